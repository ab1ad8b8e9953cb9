import * as z from 'zod';
import { BudgetRow } from '#shared/budgets/budget-row.ts';
import { BudgetValue, CopiedBudget } from '#shared/budgets/budget-values.ts';
import { Contract } from '#shared/budgets/contracts.ts';
import { command, query, type Topic } from '#shared/calls/define.ts';
import { Code, Day, longText, MonthCentihours, Month, RecordId, Year } from '#shared/common/values.ts';
import { HistoryLine } from '#shared/history/calls.ts';

const touches: readonly Topic[] = ['budgets', 'capacity', 'preparation', 'planning', 'employees', 'office'];

/** Planned absence of one kind, twelve months. */
export const AbsenceRow = z.strictObject({ code: Code, monthCentihours: z.array(z.int()).length(12) });
export type AbsenceRow = z.infer<typeof AbsenceRow>;

const Copy = z.strictObject({ fromYear: Year, year: Year });

export const budgetCalls = {
  /** The budget of everyone who works here in a year, by code. */
  'budgets.list': query({
    input: z.strictObject({ year: Year }),
    output: z.strictObject({
      rows: z.array(BudgetRow),
      /** Whether anybody has a budget in the year before. */
      hasYearBefore: z.boolean(),
    }),
  }),
  /**
   * Stores typed values, all or none. A refusal has the values that cannot be stored in `data.cells`, each with its reason.
   * Null takes a value away: a month follows the season profile again.
   */
  'budgets.setValues': command({
    large: true,
    input: z.strictObject({ year: Year, values: z.array(BudgetValue).min(1).max(50_000) }),
    output: z.strictObject({ changed: z.int() }),
    touches,
  }),
  /** What the panel of one employee shows beside the row of the grid. */
  'budgets.getEmployee': query({
    input: z.strictObject({ year: Year, employee: Code }),
    output: z.strictObject({
      row: BudgetRow,
      contracts: z.array(Contract),
      seasonProfileId: RecordId.nullable(),
      /** Kinds of absence with hours in the year. */
      absence: z.array(AbsenceRow),
      holidayCentihours: z.array(z.int()).length(12),
    }),
  }),
  /** The season profile or the remark of a year's budget; only what is named changes. */
  'budgets.setDetails': command({
    input: z.strictObject({
      year: Year,
      employee: Code,
      seasonProfileId: RecordId.nullable().optional(),
      remark: longText(1000).nullable().optional(),
    }),
    output: z.strictObject({}),
    touches,
  }),
  /** Planned absence of a kind in a month; null or 0 takes it away. */
  'budgets.setAbsence': command({
    input: z.strictObject({
      year: Year,
      employee: Code,
      values: z
        .array(z.strictObject({ code: Code, month: Month, centihours: MonthCentihours.nullable() }))
        .min(1)
        .max(500),
    }),
    output: z.strictObject({}),
    touches,
  }),
  /** Adds a contract, or changes the one with `id`. With `endsPrevious` an open contract before it ends the day before. */
  'budgets.saveContract': command({
    input: z.strictObject({
      employee: Code,
      id: RecordId.nullable(),
      fromOn: Day,
      untilOn: Day.nullable(),
      partTimeBasisPoints: z.int(),
      endsPrevious: z.boolean().default(false),
    }),
    output: Contract,
    touches,
  }),
  'budgets.removeContract': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({}),
    touches,
  }),
  /** Who would get what from another year: only who has no budget in `year`. */
  'budgets.previewCopy': query({
    input: Copy,
    output: z.strictObject({
      copied: z.array(CopiedBudget),
      /** Codes of who has a budget already, of who does not work here any more, and of who had none. */
      keeps: z.array(z.string()),
      left: z.array(z.string()),
      without: z.array(z.string()),
    }),
  }),
  /** Does what the preview shows; nothing that stands in `year` is overwritten. */
  'budgets.copyYear': command({
    input: Copy,
    output: z.strictObject({ copied: z.int() }),
    touches,
  }),
  /** What was changed about the contracts and budgets of an employee, newest first. */
  'budgets.listHistory': query({
    input: z.strictObject({ employee: Code, limit: z.int().min(1).max(500).default(100) }),
    output: z.strictObject({ lines: z.array(HistoryLine) }),
  }),
};
