import type { Connection } from '#db/office/database.ts';
import type { KnownCodes } from '#shared/clients/check-value.ts';

/** The codes that may be chosen now: the office's lists without what is retired, and the bands of the classification. */
export function loadKnownCodes(
  connection: Connection,
  bands: Readonly<Record<string, readonly string[]>>,
): KnownCodes {
  const rows = connection.prepare('SELECT list, code FROM code_item WHERE retired_on IS NULL').all() as {
    list: string;
    code: string;
  }[];
  const known = new Set(rows.map((row) => `${row.list}\n${row.code}`));
  for (const [criterion, codes] of Object.entries(bands))
    for (const code of codes) known.add(`${criterion}\n${code}`);
  return { has: (list, code) => known.has(`${list}\n${code}`) };
}
