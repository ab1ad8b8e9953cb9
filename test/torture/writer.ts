import fs from 'node:fs';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { startOffice } from '#electron/office/office.ts';

/**
 * Opens an office and changes it as fast as it can, until it is killed. The number of a change goes to standard output as soon as the change
 * was acknowledged. `node writer.js <office> <data folder> <first number> <with a backup or without a backup> <now> [name] [password]`
 */
const [, , file = '', dataFolder = '', first = '1', how = '', now = '', name, password] = process.argv;
const host = createMemoryHost({ dataFolder, now: new Date(now), passwordLogN: 4 });
const office = await startOffice({ ...host, requiresAccounts: name !== undefined }, { openFile: file });

async function call(name: string, input: unknown): Promise<void> {
  const reply = await office.invoke(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
}

if (name !== undefined) await call('accounts.signIn', { name, password });
fs.writeSync(1, 'open\n');
if (how === 'with a backup') void office.invoke('backups.make', {});
for (let number = Number(first); ; number += 1) {
  await call('clients.create', { number: `K${number}`, name: `Klant ${number}` });
  await call('office.rename', { name: `Kantoor ${number}` });
  fs.writeSync(1, `${number}\n`);
}
