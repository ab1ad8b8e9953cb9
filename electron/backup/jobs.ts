import { Worker } from 'node:worker_threads';
import type { BackupOrder } from '#electron/backup/write-backup.ts';
import type { ClientOutline } from '#db/backup/compare-clients.ts';
import type { Copied } from '#db/backup/copy.ts';
import type { TriedBackup } from '#electron/backup/try-backup.ts';
import type { StoredBackup } from '#electron/backup/backup-folder.ts';
import type { OfficeFacts } from '#shared/backup/model.ts';
import type { SecondPlace } from '#shared/backup/second-place.ts';
import { Refused, type Refusal } from '#shared/common/errors.ts';

/** Work on files of the size of an office, done on a thread of its own so that nobody waits for it. */
export type BackupJob =
  | { type: 'write'; order: BackupOrder }
  | { type: 'second'; backup: StoredBackup; place: SecondPlace; now: string }
  | { type: 'verify'; backup: StoredBackup; keys: KeyBytes }
  | { type: 'place'; backup: StoredBackup; target: string; keys: KeyBytes }
  | { type: 'copy'; descriptor: number; facts: OfficeFacts; target: string; keys: KeyBytes }
  | { type: 'encrypt'; file: string; keys: KeyBytes; newKey: Uint8Array }
  | { type: 'outline'; file: string; columns: readonly string[]; keys: KeyBytes }
  | { type: 'try'; backup: StoredBackup; target: string; columns: readonly string[]; keys: KeyBytes }
  | { type: 'hash'; descriptor: number }
  | { type: 'witness'; descriptor: number; copy: string };

/** Keys as they go to another thread, newest first. The thread ends with its job, and its memory with it. */
export type KeyBytes = readonly Uint8Array[];

/** What each job answers. */
export interface JobAnswers {
  write: StoredBackup;
  second: SecondPlace;
  /** The backup is what its manifest says, bit by bit, and SQLite finds it sound. */
  verify: OfficeFacts;
  /** As `verify`, of a copy at `target`, which did not exist. */
  place: OfficeFacts;
  /** A checked copy of a file that stands still, at `target`, which did not exist. */
  copy: Copied;
  /** What a copy holds that was encrypted under another key, and checked. */
  encrypt: OfficeFacts;
  /** The clients of a copy that was checked. */
  outline: ClientOutline;
  /** What a backup holds that was restored, opened and removed. */
  try: TriedBackup;
  hash: Copied;
  /** The copy is on the disk itself, and the same bit by bit. */
  witness: Copied;
}

export type JobReply =
  | { ok: true; data: unknown }
  | { ok: false; refusal: Refusal }
  | { ok: false; stack: string };

/** Runs one job on a thread of its own. Refusals arrive as refusals. */
export function runJob<J extends BackupJob>(threadUrl: URL, job: J): Promise<JobAnswers[J['type']]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadUrl, { workerData: job });
    let isAnswered = false;
    worker.once('message', (reply: JobReply) => {
      isAnswered = true;
      // The thread answers a job with the type that JobAnswers gives for it.
      if (reply.ok) resolve(reply.data as JobAnswers[J['type']]);
      else if ('refusal' in reply)
        reject(new Refused(reply.refusal.code, reply.refusal.message, reply.refusal.data));
      else reject(new Error(reply.stack));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      if (!isAnswered) reject(new Error('the backup thread stopped'));
    });
  });
}
