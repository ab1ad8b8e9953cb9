import { createHash } from 'node:crypto';
import {
  keyOfPassword,
  makeKeyPair,
  makeScryptSettings,
  seal,
  sealTo,
  unseal,
  unsealWith,
  type Binding,
} from '#electron/keys/sealing.ts';
import type { AccountSlot, RecoverySlot, Slot } from '#shared/keys/model.ts';

/** Which office key a slot holds, and of which office. */
export interface OfficeKeyId {
  officeId: string;
  keyId: string;
}

/** Makes the slot of an account, with a key pair of its own. */
export async function makeAccountSlot(
  { id, name, password, logN }: { id: string; name: string; password: string; logN?: number | undefined },
  office: OfficeKeyId,
  officeKey: Buffer,
): Promise<AccountSlot> {
  const kdf = makeScryptSettings(logN);
  const { publicKey, privateKey } = makeKeyPair();
  const under = await keyOfPassword(password, kdf);
  try {
    const slot = { id, name, kdf, publicKey };
    return sum({
      ...slot,
      privateKey: seal(privateKey, under, privateBinding(slot, office)),
      officeKey: sealTo(officeKey, publicKey, officeBinding(slot, office)),
    });
  } finally {
    under.fill(0);
    privateKey.fill(0);
  }
}

/** Makes the slot of the recovery key; `under` is the key it stands for. */
export function makeRecoverySlot(
  under: Buffer,
  salt: string,
  office: OfficeKeyId,
  officeKey: Buffer,
): RecoverySlot {
  const { publicKey, privateKey } = makeKeyPair();
  const slot = { id: 'recovery' as const, kdf: { name: 'hkdf' as const, salt }, publicKey };
  try {
    return sum({
      ...slot,
      privateKey: seal(privateKey, under, privateBinding(slot, office)),
      officeKey: sealTo(officeKey, publicKey, officeBinding(slot, office)),
    });
  } finally {
    privateKey.fill(0);
  }
}

/** The same way in, under another password. The key pair stays. */
export async function rewrapSlot(
  slot: AccountSlot,
  privateKey: Buffer,
  { password, logN }: { password: string; logN?: number | undefined },
  office: OfficeKeyId,
): Promise<AccountSlot> {
  const kdf = makeScryptSettings(logN);
  const under = await keyOfPassword(password, kdf);
  try {
    const changed = { ...slot, kdf };
    return sum({ ...changed, privateKey: seal(privateKey, under, privateBinding(changed, office)) });
  } finally {
    under.fill(0);
  }
}

/** The same slot with the given office key in it, under a new name if one is given. Needs no password. */
export function resealSlot<S extends Slot>(slot: S, office: OfficeKeyId, officeKey: Buffer): S {
  return sum({ ...slot, officeKey: sealTo(officeKey, slot.publicKey, officeBinding(slot, office)) });
}

/** The private key of a slot; undefined when the password or recovery key is another. */
export function openPrivateKey(slot: Slot, under: Buffer, office: OfficeKeyId): Buffer | undefined {
  return unseal(slot.privateKey, under, privateBinding(slot, office));
}

/** The office key in a slot; undefined when the slot was changed or its parts belong to others. */
export function openOfficeKey(slot: Slot, privateKey: Buffer, office: OfficeKeyId): Buffer | undefined {
  return unsealWith(slot.officeKey, privateKey, slot.publicKey, officeBinding(slot, office));
}

/** Whether a slot is as it was written; tells damage from a wrong password. */
export function isSound(slot: Slot): boolean {
  return slot.checksum === checksumOf(slot);
}

/** The private key stays sealed when the office key changes, or the name: so it is bound to neither. */
function privateBinding(slot: Pick<Slot, 'id' | 'kdf' | 'publicKey'>, { officeId }: OfficeKeyId): Binding {
  const { kdf } = slot;
  const parameters = kdf.name === 'scrypt' ? [kdf.logN, kdf.r, kdf.p] : [];
  return ['private', officeId, slot.id, slot.publicKey, kdf.name, ...parameters, kdf.salt];
}

function officeBinding(
  slot: { id: string; name?: string; publicKey: string },
  { officeId, keyId }: OfficeKeyId,
): Binding {
  return ['office', officeId, keyId, slot.id, slot.name ?? '', slot.publicKey];
}

function sum<S extends object>(slot: S): S & { checksum: string } {
  return { ...slot, checksum: checksumOf(slot) };
}

/** Over the fields in a fixed order, so that a key file that was written anew by another program still counts. */
export function checksumOf(slot: object): string {
  const fields = Object.entries(slot).filter(([name]) => name !== 'checksum');
  return createHash('sha256')
    .update(canonical(Object.fromEntries(fields)))
    .digest('hex')
    .slice(0, 16);
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}
