import type { Connection } from '#db/office/database.ts';
import type { ExportTable } from '#shared/exports/model.ts';

/** Fewer clients than this are a selection, whatever the size of the office. */
const smallSelection = 10;

/**
 * Whether a table names more than half of the clients of the office, in whatever column: then it is taken for an export of all of them.
 * The title and the headings come from the page and are not asked.
 */
export function holdsMostClients(connection: Connection, { columns, rows }: ExportTable): boolean {
  // Somebody with a portfolio of their own sees fewer in `client`, and the numbers and names of all the others.
  const numbers = connection.prepare('SELECT number FROM main.client').pluck().all() as string[];
  const own = Number(connection.prepare('SELECT count(*) FROM client').pluck().get());
  const limit = Math.max(smallSelection, own / 2);
  if (rows.length <= limit) return false;
  const known = new Set(numbers);
  return columns.some((_column, index) => {
    const found = new Set<string>();
    for (const row of rows) {
      const cell = row[index];
      if (typeof cell === 'string' && known.has(cell)) found.add(cell);
      if (found.size > limit) return true;
    }
    return false;
  });
}
