import { desc, eq, sql } from 'drizzle-orm';
import type { OfficeDatabase } from '#db/office/database.ts';
import { riskDefinition as table } from '#db/risk/tables.ts';
import { Refused } from '#shared/common/errors.ts';
import type { RiskDefinitionHead } from '#shared/risk/call-models.ts';
import { RiskDefinition } from '#shared/risk/model.ts';
import { riskRefusals } from '#shared/risk/nl-refusals.ts';

/** A stored version of the questionnaire. */
export interface StoredRiskDefinition extends RiskDefinitionHead {
  definition: RiskDefinition;
}

type Row = typeof table.$inferSelect;

/** All versions, the drafts first, then from new to old. */
export function listRiskDefinitions({ orm }: OfficeDatabase): RiskDefinitionHead[] {
  const rows = orm
    .select()
    .from(table)
    .orderBy(sql`${table.version} IS NOT NULL`, desc(table.version), desc(table.id))
    .all();
  return rows.map(toHead);
}

/** Refuses an unknown version. */
export function getRiskDefinition({ orm }: OfficeDatabase, id: number): StoredRiskDefinition {
  const row = orm.select().from(table).where(eq(table.id, id)).get();
  if (row === undefined) throw new Refused('NOT_FOUND', riskRefusals.definitionGone);
  return toStored(row);
}

/** The version in force; every office has exactly one. */
export function getActiveRiskDefinition({ orm }: OfficeDatabase): StoredRiskDefinition {
  const row = orm.select().from(table).where(eq(table.status, 'active')).get();
  if (row === undefined) throw new Error('the office has no risk definition in force');
  return toStored(row);
}

/** Refuses a version that is no draft (any more). */
export function getRiskDefinitionDraft(db: OfficeDatabase, id: number): StoredRiskDefinition {
  const stored = getRiskDefinition(db, id);
  if (stored.status !== 'draft') throw new Refused('CONFLICT', riskRefusals.notADraft);
  return stored;
}

export function createRiskDefinition(
  db: OfficeDatabase,
  definition: RiskDefinition,
  by: { account: string; now: string },
): StoredRiskDefinition {
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

export function saveRiskDefinition(db: OfficeDatabase, id: number, definition: RiskDefinition): void {
  getRiskDefinitionDraft(db, id);
  db.orm
    .update(table)
    .set({ name: definition.name, content: toContent(definition) })
    .where(eq(table.id, id))
    .run();
}

export function removeRiskDefinition(db: OfficeDatabase, id: number): void {
  getRiskDefinitionDraft(db, id);
  db.orm.delete(table).where(eq(table.id, id)).run();
}

/** Puts a draft in force and closes the version that was; returns its number. */
export function activateRiskDefinition(
  db: OfficeDatabase,
  id: number,
  by: { account: string; now: string; reason: string },
): number {
  getRiskDefinitionDraft(db, id);
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

function toContent(definition: RiskDefinition): string {
  return JSON.stringify({ ...definition, version: null });
}

function toHead(row: Row): RiskDefinitionHead {
  const { content: _content, ...head } = row;
  return head;
}

function toStored(row: Row): StoredRiskDefinition {
  const definition = RiskDefinition.parse(JSON.parse(row.content));
  return { ...toHead(row), definition: { ...definition, version: row.version } };
}
