import * as z from 'zod';
import { query, task } from '#shared/calls/define.ts';
import { ChainCheck } from '#shared/audit/chain.ts';
import { ClientNumber, Day, RecordId, text } from '#shared/common/values.ts';
import { HistoryLine } from '#shared/history/calls.ts';

/** What to look for in the change log; everything at once. */
export const LogFilter = z.strictObject({
  /** First and last day, on the calendar of this computer. */
  from: Day.nullable().default(null),
  until: Day.nullable().default(null),
  account: z.string().max(200).nullable().default(null),
  /** Kinds of records; empty means all. */
  records: z.array(z.string().max(60)).max(40).default([]),
  client: ClientNumber.nullable().default(null),
  /** Where it was done: the part of the name of the call before the dot. */
  topic: z
    .string()
    .regex(/^[a-zA-Z]{1,40}$/)
    .nullable()
    .default(null),
  /** Part of the description of a change, or of a value before or after. */
  text: text(100).default(''),
});
export type LogFilter = z.infer<typeof LogFilter>;

/** Where the next page begins: older than this. */
export const LogCursor = z.strictObject({ setId: z.int().min(0), rowId: z.int().min(0) });
export type LogCursor = z.infer<typeof LogCursor>;

/** A line of the log with the client that it is about. */
export const LogLine = HistoryLine.extend({
  id: z.int(),
  client: z.strictObject({ number: z.string(), name: z.string(), exists: z.boolean() }).nullable(),
});
export type LogLine = z.infer<typeof LogLine>;

/** What a person did at once. */
export const LogSet = z.strictObject({
  id: RecordId,
  changedAt: z.string(),
  account: z.string(),
  label: z.string(),
  isUndone: z.boolean(),
  /** Takes back another change itself. */
  isUndo: z.boolean(),
  /** Of a kind that can be taken back. Whether it still can depends on what was changed after it. */
  canBeUndone: z.boolean(),
  /** Rows per kind of record. */
  counts: z.array(z.strictObject({ record: z.string(), rows: z.int() })),
  /** The first lines, in order. */
  lines: z.array(LogLine),
  hasMoreLines: z.boolean(),
});
export type LogSet = z.infer<typeof LogSet>;

export const auditCalls = {
  /** How the log was found when its chain was last followed. */
  'history.getCheck': query({
    input: z.strictObject({}),
    output: z.strictObject({
      last: ChainCheck.nullable(),
      /** The newest check from the first change on. */
      whole: ChainCheck.nullable(),
      /** Changes in the log now. */
      length: z.int(),
    }),
  }),
  /** Follows the chain of the whole log and says what is wrong with which change. */
  'history.check': task({
    input: z.strictObject({}),
    output: ChainCheck,
    touches: ['history'],
  }),
  'history.search': query({
    input: LogFilter.extend({
      before: LogCursor.nullable().default(null),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.strictObject({
      sets: z.array(LogSet),
      /** Null at the end of the log. There can be more even when a page is empty: a search for text reads so much at a time. */
      next: LogCursor.nullable(),
      /** How far back this page has searched. */
      searchedBackTo: z.string().nullable(),
    }),
  }),
  'history.getLines': query({
    input: z.strictObject({
      setId: RecordId,
      after: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(200),
    }),
    output: z.strictObject({ lines: z.array(LogLine), next: z.int().nullable() }),
  }),
  /** The accounts and kinds of records that occur in the log. */
  'history.getFilterChoices': query({
    input: z.strictObject({}),
    output: z.strictObject({
      accounts: z.array(z.string()),
      records: z.array(z.string()),
      topics: z.array(z.string()),
    }),
  }),
  /** Writes what the filter finds to a file, one row per changed value. */
  'history.saveTable': task({
    input: LogFilter.extend({ format: z.enum(['xlsx', 'csv']) }),
    output: z.strictObject({ path: z.string(), file: z.string(), rows: z.int(), isComplete: z.boolean() }),
    touches: [],
  }),
};
