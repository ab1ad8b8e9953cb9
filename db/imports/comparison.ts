/** A stretch of staged rows of one run, by their keys. */
export interface Range {
  run: number;
  from: number;
  to: number;
}

/**
 * The rows of a `Range`, in SQL on a staging table `s`. The plus keeps the index on the run away: it would go through the whole file for
 * every stretch.
 */
export const stretch = '+s.run_id = @run AND s.id BETWEEN @from AND @to';

/** Compares a stretch of staged rows with the office: which are new, and what differs in those that are not. */
export interface Comparison {
  /** Rows must be told apart by `reset`, also those that have just been read. */
  needsReset: boolean;
  /** Forgets an earlier comparison: rows that could be read are new, or unchanged until shown otherwise. */
  reset(range: Range): void;
  /** Whether any row meets a record that the office has. */
  isNeeded(run: number): boolean;
  compare(range: Range): void;
  /** Marks differences in group and head that a person made by hand, and the rows that have any conflict. */
  finish(run: number): void;
}

/** The stretches in which a range is worked through; each is one short turn. */
export function splitRange(range: Range, size: number): Range[] {
  const parts: Range[] = [];
  for (let from = range.from; from <= range.to; from += size) {
    parts.push({ run: range.run, from, to: Math.min(range.to, from + size - 1) });
  }
  return parts;
}
