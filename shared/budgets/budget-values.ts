import * as z from 'zod';
import { Code, daysInMonth, RecordId } from '#shared/common/values.ts';
import { budgetsText } from './nl.ts';

const availableFields = [
  'available1',
  'available2',
  'available3',
  'available4',
  'available5',
  'available6',
  'available7',
  'available8',
  'available9',
  'available10',
  'available11',
  'available12',
] as const;

const controlFields = [
  'control1',
  'control2',
  'control3',
  'control4',
  'control5',
  'control6',
  'control7',
  'control8',
  'control9',
  'control10',
  'control11',
  'control12',
] as const;

/** A value of an employee's budget of a year that can be typed in the grid. */
export const BudgetField = z.enum(['norm', 'functionCode', 'teamCode', ...availableFields, ...controlFields]);
export type BudgetField = z.infer<typeof BudgetField>;

const TypedValue = z.union([z.number(), z.string().max(20), z.null()]);

/** One typed value: hours in hundredths, a code, or null for empty (a month then follows the season profile). */
export const BudgetValue = z.strictObject({
  employee: Code,
  field: BudgetField,
  value: TypedValue,
  /** What the person saw there; left out: whatever stands there may be overwritten. */
  expected: TypedValue.optional(),
});
export type BudgetValue = z.infer<typeof BudgetValue>;

/** A value that was refused, with the reason in Dutch. */
export const BudgetRefusal = z.strictObject({
  employee: z.string(),
  field: BudgetField,
  message: z.string(),
});
export type BudgetRefusal = z.infer<typeof BudgetRefusal>;

/** The refused values of a call that changed nothing, as they stand in the data of its refusal. */
export const RefusedValues = z.object({ cells: z.array(BudgetRefusal) });

/** The hours of a year at most: a leap year, day and night. */
export const MOST_YEAR_CENTIHOURS = 878_400;

/** The field of the hours available in a month (1–12), or of its control hours. */
export function monthField(kind: 'available' | 'control', month: number): BudgetField {
  return BudgetField.parse(`${kind}${month}`);
}

/** What a field holds: hours of a month, or something of the year. */
export function monthOfField(field: BudgetField): { kind: 'available' | 'control'; month: number } | null {
  const match = /^(available|control)(\d+)$/.exec(field);
  if (!match) return null;
  return { kind: match[1] === 'control' ? 'control' : 'available', month: Number(match[2]) };
}

/** A field as people call it. */
export function fieldName(field: BudgetField): string {
  const { fields } = budgetsText;
  const month = monthOfField(field);
  if (month) return fields[month.kind](month.month);
  return field === 'norm' ? fields.norm : field === 'teamCode' ? fields.teamCode : fields.functionCode;
}

/** Why a number of hours cannot stand in a field, in Dutch; undefined when it can. Months outside service take 0 and nothing. */
export function refusalOfHours(
  field: BudgetField,
  value: number | string,
  { year, code, isOutside }: { year: number; code: string; isOutside: readonly boolean[] },
): string | undefined {
  const { refusals } = budgetsText;
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return refusals.notHours;
  if (value < 0) return refusals.negative;
  const month = monthOfField(field)?.month;
  if (month === undefined) return value > MOST_YEAR_CENTIHOURS ? refusals.tooManyInYear(value) : undefined;
  const most = daysInMonth(year, month) * 2400;
  if (value > most) return refusals.tooManyInMonth(month, value, most);
  return isOutside[month - 1] === true && value > 0 ? refusals.outside(code, month) : undefined;
}

/** What an employee had in another year and would get in this one. */
export const CopiedBudget = z.strictObject({
  employeeId: RecordId,
  employee: z.string(),
  name: z.string(),
  normCentihours: z.int(),
  /** Months typed over the profile that come along. */
  typedMonths: z.int(),
  controlCentihours: z.int(),
  absenceCentihours: z.int(),
});
export type CopiedBudget = z.infer<typeof CopiedBudget>;

/** What comes along in words: `norm 1.560,0 uur, 2 getypte maanden`. */
export function describeCopy(copied: CopiedBudget): string {
  const { copy } = budgetsText;
  const parts = [copy.norm(copied.normCentihours)];
  if (copied.typedMonths > 0) parts.push(copy.typed(copied.typedMonths));
  if (copied.controlCentihours > 0) parts.push(copy.control(copied.controlCentihours));
  if (copied.absenceCentihours > 0) parts.push(copy.absence(copied.absenceCentihours));
  return parts.join(', ');
}
