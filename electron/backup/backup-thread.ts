import { parentPort, workerData } from 'node:worker_threads';
import { copyDescriptor, hashDescriptor, verifyCopy } from '#db/backup/copy.ts';
import { refusalOf } from '#db/office/refusals.ts';
import type { BackupJob, JobAnswers, JobReply } from '#electron/backup/jobs.ts';
import { copyToSecondPlace } from '#electron/backup/second-place.ts';
import { placeBackup, verifyBackup } from '#electron/backup/verify-backup.ts';
import { rotateQuietly, writeBackup } from '#electron/backup/write-backup.ts';
import { Refused } from '#shared/common/errors.ts';

/** Entry of the thread that writes and checks copies of an office. It does one job and ends. */
const port = parentPort;
if (!port) throw new Error('backup-thread must run as a worker');
port.postMessage(answer());

function answer(): JobReply {
  try {
    // The office thread starts this one with a job and nothing else.
    return { ok: true, data: run(workerData as BackupJob) };
  } catch (thrown) {
    const error = refusalOf(thrown);
    if (error instanceof Refused)
      return { ok: false, refusal: { code: error.code, message: error.message, data: error.data } };
    return { ok: false, stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function run(job: BackupJob): JobAnswers[keyof JobAnswers] {
  switch (job.type) {
    case 'write': {
      const backup = writeBackup(job.order);
      rotateQuietly(job.order.folder);
      return backup;
    }
    case 'second':
      return copyToSecondPlace(job.backup, job.place, job.now);
    case 'verify':
      return verifyBackup(job.backup);
    case 'place':
      return placeBackup(job.backup, job.target);
    case 'copy': {
      const copied = copyDescriptor(job.descriptor, job.target);
      verifyCopy(job.target, job.facts);
      return copied;
    }
    case 'hash':
      return hashDescriptor(job.descriptor);
  }
}
