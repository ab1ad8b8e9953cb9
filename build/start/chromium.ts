import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findInPath, isRoot, runProgram } from './run-program.ts';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];

const macPrograms = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];

function windowsPrograms(): string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  );
  const inside = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  return folders.flatMap((folder) => inside.map((path) => join(folder, path)));
}

/** An installed Chromium or a relative of it. `PEIL_CHROMIUM` names another. */
export function findChromium(): string | null {
  const chosen = process.env['PEIL_CHROMIUM'];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`PEIL_CHROMIUM does not exist: ${chosen}`);
    return chosen;
  }
  if (process.platform === 'win32') return windowsPrograms().find((path) => existsSync(path)) ?? null;
  if (process.platform === 'darwin') {
    const paths = macPrograms.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    return paths.find((path) => existsSync(path)) ?? null;
  }
  for (const command of commands) {
    const path = findInPath(command);
    if (path !== null) return path;
  }
  return null;
}

/** The command that installs a Chromium on this machine, for a person to type. */
export function chromiumCommand(): string {
  if (process.platform === 'linux') return 'sudo apt-get install chromium xvfb';
  return process.platform === 'darwin' ? 'brew install --cask chromium' : 'winget install Google.Chrome';
}

/** Root on Debian or Ubuntu may install packages without asking anyone: a container or a build machine. */
function mayInstall(): boolean {
  return process.platform === 'linux' && isRoot() && existsSync('/etc/debian_version');
}

/** The installed Chromium; installs it first where this process may. */
export async function obtainChromium(say: (line: string) => void): Promise<string | null> {
  const present = findChromium();
  if (present !== null || !mayInstall()) return present;
  await installDebianPackages(['chromium', 'xvfb'], say);
  return findChromium();
}

async function installDebianPackages(
  packages: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  say(`Installing ${packages.join(' and ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update', '-qq'], { env, quiet: true });
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  const { code, output } = await runProgram('apt-get', args, { env, quiet: true });
  if (code !== 0) say(output);
}

/** Where there is no display and root may install packages, sees to Xvfb. */
export async function obtainXvfb(say: (line: string) => void): Promise<string | null> {
  const present = findInPath('Xvfb');
  if (present !== null || !mayInstall()) return present;
  await installDebianPackages(['xvfb'], say);
  return findInPath('Xvfb');
}
