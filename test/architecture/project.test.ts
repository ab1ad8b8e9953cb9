import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { projectFolder } from '#build/vite/folders.ts';
import { projectFiles } from './sources.ts';

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');

const LockFile = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      license: z.string().optional(),
      resolved: z.string().optional(),
      version: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
const Manifest = z.looseObject({
  license: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

const lock = LockFile.parse(JSON.parse(read('package-lock.json')));
const manifest = Manifest.parse(JSON.parse(read('package.json')));

const written = projectFiles().filter((path) =>
  /\.(ts|tsx|mjs|js|json|md|yml|yaml|html|css|sql|svg)$|^\.ci\//.test(path),
);

test('the lock file names no registry', () => {
  expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  expect(read('package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz/);
});

test('the lock file holds the packages of every system, or npm refuses to install from it', () => {
  const present = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)));
  const missing = Object.values(lock.packages)
    .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
    .filter((name) => !present.has(name));
  expect(missing).toEqual([]);
});

test('versions are pinned exactly', () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const exact = /^(?:npm:[a-z0-9@/-]+@)?\d+\.\d+\.\d+$/;
  expect(all.filter(([, version]) => !exact.test(version))).toEqual([]);
});

test('every package may be used and passed on under the licence of the project', () => {
  const accepted =
    /\b(?:MIT|PSF-2\.0|Unlicense|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|OFL-1\.1|MPL-2\.0|Python-2\.0|WTFPL)\b/;
  const wrong = Object.entries(lock.packages).filter(([, { license }]) => !accepted.test(license ?? ''));
  expect(wrong.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  expect(manifest.license).toBe('MIT');
  expect(read('LICENSE')).toContain('MIT License');
});

test('no path of one machine, and nothing that lies beside the project but in the script of the build machine', () => {
  const foreign = new RegExp(
    ['/wo' + 'rk/', '/ro' + 'ot/', '/home/[a-z]+/', 'C:\\\\Users\\\\[A-Z]'].join('|'),
  );
  const beside = '..' + '/shared/tools';
  expect(written.filter((path) => foreign.test(read(path)))).toEqual([]);
  expect(written.filter((path) => path !== '.ci/run' && read(path).includes(beside))).toEqual([]);
});
