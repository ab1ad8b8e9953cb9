import fs from 'node:fs';

/** `npm run torture` sets this: the sizes of the issue instead of those that every change can afford. */
export const isTorture = process.env['PEIL_TORTURE'] === 'full';

interface Sizes {
  kills: number;
  powerCuts: number;
  walDamage: number;
  bitFlips: number;
  /** Whether a migration is broken off for files of every older version, or of the one before it. */
  migrations: 'from the version before' | 'from every version';
  /** Inputs per call. */
  fuzzRuns: number;
  importRows: number;
  longRunEdits: number;
  longRunBackups: number;
  searchTexts: number;
}

const ordinary: Sizes = {
  kills: 60,
  powerCuts: 300,
  walDamage: 100,
  bitFlips: 100,
  migrations: 'from the version before',
  fuzzRuns: 8,
  importRows: 20_000,
  longRunEdits: 600,
  longRunBackups: 6,
  searchTexts: 200,
};

const torture: Sizes = {
  kills: 2_000,
  powerCuts: 3_000,
  walDamage: 600,
  bitFlips: 500,
  migrations: 'from every version',
  fuzzRuns: 200,
  importRows: 100_000,
  longRunEdits: 10_000,
  longRunBackups: 50,
  searchTexts: 2_000,
};

/** How often each test does what it does. */
export const sizes: Sizes = isTorture ? torture : ordinary;

/** A line of the table that `npm run torture` ends with. */
export interface TortureRow {
  /** The number in the list of test/torture/README.md, such as `R2`. */
  rule: string;
  what: string;
  count: number;
  /** What was found, in words. */
  found: string;
  /** A measured figure and what it may be at most, in the unit that `found` says. */
  value?: number;
  limit?: number;
}

/** Writes a line for the table; does nothing in an ordinary run. */
export function note(row: TortureRow): void {
  const file = process.env['PEIL_TORTURE_ROWS'];
  if (file !== undefined) fs.appendFileSync(file, `${JSON.stringify(row)}\n`);
}
