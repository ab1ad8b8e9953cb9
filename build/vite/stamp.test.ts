import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { stampOf } from './stamp.ts';

let folder = '';
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peil-stamp-'));
  mkdirSync(join(folder, 'shared/clients'), { recursive: true });
  write('shared/clients/model.ts', 'export const a = 1;');
  write('package.json', '{}');
});

const stamp = () => stampOf(folder, ['shared', 'package.json', 'does-not-exist']);

test('the same contents give the same stamp', () => {
  expect(stamp()).toBe(stamp());
});

test.each([
  ['a changed file', 'shared/clients/model.ts', 'export const a = 2;'],
  ['a new file', 'shared/clients/rules.ts', ''],
  ['a changed single file', 'package.json', '{ "version": "2" }'],
])('%s changes the stamp', (_name, path, text) => {
  const before = stamp();
  write(path, text);
  expect(stamp()).not.toBe(before);
});

test('a test or a text beside the source does not', () => {
  const before = stamp();
  write('shared/clients/model.test.ts', 'x');
  write('shared/README.md', 'x');
  expect(stamp()).toBe(before);
});
