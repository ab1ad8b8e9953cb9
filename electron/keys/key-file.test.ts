import { beforeAll, describe, expect, it } from 'vitest';
import {
  addSlot,
  changePassword,
  copyOf,
  createKeyFile,
  forget,
  isOutdated,
  isWhole,
  removeSlot,
  renameSlot,
  renewRecovery,
  resetPassword,
  ringOf,
  rotate,
  unlockWithPassword,
  unlockWithPrivateKey,
  unlockWithRecovery,
  type Unlocked,
} from '#electron/keys/key-file.ts';
import { checksumOf } from '#electron/keys/slots.ts';
import { Refused } from '#shared/common/errors.ts';
import { KeyFile, type AccountSlot } from '#shared/keys/model.ts';
import { maxPasswordLength } from '#shared/keys/passwords.ts';

const logN = 4;
const officeId = 'kantoor-0001-proef';
const password = 'vier losse woorden hier';

let keyFile: KeyFile;
let unlocked: Unlocked;
let recoveryKey: string;

beforeAll(async () => {
  const made = await createKeyFile({ officeId, partner: { name: 'Anna Partner', password, logN } });
  ({ unlocked, recoveryKey } = made);
  const added = await addSlot(made.keyFile, unlocked, {
    name: 'Bram',
    password: 'wachtwoord van Bram',
    logN,
  });
  keyFile = added.keyFile;
});

async function codeOf(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
  return 'opened';
}

const first = () => slotAt(0);
const second = () => slotAt(1);

function slotAt(index: number): AccountSlot {
  const slot = keyFile.accounts[index];
  if (!slot) throw new Error('the key file of the test has two accounts');
  return slot;
}

/** The key file with the slot of Anna changed. */
function withSlot(change: (slot: AccountSlot) => Partial<AccountSlot>): KeyFile {
  return { ...keyFile, accounts: [{ ...first(), ...change(first()) }, second()] };
}

/** Another valid text of the same length. */
function flipped(text: string): string {
  const bytes = Buffer.from(text, 'base64');
  bytes[3] = (bytes[3] ?? 0) ^ 0x10;
  return bytes.toString('base64');
}

describe('signing in', () => {
  it.each(['Anna Partner', 'anna partner', '  Anna   Partner '])(
    'opens the office key for "%s"',
    async (name) => {
      const opened = await unlockWithPassword(keyFile, name, password);
      expect(opened.officeKey.equals(unlocked.officeKey)).toBe(true);
      expect(opened).toMatchObject({ slotId: first().id, keyId: keyFile.keyId, previousKeys: [] });
    },
  );

  it('takes a password however its accents are written', async () => {
    const accented = 'één café bij Zoë thuis';
    const made = await createKeyFile({
      officeId,
      partner: { name: 'José', password: accented.normalize('NFD'), logN },
    });
    for (const form of ['NFC', 'NFD'] as const) {
      const opened = await unlockWithPassword(made.keyFile, 'José'.normalize(form), accented.normalize(form));
      expect(opened.officeKey.equals(made.unlocked.officeKey)).toBe(true);
    }
    expect(await codeOf(() => unlockWithPassword(made.keyFile, 'José', 'een cafe bij Zoe thuis'))).toBe(
      'WRONG_PASSWORD',
    );
  });

  it.each([
    ['a wrong password', 'Anna Partner', 'vier losse woorden hie'],
    ['an empty password', 'Anna Partner', ''],
    ['one letter', 'Anna Partner', 'v'],
    ['the password with a space behind it', 'Anna Partner', `${password} `],
    ['the password in capitals', 'Anna Partner', password.toUpperCase()],
    ['a very long password', 'Anna Partner', 'x'.repeat(maxPasswordLength + 1)],
    ['a megabyte', 'Anna Partner', 'x'.repeat(1_000_000)],
    ['a NUL', 'Anna Partner', `${password}\0`],
    ['the password of another', 'Anna Partner', 'wachtwoord van Bram'],
    ['an unknown name', 'Niemand', password],
    ['no name', '', password],
    ['a lone surrogate', 'Anna Partner', '\ud800'],
  ])('refuses %s', async (_name, name, typed) => {
    expect(await codeOf(() => unlockWithPassword(keyFile, name, typed))).toBe('WRONG_PASSWORD');
  });

  it.each<[string, () => KeyFile]>([
    [
      'its private key',
      () => withSlot((slot) => ({ privateKey: { ...slot.privateKey, text: flipped(slot.privateKey.text) } })),
    ],
    [
      'its tag',
      () => withSlot((slot) => ({ privateKey: { ...slot.privateKey, tag: flipped(slot.privateKey.tag) } })),
    ],
    ['its salt', () => withSlot((slot) => ({ kdf: { ...slot.kdf, salt: flipped(slot.kdf.salt) } }))],
    ['its cost', () => withSlot((slot) => ({ kdf: { ...slot.kdf, logN: 5 } }))],
    ['its public key', () => withSlot((slot) => ({ publicKey: flipped(slot.publicKey) }))],
    [
      'its office key',
      () =>
        withSlot((slot) => ({
          officeKey: { ...slot.officeKey, ephemeral: flipped(slot.officeKey.ephemeral) },
        })),
    ],
    ['its name', () => withSlot(() => ({ name: 'Anna  Partner' }))],
    ['its checksum', () => withSlot(() => ({ checksum: '0123456789abcdef' }))],
  ])('tells a slot of which %s is damaged from a wrong password', async (_name, damaged) => {
    expect(await codeOf(() => unlockWithPassword(damaged(), 'Anna Partner', password))).toBe('KEYS_MISSING');
    expect(await codeOf(() => unlockWithPassword(damaged(), 'Anna Partner', 'een ander wachtwoord'))).toBe(
      'KEYS_MISSING',
    );
    expect(await codeOf(() => unlockWithPassword(damaged(), 'Bram', 'wachtwoord van Bram'))).toBe('opened');
    expect(await codeOf(() => unlockWithRecovery(damaged(), recoveryKey))).toBe('opened');
  });

  it('does not open slots that were swapped, wholly or in part, by somebody who knows the checksum', async () => {
    const swapNames = renameAnew(renameAnew(keyFile, 0, second().name), 1, first().name);
    expect(await codeOf(() => unlockWithPassword(swapNames, 'Bram', password))).toBe('KEYS_MISSING');
    const swapKeys = resum({
      ...keyFile,
      accounts: [
        { ...first(), officeKey: second().officeKey },
        { ...second(), officeKey: first().officeKey },
      ],
    });
    expect(await codeOf(() => unlockWithPassword(swapKeys, 'Anna Partner', password))).toBe('KEYS_MISSING');
    const swapPrivate = resum({
      ...keyFile,
      accounts: [{ ...first(), privateKey: second().privateKey }, second()],
    });
    expect(await codeOf(() => unlockWithPassword(swapPrivate, 'Anna Partner', password))).toBe(
      'WRONG_PASSWORD',
    );
    const otherOffice = { ...keyFile, officeId: 'een-ander-kantoor' };
    expect(await codeOf(() => unlockWithPassword(otherOffice, 'Anna Partner', password))).toBe(
      'WRONG_PASSWORD',
    );
    const otherKey = { ...keyFile, keyId: 'een-andere-sleutel' };
    expect(await codeOf(() => unlockWithPassword(otherKey, 'Anna Partner', password))).toBe('KEYS_MISSING');
  });
});

/** Writes checksums as an attacker would. */
function resum(changed: KeyFile): KeyFile {
  const made = new Map(
    changed.accounts.map((slot) => [slot.id, { ...slot, checksum: checksumOf(slot) }] as const),
  );
  return { ...changed, accounts: changed.accounts.map((slot) => made.get(slot.id) ?? slot) };
}

function renameAnew(changed: KeyFile, index: number, name: string): KeyFile {
  const accounts = changed.accounts.map((slot, at) => (at === index ? { ...slot, name } : slot));
  return resum({ ...changed, accounts });
}

describe('the recovery key', () => {
  it('opens the office, and is not in the key file', () => {
    const opened = unlockWithRecovery(keyFile, recoveryKey.toLowerCase());
    expect(opened.officeKey.equals(unlocked.officeKey)).toBe(true);
    expect(opened.slotId).toBe('recovery');
    expect(JSON.stringify(keyFile)).not.toContain(recoveryKey.slice(0, 5));
  });

  it.each([
    [
      'a typo',
      () => recoveryKey.replace(/^./, (first) => (first === '0' ? '1' : '0')),
      'In groep 1 zit een tikfout.',
    ],
    ['a group too few', () => recoveryKey.slice(6), '13 groepen'],
    ['nothing', () => '', 'Typ de herstelsleutel'],
  ])('refuses %s and says where', (_name, typed, message) => {
    expect(() => unlockWithRecovery(keyFile, typed())).toThrow(message);
  });

  it('refuses the key of another office and a damaged slot, each in its own words', async () => {
    const other = await createKeyFile({ officeId, partner: { name: 'Anna', password, logN } });
    expect(() => unlockWithRecovery(keyFile, other.recoveryKey)).toThrow('hoort niet bij dit kantoor');
    const { recovery } = keyFile;
    const damaged = { ...keyFile, recovery: { ...recovery, publicKey: flipped(recovery.publicKey) } };
    expect(await codeOf(() => unlockWithRecovery(damaged, recoveryKey))).toBe('KEYS_MISSING');
  });

  it('is replaced by another, and the one before opens nothing any more', async () => {
    const renewed = renewRecovery(keyFile, unlocked);
    expect(await codeOf(() => unlockWithRecovery(renewed.keyFile, recoveryKey))).toBe('WRONG_PASSWORD');
    const opened = unlockWithRecovery(renewed.keyFile, renewed.recoveryKey);
    expect(opened.officeKey.equals(unlocked.officeKey)).toBe(true);
  });
});

describe('changing who has access', () => {
  it('changes the own password: one slot is another, everything else is the same', async () => {
    const changed = await changePassword(keyFile, unlocked, 'een heel nieuw wachtwoord', logN + 1);
    expect(await codeOf(() => unlockWithPassword(changed, 'Anna Partner', password))).toBe('WRONG_PASSWORD');
    const opened = await unlockWithPassword(changed, 'Anna Partner', 'een heel nieuw wachtwoord');
    expect(opened.officeKey.equals(unlocked.officeKey)).toBe(true);
    expect(changed).toEqual({
      ...keyFile,
      revision: keyFile.revision + 1,
      accounts: [changed.accounts[0], second()],
    });
    expect(isOutdated(first(), logN + 1)).toBe(true);
    expect(changed.accounts[0] && isOutdated(changed.accounts[0], logN + 1)).toBe(false);
  });

  it('gives another a new password', async () => {
    const changed = await resetPassword(keyFile, unlocked, second().id, 'nieuw voor Bram dus', logN);
    expect(await codeOf(() => unlockWithPassword(changed, 'Bram', 'wachtwoord van Bram'))).toBe(
      'WRONG_PASSWORD',
    );
    const opened = await unlockWithPassword(changed, 'Bram', 'nieuw voor Bram dus');
    expect(opened).toMatchObject({ slotId: second().id });
    expect(opened.officeKey.equals(unlocked.officeKey)).toBe(true);
  });

  it('shows an account under another name, and keeps its password', async () => {
    const renamed = renameSlot(keyFile, unlocked, second().id, 'Bram  de Boer');
    expect(await codeOf(() => unlockWithPassword(renamed, 'Bram', 'wachtwoord van Bram'))).toBe(
      'WRONG_PASSWORD',
    );
    expect(await codeOf(() => unlockWithPassword(renamed, 'bram de boer', 'wachtwoord van Bram'))).toBe(
      'opened',
    );
    expect(await codeOf(() => renameSlot(keyFile, unlocked, second().id, 'ANNA partner'))).toBe('CONFLICT');
    expect(await codeOf(() => addSlot(keyFile, unlocked, { name: 'bram', password, logN }))).toBe('CONFLICT');
  });

  it('ends an account, but never the last one', async () => {
    const without = removeSlot(keyFile, second().id);
    expect(await codeOf(() => unlockWithPassword(without, 'Bram', 'wachtwoord van Bram'))).toBe(
      'WRONG_PASSWORD',
    );
    expect(await codeOf(() => removeSlot(without, first().id))).toBe('REFUSED');
    expect(await codeOf(() => removeSlot(without, second().id))).toBe('NOT_FOUND');
  });

  it('opens with the private key that this computer kept, until the password is reset', async () => {
    const opened = await unlockWithPassword(keyFile, 'Bram', 'wachtwoord van Bram');
    const kept = unlockWithPrivateKey(keyFile, opened.slotId, opened.privateKey);
    expect(kept?.officeKey.equals(unlocked.officeKey)).toBe(true);
    const rotated = rotate(keyFile, unlocked);
    const later = unlockWithPrivateKey(rotated.keyFile, opened.slotId, opened.privateKey);
    expect(later?.officeKey.equals(rotated.unlocked.officeKey)).toBe(true);
    const reset = await resetPassword(keyFile, unlocked, opened.slotId, 'nieuw voor Bram dus', logN);
    expect(unlockWithPrivateKey(reset, opened.slotId, opened.privateKey)).toBeUndefined();
    expect(unlockWithPrivateKey(keyFile, first().id, opened.privateKey)).toBeUndefined();
  });
});

describe('rotating the office key', () => {
  it('gives everyone who is left the new key without their password, and keeps the older ones', async () => {
    const once = rotate(removeSlot(keyFile, second().id), unlocked);
    const twice = rotate(once.keyFile, once.unlocked);
    expect(twice.unlocked.officeKey.equals(unlocked.officeKey)).toBe(false);
    const opened = await unlockWithPassword(twice.keyFile, 'Anna Partner', password);
    expect(ringOf(opened).map((key) => key.toString('hex'))).toEqual(
      [twice.unlocked, once.unlocked, unlocked].map(({ officeKey }) => officeKey.toString('hex')),
    );
    expect(unlockWithRecovery(twice.keyFile, recoveryKey).officeKey.equals(opened.officeKey)).toBe(true);
    expect(await codeOf(() => unlockWithPassword(twice.keyFile, 'Bram', 'wachtwoord van Bram'))).toBe(
      'WRONG_PASSWORD',
    );
    expect(KeyFile.parse(twice.keyFile)).toEqual(twice.keyFile);
    expect(isWhole(twice.keyFile)).toBe(true);
  });

  it('zeroes what was opened, and leaves copies alone', () => {
    const opened = rotate(keyFile, unlocked).unlocked;
    const copy = copyOf(opened);
    forget(opened);
    for (const key of [...ringOf(opened), opened.privateKey])
      expect(key.every((byte) => byte === 0)).toBe(true);
    expect(copy.officeKey.every((byte) => byte === 0)).toBe(false);
    expect(copy.previousKeys[0]?.key.equals(unlocked.officeKey)).toBe(true);
  });
});
