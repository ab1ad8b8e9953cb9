import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readUpdate } from '#electron/updates/read-update.ts';
import { assertInstaller } from '#electron/updates/keep-installer.ts';
import { releaseKeys } from '#electron/updates/release-keys.ts';
import { readSigningKey, signUpdate, targetOf } from '#build/package/sign-update.ts';
import { temporaryFolder } from '#test/support/office.ts';

const release = { version: '1.2.3', minDbVersion: 0, dbVersion: 16 };

test('what is signed here is what the program accepts', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const installer = path.join(temporaryFolder(), 'Peil-1.2.3-installatie.exe');
  fs.writeFileSync(installer, 'geen programma');
  const file = await signUpdate(installer, release, readSigningKey(Buffer.from(pem).toString('base64')));
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const update = readUpdate(file, [key]);
  expect(update).toMatchObject({ manifest: { ...release, target: 'win-x64' }, installer });
  await expect(assertInstaller(installer, update.manifest)).resolves.toBeUndefined();
  expect(fs.readFileSync(file, 'utf8')).not.toContain('PRIVATE');
});

test.each([undefined, '', 'geen sleutel'])('%j is no key to sign with', (text) => {
  expect(() => readSigningKey(text)).toThrow(/PEIL_UPDATE_KEY|DECODER|unsupported/);
});

test('another kind of key signs nothing', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  expect(() => readSigningKey(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString())).toThrow(
    /Ed25519/,
  );
});

test('installers are told apart, and the portable file is none', () => {
  expect(targetOf('/srv/Peil-1.2.3.AppImage')).toBe('linux-appimage-x64');
  expect(targetOf('peil_1.2.3_amd64.deb')).toBe('linux-deb-x64');
  expect(() => targetOf('Peil-1.2.3-kijkversie.exe')).toThrow(/no installer/);
  expect(() => targetOf('Peil-1.2.3.zip')).toThrow(/no installer/);
});

test('a key of the release is one that can verify', () => {
  for (const key of releaseKeys) expect(Buffer.from(key, 'base64')).toHaveLength(44);
});
