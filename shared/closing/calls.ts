import * as z from 'zod';
import { query, task, command, type Topic } from '#shared/calls/define.ts';
import { compareCalls } from '#shared/closing/compare-calls.ts';
import { Closing, OfficeYear, ReopenReason, Unfinished } from '#shared/closing/model.ts';
import { snapshotCalls } from '#shared/closing/snapshot-calls.ts';
import { longText, Year } from '#shared/common/values.ts';

const OfYear = z.strictObject({ year: Year });

/** What looks different once a year is closed or open again. */
const closingTopics: readonly Topic[] = [
  'closing',
  'planning',
  'capacity',
  'budgets',
  'preparation',
  'classification',
  'history',
  'backups',
];

export const closingCalls = {
  ...compareCalls,
  ...snapshotCalls,
  /** The years in which something is planned, budgeted or closed, the newest first, and years of which only amounts are known. */
  'closing.list': query({
    input: z.strictObject({}),
    output: z.strictObject({ years: z.array(OfficeYear), otherYears: z.array(Year) }),
  }),
  /** What is unfinished in a year that could be closed. Refuses a year that cannot. */
  'closing.check': query({
    input: OfYear,
    output: z.strictObject({ unfinished: z.array(Unfinished) }),
  }),
  /** Which years are closed; for screens that offer no edits of them. */
  'closing.listClosed': query({
    input: z.strictObject({}),
    output: z.strictObject({ years: z.array(Closing.pick({ year: true, closedAt: true, closedBy: true })) }),
  }),
  /**
   * Makes a verified backup, freezes the year as a snapshot and closes it. Refuses a year that is closed, has not begun or is empty,
   * and while an import, a proposal or levelling runs.
   */
  'closing.close': task({
    input: z.strictObject({ year: Year, remark: longText(1000).optional() }),
    output: Closing,
    touches: closingTopics,
  }),
  /** Lets a closed year be changed again; the snapshot stays readable. */
  'closing.reopen': command({
    input: z.strictObject({ year: Year, reason: ReopenReason }),
    output: Closing,
    touches: closingTopics,
    undoable: false,
  }),
};
