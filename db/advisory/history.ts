import { advisoryColumns } from '#db/advisory/columns.ts';
import { getClient } from '#db/advisory/check-advisory.ts';
import type { Connection } from '#db/office/database.ts';
import { undetermined, type AdvisoryChange, type AdvisoryField } from '#shared/advisory/model.ts';

/** A record of the table as the log writes it. */
type Snapshot = Readonly<Record<string, string | number | null>>;

interface Logged {
  changeSetId: number;
  changedAt: string;
  account: string;
  isUndone: 0 | 1;
  recordId: number;
  before: string | null;
  after: string | null;
}

const fieldNames = Object.keys(advisoryColumns) as AdvisoryField[];

/**
 * What was changed about one service of a client, newest first. The log does not copy what a new record held, so it is read
 * backwards: what stood after a change is what the next one found, or what stands there now.
 */
export function listChanges(connection: Connection, number: string, service: string): AdvisoryChange[] {
  const { id: clientId } = getClient(connection, number);
  const rows = connection
    .prepare(
      `SELECT change_set_id AS changeSetId, changed_at AS changedAt, account, undone_by_id IS NOT NULL AS isUndone, record_id AS recordId, before, after
       FROM change_row JOIN change_set ON change_set.id = change_row.change_set_id
       WHERE change_row.client_id = ? AND table_name = 'advisory' ORDER BY change_row.id DESC`,
    )
    .all(clientId) as Logged[];
  const standing = loadStanding(connection, clientId);
  const nameOwner = createOwnerNames(connection);
  const changes = new Map<number, { head: Logged; before: Snapshot | null; after: Snapshot | null }>();
  for (const row of rows) {
    const after = row.after === null ? (standing.get(row.recordId) ?? null) : parse(row.after);
    const before = row.before === null ? null : parse(row.before);
    if (before === null) standing.delete(row.recordId);
    else standing.set(row.recordId, before);
    if ((after ?? before)?.['service_code'] !== service) continue;
    // A change may touch a record twice: what counts is what it found first and what it left.
    const latest = changes.get(row.changeSetId);
    changes.set(row.changeSetId, { head: row, before, after: latest ? latest.after : after });
  }
  return [...changes.values()].flatMap(({ head, before, after }) => {
    const values = differences(before, after).map((each) =>
      each.field === 'owner'
        ? { ...each, before: nameOwner(each.before), after: nameOwner(each.after) }
        : each,
    );
    const { changedAt, account, isUndone } = head;
    return values.length === 0 ? [] : [{ changedAt, account, isUndone: isUndone === 1, values }];
  });
}

function loadStanding(connection: Connection, clientId: number): Map<number, Snapshot> {
  const rows = connection.prepare('SELECT * FROM advisory WHERE client_id = ?').all(clientId) as Snapshot[];
  return new Map(rows.map((row) => [Number(row['id']), row]));
}

/** The log holds one flat object of column values. */
function parse(json: string): Snapshot {
  return JSON.parse(json) as Snapshot;
}

function differences(before: Snapshot | null, after: Snapshot | null): AdvisoryChange['values'] {
  const textOf = (snapshot: Snapshot | null, field: AdvisoryField) => {
    const value = snapshot?.[advisoryColumns[field]] ?? (field === 'status' ? undetermined : null);
    return value === null ? null : String(value);
  };
  return fieldNames
    .map((field) => ({ field, before: textOf(before, field), after: textOf(after, field) }))
    .filter((each) => each.before !== each.after);
}

function createOwnerNames(connection: Connection): (id: string | null) => string | null {
  const find = connection.prepare('SELECT code FROM employee WHERE id = ?').pluck();
  return (id) => {
    const code: unknown = id === null ? null : find.get(Number(id));
    return typeof code === 'string' ? code : id;
  };
}
