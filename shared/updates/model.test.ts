import { describe, expect, test } from 'vitest';
import { compareVersions, findObstacle, UpdateFile, UpdateManifest, Version } from '#shared/updates/model.ts';

const manifest: UpdateManifest = {
  format: 1,
  version: '1.2.0',
  target: 'win-x64',
  file: 'Peil-1.2.0-installatie.exe',
  size: 100,
  sha512: 'a'.repeat(128),
  minDbVersion: 3,
  dbVersion: 20,
};
const here = { version: '1.1.9', target: 'win-x64', dbVersion: 16 } as const;

test.each([
  ['1.2.0', '1.2.0', 0],
  ['1.2.0', '1.10.0', -8],
  ['2.0.0', '1.99.99', 1],
  ['0.1.1', '0.1.0', 1],
])('%s against %s', (one, other, order) => {
  expect(Math.sign(compareVersions(one, other))).toBe(Math.sign(order));
});

test.each(['1.2', '01.2.3', '1.2.3-beta', '1.2.3.4', '', 'x', '1.2.123456'])('%j is no version', (text) => {
  expect(Version.safeParse(text).success).toBe(false);
});

describe('an update is judged by what stands here', () => {
  test('a newer one for this kind of program can be installed', () => {
    expect(findObstacle(manifest, here)).toBeNull();
  });
  test.each([
    [{ target: 'linux-deb-x64' }, 'other-target'],
    [{ version: '1.1.9' }, 'same-version'],
    [{ version: '1.1.8' }, 'older-version'],
    [{ version: '0.99.0' }, 'older-version'],
    [{ dbVersion: 15 }, 'office-too-new'],
    [{ minDbVersion: 17 }, 'office-too-old'],
  ] as const)('%j gives %s', (change, obstacle) => {
    expect(findObstacle({ ...manifest, ...change }, here)).toBe(obstacle);
  });
  test('where nothing was installed nothing fits', () => {
    expect(findObstacle(manifest, { ...here, target: null })).toBe('other-target');
  });
});

test.each([
  '../Peil.exe',
  'a/b.exe',
  'a\\b.exe',
  'C:Peil.exe',
  '.verborgen',
  '',
  'a'.repeat(121),
  'Peil\0.exe',
])('an installer is not called %j', (file) => {
  expect(UpdateManifest.safeParse({ ...manifest, file }).success).toBe(false);
});

test.each([
  { size: 0 },
  { size: 2e9 },
  { size: 1.5 },
  { sha512: 'A'.repeat(128) },
  { format: 2 },
  { target: 'mac' },
  { extra: 1 },
])('a manifest with %j is refused', (change) => {
  expect(UpdateManifest.safeParse({ ...manifest, ...change }).success).toBe(false);
});

test('a signature has the length of Ed25519', () => {
  const file = { format: 1, manifest: '{}', signature: `${'A'.repeat(86)}==` };
  expect(UpdateFile.safeParse(file).success).toBe(true);
  expect(UpdateFile.safeParse({ ...file, signature: 'AAAA' }).success).toBe(false);
  expect(UpdateFile.safeParse({ ...file, manifest: 'x'.repeat(5000) }).success).toBe(false);
});
