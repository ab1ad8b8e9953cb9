import * as z from 'zod';
import { ClientType } from '#shared/classification/model.ts';
import { ValueOrigin } from '#shared/clients/model.ts';
import { RecordId } from '#shared/common/values.ts';
import { AssessmentStatus, Decision, RiskClass, RiskDefinition, Verdict } from './model.ts';
import { Severity, SignalAnswer, SignalCode } from './signal-model.ts';

/** A version of the questionnaire without its content. */
/** Who an assessment is about. The type A–D stands beside it and is no part of it. */
export const RiskClient = z.strictObject({
  number: z.string(),
  name: z.string(),
  kind: z.enum(['organisation', 'person']),
  status: z.enum(['prospect', 'active', 'former']),
  groupNumber: z.string().nullable(),
  groupName: z.string().nullable(),
  type: ClientType.nullable(),
});
export type RiskClient = z.infer<typeof RiskClient>;

/** How the assessment of a client stands. */
export const RiskState = z.enum(['none', 'current', 'overdue']);
export type RiskState = z.infer<typeof RiskState>;

/** A client in the list of the risk inventory. */
export const RiskRow = z.strictObject({
  ...RiskClient.shape,
  state: RiskState,
  riskClass: RiskClass.nullable(),
  signals: z.int(),
  unknown: z.int(),
  worst: Severity.nullable(),
  /** The signals that there are, in their order. */
  codes: z.array(SignalCode),
  approvedOn: z.string().nullable(),
  approvedBy: z.string().nullable(),
  nextReviewOn: z.string().nullable(),
  hasDraft: z.boolean(),
});
export type RiskRow = z.infer<typeof RiskRow>;

/** An assessment with the questionnaire under which it was made. */
export const AssessmentAnswer = z.strictObject({
  id: RecordId,
  status: AssessmentStatus,
  definitionId: RecordId,
  definition: RiskDefinition,
  verdict: Verdict,
  /** As they were when it was approved; null while it is a draft. */
  signals: z.array(SignalAnswer).nullable(),
  madeAt: z.string(),
  madeBy: z.string(),
  approvedOn: z.string().nullable(),
  approvedBy: z.string().nullable(),
});
export type AssessmentAnswer = z.infer<typeof AssessmentAnswer>;

/** What stands in the way of approving; see `VerdictProblem`. */
export const ProblemAnswer = z.strictObject({ field: z.string(), message: z.string() });

/** A value of the client card that the assessment reads and never changes, with where it came from. */
export const RiskFact = z.strictObject({
  field: z.enum(['hasOtherRisk', 'otherRiskReason', 'isPublicInterest', 'isProminentPerson', 'branch']),
  label: z.string(),
  value: z.string(),
  origin: ValueOrigin.nullable(),
});
export type RiskFact = z.infer<typeof RiskFact>;

/** Until when a class may wait for its next review when it is approved today, and by which rule. */
export const ReviewBound = z.strictObject({
  latestOn: z.string().nullable(),
  months: z.int().nullable(),
  source: z.string().nullable(),
  checkedOn: z.string().nullable(),
});
export type ReviewBound = z.infer<typeof ReviewBound>;

/** One line of the assessments that a client had. */
export const AssessmentHead = z.strictObject({
  id: RecordId,
  status: AssessmentStatus,
  riskClass: RiskClass.nullable(),
  decision: Decision.nullable(),
  definitionVersion: z.int().nullable(),
  madeAt: z.string(),
  madeBy: z.string(),
  approvedOn: z.string().nullable(),
  approvedBy: z.string().nullable(),
  nextReviewOn: z.string().nullable(),
});
export type AssessmentHead = z.infer<typeof AssessmentHead>;

export const ClientRisk = z.strictObject({
  client: RiskClient,
  /** Of today, under the definition in force. */
  signals: z.array(SignalAnswer),
  facts: z.array(RiskFact),
  state: RiskState,
  current: AssessmentAnswer.nullable(),
  draft: z
    .strictObject({
      ...AssessmentAnswer.shape,
      /** Empty when a partner can approve it. */
      problems: z.array(ProblemAnswer),
      /** The class that answers and signals point to. */
      indicated: RiskClass,
      /** Another questionnaire came into force since. */
      isOutdated: z.boolean(),
    })
    .nullable(),
  history: z.array(AssessmentHead),
  bounds: z.strictObject({ low: ReviewBound, normal: ReviewBound, high: ReviewBound }),
});
export type ClientRisk = z.infer<typeof ClientRisk>;

/** What changed for a client since a day. */
export const RiskChange = z.strictObject({
  number: z.string(),
  name: z.string(),
  fromClass: RiskClass.nullable(),
  toClass: RiskClass.nullable(),
  /** The assessment that counted then. */
  approvedOn: z.string().nullable(),
  appeared: z.array(SignalCode),
  gone: z.array(SignalCode),
});
export type RiskChange = z.infer<typeof RiskChange>;
