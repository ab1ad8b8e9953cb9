import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { writeFileSafely } from '#db/backup/copy.ts';
import { refuseDemo } from '#electron/accounts/demo-accounts.ts';
import { assertOwnPassword, getKeys } from '#electron/accounts/own-keys.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { unlockWithPrivateKey, type Unlocked } from '#electron/keys/key-file.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import type { KeyFile } from '#shared/keys/model.ts';

const Kept = z.strictObject({
  slotId: z.string().max(64),
  /** The private key of the slot, sealed by the operating system for this user of this computer. */
  sealed: z.string().max(20_000),
});
export type Kept = z.infer<typeof Kept>;

/** The slot that this computer keeps of an office, when the account it belongs to still has one. */
export function findKept(dataFolder: string, keyFile: KeyFile): Kept | undefined {
  try {
    const kept = Kept.parse(JSON.parse(fs.readFileSync(fileOf(dataFolder, keyFile.officeId), 'utf8')));
    return keyFile.accounts.some(({ id }) => id === kept.slotId) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a slot; one computer keeps one account of an office. */
export function saveKept(dataFolder: string, officeId: string, kept: Kept): void {
  writeFileSafely(fileOf(dataFolder, officeId), JSON.stringify(kept));
}

export function forgetKept(dataFolder: string, officeId: string): void {
  fs.rmSync(fileOf(dataFolder, officeId), { force: true });
}

function fileOf(dataFolder: string, officeId: string): string {
  return path.join(dataFolder, 'deze-computer', `${path.basename(officeId)}.json`);
}

/** Whether this computer opens the office for the one at work. */
export function isKeptHere({ keys, files }: OfficeSession): boolean {
  return keys !== null && findKept(files.dataFolder, keys.keyFile)?.slotId === keys.unlocked.slotId;
}

/** Opens the slot that this computer keeps; refuses when it keeps none, or when the operating system does not give it back. */
export async function openKept(session: OfficeSession, keyFile: KeyFile): Promise<Unlocked> {
  const { dataFolder } = session.files;
  const kept = findKept(dataFolder, keyFile);
  if (!kept) throw new Refused('REFUSED', accountsText.refusals.noneHere);
  const privateKey = Buffer.from(await session.host.protect.open(Buffer.from(kept.sealed, 'base64')));
  try {
    const unlocked = unlockWithPrivateKey(keyFile, kept.slotId, privateKey);
    if (unlocked) return unlocked;
    // The password was given anew by somebody else since.
    forgetKept(dataFolder, keyFile.officeId);
    throw new Refused('REFUSED', accountsText.refusals.noneHere);
  } finally {
    privateKey.fill(0);
  }
}

/** Keeps the slot of the one at work on this computer, or keeps it no longer. Asks the password for both. */
export function setKeptHere(context: TaskContext, on: boolean, password: string): Promise<{ on: boolean }> {
  const { session, host } = context;
  return session.inKeyTurn(async () => {
    const { keyFile, unlocked } = getKeys(context);
    refuseDemo(getKeys(context), unlocked.slotId);
    if (on && host.protect.kind === 'none') throw new Refused('REFUSED', accountsText.refusals.thisComputer);
    await assertOwnPassword(context, password);
    const { dataFolder } = session.files;
    if (!on) {
      if (isKeptHere(session)) forgetKept(dataFolder, keyFile.officeId);
      return { on };
    }
    const sealed = await host.protect.seal(unlocked.privateKey);
    // Refuses when somebody locked the office meanwhile: what was sealed may be the zeroes of a key that was wiped.
    void context.db;
    saveKept(dataFolder, keyFile.officeId, {
      slotId: unlocked.slotId,
      sealed: Buffer.from(sealed).toString('base64'),
    });
    return { on };
  });
}
