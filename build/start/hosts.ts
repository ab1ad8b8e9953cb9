import { chromiumCommand, obtainChromium, obtainXvfb } from './chromium.ts';
import { type Display, hasDisplay, startXvfb } from './display.ts';
import { obtainElectron } from './electron.ts';
import { isRoot, runProgram } from './run-program.ts';

export type HostName = 'electron' | 'chromium';

/** Where the journeys can run on this machine, with what was found and what was not, for a person to read. */
export interface JourneyHosts {
  names: HostName[];
  found: string[];
  missing: string[];
  env: NodeJS.ProcessEnv;
  stop(): void;
}

type Say = (line: string) => void;

export async function findHosts(wanted: readonly HostName[], say: Say): Promise<JourneyHosts> {
  const hosts: JourneyHosts = { names: [], found: [], missing: [], env: {}, stop: () => {} };
  if (wanted.includes('electron')) await addElectron(hosts, say);
  if (wanted.includes('chromium')) await addChromium(hosts, say);
  return hosts;
}

async function addElectron(hosts: JourneyHosts, say: Say): Promise<void> {
  const electron = await obtainElectron(say);
  if (electron === null) {
    hosts.missing.push('Electron: it is not here and cannot be fetched (see ELECTRON_MIRROR)');
    return;
  }
  const display = hasDisplay() ? null : await virtualDisplay(say);
  if (!hasDisplay() && display === null) {
    hosts.missing.push('Electron: there is no display and no Xvfb (sudo apt-get install xvfb)');
    return;
  }
  if (display !== null) hosts.env['DISPLAY'] = display.name;
  hosts.stop = () => display?.stop();
  hosts.names.push('electron');
  hosts.found.push(
    `Electron ${electron.version}${isRoot() ? ', without its sandbox because this is root' : ''}`,
  );
}

async function addChromium(hosts: JourneyHosts, say: Say): Promise<void> {
  const executable = await obtainChromium(say);
  if (executable === null) {
    hosts.missing.push(`Chromium: none found (${chromiumCommand()})`);
    return;
  }
  const { output } = await runProgram(executable, ['--version'], { quiet: true });
  const version = output.split('\n').find((line) => /\d+\.\d+/.test(line)) ?? 'Chromium';
  hosts.env['PEIL_CHROMIUM'] = executable;
  hosts.names.push('chromium');
  hosts.found.push(`${version.trim()} (${executable})`);
}

/** Null where there is no Xvfb and none may be installed. */
export async function virtualDisplay(say: Say): Promise<Display | null> {
  const xvfb = await obtainXvfb(say);
  return xvfb === null ? null : await startXvfb(xvfb);
}
