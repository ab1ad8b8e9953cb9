import { loadCardValues } from '#db/clients/load-card.ts';
import { findCodeLabels } from '#db/codes/labels.ts';
import { findClientId } from '#db/clients/find.ts';
import { listAssessments, type StoredAssessment } from '#db/risk/assessments.ts';
import { getRiskDefinition } from '#db/risk/definitions.ts';
import { findRiskFamily } from '#db/risk/load-risk-values.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { readRisks, type ReadRisk, type ReadRisks } from '#db/risk/read-risks.ts';
import { clientField } from '#shared/clients/fields.ts';
import { showClientValue } from '#shared/clients/show-value.ts';
import { Refused } from '#shared/common/errors.ts';
import { stateOf } from '#shared/risk/answers.ts';
import type {
  AssessmentAnswer,
  ClientRisk,
  ReviewBound,
  RiskClient,
  RiskFact,
} from '#shared/risk/call-models.ts';
import { checkVerdict, type VerdictProblem } from '#shared/risk/check-verdict.ts';
import type { RiskClass } from '#shared/risk/model.ts';
import { riskRefusals } from '#shared/risk/nl-refusals.ts';
import { latestReviewOn } from '#shared/risk/review-terms.ts';
import { explainSignal, indicateClass } from '#shared/risk/signals.ts';

interface Moment {
  db: OfficeDatabase;
  today: string;
}

/** One client with its group read, so that group and inherited signals are the same as in the list. */
export function readOneRisk(moment: Moment, clientId: number): { risks: ReadRisks; client: ReadRisk } {
  const risks = readRisks(moment, findRiskFamily(moment.db.connection, clientId));
  const client = risks.clients.find((candidate) => candidate.clientId === clientId);
  if (client === undefined) throw new Refused('NOT_FOUND', riskRefusals.assessmentGone);
  return { risks, client };
}

/** Everything that the screen of one client's assessment shows. */
export function readClientRisk(moment: Moment, number: string): ClientRisk {
  const { db, today } = moment;
  const clientId = findClientId(db.connection, number);
  const { risks, client } = readOneRisk(moment, clientId);
  const assessments = listAssessments(db, clientId);
  const draft = assessments.find(({ status }) => status === 'draft');
  const current = assessments.find(({ status }) => status === 'approved');
  return {
    client: toRiskClient(client),
    signals: client.signals.map(explainSignal),
    facts: readFacts(db, clientId),
    state: stateOf(client.current, today),
    current: current === undefined ? null : toAssessment(db, current),
    draft: draft === undefined ? null : toDraft(moment, risks, client, draft),
    history: assessments.map(({ id, status, verdict, definitionId, ...made }) => ({
      id,
      status,
      riskClass: verdict.riskClass,
      decision: verdict.decision,
      nextReviewOn: verdict.nextReviewOn,
      definitionVersion: getRiskDefinition(db, definitionId).version,
      madeAt: made.madeAt,
      madeBy: made.madeBy,
      approvedOn: made.approvedOn,
      approvedBy: made.approvedBy,
    })),
    bounds: {
      low: toBound(risks, 'low', today),
      normal: toBound(risks, 'normal', today),
      high: toBound(risks, 'high', today),
    },
  };
}

export function toRiskClient(client: RiskClient): RiskClient {
  const { number, name, kind, status, groupNumber, groupName, type } = client;
  return { number, name, kind, status, groupNumber, groupName, type };
}

export function toAssessment(db: OfficeDatabase, stored: StoredAssessment): AssessmentAnswer {
  const { clientId: _client, ...rest } = stored;
  return { ...rest, definition: getRiskDefinition(db, stored.definitionId).definition };
}

/** What keeps a draft from being approved, under the definition in force. */
export function checkDraft(
  { today }: Pick<Moment, 'today'>,
  { definition, legal }: ReadRisks,
  client: ReadRisk,
  draft: StoredAssessment,
): VerdictProblem[] {
  return checkVerdict(draft.verdict, {
    definition: definition.definition,
    signals: client.signals,
    today,
    terms: legal.terms,
  });
}

function toDraft(moment: Moment, risks: ReadRisks, client: ReadRisk, draft: StoredAssessment) {
  const isOutdated = draft.definitionId !== risks.definition.id;
  return {
    ...toAssessment(moment.db, draft),
    problems: checkDraft(moment, risks, client, draft),
    indicated: indicateClass(risks.definition.definition, draft.verdict.answers, client.signals),
    isOutdated,
  };
}

function toBound({ legal }: ReadRisks, riskClass: RiskClass, today: string): ReviewBound {
  const { months, source, checkedOn } = legal.terms[riskClass];
  return { latestOn: latestReviewOn(legal.terms, riskClass, today), months, source, checkedOn };
}

const factFields = [
  'isPublicInterest',
  'isProminentPerson',
  'hasOtherRisk',
  'otherRiskReason',
  'branch',
] as const;

/** Values of the client card with their origin: read here, changed there. */
function readFacts(db: OfficeDatabase, clientId: number): RiskFact[] {
  const values = loadCardValues(db.connection, clientId);
  const findLabel = findCodeLabels(db.connection);
  const facts = factFields.map((field) => ({
    field,
    label: clientField(field).label,
    value: showClientValue(field, values[field].value, findLabel),
    origin: values[field].origin,
  }));
  // A reason that there is none of is no gap.
  return facts.filter(({ field, value }) => field !== 'otherRiskReason' || value !== '');
}
