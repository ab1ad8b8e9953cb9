import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { newOffice, openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';

const nameOf = async (office: TestOffice) => (await office.call('office.getStatus', {})).office?.name;
const rename = (office: TestOffice, name: string) => office.call('office.rename', { name });

function folderOf(office: TestOffice): string {
  const root = path.join(office.folder, 'reservekopieen');
  const [id] = fs.readdirSync(root);
  return path.join(root, id ?? '');
}

/** Makes a backup and waits until the second place has answered. */
async function makeAndCopy(office: TestOffice): Promise<void> {
  const copied = new Promise<void>((resolve) => {
    const stop = office.office.subscribe((event) => {
      if (event !== 'backups') return;
      stop();
      resolve();
    });
  });
  await office.call('backups.make', {});
  await copied;
}

function beside(file: string): string[] {
  return fs.readdirSync(path.dirname(file)).filter((name) => name.startsWith(path.basename(file)));
}

describe('restoring a backup', () => {
  it('shows what it holds and takes back, keeps what was open, and can itself be taken back', async () => {
    const office = await newOffice();
    await rename(office, 'Toen');
    const made = await office.call('backups.make', {});
    expect(made).toMatchObject({ sequence: 1, reason: 'manual', officeName: 'Toen', clientCount: 0 });
    await rename(office, 'Later');
    await rename(office, 'Nu');

    const preview = await office.call('backups.preview', { sequence: 1 });
    expect(preview).toMatchObject({
      held: { officeName: 'Toen', lastChange: { label: 'Kantoor hernoemd in Toen' } },
      now: { officeName: 'Nu' },
      since: {
        count: 2,
        newest: [{ label: 'Kantoor hernoemd in Nu' }, { label: 'Kantoor hernoemd in Later' }],
      },
    });

    const { kept } = await office.call('backups.restore', { sequence: 1 });
    expect(kept).toMatchObject({ reason: 'restore', officeName: 'Nu', isVerified: true });
    expect(await nameOf(office)).toBe('Toen');
    expect((await office.call('history.getSteps', {})).undo?.label).toBe('Kantoor hernoemd in Toen');
    await rename(office, 'Verder');

    const back = await office.call('backups.preview', { sequence: kept?.sequence ?? 0 });
    expect(back.since).toBeNull();
    await office.call('backups.restore', { sequence: kept?.sequence ?? 0 });
    expect(await nameOf(office)).toBe('Nu');
    expect(beside(office.file)).toEqual(['kantoor.peil', 'kantoor.peil-wal']);
    const { backups } = await office.call('backups.list', {});
    expect(backups.map((backup) => [backup.sequence, backup.reason, backup.officeName])).toEqual([
      [3, 'restore', 'Verder'],
      [2, 'restore', 'Nu'],
      [1, 'manual', 'Toen'],
    ]);
  });

  it('leaves everything as it is when the backup was changed by one bit', async () => {
    const office = await newOffice();
    await rename(office, 'Toen');
    await office.call('backups.make', {});
    await rename(office, 'Nu');
    const [backup] = listBackups(folderOf(office));
    const content = fs.readFileSync(backup?.file ?? '');
    content[content.length - 1] = (content.at(-1) ?? 0) ^ 0x10;
    fs.writeFileSync(backup?.file ?? '', content);
    for (const call of ['backups.preview', 'backups.restore'])
      expect(await office.reply(call, { sequence: 1 })).toMatchObject({
        ok: false,
        error: { code: 'FILE_DAMAGED' },
      });
    expect(await nameOf(office)).toBe('Nu');
    await rename(office, 'Werkt nog');
    expect(beside(office.file)).toEqual(['kantoor.peil', 'kantoor.peil-wal']);
  });

  it('never mixes what SQLite left beside the office into the restored one', async () => {
    const office = await newOffice();
    await rename(office, 'Toen');
    await office.call('backups.make', {});
    await rename(office, 'Nu');
    const stale = fs.readFileSync(`${office.file}-wal`);
    await office.call('office.close', {});
    // As after a crash: the log of a later state lies beside a file that cannot be read.
    fs.writeFileSync(
      office.file,
      Buffer.concat([fs.readFileSync(office.file).subarray(0, 4096), Buffer.alloc(9000, 7)]),
    );
    fs.writeFileSync(`${office.file}-wal`, stale);
    fs.writeFileSync(`${office.file}-journal`, 'x');
    const again = await openOffice(office.file);
    const { problem } = await again.call('office.getStatus', {});
    expect(problem).toMatchObject({ code: 'FILE_DAMAGED', officeName: 'Testkantoor', isPresent: true });
    expect(problem?.backups).toMatchObject([{ sequence: 1, officeName: 'Toen' }]);

    const { kept } = await again.call('backups.restore', { sequence: 1 });
    expect(kept).toMatchObject({ reason: 'replaced', isVerified: false });
    expect(await nameOf(again)).toBe('Toen');
    const aside = listBackups(folderOf(again)).find(({ manifest }) => manifest.reason === 'replaced');
    expect(fs.readFileSync(`${aside?.file}-wal`).equals(stale)).toBe(true);
    expect(await again.reply('backups.restore', { sequence: kept?.sequence })).toMatchObject({
      ok: false,
      error: { code: 'REFUSED' },
    });
  });

  it('finds the backups of an office that this computer does not list any more', async () => {
    const office = await newOffice();
    await office.call('backups.make', {});
    await office.call('office.close', {});
    fs.rmSync(path.join(office.folder, 'kantoren.json'));
    fs.rmSync(office.file);
    const again = await openOffice(office.file);
    const { problem } = await again.call('office.getStatus', {});
    expect(problem).toMatchObject({ code: 'FILE_MISSING', officeName: 'Testkantoor', isPresent: false });
    await again.call('backups.restore', { sequence: problem?.backups[0]?.sequence ?? 0 });
    expect(await nameOf(again)).toBe('Testkantoor');
  });

  it('does not touch an office that is open elsewhere', async () => {
    const office = await newOffice();
    await office.call('backups.make', {});
    const before = fs.readFileSync(office.file);
    const other = await openOffice(office.file);
    expect((await other.call('office.getStatus', {})).problem?.code).toBe('FILE_LOCKED');
    expect(await other.reply('backups.restore', { sequence: 1 })).toMatchObject({
      ok: false,
      error: { code: 'FILE_LOCKED' },
    });
    expect(fs.readFileSync(office.file).equals(before)).toBe(true);
    expect(beside(office.file)).toEqual(['kantoor.peil', 'kantoor.peil-wal']);
  });

  it('writes a backup to a new file, also one from a stick, and never over another', async () => {
    const stick = temporaryFolder();
    const targets = [
      path.join(stick, 'nieuw'),
      path.join(stick, 'nieuw.peil'),
      path.join(stick, 'derde.peil'),
    ];
    const office = await newOffice({
      answers: [targets[0] ?? '', targets[1] ?? '', path.join(stick, 'nieuw.peil'), targets[2] ?? ''],
    });
    await rename(office, 'Toen');
    await office.call('backups.make', {});
    await rename(office, 'Nu');
    expect(await office.call('backups.restoreBeside', { sequence: 1 })).toEqual({ path: targets[1] });
    expect(await nameOf(office)).toBe('Nu');
    expect(await office.reply('backups.restoreBeside', { sequence: 1 })).toMatchObject({
      error: { code: 'CONFLICT' },
    });
    expect(await office.call('backups.restoreFile', {})).toEqual({ path: targets[2] });
    expect(await nameOf(office)).toBe('Toen');
    expect(fs.readdirSync(stick).toSorted()).toEqual(['derde.peil', 'derde.peil-wal', 'nieuw.peil']);
  });
});

describe('a copy of what is open', () => {
  it('is made when the office file is gone, and is worked in from then on', async () => {
    const folder = temporaryFolder();
    const copy = path.join(folder, 'gered.peil');
    const office = await newOffice({ answers: [copy] });
    await rename(office, 'Gered');
    fs.rmSync(office.file);
    expect(await office.call('backups.saveCopy', {})).toEqual({ path: copy, isOpen: true });
    expect(await nameOf(office)).toBe('Gered');
    await rename(office, 'Verder');
    await office.call('office.close', {});
    const again = await openOffice(copy);
    expect(await nameOf(again)).toBe('Verder');
  });

  it('is refused when another program wrote over the office', async () => {
    const office = await newOffice({ answers: [path.join(temporaryFolder(), 'gered.peil')] });
    await rename(office, 'Weg');
    fs.writeFileSync(office.file, Buffer.alloc(20_000, 1));
    expect(await office.reply('backups.saveCopy', {})).toMatchObject({
      ok: false,
      error: { code: 'FILE_MISSING', message: expect.stringContaining('overschreven') },
    });
  });
});

describe('the second place', () => {
  it('gets every backup, and says when it is missing', async () => {
    const stick = temporaryFolder();
    const office = await newOffice({ answers: [stick] });
    const chosen = await office.call('backups.setSecondFolder', { folder: 'choose' });
    expect(chosen.second).toMatchObject({ folder: stick, hasNewest: true, problem: null });
    const copies = () =>
      fs.existsSync(stick)
        ? fs.readdirSync(stick, { recursive: true }).filter((name) => String(name).endsWith('.peil')).length
        : 0;
    expect(copies()).toBe(1);
    fs.renameSync(stick, `${stick}-los`);
    await makeAndCopy(office);
    expect((await office.call('backups.list', {})).second).toMatchObject({
      problem: 'missing',
      hasNewest: false,
      lastGoodAt: '2026-11-21T10:00:00.000Z',
    });
    expect(fs.existsSync(stick)).toBe(false);
    fs.renameSync(`${stick}-los`, stick);
    await makeAndCopy(office);
    expect((await office.call('backups.list', {})).second).toMatchObject({ problem: null, hasNewest: true });
    expect(copies()).toBe(2);
    expect((await office.call('backups.setSecondFolder', { folder: 'none' })).second.folder).toBeNull();
  });

  it('refuses a folder among the backups themselves and one that is not there', async () => {
    const office = await newOffice({ answers: [path.join(temporaryFolder(), 'weg')] });
    await office.call('backups.make', {});
    expect(await office.reply('backups.setSecondFolder', { folder: 'choose' })).toMatchObject({
      error: { code: 'FILE_MISSING' },
    });
    const inside = await openOffice(office.file, { answers: [folderOf(office)] });
    await office.call('office.close', {});
    await inside.call('office.retry', {});
    expect(await inside.reply('backups.setSecondFolder', { folder: 'choose' })).toMatchObject({
      error: { code: 'REFUSED' },
    });
  });
});
