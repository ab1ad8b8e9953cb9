import type { Connection } from '#db/office/database.ts';
import { portfolioText } from '#shared/accounts/portfolio-nl.ts';
import { Refused } from '#shared/common/errors.ts';

/**
 * What the secretariaat does not see: the fee margins (write-offs and write-ups, and the production from which they follow) and what
 * stands in a Wwft file beside the class and its dates. Per table the columns that are replaced, as SQL over `row`.
 */
export const hiddenColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  yearly_production: { production_cents: 'NULL', write_off_cents: 'NULL' },
  strategy: { write_off_class_code: 'NULL' },
  closing_client: {
    production_cents: 'NULL',
    write_off_cents: 'NULL',
    strategy: `json_remove(row.strategy, '$.write_off_class_code')`,
    // Code and points per criterion: the points stay.
    outcome: `(SELECT json_group_array(json_array(NULL, value ->> 1)) FROM json_each(row.outcome))`,
  },
  import_production: { production_cents: 'NULL', write_off_cents: 'NULL' },
  import_strategy: { write_off_class: 'NULL' },
  import_difference: { before: hiddenDifference('before'), after: hiddenDifference('after') },
  risk_assessment: {
    answers: `'{}'`,
    class_reason: 'NULL',
    has_other_risk: 'NULL',
    other_risk_reason: 'NULL',
    decision: 'NULL',
    decision_reason: 'NULL',
    escalation_reason: 'NULL',
    remark: 'NULL',
    signals: 'NULL',
  },
  change_row: { before: hiddenLog('before'), after: hiddenLog('after') },
  // A typed value stands in the text of its change.
  change_set: {
    label: `CASE WHEN row.call IN ('figures.saveValue', 'clients.saveValue') AND EXISTS (
        SELECT 1 FROM main.change_row r WHERE r.change_set_id = row.id AND (
          r.table_name = 'yearly_production' AND (r.before ->> '$.production_cents' IS NOT r.after ->> '$.production_cents'
            OR r.before ->> '$.write_off_cents' IS NOT r.after ->> '$.write_off_cents')
          OR r.table_name = 'strategy' AND r.before ->> '$.write_off_class_code' IS NOT r.after ->> '$.write_off_class_code'))
      THEN 'Marge gewijzigd' ELSE row.label END`,
  },
};

function hiddenDifference(column: string): string {
  return `CASE WHEN row.field IN ('writeOffClass', 'writeOffCents', 'productionCents')
    THEN NULL ELSE row.${column} END`;
}

function hiddenLog(column: string): string {
  return `CASE row.table_name
    WHEN 'yearly_production' THEN json_remove(row.${column}, '$.production_cents', '$.write_off_cents')
    WHEN 'strategy' THEN json_remove(row.${column}, '$.write_off_class_code')
    WHEN 'risk_assessment' THEN json_remove(row.${column}, '$.answers', '$.class_reason', '$.has_other_risk',
      '$.other_risk_reason', '$.decision', '$.decision_reason', '$.escalation_reason', '$.remark', '$.signals')
    ELSE row.${column} END`;
}

/** Whether the views stand now, per connection of the secretariaat. */
const limited = new WeakMap<Connection, { isHidden: boolean }>();

/** Hides these columns from every query of a connection: the bare name of a table is a view from now on. */
export function hideMargins(connection: Connection): void {
  if (limited.has(connection)) return;
  const state = { isHidden: false };
  limited.set(connection, state);
  hide(connection, state);
}

/** Whether a connection belongs to somebody from whom margins are hidden. */
export function hidesMargins(connection: Connection): boolean {
  return limited.has(connection);
}

const margins = new Set(['writeOffClass', 'writeOffCents', 'productionCents']);

/** Refuses to change a value that is hidden, by the key of its field: nobody sees over what they would write. */
export function refuseHidden(connection: Connection, field: string): void {
  if (limited.has(connection) && margins.has(field))
    throw new Refused('NOT_ALLOWED', portfolioText.noMargins);
}

/** Runs a change with everything in sight: what is read to be written back must be whole. Not inside a transaction. */
export async function withoutViews<T>(connection: Connection, work: () => T | Promise<T>): Promise<T> {
  const state = limited.get(connection);
  if (!state?.isHidden) return work();
  show(connection, state);
  try {
    return await work();
  } finally {
    if (connection.open) hide(connection, state);
  }
}

/** Runs a query as the person may see it, also while a change of theirs is under way. */
export function withViews<T>(connection: Connection, query: () => T): T {
  const state = limited.get(connection);
  if (!state || state.isHidden) return query();
  hide(connection, state);
  try {
    return query();
  } finally {
    show(connection, state);
  }
}

function hide(connection: Connection, state: { isHidden: boolean }): void {
  for (const [table, hidden] of Object.entries(hiddenColumns)) {
    const columns = connection
      .prepare(`SELECT name FROM pragma_table_info(?, 'main')`)
      .pluck()
      .all(table) as string[];
    const shown = columns.map((name) => `${hidden[name] ?? `row."${name}"`} AS "${name}"`);
    connection.exec(`CREATE TEMP VIEW "${table}" AS SELECT ${shown.join(', ')} FROM main."${table}" AS row`);
  }
  state.isHidden = true;
}

function show(connection: Connection, state: { isHidden: boolean }): void {
  for (const table of Object.keys(hiddenColumns)) connection.exec(`DROP VIEW temp."${table}"`);
  state.isHidden = false;
}
