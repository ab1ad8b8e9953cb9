import * as z from 'zod';
import { Day, Origin, RecordId } from '#shared/common/values.ts';
import { VersionHead } from '#shared/definitions/model.ts';
import { ChartKey } from './charts.ts';
import { ClientType, CriterionKey, Definition, Override, Standing } from './model.ts';

/** One criterion of an explanation; see `CriterionScore`. */
export const CriterionAnswer = z.strictObject({
  key: CriterionKey,
  value: z.union([z.string(), z.number()]).nullable(),
  code: z.string().nullable(),
  points: z.int().nullable(),
  origin: Origin.nullable(),
});

const rating = {
  /** The type that shows: the override's while it holds, else the computed one; null while incomplete. */
  type: ClientType.nullable(),
  computedType: ClientType.nullable(),
  override: Override.nullable(),
  points: z.int().nullable(),
  minPoints: z.int(),
  maxPoints: z.int(),
  lowestType: ClientType.nullable(),
  highestType: ClientType.nullable(),
};

export const UnitNumberAnswer = z.string();
export const UnitIdAnswer = z.string();
export const ClientStatus = z.enum(['prospect', 'active', 'former']);

export const OverviewClient = z.strictObject({
  number: z.string(),
  name: z.string(),
  status: ClientStatus,
  unitNumber: UnitNumberAnswer,
  unitId: UnitIdAnswer,
  /** The values of the head count for the whole group; a member shows the group's type. */
  isHead: z.boolean(),
  hasNoHead: z.boolean(),
  ...rating,
  criteria: z.array(CriterionAnswer),
});

export type OverviewClient = z.infer<typeof OverviewClient>;

export const Distribution = z.strictObject({
  A: z.int(),
  B: z.int(),
  C: z.int(),
  D: z.int(),
  incomplete: z.int(),
});

/** A scoring that was kept: who stood where on a reference date, under which definition. */
export const ScoringHead = z.strictObject({
  id: RecordId,
  referenceOn: Day,
  /** Why it was kept: a reference date, or the state just before or after another definition came into force. */
  kind: z.enum(['reference', 'before_activation', 'after_activation']),
  reason: z.string(),
  scoredAt: z.string(),
  scoredBy: z.string(),
  definitionId: RecordId,
  definitionVersion: z.int(),
  definitionName: z.string(),
  distribution: Distribution,
});
export type ScoringHead = z.infer<typeof ScoringHead>;

/**
 * Which classification is meant: without `asOf` and `scoringId` that of now; with `asOf` the newest scoring on or before that
 * day; with `scoringId` that very one. `under: 'current'` scores the kept values again under today's definition.
 */
export const moment = {
  asOf: Day.optional(),
  scoringId: RecordId.optional(),
  under: z.enum(['then', 'current']).optional(),
};
export const Moment = z.strictObject(moment);
export type Moment = z.infer<typeof Moment>;

export const MomentAnswer = z.strictObject({
  /** The day of the classification: today, or the reference date of the scoring. */
  on: Day,
  referenceYear: z.int(),
  /** Null = classified now from the present values. */
  scoring: ScoringHead.nullable(),
  under: z.enum(['then', 'current']),
  definitionVersion: z.int(),
  definitionName: z.string(),
  maxPoints: z.int(),
});

export type MomentAnswer = z.infer<typeof MomentAnswer>;

export const ChartAnswer = z.strictObject({
  key: ChartKey,
  name: z.string(),
  title: z.string(),
  bars: z.array(
    z.strictObject({ code: z.string(), label: z.string(), isUnknown: z.boolean(), count: z.int() }),
  ),
  incomplete: z.int(),
  total: z.int(),
});
export type ChartAnswer = z.infer<typeof ChartAnswer>;

export const UnitRow = z.strictObject({
  id: UnitIdAnswer,
  number: UnitNumberAnswer,
  name: z.string(),
  isGroup: z.boolean(),
  isActive: z.boolean(),
  hasNoHead: z.boolean(),
  headNumber: z.string().nullable(),
  headName: z.string().nullable(),
  memberNumbers: z.array(z.string()),
  ...rating,
  /** The criteria whose value is missing. */
  missing: z.array(CriterionKey),
});
export type UnitRow = z.infer<typeof UnitRow>;

/** Which units a list asks for. Without anything: all active ones. */
export const UnitFilter = z.strictObject({
  standing: Standing.optional(),
  bar: z.strictObject({ chart: ChartKey, code: z.string().max(200) }).optional(),
  /** Units without an active client: former clients and prospects. */
  inactive: z.boolean().optional(),
});

export type UnitFilter = z.infer<typeof UnitFilter>;

export const DefinitionAnswer = z.strictObject({ ...VersionHead.shape, definition: Definition });

export const MatrixAnswer = z.strictObject({
  cells: z.array(z.strictObject({ from: Standing, to: Standing, count: z.int() })),
  moved: z.int(),
  /** Units that are in both classifications; only they are in the cells. */
  total: z.int(),
  /** Active units that the first classification had and the second has no longer, and the other way round. */
  onlyBefore: z.int(),
  onlyAfter: z.int(),
  before: Distribution,
  after: Distribution,
});
export type MatrixAnswer = z.infer<typeof MatrixAnswer>;

export const MoveRow = z.strictObject({
  id: UnitIdAnswer,
  number: UnitNumberAnswer,
  name: z.string(),
  isGroup: z.boolean(),
  headNumber: z.string().nullable(),
  from: Standing,
  to: Standing,
  fromMinPoints: z.int(),
  fromMaxPoints: z.int(),
  toMinPoints: z.int(),
  toMaxPoints: z.int(),
  /** An override hides the move: the unit keeps showing this type. */
  overrideType: ClientType.nullable(),
});
export type MoveRow = z.infer<typeof MoveRow>;

/** What two classifications are compared: a draft with now, or a kept scoring with now or with today's definition. */
export const Comparison = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft'), definitionId: RecordId }),
  z.strictObject({ kind: z.literal('scoring'), scoringId: RecordId, with: z.enum(['now', 'current']) }),
]);
export type Comparison = z.infer<typeof Comparison>;

export const OverrideRow = z.strictObject({
  id: RecordId,
  unitId: UnitIdAnswer,
  unitNumber: UnitNumberAnswer,
  unitName: z.string(),
  isGroup: z.boolean(),
  type: ClientType,
  reason: z.string(),
  expiresOn: Day,
  isExpired: z.boolean(),
  madeAt: z.string(),
  madeBy: z.string(),
  computedType: ClientType.nullable(),
  minPoints: z.int(),
  maxPoints: z.int(),
});
export type OverrideRow = z.infer<typeof OverrideRow>;

/** Where a client stood on a kept reference date. */
export const PastStanding = z.strictObject({
  scoringId: RecordId,
  referenceOn: Day,
  kind: ScoringHead.shape.kind,
  reason: z.string(),
  definitionVersion: z.int(),
  type: ClientType.nullable(),
  computedType: ClientType.nullable(),
  minPoints: z.int(),
  maxPoints: z.int(),
});
export type PastStanding = z.infer<typeof PastStanding>;

export const ExplanationLine = z.strictObject({
  ...CriterionAnswer.shape,
  label: z.string(),
  bandLabel: z.string().nullable(),
  isProposal: z.boolean(),
  highestPoints: z.int(),
  /** The year of the amounts, when the class was derived from amounts. */
  year: z.int().nullable(),
});

export type ExplanationLine = z.infer<typeof ExplanationLine>;
