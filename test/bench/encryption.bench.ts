import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import BetterSqlite from 'better-sqlite3';
import { bundleProgram } from '#build/vite/bundle-program.ts';
import { projectFolder } from '#build/vite/folders.ts';
import { copyFile } from '#db/backup/copy.ts';
import { encryptCopy } from '#db/keys/encrypt-copy.ts';
import { applyKey } from '#db/keys/office-key.ts';
import { makeBackup } from '#electron/backup/make-backup.ts';
import { route } from '#electron/calls/router.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { changePassword, createKeyFile, forget, unlockWithPassword } from '#electron/keys/key-file.ts';
import { keyOfPassword, makeScryptSettings } from '#electron/keys/sealing.ts';
import { writeDemoFile } from '#electron/office/demo-office.ts';
import { createLog } from '#electron/office/log.ts';
import { createOfficeFiles, type OfficeKeys } from '#electron/office/office-files.ts';
import { OfficeSession } from '#electron/office/session.ts';
import type { BenchRow } from './bench-row.ts';

const clientCount = 50_000;
const rounds = 5;
const now = '2026-11-21T10:00:00.000Z';
const password = 'vier losse woorden hier';

/** The same office, plain and protected, each at work in a session of its own; rounds of both in turn. */
interface Sides {
  plain: OfficeSession;
  secret: OfficeSession;
  keys: OfficeKeys;
  folder: string;
}

/** The main lines of the other benchmarks on a protected office, against the same on an unprotected one; and signing in. */
export async function bench(): Promise<BenchRow[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-bench-'));
  const backupThread = await bundleProgram('electron/backup/backup-thread.ts');
  const readerThread = await bundleProgram('electron/imports/reader-thread.ts');
  try {
    const sides = await makeSides(folder, { backupThread, readerThread });
    return [
      ...(await compareAll(sides)),
      ...(await compareImport(folder, { backupThread, readerThread })),
      ...(await measureKeys(sides)),
    ];
  } finally {
    for (const made of [folder, path.dirname(backupThread), path.dirname(readerThread)])
      fs.rmSync(made, { recursive: true, force: true });
  }
}

type Threads = Record<'backupThread' | 'readerThread', string>;

function startSession(folder: string, threads: Threads): OfficeSession {
  const memory = createMemoryHost({ dataFolder: path.join(folder, 'programma'), now: new Date(now) });
  const host = {
    ...memory,
    workerUrl: (name: string) =>
      pathToFileURL(name === 'reader-thread' ? threads.readerThread : threads.backupThread),
  };
  return new OfficeSession({
    host,
    files: createOfficeFiles(host),
    log: createLog(path.join(folder, 'logboek'), () => new Date(now)),
    emit: () => undefined,
  });
}

async function makeSides(folder: string, threads: Threads): Promise<Sides> {
  const [plainFolder, secretFolder] = ['plat', 'versleuteld'].map((name) => path.join(folder, name));
  const plain = startSession(plainFolder ?? '', threads);
  const secret = startSession(secretFolder ?? '', threads);
  const [plainFile, secretFile] = [plainFolder, secretFolder].map((place) => {
    fs.mkdirSync(place ?? '', { recursive: true });
    return path.join(place ?? '', 'kantoor.peil');
  });
  writeDemoFile(plainFile ?? '', { clients: clientCount, today: now.slice(0, 10), now });
  copyFile(plainFile ?? '', secretFile ?? '');
  plain.attach(plain.files.open(plainFile ?? ''));
  const { officeId } = plain.db;
  const keys = await createKeyFile({ officeId, partner: { name: 'Anna', password } });
  encryptCopy(secretFile ?? '', [], keys.unlocked.officeKey);
  secret.files.saveKeys(secretFile ?? '', keys.keyFile);
  secret.attach(secret.files.open(secretFile ?? '', keys));
  secret.keys = keys;
  return { plain, secret, keys, folder };
}

async function compareAll({ plain, secret, keys }: Sides): Promise<BenchRow[]> {
  const both = (name: string, run: (session: OfficeSession) => unknown, limit = 1.3) =>
    compare(
      `protected: ${name}`,
      limit,
      () => run(plain),
      () => run(secret),
    );
  const typed = ['ba', 'bakkerij', 'waterdam', 'holding', '0001', 'linde'];
  return [
    await both('classification of 50 000 clients', (session) =>
      call(session, 'classification.getOverview', {}),
    ),
    await both('client list, first page and count', (session) =>
      call(session, 'clients.list', { limit: 100 }),
    ),
    await both('search as you type', async (session) => {
      for (const text of [...typed, ...typed, ...typed]) await call(session, 'search.find', { text });
    }),
    await both('200 changes', async (session) => {
      for (let index = 0; index < 200; index += 1)
        await call(session, 'office.rename', { name: `Kantoor ${index}` });
    }),
    await both('verified backup', (session) => makeBackup(session, 'manual')),
    await both('closing and opening the office', (session) => reopen(session, keys)),
    await both('scan of every table with a cold cache', (session) => scan(session), 2),
  ];
}

/** Files of 20,000 clients, previewed and taken over into a new office. */
async function compareImport(folder: string, threads: Threads): Promise<BenchRow[]> {
  const files = ['relaties', 'strategie'].map((kind) => multiply(kind, folder));
  const run = async (isSecret: boolean) => {
    const place = fs.mkdtempSync(path.join(folder, 'import-'));
    const session = startSession(place, threads);
    const keys = isSecret
      ? await createKeyFile({ officeId: 'kantoor-meting-01', partner: { name: 'Anna', password, logN: 4 } })
      : null;
    session.attach(session.files.create(path.join(place, 'kantoor.peil'), 'Meting', now, keys ?? undefined));
    session.keys = keys;
    const began = performance.now();
    session.droppedFiles = files;
    const { runs } = (await call(session, 'imports.preview', { dropped: true })) as {
      runs: { id: number }[];
    };
    await call(session, 'imports.commit', { runIds: runs.map(({ id }) => id), take: 'valid' });
    const elapsed = performance.now() - began;
    await session.detach();
    return elapsed;
  };
  const [plain, secret]: number[][] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    plain?.push(await run(false));
    secret?.push(await run(true));
  }
  return [
    row('protected: import of relaties and strategie (20 000 clients)', 1.3, plain ?? [], secret ?? []),
  ];
}

async function measureKeys({ secret, keys }: Sides): Promise<BenchRow[]> {
  const { path: file } = secret.db;
  const settings = makeScryptSettings();
  const scrypt = async () => void (await keyOfPassword(password, settings)).fill(0);
  await secret.detach();
  const signIn = async () => {
    const found = secret.files.inspect(file).keys;
    if (!found) throw new Error('the keys are gone');
    const unlocked = await unlockWithPassword(found.keyFile, 'Anna', password);
    secret.attach(secret.files.open(file, { keyFile: found.keyFile, unlocked }));
    secret.keys = { keyFile: found.keyFile, unlocked };
    await call(secret, 'office.getStatus', {});
  };
  const times: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    alone.push(await timeOf(scrypt));
    times.push(await timeOf(signIn));
    await secret.detach();
  }
  const unlocked = await unlockWithPassword(keys.keyFile, 'Anna', password);
  const change = await compare('change of a password in an office of 50 000 clients', 1.5, scrypt, async () =>
    secret.files.saveKeys(file, await changePassword(keys.keyFile, unlocked, password)),
  );
  forget(unlocked);
  return [row('sign in to an office of 50 000 clients', 1.5, alone, times), change];
}

async function call(session: OfficeSession, name: string, input: unknown): Promise<unknown> {
  const reply = await route(session, name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
  return reply.data;
}

function reopen(session: OfficeSession, keys: OfficeKeys): void {
  const { path: file, key } = session.db;
  session.closeNow();
  session.attach(session.files.open(file, key ? keys : undefined));
}

/** A connection of its own to a copy, so that nothing is in memory. */
function scan(session: OfficeSession): void {
  const copy = `${session.db.path}.scan`;
  session.db.checkpoint();
  if (!fs.existsSync(copy)) fs.copyFileSync(`/proc/self/fd/${session.db.descriptor}`, copy);
  const connection = new BetterSqlite(copy, { readonly: true });
  if (session.db.key) applyKey(connection, session.db.key);
  connection.pragma('cache_size = -500');
  const tables = connection
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE '%search%'`,
    )
    .pluck()
    .all();
  for (const table of tables)
    for (const record of connection
      .prepare(`SELECT * FROM "${String(table)}"`)
      .raw()
      .iterate())
      void record;
  connection.close();
}

async function compare(
  name: string,
  limit: number,
  plain: () => unknown,
  secret: () => unknown,
): Promise<BenchRow> {
  const [plains, secrets]: [number[], number[]] = [[], []];
  await plain();
  await secret();
  for (let round = 0; round < rounds; round += 1) {
    plains.push(await timeOf(plain));
    secrets.push(await timeOf(secret));
  }
  return row(name, limit, plains, secrets);
}

function row(name: string, limit: number, plain: readonly number[], secret: readonly number[]): BenchRow {
  return {
    name,
    value: `${median(secret).toFixed(1)} ms`,
    against: `${median(plain).toFixed(1)} ms`,
    ratio: median(secret) / median(plain),
    limit,
  };
}

async function timeOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Repeats the rows of an invented export under new numbers until there are enough clients. */
function multiply(kind: string, folder: string): string {
  const text = fs.readFileSync(path.join(projectFolder, `test/fixtures/exports/${kind}.csv`), 'latin1');
  const [heading = '', ...rows] = text.trimEnd().split('\r\n');
  const lines = Array.from({ length: 20_000 }, (_, index) => {
    const [, ...cells] = (rows[index % rows.length] ?? '').split(';');
    return [String(100_000 + index), ...cells].join(';');
  });
  const file = path.join(folder, `${kind}.csv`);
  fs.writeFileSync(file, `${[heading, ...lines].join('\r\n')}\r\n`, 'latin1');
  return file;
}
