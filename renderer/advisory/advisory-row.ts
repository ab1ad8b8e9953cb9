import { undetermined, type AdvisoryAction, type AdvisoryList } from '#shared/advisory/model.ts';

/** What is agreed about one service of a client. */
export interface AgreedAction {
  action: string | null;
  on: string | null;
  owner: string | null;
}

/** A client in the grid of advisory services. */
export interface AdvisoryRow {
  number: string;
  name: string;
  group: string | null;
  manager: string | null;
  /** By service; one that is not determined is left out. */
  statuses: Readonly<Record<string, string>>;
  actions: Readonly<Record<string, AgreedAction>>;
  /** Everything that one must know to see whether the row is another one. */
  signature: string;
}

/** The status of a service; without a record it is not determined. */
export function statusOf(row: AdvisoryRow, service: string): string {
  return row.statuses[service] ?? undetermined;
}

/** The rows of a list. A row that is the same as before stays the same object: the grid draws and forgets by that. */
export function toRows(list: AdvisoryList, former: readonly AdvisoryRow[]): AdvisoryRow[] {
  const known = new Map(former.map((row) => [row.number, row]));
  const actions = new Map<number, AdvisoryAction[]>();
  for (const action of list.actions) {
    const own = actions.get(action[0]);
    if (own) own.push(action);
    else actions.set(action[0], [action]);
  }
  return list.numbers.map((number, place) => {
    const facts = {
      number,
      name: list.names[place] ?? '',
      group: list.groups[place] ?? null,
      manager: list.managers[place] ?? null,
      statuses: Object.fromEntries(
        list.services.flatMap(({ code }) => {
          const status = list.cells[code]?.[place];
          return status ? [[code, status] as const] : [];
        }),
      ),
      actions: Object.fromEntries(
        (actions.get(place) ?? []).map(([, service, action, on, owner]) => [service, { action, on, owner }]),
      ),
    };
    const signature = JSON.stringify(facts);
    const same = known.get(number);
    return same?.signature === signature ? same : { ...facts, signature };
  });
}
