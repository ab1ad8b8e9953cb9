import type { Connection } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';
import type { RgsCode, RgsTable, RgsVersion } from '#shared/rgs/model.ts';
import { rgsText } from '#shared/rgs/nl.ts';

/** The versions that the office loaded, newest first. */
export function listRgsVersions(connection: Connection): RgsVersion[] {
  const rows = connection
    .prepare(
      `SELECT v.id, v.name, v.file_name AS fileName, v.loaded_at AS loadedAt, v.loaded_by AS loadedBy, v.is_current AS isCurrent,
         count(c.id) AS codes, count(c.counter_code) AS counterCodes
       FROM rgs_version v LEFT JOIN rgs_code c ON c.version_id = v.id GROUP BY v.id ORDER BY v.id DESC`,
    )
    .all() as (Omit<RgsVersion, 'isCurrent'> & { isCurrent: 0 | 1 })[];
  return rows.map((row) => ({ ...row, isCurrent: row.isCurrent === 1 }));
}

/** The table in use, or null when the office has loaded none. */
export function loadRgsTable(connection: Connection): RgsTable | null {
  const version = listRgsVersions(connection).find(({ isCurrent }) => isCurrent);
  if (!version) return null;
  const codes = connection
    .prepare(
      `SELECT code, name, side, counter_code AS counterCode, level FROM rgs_code WHERE version_id = ? ORDER BY code`,
    )
    .all(version.id) as RgsCode[];
  return { name: rgsText.tableName(version.name, version.fileName), codes };
}

/** Adds a version and uses it from now on. */
export function addRgsVersion(
  connection: Connection,
  version: Pick<RgsVersion, 'name' | 'fileName' | 'loadedAt' | 'loadedBy'>,
  codes: readonly RgsCode[],
): number {
  connection.prepare('UPDATE main.rgs_version SET is_current = 0 WHERE is_current = 1').run();
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO main.rgs_version (name, file_name, loaded_at, loaded_by, is_current)
       VALUES (@name, @fileName, @loadedAt, @loadedBy, 1)`,
    )
    .run({ ...version });
  const add = connection.prepare(
    `INSERT INTO main.rgs_code (version_id, code, name, side, counter_code, level)
     VALUES (@versionId, @code, @name, @side, @counterCode, @level)`,
  );
  for (const code of codes) add.run({ ...code, versionId: lastInsertRowid });
  return Number(lastInsertRowid);
}

/** Uses another version, or none when `id` is null. Returns its name. */
export function chooseRgsVersion(connection: Connection, id: number | null): string | null {
  const name: unknown =
    id === null ? null : connection.prepare('SELECT name FROM rgs_version WHERE id = ?').pluck().get(id);
  if (name === undefined) throw new Refused('NOT_FOUND', rgsText.refusals.gone);
  connection
    .prepare('UPDATE main.rgs_version SET is_current = (id IS @id) WHERE is_current IS NOT (id IS @id)')
    .run({ id });
  return typeof name === 'string' ? name : null;
}
