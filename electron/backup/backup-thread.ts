import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { copyDescriptor, hashDescriptor, verifyCopy, witnessCopy } from '#db/backup/copy.ts';
import { outlineCopy } from '#db/backup/outline-copy.ts';
import { encryptCopy } from '#db/keys/encrypt-copy.ts';
import type { KeyRing } from '#db/keys/office-key.ts';
import { refusalOf } from '#db/office/refusals.ts';
import type { BackupJob, JobAnswers, JobReply, KeyBytes } from '#electron/backup/jobs.ts';
import { copyToSecondPlace } from '#electron/backup/second-place.ts';
import { tryBackup } from '#electron/backup/try-backup.ts';
import { placeBackup, verifyBackup } from '#electron/backup/verify-backup.ts';
import {
  rotateQuietly,
  writeBackup,
  writeWitnessed,
  type BackupOrder,
} from '#electron/backup/write-backup.ts';
import type { StoredBackup } from '#electron/backup/backup-folder.ts';
import { Refused } from '#shared/common/errors.ts';

/**
 * From `from` bytes on, a second thread saves more than starting it costs. From `to` on, Windows would keep it from reading the bytes with
 * which SQLite locks the copy.
 */
const witnessedBytes = { from: 40_000_000, to: 2 ** 30 };

/** Entry of the thread that writes and checks copies of an office. It does one job and ends. */
const port = parentPort;
if (!port) throw new Error('backup-thread must run as a worker');
port.postMessage(await answer());

async function answer(): Promise<JobReply> {
  try {
    // The office thread starts this one with a job and nothing else.
    return { ok: true, data: await run(workerData as BackupJob) };
  } catch (thrown) {
    const error = refusalOf(thrown);
    if (error instanceof Refused)
      return { ok: false, refusal: { code: error.code, message: error.message, data: error.data } };
    return { ok: false, stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function run(job: BackupJob): Promise<JobAnswers[keyof JobAnswers]> {
  switch (job.type) {
    case 'write': {
      const backup = await write(job.order);
      rotateQuietly(job.order.folder);
      return backup;
    }
    case 'second':
      return copyToSecondPlace(job.backup, job.place, job.now);
    case 'verify':
      return verifyBackup(job.backup, ringOf(job.keys));
    case 'place':
      return placeBackup(job.backup, job.target, ringOf(job.keys));
    case 'copy': {
      const copied = copyDescriptor(job.descriptor, job.target);
      verifyCopy(job.target, job.facts, { keys: ringOf(job.keys) });
      return copied;
    }
    case 'encrypt':
      return encryptCopy(job.file, ringOf(job.keys), Buffer.from(job.newKey));
    case 'outline':
      return outlineCopy(job.file, job.columns, ringOf(job.keys));
    case 'try':
      return tryBackup(job.backup, job.target, job.columns, ringOf(job.keys));
    case 'hash':
      return hashDescriptor(job.descriptor);
    case 'witness':
      return witnessCopy(job.descriptor, job.copy);
  }
}

function ringOf(keys: KeyBytes): KeyRing {
  return keys.map((key) => Buffer.from(key));
}

/** Nobody waits for the backup of the day: that one is checked in every way, on one thread. */
async function write(order: BackupOrder): Promise<StoredBackup> {
  const bytes = fs.fstatSync(order.descriptor).size;
  const isWorthIt = bytes >= witnessedBytes.from && bytes < witnessedBytes.to && availableParallelism() > 1;
  return isWorthIt && order.reason !== 'daily'
    ? writeWitnessed(order, new URL(import.meta.url))
    : writeBackup(order);
}
