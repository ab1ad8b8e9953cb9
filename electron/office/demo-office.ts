import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { insertAccount } from '#db/accounts/accounts.ts';
import { findEmployeeByCode } from '#db/employees/employees.ts';
import { inspectFile } from '#db/keys/inspect-file.ts';
import { leadsToOpenFile } from '#db/office/open-file.ts';
import { demoAccounts, demoLogN } from '#electron/accounts/demo-accounts.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { addSlot, createKeyFile, forget } from '#electron/keys/key-file.ts';
import type { OfficeKeys } from '#electron/office/office-files.ts';
import { writeDemo } from '#db/demo/write-demo.ts';
import { writeFileSafely } from '#db/backup/copy.ts';
import { createOfficeFile } from '#db/office/open.ts';
import { demoClientCount, makeDemoOffice } from '#shared/demo/make-demo-office.ts';
import { keyFileOf } from '#shared/keys/model.ts';
import { officeExtension } from '#shared/office/file-extension.ts';
import { officeText } from '#shared/office/nl.ts';

export interface DemoFileOptions {
  clients: number;
  today: string;
  now: string;
}

/**
 * The file of the demo office in the program's own folder; made when it is not there yet, whole or not at all. One without accounts, from
 * before there were any, is made anew where accounts are required.
 */
export async function writeDemoOffice(context: TaskContext): Promise<string> {
  const { paths, requiresAccounts } = context.host;
  const file = path.join(paths.data, `demokantoor.${officeExtension}`);
  const options = { clients: demoClientCount, today: context.today, now: context.now };
  if (fs.existsSync(file) && !(requiresAccounts && isWithoutAccounts(file))) return file;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (requiresAccounts) await writeProtectedDemo(file, options);
  else {
    const partial = `${file}.deel`;
    writeDemoFile(partial, options);
    fs.renameSync(partial, file);
  }
  return file;
}

function isWithoutAccounts(file: string): boolean {
  return !leadsToOpenFile(file) && inspectFile(file) === 'plain';
}

/** Writes a demo office without accounts to a new file and closes it; what stands there is replaced. */
export function writeDemoFile(file: string, options: DemoFileOptions): void {
  removeFiles(file);
  fill(file, options);
}

/**
 * Writes a demo office as the program shows it: encrypted, with three accounts that sign in with one click. What stands there is replaced
 * once it is whole.
 */
export async function writeProtectedDemo(file: string, options: DemoFileOptions): Promise<void> {
  const partial = `${file}.deel`;
  removeFiles(partial);
  const keys = await makeDemoKeys();
  try {
    fill(partial, options, keys);
  } finally {
    forget(keys.unlocked);
  }
  removeFiles(file);
  writeFileSafely(keyFileOf(file), `${JSON.stringify(keys.keyFile, null, 2)}\n`);
  fs.renameSync(partial, file);
}

async function makeDemoKeys(): Promise<OfficeKeys> {
  const [partner, ...others] = demoAccounts;
  if (!partner) throw new Error('the demo office has a partner');
  const made = await createKeyFile({
    officeId: randomUUID(),
    isDemo: true,
    partner: { id: partner.id, name: partner.name, password: partner.password, logN: demoLogN },
  });
  let { keyFile } = made;
  for (const { id, name, password } of others)
    ({ keyFile } = await addSlot(keyFile, made.unlocked, { id, name, password, logN: demoLogN }));
  return { keyFile, unlocked: made.unlocked };
}

function fill(file: string, options: DemoFileOptions, keys?: OfficeKeys): void {
  const db = createOfficeFile(
    file,
    officeText.demoName,
    options.now,
    keys ? { key: keys.unlocked.officeKey, officeId: keys.keyFile.officeId } : {},
  );
  try {
    writeDemo(db, makeDemoOffice(options));
    for (const { id, name, role, employeeCode } of keys ? demoAccounts : []) {
      const employee = employeeCode === null ? undefined : findEmployeeByCode(db.connection, employeeCode);
      insertAccount(
        db.connection,
        { id, name, role, employeeId: employee?.id ?? null },
        { now: options.now, account: officeText.demoName },
      );
    }
  } finally {
    db.close();
  }
}

function removeFiles(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) fs.rmSync(file + suffix, { force: true });
}
