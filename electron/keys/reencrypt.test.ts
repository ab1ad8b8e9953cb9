import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { getSetting, saveSetting } from '#db/settings/settings.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { createKeyFile, removeSlot, addSlot, unlockWithPassword } from '#electron/keys/key-file.ts';
import { protectOffice } from '#electron/keys/protect-office.ts';
import { finishRotation, isUnderOlderKey, rotateOffice } from '#electron/keys/rotate-office.ts';
import { createLog } from '#electron/office/log.ts';
import { createOfficeFiles } from '#electron/office/office-files.ts';
import { OfficeSession } from '#electron/office/session.ts';
import { Refused } from '#shared/common/errors.ts';
import { temporaryFolder } from '#test/support/office.ts';

const now = '2026-11-22T08:00:00.000Z';
const password = 'vier losse woorden hier';
const logN = 4;
const canary = 'Kwartelkamp Politiek Prominent';
const partner = { name: 'Anna', password, logN };

class BrokenOff extends Error {}

function makePlace() {
  const folder = temporaryFolder();
  const host = createMemoryHost({ dataFolder: path.join(folder, 'programma'), now: new Date(now) });
  return { folder, host, files: createOfficeFiles(host), file: path.join(folder, 'kantoor.peil') };
}

type Place = ReturnType<typeof makePlace>;

function fill(db: ReturnType<Place['files']['open']>): void {
  saveSetting(db.connection, 'office.name', 'Gevuld');
  db.connection
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
       INSERT INTO client (number, name, base_recorded_at, base_recorded_by) SELECT 'K' || i, ? || i, ?, 'x' FROM n`,
    )
    .run(canary, now);
}

/** Opens whatever stands there, with the password when it is protected; the name, the clients and whether it is encrypted. */
async function look({ files, file }: Place, typed = password) {
  const { kind, keys } = files.inspect(file);
  const opened =
    kind === 'encrypted' && keys
      ? { keyFile: keys.keyFile, unlocked: await unlockWithPassword(keys.keyFile, 'Anna', typed) }
      : undefined;
  const db = files.open(file, opened);
  const found = {
    name: getSetting(db.connection, 'office.name'),
    clients: Number(db.connection.prepare('SELECT count(*) FROM client').pluck().get()),
    kind,
    isOlder: db.key !== null && db.ring[0] !== undefined && !db.key.equals(db.ring[0]),
  };
  db.close();
  return found;
}

/** A place as a crash at this moment would leave it. */
function copyPlace(place: Place): Place {
  const folder = temporaryFolder();
  fs.cpSync(place.folder, folder, { recursive: true });
  const host = createMemoryHost({ dataFolder: path.join(folder, 'programma'), now: new Date(now) });
  return { folder, host, files: createOfficeFiles(host), file: path.join(folder, 'kantoor.peil') };
}

const beside = ({ folder }: Place) => fs.readdirSync(folder).toSorted();
const holdsCanary = (file: string) => fs.readFileSync(file).includes(canary);

describe('encrypting an office that was not', () => {
  const steps = [
    'make the keys',
    'copy',
    'encrypt',
    'write the keys',
    'close',
    'remove what is beside',
    'rename',
    'sync',
    'open',
    'done',
  ];

  it('keeps everything, leaves nothing readable beside it, and gives a recovery key', async () => {
    const place = makePlace();
    const plain = place.files.create(place.file, 'Proef', now);
    fill(plain);
    plain.close();
    expect(holdsCanary(place.file)).toBe(true);
    const seen: string[] = [];
    const crashes = new Map<string, Place>();
    const { keys, recoveryKey } = await protectOffice({
      ...place,
      partner,
      onStep: (step) => {
        seen.push(step);
        crashes.set(step, copyPlace(place));
      },
    });
    expect(seen).toEqual(steps);
    expect(recoveryKey).toHaveLength(13 * 6 - 1);
    expect(beside(place)).toEqual(['kantoor.peil', 'kantoor.peil-sleutels', 'programma']);
    expect(holdsCanary(place.file)).toBe(false);
    expect(await look(place)).toEqual({ name: 'Gevuld', clients: 2000, kind: 'encrypted', isOlder: false });
    expect(keys.keyFile.officeId).toBe(place.files.inspect(place.file).keys?.keyFile.officeId);
    for (const [step, left] of crashes) {
      const kind = steps.indexOf(step) > steps.indexOf('rename') ? 'encrypted' : 'plain';
      expect([step, await look(left)]).toEqual([
        step,
        { name: 'Gevuld', clients: 2000, kind, isOlder: false },
      ]);
      // The first opening removes the copy that was being made.
      expect(beside(left).filter((name) => name.includes('versleuteld'))).toEqual([]);
    }
  });

  it.each(['encrypt', 'write the keys', 'rename', 'open'])(
    'that fails before "%s" leaves an office that opens, and can be done again',
    async (failing) => {
      const place = makePlace();
      const plain = place.files.create(place.file, 'Proef', now);
      fill(plain);
      plain.close();
      const onStep = (step: string) => {
        if (step === failing) throw new BrokenOff();
      };
      await expect(protectOffice({ ...place, partner, onStep })).rejects.toThrow(BrokenOff);
      const found = await look(place);
      expect(found).toMatchObject({ name: 'Gevuld', clients: 2000 });
      if (found.kind === 'plain') await protectOffice({ ...place, partner });
      expect(await look(place)).toMatchObject({ kind: 'encrypted', clients: 2000 });
      expect(holdsCanary(place.file)).toBe(false);
    },
  );

  it('is refused for one that is encrypted already, or damaged', async () => {
    const place = makePlace();
    place.files.create(place.file, 'Proef', now).close();
    await protectOffice({ ...place, partner });
    await expect(protectOffice({ ...place, partner })).rejects.toThrow('al versleuteld');
    const other = makePlace();
    const db = other.files.create(other.file, 'Proef', now);
    fill(db);
    db.close();
    fs.rmSync(path.join(other.folder, 'programma'), { recursive: true });
    const damaged = fs.readFileSync(other.file).fill(0xff, 40_960, 45_056);
    fs.writeFileSync(other.file, damaged);
    await expect(protectOffice({ ...other, partner })).rejects.toThrow(Refused);
    expect(fs.readFileSync(other.file).equals(damaged)).toBe(true);
    expect(beside(other)).toEqual(['kantoor.peil']);
  });
});

describe('rotating the key of an office', () => {
  const steps = [
    'copy',
    'encrypt',
    'write the keys',
    'close',
    'remove what is beside',
    'rename',
    'sync',
    'open',
    'done',
  ];

  async function openProtected() {
    const place = makePlace();
    const made = await createKeyFile({ officeId: 'kantoor-0001-proef', partner });
    const leaver = await addSlot(made.keyFile, made.unlocked, {
      name: 'Bram',
      password: 'wachtwoord van Bram',
      logN,
    });
    const keys = { keyFile: leaver.keyFile, unlocked: made.unlocked };
    const db = place.files.create(place.file, 'Proef', now, keys);
    const session = new OfficeSession({
      host: place.host,
      files: place.files,
      log: createLog(path.join(place.folder, 'programma', 'logboek'), () => new Date(now)),
      emit: () => undefined,
    });
    session.attach(db);
    session.keys = keys;
    fill(session.db);
    const end = { change: (file: typeof leaver.keyFile) => removeSlot(file, leaver.slotId) };
    return { place, session, end, oldKey: Buffer.from(made.unlocked.officeKey), oldFile: leaver.keyFile };
  }

  it('shuts out who left, also with a copy of the old keys, and goes on where it was', async () => {
    const { place, session, end, oldFile } = await openProtected();
    const before = session.keys?.unlocked;
    const crashes = new Map<string, Place>();
    await rotateOffice(session, { ...end, onStep: (step) => void crashes.set(step, copyPlace(place)) });
    expect([...crashes.keys()]).toEqual(steps);
    expect(before?.officeKey.every((byte) => byte === 0)).toBe(true);
    expect(isUnderOlderKey(session)).toBe(false);
    saveSetting(session.db.connection, 'office.name', 'Verder');
    await session.detach();
    expect(await look(place)).toEqual({ name: 'Verder', clients: 2000, kind: 'encrypted', isOlder: false });
    const leaver = await unlockWithPassword(oldFile, 'Bram', 'wachtwoord van Bram');
    expect(() => place.files.open(place.file, { keyFile: oldFile, unlocked: leaver })).toThrow(Refused);
    expect(beside(place)).toEqual([
      'kantoor.peil',
      'kantoor.peil-sleutels',
      'kantoor.peil-sleutels.vorige',
      'programma',
    ]);
    for (const [step, left] of crashes) {
      const found = await look(left);
      expect([step, found]).toEqual([
        step,
        { name: 'Gevuld', clients: 2000, kind: 'encrypted', isOlder: found.isOlder },
      ]);
      expect([step, found.isOlder]).toEqual([
        step,
        ['close', 'remove what is beside', 'rename'].includes(step),
      ]);
    }
  });

  it.each(['encrypt', 'write the keys', 'rename', 'open'])(
    'that fails before "%s" leaves an office to go on working in, and is finished later',
    async (failing) => {
      const { place, session, end } = await openProtected();
      const onStep = (step: string) => {
        if (step === failing) throw new BrokenOff();
      };
      await expect(rotateOffice(session, { ...end, onStep })).rejects.toThrow(/^/);
      saveSetting(session.db.connection, 'office.name', 'Verder');
      await finishRotation(session);
      expect(isUnderOlderKey(session)).toBe(false);
      expect(getSetting(session.db.connection, 'office.name')).toBe('Verder');
      await session.detach();
      expect(await look(place)).toEqual({ name: 'Verder', clients: 2000, kind: 'encrypted', isOlder: false });
    },
  );

  it('is refused without keys', async () => {
    const place = makePlace();
    const { session } = await openProtected();
    await session.detach();
    session.attach(place.files.create(place.file, 'Proef', now));
    await expect(rotateOffice(session)).rejects.toThrow('niet versleuteld');
    await session.detach();
  });
});
