import * as z from 'zod';
import { command, query, type Topic } from '#shared/calls/define.ts';
import { ClientNumber, Code, Day, Month, Year } from '#shared/common/values.ts';
import {
  Difference,
  LoadRow,
  MovedHours,
  PreparationList,
  RoleChanges,
  RoleEdit,
} from '#shared/preparation/model.ts';

const touches: readonly Topic[] = ['preparation', 'planning', 'capacity', 'office'];

const Numbers = z.array(ClientNumber).min(1).max(100_000);

/** One employee in the place of another. */
const Swap = z
  .strictObject({
    year: Year,
    /** Who has the role in the year; null is nobody. */
    from: Code.nullable(),
    /** Who takes it; null is nobody. */
    to: Code.nullable(),
    roles: z.array(Code).min(1).max(100),
    /** Left out: every client that is not former. */
    clients: Numbers.optional(),
    /** Left out keeps the month that stands there, January where none does. */
    fromMonth: Month.optional(),
  })
  .refine(({ from, to }) => from !== to);

const SwapResult = z.strictObject({
  ...RoleChanges.shape,
  /** Roles passed over: the one to replace is new there, and a role goes over once a year. */
  skipped: z.int(),
});

const Apply = z.strictObject({
  year: Year,
  /** What begins on or before this day is applied. */
  on: Day,
  clients: Numbers.optional(),
});

export const preparationCalls = {
  /** Every client that needs a plan in the year, with who does what now and then. */
  'preparation.list': query({
    input: z.strictObject({ year: Year }),
    output: PreparationList,
  }),
  /**
   * Changes who does what in the year; proposed hours go along. All or nothing: refused with `errors`, one per cell that is wrong.
   */
  'preparation.setValues': command({
    large: true,
    input: z.strictObject({ year: Year, edits: z.array(RoleEdit).min(1).max(200_000) }),
    output: RoleChanges,
    touches,
  }),
  /** What a swap would do. */
  'preparation.previewSwap': query({ large: true, input: Swap, output: SwapResult }),
  /** Puts one employee in the place of another, as one change. */
  'preparation.swap': command({ large: true, input: Swap, output: SwapResult, touches }),
  /** Gives the confirmed hours of changed roles to the new ones too. */
  'preparation.moveConfirmed': command({
    large: true,
    input: z.strictObject({ year: Year, clients: Numbers.optional() }),
    output: MovedHours,
    touches,
  }),
  /** What everyone has and can do in the year. */
  'preparation.getLoad': query({
    input: z.strictObject({ year: Year }),
    output: z.strictObject({
      rows: z.array(LoadRow),
      /** Hours of nobody, hundredths. */
      unassignedCentihours: z.int(),
    }),
  }),
  /** Every role that goes to another in the year, by client. */
  'preparation.listDifferences': query({
    input: z.strictObject({ year: Year }),
    output: z.strictObject({ rows: z.array(Difference) }),
  }),
  /** What applying on a day would do. */
  'preparation.previewApply': query({
    large: true,
    input: Apply,
    output: z.strictObject({
      due: z.array(Difference),
      /** Differences that begin after the day. */
      later: z.int(),
      /** Confirmed hours that stay with the former one. */
      stayed: MovedHours,
    }),
  }),
  /** Makes the new ones the current ones, as one change. */
  'preparation.apply': command({
    large: true,
    input: Apply,
    output: z.strictObject({ applied: z.int(), clients: z.int(), later: z.int() }),
    touches: [...touches, 'clients', 'groups', 'employees', 'classification'],
  }),
};
