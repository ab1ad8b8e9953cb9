import * as z from 'zod';
import { command, query, type Topic } from '#shared/calls/define.ts';
import { ClientNumber, Code, Day, RecordId } from '#shared/common/values.ts';
import {
  BookYear,
  ClientFiling,
  DeadlineRemark,
  DeadlineView,
  EarlierLegalForm,
  Extension,
} from '#shared/deadlines/model.ts';
import { sizeClasses } from '#shared/deadlines/size-class.ts';

const touches: readonly Topic[] = ['deadlines', 'clients', 'maintenance'];
const SizeName = z.enum(sizeClasses);

/** The size class of one year. */
export const YearSizeView = z.strictObject({
  year: z.int(),
  /** By the figures of the year alone. */
  own: SizeName.nullable(),
  /** What counts for the year. */
  counts: SizeName.nullable(),
  isAssumed: z.boolean(),
  warning: z.enum(['audit', 'audit_next', 'audit_last']).nullable(),
});
export type YearSizeView = z.infer<typeof YearSizeView>;

/** Everything about the duties of one client. */
export const ClientDeadlines = z.strictObject({
  number: ClientNumber,
  legalForm: Code.nullable(),
  filing: ClientFiling,
  /** How often btw is declared by the newest plan that says so; null when no plan does. */
  vat: z.strictObject({ year: z.int(), recurrence: z.string().nullable() }).nullable(),
  /** Book years that differ from the usual ones. */
  bookYears: z.array(BookYear.extend({ id: RecordId })),
  /** The book years as they are, from two years ago to the next. */
  allBookYears: z.array(BookYear.extend({ months: z.int(), legalFormCode: Code.nullable() })),
  earlierForms: z.array(EarlierLegalForm.extend({ id: RecordId })),
  extensions: z.array(Extension),
  deadlines: z.array(DeadlineView),
  remarks: z.array(DeadlineRemark),
  /** The size classes, oldest first; empty for a legal form without accounts. */
  sizes: z.array(YearSizeView),
  /** Where the limits of the newest year were read. */
  sizeSource: z.strictObject({ source: z.string(), checkedOn: Day }).nullable(),
});
export type ClientDeadlines = z.infer<typeof ClientDeadlines>;

export const clientDeadlineCalls = {
  /** The duties of one client, with its days between two days: left out, from a year ago to eighteen months ahead. */
  'deadlines.getClient': query({
    input: z.strictObject({ number: ClientNumber, from: Day.optional(), until: Day.optional() }),
    output: ClientDeadlines,
  }),
  /** Writes what is given; another value there than `expected` is a CONFLICT. Refuses a discovery that is still to come. */
  'deadlines.saveFiling': command({
    input: z.strictObject({
      number: ClientNumber,
      values: ClientFiling.partial(),
      expected: ClientFiling.partial().optional(),
    }),
    output: z.strictObject({ filing: ClientFiling }),
    touches,
  }),
  /**
   * Adds a book year that differs from the usual ones, or changes one. Refuses one that overlaps another, lasts longer than 24
   * months, or lies before the first; eighteen months is allowed.
   */
  'deadlines.saveBookYear': command({
    input: z.strictObject({ number: ClientNumber, id: RecordId.optional(), ...BookYear.shape }),
    output: z.strictObject({ id: RecordId }),
    touches,
  }),
  'deadlines.removeBookYear': command({
    input: z.strictObject({ number: ClientNumber, id: RecordId }),
    output: z.strictObject({}),
    touches,
  }),
  /** Says which legal form the client had until a day; refuses the form that it has after that day. */
  'deadlines.addLegalForm': command({
    input: z.strictObject({ number: ClientNumber, ...EarlierLegalForm.shape }),
    output: z.strictObject({ id: RecordId }),
    touches,
  }),
  'deadlines.removeLegalForm': command({
    input: z.strictObject({ number: ClientNumber, id: RecordId }),
    output: z.strictObject({}),
    touches,
  }),
};
