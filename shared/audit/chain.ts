import * as z from 'zod';

/**
 * What can be wrong with the change log, found by following its chain:
 * - `rows`: a line of this change was altered, or put in another order
 * - `rows_missing`, `rows_added`: the change holds fewer or more lines than when it was made
 * - `head`: who, when, what was done, or the place in the order was altered
 * - `set_missing`: changes between two others are gone
 * - `set_added`: a change that Peil did not write
 * - `undone_mark`: says that it was taken back, or that it was not, against what the log tells
 * - `cut_off`: the log ends before a change that a backup or this computer has seen
 * - `other_log`: another change stands where a backup or this computer has seen one
 * - `no_chain`: the chain itself is gone
 */
export const ChainProblem = z.enum([
  'rows',
  'rows_missing',
  'rows_added',
  'head',
  'set_missing',
  'set_added',
  'undone_mark',
  'cut_off',
  'other_log',
  'no_chain',
]);
export type ChainProblem = z.infer<typeof ChainProblem>;

/** One thing that is wrong, and with which change. */
export const ChainFinding = z.strictObject({
  problem: ChainProblem,
  /** Place in the chain; null when the change stands outside it. */
  seq: z.int().nullable(),
  setId: z.int().nullable(),
  /** As the log tells it now. */
  changedAt: z.string().nullable(),
  account: z.string().nullable(),
  label: z.string().nullable(),
  /** How many lines or changes, where that says more. */
  count: z.int().nullable(),
  /** The moment of the backup that has seen more, for `cut_off` and `other_log`. */
  seenAt: z.string().nullable(),
});
export type ChainFinding = z.infer<typeof ChainFinding>;

/** What one check of the chain found. */
export const ChainCheck = z.strictObject({
  checkedAt: z.string(),
  checkedBy: z.string(),
  occasion: z.enum(['asked', 'backup']),
  /** First and last place in the chain that were checked; 0 of an empty log. */
  fromSeq: z.int(),
  untilSeq: z.int(),
  findings: z.array(ChainFinding),
});
export type ChainCheck = z.infer<typeof ChainCheck>;

/** Findings that one check names at most; more would not make it clearer. */
export const maxFindings = 50;

/** A place in the chain that was seen before, outside the office file. */
export interface SeenHead {
  seq: number;
  /** Hexadecimal. */
  hash: string;
  /** When it was seen. */
  seenAt: string;
}
