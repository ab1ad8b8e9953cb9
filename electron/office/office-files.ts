import fs from 'node:fs';
import path from 'node:path';
import { takeSnapshot } from '#db/backup/snapshot.ts';
import type { OfficeDatabase, OpenFile } from '#db/office/database.ts';
import { inspectFile, type FileKind } from '#db/keys/inspect-file.ts';
import { leadsToOpenFile } from '#db/office/open-file.ts';
import { createOfficeFile, openOfficeFile, refuseExisting } from '#db/office/open.ts';
import { getSetting } from '#db/settings/settings.ts';
import { findOfficeId } from '#electron/backup/restore-target.ts';
import { rotateQuietly, writeBackup, type BackupProtection } from '#electron/backup/write-backup.ts';
import { removeAnew } from '#electron/keys/swap-office.ts';
import { ringOf, type Unlocked } from '#electron/keys/key-file.ts';
import {
  findKeyFile,
  removeKeyFile,
  restoreKeyFile,
  saveKeyFile,
  type FoundKeys,
  type KeyPlaces,
} from '#electron/keys/key-store.ts';
import { forgetClosedState, readClosedState, saveClosedState } from '#electron/office/closed-states.ts';
import { readRecent, saveRecent } from '#electron/office/recent-offices.ts';
import { Refused } from '#shared/common/errors.ts';
import { keyFileOf, type KeyFile } from '#shared/keys/model.ts';
import { keysText } from '#shared/keys/nl.ts';
import { supportText } from '#shared/support/nl.ts';
import type { OfficeHost } from '#electron/office/office-host.ts';

/** Opens, makes and remembers office files; keeps the program's own folder. */
export interface OfficeFiles {
  /** Opens an office; a protected one with the keys of who signed in. Refuses one without them: LOCKED or KEYS_MISSING. */
  open(file: string, keys?: OfficeKeys): OfficeDatabase;
  /** Makes an office; a protected one with the keys that `createKeyFile` made. Its key file is written first. */
  create(file: string, name: string, now: string, keys?: OfficeKeys): OfficeDatabase;
  /** What stands at a path, and the keys that belong to it, wherever they are found. The office must not be open here. */
  inspect(file: string): { kind: FileKind; keys: FoundKeys | undefined };
  /** The key file of an office, also of one that is open here or elsewhere; undefined when it has none. */
  findKeys(file: string): KeyFile | undefined;
  /** Writes the key file of an office: beside it and in the program's own folder. */
  saveKeys(file: string, keyFile: KeyFile): void;
  /** Puts a key file back beside its office, when `inspect` found it elsewhere. For after a sign-in: then it is known to be the right one. */
  restoreKeys(file: string, found: FoundKeys): void;
  /** What a backup of an open office needs; undefined for an unprotected one. */
  protectionOf(file: OpenFile, officeId: string): BackupProtection | undefined;
  /** The folder that holds the backups of one office. */
  backupFolder(officeId: string): string;
  readonly dataFolder: string;
}

/** The key file of an office, and what it gave to who signed in. */
export interface OfficeKeys {
  keyFile: KeyFile;
  unlocked: Unlocked;
}

export function createOfficeFiles(host: OfficeHost): OfficeFiles {
  const { paths } = host;
  const backupFolder = (officeId: string) => path.join(paths.data, 'reservekopieen', path.basename(officeId));
  const remember = (db: OfficeDatabase) => {
    const recent = readRecent(paths.data);
    const others = recent.filter((other) => other.path !== db.path);
    const entry = {
      ...recent.find((known) => known.path === db.path),
      path: db.path,
      name: getSetting(db.connection, 'office.name'),
      openedAt: host.now().toISOString(),
      officeId: db.officeId,
    };
    saveRecent(paths.data, [entry, ...others].slice(0, 10));
  };
  const places = { dataFolder: paths.data, backupFolder };
  const officeIdOf = (file: string) => findOfficeId(places, file);
  const protectionOf = (file: OpenFile, officeId: string) =>
    file.key ? { key: file.key, keyFile: findKeyFile(places, file.path, officeId)?.keyFile } : undefined;
  const backUpBeforeMigration = (file: OpenFile) => {
    if (host.program.isViewingCopy) throw new Refused('REFUSED', supportText.viewingCopy.noMigration);
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
        protection: protectionOf(file, snapshot.facts.officeId),
      });
      rotateQuietly(folder);
    } finally {
      snapshot.release();
    }
  };
  return {
    dataFolder: paths.data,
    backupFolder,
    inspect: (file) => {
      const resolved = path.resolve(file);
      return { kind: inspectFile(resolved), keys: findKeyFile(places, resolved, officeIdOf(resolved)) };
    },
    findKeys: (file) => {
      const resolved = path.resolve(file);
      return findKeyFile(places, resolved, officeIdOf(resolved))?.keyFile;
    },
    saveKeys: (file, keyFile) => saveKeyFile(places, path.resolve(file), keyFile),
    restoreKeys: (file, found) => restoreKeyFile(places, path.resolve(file), found),
    protectionOf,
    open: (file, keys) => {
      const resolved = path.resolve(file);
      if (!keys) refuseWithoutKeys(places, resolved, officeIdOf(resolved));
      const db = openOfficeFile(resolved, {
        keys: keys ? ringOf(keys.unlocked) : [],
        backupBeforeMigration: backUpBeforeMigration,
        leftAs: readClosedState(paths.data, resolved),
      });
      forgetClosedState(paths.data, resolved);
      removeAnew(fs.realpathSync(resolved));
      remember(db);
      return rememberingHowItIsLeft(db, paths.data);
    },
    create: (file, name, now, keys) => {
      const resolved = path.resolve(file);
      fs.mkdirSync(path.dirname(resolved), { recursive: true });
      const db = keys
        ? createProtected(places, resolved, { name, now }, keys)
        : createOfficeFile(resolved, name, now);
      remember(db);
      return rememberingHowItIsLeft(db, paths.data);
    },
  };
}

/** Says of an encrypted office what is needed to open it, before anything is tried. */
function refuseWithoutKeys(places: KeyPlaces, file: string, officeId: string | undefined): void {
  if (leadsToOpenFile(file) || inspectFile(file) !== 'encrypted') return;
  throw findKeyFile(places, file, officeId)
    ? new Refused('LOCKED', keysText.refusals.needsKey)
    : new Refused('KEYS_MISSING', keysText.refusals.keysMissing(path.basename(keyFileOf(file))));
}

/** The keys first: an office without its keys would be lost, and keys without an office are nothing. */
function createProtected(
  places: KeyPlaces,
  file: string,
  { name, now }: { name: string; now: string },
  { keyFile, unlocked }: OfficeKeys,
): OfficeDatabase {
  refuseExisting(file);
  saveKeyFile(places, file, keyFile);
  try {
    return createOfficeFile(file, name, now, { key: unlocked.officeKey, officeId: keyFile.officeId });
  } catch (error) {
    removeKeyFile(places, file, keyFile.officeId);
    throw error;
  }
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
