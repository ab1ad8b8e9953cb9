import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { startOffice, type Office } from '#electron/office/office.ts';
import type { Reply } from '#shared/calls/reply.ts';

/**
 * Works in an office while files may not grow, as on a full disk, and writes what each step answered to standard output as JSON. A process of
 * its own, because the limit holds for a whole process. `node full-disk.ts <folder> <older office> <exports, comma separated> <office with a planned year>`
 */
const [, , folder = '', older = '', exportFiles = '', planned = ''] = process.argv;
const office = path.join(folder, 'kantoor.peil');
const now = new Date('2026-11-21T10:00:00.000Z');

/** No file of this process may grow past `bytes`; null lifts the limit. */
function limitFiles(bytes: number | null): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes ?? 'unlimited'}:`]);
}

const sizeOf = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
const short = (reply: Reply) => (reply.ok ? 'ok' : `${reply.error.code} ${reply.error.message}`);
const remains = () =>
  (fs.readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
    /\.(?:deel|bezig|nieuw)$/.test(name),
  );

async function nameOf(open: Office): Promise<string> {
  const reply = await open.invoke('office.getStatus', {});
  return reply.ok ? ((reply.data as { office: { name: string } | null }).office?.name ?? '') : '';
}

async function countClients(open: Office): Promise<number> {
  const reply = await open.invoke('clients.list', { limit: 1 });
  return reply.ok ? (reply.data as { total: number }).total : -1;
}

async function saving(open: Office) {
  limitFiles(sizeOf(`${office}-wal`) + 60_000);
  let saved = 0;
  let refused: Reply = { ok: true, data: null };
  while (refused.ok && saved < 1000) {
    refused = await open.invoke('office.rename', { name: `Kantoor ${saved + 1}` });
    if (refused.ok) saved += 1;
  }
  const retry = short(await open.invoke('office.rename', { name: 'Nog een keer' }));
  const name = await nameOf(open);
  limitFiles(null);
  const after = short(await open.invoke('office.rename', { name: 'Weer ruimte' }));
  return {
    saved,
    refused: short(refused),
    retry,
    isLastSaved: name === `Kantoor ${saved}`,
    after,
    nameAfter: await nameOf(open),
  };
}

async function backingUp(open: Office) {
  limitFiles(Math.floor(sizeOf(office) / 2));
  const refused = short(await open.invoke('backups.make', {}));
  const left = remains();
  limitFiles(null);
  return { refused, left, after: short(await open.invoke('backups.make', {})) };
}

async function importing(open: Office) {
  const before = await countClients(open);
  limitFiles(sizeOf(`${office}-wal`) + 60_000);
  const refused = short(await open.invoke('imports.preview', {}));
  limitFiles(null);
  const afterPreview = await countClients(open);
  const preview = await open.invoke('imports.preview', {});
  if (!preview.ok) return { before, refused, preview: short(preview) };
  const { runs } = preview.data as { runs: { id: number }[] };
  const stop = open.subscribe((event, payload) => {
    const label = (payload as { label?: string } | null)?.label ?? '';
    if (event === 'progress' && label.includes('overgenomen')) limitFiles(sizeOf(`${office}-wal`) + 60_000);
  });
  const commit = { runIds: runs.map((run) => run.id), take: 'valid' };
  const refusedCommit = short(await open.invoke('imports.commit', commit));
  stop();
  limitFiles(null);
  const afterCommit = await countClients(open);
  const again = short(await open.invoke('imports.commit', commit));
  return {
    before,
    refused,
    afterPreview,
    refusedCommit,
    afterCommit,
    again,
    clients: await countClients(open),
  };
}

async function exporting(open: Office) {
  limitFiles(4_000);
  const rows = Array.from({ length: 2000 }, (_, index) => [`rij ${index}`]);
  const table = { title: 'Proef', columns: [{ header: 'A', kind: 'text' }], rows };
  const refused = short(await open.invoke('exports.saveTable', { format: 'csv', table }));
  limitFiles(null);
  return { refused, left: fs.existsSync(path.join(folder, 'uit.csv')), remains: remains() };
}

async function migrating() {
  const version = () => fs.readFileSync(older).readUInt32BE(60);
  const before = version();
  limitFiles(Math.floor(sizeOf(older) / 2));
  const open = await startOffice(createMemoryHost({ dataFolder: folder, now }), { openFile: older });
  const status = await open.invoke('office.getStatus', {});
  const problem = status.ok ? (status.data as { problem: { code: string } | null }).problem?.code : '';
  const isSame = version() === before;
  limitFiles(null);
  const after = short(await open.invoke('office.retry', {}));
  const name = await nameOf(open);
  await open.close();
  return { problem, isSame, left: remains(), after, name };
}

const plannedYear = 2027;

/** Closing a year: the backup before it does not fit, then the backup does and what is frozen does not. */
async function closingYear() {
  const later = new Date('2028-02-01T10:00:00.000Z');
  const open = await startOffice(createMemoryHost({ dataFolder: folder, now: later }), { openFile: planned });
  const close = async () => short(await open.invoke('closing.close', { year: plannedYear }));
  const closedYears = async () => {
    const reply = await open.invoke('closing.listClosed', {});
    return reply.ok ? (reply.data as { years: unknown[] }).years.length : -1;
  };
  // The backup of the day is made after opening.
  await open.invoke('backups.make', {});
  limitFiles(Math.floor(sizeOf(planned) / 2));
  const withoutBackup = await close();
  const left = remains();
  limitFiles(null);
  const stop = open.subscribe((event, payload) => {
    // The backup was made: from here on nothing fits any more.
    const { done = 0 } = (payload ?? {}) as { done?: number };
    if (event === 'progress' && done === 1) limitFiles(512);
  });
  const whileFreezing = await close();
  stop();
  limitFiles(null);
  const closedMeanwhile = await closedYears();
  const after = await close();
  const result = { withoutBackup, left, whileFreezing, closedMeanwhile, after, closed: await closedYears() };
  await open.close();
  return result;
}

/** An office whose key file cannot be written: another password, another account, and making the office at all. */
async function writingKeys() {
  const own = path.join(folder, 'sleutels');
  const file = path.join(own, 'kantoor.peil');
  const partner = { name: 'Annelies Proefkamp', password: 'vier losse woorden hier' };
  const options = { dataFolder: own, now, requiresAccounts: true, passwordLogN: 4, answers: [file, file] };
  const open = await startOffice(createMemoryHost(options));
  const create = async () => short(await open.invoke('office.create', { name: 'Proef', partner }));
  fs.mkdirSync(own);
  limitFiles(100);
  const notMade = await create();
  const leftOfIt = fs.readdirSync(own).filter((name) => name.startsWith('kantoor'));
  limitFiles(null);
  const made = await create();
  const keyFile = `${file}-sleutels`;
  const before = fs.readFileSync(keyFile, 'utf8');
  limitFiles(100);
  const newPassword = 'vijf heel andere losse woorden';
  const change = { password: partner.password, newPassword };
  const password = short(await open.invoke('accounts.changePassword', change));
  const account = short(
    await open.invoke('accounts.create', {
      name: 'Bo',
      role: 'secretariaat',
      employeeCode: null,
      password: newPassword,
    }),
  );
  limitFiles(null);
  const isSame = fs.readFileSync(keyFile, 'utf8') === before;
  await open.invoke('accounts.lock', {});
  const signedIn = short(await open.invoke('accounts.signIn', partner));
  const reply = await open.invoke('accounts.list', {});
  const accounts = reply.ok ? (reply.data as { accounts: unknown[] }).accounts.length : -1;
  const after = short(await open.invoke('accounts.changePassword', change));
  await open.close();
  return { notMade, leftOfIt, made, password, account, isSame, signedIn, accounts, after };
}

const files = exportFiles.split(',');
const host = createMemoryHost({ dataFolder: folder, now, answers: [office, path.join(folder, 'uit.csv')] });
const dialogs = { ...host.dialogs, openFiles: () => Promise.resolve(files) };
const open = await startOffice({ ...host, dialogs });
await open.invoke('office.create', { name: 'Proef' });
const result = {
  saving: await saving(open),
  backingUp: await backingUp(open),
  importing: await importing(open),
  exporting: await exporting(open),
  migrating: await migrating(),
  closingYear: await closingYear(),
  writingKeys: await writingKeys(),
};
await open.close();
fs.writeSync(1, JSON.stringify(result));
