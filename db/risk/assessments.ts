import { and, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Connection, OfficeDatabase } from '#db/office/database.ts';
import { prepared } from '#db/office/prepared.ts';
import { riskAssessment as table } from '#db/risk/tables.ts';
import { Refused } from '#shared/common/errors.ts';
import { Answers, type AssessmentStatus, type Verdict } from '#shared/risk/model.ts';
import { riskRefusals } from '#shared/risk/nl-refusals.ts';
import { SignalAnswer } from '#shared/risk/signal-model.ts';

/** An assessment as it is stored. */
export interface StoredAssessment {
  id: number;
  clientId: number;
  definitionId: number;
  status: AssessmentStatus;
  verdict: Verdict;
  /** The signals as they were at the approval; null while it is a draft. */
  signals: SignalAnswer[] | null;
  madeAt: string;
  madeBy: string;
  approvedOn: string | null;
  approvedBy: string | null;
}

type Row = typeof table.$inferSelect;

/** Refuses an unknown one. */
export function getAssessment({ orm }: OfficeDatabase, id: number): StoredAssessment {
  const row = orm.select().from(table).where(eq(table.id, id)).get();
  if (row === undefined) throw new Refused('NOT_FOUND', riskRefusals.assessmentGone);
  return toStored(row);
}

/** Refuses one that is approved or superseded. */
export function getDraftAssessment(db: OfficeDatabase, id: number): StoredAssessment {
  const stored = getAssessment(db, id);
  if (stored.status !== 'draft') throw new Refused('CONFLICT', riskRefusals.approved);
  return stored;
}

/** The draft first, then from new to old. */
export function listAssessments({ orm }: OfficeDatabase, clientId: number): StoredAssessment[] {
  const rows = orm
    .select()
    .from(table)
    .where(eq(table.clientId, clientId))
    .orderBy(
      sql`${table.status} = 'draft' DESC`,
      sql`${table.status} = 'approved' DESC`,
      desc(table.approvedOn),
      desc(table.id),
    )
    .all();
  return rows.map(toStored);
}

export interface NewDraft {
  clientId: number;
  definitionId: number;
  verdict: Verdict;
}

/** Makes drafts; the callers see to it that no client has one already. Returns their ids. */
export function insertDrafts(
  { connection }: OfficeDatabase,
  drafts: readonly NewDraft[],
  by: { account: string; now: string },
): number[] {
  return drafts.map(({ clientId, definitionId, verdict }) => {
    const row = toBound({
      clientId,
      definitionId,
      status: 'draft',
      ...toColumns(verdict),
      madeAt: by.now,
      madeBy: by.account,
    });
    const keys = Object.keys(row);
    const id: unknown = prepared(
      connection,
      `INSERT INTO main.risk_assessment (${keys.map(columnOf).join(', ')})
       VALUES (${keys.map((key) => `@${key}`).join(', ')}) RETURNING id`,
    )
      .pluck()
      .get(row);
    return Number(id);
  });
}

export function saveDraftAssessment(
  db: OfficeDatabase,
  id: number,
  verdict: Verdict,
  definitionId: number,
): void {
  getDraftAssessment(db, id);
  update(db.connection, id, { ...toColumns(verdict), definitionId });
}

export function removeDraftAssessment(db: OfficeDatabase, id: number): void {
  getDraftAssessment(db, id);
  db.connection.prepare('DELETE FROM main.risk_assessment WHERE id = ?').run(id);
}

/** Freezes a draft that was checked; the one that counted until now is superseded and stays readable. */
export function approveAssessment(
  db: OfficeDatabase,
  draft: StoredAssessment,
  signals: readonly SignalAnswer[],
  by: { account: string; now: string; today: string },
): void {
  db.connection
    .prepare(
      `UPDATE main.risk_assessment SET status = 'superseded' WHERE client_id = ? AND status = 'approved'`,
    )
    .run(draft.clientId);
  update(db.connection, draft.id, {
    status: 'approved',
    signals: JSON.stringify(signals),
    approvedOn: by.today,
    approvedAt: by.now,
    approvedBy: by.account,
  });
}

const columns = getTableColumns(table);
// The keys are those of a row.
const columnOf = (key: string) => columns[key as keyof Row].name;

/** Values as SQLite takes them: flags are 0 and 1. */
function toBound(values: Partial<Row>): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'boolean' ? Number(value) : value]),
  );
}

/** Writes name the table itself: for a medewerker the bare name is a view. */
function update(connection: Connection, id: number, values: Partial<Row>): void {
  const row = toBound(values);
  const assignments = Object.keys(row).map((key) => `${columnOf(key)} = @${key}`);
  prepared(connection, `UPDATE main.risk_assessment SET ${assignments.join(', ')} WHERE id = @id`).run({
    ...row,
    id,
  });
}

/** The approved assessments of clients, by client. */
export function findApproved(
  { orm }: OfficeDatabase,
  clientIds: readonly number[],
): Map<number, StoredAssessment> {
  const rows = orm
    .select()
    .from(table)
    .where(and(eq(table.status, 'approved'), inArray(table.clientId, [...clientIds])))
    .all();
  return new Map(rows.map((row) => [row.clientId, toStored(row)]));
}

function toColumns({ answers, ...verdict }: Verdict) {
  return { ...verdict, answers: JSON.stringify(answers) };
}

function toStored(row: Row): StoredAssessment {
  return {
    id: row.id,
    clientId: row.clientId,
    definitionId: row.definitionId,
    status: row.status,
    verdict: {
      answers: Answers.parse(JSON.parse(row.answers)),
      riskClass: row.riskClass,
      classReason: row.classReason,
      hasOtherRisk: row.hasOtherRisk,
      otherRiskReason: row.otherRiskReason,
      decision: row.decision,
      decisionReason: row.decisionReason,
      escalationReason: row.escalationReason,
      nextReviewOn: row.nextReviewOn,
      remark: row.remark,
    },
    signals: row.signals === null ? null : SignalAnswer.array().parse(JSON.parse(row.signals)),
    madeAt: row.madeAt,
    madeBy: row.madeBy,
    approvedOn: row.approvedOn,
    approvedBy: row.approvedBy,
  };
}
