import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { mainConfig, mainEntries } from './configs.ts';
import { outFolder, projectFolder } from './folders.ts';

/**
 * Makes one fast starting file of a program of the tests, in a folder of its own, and answers its path. Stripping types would take most of
 * the time of a program that is killed after a moment. `beside` is made with it, by the name of its file.
 */
export async function bundleProgram(source: string, beside: Record<string, string> = {}): Promise<string> {
  const name = source.replaceAll(/^.*\/|\.ts$/g, '');
  const folder = join(outFolder, `${name}-${process.pid}`);
  const config = mainConfig(folder);
  const input = { ...beside, [name]: join(projectFolder, source) };
  await build({
    ...config,
    build: { ...config.build, rolldownOptions: { ...config.build?.rolldownOptions, input } },
  });
  return join(folder, `${name}.js`);
}

/** A program of the tests, to be started as often as they like. */
export interface TestProgram {
  /** What to start. */
  file: string;
  /** What it must be started with, to use the threads that were made with it. */
  env: NodeJS.ProcessEnv;
  /** Removes it. */
  remove: () => void;
}

/** As `bundleProgram`, with the threads that copy an office and read files. */
export async function makeTestProgram(source: string): Promise<TestProgram> {
  const { 'backup-thread': backups, 'reader-thread': reader } = mainEntries;
  const file = await bundleProgram(source, { 'backup-thread': backups, 'reader-thread': reader });
  const folder = dirname(file);
  return {
    file,
    env: { ...process.env, PEIL_THREADS: folder },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
