import * as z from 'zod';
import { Code, RecordId, Year } from '#shared/common/values.ts';

/**
 * The six lines of the capacity table (domain.md, Capacity). Contract hours; indirect or absent = contract − available, a rest
 * item; available for production, the budget's month; planned in proposed and confirmed plans; control hours, typed; free room =
 * available − planned − control, negative when overbooked.
 */
export const LineKey = z.enum(['contract', 'indirect', 'available', 'planned', 'control', 'free']);
export type LineKey = z.infer<typeof LineKey>;
export const lineKeys = LineKey.options;

/** Whole hundredths of an hour of each month, January first; negative where a line may be. */
export const MonthlyCentihours = z.array(z.int()).length(12);

export const CapacityLine = z.strictObject({
  key: LineKey,
  /** The year's own figure: contract hours are computed on the year and not summed from rounded months. */
  yearCentihours: z.int(),
  monthCentihours: MonthlyCentihours,
});
export type CapacityLine = z.infer<typeof CapacityLine>;

/** One employee in the capacity table of a year. */
export const CapacityRow = z.strictObject({
  /** Code of the employee. */
  employee: z.string(),
  name: z.string(),
  /** Function in that year; null is not known. */
  function: z.string().nullable(),
  team: z.string().nullable(),
  /** Part of full-time in percent, such as 75; null without a contract in the year. */
  partTimePercent: z.number().nullable(),
  /** Whether a budget was entered for the year; without one nothing is available. */
  hasBudget: z.boolean(),
  /** First day out of service when that falls in the year or before it. */
  leftOn: z.string().nullable(),
  /** Planned absence and public holidays, part of the line of indirect hours. */
  absenceCentihours: MonthlyCentihours,
  lines: z.array(CapacityLine).length(6),
});
export type CapacityRow = z.infer<typeof CapacityRow>;

/** Hours of a sum that is no line of the six: of nobody, of a role, of a service. */
export const MonthSums = z.strictObject({ yearCentihours: z.int(), monthCentihours: MonthlyCentihours });
export type MonthSums = z.infer<typeof MonthSums>;

/** The capacity of a year: a row per employee, and the demand that nobody has yet. */
export const CapacityYear = z.strictObject({
  year: Year,
  rows: z.array(CapacityRow),
  /** Planned hours without an employee: demand of the firm, of nobody. Zero when the rows are limited. */
  unassigned: MonthSums,
});
export type CapacityYear = z.infer<typeof CapacityYear>;

/** A role's demand and who holds it. */
export const RoleDemand = z.strictObject({
  /** Empty when lines do not say their role. */
  role: z.string(),
  label: z.string(),
  /** Codes of everyone who holds the role for a client, now or planned for the year, or has hours in it. */
  holders: z.array(z.string()),
  /** All hours of lines in this role. */
  planned: MonthSums,
  /** The part of them that nobody has. */
  unassigned: MonthSums,
});
export type RoleDemand = z.infer<typeof RoleDemand>;

/** Demand of one service, largest first. */
export const ServiceDemand = z.strictObject({ service: Code, name: z.string(), planned: MonthSums });
export type ServiceDemand = z.infer<typeof ServiceDemand>;

/** What a cell is about: one employee, those of a function or team, one role, hours of nobody, or the whole firm. */
export const CellScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('employee'), code: Code }),
  z.strictObject({ kind: z.literal('function'), code: z.string().max(20).nullable() }),
  z.strictObject({ kind: z.literal('team'), code: z.string().max(20).nullable() }),
  z.strictObject({ kind: z.literal('role'), code: z.string().max(20) }),
  z.strictObject({ kind: z.literal('service'), code: Code }),
  z.strictObject({ kind: z.literal('unassigned') }),
  z.strictObject({ kind: z.literal('all') }),
]);
export type CellScope = z.infer<typeof CellScope>;

/** A planned line behind a cell. Hours of a draft are shown with what they are in the present planning. */
export const CellLine = z.strictObject({
  /** The planned line; null when a draft would make it. */
  lineId: RecordId.nullable(),
  client: z.string(),
  clientName: z.string(),
  service: z.string(),
  serviceName: z.string(),
  role: z.string(),
  /** Status of the client's plan: proposal or confirmed. */
  status: z.enum(['A', 'B']),
  employee: z.string().nullable(),
  month: z.int().min(1).max(12),
  centihours: z.int().min(0),
  /** In a draft: what stands in the present planning; null when it is the same. */
  current: z
    .strictObject({
      employee: z.string().nullable(),
      month: z.int(),
      centihours: z.int(),
    })
    .nullable(),
});
export type CellLine = z.infer<typeof CellLine>;
