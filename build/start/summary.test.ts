import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countPlaywright, countReport, countVitest } from './summary.ts';

const folder = mkdtempSync(join(tmpdir(), 'peil-summary-'));
const report = join(folder, 'report.json');

const assertion = (status: string) => ({
  status,
  fullName: 'adds up',
  failureMessages: ['\u001B[31mexpected 1\u001B[39m'],
});
const vitestReport = (over: object) => ({
  numPassedTests: 2,
  numFailedTests: 0,
  numFailedTestSuites: 0,
  testResults: [],
  ...over,
});

test('a suite that does not load counts as a failure, and is named', () => {
  const testResults = [
    { name: join(folder, 'a.test.ts'), status: 'failed', message: 'no such module', assertionResults: [] },
  ];
  const counts = countVitest(vitestReport({ numFailedTestSuites: 1, testResults }));
  expect(counts).toMatchObject({ passed: 2, failed: 1 });
  expect(counts.remarks).toEqual([expect.stringContaining('a.test.ts: no such module')]);
});

test('a test that fails is named with its message', () => {
  const assertionResults = [assertion('passed'), assertion('failed')];
  const testResults = [{ name: join(folder, 'a.test.ts'), status: 'failed', message: '', assertionResults }];
  const counts = countVitest(vitestReport({ numFailedTests: 1, numFailedTestSuites: 1, testResults }));
  expect(counts.remarks).toEqual([expect.stringMatching(/a\.test\.ts: adds up: expected 1$/)]);
});

test('a journey that passed at the second attempt counts as passed, one that never did as failed; both are named', () => {
  const results = [{ error: { message: 'not there' } }, {}];
  const tests = ['expected', 'flaky', 'unexpected'].map((status) => ({
    projectName: 'electron',
    status,
    results,
  }));
  const suites = [{ specs: [], suites: [{ specs: [{ title: 'walks', file: 'a.journey.ts', tests }] }] }];
  expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1 }, suites, errors: [] })).toEqual({
    passed: 4,
    failed: 1,
    remarks: [
      'a.journey.ts in electron: walks: passed at the second attempt: not there',
      'a.journey.ts in electron: walks: failed: not there',
    ],
  });
});

test('a missing report is a failure, and so is an exit code without one', () => {
  expect(countReport(join(folder, 'none.json'), 0, countVitest)).toMatchObject({ passed: 0, failed: 1 });
  writeFileSync(report, JSON.stringify(vitestReport({})));
  expect(countReport(report, 0, countVitest)).toMatchObject({ passed: 2, failed: 0 });
  expect(countReport(report, 1, countVitest)).toMatchObject({ passed: 2, failed: 1 });
});
