import type { Connection } from '#db/office/database.ts';
import { nextNumber } from '#shared/clients/next-number.ts';

/** A free number in the style of most numbers of the table: the next after the highest of that length. */
export function proposeNumber(connection: Connection, table: 'client' | 'client_group'): string {
  const highest: unknown = connection
    .prepare(
      `SELECT max(number) FROM ${table} WHERE number NOT GLOB '*[^0-9]*'
       GROUP BY length(number) ORDER BY count(*) DESC, length(number) DESC LIMIT 1`,
    )
    .pluck()
    .get();
  const isTaken = connection.prepare(`SELECT 1 FROM ${table} WHERE number = ?`);
  let proposal = nextNumber(typeof highest === 'string' ? highest : null);
  while (isTaken.get(proposal) !== undefined) proposal = nextNumber(proposal);
  return proposal;
}
