import fs from 'node:fs';
import path from 'node:path';
import { route } from '#electron/calls/router.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { createKeyFile } from '#electron/keys/key-file.ts';
import { rotateOffice } from '#electron/keys/rotate-office.ts';
import { createLog } from '#electron/office/log.ts';
import { createOfficeFiles } from '#electron/office/office-files.ts';
import { OfficeSession } from '#electron/office/session.ts';

/**
 * Works in an office with a name that must not leave it, and stays open in the middle of its changes until it is killed. Tells on standard
 * output which temporary files of SQLite held the name. `node canary.js <plain or protected> <folder> <name> <temp_store>`
 */
const [, , mode = '', folder = '', canary = '', tempStore = ''] = process.argv;
const now = '2026-11-22T08:00:00.000Z';
const password = 'vier losse woorden hier';
const exported = path.join(folder, 'uit');
const host = createMemoryHost({
  dataFolder: path.join(folder, 'programma'),
  now: new Date(now),
  answers: [path.join(exported, 'tabel.xlsx'), exported, path.join(exported, 'kopie.peil')],
});
const files = createOfficeFiles(host);
const session = new OfficeSession({
  host,
  files,
  log: createLog(path.join(folder, 'programma', 'logboek'), () => new Date(now)),
  emit: () => undefined,
});

async function call(name: string, input: unknown): Promise<unknown> {
  const reply = await route(session, name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
  return reply.data;
}

const tell = (line: string): void => void fs.writeSync(1, `${line}\n`);

/** Files that are open under no name any more are found as what this process has open. */
function findTemporary(): string[] {
  return fs.readdirSync('/proc/self/fd').filter((descriptor) => {
    try {
      const link = `/proc/self/fd/${descriptor}`;
      return fs.readlinkSync(link).includes('etilqs') && fs.readFileSync(link).includes(canary);
    } catch {
      return false;
    }
  });
}

/** A sort that is larger than what SQLite sorts in memory, stopped at its first row. */
function sortMuch(): void {
  const { connection } = session.db;
  if (tempStore !== '') connection.pragma(`temp_store = ${tempStore}`);
  connection.pragma('cache_size = -500');
  const rows = connection
    .prepare(
      `SELECT a.name || b.number || hex(randomblob(60)) AS text FROM client a JOIN client b ON b.id < 40 ORDER BY text`,
    )
    .pluck()
    .iterate();
  rows.next();
  tell(`temporary ${findTemporary().length}`);
  rows.return?.();
  connection.pragma('cache_size = -64000');
}

fs.mkdirSync(exported, { recursive: true });
const keys =
  mode === 'protected'
    ? await createKeyFile({
        officeId: 'kantoor-kanarie-01',
        partner: { name: 'Anna', password, logN: 4 },
      })
    : undefined;
session.attach(files.create(path.join(folder, 'kantoor.peil'), 'Proef', now, keys));
session.keys = keys ?? null;

const numbers = Array.from({ length: 300 }, (_, index) => `K${1000 + index}`);
for (const number of numbers.slice(0, 3))
  await call('clients.create', { number, name: `${canary} ${number}` });
session.changeNow({ call: 'clients.create', label: `${canary} toegevoegd`, isUndoable: false }, ({ db }) => {
  const insert = db.connection.prepare(
    `INSERT INTO client (number, name, base_recorded_at, base_recorded_by) VALUES (?, ?, ?, 'x')`,
  );
  for (const number of numbers.slice(3)) insert.run(number, `${canary} ${number}`, now);
});
sortMuch();
await call('search.find', { text: canary });
session.droppedFiles = [path.join(folder, 'in', 'relaties.csv')];
// Parsed by the router with the output schema of this call.
const preview = (await call('imports.preview', { dropped: true })) as { runs: { id: number }[] };
await call('imports.commit', { runIds: preview.runs.map(({ id }) => id), take: 'valid' });
await call('exports.saveTable', {
  format: 'xlsx',
  table: { title: 'Klanten', columns: [{ header: 'Naam', kind: 'text' }], rows: [[canary]] },
});
await call('requests.makeFiles', { role: 'RLM', employees: [null] });
for (const bad of [
  { number: 'K1000', name: canary },
  { number: canary.repeat(50), name: canary },
  { naam: canary },
])
  await route(session, 'clients.create', bad);
session.log.error('canary', new Error('a refusal names no client'));
await call('backups.make', {});
await call('backups.preview', { sequence: 1 });
await call('backups.restore', { sequence: 1 });
if (mode === 'protected') await rotateOffice(session);
await call('backups.make', {});
if (mode === 'protected') await call('accounts.confirm', { password });
await call('backups.saveCopy', {});
const { connection } = session.db;
connection.exec('BEGIN IMMEDIATE');
connection.prepare('UPDATE client SET city = name').run();
connection.exec('COMMIT');
connection.exec('BEGIN IMMEDIATE');
connection.prepare('UPDATE client SET street = name').run();
tell('ready');
await new Promise(() => setInterval(() => undefined, 1000));
