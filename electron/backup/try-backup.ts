import fs from 'node:fs';
import path from 'node:path';
import { outlineClients, type ClientOutline } from '#db/backup/compare-clients.ts';
import type { KeyRing } from '#db/keys/office-key.ts';
import { openOfficeFile } from '#db/office/open.ts';
import type { StoredBackup } from '#electron/backup/backup-folder.ts';
import { placeBackup } from '#electron/backup/verify-backup.ts';
import { sampleSize, spreadSample } from '#shared/backup/exercise.ts';
import type { OfficeFacts } from '#shared/backup/model.ts';

/** What a restored backup held. */
export interface TriedBackup {
  facts: OfficeFacts;
  /** Clients spread over the whole. */
  sample: ClientOutline;
}

/**
 * Restores a backup to `target`, which must not exist, as a restore would, opens it as an office is opened, and reads a sample of it. Throws
 * whatever stands in the way. What was restored is removed in any case.
 *
 * @param columns those of a client in the open office: what the sample is compared by
 */
export function tryBackup(
  backup: StoredBackup,
  target: string,
  columns: readonly string[],
  keys: KeyRing,
): TriedBackup {
  try {
    const facts = placeBackup(backup, target, keys);
    const db = openOfficeFile(target, {
      backupBeforeMigration: () => undefined,
      checkAtOnceBytes: Number.POSITIVE_INFINITY,
      keys,
    });
    try {
      const { connection } = db;
      const dangling = connection.pragma('foreign_key_check') as unknown[];
      if (dangling.length > 0) throw new Error(`${dangling.length} references without a record`);
      const whole = outlineClients(connection, columns);
      return { facts, sample: { ...whole, clients: spreadSample(whole.clients, sampleSize) } };
    } finally {
      db.close();
    }
  } finally {
    fs.rmSync(path.dirname(target), { recursive: true, force: true });
  }
}
