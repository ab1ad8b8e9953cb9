import fs from 'node:fs';
import path from 'node:path';
import { takeSnapshot } from '#db/backup/snapshot.ts';
import type { OfficeDatabase, OpenFile } from '#db/office/database.ts';
import { createOfficeFile, openOfficeFile } from '#db/office/open.ts';
import { getSetting } from '#db/settings/settings.ts';
import { rotateQuietly, writeBackup } from '#electron/backup/write-backup.ts';
import { forgetClosedState, readClosedState, saveClosedState } from '#electron/office/closed-states.ts';
import { readRecent, saveRecent } from '#electron/office/recent-offices.ts';
import type { OfficeHost } from '#electron/office/office-host.ts';

/** Opens, makes and remembers office files; keeps the program's own folder. */
export interface OfficeFiles {
  open(file: string): OfficeDatabase;
  create(file: string, name: string, now: string): OfficeDatabase;
  /** The folder that holds the backups of one office. */
  backupFolder(officeId: string): string;
  readonly dataFolder: string;
}

export function createOfficeFiles(host: OfficeHost): OfficeFiles {
  const { paths } = host;
  const backupFolder = (officeId: string) => path.join(paths.data, 'reservekopieen', path.basename(officeId));
  const remember = (db: OfficeDatabase) => {
    const others = readRecent(paths.data).filter((recent) => recent.path !== db.path);
    const entry = {
      path: db.path,
      name: getSetting(db.connection, 'office.name'),
      openedAt: host.now().toISOString(),
      officeId: db.officeId,
    };
    saveRecent(paths.data, [entry, ...others].slice(0, 10));
  };
  const backUpBeforeMigration = (file: OpenFile) => {
    const snapshot = takeSnapshot(file);
    try {
      const folder = backupFolder(snapshot.facts.officeId);
      writeBackup({
        folder,
        descriptor: snapshot.descriptor,
        facts: snapshot.facts,
        reason: 'migration',
        now: host.now().getTime(),
        appVersion: host.version,
        officePath: file.path,
      });
      rotateQuietly(folder);
    } finally {
      snapshot.release();
    }
  };
  return {
    dataFolder: paths.data,
    backupFolder,
    open: (file) => {
      const resolved = path.resolve(file);
      const db = openOfficeFile(resolved, {
        backupBeforeMigration: backUpBeforeMigration,
        leftAs: readClosedState(paths.data, resolved),
      });
      forgetClosedState(paths.data, resolved);
      remember(db);
      return rememberingHowItIsLeft(db, paths.data);
    },
    create: (file, name, now) => {
      const resolved = path.resolve(file);
      fs.mkdirSync(path.dirname(resolved), { recursive: true });
      const db = createOfficeFile(resolved, name, now);
      remember(db);
      return rememberingHowItIsLeft(db, paths.data);
    },
  };
}

/** An open office whose state on closing is remembered in the program's own folder. */
export function rememberingHowItIsLeft(db: OfficeDatabase, dataFolder: string): OfficeDatabase {
  return {
    ...db,
    close: () => {
      const isOurs = db.fileState() === 'same';
      db.close((descriptor) => {
        if (isOurs && db.logBytes() === 0) saveClosedState(dataFolder, db.path, descriptor);
      });
    },
  };
}
