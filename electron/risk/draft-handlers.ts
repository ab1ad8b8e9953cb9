import { findClientId } from '#db/clients/find.ts';
import {
  approveAssessment,
  findApproved,
  getDraftAssessment,
  insertDrafts,
  removeDraftAssessment,
  saveDraftAssessment,
  type NewDraft,
  type StoredAssessment,
} from '#db/risk/assessments.ts';
import { getActiveRiskDefinition, getRiskDefinition } from '#db/risk/definitions.ts';
import { loadRiskLegal } from '#db/risk/load-legal.ts';
import type { CommandContext } from '#electron/calls/context.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { checkDraft, readOneRisk } from '#electron/risk/client-risk.ts';
import { Refused } from '#shared/common/errors.ts';
import type { riskAssessmentCalls } from '#shared/risk/calls.ts';
import { carryAnswers, findForeignAnswers } from '#shared/risk/check-verdict.ts';
import type { Answers, RiskDefinition, Verdict } from '#shared/risk/model.ts';
import { riskRefusals } from '#shared/risk/nl-refusals.ts';
import { riskChanges } from '#shared/risk/nl-changes.ts';
import { latestReviewOn, type ReviewTerms } from '#shared/risk/review-terms.ts';
import { takeSnapshot } from '#shared/risk/signals.ts';

export const riskDraftHandlers: HandlersFor<typeof riskAssessmentCalls> = {
  'risk.startDrafts': ({ numbers }, context) => startDrafts(context, [...new Set(numbers)]),

  'risk.saveDraft': ({ id, definitionId, changes }, context) => {
    const draft = getDraftAssessment(context.db, id);
    if (draft.definitionId !== definitionId) throw new Refused('CONFLICT', riskRefusals.otherVersion);
    const { definition } = getRiskDefinition(context.db, definitionId);
    const verdict = applyChanges(context, draft.verdict, changes);
    refuseForeign(definition, verdict.answers);
    saveDraftAssessment(context.db, id, verdict, definitionId);
    context.describe(riskChanges.saved(numberOf(context, draft)));
    return {};
  },

  'risk.moveDraft': ({ id }, context) => {
    const draft = getDraftAssessment(context.db, id);
    const active = getActiveRiskDefinition(context.db);
    if (draft.definitionId === active.id) throw new Refused('CONFLICT', riskRefusals.alreadyActive);
    const answers = carryAnswers(active.definition, draft.verdict.answers);
    saveDraftAssessment(context.db, id, { ...draft.verdict, answers }, active.id);
    context.describe(riskChanges.moved(numberOf(context, draft), active.version ?? 0));
    return { dropped: Object.keys(draft.verdict.answers).length - Object.keys(answers).length };
  },

  'risk.removeDraft': ({ id }, context) => {
    const draft = getDraftAssessment(context.db, id);
    context.describe(riskChanges.removed(numberOf(context, draft)));
    removeDraftAssessment(context.db, id);
    return {};
  },

  'risk.approve': ({ id }, context) => approve(context, id),
};

/**
 * Makes drafts for clients that can have one: known, no former client, without a draft. With one client a reason not to is a
 * refusal; with more the others go on.
 */
function startDrafts(context: CommandContext, numbers: readonly string[]) {
  const { db, today, account, now } = context;
  const active = getActiveRiskDefinition(db);
  const { terms } = loadRiskLegal(db.connection, today);
  const chosen: { id: number; number: string }[] = [];
  const skipped: { number: string; reason: string }[] = [];
  const find = db.connection.prepare(
    `SELECT c.id, c.status, d.id IS NOT NULL AS hasDraft FROM client c
     LEFT JOIN risk_assessment d ON d.client_id = c.id AND d.status = 'draft' WHERE c.number = ?`,
  );
  for (const number of numbers) {
    if (numbers.length === 1) findClientId(db.connection, number);
    const client = find.get(number) as { id: number; status: string; hasDraft: 0 | 1 } | undefined;
    const reason = whyNot(number, client);
    if (reason !== null && numbers.length === 1) throw new Refused('REFUSED', reason);
    if (reason !== null) skipped.push({ number, reason });
    else if (client !== undefined) chosen.push({ id: client.id, number });
  }
  const approved = findApproved(
    db,
    chosen.map(({ id }) => id),
  );
  const drafts = chosen.map(({ id }): NewDraft => ({
    clientId: id,
    definitionId: active.id,
    verdict: prefill(approved.get(id), active.definition, terms, today),
  }));
  insertDrafts(db, drafts, { account: account.name, now });
  const [first] = chosen;
  context.describe(
    chosen.length === 1 && first !== undefined
      ? riskChanges.started(first.number)
      : riskChanges.startedMany(chosen.length),
  );
  return { started: chosen.length, skipped };
}

function whyNot(number: string, client: { status: string; hasDraft: 0 | 1 } | undefined): string | null {
  if (client === undefined) return riskRefusals.clientGone(number);
  if (client.status === 'former') return riskRefusals.isFormer(number);
  return client.hasDraft === 1 ? riskRefusals.hasDraft(number) : null;
}

const emptyVerdict: Verdict = {
  answers: {},
  riskClass: null,
  classReason: null,
  hasOtherRisk: null,
  otherRiskReason: null,
  decision: null,
  decisionReason: null,
  escalationReason: null,
  nextReviewOn: null,
  remark: null,
};

/** What the last assessment said, to be looked at again; an escalation is made anew, and so is the day of the review. */
function prefill(
  last: StoredAssessment | undefined,
  definition: RiskDefinition,
  terms: ReviewTerms,
  today: string,
): Verdict {
  if (last === undefined) return emptyVerdict;
  const { riskClass } = last.verdict;
  return {
    ...last.verdict,
    answers: carryAnswers(definition, last.verdict.answers),
    escalationReason: null,
    nextReviewOn: riskClass === null ? null : latestReviewOn(terms, riskClass, today),
  };
}

/** A new class brings its own day of review, unless the person says another one in the same breath. */
function applyChanges({ db, today }: CommandContext, verdict: Verdict, changes: Partial<Verdict>): Verdict {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const next: Verdict = { ...verdict, ...given, answers: { ...verdict.answers, ...changes.answers } };
  const isNewClass =
    changes.riskClass !== undefined && changes.riskClass !== null && changes.riskClass !== verdict.riskClass;
  if (!isNewClass || changes.nextReviewOn !== undefined) return next;
  const { terms } = loadRiskLegal(db.connection, today);
  return { ...next, nextReviewOn: latestReviewOn(terms, changes.riskClass ?? 'high', today) };
}

function refuseForeign(definition: RiskDefinition, answers: Answers): void {
  const foreign = findForeignAnswers(definition, answers);
  if (foreign.length > 0)
    throw new Refused('REFUSED', riskRefusals.foreignAnswers(foreign.join(', ')), { questions: foreign });
}

/** Freezes a draft with the signals of now. Refuses what is not complete and names every point. */
function approve(context: CommandContext, id: number) {
  const { db, today, now, account } = context;
  const draft = getDraftAssessment(db, id);
  const { risks, client } = readOneRisk(context, draft.clientId);
  if (client.status === 'former') throw new Refused('REFUSED', riskRefusals.isFormer(client.number));
  if (draft.definitionId !== risks.definition.id) throw new Refused('CONFLICT', riskRefusals.oldDefinition);
  const problems = checkDraft(context, risks, client, draft);
  const { nextReviewOn } = draft.verdict;
  if (problems.length > 0 || nextReviewOn === null)
    throw new Refused('REFUSED', riskRefusals.incomplete(problems.length), { problems });
  approveAssessment(db, draft, takeSnapshot(client.signals), { account: account.name, now, today });
  context.describe(riskChanges.approved(client.number));
  return { nextReviewOn };
}

function numberOf({ db }: CommandContext, { clientId }: Pick<StoredAssessment, 'clientId'>): string {
  return String(db.connection.prepare('SELECT number FROM client WHERE id = ?').pluck().get(clientId));
}
