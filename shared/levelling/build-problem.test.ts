import { describe, expect, it } from 'vitest';
import { buildProblem } from '#shared/levelling/build-problem.ts';
import type { PlanningFacts, StoredLine } from '#shared/levelling/build-problem.ts';
import type { LevelledService } from '#shared/levelling/windows.ts';
import type { DeadlineRule } from '#shared/deadlines/model.ts';
import type { PlanFacts } from '#shared/services/occurrences.ts';

const service = (values: Partial<LevelledService> & { code: string }): LevelledService => ({
  recurrence: 'year',
  months: { month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], quarter: [1, 4, 7, 10], year: [5] },
  follows: null,
  followsCodes: null,
  legalFormCodes: null,
  anchor: null,
  windowEarliest: 1,
  windowLatest: 12,
  deadlineCode: null,
  parts: [],
  ...values,
});
const accounts = service({
  code: 'JRK',
  follows: 'engagement',
  deadlineCode: 'OPMAKEN',
  parts: [
    { role: 'JRK', description: null, monthOffset: 0 },
    { role: 'RLM', description: null, monthOffset: 1 },
  ],
});
const reading = service({
  code: 'MEE',
  recurrence: 'quarter',
  follows: 'reads_along',
  windowEarliest: 0,
  windowLatest: 1,
});
const returns = service({
  code: 'BTW',
  recurrence: 'quarter',
  follows: 'vat_return',
  windowEarliest: 0,
  windowLatest: 0,
  deadlineCode: 'BTW',
});
const rule = (code: string, basis: DeadlineRule['basis'], months: number): DeadlineRule => ({
  id: 1,
  code,
  name: code,
  step: 'vat',
  basis,
  afterCode: null,
  months,
  isMonthEnd: true,
  days: 0,
  validFrom: '2010-01-01',
  source: 'wet',
  checkedOn: '2026-11-21',
});
const plan: PlanFacts = {
  followed: {
    administration: null,
    reads_along: { code: 'K', recurrence: 'quarter' },
    vat_return: { code: 'K', recurrence: 'quarter' },
    engagement: { code: 'SA', recurrence: null },
  },
  administrationMonths: null,
  dates: { ready_to_compile: '2027-03-10', accounts_complete: '2027-05-20' },
  legalForm: 'BV',
};

let lastId = 0;
const line = (values: Partial<StoredLine>): StoredLine => ({
  id: (lastId += 1),
  client: '000101',
  service: 'JRK',
  role: 'JRK',
  employeeId: 11,
  month: 5,
  centihours: 2000,
  isConfirmed: false,
  ...values,
});

function build(lines: StoredLine[], facts: Partial<PlanningFacts> = {}) {
  return buildProblem({
    year: 2027,
    today: '2026-11-22',
    allowConfirmed: false,
    lines,
    employees: [11, 12].map((employeeId) => ({
      employeeId,
      code: `M${employeeId}`,
      freeCentihours: Array.from({ length: 12 }, () => 1000),
      isThere: Array.from({ length: 12 }, () => true),
    })),
    services: new Map([accounts, reading, returns].map((value) => [value.code, value])),
    rules: [rule('OPMAKEN', 'book_year_end', 10), rule('BTW', 'period_end', 1)],
    plans: new Map([['000101', plan]]),
    holders: new Map([
      ['JRK', new Set([11, 12])],
      ['RLM', new Set([12, 99])],
    ]),
    ...facts,
  }).lines;
}

describe('the planning as levelling takes it', () => {
  it('lets annual accounts begin when the papers are there, and end on the day by law', () => {
    const [made] = build([line({})]);
    expect(made).toMatchObject({ earliest: 3, latest: 12, dueMonth: 10, mayMove: true, allowed: [0, 1] });
  });

  it('keeps the review behind what it reviews, and only where it is so now', () => {
    const lines = build([line({}), line({ role: 'RLM', month: 6 }), line({ role: 'RLM', month: 4 })]);
    expect(lines.map(({ follows }) => follows)).toEqual([[], [0], []]);
    expect(lines[1]?.allowed).toEqual([1]);
  });

  it('takes the time of the year that fits the month of work that comes back', () => {
    const months = [2, 6, 9].map((month) => line({ service: 'MEE', role: 'RLM', month }));
    const windows = build(months, {
      services: new Map([['MEE', { ...reading, months: { quarter: [2, 5, 8, 11] } }]]),
    }).map(({ earliest, latest }) => [earliest, latest]);
    expect(windows).toEqual([
      [2, 3],
      [5, 6],
      [8, 9],
    ]);
  });

  it('does not move work into a month that has the same work of another time', () => {
    const lines = [1, 2, 3].map((month) => line({ service: 'ADM', role: 'RLM', month }));
    const monthly = service({ code: 'ADM', recurrence: 'month', windowEarliest: 0, windowLatest: 1 });
    const windows = build(lines, { services: new Map([['ADM', monthly]]) }).map(({ earliest, latest }) => [
      earliest,
      latest,
    ]);
    expect(windows).toEqual([
      [1, 1],
      [2, 2],
      [3, 4],
    ]);
  });

  it('calls late what is later than the law, and later than the office itself has planned', () => {
    const [onTime, late] = build([
      line({ service: 'BTW', role: 'RLM', month: 4 }),
      line({ service: 'BTW', role: 'RLM', month: 6, client: '000102' }),
    ]);
    expect([onTime?.dueMonth, late?.dueMonth]).toEqual([4, 6]);
  });

  it('leaves confirmed plans alone unless it may', () => {
    const confirmed = [line({ isConfirmed: true })];
    expect(build(confirmed)[0]?.mayMove).toBe(false);
    expect(build(confirmed, { allowConfirmed: true })[0]?.mayMove).toBe(true);
  });

  it('moves nothing that is past, and nothing into the past', () => {
    const lines = [line({ month: 2 }), line({ month: 9 })];
    const now = build(lines, { today: '2027-07-01' });
    expect(now.map(({ mayMove }) => mayMove)).toEqual([false, true]);
    expect(now[1]?.earliest).toBe(7);
    expect(build(lines, { today: '2028-01-01' }).map(({ mayMove }) => mayMove)).toEqual([false, false]);
  });

  it('leaves hours without a role with who has them', () => {
    expect(build([line({ role: '' })])[0]).toMatchObject({ allowed: [], mayMove: true });
  });

  it('takes a service with wrong months, or without a plan, as it stands', () => {
    const wrong = service({
      code: 'MEE',
      recurrence: 'quarter',
      months: { quarter: [1, 2] },
      windowEarliest: 0,
    });
    const [made] = build([line({ service: 'MEE', role: 'RLM', month: 4 })], {
      services: new Map([['MEE', { ...wrong, windowLatest: 1 }]]),
      plans: new Map(),
    });
    expect(made).toMatchObject({ earliest: 4, latest: 5, dueMonth: null });
  });
});
