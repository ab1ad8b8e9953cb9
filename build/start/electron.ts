import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#build/vite/folders.ts';
import { runProgram } from './run-program.ts';

export interface ElectronRuntime {
  folder: string;
  executable: string;
  version: string;
}

const names: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

function runtimeIn(folder: string): ElectronRuntime | null {
  const executable = join(folder, names[process.platform] ?? 'electron');
  const versionFile = join(folder, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return null;
  return { folder, executable, version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') };
}

/** The Electron that is on this machine; never downloads. `ELECTRON_OVERRIDE_DIST_PATH` goes before the package's own. */
export function findElectron(): ElectronRuntime | null {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') {
    const runtime = runtimeIn(override);
    if (runtime === null) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${override}`);
    return runtime;
  }
  return runtimeIn(join(projectFolder, 'node_modules/electron/dist'));
}

/**
 * The Electron on this machine, else the one that its package downloads. Null where that cannot be fetched; the package
 * itself honours `ELECTRON_MIRROR` and the cache that it fills.
 */
export async function obtainElectron(say: (line: string) => void): Promise<ElectronRuntime | null> {
  const present = findElectron();
  if (present !== null) return present;
  // Where nothing can be fetched that shows at once, and there is nothing to announce.
  const announcement = setTimeout(() => say('Fetching Electron, once (about 110 MB) …'), 2000);
  const installer = join(projectFolder, 'node_modules/electron/install.js');
  const { code } = await runProgram(process.execPath, [installer], { cwd: projectFolder, quiet: true });
  clearTimeout(announcement);
  return code === 0 ? findElectron() : null;
}
