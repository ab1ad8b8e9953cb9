import type { Deadline } from '#shared/deadlines/model.ts';
import type { WorkClient, WorkKey, WorkList, WorkRow, WorkState } from '#shared/deadlines/screen-model.ts';

/** What is known of a client beside its deadlines. */
export type WorkFacts = Omit<WorkClient, 'number' | 'name'>;

/** The deadlines of a period with each client, rule and wording written once. */
export function packWork(
  deadlines: readonly (Deadline & { remark?: string | null })[],
  facts: ReadonlyMap<number, WorkFacts>,
): WorkList {
  const list: WorkList = { clients: [], rules: [], bases: [], deadlines: [] };
  const clients = new Map<number, number>();
  const rules = new Map<string, number>();
  const bases = new Map<string, number>();
  for (const deadline of deadlines) {
    const { clientId, clientNumber, clientName, ruleCode, ruleName, family, step, source, checkedOn } =
      deadline;
    const client = placeOf(clients, clientId, list.clients, () => ({
      number: clientNumber,
      name: clientName,
      ...(facts.get(clientId) ?? { legalForm: null, group: null, manager: null }),
    }));
    const rule = placeOf(rules, `${ruleCode} ${checkedOn} ${source}`, list.rules, () => ({
      code: ruleCode,
      name: ruleName,
      family,
      step,
      source,
      checkedOn,
    }));
    const basis = placeOf(bases, deadline.basis, list.bases, () => deadline.basis);
    list.deadlines.push([
      client,
      rule,
      deadline.periodEndsOn,
      deadline.dueOn,
      deadline.internalOn,
      deadline.doneOn,
      deadline.doneBy,
      deadline.remark ?? null,
      basis,
    ]);
  }
  return list;
}

function placeOf<K, T>(places: Map<K, number>, key: K, list: T[], make: () => T): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  places.set(key, list.length);
  return list.push(make()) - 1;
}

/** The rows of a packed list, as they stand on a day; what does not hold together is left out. */
export function unpackWork({ clients, rules, bases, deadlines }: WorkList, today: string): WorkRow[] {
  const now = dayNumber(today);
  return deadlines.flatMap(
    ([client, rule, periodEndsOn, dueOn, internalOn, doneOn, doneBy, remark, basis]) => {
      const ofClient = clients[client];
      const ofRule = rules[rule];
      if (!ofClient || !ofRule) return [];
      return [
        {
          clientNumber: ofClient.number,
          clientName: ofClient.name,
          legalForm: ofClient.legalForm,
          group: ofClient.group,
          manager: ofClient.manager,
          ruleCode: ofRule.code,
          ruleName: ofRule.name,
          family: ofRule.family,
          step: ofRule.step,
          source: ofRule.source,
          checkedOn: ofRule.checkedOn,
          basis: bases[basis] ?? '',
          periodEndsOn,
          dueOn,
          internalOn,
          daysLeft: dayNumber(dueOn) - now,
          doneOn,
          doneBy,
          remark,
          state: stateOf({ dueOn, internalOn, doneOn }, today),
        },
      ];
    },
  );
}

/** How a deadline stands: done, past the day by law, past the office's own day, or open. */
export function stateOf(
  { dueOn, internalOn, doneOn }: { dueOn: string; internalOn: string; doneOn: string | null },
  today: string,
): WorkState {
  if (doneOn !== null) return 'done';
  if (dueOn < today) return 'late';
  return internalOn <= today ? 'pressing' : 'open';
}

/** Names a row in the grid. */
export function workId({ clientNumber, step, periodEndsOn }: WorkKey): string {
  return `${step} ${periodEndsOn} ${clientNumber}`;
}

/** How many rows are late, pressing, open and done. */
export function countStates(rows: readonly Pick<WorkRow, 'state'>[]): Record<WorkState, number> {
  const counts = { late: 0, pressing: 0, open: 0, done: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}
