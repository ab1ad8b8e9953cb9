import { desc, eq, sql } from 'drizzle-orm';
import { classificationDefinition as table } from '#db/classification/tables.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import type { DefinitionHead } from '#shared/classification/call-models.ts';
import { Definition } from '#shared/classification/model.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { Refused } from '#shared/common/errors.ts';

/** A stored version of the classification. */
export interface StoredDefinition extends DefinitionHead {
  definition: Definition;
}

type Row = typeof table.$inferSelect;

/** All versions, the drafts first, then from new to old. */
export function listDefinitions({ orm }: OfficeDatabase): DefinitionHead[] {
  const rows = orm
    .select()
    .from(table)
    .orderBy(sql`${table.version} IS NOT NULL`, desc(table.version), desc(table.id))
    .all();
  return rows.map(toHead);
}

/** Refuses an unknown version. */
export function getDefinition({ orm }: OfficeDatabase, id: number): StoredDefinition {
  const row = orm.select().from(table).where(eq(table.id, id)).get();
  if (row === undefined) throw new Refused('NOT_FOUND', nlScreen.refusals.definitionGone);
  return toStored(row);
}

/** The definition in force; every office has exactly one. */
export function getActiveDefinition({ orm }: OfficeDatabase): StoredDefinition {
  const row = orm.select().from(table).where(eq(table.status, 'active')).get();
  if (row === undefined) throw new Error('the office has no classification in force');
  return toStored(row);
}

/** Refuses a version that is no draft (any more). */
export function getDraft(db: OfficeDatabase, id: number): StoredDefinition {
  const stored = getDefinition(db, id);
  if (stored.status !== 'draft') throw new Refused('CONFLICT', nlScreen.refusals.notADraft);
  return stored;
}

export function createDraft(
  db: OfficeDatabase,
  definition: Definition,
  by: { account: string; now: string },
): StoredDefinition {
  const row = db.orm
    .insert(table)
    .values({
      version: null,
      status: 'draft',
      name: definition.name,
      content: toContent(definition),
      createdAt: by.now,
      createdBy: by.account,
    })
    .returning()
    .get();
  return toStored(row);
}

export function saveDraft(db: OfficeDatabase, id: number, definition: Definition): void {
  getDraft(db, id);
  db.orm
    .update(table)
    .set({ name: definition.name, content: toContent(definition) })
    .where(eq(table.id, id))
    .run();
}

export function removeDraft(db: OfficeDatabase, id: number): void {
  getDraft(db, id);
  db.orm.delete(table).where(eq(table.id, id)).run();
}

/** Puts a draft in force and closes the version that was; returns its number. */
export function activateDraft(
  db: OfficeDatabase,
  id: number,
  by: { account: string; now: string; reason: string },
): number {
  getDraft(db, id);
  const newest = db.orm
    .select({ version: sql<number>`max(${table.version})` })
    .from(table)
    .get();
  const version = (newest?.version ?? 0) + 1;
  db.orm.update(table).set({ status: 'closed' }).where(eq(table.status, 'active')).run();
  db.orm
    .update(table)
    .set({ status: 'active', version, activatedAt: by.now, activatedBy: by.account, reason: by.reason })
    .where(eq(table.id, id))
    .run();
  return version;
}

function toContent(definition: Definition): string {
  return JSON.stringify({ ...definition, version: null });
}

function toHead(row: Row): DefinitionHead {
  const { content: _content, ...head } = row;
  return head;
}

function toStored(row: Row): StoredDefinition {
  const definition = Definition.parse(JSON.parse(row.content));
  return { ...toHead(row), definition: { ...definition, version: row.version } };
}
