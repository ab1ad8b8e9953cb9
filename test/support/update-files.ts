import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { signedText, type UpdateManifest } from '#shared/updates/model.ts';

/** A pair of keys that exists for one test. */
export function makeUpdateKeys(): { privateKey: KeyObject; publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') };
}

/** An installer of nonsense and the update file beside it. What is in `change` differs from what is true. */
export function writeUpdate(
  folder: string,
  privateKey: KeyObject,
  change: Partial<UpdateManifest> = {},
): { installer: string; file: string; manifest: UpdateManifest } {
  fs.mkdirSync(folder, { recursive: true });
  const content = Buffer.from('Dit is geen programma. '.repeat(1000));
  const manifest: UpdateManifest = {
    format: 1,
    version: '9.9.9',
    target: 'win-x64',
    file: 'Peil-9.9.9-installatie.exe',
    size: content.length,
    sha512: createHash('sha512').update(content).digest('hex'),
    minDbVersion: 0,
    dbVersion: 99_999,
    ...change,
  };
  const installer = path.join(folder, manifest.file);
  fs.writeFileSync(installer, content);
  const file = `${installer}.peil-update`;
  const text = JSON.stringify(manifest);
  const signature = sign(null, Buffer.from(signedText(text)), privateKey).toString('base64');
  fs.writeFileSync(file, JSON.stringify({ format: 1, manifest: text, signature }));
  return { installer, file, manifest };
}
