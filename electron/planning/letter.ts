import { findClientId } from '#db/clients/find.ts';
import { getSetting } from '#db/settings/settings.ts';
import { loadPlanCard } from '#db/planning/load-card.ts';
import { askWhere, writeWhole } from '#electron/classification/write-file.ts';
import type { QueryContext, TaskContext } from '#electron/calls/context.ts';
import { momentsOfClient } from '#electron/planning/client-moments.ts';
import { Refused } from '#shared/common/errors.ts';
import type { PlanLetter } from '#shared/planning/card-model.ts';
import { planningText } from '#shared/planning/nl.ts';

const { letter } = planningText;

interface Asked {
  client: string;
  year: number;
}

interface Address {
  street: string | null;
  houseNumber: string | null;
  postcode: string | null;
  city: string | null;
}

/** What the client gets on paper; refuses a client without a plan, or whose plan was dropped. */
export function makeLetter({ client, year }: Asked, { db: { connection }, today }: QueryContext): PlanLetter {
  const clientId = findClientId(connection, client);
  const card = loadPlanCard(connection, clientId, year);
  const moments = momentsOfClient(connection, clientId, year);
  if (!card.hasPlan || card.values.status.value === 'V' || moments.length === 0) {
    throw new Refused('NOT_FOUND', letter.noPlan(client, year));
  }
  const address = connection
    .prepare('SELECT street, house_number AS houseNumber, postcode, city FROM client WHERE id = ?')
    .get(clientId) as Address;
  const engagement = card.values.engagement.value;
  const label: unknown = connection
    .prepare(`SELECT label FROM code_item WHERE list = 'engagement' AND code = ?`)
    .pluck()
    .get(engagement);
  const contact: unknown = connection
    .prepare(`SELECT coalesce(nullif(name, ''), code) FROM employee WHERE code = ?`)
    .pluck()
    .get(card.roles['RLM'] ?? '');
  return {
    officeName: getSetting(connection, 'office.name'),
    on: today,
    year,
    client,
    name: card.name,
    address: addressLines(address),
    contact: typeof contact === 'string' ? contact : null,
    engagement: typeof label === 'string' ? label : engagement,
    readyToCompileOn: card.values.readyToCompileOn.value,
    accountsCompleteOn: card.values.accountsCompleteOn.value,
    moments: moments.map(({ internalOn: _internal, ...moment }) => moment),
  };
}

function addressLines({ street, houseNumber, postcode, city }: Address): string[] {
  const join = (...parts: (string | null)[]) => parts.filter(Boolean).join(' ');
  return [join(street, houseNumber), join(postcode, city)].filter((line) => line !== '');
}

/** Prints the letter and puts it where the person says. */
export async function saveLetter(asked: Asked, context: TaskContext): Promise<{ path: string }> {
  makeLetter(asked, context);
  const { client, year } = asked;
  const file = await askWhere(context.host, letter.saveTitle, letter.fileName(client, year), {
    name: letter.fileKind,
    extensions: ['pdf'],
  });
  const bytes = await context.host.printToPdf(letter.route(client, year), { size: 'A4', landscape: false });
  return { path: writeWhole(file, bytes) };
}
