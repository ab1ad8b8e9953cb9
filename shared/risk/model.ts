import * as z from 'zod';
import { Code, Day, longText, text } from '#shared/common/values.ts';

/** The Wwft class of a client: simplified, normal or enhanced due diligence. Never mixed with the types A–D. */
export const RiskClass = z.enum(['low', 'normal', 'high']);
export type RiskClass = z.infer<typeof RiskClass>;

/** The classes from little to much risk. */
export const riskClasses = RiskClass.options;

/** The factor groups of the Wwft, the risk analysis of the btw, and the way money moves. */
export const QuestionGroup = z.enum(['client', 'service', 'channel', 'geography', 'cash', 'vat']);
export type QuestionGroup = z.infer<typeof QuestionGroup>;

/** The key of a question or a choice: kept over versions, so that answers can be carried along. */
const Key = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/);

export const Choice = z.strictObject({
  key: Key,
  label: text(200).min(1),
  /** The class that this answer points to; null when it says nothing. A person may decide otherwise, with a reason. */
  pointsTo: RiskClass.nullable(),
});
export type Choice = z.infer<typeof Choice>;

export const Question = z.strictObject({
  key: Key,
  group: QuestionGroup,
  text: text(300).min(1),
  /** What to look at before answering. */
  help: text(600),
  /** An assessment is incomplete without an answer. */
  isRequired: z.boolean(),
  /** Ours, not yet confirmed by the office. */
  isProposal: z.boolean(),
  choices: z.array(Choice).max(8),
});
export type Question = z.infer<typeof Question>;

/** A bound above or below which a figure is a signal. */
export const Threshold = z.strictObject({ value: z.int().min(0).max(100_000), isProposal: z.boolean() });
export type Threshold = z.infer<typeof Threshold>;

/** Every bound of the signals; the unit is in the name. */
export const Thresholds = z.strictObject({
  /** Years of figures that count, the newest included. */
  figureYears: Threshold,
  /** Fall of solvency between the newest year and the one before, in tenths of a percent point. */
  solvencyFallPermille: Threshold,
  /** Years running with a loss. */
  lossYears: Threshold,
  /** Change of turnover against the year before, up or down, in tenths of a percent. */
  turnoverSwingPermille: Threshold,
  /** Average days until payment. */
  latePaymentDays: Threshold,
  /** Write-off as part of production, in tenths of a percent. */
  writeOffPermille: Threshold,
  /** How near to the bounds of an audit duty, as part of those bounds in tenths of a percent. */
  nearAuditPermille: Threshold,
});
export type Thresholds = z.infer<typeof Thresholds>;
export type ThresholdKey = keyof Thresholds;

// The keys of the object are those of its type.
export const thresholdKeys = Object.keys(Thresholds.shape) as readonly ThresholdKey[];

/** The questionnaire and the bounds of the signals: versions, like those of the classification. */
export const RiskDefinition = z.strictObject({
  /** Given when it comes into force. */
  version: z.int().positive().nullable(),
  name: text(80).min(1),
  questions: z.array(Question).max(60),
  thresholds: Thresholds,
  /** Branches in which much is paid in cash. */
  cashHeavyBranchCodes: z.array(Code).max(100),
  /** Classes of payment behaviour that mean late, where the days are not known. */
  latePaymentCodes: z.array(Code).max(20),
  /** Classes of write-offs that are a signal, where the amounts are not known. */
  writeOffCodes: z.array(Code).max(20),
});
export type RiskDefinition = z.infer<typeof RiskDefinition>;

/** A draft is worked on, one approved assessment counts, those before it stay readable. */
export const AssessmentStatus = z.enum(['draft', 'approved', 'superseded']);
export type AssessmentStatus = z.infer<typeof AssessmentStatus>;

/** What the office does: go on, go on with measures, first ask or escalate, or say goodbye. */
export const Decision = z.enum(['continue', 'measures', 'escalate', 'end']);
export type Decision = z.infer<typeof Decision>;

/** The answer to one question: the key of a choice, with a remark of the assessor. */
export const Answer = z.strictObject({ choice: Key.nullable(), remark: longText(1000).nullable() });
export type Answer = z.infer<typeof Answer>;

/** Answers by the key of the question. */
export const Answers = z.record(Key, Answer);
export type Answers = z.infer<typeof Answers>;

/** What a person states in an assessment; null = not yet said. */
export const Verdict = z.strictObject({
  answers: Answers,
  riskClass: RiskClass.nullable(),
  /** Why this class; asked for when it is lower than answers and signals point to. */
  classReason: longText(2000).nullable(),
  /** Risk outside the Wwft in the eyes of the assessor. The flag of the client card is another value and is not changed. */
  hasOtherRisk: z.boolean().nullable(),
  otherRiskReason: longText(2000).nullable(),
  decision: Decision.nullable(),
  /** The measures, or why the office says goodbye. */
  decisionReason: longText(2000).nullable(),
  /** With whom and how a public-interest entity (OOB) was taken up; without it such an assessment is not approved. */
  escalationReason: longText(2000).nullable(),
  nextReviewOn: Day.nullable(),
  remark: longText(4000).nullable(),
});
export type Verdict = z.infer<typeof Verdict>;
