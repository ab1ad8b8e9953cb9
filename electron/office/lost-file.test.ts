import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOfficeFile } from '#db/office/open.ts';
import { newOffice, openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';

const now = '2026-11-21T10:00:00.000Z';

/** Another, closed office with something in it. */
function otherOffice(): string {
  const file = path.join(temporaryFolder(), 'ander.peil');
  createOfficeFile(file, 'Ander kantoor', now).close();
  return file;
}

async function officeInUse(): Promise<TestOffice> {
  const office = await newOffice();
  await office.call('office.rename', { name: 'Voor het ongeluk' });
  return office;
}

const rename = (office: TestOffice, name: string) => office.reply('office.rename', { name });

describe('an office file that changes on the disk while it is open', () => {
  it('takes no change when the file was removed, and says so', async () => {
    const office = await officeInUse();
    fs.rmSync(office.file);
    expect(await rename(office, 'Verloren')).toMatchObject({
      ok: false,
      error: { code: 'FILE_MISSING', message: expect.stringContaining('verwijderd') },
    });
    await office.call('office.close', {});
    expect(fs.existsSync(office.file)).toBe(false);
  });

  it('takes no change when another file came in its place, and leaves that file as it is', async () => {
    const office = await officeInUse();
    const other = otherOffice();
    const content = fs.readFileSync(other);
    fs.renameSync(other, office.file);
    expect(await rename(office, 'Verloren')).toMatchObject({
      ok: false,
      error: { code: 'FILE_MISSING', message: expect.stringContaining('vervangen') },
    });
    await office.call('office.close', {});
    expect(fs.readFileSync(office.file).equals(content)).toBe(true);
  });

  it('takes no change when the file was written over, and closing leaves the new content as it is', async () => {
    const office = await officeInUse();
    const content = fs.readFileSync(otherOffice());
    fs.writeFileSync(office.file, content);
    expect(await rename(office, 'Verloren')).toMatchObject({
      ok: false,
      error: { code: 'FILE_MISSING', message: expect.stringContaining('overschreven') },
    });
    await office.call('office.close', {});
    expect(fs.readFileSync(office.file).equals(content)).toBe(true);
    expect(fs.readdirSync(office.folder).filter((name) => name.startsWith('kantoor.peil'))).toEqual([
      'kantoor.peil',
    ]);
    const reopened = await openOffice(office.file);
    expect((await reopened.call('office.getStatus', {})).office?.name).toBe('Ander kantoor');
  });

  it('notices an older copy of itself that was put back over it', async () => {
    const office = await officeInUse();
    await office.call('backups.make', {});
    const older = fs.readFileSync(office.file);
    await rename(office, 'Nieuwer');
    await office.call('backups.make', {});
    fs.writeFileSync(office.file, older);
    expect(await rename(office, 'Verloren')).toMatchObject({ ok: false, error: { code: 'FILE_MISSING' } });
  });

  it('takes no change while the file is read-only, and goes on when it no longer is', async () => {
    const office = await officeInUse();
    fs.chmodSync(office.file, 0o444);
    expect(await rename(office, 'Mag niet')).toMatchObject({ ok: false, error: { code: 'FILE_READ_ONLY' } });
    expect((await office.call('office.getStatus', {})).office?.name).toBe('Voor het ongeluk');
    fs.chmodSync(office.file, 0o644);
    expect(await rename(office, 'Mag weer')).toMatchObject({ ok: true });
  });

  it('is not disturbed by a long write-ahead log that is taken over between changes', async () => {
    const office = await newOffice();
    const log = `${office.file}-wal`;
    let longest = 0;
    for (let index = 0; index < 60; index += 1) {
      await office.call('office.rename', { name: `Kantoor ${index}` });
      longest = Math.max(longest, fs.statSync(log).size);
    }
    expect(longest).toBeGreaterThan(0);
    expect((await office.call('office.getStatus', {})).office?.name).toBe('Kantoor 59');
  });
});
