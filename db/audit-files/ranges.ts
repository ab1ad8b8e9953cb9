import type { Connection } from '#db/office/database.ts';
import type { Mapping } from '#shared/audit-files/compute-figures.ts';
import type { AccountRange } from '#shared/audit-files/ranges.ts';

/** The ranges of one client, or of the office when `clientId` is null; in their order. */
export function loadRanges(connection: Connection, clientId: number | null): AccountRange[] {
  return connection
    .prepare(
      `SELECT from_account AS "from", until_account AS until, category FROM account_range
       WHERE client_id IS ? ORDER BY position, id`,
    )
    .all(clientId) as AccountRange[];
}

/** The ranges that hold for a client, or for no client in particular. */
export function loadMapping(connection: Connection, clientId: number | null): Mapping {
  const office = loadRanges(connection, null);
  return {
    client: clientId === null ? [] : loadRanges(connection, clientId),
    office: office.length === 0 ? null : office,
  };
}

/** Replaces the ranges of a client or of the office. Rows that stay the same are left alone. */
export function saveRanges(
  connection: Connection,
  clientId: number | null,
  ranges: readonly AccountRange[],
): void {
  const present = connection
    .prepare('SELECT id FROM account_range WHERE client_id IS ? ORDER BY position, id')
    .pluck()
    .all(clientId) as number[];
  const update = connection.prepare(
    `UPDATE main.account_range SET position = @position, from_account = @from, until_account = @until, category = @category WHERE id = @id`,
  );
  const insert = connection.prepare(
    `INSERT INTO main.account_range (client_id, position, from_account, until_account, category)
     VALUES (@clientId, @position, @from, @until, @category)`,
  );
  for (const [position, range] of ranges.entries()) {
    const id = present[position];
    if (id === undefined) insert.run({ ...range, position, clientId });
    else update.run({ ...range, position, id });
  }
  const remove = connection.prepare('DELETE FROM main.account_range WHERE id = ?');
  for (const id of present.slice(ranges.length)) remove.run(id);
}

/** Brings ranges and readings of a client over to the one that it is merged into; its own ranges stay where it has any. */
export function moveAuditFiles(connection: Connection, ids: { keepId: number; dropId: number }): void {
  connection.prepare('UPDATE main.audit_file SET client_id = @keepId WHERE client_id = @dropId').run(ids);
  connection
    .prepare(
      `UPDATE main.account_range SET client_id = @keepId WHERE client_id = @dropId
         AND NOT EXISTS (SELECT 1 FROM account_range WHERE client_id = @keepId)`,
    )
    .run(ids);
}
