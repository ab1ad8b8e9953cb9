import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { noProtection, protectInMemory, protectWith, type SafeStorageLike } from '#electron/host/protect.ts';

const secret = randomBytes(32);
const ready = Promise.resolve();

/** Stands for the operating system: reverses the text. */
const storage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text) => Promise.resolve(Buffer.from(text.split('').toReversed().join(''))),
  decryptStringAsync: (sealed) =>
    Promise.resolve({ result: sealed.toString().split('').toReversed().join('') }),
  getSelectedStorageBackend: (): string => 'gnome_libsecret',
} satisfies SafeStorageLike;

describe('keeping a secret on this computer', () => {
  it.each([
    ['win32', storage, 'dpapi'],
    ['darwin', storage, 'keychain'],
    ['linux', storage, 'secret'],
  ] as const)('on %s gives it back', async (platform, given, kind) => {
    const protect = protectWith(given, platform, ready);
    expect(await protect.getKind()).toBe(kind);
    expect(Buffer.from(await protect.open(await protect.seal(secret))).equals(secret)).toBe(true);
  });

  it.each([
    ['linux', { ...storage, getSelectedStorageBackend: (): string => 'basic_text' }],
    ['linux', { ...storage, getSelectedStorageBackend: (): string => 'unknown' }],
    ['win32', { ...storage, isAsyncEncryptionAvailable: () => Promise.resolve(false) }],
    ['win32', { ...storage, isAsyncEncryptionAvailable: () => Promise.reject(new Error('no')) }],
    ['win32', {}],
  ] as const)('on %s is refused where nothing protects it: %#', async (platform, given) => {
    const protect = protectWith(given, platform, ready);
    expect(await protect.getKind()).toBe('none');
    await expect(protect.seal(secret)).rejects.toThrow('kan geen sleutel bewaren');
    await expect(protect.open(secret)).rejects.toThrow('niet meer lezen');
  });

  it('refuses what another user or computer sealed', async () => {
    const lost = { ...storage, decryptStringAsync: () => Promise.reject(new Error('DPAPI')) };
    await expect(protectWith(lost, 'win32', ready).open(secret)).rejects.toThrow(
      'kan de bewaarde sleutel niet meer lezen',
    );
    const sealed = await protectInMemory(randomBytes(32)).seal(secret);
    await expect(protectInMemory(randomBytes(32)).open(sealed)).rejects.toThrow('niet meer lezen');
    await expect(protectInMemory(randomBytes(32)).open(Buffer.alloc(3))).rejects.toThrow('niet meer lezen');
    await expect(noProtection.open(sealed)).rejects.toThrow('niet meer lezen');
  });

  it('gives it back in memory', async () => {
    const protect = protectInMemory(randomBytes(32));
    const sealed = await protect.seal(secret);
    expect(Buffer.from(sealed).includes(secret)).toBe(false);
    expect(Buffer.from(await protect.open(sealed)).equals(secret)).toBe(true);
  });
});
