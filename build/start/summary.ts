import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import * as z from 'zod';
import { projectFolder } from '#build/vite/folders.ts';

export const resultsFolder = join(projectFolder, 'test-results');
const summaries = join(resultsFolder, 'summary');

const Counts = z.object({
  passed: z.int(),
  failed: z.int(),
  /** What failed and why, and what passed only at the second attempt: for whoever reads no more than the end. */
  remarks: z.array(z.string()),
});
export type Counts = z.infer<typeof Counts>;

/** Keeps what a step counted, for the line that adds everything up. */
export function writeSummary(name: string, counts: Counts): void {
  mkdirSync(summaries, { recursive: true });
  writeFileSync(join(summaries, `${name}.json`), JSON.stringify(counts));
}

/** Adds up every step whose summary is there. */
export function addUp(): Counts {
  const total: Counts = { passed: 0, failed: 0, remarks: [] };
  for (const file of existsSync(summaries) ? readdirSync(summaries) : []) {
    const counts = Counts.parse(JSON.parse(readFileSync(join(summaries, file), 'utf8')));
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.remarks.push(...counts.remarks);
  }
  return total;
}

/** What a report file says, or one failure when the program that should write it did not get so far. */
export function countReport(file: string, exitCode: number, count: (report: unknown) => Counts): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1, remarks: [`no report ${basename(file)}`] };
  const counts = count(JSON.parse(readFileSync(file, 'utf8')));
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

/** A file that could not be loaded counts as one failure: none of its tests is in the report. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = VitestReport.parse(report);
  const remarks = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(projectFolder, name);
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`${file}: ${shorten(message)}`];
    return failed.map(
      ({ fullName, failureMessages }) => `${file}: ${fullName}: ${shorten(failureMessages[0])}`,
    );
  });
  return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites), remarks };
}

const PlaywrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.string(),
      results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
    }),
  ),
});
const PlaywrightSuite = z.object({
  specs: z.array(PlaywrightSpec),
  get suites() {
    return z.array(PlaywrightSuite).optional();
  },
});
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  suites: z.array(PlaywrightSuite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/**
 * A journey that passed at the second attempt counts as passed: a start of Electron that is lost under load is no fault of what
 * the journey is about. It is named at the end.
 */
export function countPlaywright(report: unknown): Counts {
  const { stats, suites, errors } = PlaywrightReport.parse(report);
  const remarks = suites.flatMap(specsOf).flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, status, results }) => {
        const seen = results.find(({ error }) => error !== undefined)?.error?.message;
        const what = status === 'flaky' ? 'passed at the second attempt' : 'failed';
        return `${file} in ${projectName}: ${title}: ${what}: ${shorten(seen)}`;
      }),
  );
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    remarks: [...remarks, ...errors.map(({ message }) => shorten(message))],
  };
}

function specsOf(suite: z.infer<typeof PlaywrightSuite>): z.infer<typeof PlaywrightSpec>[] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

/** The beginning of a message, without the colours of a terminal. */
function shorten(message = ''): string {
  return stripVTControlCharacters(message).slice(0, 800);
}
