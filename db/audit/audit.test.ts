import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { searchLog, type LogQuery } from '#db/audit/search-log.ts';
import { listSetLines } from '#db/audit/set-lines.ts';
import { beginChangeSet, endChangeSet } from '#db/history/record.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { createOfficeFile } from '#db/office/open.ts';
import { temporaryFolder } from '#test/support/office.ts';

const now = '2026-11-21T10:00:00.000Z';
const everything: LogQuery = {
  from: null,
  until: null,
  account: null,
  records: [],
  topic: null,
  client: null,
  text: '',
};

function newOffice(): OfficeDatabase {
  return createOfficeFile(path.join(temporaryFolder(), 'k.peil'), 'Proef', now);
}

/** One change set with what `work` does. */
function record(
  { connection }: OfficeDatabase,
  label: string,
  work: () => void,
  head: { account?: string; changedAt?: string } = {},
): number {
  return connection.transaction(() => {
    const id = beginChangeSet(connection, {
      call: 'x',
      label,
      account: 'SEC',
      changedAt: now,
      isUndoable: true,
      ...head,
    });
    work();
    endChangeSet(connection, id, label);
    return id;
  })();
}

const addClient = ({ connection }: OfficeDatabase, number: string, name: string) =>
  Number(
    connection
      .prepare(
        `INSERT INTO client (number, name, base_recorded_at, base_recorded_by) VALUES (?, ?, '${now}', 'x')`,
      )
      .run(number, name).lastInsertRowid,
  );
const setCity = ({ connection }: OfficeDatabase, id: number, city: string) =>
  connection.prepare('UPDATE client SET city = ? WHERE id = ?').run(city, id);

describe('the change log', () => {
  it('is only added to', () => {
    const db = newOffice();
    const set = record(db, 'Klant toegevoegd', () => addClient(db, '000001', 'Bakkerij'));
    const refused = [
      'UPDATE change_row SET before = NULL',
      `UPDATE change_row SET after = '{}' WHERE change_set_id = ${set}`,
      'DELETE FROM change_row',
      `UPDATE change_set SET account = 'iemand anders' WHERE id = ${set}`,
      `UPDATE change_set SET changed_at = '2020-01-01' WHERE id = ${set}`,
      `UPDATE change_set SET label = 'Niets' WHERE id = ${set}`,
      `UPDATE change_set SET undone_by_id = ${set} WHERE id = ${set}`,
      `DELETE FROM change_set WHERE id = ${set}`,
      'INSERT OR REPLACE INTO change_set (id, call, label, account, changed_at, is_undoable) SELECT id, call, label, account, changed_at, 0 FROM change_set',
    ];
    for (const sql of refused)
      expect(() => db.connection.exec(sql), sql).toThrow(/only added to|FOREIGN KEY/);
    const rest = record(db, 'Iets anders', () => {
      expect(() => db.connection.exec(`UPDATE change_set SET label = 'Niets' WHERE id = ${set}`)).toThrow(
        'only added to',
      );
      expect(() =>
        db.connection.exec(`UPDATE change_set SET undone_by_id = ${set} WHERE id = ${set}`),
      ).toThrow('only added to');
      addClient(db, '000002', 'Slagerij');
    });
    expect(
      searchLog(db.connection, everything, null, 10).sets.map((found) => [found.id, found.label]),
    ).toEqual([
      [rest, 'Iets anders'],
      [set, 'Klant toegevoegd'],
    ]);
    db.close();
  });

  it('leaves no trace of a change set that changed nothing', () => {
    const db = newOffice();
    record(db, 'Niets', () => undefined);
    expect(searchLog(db.connection, everything, null, 10)).toEqual({
      sets: [],
      next: null,
      searchedBackTo: null,
    });
    db.close();
  });
});

describe('searching the change log', () => {
  const db = newOffice();
  const ids = { bakery: 0, butcher: 0 };
  beforeAll(() => {
    record(db, 'Klanten toegevoegd', () => {
      ids.bakery = addClient(db, '000001', 'Bakkerij');
      ids.butcher = addClient(db, '000002', 'Slagerij');
    });
    record(db, 'Klant 000001: plaats', () => setCity(db, ids.bakery, 'Waterdam'), {
      changedAt: '2026-12-01T08:00:00.000Z',
    });
    record(db, 'Klant 000002: plaats', () => setCity(db, ids.butcher, 'Zandhoek 100%'), {
      account: 'HVO',
      changedAt: '2026-12-02T08:00:00.000Z',
    });
    record(
      db,
      'Kantoor hernoemd',
      () => db.connection.exec(`UPDATE setting SET value = '"Nieuw"' WHERE key = 'office.name'`),
      { changedAt: '2026-12-03T08:00:00.000Z' },
    );
    record(db, 'Klant 000002 verwijderd', () => db.connection.exec('DELETE FROM client WHERE id = 2'), {
      changedAt: '2026-12-04T08:00:00.000Z',
    });
  });
  const labels = (query: Partial<LogQuery>) =>
    searchLog(db.connection, { ...everything, ...query }, null, 10).sets.map((set) => set.label);

  it.each<[string, Partial<LogQuery>, string[]]>([
    ['an account', { account: 'HVO' }, ['Klant 000002: plaats']],
    [
      'a period',
      { from: '2026-12-02T00:00:00.000Z', until: '2026-12-03T00:00:00.000Z' },
      ['Klant 000002: plaats'],
    ],
    ['a client', { client: '000001' }, ['Klant 000001: plaats', 'Klanten toegevoegd']],
    [
      'a client that is gone',
      { client: '000002' },
      ['Klant 000002 verwijderd', 'Klant 000002: plaats', 'Klanten toegevoegd'],
    ],
    ['a kind of record', { records: ['setting'] }, ['Kantoor hernoemd']],
    ['a client and a kind', { client: '000001', records: ['setting'] }, []],
    ['a text in a value', { text: 'waterdam' }, ['Klant 000001: plaats']],
    ['a text in a description', { text: 'hernoemd' }, ['Kantoor hernoemd']],
    [
      'a sign that means something to SQL',
      { text: '0%' },
      ['Klant 000002 verwijderd', 'Klant 000002: plaats'],
    ],
    ['a text and an account', { text: 'plaats', account: 'SEC' }, ['Klant 000001: plaats']],
    ['nothing that is there', { text: 'nergens' }, []],
  ])('finds %s', (_name, query, expected) => {
    expect(labels(query)).toEqual(expected);
  });

  it('shows from what to what, for which client, also one that is gone', () => {
    const [set] = searchLog(db.connection, { ...everything, account: 'HVO' }, null, 10).sets;
    expect(set).toMatchObject({
      counts: [{ record: 'client', rows: 1 }],
      lines: [
        {
          record: 'client',
          action: 'changed',
          values: [{ field: 'city', before: null, after: 'Zandhoek 100%' }],
          client: { number: '000002', name: 'Slagerij', exists: false },
        },
      ],
      hasMoreLines: false,
    });
  });

  it('pages through changes and through the lines of one', () => {
    const seen: string[] = [];
    for (
      let page = searchLog(db.connection, everything, null, 2);
      ;
      page = searchLog(db.connection, everything, page.next, 2)
    ) {
      seen.push(...page.sets.map((set) => set.label));
      if (!page.next) break;
    }
    expect(seen).toEqual(labels({}));
    const first = listSetLines(db.connection, 1, { after: 0, limit: 1 });
    const second = listSetLines(db.connection, 1, { after: first.next ?? 0, limit: 1 });
    expect([first.lines[0]?.client?.number, second.lines[0]?.client?.number, second.next]).toEqual([
      '000001',
      '000002',
      null,
    ]);
  });
});

describe('a long log', () => {
  it('is searched a page at a time, in order, nothing twice and nothing missed', () => {
    const db = newOffice();
    const numbers =
      '(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT i FROM n)';
    db.connection.transaction(() => {
      db.connection.exec(
        `INSERT INTO change_set (id, call, label, account, changed_at, is_undoable)
         SELECT i, 'x', 'Wijziging ' || i, 'SEC', '${now}', 1 FROM ${numbers} WHERE i <= 1000`,
      );
      // A hundred rows each, one in twenty thousand with the text that is looked for.
      db.connection.exec(
        `INSERT INTO change_row (change_set_id, table_name, record_id, before, after)
         SELECT 1 + (i - 1) / 100, 'setting', i, '{"key":"k"}', CASE WHEN i % 20000 = 0 THEN '{"key":"naald"}' ELSE '{"key":"k"}' END
         FROM ${numbers}`,
      );
    })();
    const found: number[] = [];
    let calls = 0;
    for (let page = searchLog(db.connection, { ...everything, text: 'naald' }, null, 50); ;) {
      calls += 1;
      found.push(...page.sets.map((set) => set.id));
      if (!page.next) break;
      page = searchLog(db.connection, { ...everything, text: 'naald' }, page.next, 50);
    }
    expect(found).toEqual([1000, 800, 600, 400, 200]);
    expect(calls).toBe(4);
    const all: number[] = [];
    for (let page = searchLog(db.connection, { ...everything, text: 'wijziging' }, null, 150); ;) {
      all.push(...page.sets.map((set) => set.id));
      if (!page.next) break;
      page = searchLog(db.connection, { ...everything, text: 'wijziging' }, page.next, 150);
    }
    expect(all).toEqual(Array.from({ length: 1000 }, (_, index) => 1000 - index));
    db.close();
  });
});
