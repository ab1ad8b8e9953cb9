import * as z from 'zod';

/** What the name of an office file is followed by in the name of its key file. */
export const keyFileSuffix = '-sleutels';

/** No key file is larger; a larger one is not read. */
export const maxKeyFileBytes = 1_000_000;

/** The highest cost of scrypt that is accepted from a key file: 256 MiB. More would let a file stop the computer. */
export const maxScryptMemory = 2 ** 28;

const Base64 = (bytes: number) =>
  z
    .string()
    .length(Math.ceil(bytes / 3) * 4)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/);

const Id = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

/** AES-256-GCM: 12 bytes of nonce, the sealed text, 16 bytes of tag. Everything sealed here is a key of 32 bytes. */
export const SealedKey = z.strictObject({ nonce: Base64(12), text: Base64(32), tag: Base64(16) });
export type SealedKey = z.infer<typeof SealedKey>;

/** How a password becomes a key. Stands in each slot, so that slots can be made stronger one by one. */
export const ScryptSettings = z
  .strictObject({
    name: z.literal('scrypt'),
    /** The cost N is 2 to this power. */
    logN: z.int().min(1).max(20),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(8),
    salt: Base64(32),
  })
  .refine(({ logN, r }) => 128 * 2 ** logN * r <= maxScryptMemory);
export type ScryptSettings = z.infer<typeof ScryptSettings>;

/** A recovery key is random, so that no work needs to be made of guessing it. */
const HkdfSettings = z.strictObject({ name: z.literal('hkdf'), salt: Base64(32) });

/** A checksum over the other fields: damage is told apart from a wrong password. It keeps nobody from changing a slot. */
const Checksum = z.string().regex(/^[0-9a-f]{16}$/);

const slotFields = {
  /** X25519. */
  publicKey: Base64(32),
  /** Under the key made of the password or the recovery key. */
  privateKey: SealedKey,
  /** The office key for whoever holds the private key: sealed to the public key with an ephemeral key pair. */
  officeKey: z.strictObject({ ephemeral: Base64(32), sealed: SealedKey }),
  checksum: Checksum,
};

/** The way in for one account. Its role is not here but in the encrypted office, under the same id. */
export const AccountSlot = z.strictObject({
  id: Id,
  /** Readable, because the sign-in shows it. */
  name: z.string().min(1).max(100),
  kdf: ScryptSettings,
  ...slotFields,
});
export type AccountSlot = z.infer<typeof AccountSlot>;

export const RecoverySlot = z.strictObject({ id: z.literal('recovery'), kdf: HkdfSettings, ...slotFields });
export type RecoverySlot = z.infer<typeof RecoverySlot>;

export type Slot = AccountSlot | RecoverySlot;

/** An office key from before a rotation, sealed under the present one: so that older backups stay readable. */
export const PreviousKey = z.strictObject({ keyId: Id, sealed: SealedKey });
export type PreviousKey = z.infer<typeof PreviousKey>;

/** How many keys from before a rotation are kept; each rotation adds one. */
export const maxPreviousKeys = 500;

/** The highest number of accounts. */
export const maxAccounts = 200;

/**
 * What stands beside an encrypted office file and opens it: one slot per account and one for the recovery key. It holds no secret that is not
 * sealed, and of the office no more than the names of the accounts.
 */
export const KeyFile = z.strictObject({
  format: z.literal(1),
  officeId: Id,
  /** Which office key the slots hold; another one after each rotation. */
  keyId: Id,
  /** Grows with every change, so that the newest of several copies is known. */
  revision: z
    .int()
    .min(1)
    .max(2 ** 31),
  isDemo: z.boolean(),
  accounts: z.array(AccountSlot).min(1).max(maxAccounts),
  recovery: RecoverySlot,
  /** Newest first. */
  previous: z.array(PreviousKey).max(maxPreviousKeys),
});
export type KeyFile = z.infer<typeof KeyFile>;

/** The name and place of the key file of an office file. */
export function keyFileOf(officeFile: string): string {
  return `${officeFile}${keyFileSuffix}`;
}
