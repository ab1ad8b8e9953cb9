import * as z from 'zod';
import { Standing } from '#shared/classification/model.ts';
import { Code, Year } from '#shared/common/values.ts';

/** Types as they were then, or the values of then under the classification in force today. */
export const Under = z.enum(['then', 'today']);
export type Under = z.infer<typeof Under>;

export const ComparedYears = z.strictObject({ from: Year, to: Year, under: Under });
export type ComparedYears = z.infer<typeof ComparedYears>;

/** A type, or why a unit is in one of the years only. */
export const TypeEdge = z.enum([...Standing.options, 'new', 'left', 'merged', 'regrouped']);

export const AmountKey = z.enum(['billedCents', 'productionCents', 'writeOffCents']);

export const RiskEdge = z.enum(['low', 'normal', 'high', 'none', 'absent']);
export type RiskEdge = z.infer<typeof RiskEdge>;

/** What a person should know before comparing; `isObstacle`: the block cannot be compared, and shows no figures. */
export const Remark = z.strictObject({ text: z.string(), isObstacle: z.boolean() });
export type Remark = z.infer<typeof Remark>;

/** One of the two years, and how it is known. */
export const ComparedYear = z.strictObject({
  year: Year,
  /** Null: not closed, so as the office stands now. */
  closed: z.strictObject({ closingId: z.int(), at: z.string(), by: z.string() }).nullable(),
  definitionVersion: z.int(),
  definitionName: z.string(),
  /** Units that count. */
  units: z.int(),
  clients: z.int(),
  plannedCentihours: z.int(),
});
export type ComparedYear = z.infer<typeof ComparedYear>;

const Counts = z.record(Standing, z.int());

const TypesBlock = z.strictObject({
  remarks: z.array(Remark),
  cells: z.array(z.strictObject({ from: TypeEdge, to: TypeEdge, count: z.int() })),
  /** Of units of both years. */
  moved: z.int(),
  total: z.int(),
  from: Counts,
  to: Counts,
});
export type TypesBlock = z.infer<typeof TypesBlock>;

const AmountRow = z.strictObject({
  key: AmountKey,
  /** All that is known in each year, with of how many clients; null: of nobody. */
  fromCents: z.int().nullable(),
  toCents: z.int().nullable(),
  fromKnown: z.int(),
  toKnown: z.int(),
  /** Of clients of which both years know it: what can be compared. */
  both: z.strictObject({ clients: z.int(), fromCents: z.int(), toCents: z.int() }),
});
export type AmountRow = z.infer<typeof AmountRow>;

const RoleRow = z.strictObject({
  role: z.string(),
  label: z.string(),
  same: z.int(),
  taken: z.int(),
  filled: z.int(),
  emptied: z.int(),
  /** Who took over from whom, most clients first; null is nobody. */
  moves: z.array(z.strictObject({ from: z.string().nullable(), to: z.string().nullable(), count: z.int() })),
});
export type RoleRow = z.infer<typeof RoleRow>;

const HoursRow = z.strictObject({
  /** Null: nobody. */
  code: z.string().nullable(),
  name: z.string(),
  /** Null: not there in that year. */
  fromCentihours: z.int().nullable(),
  toCentihours: z.int().nullable(),
});
export type HoursRow = z.infer<typeof HoursRow>;

const Room = z.strictObject({
  availableCentihours: z.int(),
  plannedCentihours: z.int(),
  controlCentihours: z.int(),
  freeCentihours: z.int(),
});
export type Room = z.infer<typeof Room>;
const RoomRow = z.strictObject({
  code: z.string().nullable(),
  name: z.string(),
  from: Room.nullable(),
  to: Room.nullable(),
});
export type RoomRow = z.infer<typeof RoomRow>;

const RiskBlock = z.strictObject({
  remarks: z.array(Remark),
  cells: z.array(z.strictObject({ from: RiskEdge, to: RiskEdge, count: z.int() })),
});
export type RiskBlock = z.infer<typeof RiskBlock>;

export const YearComparison = z.strictObject({
  from: ComparedYear,
  to: ComparedYear,
  under: Under,
  /** What holds for the whole comparison. */
  remarks: z.array(Remark),
  types: TypesBlock,
  amounts: z.strictObject({ remarks: z.array(Remark), rows: z.array(AmountRow) }),
  roles: z.strictObject({ remarks: z.array(Remark), rows: z.array(RoleRow) }),
  employees: z.strictObject({ remarks: z.array(Remark), rows: z.array(HoursRow) }),
  services: z.strictObject({ remarks: z.array(Remark), rows: z.array(HoursRow) }),
  room: z.strictObject({ remarks: z.array(Remark), rows: z.array(RoomRow) }),
  risk: RiskBlock,
});
export type YearComparison = z.infer<typeof YearComparison>;

/** A number of the comparison: the clients behind it are asked for with this. */
export const Behind = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('types'), from: TypeEdge.optional(), to: TypeEdge.optional() }),
  z.strictObject({ of: z.literal('amount'), key: AmountKey, side: z.enum(['from', 'to', 'both']) }),
  z.strictObject({
    of: z.literal('role'),
    role: Code,
    kind: z.enum(['same', 'taken', 'filled', 'emptied']),
    from: Code.nullable().optional(),
    to: Code.nullable().optional(),
  }),
  z.strictObject({ of: z.literal('employee'), code: Code.nullable() }),
  z.strictObject({ of: z.literal('service'), code: Code }),
  z.strictObject({ of: z.literal('risk'), from: RiskEdge.optional(), to: RiskEdge.optional() }),
]);
export type Behind = z.infer<typeof Behind>;

/** A client, or of types a client group, behind a number; figures are cents or hundredths of hours, the rest text. */
export const BehindRow = z.strictObject({
  number: z.string(),
  name: z.string(),
  from: z.union([z.string(), z.int()]).nullable(),
  to: z.union([z.string(), z.int()]).nullable(),
  /** The client's own number when there is such a client now; of a group that of its head. */
  client: z.string().nullable(),
});
export type BehindRow = z.infer<typeof BehindRow>;
