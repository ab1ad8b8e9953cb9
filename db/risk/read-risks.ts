import { classifyOffice } from '#db/classification/classify-office.ts';
import { getActiveRiskDefinition, type StoredRiskDefinition } from '#db/risk/definitions.ts';
import { loadRiskLegal, type RiskLegal } from '#db/risk/load-legal.ts';
import { loadRiskValues, type LoadedRisk } from '#db/risk/load-risk-values.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import type { ClientType } from '#shared/classification/model.ts';
import type { Signal } from '#shared/risk/signal-model.ts';
import { computeGroupSignal, computeSignals } from '#shared/risk/signals.ts';

/** A client with its values, its signals and, beside them, its type A–D. */
export interface ReadRisk extends LoadedRisk {
  type: ClientType | null;
  signals: Signal[];
}

export interface ReadRisks {
  definition: StoredRiskDefinition;
  legal: RiskLegal;
  clients: ReadRisk[];
}

/** The signals of every client, or of some; with a member of a group all of its members must be among them. */
export function readRisks(
  { db, today }: { db: OfficeDatabase; today: string },
  clientIds?: readonly number[],
): ReadRisks {
  const definition = getActiveRiskDefinition(db);
  const legal = loadRiskLegal(db.connection, today);
  const types = loadTypes(db, today, clientIds);
  const options = { definition: definition.definition, today, auditBounds: remember(legal.auditBounds) };
  const loaded = loadRiskValues(db.connection, {
    today,
    figureYears: definition.definition.thresholds.figureYears.value,
    clientIds,
  });
  const clients = loaded.map((values) => ({
    ...values,
    type: types.get(values.number) ?? null,
    signals: computeSignals(values, options),
  }));
  addGroupSignals(clients);
  return { definition, legal, clients };
}

/** The type that shows, by client: the type of its unit. */
function loadTypes(
  db: OfficeDatabase,
  today: string,
  clientIds: readonly number[] | undefined,
): Map<string, ClientType | null> {
  const { units } = classifyOffice(db, today, 'members', clientIds);
  return new Map(units.flatMap(({ unit, type }) => unit.members.map(({ number }) => [number, type])));
}

function addGroupSignals(clients: readonly ReadRisk[]): void {
  const groups = new Map<string, ReadRisk[]>();
  for (const client of clients) {
    if (client.groupNumber === null) continue;
    const members = groups.get(client.groupNumber);
    if (members === undefined) groups.set(client.groupNumber, [client]);
    else members.push(client);
  }
  const alone: ReadRisk[] = [];
  // All are made before any is added: a member's signal about its group is no signal for the others.
  const made = clients.map((client) => {
    const members = client.groupNumber === null ? alone : (groups.get(client.groupNumber) ?? alone);
    return computeGroupSignal(members.filter((member) => member !== client));
  });
  for (const [index, client] of clients.entries()) {
    const signal = made[index];
    if (signal !== undefined) client.signals.push(signal);
  }
}

/** Five thousand clients have figures of the same few book years. */
function remember<T>(find: (startsOn: string) => T): (startsOn: string) => T {
  const known = new Map<string, T>();
  return (startsOn) => {
    const found = known.get(startsOn);
    if (found !== undefined) return found;
    const made = find(startsOn);
    known.set(startsOn, made);
    return made;
  };
}
