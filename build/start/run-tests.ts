import { existsSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder, projectFolder } from '#build/vite/folders.ts';
import type { HostName } from './hosts.ts';
import { runProgram } from './run-program.ts';
import { countPlaywright, countReport, countVitest, resultsFolder, writeSummary } from './summary.ts';

/** What tests need to use the threads that were just built, instead of stripping the types of their source at each start. */
export const builtThreads: NodeJS.ProcessEnv = { PEIL_THREADS: join(outFolder, 'main') };

/** Everything but the journeys; after a build. */
export async function runUnitTests(): Promise<boolean> {
  const report = join(resultsFolder, 'unit.json');
  rmSync(report, { force: true });
  const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const env = { ...process.env, ...builtThreads, ...temporaryInMemory() };
  const { code } = await runProgram(process.execPath, args, { cwd: projectFolder, env });
  writeSummary('unit', countReport(report, code, countVitest));
  return code === 0;
}

/** Thousands of small offices are made and thrown away; where there is room in memory, none of them waits for a disk. */
function temporaryInMemory(): NodeJS.ProcessEnv {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return {};
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 4_000_000_000 ? { TMPDIR: memory } : {};
}

/** The journeys in the given hosts; `env` carries the display and the Electron to use. */
export async function runJourneys(hosts: readonly HostName[], env: NodeJS.ProcessEnv): Promise<boolean> {
  const report = join(resultsFolder, `journeys-${hosts.join('-')}.json`);
  rmSync(report, { force: true });
  const playwright = join(projectFolder, 'node_modules/@playwright/test/cli.js');
  const args = [
    '--disable-warning=ExperimentalWarning',
    playwright,
    'test',
    '--reporter=list,json',
    ...hosts.map((host) => `--project=${host}`),
  ];
  const { code } = await runProgram(process.execPath, args, {
    cwd: projectFolder,
    env: { ...process.env, ...builtThreads, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  writeSummary(`journeys-${hosts.join('-')}`, countReport(report, code, countPlaywright));
  return code === 0;
}
