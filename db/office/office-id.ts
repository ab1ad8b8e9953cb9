import type { Connection } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';

/**
 * The random id that an office file got when it was made. It names the folder of its backups, so anything that could lead elsewhere
 * is refused.
 */
export function readOfficeId(connection: Connection): string {
  const value: unknown = connection
    .prepare(`SELECT value ->> '$' FROM setting WHERE key = 'office.id'`)
    .pluck()
    .get();
  if (typeof value !== 'string' || !/^[A-Za-z0-9-]{8,64}$/.test(value))
    throw new Refused('FILE_DAMAGED', 'Het kantoorbestand mist zijn kenmerk. Zet een reservekopie terug.');
  return value;
}
