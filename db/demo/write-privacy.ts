import type { KnownRecords } from '#db/demo/import-batches.ts';
import { record } from '#db/demo/story.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { saveRequest } from '#db/privacy/requests.ts';
import { saveDecision } from '#db/privacy/retention.ts';
import { partnerCodes } from '#shared/demo/employees.ts';
import type { DemoOffice } from '#shared/demo/model.ts';
import { makePrivacy, type DemoKeepLonger, type DemoPrivacyRequest } from '#shared/demo/privacy.ts';
import { privacyText } from '#shared/privacy/nl.ts';
import { retentionText } from '#shared/privacy/retention-nl.ts';

const [partner] = partnerCodes;

/** A file that is kept longer and two requests of people; nothing in a large office. */
export function listPrivacyEvents(
  db: OfficeDatabase,
  { clients, planning, today }: DemoOffice,
  known: KnownRecords,
): { at: string; run: () => void }[] {
  if (planning === null) return [];
  const { kept, requests } = makePrivacy(clients, today);
  const idOf = (number: string) => known.ids.get(number) ?? 0;
  return [
    ...(kept ? [{ at: kept.at, run: () => keepLonger(db, kept, idOf(kept.clientNumber)) }] : []),
    ...requests.map((request) => ({
      at: request.at,
      run: () =>
        enter(db, request, {
          id: idOf(request.clientNumber),
          name: clients.find(({ identity }) => identity.number === request.clientNumber)?.identity.name ?? '',
        }),
    })),
  ];
}

function keepLonger(db: OfficeDatabase, kept: DemoKeepLonger, clientId: number): void {
  const { at, keepUntilOn, reason } = kept;
  const label = retentionText.decided(
    retentionText.codes.client.toLowerCase(),
    retentionText.decisions.keep.toLowerCase(),
  );
  record(db, { at, by: partner, call: 'privacy.decideRetention', label, isUndoable: true }, () =>
    saveDecision(
      db.connection,
      { code: 'client', subjectKind: 'client', subjectId: clientId },
      { decision: 'keep', reason, keepUntilOn },
      { today: at.slice(0, 10), at, name: partner },
    ),
  );
}

function enter(
  db: OfficeDatabase,
  { at, kind, receivedOn, answeredOn, outcome, remark }: DemoPrivacyRequest,
  person: { id: number; name: string },
): void {
  const label = privacyText.requests.label(privacyText.requests.kinds[kind].toLowerCase());
  record(db, { at, by: partner, call: 'privacy.saveRequest', label, isUndoable: true }, () =>
    saveRequest(
      db.connection,
      {
        id: null,
        kind,
        person: person.name,
        subject: { kind: 'client', id: person.id },
        receivedOn,
        extendedMonths: 0,
        extensionReason: null,
        answeredOn,
        outcome,
        remark,
      },
      { at, name: partner },
    ),
  );
}
