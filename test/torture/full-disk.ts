import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { startOffice, type Office } from '#electron/office/office.ts';
import type { Reply } from '#shared/calls/reply.ts';

/**
 * Works in an office while files may not grow, as on a full disk, and writes what each step answered to standard output as JSON. A process of
 * its own, because the limit holds for a whole process. `node full-disk.ts <folder> <older office> <exports, comma separated>`
 */
const [, , folder = '', older = '', exportFiles = ''] = process.argv;
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
};
await open.close();
fs.writeSync(1, JSON.stringify(result));
