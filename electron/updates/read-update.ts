import { createPublicKey, verify } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Refused } from '#shared/common/errors.ts';
import {
  maxUpdateFileBytes,
  signedText,
  UpdateFile,
  UpdateManifest,
  updateExtension,
} from '#shared/updates/model.ts';
import { updateText } from '#shared/updates/nl.ts';

const text = updateText.refusals;

/** An update whose signature is right. Nothing of the installer was read yet. */
export interface SignedUpdate {
  manifest: UpdateManifest;
  /** The installer beside the update file; whether it is there is not known yet. */
  installer: string;
}

/**
 * Reads an update file, or the one beside an installer, and checks who signed it before anything in it is believed. Refuses: no update
 * file, one that is damaged or too large, a signature that none of `keys` made.
 *
 * @param keys public keys, SPKI in base64
 */
export function readUpdate(chosen: string, keys: readonly string[]): SignedUpdate {
  const file = updateFileOf(chosen);
  const { manifest: signed, signature } = parseUpdateFile(readSmallFile(file));
  if (!keys.some((key) => isSignedBy(key, signed, signature)))
    throw new Refused('REFUSED', text.wrongSignature);
  const manifest = parseJson(UpdateManifest, signed);
  return { manifest, installer: path.join(path.dirname(file), manifest.file) };
}

/** `Peil-1.2.0-installatie.exe.peil-update` lies beside `Peil-1.2.0-installatie.exe`. */
function updateFileOf(chosen: string): string {
  const extension = `.${updateExtension}`;
  if (chosen.toLowerCase().endsWith(extension)) return chosen;
  const beside = `${chosen}${extension}`;
  if (!fs.existsSync(beside)) throw new Refused('FILE_MISSING', text.noUpdateFile(path.basename(beside)));
  return beside;
}

function readSmallFile(file: string): string {
  let descriptor: number | undefined;
  try {
    descriptor = fs.openSync(file, 'r');
    const stat = fs.fstatSync(descriptor);
    if (!stat.isFile() || stat.size > maxUpdateFileBytes) throw notUpdate();
    return fs.readFileSync(descriptor, 'utf8');
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw notUpdate();
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

function parseUpdateFile(content: string): UpdateFile {
  return parseJson(UpdateFile, content);
}

function parseJson<T>(schema: { parse: (value: unknown) => T }, content: string): T {
  try {
    return schema.parse(JSON.parse(content));
  } catch {
    throw notUpdate();
  }
}

function isSignedBy(key: string, manifest: string, signature: string): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    if (publicKey.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(signedText(manifest)), publicKey, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

function notUpdate(): Refused {
  return new Refused('FILE_UNREADABLE', text.notUpdate);
}
