import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashDescriptor } from '#db/backup/copy.ts';
import type { ClosedState } from '#db/office/database.ts';
import { readHeader } from '#db/office/open-file.ts';
import { createOfficeFile, openOfficeFile } from '#db/office/open.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { checkInSteps } from '#electron/office/check-in-steps.ts';
import { createLog } from '#electron/office/log.ts';
import { createOfficeFiles, rememberingHowItIsLeft } from '#electron/office/office-files.ts';
import { OfficeSession } from '#electron/office/session.ts';
import { temporaryFolder } from '#test/support/office.ts';

const now = '2026-11-21T10:00:00.000Z';
const noWaits = { first: 0, next: 0 };
const options = { backupBeforeMigration: () => undefined, checkAtOnceBytes: 0 };

function filledOffice(): string {
  const file = path.join(temporaryFolder(), 'groot.peil');
  const db = createOfficeFile(file, 'Groot', now);
  const insert = db.connection.prepare(
    `INSERT INTO client (number, name, base_recorded_at, base_recorded_by) VALUES (?, ?, '${now}', 'test')`,
  );
  db.connection.transaction(() => {
    for (let index = 0; index < 2000; index += 1)
      insert.run(String(index).padStart(6, '0'), `Klant ${index}`);
  })();
  db.close();
  return file;
}

function openSession(file: string, leftAs?: ClosedState) {
  const host = createMemoryHost({ dataFolder: path.dirname(file), now: new Date(now) });
  const events: string[] = [];
  const session = new OfficeSession({
    host,
    log: createLog(path.join(path.dirname(file), 'logboek'), () => host.now()),
    files: createOfficeFiles(host),
    emit: (event) => events.push(event),
  });
  const opened = openOfficeFile(file, { ...options, leftAs });
  const db = rememberingHowItIsLeft(opened, path.dirname(file));
  session.attach(db);
  return { session, db, events };
}

describe('the check of a large office after it is shown', () => {
  it('leaves a sound office open', async () => {
    const { session, db } = openSession(filledOffice());
    await checkInSteps(session, db, noWaits);
    expect(session.isOpen).toBe(true);
    await session.detach();
  });

  it('compares a file with how it was left, bit by bit', async () => {
    const file = filledOffice();
    const descriptor = fs.openSync(file, 'r');
    const left = { ...hashDescriptor(descriptor), header: readHeader(descriptor).toString('hex') };
    fs.closeSync(descriptor);
    const sound = openSession(file, left);
    await checkInSteps(sound.session, sound.db, noWaits);
    expect(sound.session.isOpen).toBe(true);
    expect(sound.db.leftAs).toEqual(left);
    fs.copyFileSync(file, `${file}.kopie`);
    await sound.session.detach();

    fs.copyFileSync(`${file}.kopie`, file);
    const content = fs.readFileSync(file);
    const place = content.indexOf('Klant 1500');
    content[place] = (content[place] ?? 0) ^ 1;
    fs.writeFileSync(file, content);
    const { session, db } = openSession(file, left);
    await checkInSteps(session, db, noWaits);
    expect(session.problem).toMatchObject({ code: 'FILE_DAMAGED', path: file });
    expect(() => session.files.open(file)).toThrow('beschadigd');
  });

  it('closes a damaged office and says so', async () => {
    const file = filledOffice();
    const content = fs.readFileSync(file);
    const place = content.indexOf('Klant 1500');
    content.fill(0xff, place - (place % 4096), place - (place % 4096) + 64);
    fs.writeFileSync(file, content);
    const { session, db, events } = openSession(file);
    await checkInSteps(session, db, noWaits);
    expect(session.isOpen).toBe(false);
    expect(session.problem).toMatchObject({ code: 'FILE_DAMAGED', path: file });
    expect(events).toContain('office');
  });
});
