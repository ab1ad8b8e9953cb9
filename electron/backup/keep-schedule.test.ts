import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listBackups } from '#electron/backup/backup-folder.ts';
import { backUpBeforeClosing, createScheduleLook } from '#electron/backup/keep-schedule.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { createLog } from '#electron/office/log.ts';
import { createOfficeFiles } from '#electron/office/office-files.ts';
import { OfficeSession } from '#electron/office/session.ts';
import { startOffice } from '#electron/office/office.ts';
import { saveSetting } from '#db/settings/settings.ts';
import { usualSchedule } from '#shared/backup/schedule.ts';
import { newOffice, openOffice, temporaryFolder } from '#test/support/office.ts';

const hour = 3_600_000;
const now = new Date('2026-11-21T10:00:00Z');

/** A session at a desk with a clock and an uptime that the test sets. */
function newSession() {
  const folder = temporaryFolder();
  const clock = { now, uptime: 0 };
  const host = { ...createMemoryHost({ dataFolder: folder }), now: () => clock.now };
  const session = new OfficeSession({
    host,
    log: createLog(path.join(folder, 'log'), host.now),
    files: createOfficeFiles(host),
    emit: () => undefined,
    isAttended: true,
  });
  const file = path.join(folder, 'kantoor.peil');
  session.attach(session.files.create(file, 'Kantoor', now.toISOString()));
  const reasons = () =>
    listBackups(session.files.backupFolder(session.db.officeId))
      .toReversed()
      .map(({ manifest }) => manifest.reason);
  const rename = (name: string) =>
    session.change({ call: 'office.rename', label: name, isUndoable: true }, ({ db }) =>
      saveSetting(db.connection, 'office.name', name),
    );
  return { session, clock, reasons, rename };
}

it('makes a backup every so many hours of work, but only when something changed', async () => {
  const { session, clock, reasons, rename } = newSession();
  const look = createScheduleLook(session, () => clock.uptime);
  await look();
  expect(reasons()).toEqual(['daily']);
  clock.uptime = 4 * hour;
  await look();
  expect(reasons()).toEqual(['daily']);
  await rename('Anders');
  clock.uptime = 7.9 * hour;
  await look();
  expect(reasons()).toEqual(['daily']);
  clock.uptime = 8 * hour;
  await look();
  expect(reasons()).toEqual(['daily', 'interval']);
  await rename('Weer anders');
  await session.change({ call: 'x', label: 'x', isUndoable: false }, ({ db }) =>
    saveSetting(db.connection, 'backup.schedule', { ...usualSchedule, everyHours: 0 }),
  );
  clock.uptime = 100 * hour;
  await look();
  expect(reasons()).toEqual(['daily', 'interval']);
  await session.detach();
});

it('makes the backup of the day in a program that stays open overnight, whatever the clock does', async () => {
  const { session, clock, reasons } = newSession();
  const look = createScheduleLook(session, () => clock.uptime);
  await look();
  for (const day of ['2026-11-22', '2026-11-23', '2025-11-23', '2036-01-01', '2026-11-24']) {
    clock.now = new Date(`${day}T09:00:00Z`);
    await look();
    await look();
  }
  expect(reasons()).toEqual(['daily', 'daily', 'daily', 'daily', 'daily', 'daily']);
  await session.detach();
});

it('makes one at closing when something changed, and the office can do without', async () => {
  const { session, reasons, rename } = newSession();
  await rename('Een');
  await backUpBeforeClosing(session);
  await backUpBeforeClosing(session);
  expect(reasons()).toEqual(['leaving']);
  await rename('Twee');
  await session.change({ call: 'x', label: 'x', isUndoable: false }, ({ db }) =>
    saveSetting(db.connection, 'backup.schedule', { ...usualSchedule, atClosing: false }),
  );
  await backUpBeforeClosing(session);
  expect(reasons()).toEqual(['leaving']);
  await session.detach();
});

it('closes the office also when the backup at closing fails', async () => {
  const { session, rename } = newSession();
  await rename('Een');
  const folder = session.files.backupFolder(session.db.officeId);
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  fs.writeFileSync(folder, 'geen map');
  await backUpBeforeClosing(session);
  expect(session.backups.lastFailure?.message).toBe('De reservekopie die Peil vanzelf maakt, is mislukt.');
  await session.detach();
  expect(session.isOpen).toBe(false);
});

it('backs up when a person closes the program, and not after a call from a terminal', async () => {
  const office = await newOffice();
  await office.call('office.close', {});
  const root = path.join(office.folder, 'reservekopieen');
  const reasons = () =>
    fs.existsSync(root)
      ? fs
          .readdirSync(root)
          .flatMap((id) => listBackups(path.join(root, id)).map(({ manifest }) => manifest.reason))
      : [];
  const atDesk = await startOffice(createMemoryHost({ dataFolder: office.folder, now }), {
    openFile: office.file,
    isAttended: true,
  });
  await atDesk.invoke('office.rename', { name: 'Gewijzigd' });
  await atDesk.close();
  expect(reasons()[0]).toBe('leaving');
  const count = reasons().length;
  const terminal = await openOffice(office.file);
  await terminal.call('office.rename', { name: 'Van de terminal' });
  await terminal.office.close();
  expect(reasons()).toHaveLength(count);
});

it('takes another schedule, and refuses one that cannot be', async () => {
  const office = await newOffice();
  const schedule = { everyHours: 2, atClosing: false, warnAfterDays: 14 };
  expect((await office.call('backups.list', {})).schedule).toEqual(usualSchedule);
  expect(await office.call('backups.setSchedule', schedule)).toEqual(schedule);
  expect((await office.call('backups.list', {})).schedule).toEqual(schedule);
  for (const wrong of [{ everyHours: 25 }, { warnAfterDays: 0 }, { atClosing: null }, { more: 1 }])
    expect(await office.reply('backups.setSchedule', { ...schedule, ...wrong })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT' },
    });
  const [step] = (await office.call('history.getSteps', {})).undo === null ? [null] : ['undo'];
  expect(step).toBeNull();
});
