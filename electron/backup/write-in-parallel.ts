import { copyBare, checkTables, readCopy } from '#db/backup/copy.ts';
import { compareFacts } from '#db/backup/facts.ts';
import { reserveNumber, type StoredBackup } from '#electron/backup/backup-folder.ts';
import { startHelper } from '#electron/backup/check-thread.ts';
import { finishBackup, type BackupOrder } from '#electron/backup/write-backup.ts';

/**
 * As `writeBackup`, for a large office that somebody waits for: another thread takes the fingerprint while this one copies, and then each
 * checks a part of the tables. What a check table by table does not see, pages that belong to two tables or to none, the backup of the day
 * looks for.
 */
export async function writeInParallel(
  order: BackupOrder,
  threadUrl: URL,
  helperCount: number,
): Promise<StoredBackup> {
  const reservation = reserveNumber(order.folder);
  const first = startHelper(threadUrl);
  const helpers = [first, ...Array.from({ length: helperCount - 1 }, () => startHelper(threadUrl))];
  try {
    const hashing = first.hash(order.descriptor);
    const { temporary } = reservation;
    copyBare(order.descriptor, temporary);
    const { facts, tables } = readCopy(temporary);
    compareFacts(order.facts, facts);
    const [own = [], ...others] = divide(tables, facts.counts, helpers.length + 1);
    const checks = helpers.map((helper, index) => helper.check(temporary, others[index] ?? []));
    checkTables(temporary, own);
    const [copied] = await Promise.all([hashing, ...checks]);
    return finishBackup(order, reservation, copied);
  } catch (error) {
    // Their files must be closed before the copy is removed.
    await Promise.all(helpers.map((helper) => helper.end()));
    reservation.cancel();
    throw error;
  } finally {
    await Promise.all(helpers.map((helper) => helper.end()));
  }
}

/** Divides tables over threads so that each has about as many rows: the largest first, each to who has the least. */
export function divide(
  tables: readonly string[],
  rows: Readonly<Record<string, number>>,
  threads: number,
): string[][] {
  const parts = Array.from({ length: threads }, () => ({ tables: [] as string[], rows: 0 }));
  // The parts of the search index are not counted; each holds little.
  const weight = (table: string) => rows[table] ?? 1000;
  for (const table of tables.toSorted((a, b) => weight(b) - weight(a))) {
    const lightest = parts.reduce((least, part) => (part.rows < least.rows ? part : least));
    lightest.tables.push(table);
    lightest.rows += weight(table);
  }
  return parts.map((part) => part.tables);
}
