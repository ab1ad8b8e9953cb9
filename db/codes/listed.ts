import type { Connection } from '#db/office/database.ts';
import type { CodeListName } from '#shared/codes/model.ts';

interface ListedCode {
  code: string;
  label: string;
  isRetired: boolean;
}

/** The codes of a list that are offered. */
export function loadOffered(connection: Connection, list: CodeListName): ReadonlySet<string> {
  const codes = connection
    .prepare('SELECT code FROM code_item WHERE list = ? AND retired_on IS NULL')
    .pluck()
    .all(list) as string[];
  return new Set(codes);
}

/** The codes of a list in its order; a retired one, or one that left the list, only while it is used. */
export function loadListed(
  connection: Connection,
  list: CodeListName,
  used: ReadonlySet<string>,
): ListedCode[] {
  const rows = connection
    .prepare(
      `SELECT code, label, retired_on IS NOT NULL AS isRetired FROM code_item WHERE list = ? ORDER BY position, id`,
    )
    .all(list) as { code: string; label: string; isRetired: 0 | 1 }[];
  const known = new Set(rows.map(({ code }) => code));
  return [
    ...rows
      .filter(({ code, isRetired }) => isRetired === 0 || used.has(code))
      .map(({ code, label, isRetired }) => ({ code, label, isRetired: isRetired === 1 })),
    ...[...used].filter((code) => !known.has(code)).map((code) => ({ code, label: code, isRetired: true })),
  ];
}
