import { expect, it, test } from 'vitest';
import { carryAnswers, checkVerdict, findForeignAnswers } from './check-verdict.ts';
import { checkRiskDefinition } from './check-definition.ts';
import { defaultRiskDefinition } from './default-definition.ts';
import type { Verdict } from './model.ts';
import { latestReviewOn, type ReviewTerms } from './review-terms.ts';
import { computeSignals } from './signals.ts';
import { riskValues, signalOptions } from './test-data.ts';

const most = (months: number) => ({ months, fromOn: '2027-07-10' });
const term = { source: 'voorstel', checkedOn: '2026-01-01' };
const terms: ReviewTerms = {
  low: { months: 60, ...term, most: most(60) },
  normal: { months: 36, ...term, most: most(60) },
  high: { months: 12, ...term, most: most(12) },
};

const verdict = (rest: Partial<Verdict> = {}): Verdict => ({
  answers: riskValues().answers,
  riskClass: 'low',
  classReason: null,
  hasOtherRisk: false,
  otherRiskReason: null,
  decision: 'continue',
  decisionReason: null,
  escalationReason: null,
  nextReviewOn: '2031-11-21',
  remark: null,
  ...rest,
});

function fieldsOf(rest: Partial<Verdict>, values = riskValues()): string[] {
  const given = verdict(rest);
  const signals = computeSignals({ ...values, answers: given.answers }, signalOptions);
  return checkVerdict(given, { definition: defaultRiskDefinition, signals, today: '2026-11-21', terms }).map(
    ({ field }) => field,
  );
}

test.each<[string, Partial<Verdict>, string[]]>([
  ['complete', {}, []],
  ['without a class', { riskClass: null }, ['riskClass']],
  ['without other risk', { hasOtherRisk: null }, ['hasOtherRisk']],
  ['other risk without a reason', { hasOtherRisk: true, otherRiskReason: ' ' }, ['otherRiskReason']],
  ['other risk with a reason', { hasOtherRisk: true, otherRiskReason: 'Geschil' }, []],
  ['without a decision', { decision: null }, ['decision']],
  ['measures without which', { decision: 'measures' }, ['decisionReason']],
  ['goodbye with a reason', { decision: 'end', decisionReason: 'Integriteit' }, []],
  ['without a review day', { nextReviewOn: null }, ['nextReviewOn']],
  ['a review today', { nextReviewOn: '2026-11-21' }, ['nextReviewOn']],
  ['a review in the past', { nextReviewOn: '2020-01-01' }, ['nextReviewOn']],
  ['a review beyond the bound', { nextReviewOn: '2031-11-22' }, ['nextReviewOn']],
  ['high within a year', { riskClass: 'high', nextReviewOn: '2027-11-21' }, []],
  ['high after more than a year', { riskClass: 'high', nextReviewOn: '2027-11-22' }, ['nextReviewOn']],
])('%s: %j', (_name, rest, fields) => {
  expect(fieldsOf(rest)).toEqual(fields);
});

it('names every question that is still open', () => {
  expect(fieldsOf({ answers: {}, classReason: 'x' }).toSorted()).toEqual(
    defaultRiskDefinition.questions.map(({ key }) => `answers.${key}`).toSorted(),
  );
});

it('asks why the class is lower than answers and signals point to', () => {
  const values = riskValues({ isProminentPerson: true });
  expect(fieldsOf({}, values)).toEqual(['classReason']);
  expect(fieldsOf({ classReason: 'Alleen raadslid, geen vermogen' }, values)).toEqual([]);
  expect(fieldsOf({ riskClass: 'high', nextReviewOn: '2027-01-01' }, values)).toEqual([]);
});

it('holds an OOB back until somebody escalated', () => {
  const values = riskValues({ isPublicInterest: true });
  const high: Partial<Verdict> = { riskClass: 'high', nextReviewOn: '2027-01-01' };
  expect(fieldsOf(high, values)).toEqual(['escalationReason']);
  expect(fieldsOf({ ...high, escalationReason: 'Besproken met de vergunninghouder' }, values)).toEqual([]);
});

it('knows the answers of another version, and carries the rest along', () => {
  const answers = {
    countries: { choice: 'union', remark: null },
    contact: { choice: 'byLetter', remark: null },
    oldQuestion: { choice: 'yes', remark: null },
  };
  expect(findForeignAnswers(defaultRiskDefinition, answers)).toEqual(['contact', 'oldQuestion']);
  expect(carryAnswers(defaultRiskDefinition, answers)).toEqual({ countries: answers.countries });
});

test.each([
  ['low', '2026-11-21', '2031-11-21'],
  ['normal', '2026-11-21', '2029-11-21'],
  ['high', '2024-02-29', '2025-02-28'],
] as const)('a client of class %s approved on %s is reviewed by %s', (riskClass, on, latest) => {
  expect(latestReviewOn(terms, riskClass, on)).toBe(latest);
});

it('shortens to the law only as far as the law holds by then', () => {
  const long: ReviewTerms = { ...terms, high: { months: 24, ...term, most: most(12) } };
  expect(latestReviewOn(long, 'high', '2026-01-01')).toBe('2027-07-10');
  expect(latestReviewOn(long, 'high', '2027-01-01')).toBe('2028-01-01');
  expect(
    latestReviewOn(
      { ...terms, low: { months: null, source: null, checkedOn: null, most: null } },
      'low',
      '2026-01-01',
    ),
  ).toBeNull();
});

it('refuses a definition that cannot be used', () => {
  expect(checkRiskDefinition(defaultRiskDefinition)).toEqual([]);
  const [first] = defaultRiskDefinition.questions;
  if (first === undefined) throw new Error('no questions');
  const fields = (rest: Partial<typeof defaultRiskDefinition>) =>
    checkRiskDefinition({ ...defaultRiskDefinition, ...rest }).map(({ field }) => field);
  expect(fields({ questions: [] })).toEqual(['questions']);
  expect(fields({ questions: [first, first] })).toEqual(['questions.identity']);
  expect(fields({ questions: [{ ...first, choices: first.choices.slice(1, 2) }] })).toEqual([
    'questions.identity',
  ]);
  const { thresholds } = defaultRiskDefinition;
  const none = { value: 0, isProposal: false };
  expect(fields({ thresholds: { ...thresholds, latePaymentDays: none } })).toEqual([
    'thresholds.latePaymentDays',
  ]);
  expect(fields({ thresholds: { ...thresholds, lossYears: { value: 9, isProposal: false } } })).toEqual([
    'thresholds.lossYears',
  ]);
});
