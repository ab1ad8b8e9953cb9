import fs from 'node:fs';
import path from 'node:path';
import { makeVerifiedBackup } from '#db/backup/make-backup.ts';
import type { Connection, OfficeDatabase } from '#db/office/database.ts';
import { createOfficeFile, openOfficeFile } from '#db/office/open.ts';
import { readRecent, saveRecent } from '#electron/office/recent-offices.ts';
import type { HostPaths } from '#electron/host/host.ts';

/** The extension of an office file. */
export const officeExtension = 'peil';

/** Opens, makes and remembers office files; keeps the program's own folder. */
export interface OfficeFiles {
  open(file: string, now: string): OfficeDatabase;
  create(file: string, name: string, now: string): OfficeDatabase;
  /** The folder that holds the backups of one office. */
  backupFolder(officeId: string): string;
  readonly dataFolder: string;
}

export function createOfficeFiles(paths: HostPaths): OfficeFiles {
  const backupFolder = (officeId: string) => path.join(paths.data, 'reservekopieen', officeId);
  const remember = (db: OfficeDatabase, name: string, now: string) => {
    const others = readRecent(paths.data).filter((recent) => recent.path !== db.path);
    saveRecent(paths.data, [{ path: db.path, name, openedAt: now }, ...others].slice(0, 10));
  };
  return {
    dataFolder: paths.data,
    backupFolder,
    open: (file, now) => {
      const db = openOfficeFile(path.resolve(file), {
        now,
        backupBeforeMigration: (connection: Connection, officeId: string) => {
          const stamp = now.replaceAll(/[-:]/g, '').slice(0, 15);
          makeVerifiedBackup(
            connection,
            path.join(backupFolder(officeId), `voor-bijwerken-${stamp}.${officeExtension}`),
          );
        },
      });
      remember(db, readName(db), now);
      return db;
    },
    create: (file, name, now) => {
      fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
      const db = createOfficeFile(path.resolve(file), name, now);
      remember(db, name, now);
      return db;
    },
  };
}

function readName(db: OfficeDatabase): string {
  const name: unknown = db.connection
    .prepare(`SELECT value ->> '$' FROM setting WHERE key = 'office.name'`)
    .pluck()
    .get();
  return typeof name === 'string' ? name : '';
}
