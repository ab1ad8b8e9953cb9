import fs from 'node:fs';
import type { OfficeKey } from '#db/keys/office-key.ts';
import { unlockWithPassword } from '#electron/keys/key-file.ts';
import { KeyFile, keyFileOf } from '#shared/keys/model.ts';
import { newProtectedOffice, testPartner } from '#test/support/office.ts';

/** An encrypted office that is closed, and its key. */
export async function makeProtected(folder: string): Promise<{ file: string; key: OfficeKey }> {
  const office = await newProtectedOffice({ dataFolder: folder });
  await office.call('office.close', {});
  return { file: office.file, key: await readKey(office.file) };
}

/** The key of an encrypted office that the first partner of the tests has a password for. */
export async function readKey(file: string): Promise<OfficeKey> {
  const keyFile = KeyFile.parse(JSON.parse(fs.readFileSync(keyFileOf(file), 'utf8')));
  const unlocked = await unlockWithPassword(keyFile, testPartner.name, testPartner.password);
  return unlocked.officeKey;
}
