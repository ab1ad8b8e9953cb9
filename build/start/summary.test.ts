import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countPlaywright, countReport, countVitest } from './summary.ts';

const folder = mkdtempSync(join(tmpdir(), 'peil-summary-'));
const report = join(folder, 'report.json');

test('a suite that does not load counts as a failure', () => {
  const counts = countVitest({ numPassedTests: 10, numFailedTests: 0, numFailedTestSuites: 1 });
  expect(counts).toEqual({ passed: 10, failed: 1 });
});

test('a journey that passed at the second attempt counts as passed, one that never did as failed', () => {
  expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [] })).toEqual({
    passed: 4,
    failed: 1,
  });
});

test('a missing report is a failure, and so is an exit code without one', () => {
  expect(countReport(join(folder, 'none.json'), 0, countVitest)).toEqual({ passed: 0, failed: 1 });
  writeFileSync(report, JSON.stringify({ numPassedTests: 2, numFailedTests: 0, numFailedTestSuites: 0 }));
  expect(countReport(report, 0, countVitest)).toEqual({ passed: 2, failed: 0 });
  expect(countReport(report, 1, countVitest)).toEqual({ passed: 2, failed: 1 });
});
