import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  scrypt,
  type KeyObject,
} from 'node:crypto';
import { maxScryptMemory, type ScryptSettings, type SealedKey, type Slot } from '#shared/keys/model.ts';

/** Everything sealed here is a key of 32 bytes. What works in Electron: scrypt, HKDF, X25519, AES-GCM; argon2 does not. */
const keyBytes = 32;

/** 128 MiB and about a quarter of a second: what OWASP advises for scrypt. */
export const usualScryptLogN = 17;

/** X25519 keys in DER, up to the 32 bytes of the key itself. */
const privatePrefix = Buffer.from('302e020100300506032b656e04220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b656e032100', 'hex');

/** What a sealed key is for and belongs to; a sealed key that was moved elsewhere does not open. */
export type Binding = readonly (string | number)[];

/** Seals a key under another. */
export function seal(key: Buffer, under: Buffer, binding: Binding): SealedKey {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', under, nonce).setAAD(bindingBytes(binding));
  const text = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    text: text.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** Opens a sealed key; undefined when the key under it is another, or anything was changed. */
export function unseal(sealed: SealedKey, under: Buffer, binding: Binding): Buffer | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', under, Buffer.from(sealed.nonce, 'base64'), {
      authTagLength: 16,
    })
      .setAAD(bindingBytes(binding))
      .setAuthTag(Buffer.from(sealed.tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(sealed.text, 'base64')), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Seals a key for whoever holds the private key of `publicKey`, without that private key. */
export function sealTo(key: Buffer, publicKey: string, binding: Binding): Slot['officeKey'] {
  const ephemeral = makeKeyPair();
  const shared = agree(ephemeral.privateKey, publicKey, ephemeral.publicKey, publicKey);
  try {
    return { ephemeral: ephemeral.publicKey, sealed: seal(key, shared, binding) };
  } finally {
    shared.fill(0);
    ephemeral.privateKey.fill(0);
  }
}

/** Opens what `sealTo` sealed; undefined when it was sealed to another key, or anything was changed. */
export function unsealWith(
  { ephemeral, sealed }: Slot['officeKey'],
  privateKey: Buffer,
  publicKey: string,
  binding: Binding,
): Buffer | undefined {
  let shared: Buffer | undefined;
  try {
    shared = agree(privateKey, ephemeral, ephemeral, publicKey);
    return unseal(sealed, shared, binding);
  } catch {
    // A point that is none.
    return undefined;
  } finally {
    shared?.fill(0);
  }
}

/** A new X25519 key pair; the private key is for the caller to zero. */
export function makeKeyPair(): { publicKey: string; privateKey: Buffer } {
  const pair = generateKeyPairSync('x25519');
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-keyBytes);
  const der = pair.privateKey.export({ type: 'pkcs8', format: 'der' });
  const privateKey = Buffer.from(der.subarray(-keyBytes));
  der.fill(0);
  return { publicKey: publicKey.toString('base64'), privateKey };
}

/** The settings of scrypt for a new slot. */
export function makeScryptSettings(logN: number = usualScryptLogN): ScryptSettings {
  return { name: 'scrypt', logN, r: 8, p: 1, salt: randomBytes(32).toString('base64') };
}

/** The key that a password stands for: the same however its accents are written. On another thread of Node, a quarter of a second. */
export function keyOfPassword(password: string, settings: ScryptSettings): Promise<Buffer> {
  const bytes = Buffer.from(password.normalize('NFC'), 'utf8');
  const options = { N: 2 ** settings.logN, r: settings.r, p: settings.p, maxmem: maxScryptMemory + 2 ** 20 };
  return new Promise((resolve, reject) => {
    scrypt(bytes, Buffer.from(settings.salt, 'base64'), keyBytes, options, (error, key) => {
      bytes.fill(0);
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** The key that a recovery key stands for. */
export function keyOfRecovery(recoveryKey: Uint8Array, salt: string): Buffer {
  return derive(Buffer.from(recoveryKey), Buffer.from(salt, 'base64'), 'peil recovery 1');
}

function agree(privateKey: Buffer, otherPublic: string, ephemeral: string, recipient: string): Buffer {
  const secret = diffieHellman({ privateKey: asPrivate(privateKey), publicKey: asPublic(otherPublic) });
  const salt = Buffer.concat([Buffer.from(ephemeral, 'base64'), Buffer.from(recipient, 'base64')]);
  try {
    return derive(secret, salt, 'peil office key 1');
  } finally {
    secret.fill(0);
  }
}

function derive(secret: Buffer, salt: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, use, keyBytes));
}

function asPrivate(key: Buffer): KeyObject {
  const der = Buffer.concat([privatePrefix, key]);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    der.fill(0);
  }
}

function asPublic(key: string): KeyObject {
  const der = Buffer.concat([publicPrefix, Buffer.from(key, 'base64')]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

function bindingBytes(binding: Binding): Buffer {
  return Buffer.from(JSON.stringify(['peil', 1, ...binding]), 'utf8');
}
