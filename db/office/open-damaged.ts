import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { KeyRing } from '#db/keys/office-key.ts';
import { checkStructure, listTables } from '#db/office/check.ts';
import type { Connection, OfficeDatabase } from '#db/office/database.ts';
import { latestVersion } from '#db/office/migrate.ts';
import { readOfficeId } from '#db/office/office-id.ts';
import { openConnection } from '#db/office/open-file.ts';
import { openChecked, userVersion } from '#db/office/open.ts';
import { refusalOf } from '#db/office/refusals.ts';
import { schema } from '#db/schema.ts';
import { getSetting } from '#db/settings/settings.ts';
import { Refused } from '#shared/common/errors.ts';
import { damagedText } from '#shared/office/damaged-nl.ts';
import { nameTables } from '#shared/backup/table-names.ts';

export interface DamagedOffice {
  /** Without its keys: nothing is made of it. */
  db: OfficeDatabase;
  /** The tables with a page that cannot be read or does not fit. */
  unreadable: string[];
}

/**
 * Opens a copy of a damaged office to see what can be read of it; the copy is checked table by table instead of as a whole. Refuses one of
 * which the list of tables, the settings or the clients cannot be read, and one of another version: that would have to be migrated first.
 *
 * @param path a copy that may be written to and thrown away, with the write-ahead log of the file beside it
 */
export function openDamagedCopy(path: string, ring: KeyRing): DamagedOffice {
  const { descriptor, key } = openChecked(path, ring);
  try {
    const file = openConnection(path, descriptor, key);
    try {
      const { connection } = file;
      if (userVersion(connection) !== latestVersion)
        throw new Refused('FILE_DAMAGED', damagedText.refusals.version);
      const tables = listTables(connection);
      const unreadable = tables.filter((table) => !isReadable(connection, table));
      if (!isEnough(connection))
        throw new Refused(
          'FILE_DAMAGED',
          damagedText.refusals.tooMuch(nameTables(tables.filter((table) => !unreadable.includes(table)))),
        );
      const officeId = readOfficeId(connection);
      return {
        db: { ...file, key: null, ring: [], orm: drizzle(connection, { schema }), officeId },
        unreadable,
      };
    } catch (error) {
      file.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    const refusal = refusalOf(error);
    if (refusal instanceof Refused && refusal.code !== 'FILE_DAMAGED') throw refusal;
    throw new Refused('FILE_DAMAGED', damagedText.refusals.tooMuch([]));
  }
}

function isReadable(connection: Connection, table: string): boolean {
  try {
    checkStructure(connection, table);
    return true;
  } catch {
    return false;
  }
}

/** Whether the frame around every screen can be filled. */
function isEnough(connection: Connection): boolean {
  try {
    getSetting(connection, 'office.name');
    connection.prepare('SELECT count(*) FROM client').get();
    return true;
  } catch {
    return false;
  }
}
