import { createHash, createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { createReadStream, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  signedText,
  UpdateFile,
  UpdateManifest,
  updateExtension,
  type UpdateTarget,
} from '#shared/updates/model.ts';

const targets: readonly [RegExp, UpdateTarget][] = [
  [/\.exe$/i, 'win-x64'],
  [/\.AppImage$/i, 'linux-appimage-x64'],
  [/\.deb$/i, 'linux-deb-x64'],
];

/** What an installer replaces; throws for a file that is none. The portable file is not installed, so it is no update. */
export function targetOf(installer: string): UpdateTarget {
  const found = targets.find(([ending]) => ending.test(installer));
  if (!found || /draagbaar|kijkversie/i.test(path.basename(installer)))
    throw new Error(`${path.basename(installer)} is no installer that Peil can be updated with.`);
  return found[1];
}

/** The key that a release is signed with, as PKCS8 in PEM or in base64 of it. It comes from the environment and is never written down. */
export function readSigningKey(text: string | undefined): KeyObject {
  if (text === undefined || text.trim() === '')
    throw new Error('PEIL_UPDATE_KEY is empty: it must hold the private key of the release.');
  const pem = text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8');
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('PEIL_UPDATE_KEY is no Ed25519 key.');
  return key;
}

interface Release {
  version: string;
  minDbVersion: number;
  dbVersion: number;
}

/** Writes the update file beside an installer and answers its path. */
export async function signUpdate(installer: string, release: Release, key: KeyObject): Promise<string> {
  const manifest = UpdateManifest.parse({
    format: 1,
    ...release,
    target: targetOf(installer),
    file: path.basename(installer),
    size: statSync(installer).size,
    sha512: await hashOf(installer),
  });
  const text = JSON.stringify(manifest);
  const signature = sign(null, Buffer.from(signedText(text)), key).toString('base64');
  const file = `${installer}.${updateExtension}`;
  const content = UpdateFile.parse({ format: 1, manifest: text, signature });
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  return file;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}
