import type { OfficeDatabase } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';
import type { VersionHead } from '#shared/definitions/model.ts';

/** A version with what it says. */
export interface StoredVersion<D> extends VersionHead {
  definition: D;
}

interface Author {
  account: string;
  now: string;
}

/** The versions of one definition: drafts may change, a version that came into force never does (a trigger keeps that). */
export interface Versions<D> {
  /** The drafts first, then from new to old. */
  list(db: OfficeDatabase): VersionHead[];
  /** Refuses an unknown version. */
  get(db: OfficeDatabase, id: number): StoredVersion<D>;
  /** The one in force; every office has exactly one. */
  getActive(db: OfficeDatabase): StoredVersion<D>;
  /** Refuses a version that is no draft (any more). */
  getDraft(db: OfficeDatabase, id: number): StoredVersion<D>;
  createDraft(db: OfficeDatabase, definition: D, by: Author): StoredVersion<D>;
  saveDraft(db: OfficeDatabase, id: number, definition: D): void;
  removeDraft(db: OfficeDatabase, id: number): void;
  /** Puts a draft in force and closes the version that was; returns its number. */
  activate(db: OfficeDatabase, id: number, by: Author & { reason: string }): number;
}

interface VersionsOptions<D> {
  table: 'classification_definition' | 'risk_definition';
  parse: (content: unknown) => D;
  refusals: { gone: string; notADraft: string };
}

const columns = `id, version, status, name, created_at AS createdAt, created_by AS createdBy, activated_at AS activatedAt,
  activated_by AS activatedBy, reason, content`;

type Row = VersionHead & { content: string };

/** What is kept of a definition: its number stands beside it, so that a draft that comes into force need not be rewritten. */
function toContent(definition: object): string {
  return JSON.stringify({ ...definition, version: null });
}

function toHead({ content: _content, ...head }: Row): VersionHead {
  return head;
}

/** The versions kept in a table. */
export function createVersions<D extends { name: string; version: number | null }>({
  table,
  parse,
  refusals,
}: VersionsOptions<D>): Versions<D> {
  const toStored = (row: Row): StoredVersion<D> => ({
    ...toHead(row),
    definition: { ...parse(JSON.parse(row.content)), version: row.version },
  });
  const find = ({ connection }: OfficeDatabase, where: string, ...values: unknown[]) =>
    connection.prepare(`SELECT ${columns} FROM ${table} WHERE ${where}`).get(...values) as Row | undefined;
  const get = (db: OfficeDatabase, id: number) => {
    const row = find(db, 'id = ?', id);
    if (row === undefined) throw new Refused('NOT_FOUND', refusals.gone);
    return toStored(row);
  };
  const getDraft = (db: OfficeDatabase, id: number) => {
    const stored = get(db, id);
    if (stored.status !== 'draft') throw new Refused('CONFLICT', refusals.notADraft);
    return stored;
  };
  return {
    get,
    getDraft,
    list: ({ connection }) =>
      (
        connection
          .prepare(`SELECT ${columns} FROM ${table} ORDER BY version IS NOT NULL, version DESC, id DESC`)
          .all() as Row[]
      ).map(toHead),
    getActive: (db) => {
      const row = find(db, `status = 'active'`);
      if (row === undefined) throw new Error(`the office has no ${table} in force`);
      return toStored(row);
    },
    createDraft: (db, definition, { account, now }) => {
      const { lastInsertRowid } = db.connection
        .prepare(
          `INSERT INTO main.${table} (version, status, name, content, created_at, created_by) VALUES (NULL, 'draft', ?, ?, ?, ?)`,
        )
        .run(definition.name, toContent(definition), now, account);
      return get(db, Number(lastInsertRowid));
    },
    saveDraft: (db, id, definition) => {
      getDraft(db, id);
      db.connection
        .prepare(`UPDATE main.${table} SET name = ?, content = ? WHERE id = ?`)
        .run(definition.name, toContent(definition), id);
    },
    removeDraft: (db, id) => {
      getDraft(db, id);
      db.connection.prepare(`DELETE FROM main.${table} WHERE id = ?`).run(id);
    },
    activate: (db, id, { account, now, reason }) => {
      getDraft(db, id);
      const { connection } = db;
      const version = Number(
        connection.prepare(`SELECT coalesce(max(version), 0) + 1 FROM ${table}`).pluck().get(),
      );
      connection.prepare(`UPDATE main.${table} SET status = 'closed' WHERE status = 'active'`).run();
      connection
        .prepare(
          `UPDATE main.${table} SET status = 'active', version = ?, activated_at = ?, activated_by = ?, reason = ? WHERE id = ?`,
        )
        .run(version, now, account, reason, id);
      return version;
    },
  };
}
