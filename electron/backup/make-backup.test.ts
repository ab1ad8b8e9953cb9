import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyBare, hashFile, inspectCopy, witnessCopy } from '#db/backup/copy.ts';
import { takeSnapshot } from '#db/backup/snapshot.ts';
import { createOfficeFile } from '#db/office/open.ts';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { writeBackup, writeWitnessed } from '#electron/backup/write-backup.ts';
import { Refused } from '#shared/common/errors.ts';
import { newOffice, openOffice, temporaryFolder } from '#test/support/office.ts';

const now = '2026-11-21T10:00:00.000Z';

function backupsIn(dataFolder: string): ReturnType<typeof listBackups> {
  const root = path.join(dataFolder, 'reservekopieen');
  return fs.existsSync(root)
    ? fs.readdirSync(root).flatMap((office) => listBackups(path.join(root, office)))
    : [];
}

describe('a verified backup', () => {
  it('is made at the first start of a day, once, with what the office held', async () => {
    const made = await newOffice();
    await made.call('office.rename', { name: 'Kantoor Noord' });
    await made.call('office.close', {});
    expect(backupsIn(made.folder)).toEqual([]);

    for (let start = 1; start <= 3; start += 1) {
      const opened = await openOffice(made.file);
      await opened.call('office.close', {});
    }
    const [backup, ...others] = backupsIn(made.folder);
    expect(others).toEqual([]);
    expect(backup?.manifest).toMatchObject({
      sequence: 1,
      reason: 'daily',
      day: '2026-11-21',
      officePath: made.file,
      facts: { officeName: 'Kantoor Noord', lastChange: { label: 'Kantoor hernoemd in Kantoor Noord' } },
    });
    const file = backup?.file ?? '';
    expect(path.basename(file)).toMatch(/^000001_2026-11-21_\d{6}_dagelijks\.peil$/);
    expect(hashFile(file)).toEqual({ bytes: backup?.manifest.bytes, sha256: backup?.manifest.sha256 });
    expect(inspectCopy(file)).toEqual(backup?.manifest.facts);
    expect(hashFile(file).sha256).toBe(backup?.manifest.sha256);
  });

  it('holds one moment while people go on working', async () => {
    const db = createOfficeFile(path.join(temporaryFolder(), 'k.peil'), 'Proef', now);
    const snapshot = takeSnapshot(db);
    const change = db.connection.prepare(`INSERT INTO code_item (list, code, label) VALUES ('branch', ?, ?)`);
    for (let commit = 0; commit < 6; commit += 1) {
      db.connection.transaction(() => {
        for (let index = 0; index < 500; index += 1) change.run(`x${commit}-${index}`, 'x'.repeat(150));
      })();
    }
    const folder = temporaryFolder();
    const order = {
      folder,
      reason: 'manual',
      now: Date.parse(now),
      appVersion: '1',
      officePath: db.path,
    } as const;
    const backup = writeBackup({ ...order, descriptor: snapshot.descriptor, facts: snapshot.facts });
    snapshot.assertUnchanged();
    snapshot.release();
    expect(inspectCopy(backup.file).counts['code_item']).toBe(snapshot.facts.counts['code_item']);

    const later = takeSnapshot(db);
    expect(later.facts.counts['code_item']).toBe(Number(snapshot.facts.counts['code_item']) + 3000);
    expect(() => snapshot.assertUnchanged()).toThrow('overschreven');
    later.release();
    db.close();
  });

  it('leaves nothing when the copy is not what was counted', () => {
    const db = createOfficeFile(path.join(temporaryFolder(), 'k.peil'), 'Proef', now);
    const { descriptor, facts, release } = takeSnapshot(db);
    const folder = temporaryFolder();
    const order = {
      folder,
      descriptor,
      reason: 'manual',
      now: 0,
      appVersion: '1',
      officePath: db.path,
    } as const;
    const wrong = { ...facts, counts: { ...facts.counts, code_item: 1 } };
    expect(() => writeBackup({ ...order, facts: wrong })).toThrow('rows of code_item');
    expect(fs.readdirSync(folder)).toEqual([]);
    release();
    db.close();
  });

  it('gives two programs that write to one folder different numbers', () => {
    const folder = temporaryFolder();
    const offices = [1, 2].map((index) =>
      createOfficeFile(path.join(temporaryFolder(), `${index}.peil`), `Kantoor ${index}`, now),
    );
    const order = { folder, reason: 'manual', now: 0, appVersion: '1', officePath: '' } as const;
    fs.writeFileSync(path.join(folder, '000001.bezig'), '');
    for (const db of offices) {
      const { descriptor, facts, release } = takeSnapshot(db);
      writeBackup({ ...order, descriptor, facts });
      release();
      db.close();
    }
    expect(
      listBackups(folder).map(({ manifest }) => [manifest.sequence, manifest.facts?.officeName]),
    ).toEqual([
      [3, 'Kantoor 2'],
      [2, 'Kantoor 1'],
    ]);
    for (const { file } of listBackups(folder)) fs.rmSync(file);
    const db = createOfficeFile(path.join(temporaryFolder(), '3.peil'), 'Kantoor 3', now);
    const { descriptor, facts, release } = takeSnapshot(db);
    expect(writeBackup({ ...order, descriptor, facts }).manifest.sequence).toBe(4);
    release();
    db.close();
  });

  it('is the same when another thread compares the bits, and leaves nothing when it is not', async () => {
    const db = createOfficeFile(path.join(temporaryFolder(), 'k.peil'), 'Proef', now);
    const { descriptor, facts, release } = takeSnapshot(db);
    const folder = temporaryFolder();
    const order = {
      folder,
      descriptor,
      reason: 'manual',
      now: 0,
      appVersion: '1',
      officePath: db.path,
    } as const;
    const threadUrl = new URL('backup-thread.ts', import.meta.url);
    const one = writeBackup({ ...order, facts });
    const other = await writeWitnessed({ ...order, facts }, threadUrl);
    expect(other.manifest).toEqual({ ...one.manifest, sequence: 2 });
    expect(hashFile(other.file).sha256).toBe(one.manifest.sha256);
    const names = fs.readdirSync(folder);
    const wrong = { ...facts, counts: { ...facts.counts, code_item: 1 } };
    await expect(writeWitnessed({ ...order, facts: wrong }, threadUrl)).rejects.toThrow('rows of code_item');
    const elsewhere = new URL('no-such-thread.ts', import.meta.url);
    await expect(writeWitnessed({ ...order, facts }, elsewhere)).rejects.toThrow('no-such-thread');
    expect(fs.readdirSync(folder)).toEqual(names);
    release();
    db.close();
  });

  it('is compared bit by bit with the office file', () => {
    const folder = temporaryFolder();
    const [original, copy] = [path.join(folder, 'a'), path.join(folder, 'b')];
    const content = Buffer.alloc(3_000_001, 'kantoor');
    fs.writeFileSync(original, content);
    const descriptor = fs.openSync(original, 'r');
    copyBare(descriptor, copy);
    expect(witnessCopy(descriptor, copy)).toEqual(hashFile(original));
    const flipped = Buffer.from(content);
    flipped[2_500_000] = (flipped[2_500_000] ?? 0) ^ 1;
    for (const wrong of [flipped, content.subarray(1), Buffer.concat([content, Buffer.from('x')])]) {
      fs.writeFileSync(copy, wrong);
      expect(() => witnessCopy(descriptor, copy)).toThrow('differs');
    }
    fs.closeSync(descriptor);
  });

  it('notices a flipped bit in a copy', () => {
    const db = createOfficeFile(path.join(temporaryFolder(), 'k.peil'), 'Proef', now);
    const { descriptor, facts, release } = takeSnapshot(db);
    const folder = temporaryFolder();
    const backup = writeBackup({
      folder,
      descriptor,
      facts,
      reason: 'manual',
      now: 0,
      appVersion: '1',
      officePath: '',
    });
    release();
    db.close();
    const content = fs.readFileSync(backup.file);
    content.fill(0xff, 4096, 4096 * 3);
    fs.writeFileSync(backup.file, content);
    expect(() => inspectCopy(backup.file)).toThrow(Refused);
    expect(() => inspectCopy(backup.file, { depth: 'structure' })).toThrow(Refused);
  });
});
