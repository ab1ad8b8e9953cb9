import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Refused } from '#shared/common/errors.ts';
import { keysText } from '#shared/keys/nl.ts';

/** What keeps a secret for one user of one computer; `none` where that would only look so. */
export type ProtectKind = 'none' | 'dpapi' | 'keychain' | 'secret';

/** Seals a secret so that only the same user on the same computer opens it. Any program of that user can. */
export interface Protect {
  getKind(): Promise<ProtectKind>;
  /** Refuses where `getKind` answers `none`. */
  seal(secret: Uint8Array): Promise<Uint8Array>;
  /** Refuses what was sealed by another user, on another computer, or changed. */
  open(sealed: Uint8Array): Promise<Uint8Array>;
}

/** For desktops that keep nothing: the portable program, the terminal, Chromium. */
export const noProtection: Protect = {
  getKind: () => Promise.resolve('none'),
  seal: () => Promise.reject(new Refused('REFUSED', keysText.refusals.noProtection)),
  open: () => Promise.reject(new Refused('REFUSED', keysText.refusals.protectionLost)),
};

/** The part of Electron's safeStorage that is used. Older versions of Electron lack the asynchronous part. */
export interface SafeStorageLike {
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Uint8Array>;
  decryptStringAsync?(sealed: Buffer): Promise<{ result: string }>;
  getSelectedStorageBackend?(): string;
}

/**
 * Protection by Electron's safeStorage, through its asynchronous part only: the synchronous one is about to go, and what it offers where the
 * other is missing is not worth a key. On Linux `basic_text` is a password that everybody knows, so it counts as none.
 */
export function protectWith(
  storage: SafeStorageLike,
  platform: NodeJS.Platform,
  ready: Promise<unknown>,
): Protect {
  const getKind = async (): Promise<ProtectKind> => {
    await ready;
    if (!storage.encryptStringAsync || !storage.decryptStringAsync) return 'none';
    try {
      if (!(await storage.isAsyncEncryptionAvailable?.())) return 'none';
    } catch {
      return 'none';
    }
    if (platform === 'win32') return 'dpapi';
    if (platform === 'darwin') return 'keychain';
    const backend = storage.getSelectedStorageBackend?.() ?? 'unknown';
    return backend === 'basic_text' || backend === 'unknown' ? 'none' : 'secret';
  };
  return {
    getKind,
    seal: async (secret) => {
      if ((await getKind()) === 'none' || !storage.encryptStringAsync) return noProtection.seal(secret);
      return storage.encryptStringAsync(Buffer.from(secret).toString('base64'));
    },
    open: async (sealed) => {
      if ((await getKind()) === 'none' || !storage.decryptStringAsync) return noProtection.open(sealed);
      try {
        const { result } = await storage.decryptStringAsync(Buffer.from(sealed));
        return Buffer.from(result, 'base64');
      } catch {
        return noProtection.open(sealed);
      }
    },
  };
}

/** Protection that lives as long as `key`, for a desktop without a screen. */
export function protectInMemory(key: Uint8Array): Protect {
  return {
    getKind: () => Promise.resolve('secret'),
    seal: (secret) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const text = Buffer.concat([cipher.update(secret), cipher.final()]);
      return Promise.resolve(Buffer.concat([nonce, cipher.getAuthTag(), text]));
    },
    open: async (sealed) => {
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), {
          authTagLength: 16,
        }).setAuthTag(sealed.subarray(12, 28));
        return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
      } catch {
        return noProtection.open(sealed);
      }
    },
  };
}
