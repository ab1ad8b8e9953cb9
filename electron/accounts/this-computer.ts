import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { writeFileSafely } from '#db/backup/copy.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { Unlocked } from '#electron/keys/key-file.ts';
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

/** Whether the operating system keeps a secret for this user of this computer, and this is no demo office. */
export function canKeepHere(_session: OfficeSession): boolean {
  return false;
}

/** Whether this computer opens the office for the one at work. */
export function isKeptHere({ keys, files }: OfficeSession): boolean {
  return keys !== null && findKept(files.dataFolder, keys.keyFile)?.slotId === keys.unlocked.slotId;
}

/** Opens the slot that this computer keeps; refuses when it keeps none, or when the operating system does not give it back. */
export function openKept(session: OfficeSession, keyFile: KeyFile): Promise<Unlocked> {
  const kept = findKept(session.files.dataFolder, keyFile);
  return Promise.reject(
    new Refused('REFUSED', kept ? accountsText.refusals.thisComputer : accountsText.refusals.noneHere),
  );
}

/** Keeps the slot of the one at work on this computer, or keeps it no longer. */
export function setKeptHere(context: TaskContext, on: boolean, _password: string): Promise<{ on: boolean }> {
  if (on) return Promise.reject(new Refused('REFUSED', accountsText.refusals.thisComputer));
  const { keys, files } = context.session;
  if (keys) forgetKept(files.dataFolder, keys.keyFile.officeId);
  return Promise.resolve({ on: false });
}
