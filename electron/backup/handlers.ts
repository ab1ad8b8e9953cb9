import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { findExercise, listExercises } from '#db/backup/exercises.ts';
import { readFacts } from '#db/backup/facts.ts';
import { saveSetting } from '#db/settings/settings.ts';
import { assertOwnContents } from '#db/backup/snapshot.ts';
import { chooseNewFile, placeAsNew, saveCopyAs } from '#electron/backup/copy-out.ts';
import { doExercise } from '#electron/backup/exercise.ts';
import { exerciseText } from '#shared/backup/exercise-nl.ts';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { getReplaced } from '#electron/backup/last-restore.ts';
import { makeBackup, startSecondCopy } from '#electron/backup/make-backup.ts';
import { previewBackup } from '#electron/backup/preview-backup.ts';
import { chooseStrayBackup } from '#electron/backup/stray-backup.ts';
import { openChosen } from '#electron/backup/open-chosen.ts';
import { unlockBackups } from '#electron/backup/unlock-backups.ts';
import { getBackup, restoreBackup } from '#electron/backup/restore.ts';
import { getTarget } from '#electron/backup/restore-target.ts';
import { checkSecondFolder, readSecondPlace, saveSecondPlace } from '#electron/backup/second-place.ts';
import { listPlainBackups, removePlainBackups } from '#electron/keys/plain-backups.ts';
import { copyOf } from '#electron/keys/key-file.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { listBackupsOf } from '#electron/backup/list-backups.ts';
import { showBackup } from '#electron/backup/show-backup.ts';
import { logExport } from '#electron/accounts/log-export.ts';
import { requirePassword, spendConfirmation } from '#electron/accounts/own.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { openAndGreet } from '#electron/office/opening.ts';
import type { backupCalls } from '#shared/backup/calls.ts';
import type { StoredBackup } from '#electron/backup/backup-folder.ts';
import { backupText } from '#shared/backup/nl.ts';
import { noSecondPlace, secondRootOf } from '#shared/backup/second-place.ts';
import { Refused } from '#shared/common/errors.ts';
import { officeText } from '#shared/office/nl.ts';

const shownExercises = 50;

export const backupHandlers: HandlersFor<typeof backupCalls> = {
  'backups.list': (_input, { session }) => listBackupsOf(session),

  'backups.make': async (_input, context) => {
    busy(context, backupText.progress.make);
    return showBackup(await makeBackup(context.session, 'manual'));
  },

  'backups.preview': async ({ sequence }, context) => {
    const backup = backupToRestore(context, sequence);
    busy(context, backupText.progress.check);
    return previewBackup(context.session, backup);
  },

  'backups.restore': async ({ sequence }, context) => {
    const target = getTarget(context.session);
    const backup = backupToRestore(context, sequence);
    busy(context, backupText.progress.restore);
    const kept = await restoreBackup(context.session, target, backup);
    return { restored: showBackup(backup), kept: kept ? showBackup(kept) : null };
  },

  'backups.undoRestore': async (_input, context) => {
    const { session } = context;
    const backup = getReplaced(session);
    busy(context, backupText.progress.restore);
    const kept = await restoreBackup(session, getTarget(session), backup, { isUndo: true });
    return { restored: showBackup(backup), kept: kept ? showBackup(kept) : null };
  },

  'backups.restoreBeside': async ({ sequence, open }, context) => {
    const backup = backupToRestore(context, sequence);
    const { facts, day } = backup.manifest;
    const name = facts?.officeName ?? path.basename(backup.manifest.officePath, '.peil');
    const target = await chooseNewFile(
      context,
      backupText.dialogs.beside,
      backupText.fileNames.beside(name, day),
    );
    busy(context, backupText.progress.restore);
    await placeAsNew(context.session, backup, target);
    if (open) await openCopy(context.session, target);
    return { path: target };
  },

  'backups.restoreFile': async (_input, context) => {
    const { backup, cleanUp } = await chooseStrayBackup(context);
    try {
      const { facts, day } = backup.manifest;
      const name = facts?.officeName ?? officeText.fileKind;
      const target = await chooseNewFile(
        context,
        backupText.dialogs.beside,
        backupText.fileNames.beside(name, day),
      );
      busy(context, backupText.progress.restore);
      await placeAsNew(context.session, backup, target);
      await openCopy(context.session, target);
      return { path: target };
    } finally {
      cleanUp();
    }
  },

  'backups.chooseFile': async (_input, context) => {
    const { session } = context;
    const stray = await chooseStrayBackup(context);
    session.rescue.chooseStray(stray);
    const { manifest } = stray.backup;
    return {
      file: manifest.officePath,
      officeName: manifest.facts?.officeName ?? null,
      madeAt: manifest.madeAt,
      clientCount: manifest.facts?.counts['client'] ?? null,
      bytes: manifest.bytes,
      names: stray.keyFile?.accounts.map(({ name }) => name) ?? null,
    };
  },

  'backups.openChosen': async ({ proof }, context) => ({ path: await openChosen(context, proof) }),

  'backups.unlock': async ({ proof }, { session }) => {
    await unlockBackups(session, proof);
    return {};
  },

  'backups.saveCopy': async (_input, context) => {
    assertOwnContents(context.db);
    requirePassword(context);
    const suggestion = backupText.fileNames.copy(readFacts(context.db.connection).officeName, context.today);
    const target = await chooseNewFile(context, backupText.dialogs.copy, suggestion);
    spendConfirmation(context);
    busy(context, backupText.progress.make);
    await saveCopyAs(context.session, target);
    const isLost = context.db.fileState() === 'gone' || context.db.fileState() === 'replaced';
    if (!isLost)
      await logExport(context, accountsText.changes.copied(path.basename(target)), 'backups.saveCopy');
    if (isLost) await openCopy(context.session, target);
    return { path: target, isOpen: isLost };
  },

  'backups.exercise': async ({ place }, context) => {
    busy(context, exerciseText.progress);
    return doExercise(context, place);
  },

  'backups.listExercises': (_input, { db }) => ({ exercises: listExercises(db.connection, shownExercises) }),

  'backups.getExercise': ({ id }, { db }) => {
    const exercise = findExercise(db.connection, id);
    if (!exercise) throw new Refused('NOT_FOUND', exerciseText.refusals.gone);
    return exercise;
  },

  'backups.setSecondFolder': async ({ folder }, context) => {
    const { session } = context;
    const backups = session.files.backupFolder(context.db.officeId);
    if (folder === 'none') {
      saveSecondPlace(backups, noSecondPlace);
      return listBackupsOf(session);
    }
    const chosen = await context.host.dialogs.chooseFolder({ title: backupText.dialogs.second });
    if (chosen === null) throw new Refused('CANCELLED', officeText.cancelled);
    const root = secondRootOf(chosen);
    checkSecondFolder(root, backups);
    const { computerId } = readSecondPlace(backups);
    saveSecondPlace(backups, { ...noSecondPlace, folder: root, computerId: computerId ?? randomUUID() });
    const newest = listBackups(backups).find(({ manifest }) => manifest.reason !== 'replaced');
    if (newest) {
      startSecondCopy(session, newest);
      await session.backups.second;
    } else await makeBackup(session, 'manual').then(() => session.backups.second);
    return listBackupsOf(session);
  },

  'backups.getUnprotected': (_input, { session }) => {
    const found = listPlainBackups(session);
    return { count: found.length, bytes: found.reduce((sum, { manifest }) => sum + manifest.bytes, 0) };
  },

  'backups.removeUnprotected': async (_input, context) => {
    busy(context, backupText.progress.make);
    if (listPlainBackups(context.session).length === 0) return { removed: 0 };
    await makeBackup(context.session, 'manual');
    await context.session.backups.second;
    return { removed: removePlainBackups(context.session).length };
  },

  'backups.setSchedule': (schedule, { db, describe }) => {
    saveSetting(db.connection, 'backup.schedule', schedule);
    describe(backupText.schedule.changed(schedule));
    return schedule;
  },

  'backups.showFolder': async ({ place }, context) => {
    await context.host.showInFolder(folderOf(context, place));
    return {};
  },
};

/** Opens a copy of the office at work, with the same keys. */
function openCopy(session: OfficeSession, file: string): Promise<void> {
  const { keys } = session;
  return openAndGreet(session, file, keys ? { ...keys, unlocked: copyOf(keys.unlocked) } : undefined);
}

function folderOf(context: TaskContext, place: 'backups' | 'second' | 'office'): string {
  const target = getTarget(context.session);
  const folder = context.session.files.backupFolder(target.officeId);
  if (place === 'office') return target.file;
  if (place === 'backups') return listBackups(folder)[0]?.file ?? folder;
  const second = readSecondPlace(folder).folder;
  if (second === null || !fs.existsSync(second))
    throw new Refused('FILE_MISSING', backupText.refusals.folderMissing);
  return second;
}

function backupToRestore(context: TaskContext, sequence: number): StoredBackup {
  const { officeId } = getTarget(context.session);
  return getBackup(context.session.files.backupFolder(officeId), sequence);
}

function busy(context: TaskContext, label: string): void {
  context.progress({ label, done: 0, total: 0, isCancellable: false });
}
