import type { KnownRecords } from '#db/demo/import-batches.ts';
import { prepareInsert, toFlag } from '#db/demo/insert.ts';
import { record, recordAdditions } from '#db/demo/story.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { getActiveRiskDefinition } from '#db/risk/definitions.ts';
import { loadRiskLegal } from '#db/risk/load-legal.ts';
import { readRisks } from '#db/risk/read-risks.ts';
import type { DemoRiskRound } from '#shared/demo/risk.ts';
import { riskChanges } from '#shared/risk/nl-changes.ts';
import { latestReviewOn } from '#shared/risk/review-terms.ts';
import { takeSnapshot } from '#shared/risk/signals.ts';

/** The rounds of the risk inventory, each recorded as one change. */
export function listRiskEvents(
  db: OfficeDatabase,
  rounds: readonly DemoRiskRound[],
  known: KnownRecords,
): { at: string; run: () => void }[] {
  return rounds.map((round) => ({ at: round.at, run: () => writeRound(db, round, known) }));
}

/** Makes the drafts of a round and approves them with the signals of that day; the round before is superseded first. */
function writeRound(db: OfficeDatabase, round: DemoRiskRound, known: KnownRecords): void {
  const { at, madeBy, approvedBy, assessments } = round;
  const ids = assessments.flatMap(({ clientNumber }) => known.ids.get(clientNumber) ?? []);
  const label = riskChanges.startedMany(ids.length);
  const deed = { at, by: madeBy, call: 'risk.startDrafts', label, isUndoable: false };
  record(db, deed, (changeSetId) => {
    if (approvedBy !== null) {
      db.connection
        .prepare(
          `UPDATE risk_assessment SET status = 'superseded'
           WHERE status = 'approved' AND client_id IN (SELECT value FROM json_each(?))`,
        )
        .run(JSON.stringify(ids));
    }
    recordAdditions(db, changeSetId, () => {
      addDrafts(db, round, known);
      if (approvedBy !== null) approveDrafts(db, at, approvedBy);
    });
  });
}

const columns = [
  'client_id',
  'definition_id',
  'status',
  'answers',
  'risk_class',
  'class_reason',
  'has_other_risk',
  'other_risk_reason',
  'decision',
  'decision_reason',
  'escalation_reason',
  'next_review_on',
  'made_at',
  'made_by',
] as const;

function addDrafts(
  db: OfficeDatabase,
  { at, madeBy, assessments }: DemoRiskRound,
  known: KnownRecords,
): void {
  const insert = prepareInsert(db.connection, 'risk_assessment', columns);
  const today = at.slice(0, 10);
  const definitionId = getActiveRiskDefinition(db).id;
  const { terms } = loadRiskLegal(db.connection, today);
  for (const { clientNumber, verdict } of assessments) {
    const clientId = known.ids.get(clientNumber);
    if (clientId === undefined) continue;
    const { riskClass } = verdict;
    insert({
      client_id: clientId,
      definition_id: definitionId,
      status: 'draft',
      answers: JSON.stringify(verdict.answers),
      risk_class: riskClass,
      class_reason: verdict.classReason,
      has_other_risk: toFlag(verdict.hasOtherRisk),
      other_risk_reason: verdict.otherRiskReason,
      decision: verdict.decision,
      decision_reason: verdict.decisionReason,
      escalation_reason: verdict.escalationReason,
      next_review_on: riskClass === null ? null : latestReviewOn(terms, riskClass, today),
      made_at: at,
      made_by: madeBy,
    });
  }
}

/** Every draft there is: those of this round. */
function approveDrafts(db: OfficeDatabase, at: string, approvedBy: string): void {
  const today = at.slice(0, 10);
  const approve = db.connection.prepare(
    `UPDATE risk_assessment SET status = 'approved', signals = ?, approved_on = ?, approved_at = ?, approved_by = ?
     WHERE id = ?`,
  );
  for (const { draftId, signals } of readRisks({ db, today }).clients) {
    if (draftId !== null) approve.run(JSON.stringify(takeSnapshot(signals)), today, at, approvedBy, draftId);
  }
}
