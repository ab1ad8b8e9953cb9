import fs from 'node:fs';
import path from 'node:path';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createOfficeFile, openOfficeFile } from '#db/office/open.ts';
import { latestVersion, migrate } from '#db/office/migrate.ts';
import { assertPragmas } from '#db/office/pragmas.ts';
import { schema } from '#db/schema.ts';
import { temporaryFolder } from '#test/support/office.ts';

const options = { backupBeforeMigration: () => undefined };
const now = '2026-11-21T10:00:00.000Z';

function make(): string {
  const file = path.join(temporaryFolder(), 'kantoor.peil');
  createOfficeFile(file, 'Proef', now).close();
  return file;
}

function codeOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return 'none';
}

describe('opening an office file', () => {
  it('holds every setting after the first write, new and reopened', () => {
    const file = make();
    const db = openOfficeFile(file, options);
    expect(() => assertPragmas(db.connection)).not.toThrow();
    db.connection.pragma('synchronous = NORMAL');
    expect(() => assertPragmas(db.connection)).toThrow('synchronous');
    db.close();
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'NOT_AN_OFFICE'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n'.padEnd(200, 'x'), 'latin1'), 'NOT_AN_OFFICE'],
  ])('refuses %s and leaves it alone', (_name, content, code) => {
    const file = path.join(temporaryFolder(), 'x.peil');
    fs.writeFileSync(file, content);
    expect(codeOf(() => openOfficeFile(file, options))).toBe(code);
    expect(fs.readFileSync(file).equals(content)).toBe(true);
  });

  it('refuses a database of another program, a folder, and what is not there', () => {
    const folder = temporaryFolder();
    const foreign = path.join(folder, 'foreign.peil');
    const other = new BetterSqlite(foreign);
    other.exec('CREATE TABLE x (a)');
    other.close();
    expect(codeOf(() => openOfficeFile(foreign, options))).toBe('NOT_AN_OFFICE');
    expect(codeOf(() => openOfficeFile(folder, options))).toBe('NOT_AN_OFFICE');
    expect(codeOf(() => openOfficeFile(path.join(folder, 'weg.peil'), options))).toBe('FILE_MISSING');
  });

  it('refuses a file of a newer version unchanged', () => {
    const file = make();
    const raw = new BetterSqlite(file);
    raw.pragma(`user_version = ${latestVersion + 1}`);
    raw.close();
    const before = fs.readFileSync(file);
    expect(codeOf(() => openOfficeFile(file, options))).toBe('FILE_NEWER');
    expect(fs.readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a read-only file', () => {
    const file = make();
    fs.chmodSync(file, 0o444);
    expect(codeOf(() => openOfficeFile(file, options))).toBe('FILE_READ_ONLY');
  });

  it('notices damage and keeps the file', () => {
    const file = make();
    const content = fs.readFileSync(file);
    content.fill(0xff, 4096, 4096 * 3);
    fs.writeFileSync(file, content);
    expect(codeOf(() => openOfficeFile(file, options))).toBe('FILE_DAMAGED');
    expect(fs.readFileSync(file).equals(content)).toBe(true);
  });

  it('does not write over an existing file', () => {
    const file = make();
    expect(codeOf(() => createOfficeFile(file, 'Nog een', now))).toBe('CONFLICT');
  });

  it('has the columns, in order, that the typed schema names', () => {
    const db = openOfficeFile(make(), options);
    for (const table of Object.values(schema)) {
      const { name, columns } = getTableConfig(table);
      const actual = db.connection
        .prepare('SELECT name, type, "notnull", pk FROM pragma_table_info(?)')
        .all(name) as {
        name: string;
        type: string;
        notnull: number;
        pk: number;
      }[];
      expect(
        actual.map((column) => [
          column.name,
          column.type.toLowerCase(),
          column.notnull === 1 || column.pk > 0,
        ]),
        name,
      ).toEqual(
        columns.map((column) => [column.name, column.getSQLType(), column.notNull || column.primary]),
      );
    }
    const tables = db.connection
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0`)
      .pluck()
      .all();
    expect(tables.filter((name) => !String(name).startsWith('sqlite_'))).toEqual([]);
    db.close();
  });
});

describe('migrations', () => {
  const parent = `CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT) STRICT;
    CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent(id) ON DELETE CASCADE) STRICT;`;
  const rebuild = `CREATE TABLE parent_new (id INTEGER PRIMARY KEY, name TEXT, extra TEXT) STRICT;
    INSERT INTO parent_new (id, name) SELECT id, name FROM parent; DROP TABLE parent; ALTER TABLE parent_new RENAME TO parent;`;

  function filled() {
    const connection = new BetterSqlite(path.join(temporaryFolder(), 'm.db'));
    connection.pragma('foreign_keys = ON');
    migrate(connection, () => undefined, [{ name: 'one', sql: parent }]);
    connection.exec(`INSERT INTO parent (id, name) VALUES (1, 'a');
      INSERT INTO child (parent_id) SELECT 1 FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) SELECT i FROM n);`);
    return connection;
  }

  it('keeps the child rows of a table that is rebuilt', () => {
    const connection = filled();
    migrate(connection, () => undefined, [
      { name: 'one', sql: parent },
      { name: 'two', sql: rebuild },
    ]);
    expect(connection.prepare('SELECT count(*) FROM child').pluck().get()).toBe(1000);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
    connection.close();
  });

  it.each([
    ['loses rows', 'DELETE FROM child WHERE id > 10;', 'lose rows of child'],
    ['leaves references without a record', 'UPDATE child SET parent_id = 99;', 'references without a record'],
    ['fails halfway', 'INSERT INTO parent (name) VALUES (1); SELECT nonsense;', ''],
  ])('rolls back a migration that %s', (_name, sql, message) => {
    const connection = filled();
    const list = [
      { name: 'one', sql: parent },
      { name: 'two', sql },
    ];
    expect(() => migrate(connection, () => undefined, list)).toThrow(message);
    expect(connection.prepare('SELECT count(*) FROM child').pluck().get()).toBe(1000);
    expect(connection.pragma('user_version', { simple: true })).toBe(1);
    connection.close();
  });

  it('refuses a file whose applied migration is not the one it knows', () => {
    const connection = filled();
    expect(() =>
      migrate(connection, () => undefined, [{ name: 'one', sql: `${parent} -- changed` }]),
    ).toThrow('is not the one');
    connection.close();
  });

  it('does not migrate when the backup before it fails', () => {
    const connection = filled();
    const list = [
      { name: 'one', sql: parent },
      { name: 'two', sql: rebuild },
    ];
    const failing = () => {
      throw new Error('disk full');
    };
    expect(() => migrate(connection, failing, list)).toThrow('disk full');
    expect(connection.pragma('user_version', { simple: true })).toBe(1);
    connection.close();
  });
});
