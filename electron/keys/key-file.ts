import { randomBytes, randomUUID } from 'node:crypto';
import { officeKeyBytes, type OfficeKey } from '#db/keys/office-key.ts';
import { keyOfPassword, keyOfRecovery, seal, unseal, usualScryptLogN } from '#electron/keys/sealing.ts';
import {
  isSound,
  makeAccountSlot,
  makeRecoverySlot,
  openOfficeKey,
  openPrivateKey,
  resealSlot,
  rewrapSlot,
  type OfficeKeyId,
} from '#electron/keys/slots.ts';
import { Refused } from '#shared/common/errors.ts';
import {
  maxAccounts,
  maxPreviousKeys,
  type AccountSlot,
  type KeyFile,
  type PreviousKey,
  type Slot,
} from '#shared/keys/model.ts';
import { keysText } from '#shared/keys/nl.ts';
import { maxPasswordLength } from '#shared/keys/passwords.ts';
import { formatRecoveryKey, parseRecoveryKey, recoveryKeyBytes } from '#shared/keys/recovery-key.ts';

/** The keys of an office, for as long as somebody is signed in; `forget` ends it. */
export interface Unlocked {
  /** Zeroed by `forget`. The open file holds this very buffer. */
  readonly officeKey: OfficeKey;
  readonly keyId: string;
  /** The slot that was opened: the id of the account, or `recovery`. */
  readonly slotId: string;
  /** The X25519 private key of the slot. */
  readonly privateKey: Buffer;
  /** Office keys from before rotations, newest first: for older backups. */
  readonly previousKeys: readonly { readonly keyId: string; readonly key: OfficeKey }[];
}

export interface NewAccount {
  /** The id of the account in the office; a new one unless given. */
  id?: string;
  name: string;
  password: string;
  /** The cost of scrypt as a power of two; the usual one unless given, and lower in tests only. */
  logN?: number | undefined;
}

/**
 * Makes the keys of an office: a random office key, a slot for the first partner and one for the recovery key. The recovery key is in the
 * answer and nowhere else: it is shown once.
 */
export async function createKeyFile(order: {
  officeId: string;
  isDemo?: boolean;
  partner: NewAccount;
}): Promise<{ keyFile: KeyFile; unlocked: Unlocked; recoveryKey: string }> {
  const office = { officeId: order.officeId, keyId: randomUUID() };
  const officeKey = randomBytes(officeKeyBytes);
  const partner = await makeAccountSlot(named(order.partner), office, officeKey);
  const { recovery, recoveryKey } = makeRecovery(office, officeKey);
  const keyFile: KeyFile = {
    format: 1,
    ...office,
    revision: 1,
    isDemo: order.isDemo ?? false,
    accounts: [partner],
    recovery,
    previous: [],
  };
  const unlocked = await unlockWithPassword(keyFile, partner.name, order.partner.password);
  officeKey.fill(0);
  return { keyFile, unlocked, recoveryKey };
}

/**
 * Opens the slot of an account. Refuses with WRONG_PASSWORD, also for a name that has no account, and with KEYS_MISSING when the slot itself
 * is damaged or holds parts of another.
 */
export async function unlockWithPassword(
  keyFile: KeyFile,
  name: string,
  password: string,
): Promise<Unlocked> {
  const slot = findAccountSlot(keyFile, name);
  if (!slot || !isTypable(password)) throw wrongPassword();
  if (!isSound(slot)) throw damagedSlot(slot);
  const under = await keyOfPassword(password, slot.kdf);
  const privateKey = openPrivateKey(slot, under, keyFile);
  under.fill(0);
  if (!privateKey) throw wrongPassword();
  return unlock(keyFile, slot, privateKey);
}

/** Opens the slot of the recovery key, as it is typed. Refuses a typo with the groups that are wrong, and a key of another office. */
export function unlockWithRecovery(keyFile: KeyFile, typed: string): Unlocked {
  const parsed = parseRecoveryKey(typed);
  if (!parsed.ok) throw new Refused('WRONG_PASSWORD', parsed.problem);
  if (!isSound(keyFile.recovery)) throw damagedSlot(keyFile.recovery);
  const under = keyOfRecovery(parsed.bytes, keyFile.recovery.kdf.salt);
  parsed.bytes.fill(0);
  const privateKey = openPrivateKey(keyFile.recovery, under, keyFile);
  under.fill(0);
  if (!privateKey) throw new Refused('WRONG_PASSWORD', keysText.refusals.wrongRecoveryKey);
  return unlock(keyFile, keyFile.recovery, privateKey);
}

/** Opens a slot with its private key, which this computer kept. Undefined when the slot is gone or has another key pair by now. */
export function unlockWithPrivateKey(
  keyFile: KeyFile,
  slotId: string,
  privateKey: Buffer,
): Unlocked | undefined {
  const slot = keyFile.accounts.find(({ id }) => id === slotId);
  if (!slot || !isSound(slot)) return undefined;
  const officeKey = openOfficeKey(slot, privateKey, keyFile);
  if (!officeKey) return undefined;
  officeKey.fill(0);
  return unlock(keyFile, slot, Buffer.from(privateKey));
}

/** Zeroes the keys. What a password or recovery key was typed into is text and cannot be wiped. */
export function forget(unlocked: Unlocked): void {
  unlocked.officeKey.fill(0);
  unlocked.privateKey.fill(0);
  for (const { key } of unlocked.previousKeys) key.fill(0);
}

/** The same keys in memory of their own, for an office that outlives the one they were opened for. */
export function copyOf(unlocked: Unlocked): Unlocked {
  return {
    ...unlocked,
    officeKey: Buffer.from(unlocked.officeKey),
    privateKey: Buffer.from(unlocked.privateKey),
    previousKeys: unlocked.previousKeys.map(({ keyId, key }) => ({ keyId, key: Buffer.from(key) })),
  };
}

/** All keys that somebody holds, newest first. */
export function ringOf(unlocked: Unlocked): OfficeKey[] {
  return [unlocked.officeKey, ...unlocked.previousKeys.map(({ key }) => key)];
}

/** Gives one more account a way in. Refuses a name that is taken. */
export async function addSlot(
  keyFile: KeyFile,
  unlocked: Unlocked,
  account: NewAccount,
): Promise<{ keyFile: KeyFile; slotId: string }> {
  const wanted = named(account);
  if (findAccountSlot(keyFile, wanted.name))
    throw new Refused('CONFLICT', keysText.refusals.nameTaken(wanted.name));
  if (keyFile.accounts.length >= maxAccounts) throw new Error('too many accounts');
  const slot = await makeAccountSlot(wanted, keyFile, unlocked.officeKey);
  return { keyFile: changed(keyFile, { accounts: [...keyFile.accounts, slot] }), slotId: slot.id };
}

/** Puts the signed-in account under another password: one slot is wrapped anew, whatever the size of the office. */
export async function changePassword(
  keyFile: KeyFile,
  unlocked: Unlocked,
  password: string,
  logN?: number,
): Promise<KeyFile> {
  const slot = getSlot(keyFile, unlocked.slotId);
  return withSlot(keyFile, await rewrapSlot(slot, unlocked.privateKey, { password, logN }, keyFile));
}

/** Gives another account a new password, with a new key pair: the old password opens nothing any more. */
export async function resetPassword(
  keyFile: KeyFile,
  unlocked: Unlocked,
  slotId: string,
  password: string,
  logN?: number,
): Promise<KeyFile> {
  const { id, name } = getSlot(keyFile, slotId);
  return withSlot(keyFile, await makeAccountSlot({ id, name, password, logN }, keyFile, unlocked.officeKey));
}

/** Shows an account under another name at the sign-in. Refuses a name that is taken. */
export function renameSlot(keyFile: KeyFile, unlocked: Unlocked, slotId: string, name: string): KeyFile {
  const slot = getSlot(keyFile, slotId);
  const wanted = cleanName(name);
  const known = findAccountSlot(keyFile, wanted);
  if (known && known.id !== slotId) throw new Refused('CONFLICT', keysText.refusals.nameTaken(wanted));
  return withSlot(keyFile, resealSlot({ ...slot, name: wanted }, keyFile, unlocked.officeKey));
}

/**
 * Takes the way in of an account away. Who had it may still have a copy of the key file: rotate as well, see `rotateOffice`. Refuses the
 * last account.
 */
export function removeSlot(keyFile: KeyFile, slotId: string): KeyFile {
  getSlot(keyFile, slotId);
  if (keyFile.accounts.length === 1) throw new Refused('REFUSED', keysText.refusals.lastAccount);
  return changed(keyFile, { accounts: keyFile.accounts.filter(({ id }) => id !== slotId) });
}

/** Makes another recovery key. The one before opens only what was made before, until the office key is rotated. */
export function renewRecovery(
  keyFile: KeyFile,
  unlocked: Unlocked,
): { keyFile: KeyFile; recoveryKey: string } {
  const { recovery, recoveryKey } = makeRecovery(keyFile, unlocked.officeKey);
  return { keyFile: changed(keyFile, { recovery }), recoveryKey };
}

/**
 * A new office key for everyone who has a slot, without their passwords. The present key and those before it are sealed under the new one.
 * The file itself is encrypted anew by `rotateOffice`, never by this.
 */
export function rotate(keyFile: KeyFile, unlocked: Unlocked): { keyFile: KeyFile; unlocked: Unlocked } {
  const office = { officeId: keyFile.officeId, keyId: randomUUID() };
  const officeKey = randomBytes(officeKeyBytes);
  const previousKeys = [
    { keyId: keyFile.keyId, key: Buffer.from(unlocked.officeKey) },
    ...unlocked.previousKeys.map(({ keyId, key }) => ({ keyId, key: Buffer.from(key) })),
  ].slice(0, maxPreviousKeys);
  return {
    keyFile: changed(keyFile, {
      keyId: office.keyId,
      accounts: keyFile.accounts.map((slot) => resealSlot(slot, office, officeKey)),
      recovery: resealSlot(keyFile.recovery, office, officeKey),
      previous: previousKeys.map(({ keyId, key }) => ({
        keyId,
        sealed: seal(key, officeKey, previousBinding(office, keyId)),
      })),
    }),
    unlocked: {
      officeKey,
      keyId: office.keyId,
      slotId: unlocked.slotId,
      privateKey: Buffer.from(unlocked.privateKey),
      previousKeys,
    },
  };
}

/** Whether a slot was made at a lower cost than is usual now: it is wrapped anew at the next sign-in. */
export function isOutdated({ kdf }: AccountSlot, logN: number = usualScryptLogN): boolean {
  return kdf.logN < logN;
}

/** The slot of an account by its name, however that is typed. */
export function findAccountSlot(keyFile: KeyFile, name: string): AccountSlot | undefined {
  const wanted = comparable(name);
  return keyFile.accounts.find((slot) => comparable(slot.name) === wanted);
}

/** Whether every slot of a key file is as it was written. */
export function isWhole(keyFile: KeyFile): boolean {
  return [...keyFile.accounts, keyFile.recovery].every((slot) => isSound(slot));
}

function unlock(keyFile: KeyFile, slot: Slot, privateKey: Buffer): Unlocked {
  const officeKey = openOfficeKey(slot, privateKey, keyFile);
  if (!officeKey) {
    privateKey.fill(0);
    throw damagedSlot(slot);
  }
  return {
    officeKey,
    keyId: keyFile.keyId,
    slotId: slot.id,
    privateKey,
    previousKeys: keyFile.previous.flatMap((previous) => openPrevious(keyFile, previous, officeKey)),
  };
}

/** One that does not open costs no more than the backups of its time. */
function openPrevious(
  office: OfficeKeyId,
  { keyId, sealed }: PreviousKey,
  officeKey: Buffer,
): { keyId: string; key: Buffer }[] {
  const key = unseal(sealed, officeKey, previousBinding(office, keyId));
  return key ? [{ keyId, key }] : [];
}

function previousBinding({ officeId, keyId }: OfficeKeyId, previousId: string): string[] {
  return ['previous', officeId, keyId, previousId];
}

function makeRecovery(office: OfficeKeyId, officeKey: Buffer) {
  const bytes = randomBytes(recoveryKeyBytes);
  const salt = randomBytes(32).toString('base64');
  const under = keyOfRecovery(bytes, salt);
  try {
    return {
      recovery: makeRecoverySlot(under, salt, office, officeKey),
      recoveryKey: formatRecoveryKey(bytes),
    };
  } finally {
    under.fill(0);
    bytes.fill(0);
  }
}

function getSlot(keyFile: KeyFile, slotId: string): AccountSlot {
  const slot = keyFile.accounts.find(({ id }) => id === slotId);
  if (!slot) throw new Refused('NOT_FOUND', keysText.refusals.noAccount);
  return slot;
}

function withSlot(keyFile: KeyFile, slot: AccountSlot): KeyFile {
  return changed(keyFile, {
    accounts: keyFile.accounts.map((other) => (other.id === slot.id ? slot : other)),
  });
}

function changed(keyFile: KeyFile, changes: Partial<KeyFile>): KeyFile {
  return { ...keyFile, ...changes, revision: keyFile.revision + 1 };
}

function named(account: NewAccount) {
  return { ...account, id: account.id ?? randomUUID(), name: cleanName(account.name) };
}

function cleanName(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

function comparable(name: string): string {
  return cleanName(name).toLocaleLowerCase('nl');
}

/** To scrypt a NUL at the end is nothing, so that one password would have several spellings. */
function isTypable(password: string): boolean {
  return password !== '' && password.length <= maxPasswordLength && !password.includes('\0');
}

function wrongPassword(): Refused {
  return new Refused('WRONG_PASSWORD', keysText.refusals.wrongPassword);
}

function damagedSlot(slot: Slot): Refused {
  return slot.id === 'recovery' || !('name' in slot)
    ? new Refused('KEYS_MISSING', keysText.refusals.damagedRecovery)
    : new Refused('KEYS_MISSING', keysText.refusals.damagedSlot(slot.name));
}
