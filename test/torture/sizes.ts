import fs from 'node:fs';
import path from 'node:path';

/** `npm run torture` sets this: the sizes of the issue instead of those that every change can afford. */
export const isTorture = process.env['PEIL_TORTURE'] === 'full';

/** How often something is done to an office that is not encrypted, and to one that is. */
interface PerOffice {
  plain: number;
  encrypted: number;
}

interface Sizes {
  kills: PerOffice;
  powerCuts: PerOffice;
  /** How often a log is torn, and how often it is flipped, and how often it is blanked. */
  walDamage: PerOffice;
  bitFlips: PerOffice;
  /** How often a second program tries to open an office. */
  secondPrograms: number;
  /** How often an office goes through a backup and back. */
  backupCycles: PerOffice;
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
  kills: { plain: 25, encrypted: 25 },
  powerCuts: { plain: 200, encrypted: 100 },
  walDamage: { plain: 200, encrypted: 40 },
  bitFlips: { plain: 100, encrypted: 100 },
  secondPrograms: 20,
  backupCycles: { plain: 20, encrypted: 4 },
  migrations: 'from the version before',
  fuzzRuns: 8,
  importRows: 20_000,
  longRunEdits: 600,
  longRunBackups: 6,
  searchTexts: 200,
};

const torture: Sizes = {
  kills: { plain: 2_000, encrypted: 2_000 },
  powerCuts: { plain: 3_000, encrypted: 3_000 },
  walDamage: { plain: 600, encrypted: 600 },
  bitFlips: { plain: 500, encrypted: 500 },
  secondPrograms: 50,
  backupCycles: { plain: 20, encrypted: 20 },
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

/** Writes figures that are too many for the table into a file beside it; does nothing in an ordinary run. */
export function noteFile(name: string, figures: unknown): void {
  const file = process.env['PEIL_TORTURE_ROWS'];
  if (file !== undefined)
    fs.writeFileSync(path.join(path.dirname(file), name), JSON.stringify(figures, null, 2));
}
