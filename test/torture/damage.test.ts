import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ClosedState, OfficeDatabase } from '#db/office/database.ts';
import { applyKey, type OfficeKey } from '#db/keys/office-key.ts';
import { headerBytes } from '#db/office/open-file.ts';
import { createOfficeFile, openOfficeFile } from '#db/office/open.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { readClosedState } from '#electron/office/closed-states.ts';
import { createOfficeFiles } from '#electron/office/office-files.ts';
import { Refused } from '#shared/common/errors.ts';
import { temporaryFolder } from '#test/support/office.ts';
import { makeProtected } from '#test/torture/protected.ts';
import { note, sizes } from '#test/torture/sizes.ts';

const now = '2026-11-21T10:00:00.000Z';
/** In memory: these tests are about bits, and opening an office waits for the disk otherwise. */
const memory = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
const timeout = 600_000;
const options = { backupBeforeMigration: () => undefined };

/** The same invented numbers in every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function fill(db: OfficeDatabase, count: number): void {
  const insert = db.connection.prepare(
    `INSERT INTO client (number, name, city, base_recorded_at, base_recorded_by) VALUES (?, ?, ?, '${now}', 'test')`,
  );
  db.connection.transaction(() => {
    for (let index = 0; index < count; index += 1)
      insert.run(`K${index}`, `Klant nummer ${index}`, `Plaats ${index % 50}`);
  })();
}

function codeOf(action: () => { close: () => void }): string {
  try {
    action().close();
    return 'opened';
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

/** Whether a file is refused, or else what it holds. */
function outcomeOf(file: string, leftAs: ClosedState | undefined): string {
  let opened: OfficeDatabase | undefined;
  try {
    opened = openOfficeFile(file, { ...options, leftAs });
    return `${String(opened.connection.prepare('SELECT count(DISTINCT city) FROM client').pluck().get())} cities`;
  } catch (error) {
    if (error instanceof Refused) return 'refused';
    throw error;
  } finally {
    opened?.close();
  }
}

describe('a flipped bit in an office file that was closed', () => {
  const folder = fs.mkdtempSync(path.join(memory, 'peil-damage-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'kantoor.peil');
  const host = createMemoryHost({ dataFolder: folder, now: new Date(now) });
  const db = createOfficeFiles(host).create(file, 'Proef', now);
  fill(db, 2000);
  db.close();
  const sound = fs.readFileSync(file);
  const left = readClosedState(folder, file);
  const random = randomNumbers(7);
  const places = Array.from({ length: sizes.bitFlips.plain }, () => ({
    byte: headerBytes + random(sound.length - headerBytes),
    bit: random(8),
  }));
  const flipped = ({ byte, bit }: { byte: number; bit: number }) => {
    const content = Buffer.from(sound);
    content[byte] = (content[byte] ?? 0) ^ (1 << bit);
    fs.writeFileSync(file, content);
    return content;
  };

  it(
    `is noticed in ${places.length} of ${places.length} places, and the file is kept as it is`,
    { timeout },
    () => {
      expect(left).toBeDefined();
      for (const place of places) {
        const content = flipped(place);
        expect(
          codeOf(() => openOfficeFile(file, { ...options, leftAs: left })),
          JSON.stringify(place),
        ).toBe('FILE_DAMAGED');
        expect(fs.readFileSync(file).equals(content)).toBe(true);
      }
      fs.writeFileSync(file, sound);
      expect(codeOf(() => openOfficeFile(file, { ...options, leftAs: left }))).toBe('opened');
      const found = `${places.length} noticed at start, 0 used, 0 made anew`;
      note({ rule: 'R5', what: 'single bits of a plain office', count: places.length, found });
    },
  );

  it('is noticed in a part of the places only when this computer did not close the file', { timeout }, () => {
    const noticed = places.filter((place) => {
      flipped(place);
      return codeOf(() => openOfficeFile(file, options)) !== 'opened';
    });
    // SQLite has no checksums: it sees broken structure, not another letter in a name.
    expect(noticed.length).toBeGreaterThan(places.length * 0.1);
    expect(noticed.length).toBeLessThan(places.length * 0.9);
    const found = `${noticed.length} noticed without the state in which it was left (a control)`;
    note({ rule: 'R5', what: 'the same, closed on another computer', count: places.length, found });
  });

  it('in the header is refused, or harmless: the data are the same', () => {
    for (let byte = 0; byte < headerBytes; byte += 1) {
      flipped({ byte, bit: byte % 8 });
      expect([byte, outcomeOf(file, left)]).toEqual([byte, expect.stringMatching(/^(refused|50 cities)$/)]);
    }
  });
});

describe('a write-ahead log that was torn', () => {
  /** An office as a crash leaves it: a file, and a log with `commits` changes of three rows each. */
  function crashed(commits: number): { office: Buffer; log: Buffer } {
    const file = path.join(temporaryFolder(), 'k.peil');
    const db = createOfficeFile(file, 'Proef', now);
    const change = db.connection.prepare(`UPDATE setting SET value = ? WHERE key = ?`);
    for (let commit = 1; commit <= commits; commit += 1) {
      db.connection.transaction(() => {
        change.run(String(2000 + (commit % 100)), 'office.workingYear');
        change.run(JSON.stringify(`Kantoor ${commit}`), 'office.name');
        db.connection
          .prepare(`INSERT INTO code_item (list, code, label) VALUES ('branch', ?, 'x')`)
          .run(`c${commit}`);
      })();
    }
    const result = { office: fs.readFileSync(file), log: fs.readFileSync(`${file}-wal`) };
    db.close();
    return result;
  }

  it(
    'gives back a whole number of changes from the beginning, at places of tearing, flipping and blanking',
    { timeout },
    () => {
      const commits = 60;
      const { office, log } = crashed(commits);
      const folder = fs.mkdtempSync(path.join(memory, 'peil-log-'));
      onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
      const file = path.join(folder, 'k.peil');
      const random = randomNumbers(11);
      const seen = new Set<number>();
      for (let round = 0; round < 3 * sizes.walDamage.plain; round += 1) {
        const torn = Buffer.from(log);
        const place = random(log.length);
        const kind = round % 3;
        if (kind === 1) torn[place] = (torn[place] ?? 0) ^ (1 << random(8));
        if (kind === 2) torn.fill(0, place, Math.min(log.length, place + 512));
        fs.writeFileSync(file, office);
        fs.writeFileSync(`${file}-wal`, kind === 0 ? torn.subarray(0, place) : torn);
        const db = openOfficeFile(file, options);
        const one = (sql: string): unknown => db.connection.prepare(sql).pluck().get();
        const rows = Number(
          one(`SELECT count(*) FROM code_item WHERE code LIKE 'c%' AND list = 'branch' AND label = 'x'`),
        );
        const name = String(one(`SELECT value ->> '$' FROM setting WHERE key = 'office.name'`));
        expect([round, name, one('PRAGMA quick_check')]).toEqual([
          round,
          rows === 0 ? 'Proef' : `Kantoor ${rows}`,
          'ok',
        ]);
        seen.add(rows);
        db.close();
        for (const suffix of ['', '-wal']) fs.rmSync(file + suffix, { force: true });
      }
      expect(seen.size).toBeGreaterThan(20);
      const found = 'each a whole number of changes, 0 errors';
      note({ rule: 'R4', what: 'torn, flipped and blanked logs', count: 3 * sizes.walDamage.plain, found });
    },
  );
});

describe('an encrypted office', () => {
  it(`says of every flipped bit that the file is damaged`, { timeout }, async () => {
    const folder = temporaryFolder();
    const { file, key } = await makeProtected(folder);
    const keys = [key];
    const db = openOfficeFile(file, { ...options, keys });
    fill(db, 1000);
    db.close();
    const sound = fs.readFileSync(file);
    // As the program remembers it. Without this, only a page that nothing uses any more could differ unseen.
    const leftAs = {
      bytes: sound.length,
      sha256: createHash('sha256').update(sound).digest('hex'),
      header: sound.subarray(0, headerBytes).toString('hex'),
    };
    const random = randomNumbers(3);
    for (let round = 0; round < sizes.bitFlips.encrypted; round += 1) {
      const content = Buffer.from(sound);
      const place = random(sound.length);
      content[place] = (content[place] ?? 0) ^ (1 << random(8));
      fs.writeFileSync(file, content);
      expect([place, codeOf(() => openOfficeFile(file, { ...options, keys, leftAs }))]).toEqual([
        place,
        'FILE_DAMAGED',
      ]);
      expect(fs.readFileSync(file).equals(content)).toBe(true);
    }
    fs.writeFileSync(file, sound);
    expect(codeOf(() => openOfficeFile(file, { ...options, keys, leftAs }))).toBe('opened');
    const found = `${sizes.bitFlips.encrypted} noticed at start, 0 used, 0 made anew`;
    note({ rule: 'R5', what: 'single bits of an encrypted office', count: sizes.bitFlips.encrypted, found });
  });

  it('gives back a whole number of changes from a torn log', { timeout }, async () => {
    const folder = temporaryFolder();
    const { file, key } = await makeProtected(folder);
    const keys = [key];
    const db = openOfficeFile(file, { ...options, keys });
    const add = db.connection.prepare(`INSERT INTO code_item (list, code, label) VALUES ('branch', ?, 'x')`);
    for (let commit = 1; commit <= 40; commit += 1)
      db.connection.transaction(() => {
        for (const part of 'abc') add.run(`${part}${commit}`);
      })();
    const [office, log] = [fs.readFileSync(file), fs.readFileSync(`${file}-wal`)];
    db.close();
    const random = randomNumbers(5);
    for (let round = 0; round < 3 * sizes.walDamage.encrypted; round += 1) {
      const torn = Buffer.from(log);
      const place = random(log.length);
      if (round % 3 === 1) torn[place] = (torn[place] ?? 0) ^ (1 << random(8));
      if (round % 3 === 2) torn.fill(0, place, Math.min(log.length, place + 512));
      fs.writeFileSync(file, office);
      fs.writeFileSync(`${file}-wal`, round % 3 === 0 ? torn.subarray(0, place) : torn);
      const opened = openOfficeFile(file, { ...options, keys });
      const count = opened.connection
        .prepare(`SELECT count(*) FROM code_item WHERE label = 'x'`)
        .pluck()
        .get();
      expect([round, Number(count) % 3, opened.connection.pragma('quick_check', { simple: true })]).toEqual([
        round,
        0,
        'ok',
      ]);
      opened.close();
      for (const suffix of ['', '-wal']) fs.rmSync(file + suffix, { force: true });
    }
    const found = 'each a whole number of changes, 0 errors';
    note({
      rule: 'R4',
      what: 'damaged logs of an encrypted office',
      count: 3 * sizes.walDamage.encrypted,
      found,
    });
  });
});

/** What somebody did to a file, and how it is refused; `withRaw` opens it as SQLite would. */
const spoiled: [string, (file: string, keys: OfficeKey[]) => void, string][] = [
  [
    'a newer version',
    (file, keys) => withRaw(file, keys, (raw) => raw.pragma('user_version = 9999')),
    'FILE_NEWER',
  ],
  [
    'another program',
    (file, keys) => withRaw(file, keys, (raw) => raw.pragma('application_id = 1')),
    'NOT_AN_OFFICE',
  ],
  ['nothing', (file) => fs.truncateSync(file), 'NOT_AN_OFFICE'],
  ['a few letters', (file) => fs.writeFileSync(file, 'geen kantoor'), 'NOT_AN_OFFICE'],
  ['half of it', (file) => fs.truncateSync(file, fs.statSync(file).size / 2), 'FILE_DAMAGED'],
  ['a read-only file', (file) => fs.chmodSync(file, 0o444), 'FILE_READ_ONLY'],
  [
    'an office without its id',
    (file, keys) => withRaw(file, keys, (raw) => raw.exec(`DELETE FROM setting WHERE key = 'office.id'`)),
    'FILE_DAMAGED',
  ],
  [
    'an office with an id that leads elsewhere',
    (file, keys) =>
      withRaw(file, keys, (raw) =>
        raw.exec(`UPDATE setting SET value = '"../../elders"' WHERE key = 'office.id'`),
      ),
    'FILE_DAMAGED',
  ],
];

describe('files that are no office of this program', () => {
  const folder = fs.mkdtempSync(path.join(memory, 'peil-odd-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  const made: Record<'plain' | 'encrypted', { file: string; keys: OfficeKey[] }> = {
    plain: { file: path.join(folder, 'plat.peil'), keys: [] },
    encrypted: { file: '', keys: [] },
  };
  beforeAll(async () => {
    createOfficeFile(made.plain.file, 'Proef', now).close();
    const { file, key } = await makeProtected(folder);
    made.encrypted = { file, keys: [key] };
  });
  const copyOf = (kind: 'plain' | 'encrypted') => {
    const file = path.join(temporaryFolder(), 'k.peil');
    fs.copyFileSync(made[kind].file, file);
    return { file, keys: made[kind].keys };
  };

  describe.each(['plain', 'encrypted'] as const)('where an office is %s', (kind) => {
    it.each(spoiled)('%s is refused, and keeps every bit', (_name, spoil, code) => {
      const { file, keys } = copyOf(kind);
      spoil(file, keys);
      const before = fs.readFileSync(file);
      expect(codeOf(() => openOfficeFile(file, { ...options, keys }))).toBe(code);
      expect(fs.readFileSync(file).equals(before)).toBe(true);
    });

    it('a folder is refused', () => {
      const { keys } = made[kind];
      expect(codeOf(() => openOfficeFile(temporaryFolder(), { ...options, keys }))).toBe('NOT_AN_OFFICE');
    });

    it('the other kind is refused, and keeps every bit', () => {
      const { file } = copyOf(kind === 'plain' ? 'encrypted' : 'plain');
      const before = fs.readFileSync(file);
      const { keys } = made[kind];
      const code = kind === 'plain' ? 'NOT_AN_OFFICE' : 'REFUSED';
      expect(codeOf(() => openOfficeFile(file, { ...options, keys }))).toBe(code);
      expect(fs.readFileSync(file).equals(before)).toBe(true);
    });
  });

  it('an encrypted office with the key of another is refused', () => {
    const { file } = copyOf('encrypted');
    const keys = [randomBytes(32)];
    expect(codeOf(() => openOfficeFile(file, { ...options, keys }))).toBe('FILE_DAMAGED');
  });
});

function withRaw(file: string, keys: OfficeKey[], work: (raw: BetterSqlite.Database) => void): void {
  const raw = new BetterSqlite(file);
  for (const key of keys) applyKey(raw, key);
  work(raw);
  raw.close();
}
