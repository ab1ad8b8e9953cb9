import fs from 'node:fs';
import path from 'node:path';
import { findRiskyPlace, type RiskyPlace } from '#shared/office/risky-place.ts';

/** What Linux calls the file systems of other computers: NFS, SMB in three forms, AFS, Ceph and 9P. */
const networkTypes: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400, 0x01021997,
]);

/** The folders that OneDrive names to programs of Windows. */
const syncedVariables = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];

/** Whether an office stands where it is not safe: by its name, by what that name leads to (a mapped drive, a link), and by the disk. */
export function findPlaceOf(file: string, env: NodeJS.ProcessEnv = process.env): RiskyPlace | null {
  const folders = syncedVariables.flatMap((name) => env[name] ?? []);
  const real = realPlaceOf(file);
  const byName = findRiskyPlace(file, folders) ?? findRiskyPlace(real, folders);
  return byName ?? (isOnNetwork(path.dirname(real)) ? { kind: 'network', service: null } : null);
}

/** On Windows the system's own answer shows a mapped drive as `\\server\map`. */
function realPlaceOf(file: string): string {
  try {
    return path.join(fs.realpathSync.native(path.dirname(file)), path.basename(file));
  } catch {
    return file;
  }
}

function isOnNetwork(folder: string): boolean {
  try {
    return process.platform === 'linux' && networkTypes.has(fs.statfsSync(folder).type);
  } catch {
    return false;
  }
}
