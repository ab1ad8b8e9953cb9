import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { copyDescriptor, hashDescriptor, verifyCopy } from '#db/backup/copy.ts';
import { refusalOf } from '#db/office/refusals.ts';
import { helperMark, helpOut } from '#electron/backup/check-thread.ts';
import type { BackupJob, JobAnswers, JobReply } from '#electron/backup/jobs.ts';
import { copyToSecondPlace } from '#electron/backup/second-place.ts';
import { placeBackup, verifyBackup } from '#electron/backup/verify-backup.ts';
import { rotateQuietly, writeBackup } from '#electron/backup/write-backup.ts';
import { writeInParallel } from '#electron/backup/write-in-parallel.ts';
import { Refused } from '#shared/common/errors.ts';

/** From this size on a backup is worth more threads than one. */
const parallelBytes = 40_000_000;

/** Entry of the thread that writes and checks copies of an office. It does one job and ends. */
const port = parentPort;
if (!port) throw new Error('backup-thread must run as a worker');
// The office thread starts this one with a job, and this one its helpers with a mark.
const job = workerData as BackupJob | { type: typeof helperMark };
if (job.type === helperMark) helpOut(port);
else port.postMessage(await answer(job));

async function answer(asked: BackupJob): Promise<JobReply> {
  try {
    return { ok: true, data: await run(asked) };
  } catch (thrown) {
    const error = refusalOf(thrown);
    if (error instanceof Refused)
      return { ok: false, refusal: { code: error.code, message: error.message, data: error.data } };
    return { ok: false, stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function run(asked: BackupJob): Promise<JobAnswers[keyof JobAnswers]> {
  switch (asked.type) {
    case 'write': {
      const { order } = asked;
      const helpers = Math.min(3, availableParallelism() - 1);
      const isLarge = fs.fstatSync(order.descriptor).size >= parallelBytes;
      // Nobody waits for the backup of the day, so it has SQLite check everything at once.
      const backup =
        isLarge && helpers > 0 && order.reason !== 'daily'
          ? await writeInParallel(order, new URL(import.meta.url), helpers)
          : writeBackup(order);
      rotateQuietly(order.folder);
      return backup;
    }
    case 'second':
      return copyToSecondPlace(asked.backup, asked.place, asked.now);
    case 'verify':
      return verifyBackup(asked.backup);
    case 'place':
      return placeBackup(asked.backup, asked.target);
    case 'copy': {
      const copied = copyDescriptor(asked.descriptor, asked.target);
      verifyCopy(asked.target, asked.facts);
      return copied;
    }
    case 'hash':
      return hashDescriptor(asked.descriptor);
  }
}
