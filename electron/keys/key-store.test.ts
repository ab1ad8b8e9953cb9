import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '#db/backup/snapshot.ts';
import { writeBackup } from '#electron/backup/write-backup.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { createKeyFile, removeSlot, addSlot, rotate, unlockWithPassword } from '#electron/keys/key-file.ts';
import { readKeyFile } from '#electron/keys/key-store.ts';
import { createOfficeFiles, type OfficeKeys } from '#electron/office/office-files.ts';
import { Refused } from '#shared/common/errors.ts';
import { keyFileOf, maxKeyFileBytes } from '#shared/keys/model.ts';
import { temporaryFolder } from '#test/support/office.ts';

const now = '2026-11-22T08:00:00.000Z';
const officeId = 'kantoor-0001-proef';
const password = 'vier losse woorden hier';
const logN = 4;

async function makeOffice() {
  const folder = temporaryFolder();
  const file = path.join(folder, 'kantoor.peil');
  const files = createOfficeFiles(createMemoryHost({ dataFolder: path.join(folder, 'programma') }));
  const keys = await createKeyFile({ officeId, partner: { name: 'Anna', password, logN } });
  files.create(file, 'Proef', now, keys).close();
  return { folder, file, files, keys };
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
  return 'opened';
}

const headerOf = (file: string) => fs.readFileSync(file).toString('latin1', 0, 16);

describe('a protected office', () => {
  it('is written without a plain header, and opens with its keys only', async () => {
    const { file, files, keys } = await makeOffice();
    expect(headerOf(file)).not.toContain('SQLite');
    expect(files.inspect(file)).toEqual({
      kind: 'encrypted',
      keys: { keyFile: keys.keyFile, isInPlace: true },
    });
    expect(codeOf(() => files.open(file))).toBe('LOCKED');
    const db = files.open(file, keys);
    expect(db.officeId).toBe(officeId);
    expect(db.key).toBe(keys.unlocked.officeKey);
    expect(codeOf(() => files.open(file, keys))).toBe('FILE_LOCKED');
    db.close();
  });

  it('is left alone, bit for bit, by keys that do not fit, also with a log beside it', async () => {
    const { file, files, keys } = await makeOffice();
    const other = await createKeyFile({ officeId, partner: { name: 'Anna', password, logN } });
    const db = files.open(file, keys);
    db.connection.exec(`UPDATE setting SET value = '"Later"' WHERE key = 'office.name'`);
    const copy = path.join(temporaryFolder(), 'kantoor.peil');
    for (const suffix of ['', '-wal']) fs.copyFileSync(file + suffix, copy + suffix);
    db.close();
    const before = ['', '-wal'].map((suffix) => fs.readFileSync(copy + suffix));
    expect(codeOf(() => files.open(copy, other))).toBe('FILE_DAMAGED');
    expect(codeOf(() => files.open(copy))).toBe('KEYS_MISSING');
    expect(
      before.map((content, index) => content.equals(fs.readFileSync(copy + ['', '-wal'][index]))),
    ).toEqual([true, true]);
    const opened = files.open(copy, keys);
    expect(
      opened.connection.prepare(`SELECT value FROM setting WHERE key = 'office.name'`).pluck().get(),
    ).toBe('"Later"');
    opened.close();
  });

  it('opens when a power cut tore the first page and the log still holds it', async () => {
    const { file, files, keys } = await makeOffice();
    const db = files.open(file, keys);
    db.connection.exec(`CREATE TABLE extra (a INTEGER) STRICT`);
    const copy = path.join(temporaryFolder(), 'kantoor.peil');
    for (const suffix of ['', '-wal']) fs.copyFileSync(file + suffix, copy + suffix);
    db.close();
    const torn = fs.readFileSync(copy);
    torn.fill(0x55, 512, 1024);
    fs.writeFileSync(copy, torn);
    const opened = files.open(copy, keys);
    expect(opened.connection.prepare('SELECT count(*) FROM extra').pluck().get()).toBe(0);
    opened.close();
  });

  it('refuses an unencrypted file that was put in its place', async () => {
    const { folder, file, files, keys } = await makeOffice();
    const plain = path.join(folder, 'plat.peil');
    files.create(plain, 'Plat', now).close();
    fs.copyFileSync(plain, file);
    expect(codeOf(() => files.open(file, keys))).toBe('REFUSED');
    expect(headerOf(file)).toContain('SQLite format 3');
  });

  it('says plainly that the keys are missing, and what to do', async () => {
    const { file, files } = await makeOffice();
    fs.rmSync(keyFileOf(file));
    fs.rmSync(path.join(files.dataFolder, 'sleutels'), { recursive: true });
    expect(() => files.open(file)).toThrow('kantoor.peil-sleutels');
    expect(codeOf(() => files.open(file))).toBe('KEYS_MISSING');
  });

  it('does not touch the keys of an office that stands there already', async () => {
    const { file, files, keys } = await makeOffice();
    const other = await createKeyFile({
      officeId: 'een-ander-kantoor',
      partner: { name: 'Bea', password, logN },
    });
    expect(codeOf(() => files.create(file, 'Nog een', now, other))).toBe('CONFLICT');
    expect(readKeyFile(keyFileOf(file))).toEqual(keys.keyFile);
  });
});

describe('the key file', () => {
  it.each<[string, (file: string) => void]>([
    ['missing', (file) => fs.rmSync(file)],
    ['empty', (file) => fs.writeFileSync(file, '')],
    ['cut off', (file) => fs.writeFileSync(file, fs.readFileSync(file).subarray(0, 700))],
    ['no JSON', (file) => fs.writeFileSync(file, 'PK\u0003\u0004')],
    ['of another shape', (file) => fs.writeFileSync(file, '{"format":1}')],
    [
      'too large',
      (file) => fs.writeFileSync(file, ' '.repeat(maxKeyFileBytes) + fs.readFileSync(file, 'utf8')),
    ],
    ['with a field too many', (file) => edit(file, (json) => ({ ...json, extra: 1 }))],
    ['with an endless cost', (file) => edit(file, (json) => withKdf(json, { logN: 20, r: 16 }))],
    ['with a damaged slot', (file) => edit(file, (json) => withKdf(json, { logN: logN + 1 }))],
    ['of another office', (file) => edit(file, (json) => ({ ...json, officeId: 'een-ander-kantoor' }))],
    [
      'a folder',
      (file) => {
        fs.rmSync(file);
        fs.mkdirSync(file);
      },
    ],
  ])(
    'is found again in the folder of the program when the one beside the office is %s',
    async (_name, damage) => {
      const { file, files, keys } = await makeOffice();
      damage(keyFileOf(file));
      expect(files.inspect(file).keys).toEqual({ keyFile: keys.keyFile, isInPlace: false });
    },
  );

  it('is found again in the backups when it is nowhere else', async () => {
    const { file, files, keys } = await makeOffice();
    backUp(files, file, keys);
    fs.rmSync(keyFileOf(file));
    fs.rmSync(path.join(files.dataFolder, 'sleutels'), { recursive: true });
    const found = files.inspect(file).keys;
    expect(found).toEqual({ keyFile: keys.keyFile, isInPlace: false });
    if (found) files.restoreKeys(file, found);
    expect(files.inspect(file).keys).toEqual({ keyFile: keys.keyFile, isInPlace: true });
  });

  it('is the newer one when an old one was put back after a rotation', async () => {
    const { file, files, keys } = await makeOffice();
    const old = fs.readFileSync(keyFileOf(file));
    const rotated = rotate(keys.keyFile, keys.unlocked);
    files.saveKeys(file, rotated.keyFile);
    fs.writeFileSync(keyFileOf(file), old);
    expect(files.inspect(file).keys).toEqual({ keyFile: rotated.keyFile, isInPlace: false });
    const unlocked = await unlockWithPassword(rotated.keyFile, 'Anna', password);
    // The file itself was not encrypted anew yet: the key from before the rotation opens it.
    const db = files.open(file, { keyFile: rotated.keyFile, unlocked });
    expect(db.key?.equals(keys.unlocked.officeKey)).toBe(true);
    db.close();
  });

  it('keeps the one before, and never stands half written', async () => {
    const { folder, file, files, keys } = await makeOffice();
    const added = await addSlot(keys.keyFile, keys.unlocked, { name: 'Bram', password, logN });
    files.saveKeys(file, added.keyFile);
    files.saveKeys(file, removeSlot(added.keyFile, added.slotId));
    expect(readKeyFile(`${keyFileOf(file)}.vorige`)).toEqual(added.keyFile);
    expect(fs.readdirSync(folder).toSorted()).toEqual([
      'kantoor.peil',
      'kantoor.peil-sleutels',
      'kantoor.peil-sleutels.vorige',
      'programma',
    ]);
  });
});

function backUp(files: ReturnType<typeof createOfficeFiles>, file: string, keys: OfficeKeys): void {
  const db = files.open(file, keys);
  const snapshot = takeSnapshot(db);
  writeBackup({
    folder: files.backupFolder(officeId),
    descriptor: snapshot.descriptor,
    facts: snapshot.facts,
    reason: 'manual',
    now: Date.parse(now),
    appVersion: '0',
    officePath: file,
    protection: files.protectionOf(db, officeId),
  });
  snapshot.release();
  db.close();
}

type Json = Record<string, unknown>;

function edit(file: string, change: (json: Json) => Json): void {
  // What was written a moment ago is an object.
  fs.writeFileSync(file, JSON.stringify(change(JSON.parse(fs.readFileSync(file, 'utf8')) as Json)));
}

function withKdf(json: Json, change: Json): Json {
  const accounts = json['accounts'] as Json[];
  return {
    ...json,
    accounts: accounts.map((slot) => ({ ...slot, kdf: { ...(slot['kdf'] as Json), ...change } })),
  };
}
