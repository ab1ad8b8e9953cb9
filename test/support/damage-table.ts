import fs from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { applyKey, pageBytes } from '#db/keys/office-key.ts';
import { forget, unlockWithPassword } from '#electron/keys/key-file.ts';
import { readKeyFile } from '#electron/keys/key-store.ts';
import { keyFileOf } from '#shared/keys/model.ts';

/** Makes the first page of a table unreadable, in a closed office; in an encrypted one with the password of an account. */
export async function damageTable(
  file: string,
  table: string,
  { name, password }: { name: string; password: string },
): Promise<void> {
  const keyFile = readKeyFile(keyFileOf(file));
  const unlocked = keyFile && (await unlockWithPassword(keyFile, name, password));
  const connection = new BetterSqlite(file);
  if (unlocked) applyKey(connection, unlocked.officeKey);
  const root = connection.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').pluck().get(table);
  connection.close();
  if (unlocked) forget(unlocked);
  const content = fs.readFileSync(file);
  content.fill(7, (Number(root) - 1) * pageBytes, Number(root) * pageBytes);
  fs.writeFileSync(file, content);
}
