import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import * as z from 'zod';
import { mainConfig, preloadConfig, rendererConfig } from './configs.ts';
import { outFolder, projectFolder } from './folders.ts';
import { collectPackages, writeLicences } from './licences.ts';
import { withLock } from './lock.ts';
import { firstScreenScripts, sizeLimitKilobytes } from './size.ts';
import { stampOf } from './stamp.ts';

interface Part {
  name: 'main' | 'preload' | 'renderer';
  config: (outDir: string) => InlineConfig;
  sources: readonly string[];
}

const always = ['build/vite', 'package.json', 'package-lock.json', 'tsconfig.base.json'];

const parts: readonly Part[] = [
  { name: 'main', config: mainConfig, sources: ['shared', 'db', 'electron', ...always] },
  { name: 'preload', config: preloadConfig, sources: ['shared', 'electron/preload.ts', ...always] },
  { name: 'renderer', config: rendererConfig, sources: ['shared', 'renderer', ...always] },
];

/** Builds every part whose sources changed since it was built; returns the names of those built. */
export async function buildProgram(say: (line: string) => void): Promise<string[]> {
  mkdirSync(outFolder, { recursive: true });
  return await withLock(join(outFolder, 'building'), () => buildChanged(say));
}

async function buildChanged(say: (line: string) => void): Promise<string[]> {
  const built: string[] = [];
  for (const part of parts) {
    const stampFile = join(outFolder, `${part.name}.stamp`);
    const stamp = stampOf(projectFolder, part.sources);
    const folder = join(outFolder, part.name);
    const isPresent = [folder, stampFile, packagesFile(part)].every((path) => existsSync(path));
    if (isPresent && readFileSync(stampFile, 'utf8') === stamp) continue;
    say(`Building ${part.name} …`);
    await buildPart(part, folder);
    writeFileSync(stampFile, stamp);
    built.push(part.name);
  }
  if (built.length > 0) {
    writeBuildInfo();
    writeLicences(join(outFolder, 'licences.txt'), parts.flatMap(bundledPackages));
  }
  return built;
}

/** Builds beside the old files and swaps, so that a build that fails leaves a program that works. */
async function buildPart(part: Part, folder: string): Promise<void> {
  const fresh = `${folder}.new-${process.pid}`;
  const { build } = await import('vite');
  const before = process.env['NODE_ENV'];
  try {
    // Vite takes it from here and leaves it behind: a build inside a test would hold React for developers, and a test after a
    // build React for users.
    process.env['NODE_ENV'] = 'production';
    const config = part.config(fresh);
    const packages = new Set<string>();
    await build({ ...config, plugins: [...(config.plugins ?? []), collectPackages(packages)] });
    writeFileSync(packagesFile(part), JSON.stringify([...packages].toSorted()));
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
    rmSync(fresh, { recursive: true, force: true });
  }
}

function packagesFile(part: Part): string {
  return join(outFolder, `${part.name}.packages.json`);
}

function bundledPackages(part: Part): string[] {
  return z.array(z.string()).parse(JSON.parse(readFileSync(packagesFile(part), 'utf8')));
}

/** What the screen "Over Peil" tells about this build. */
function writeBuildInfo(): void {
  // package.json is ours and has a version
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const info = {
    version,
    commit: git('rev-parse', '--short', 'HEAD'),
    committedOn: git('log', '-1', '--format=%cs'),
  };
  writeFileSync(join(outFolder, 'build-info.json'), `${JSON.stringify(info, null, 2)}\n`);
}

/** Null outside a git clone: a downloaded archive builds as well. */
function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return null;
  }
}

/** Prints what loads before the first screen; false when that is more than the limit. */
export function reportSize(say: (line: string) => void): boolean {
  const scripts = firstScreenScripts(join(outFolder, 'renderer'));
  const total = scripts.reduce((sum, script) => sum + script.gzipBytes, 0);
  for (const script of scripts) say(`  ${kilobytes(script.gzipBytes)}  ${script.file}`);
  say(`JavaScript before the first screen: ${kilobytes(total)} gzip (limit ${sizeLimitKilobytes} kB).`);
  return total <= sizeLimitKilobytes * 1000;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}
