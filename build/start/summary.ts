import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { projectFolder } from '#build/vite/folders.ts';

export const resultsFolder = join(projectFolder, 'test-results');
const summaries = join(resultsFolder, 'summary');

const Counts = z.object({ passed: z.int(), failed: z.int() });
export type Counts = z.infer<typeof Counts>;

/** Keeps what a step counted, for the line that adds everything up. */
export function writeSummary(name: string, counts: Counts): void {
  mkdirSync(summaries, { recursive: true });
  writeFileSync(join(summaries, `${name}.json`), JSON.stringify(counts));
}

/** Adds up every step whose summary is there. */
export function addUp(): Counts {
  const total = { passed: 0, failed: 0 };
  for (const file of existsSync(summaries) ? readdirSync(summaries) : []) {
    const counts = Counts.parse(JSON.parse(readFileSync(join(summaries, file), 'utf8')));
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
  return total;
}

/** What a report file says, or one failure when the program that should write it did not get so far. */
export function countReport(file: string, exitCode: number, count: (report: unknown) => Counts): Counts {
  const counts = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 1 };
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
});

/** A file that could not be loaded counts as one failure: none of its tests is in the report. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = VitestReport.parse(report);
  return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) };
}

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(z.unknown()),
});

/**
 * A journey that passed at the second attempt counts as passed: a start of Electron that is lost under load is no fault of what
 * the journey is about. The list names it as flaky.
 */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors } = PlaywrightReport.parse(report);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
