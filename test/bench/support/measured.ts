import fs from 'node:fs';
import path from 'node:path';
import type { OfficeDatabase } from '#db/office/database.ts';
import { openOfficeFile } from '#db/office/open.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { protectOffice } from '#electron/keys/protect-office.ts';
import type { OfficeHost } from '#electron/office/office-host.ts';
import { createOfficeFiles } from '#electron/office/office-files.ts';
import { startOffice, type Office } from '#electron/office/office.ts';

/** Which offices the benchmarks measure; `npm run bench -- both` runs each of them with plain and with encrypted offices in turn. */
export const measured = { isEncrypted: false };

/** Who works in a measured office that is encrypted. The password is cheap: what signing in costs is measured apart. */
export const partner = { name: 'Anna Oost', password: 'vier losse woorden hier', logN: 4 };

const officeKeys = new Map<string, Buffer>();

/** Encrypts a closed office when encrypted ones are measured; once. */
export async function protectMeasured(file: string): Promise<void> {
  if (measured.isEncrypted && !officeKeys.has(file)) await protect(file);
}

/** Encrypts a closed office whatever is measured. */
export async function protect(
  file: string,
  { logN }: { logN?: number } = { logN: partner.logN },
): Promise<void> {
  const host = createMemoryHost({ dataFolder: path.join(path.dirname(file), 'versleutelen') });
  const order = { host, files: createOfficeFiles(host), file, partner: { ...partner, logN } };
  const { keys } = await protectOffice(order);
  officeKeys.set(file, keys.unlocked.officeKey);
  fs.rmSync(host.paths.data, { recursive: true, force: true });
}

/** Opens the file of a measured office, for bare statements. */
export function openMeasured(file: string): OfficeDatabase {
  const key = officeKeys.get(file);
  return openOfficeFile(file, { backupBeforeMigration: () => undefined, ...(key && { keys: [key] }) });
}

/** Starts the program with a measured office open and somebody at work in it. */
export async function startMeasured(host: OfficeHost, file: string): Promise<Office> {
  await protectMeasured(file);
  const office = await startOffice(host, { openFile: file });
  if (measured.isEncrypted) await must(office, 'accounts.signIn', signInOf(partner));
  return office;
}

/** Makes a measured office, where the host's first file dialog says. */
export async function createMeasured(office: Office, name: string): Promise<void> {
  await must(office, 'office.create', { name, ...(measured.isEncrypted && { partner: signInOf(partner) }) });
}

function signInOf({ name, password }: typeof partner) {
  return { name, password };
}

async function must(office: Office, name: string, input: unknown): Promise<void> {
  const reply = await office.invoke(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
}
