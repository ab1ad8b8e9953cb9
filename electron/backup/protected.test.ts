import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectCopy } from '#db/backup/copy.ts';
import { encryptCopy } from '#db/keys/encrypt-copy.ts';
import { isPlainFile } from '#test/support/plain-file.ts';
import { getSetting, saveSetting } from '#db/settings/settings.ts';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { placeAsNew, saveCopyAs } from '#electron/backup/copy-out.ts';
import { makeBackup } from '#electron/backup/make-backup.ts';
import { restoreBackup } from '#electron/backup/restore.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { route } from '#electron/calls/router.ts';
import { createKeyFile, unlockWithPassword, unlockWithRecovery } from '#electron/keys/key-file.ts';
import { protectOffice } from '#electron/keys/protect-office.ts';
import { isUnderOlderKey, rotateOffice } from '#electron/keys/rotate-office.ts';
import { createLog } from '#electron/office/log.ts';
import { createOfficeFiles } from '#electron/office/office-files.ts';
import { OfficeSession } from '#electron/office/session.ts';
import { keyFileOf } from '#shared/keys/model.ts';
import { temporaryFolder } from '#test/support/office.ts';
import { makeOlderOffice } from '#test/support/older-office.ts';

const now = '2026-11-22T08:00:00.000Z';
const officeId = 'kantoor-0001-proef';
const partner = { name: 'Anna', password: 'vier losse woorden hier', logN: 4 };

async function openProtected(folder = temporaryFolder()) {
  const host = createMemoryHost({ dataFolder: path.join(folder, 'programma'), now: new Date(now) });
  const files = createOfficeFiles(host);
  const file = path.join(folder, 'kantoor.peil');
  const keys = await createKeyFile({ officeId, partner });
  const session = new OfficeSession({
    host,
    files,
    log: createLog(path.join(folder, 'programma', 'logboek'), () => new Date(now)),
    emit: () => undefined,
  });
  session.attach(files.create(file, 'Toen', now, keys));
  session.keys = keys;
  const rename = (name: string) =>
    session.changeNow({ call: 'office.rename', label: `Klant ${name} hernoemd`, isUndoable: false }, () =>
      saveSetting(session.db.connection, 'office.name', name),
    );
  const nameNow = () => getSetting(session.db.connection, 'office.name');
  const backups = () => listBackups(files.backupFolder(officeId));
  return {
    folder,
    host,
    files,
    file,
    keys,
    session,
    rename,
    nameNow,
    backups,
    recoveryKey: keys.recoveryKey,
  };
}

describe('a backup of a protected office', () => {
  it('is encrypted, carries the keys, and names no client', async () => {
    const office = await openProtected();
    office.rename('Kwartelkamp');
    const backup = await makeBackup(office.session, 'manual');
    expect(isPlainFile(backup.file)).toBe(false);
    expect(backup.manifest.keys).toEqual(office.keys.keyFile);
    expect(fs.readFileSync(`${backup.file.slice(0, -4)}json`, 'utf8')).not.toContain('Klant Kwartelkamp');
    // On another computer, with nothing but the backup and the printed sheet.
    const { keys } = backup.manifest;
    const unlocked = keys && unlockWithRecovery(keys, office.recoveryKey);
    expect(inspectCopy(backup.file, { keys: unlocked ? [unlocked.officeKey] : [] }).lastChange?.label).toBe(
      'Klant Kwartelkamp hernoemd',
    );
    expect(() => inspectCopy(backup.file)).toThrow('sleutels die je niet hebt');
    await office.session.detach();
  });

  it('is put back, and the one from before a rotation comes back under the present key', async () => {
    const office = await openProtected();
    const backup = await makeBackup(office.session, 'manual');
    await rotateOffice(office.session);
    office.rename('Nu');
    const target = { file: office.file, officeId };
    const kept = await restoreBackup(office.session, target, backup);
    expect(office.nameNow()).toBe('Toen');
    expect(isUnderOlderKey(office.session)).toBe(false);
    expect(kept?.manifest.keys?.keyId).toBe(office.session.keys?.keyFile.keyId);
    if (kept) await restoreBackup(office.session, target, kept);
    expect(office.nameNow()).toBe('Nu');
    await office.session.detach();
  });

  it('is put back encrypted when it was made before the office was', async () => {
    const folder = temporaryFolder();
    const host = createMemoryHost({ dataFolder: path.join(folder, 'programma'), now: new Date(now) });
    const files = createOfficeFiles(host);
    const file = path.join(folder, 'kantoor.peil');
    const log = createLog(path.join(folder, 'logboek'), () => new Date(now));
    const session = new OfficeSession({ host, files, log, emit: () => undefined });
    session.attach(files.create(file, 'Plat', now));
    const plain = await makeBackup(session, 'manual');
    await session.detach();
    const { keys } = await protectOffice({ host, files, file, partner });
    session.attach(files.open(file, keys));
    session.keys = keys;
    saveSetting(session.db.connection, 'office.name', 'Versleuteld');
    const { officeId: id } = keys.keyFile;
    await restoreBackup(session, { file, officeId: id }, plain);
    expect(getSetting(session.db.connection, 'office.name')).toBe('Plat');
    const unprotected = await route(session, 'backups.getUnprotected', {});
    expect(unprotected).toEqual({ ok: true, data: { count: 1, bytes: plain.manifest.bytes } });
    await session.detach();
    expect(isPlainFile(file)).toBe(false);
    expect(
      listBackups(files.backupFolder(id)).map(({ manifest }) => [
        manifest.reason,
        manifest.keys !== undefined,
      ]),
    ).toEqual([
      ['restore', true],
      ['manual', false],
    ]);
    const opened = await unlockWithPassword(keys.keyFile, 'Anna', partner.password);
    session.keys = { keyFile: keys.keyFile, unlocked: opened };
    session.attach(files.open(file, session.keys));
    expect(await route(session, 'backups.removeUnprotected', {})).toEqual({ ok: true, data: { removed: 1 } });
    expect(listBackups(files.backupFolder(id)).every(({ file: copy }) => !isPlainFile(copy))).toBe(true);
    expect(await route(session, 'backups.removeUnprotected', {})).toEqual({ ok: true, data: { removed: 0 } });
    await session.detach();
  });

  it('leaves everything as it is when the keys are of another office', async () => {
    const office = await openProtected();
    const other = await openProtected();
    const foreign = await makeBackup(other.session, 'manual');
    await expect(restoreBackup(office.session, { file: office.file, officeId }, foreign)).rejects.toThrow(
      'sleutels die je niet hebt',
    );
    expect(office.nameNow()).toBe('Toen');
    expect(fs.readdirSync(office.folder).toSorted()).toEqual([
      'kantoor.peil',
      'kantoor.peil-sleutels',
      'kantoor.peil-wal',
      'programma',
    ]);
    for (const { session } of [office, other]) await session.detach();
  });

  it('is written to a new file with keys of its own, as is a copy of what is open', async () => {
    const office = await openProtected();
    const backup = await makeBackup(office.session, 'manual');
    await rotateOffice(office.session);
    office.rename('Nu');
    const [beside, copy] = ['ernaast.peil', 'kopie.peil'].map((name) => path.join(office.folder, name));
    await placeAsNew(office.session, backup, beside ?? '');
    await saveCopyAs(office.session, copy ?? '');
    const { keys } = office.session;
    const opened = [beside, copy].map((file) => {
      expect(fs.existsSync(keyFileOf(file ?? ''))).toBe(true);
      const db = office.files.open(file ?? '', keys ?? undefined);
      const name = getSetting(db.connection, 'office.name');
      db.close();
      return name;
    });
    expect(opened).toEqual(['Toen', 'Nu']);
    await office.session.detach();
  });

  it('is made encrypted before an older office is brought up to date', async () => {
    const folder = temporaryFolder();
    const host = createMemoryHost({ dataFolder: path.join(folder, 'programma'), now: new Date(now) });
    const files = createOfficeFiles(host);
    const file = path.join(folder, 'ouder.peil');
    const keys = await createKeyFile({ officeId: 'ouder-kantoor-0001', partner });
    makeOlderOffice(file, 3);
    encryptCopy(file, [], keys.unlocked.officeKey);
    files.saveKeys(file, keys.keyFile);
    const db = files.open(file, keys);
    expect(db.connection.prepare('SELECT count(*) FROM client').pluck().get()).toBe(300);
    db.close();
    const [backup] = listBackups(files.backupFolder('ouder-kantoor-0001'));
    expect(backup?.manifest).toMatchObject({ reason: 'migration', keys: keys.keyFile });
    expect(inspectCopy(backup?.file ?? '', { keys: [keys.unlocked.officeKey] })).toMatchObject({
      schemaVersion: 3,
    });
  });
});
