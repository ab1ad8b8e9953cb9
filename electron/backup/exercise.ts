import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { listClientColumns, listTouchedSince, outlineClients } from '#db/backup/compare-clients.ts';
import { findChangesSince } from '#db/backup/changes-since.ts';
import { addExercise, findExercise } from '#db/backup/exercises.ts';
import { refusalOf } from '#db/office/refusals.ts';
import { listBackups, type StoredBackup } from '#electron/backup/backup-folder.ts';
import { runJob } from '#electron/backup/jobs.ts';
import { listSecondBackups, readSecondPlace } from '#electron/backup/second-place.ts';
import type { TriedBackup } from '#electron/backup/try-backup.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { keysOf } from '#electron/keys/keys-of.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { exerciseText } from '#shared/backup/exercise-nl.ts';
import type { Exercise, ExercisePlace } from '#shared/backup/exercise.ts';
import { Refused } from '#shared/common/errors.ts';
import { officeExtension } from '#shared/office/file-extension.ts';
import { formatInstant } from '#shared/text/format.ts';

const text = exerciseText;

/**
 * Restores the newest backup of a place to a temporary folder, opens it, checks it and compares it with the open office; removes it, and writes
 * the result down, also a bad one. Refuses, and writes nothing, when there is no backup to try or no room for the trial: that says nothing
 * about the backup.
 */
export async function doExercise(context: TaskContext, place: ExercisePlace): Promise<Exercise> {
  const { session } = context;
  const backup = getNewest(session, place);
  const startedAt = performance.now();
  const outcome = await tryOut(session, backup);
  const { manifest } = backup;
  const exercise = {
    doneAt: context.now,
    doneOn: context.today,
    account: context.account.name,
    computer: os.hostname().slice(0, 200),
    appVersion: session.host.version,
    place,
    sequence: manifest.sequence,
    backupMadeAt: manifest.madeAt,
    bytes: manifest.bytes,
    isGood: outcome.problem === null,
    ...outcome,
    milliseconds: Math.round(performance.now() - startedAt),
  };
  return context.change(
    text.label(exercise.isGood, formatInstant(manifest.madeAt)),
    ({ db }) => {
      const written = findExercise(db.connection, addExercise(db.connection, exercise));
      if (!written) throw new Error('the exercise was not written down');
      return written;
    },
    { isUndoable: false },
  );
}

function getNewest(session: OfficeSession, place: ExercisePlace): StoredBackup {
  const { officeId } = session.db;
  const folder = session.files.backupFolder(officeId);
  const isSound = ({ manifest }: StoredBackup) => manifest.reason !== 'replaced';
  if (place === 'here') {
    const newest = listBackups(folder).find(isSound);
    if (!newest) throw new Refused('NOT_FOUND', text.refusals.none);
    return newest;
  }
  const second = readSecondPlace(folder);
  if (second.folder === null) throw new Refused('NOT_FOUND', text.refusals.noSecond);
  const newest = listSecondBackups(second, officeId).find(isSound);
  if (!newest) throw new Refused('FILE_MISSING', text.refusals.noneThere);
  return newest;
}

type Outcome = Pick<
  Exercise,
  'problem' | 'clientCount' | 'tableCount' | 'rowCount' | 'sampleCount' | 'changedCount'
>;

const unknown: Omit<Outcome, 'problem'> = {
  clientCount: null,
  tableCount: null,
  rowCount: null,
  sampleCount: null,
  changedCount: null,
};

async function tryOut(session: OfficeSession, backup: StoredBackup): Promise<Outcome> {
  const folder = path.join(session.files.dataFolder, 'tijdelijk');
  try {
    fs.mkdirSync(folder, { recursive: true });
    const tried = await runJob(session.host.workerUrl('backup-thread'), {
      type: 'try',
      backup,
      target: path.join(fs.mkdtempSync(path.join(folder, 'hersteltest-')), `proef.${officeExtension}`),
      columns: listClientColumns(session.db.connection),
      keys: keysOf(session),
    });
    return compareWithOpen(session, tried);
  } catch (thrown) {
    const error = refusalOf(thrown);
    if (error instanceof Refused && error.code === 'DISK_FULL') throw error;
    if (error instanceof Refused) return { ...unknown, problem: error.message };
    return { ...unknown, problem: text.problems.unexpected(session.log.error('restore exercise', error)) };
  }
}

/** Clients that were changed since may differ; the others may not, as long as the backup is an earlier moment of what is open. */
function compareWithOpen(session: OfficeSession, { facts, sample }: TriedBackup): Outcome {
  const { connection } = session.db;
  const isEarlier = findChangesSince(connection, facts, 1) !== undefined;
  const touched = isEarlier ? listTouchedSince(connection, facts) : undefined;
  const now = new Map(
    outlineClients(connection, sample.columns).clients.map((client) => [client.id, client.print]),
  );
  const isSame = (client: { id: number; print: string }) => now.get(client.id) === client.print;
  const changed = sample.clients.filter((client) => (touched ? touched.has(client.id) : !isSame(client)));
  const wrong = sample.clients.filter((client) => !changed.includes(client) && !isSame(client));
  const counts = Object.values(facts.counts);
  return {
    problem: wrong.length === 0 ? null : text.problems.sample(wrong.slice(0, 10).map(({ number }) => number)),
    clientCount: facts.counts['client'] ?? 0,
    tableCount: counts.length,
    rowCount: counts.reduce((sum, count) => sum + count, 0),
    sampleCount: sample.clients.length,
    changedCount: changed.length,
  };
}
