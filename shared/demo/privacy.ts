import type { DemoClient } from './model.ts';
import { daysBefore, momentBefore } from './timeline.ts';

/** A partner's decision to keep the file of somebody who left long ago. */
export interface DemoKeepLonger {
  clientNumber: string;
  at: string;
  keepUntilOn: string;
  reason: string;
}

/** A request of a person about their own data. */
export interface DemoPrivacyRequest {
  at: string;
  kind: 'access' | 'correction';
  clientNumber: string;
  receivedOn: string;
  answeredOn: string | null;
  outcome: string | null;
  remark: string | null;
}

/** Days since the two left who are past every term: more than seven years after the end of their last year. */
const daysGone = [3240, 3610] as const;

/** Makes two clients leave so long ago that nothing of them has to be kept any more; of their years nothing is left. */
export function leaveLongAgo(clients: DemoClient[], today: string): void {
  const old = clients.filter(
    ({ identity }) =>
      identity.status === 'former' &&
      identity.clientSinceOn !== null &&
      identity.clientSinceOn < daysBefore(today, 5000),
  );
  daysGone.forEach((days, index) => {
    const client = old[index];
    if (!client) return;
    client.identity.clientUntilOn = daysBefore(today, days);
    client.figures = [];
    client.production = [];
  });
}

/** What a partner decided about what is past its term, and what people asked; of nobody when there is nobody. */
export function makePrivacy(
  clients: readonly DemoClient[],
  today: string,
): { kept: DemoKeepLonger | null; requests: DemoPrivacyRequest[] } {
  const gone = clients.find(
    ({ identity }) => identity.clientUntilOn !== null && identity.clientUntilOn < daysBefore(today, 3000),
  );
  const people = clients.filter(
    ({ identity }) => identity.status === 'active' && identity.kind === 'person' && identity.email !== null,
  );
  const kept = gone && {
    clientNumber: gone.identity.number,
    at: momentBefore(today, 20, 90),
    keepUntilOn: daysBefore(today, -300),
    reason: 'Er loopt nog een geschil met de koper van de onderneming.',
  };
  return { kept: kept ?? null, requests: makeRequests(people, today) };
}

function makeRequests(people: readonly DemoClient[], today: string): DemoPrivacyRequest[] {
  const [asker, corrector] = people;
  const requests: DemoPrivacyRequest[] = [];
  if (asker)
    requests.push({
      at: momentBefore(today, 31, 140),
      kind: 'access',
      clientNumber: asker.identity.number,
      receivedOn: daysBefore(today, 44),
      answeredOn: daysBefore(today, 31),
      outcome: 'Overzicht op papier meegegeven aan de balie.',
      remark: 'Gevraagd per brief; gelegitimeerd aan de balie.',
    });
  if (corrector)
    requests.push({
      at: momentBefore(today, 26, 55),
      kind: 'correction',
      clientNumber: corrector.identity.number,
      receivedOn: daysBefore(today, 26),
      answeredOn: null,
      outcome: null,
      remark: 'Geboortejaar klopt niet volgens de klant; kopie van een document volgt.',
    });
  return requests;
}
