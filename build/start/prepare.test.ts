import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isInstalled } from './prepare.mjs';

const folder = mkdtempSync(join(tmpdir(), 'peil-prepare-'));
const lockFile = join(folder, 'package-lock.json');

const lock = (packages: object) => JSON.stringify({ packages: { '': { name: 'peil' }, ...packages } });
const wanted = {
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b-linux': { version: '1.0.0', optional: true },
  'node_modules/b-windows': { version: '1.0.0', optional: true },
};

function installed(present: object | null): boolean {
  writeFileSync(lockFile, lock(wanted));
  const modules = mkdtempSync(join(folder, 'modules-'));
  if (present !== null) writeFileSync(join(modules, '.package-lock.json'), lock(present));
  return isInstalled(lockFile, modules);
}

test('packages of other systems may be missing', () => {
  expect(
    installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-linux': { version: '1.0.0' } }),
  ).toBe(true);
});

test.each([
  ['nothing', null],
  ['a package too few', { 'node_modules/b-linux': { version: '1.0.0' } }],
  [
    'another version',
    { 'node_modules/a': { version: '0.9.0' }, 'node_modules/b-linux': { version: '1.0.0' } },
  ],
])('%s is not installed', (_name, present) => {
  expect(installed(present)).toBe(false);
});
