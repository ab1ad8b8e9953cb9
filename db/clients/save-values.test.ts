import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveClientValues, type Stamp } from '#db/clients/save-values.ts';
import { beginChangeSet, endChangeSet } from '#db/history/record.ts';
import { undoChangeSet } from '#db/history/undo.ts';
import { createOfficeFile } from '#db/office/open.ts';
import { temporaryFolder } from '#test/support/office.ts';

const now = '2026-11-21T10:00:00.000Z';
const typed: Stamp = { origin: 'typed', recordedAt: now, recordedBy: 'SEC', source: null };

function officeWithClient() {
  const db = createOfficeFile(path.join(temporaryFolder(), 'k.peil'), 'Proef', now);
  db.connection.exec(
    `INSERT INTO client (id, number, name, base_recorded_at, base_recorded_by) VALUES (1, '000104', 'Praktijk Kadeoord', '${now}', 'SEC')`,
  );
  return db;
}

function change(db: ReturnType<typeof officeWithClient>, label: string, work: () => void): number {
  const id = beginChangeSet(db.connection, {
    call: 'test',
    label,
    account: 'SEC',
    changedAt: now,
    isUndoable: true,
  });
  work();
  endChangeSet(db.connection, id, label);
  return id;
}

describe('saving values of a client', () => {
  it('stores values of both tables with their origin and leaves equal ones alone', () => {
    const db = officeWithClient();
    const changes = [
      { clientId: 1, field: 'name', value: 'Praktijk Kadeoord' },
      { clientId: 1, field: 'isAmbassador', value: 1 },
    ] as const;
    expect(saveClientValues(db.connection, changes, typed)).toBe(1);
    expect(saveClientValues(db.connection, changes, typed)).toBe(0);
    expect(db.connection.prepare('SELECT field, origin FROM value_origin').all()).toEqual([
      { field: 'isAmbassador', origin: 'typed' },
    ]);
    db.close();
  });

  it('takes a change back whole, and refuses when something was built on it', () => {
    const db = officeWithClient();
    const first = change(db, 'eerste', () =>
      saveClientValues(db.connection, [{ clientId: 1, field: 'city', value: 'Waterdam' }], typed),
    );
    const second = change(db, 'tweede', () =>
      saveClientValues(db.connection, [{ clientId: 1, field: 'city', value: 'Oudeveen' }], typed),
    );
    const by = { account: 'SEC', changedAt: now, call: 'history.undo' };
    expect(() => undoChangeSet(db.connection, first, by)).toThrow('tweede');
    undoChangeSet(db.connection, second, by);
    undoChangeSet(db.connection, first, by);
    expect(db.connection.prepare('SELECT city FROM client').pluck().get()).toBeNull();
    expect(db.connection.prepare('SELECT count(*) FROM value_origin').pluck().get()).toBe(0);
    db.close();
  });

  it('keeps the search index true', () => {
    const db = officeWithClient();
    const find = (words: string) =>
      db.connection.prepare('SELECT rowid FROM client_search WHERE client_search MATCH ?').pluck().all(words);
    db.connection.exec(
      `INSERT INTO client_group (id, number, name) VALUES (5, '000201', 'Kadeoord groep'); UPDATE client SET group_id = 5 WHERE id = 1`,
    );
    expect(find('"000201"*')).toEqual([1]);
    db.connection.exec(`UPDATE client_group SET name = 'Waterrand' WHERE id = 5`);
    expect(find('waterr*')).toEqual([1]);
    db.connection.exec('DELETE FROM client WHERE id = 1');
    expect(find('waterr*')).toEqual([]);
    db.close();
  });
});
