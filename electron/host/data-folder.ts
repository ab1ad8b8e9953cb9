import os from 'node:os';
import path from 'node:path';

/**
 * The program's own folder: settings, log and backups. On Windows the local, not the roaming profile: a roaming one is copied over the
 * network at every sign-in. `PEIL_DATA` names another. A portable copy keeps it beside its own file, and
 * leaves nothing on the computer.
 */
export function dataFolder(environment: Readonly<Record<string, string | undefined>>): string {
  if (environment['PEIL_DATA']) return path.resolve(environment['PEIL_DATA']);
  const portable = environment['PORTABLE_EXECUTABLE_DIR'];
  if (portable) return path.join(portable, 'Peil-gegevens');
  if (process.platform === 'win32') {
    return path.join(environment['LOCALAPPDATA'] ?? path.join(os.homedir(), 'AppData', 'Local'), 'Peil');
  }
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Application Support', 'Peil');
  return path.join(environment['XDG_DATA_HOME'] ?? path.join(os.homedir(), '.local', 'share'), 'peil');
}
