import * as z from 'zod';
import { command, query, type Topic } from '#shared/calls/define.ts';
import { ClientNumber, Day, RecordId, text } from '#shared/common/values.ts';
import { VersionHead } from '#shared/definitions/model.ts';
import {
  AssessmentAnswer,
  ClientRisk,
  ProblemAnswer,
  RiskChange,
  RiskClient,
  RiskRow,
} from './call-models.ts';
import { RiskDefinition, Verdict } from './model.ts';

const Reason = text(500).min(1, { error: 'Geef een reden op.' });

/** The progress of the inventory stands in the plan of the year, the next review among the deadlines. */
const touches: readonly Topic[] = ['risk', 'maintenance', 'deadlines'];

/** Versions of the questionnaire and of the bounds of the signals. */
export const riskDefinitionCalls = {
  'risk.listDefinitions': query({
    input: z.strictObject({}),
    output: z.strictObject({ definitions: z.array(VersionHead) }),
  }),
  'risk.getDefinition': query({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({
      ...VersionHead.shape,
      definition: RiskDefinition,
      problems: z.array(ProblemAnswer),
    }),
  }),
  'risk.createDefinition': command({
    input: z.strictObject({ basedOnId: RecordId.optional() }),
    output: z.strictObject({ id: RecordId }),
    touches: ['risk'],
    undoable: false,
  }),
  'risk.saveDefinition': command({
    input: z.strictObject({ id: RecordId, definition: RiskDefinition }),
    output: z.strictObject({ problems: z.array(ProblemAnswer) }),
    touches: ['risk'],
    undoable: false,
  }),
  'risk.removeDefinition': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({}),
    touches: ['risk'],
  }),
  'risk.activateDefinition': command({
    input: z.strictObject({ id: RecordId, reason: Reason }),
    output: z.strictObject({ version: z.int() }),
    touches,
    undoable: false,
  }),
};

/** Drafts and their approval. */
export const riskAssessmentCalls = {
  'risk.startDrafts': command({
    input: z.strictObject({ numbers: z.array(ClientNumber).min(1).max(10_000) }),
    output: z.strictObject({
      started: z.int(),
      skipped: z.array(z.strictObject({ number: z.string(), reason: z.string() })),
    }),
    touches,
  }),
  'risk.saveDraft': command({
    input: z.strictObject({
      id: RecordId,
      /** The version that the person saw; answers of another one are refused. */
      definitionId: RecordId,
      /** Answers are taken over question by question, everything else as a whole value. */
      changes: Verdict.partial(),
    }),
    output: z.strictObject({}),
    touches: ['risk'],
  }),
  'risk.moveDraft': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({ dropped: z.int() }),
    touches: ['risk'],
  }),
  'risk.removeDraft': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({}),
    touches,
  }),
  'risk.approve': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({ nextReviewOn: Day }),
    touches,
    undoable: false,
  }),
};

export const riskCalls = {
  ...riskDefinitionCalls,
  ...riskAssessmentCalls,
  'risk.list': query({
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(RiskRow), today: Day }),
  }),
  'risk.getClient': query({
    input: z.strictObject({ number: ClientNumber }),
    output: ClientRisk,
  }),
  /** Any assessment, also one that was superseded: for reading and for the file. */
  'risk.getAssessment': query({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({ client: RiskClient, officeName: z.string(), assessment: AssessmentAnswer }),
  }),
  'risk.listChanges': query({
    input: z.strictObject({ since: Day }),
    output: z.strictObject({
      changes: z.array(RiskChange),
      /** Active clients that had an assessment then, whether anything changed or not. */
      compared: z.int(),
      /** Active clients without an assessment on that day: nothing to compare with. */
      incomparable: z.int(),
    }),
  }),
};
