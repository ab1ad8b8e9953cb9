import * as z from 'zod';
import { command, query, task } from '#shared/calls/define.ts';
import { ClientNumber, Day, RecordId, text } from '#shared/common/values.ts';
import { VersionHead } from '#shared/definitions/model.ts';
import {
  ChartAnswer,
  Comparison,
  DefinitionAnswer,
  Distribution,
  ExplanationLine,
  MatrixAnswer,
  Moment,
  MomentAnswer,
  MoveRow,
  OverrideRow,
  OverviewClient,
  PastStanding,
  ScoringHead,
  UnitFilter,
  UnitRow,
  moment,
} from './call-models.ts';
import { ClientType, Definition, Standing } from './model.ts';
import { Problem } from './problem.ts';

const Reason = text(500).min(1, { error: 'Geef een reden op.' });

/** Versions of the classification and the drafts of the next one. */
export const definitionCalls = {
  'classification.listDefinitions': query({
    input: z.strictObject({}),
    output: z.strictObject({ definitions: z.array(VersionHead) }),
  }),
  'classification.getDefinition': query({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({ ...DefinitionAnswer.shape, problems: z.array(Problem) }),
  }),
  'classification.createDraft': command({
    input: z.strictObject({ basedOnId: RecordId.optional() }),
    output: DefinitionAnswer,
    touches: ['classification'],
    undoable: false,
  }),
  'classification.saveDraft': command({
    input: z.strictObject({ id: RecordId, definition: Definition }),
    output: z.strictObject({ problems: z.array(Problem) }),
    touches: ['classification'],
    undoable: false,
  }),
  'classification.removeDraft': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({}),
    touches: ['classification'],
  }),
  'classification.activateDraft': command({
    input: z.strictObject({ id: RecordId, reason: Reason }),
    output: z.strictObject({ version: z.int(), scoringIds: z.array(RecordId) }),
    touches: ['classification', 'clients'],
    undoable: false,
  }),
};

/** The A4 report for the partners' meeting. */
export const reportCalls = {
  'classification.getReport': query({
    input: z.strictObject({}),
    output: z.strictObject({
      officeName: z.string(),
      moment: MomentAnswer,
      distribution: Distribution,
      /** The newest scoring before today, with what changed since; null when there is none. */
      previous: ScoringHead.nullable(),
      moves: z.array(MoveRow),
      units: z.array(UnitRow),
      charts: z.array(ChartAnswer),
      definition: DefinitionAnswer,
      overrides: z.array(OverrideRow),
    }),
  }),
  'classification.saveReport': task({
    input: z.strictObject({}),
    output: z.strictObject({ path: z.string() }),
    touches: [],
  }),
};

/** Longest picture of a chart, in characters of base64: about 600 kB. */
const longestPicture = 800_000;

export const classificationCalls = {
  'classification.saveChart': task({
    input: z.strictObject({ name: text(120).min(1), png: z.base64().min(1).max(longestPicture) }),
    output: z.strictObject({ path: z.string() }),
    touches: [],
  }),
  ...definitionCalls,
  ...reportCalls,
  'classification.getOverview': query({
    input: Moment,
    output: z.strictObject({
      definitionVersion: z.int(),
      maxPoints: z.int(),
      /** Units with an active client, by the type that shows. */
      byType: Distribution,
      moment: MomentAnswer,
      /** Active clients. */
      clients: z.array(OverviewClient),
      /** Former clients and prospects: classified, but not counted. */
      others: z.array(OverviewClient),
    }),
  }),
  'classification.getDashboard': query({
    input: Moment,
    output: z.strictObject({
      moment: MomentAnswer,
      distribution: Distribution,
      total: z.int(),
      /** Units without an active client, which no chart counts. */
      inactive: z.int(),
      withoutHead: z.int(),
      overrides: z.int(),
      charts: z.array(ChartAnswer),
    }),
  }),
  'classification.listUnits': query({
    input: z.strictObject({ ...moment, filter: UnitFilter.optional() }),
    output: z.strictObject({ moment: MomentAnswer, units: z.array(UnitRow) }),
  }),
  'classification.explainClient': query({
    input: z.strictObject({ ...moment, number: ClientNumber }),
    output: z.strictObject({
      moment: MomentAnswer,
      unit: UnitRow,
      isMember: z.boolean(),
      lines: z.array(ExplanationLine),
    }),
  }),
  'classification.listPastStandings': query({
    input: z.strictObject({ number: ClientNumber }),
    output: z.strictObject({ standings: z.array(PastStanding) }),
  }),
  'classification.compare': query({
    input: z.strictObject({ comparison: Comparison }),
    output: MatrixAnswer,
  }),
  'classification.listMoves': query({
    input: z.strictObject({
      comparison: Comparison,
      /** One cell of the matrix; without it everyone whose standing differs. */
      cell: z.strictObject({ from: Standing, to: Standing }).optional(),
    }),
    output: z.strictObject({ moves: z.array(MoveRow) }),
  }),
  'classification.listScorings': query({
    input: z.strictObject({}),
    output: z.strictObject({ scorings: z.array(ScoringHead) }),
  }),
  'classification.recordScoring': command({
    input: z.strictObject({ reason: Reason }),
    output: ScoringHead,
    touches: ['classification'],
    undoable: false,
  }),
  'classification.listOverrides': query({
    input: z.strictObject({}),
    output: z.strictObject({ overrides: z.array(OverrideRow) }),
  }),
  'classification.setOverride': command({
    input: z.strictObject({
      /** Any client of the unit. */
      number: ClientNumber,
      type: ClientType,
      reason: Reason,
      expiresOn: Day,
    }),
    output: z.strictObject({ id: RecordId }),
    touches: ['classification', 'clients'],
  }),
  'classification.removeOverride': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({}),
    touches: ['classification', 'clients'],
  }),
};
