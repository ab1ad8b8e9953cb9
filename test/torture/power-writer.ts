import fs from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { startOffice } from '#electron/office/office.ts';

/**
 * Opens an office, changes it `count` times, makes a backup half way and kills itself. Each change that was acknowledged is written to a file
 * of its own, with the length of the log at that moment. With `normal` SQLite does not wait for the disk at each change, as a control.
 * `node power-writer.js <office> <data folder> <acknowledged> <count> <full or normal> [name] [password]`
 */
const [, , file = '', dataFolder = '', acknowledged = '', count = '0', how = 'full', name, password] =
  process.argv;
if (how === 'normal') waitForNothing();
const host = createMemoryHost({ dataFolder, now: new Date('2026-11-21T10:00:00.000Z'), passwordLogN: 4 });
const office = await startOffice({ ...host, requiresAccounts: name !== undefined }, { openFile: file });
if (name !== undefined) await call('accounts.signIn', { name, password });
const output = fs.openSync(acknowledged, 'w');
for (let number = 1; number <= Number(count); number += 1) {
  await call('clients.create', { number: `K${number}`, name: `Klant ${number}` });
  await call('office.rename', { name: `Kantoor ${number}` });
  const log = fs.statSync(`${file}-wal`).size;
  fs.writeSync(output, `${number} ${log}\n`);
  if (number === Math.floor(Number(count) / 2)) await call('backups.make', {});
}
process.kill(process.pid, 'SIGKILL');

async function call(name: string, input: unknown): Promise<void> {
  const reply = await office.invoke(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
}

/** Has every connection of this process be opened with synchronous=NORMAL, and say that it is FULL. */
function waitForNothing(): void {
  const { prototype } = BetterSqlite;
  // oxlint-disable-next-line typescript/unbound-method -- called with its own object below
  const original = prototype.pragma;
  prototype.pragma = function pragma(source, options) {
    const asked = source === 'synchronous = FULL' ? 'synchronous = NORMAL' : source;
    const answer: unknown = original.call(this, asked, options);
    return asked === 'synchronous' ? 2 : answer;
  };
}
