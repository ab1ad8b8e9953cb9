import path from 'node:path';
import { takeSnapshot } from '#db/backup/snapshot.ts';
import {
  addChange,
  countChanges,
  makeScratchOffice,
  openScratch,
  scratchKey,
} from '#db/self-test/scratch-office.ts';
import { runJob } from '#electron/backup/jobs.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { CheckPlace, Finding } from '#electron/self-test/checks.ts';
import { selfTestText } from '#shared/self-test/nl.ts';

const { found } = selfTestText;
/** How many changes the office has of which a backup is made. */
const changes = 10;

/** A second process changes an office and is ended in the middle of it: every change that it had acknowledged must be there. */
export async function interruptAndReopen({ context, folder }: CheckPlace): Promise<Finding> {
  const file = path.join(folder, 'afgebroken.peil');
  makeScratchOffice(file, context.now);
  const acknowledged = await context.host.interruptWriter(file);
  const kept = countChanges(file);
  return kept >= acknowledged
    ? { state: 'ok', text: found.crash(acknowledged) }
    : { state: 'failed', text: found.crashLost(kept, acknowledged) };
}

/** The way of every backup, on an office of nobody: written, checked, placed elsewhere, opened and counted. */
export async function copyAndRestore({ context, folder }: CheckPlace): Promise<Finding> {
  const file = path.join(folder, 'kantoor.peil');
  makeScratchOffice(file, context.now);
  const backup = await writeBackupOf(context, file, path.join(folder, 'kopieen'));
  const target = path.join(folder, 'teruggezet.peil');
  await runJob(context.host.workerUrl('backup-thread'), {
    type: 'place',
    backup,
    keys: [scratchKey()],
    target,
  });
  if (countChanges(target) !== changes) throw new Error('the restored office misses changes');
  return { state: 'ok', text: found.backup };
}

async function writeBackupOf(context: TaskContext, file: string, folder: string) {
  const { host } = context;
  const db = openScratch(file);
  try {
    for (let count = 1; count <= changes; count += 1) addChange(db.connection, count);
    const snapshot = takeSnapshot(db);
    try {
      return await runJob(host.workerUrl('backup-thread'), {
        type: 'write',
        order: {
          folder,
          descriptor: snapshot.descriptor,
          facts: snapshot.facts,
          reason: 'manual',
          now: host.now().getTime(),
          appVersion: host.version,
          officePath: file,
          protection: { key: scratchKey(), keyFile: undefined },
        },
      });
    } finally {
      snapshot.release();
    }
  } finally {
    db.close();
  }
}
