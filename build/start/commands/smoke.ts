import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { projectFolder } from '#build/vite/folders.ts';
import { obtainXvfb } from '../chromium.ts';
import { startXvfb } from '../display.ts';
import { countColours, readFrame, toPng } from '../frame.ts';
import { driveFirstJourney } from '../first-journey.ts';
import { isRoot, runProgram } from '../run-program.ts';
import { resultsFolder, writeSummary } from '../summary.ts';

/**
 * Starts the packed program for Linux on a display that nobody sees, twice. First with a new office: what it shows and stores is all
 * there is to go by. Then through its first journey, driven over the page's own port: the fuses keep every debugger out of the program
 * itself, so that dialogs cannot be answered and the demo office is what can be opened.
 */
const program = join(projectFolder, 'release/linux-unpacked/peil');
const patienceMilliseconds = 60_000;
/** The start screen and the overview have hundreds; a window without a page has a handful. */
const coloursOfText = 100;

const folder = mkdtempSync(join(tmpdir(), 'peil-packed-'));
const results = { 'shows its office': await smoke(), 'passes its first journey': await journey() };
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
const failed = Object.entries(results).flatMap(([name, passes]) => (passes ? [] : [name]));
writeSummary('packed', {
  passed: Object.keys(results).length - failed.length,
  failed: failed.length,
  remarks: failed.map((name) => `the packed program: ${name}`),
});
if (failed.length > 0) process.exitCode = 1;

async function journey(): Promise<boolean> {
  const xvfb = await obtainXvfb(console.log);
  if (xvfb === null || !existsSync(program)) return false;
  const place = join(folder, 'reis');
  mkdirSync(place);
  const display = await startXvfb(xvfb, place);
  try {
    await driveFirstJourney({
      program,
      display: display.name,
      data: join(place, 'data'),
      results: resultsFolder,
    });
    return true;
  } catch (error) {
    console.error('The first journey of the packed program did not succeed.', error);
    return false;
  } finally {
    display.stop();
  }
}

async function smoke(): Promise<boolean> {
  const xvfb = await obtainXvfb(console.log);
  if (xvfb === null || !existsSync(program)) {
    console.error(xvfb === null ? 'There is no Xvfb.' : `${program} is missing: npm run package.`);
    return false;
  }
  const office = await makeOffice();
  const display = await startXvfb(xvfb, folder);
  const data = join(folder, 'data');
  const child = spawn(program, [...(isRoot() ? ['--no-sandbox'] : []), office], {
    env: { ...process.env, DISPLAY: display.name, PEIL_DATA: data },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    return await showsOffice(data);
  } finally {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
    display.stop();
  }
}

async function makeOffice(): Promise<string> {
  const office = join(folder, 'kantoor.peil');
  const call = join(projectFolder, 'electron/calls/call-from-terminal.ts');
  const args = [call, 'office.getStatus', '{}', '--office', office, '--new'];
  const { code, output } = await runProgram(process.execPath, args, { cwd: projectFolder, quiet: true });
  if (code !== 0) throw new Error(`No office could be made.\n${output}`);
  return office;
}

async function showsOffice(data: string): Promise<boolean> {
  const until = Date.now() + patienceMilliseconds;
  const recent = join(data, 'kantoren.json');
  while (Date.now() < until) {
    await setTimeout(500);
    const file = readdirSync(folder).find((name) => name.startsWith('Xvfb_screen'));
    if (file === undefined || !existsSync(recent) || !readFileSync(recent, 'utf8').includes('kantoor.peil'))
      continue;
    const frame = readFrame(readFileSync(join(folder, file)));
    if (countColours(frame) < coloursOfText) continue;
    mkdirSync(resultsFolder, { recursive: true });
    writeFileSync(join(resultsFolder, 'packed.png'), toPng(frame));
    console.log(`The packed program shows its office: ${join(resultsFolder, 'packed.png')}`);
    return true;
  }
  console.error('The packed program did not show its office in time.');
  return false;
}
