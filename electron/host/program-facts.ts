import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { releaseKeys } from '#electron/updates/release-keys.ts';
import type { UpdateTarget } from '#shared/updates/model.ts';

/** What this program is and runs on. Holds no name and no path of a person but `executable`, which stays in the main process. */
export interface ProgramFacts {
  /** The kind of installation that an update must fit; null where Peil was not installed by an installer. */
  target: UpdateTarget | null;
  isPackaged: boolean;
  /** Started from a portable file: offices can be looked at and nothing in them changed. */
  isViewingCopy: boolean;
  /** The public keys of who may release Peil; see `release-keys.ts`. */
  updateKeys: readonly string[];
  /** The file whose fuses can be read back; null outside the packed program. */
  executable: string | null;
  electron: string | null;
  chrome: string | null;
  node: string;
  /** Such as `Windows_NT 10.0.22631 x64`. */
  system: string;
}

interface Surroundings {
  isPackaged: boolean;
  /** The folder of the program's resources; null outside Electron. */
  resources: string | null;
  environment: Readonly<Record<string, string | undefined>>;
}

/** The facts of the running process. */
export function programFacts({ isPackaged, resources, environment }: Surroundings): ProgramFacts {
  const isViewingCopy = isPackaged && isPortable(environment);
  return {
    target: isPackaged && !isViewingCopy ? findTarget(resources, environment) : null,
    isPackaged,
    isViewingCopy,
    updateKeys: releaseKeys,
    executable: isPackaged ? process.execPath : null,
    electron: process.versions.electron ?? null,
    chrome: process.versions['chrome'] ?? null,
    node: process.versions.node,
    system: `${os.type()} ${os.release()} ${process.arch}`,
  };
}

/** What electron-builder's portable file tells the program that it unpacks: the folder in which the file stands. */
export function isPortable(environment: Surroundings['environment']): boolean {
  return (environment['PORTABLE_EXECUTABLE_DIR'] ?? '') !== '';
}

function findTarget(resources: string | null, environment: Surroundings['environment']): UpdateTarget | null {
  if (process.platform === 'win32') return 'win-x64';
  if (process.platform !== 'linux') return null;
  if (environment['APPIMAGE']) return 'linux-appimage-x64';
  return packageType(resources) === 'deb' ? 'linux-deb-x64' : null;
}

/** electron-builder writes beside the archive for which package it was made; the unpacked program has none. */
function packageType(resources: string | null): string | null {
  if (resources === null) return null;
  try {
    return fs.readFileSync(path.join(resources, 'package-type'), 'utf8').trim().slice(0, 20);
  } catch {
    return null;
  }
}
