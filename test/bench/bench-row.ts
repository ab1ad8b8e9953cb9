/** One line of `npm run bench`. Every file `test/bench/*.bench.ts` exports `bench(): Promise<BenchRow[]>`. */
export interface BenchRow {
  name: string;
  /** What was measured, with its unit: `1 240 ms`, `189.8 kB`. */
  value: string;
  /** What it was measured against in the same run, with its unit; empty when the limit is absolute. */
  against: string;
  /** Value divided by what it is measured against, or the bare value when the limit is absolute. */
  ratio: number;
  /** The most that `ratio` may be. */
  limit: number;
}
