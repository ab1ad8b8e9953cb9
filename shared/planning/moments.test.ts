import { expect, it } from 'vitest';
import type { DeadlineRule } from '#shared/deadlines/model.ts';
import type { Service } from '#shared/services/model.ts';
import type { PlanFacts } from '#shared/services/occurrences.ts';
import { listMoments } from './moments.ts';

const service = (code: string, parts: Partial<Service>): Service => ({
  id: 1,
  code,
  name: `Dienst ${code}`,
  recurrence: 'quarter',
  months: {},
  follows: null,
  followsCodes: null,
  legalFormCodes: null,
  anchor: null,
  windowEarliest: 0,
  windowLatest: 0,
  deadlineCode: null,
  internalWorkdays: 3,
  parts: [],
  norms: [],
  position: 0,
  isProposal: false,
  retiredOn: null,
  useCount: 0,
  ...parts,
});
const rule: DeadlineRule = {
  id: 1,
  code: 'BTW',
  name: 'Btw-aangifte en betaling',
  step: 'vat',
  basis: 'period_end',
  afterCode: null,
  months: 1,
  isMonthEnd: true,
  days: 0,
  validFrom: '2010-01-01',
  source: 'bron',
  checkedOn: '2026-11-21',
};
const facts: PlanFacts = {
  followed: {
    administration: null,
    reads_along: null,
    vat_return: { code: 'K', recurrence: 'quarter' },
    engagement: { code: 'SA', recurrence: null },
  },
  administrationMonths: null,
  dates: { ready_to_compile: '2027-03-01', accounts_complete: '2027-05-20' },
  legalForm: null,
};
const input = {
  year: 2027,
  services: [
    service('BTW', { follows: 'vat_return', deadlineCode: 'BTW' }),
    service('JRK', { recurrence: 'year', follows: 'engagement', anchor: 'accounts_complete' }),
    service('ADV', { recurrence: 'on_demand', legalFormCodes: [] }),
  ],
  rules: [rule],
  facts,
  plannedMonths: new Map<string, number[]>(),
  isDayOff: () => false,
};

it('says per time when what is expected, and the day of the law apart from that of the office', () => {
  expect(listMoments(input)).toMatchObject([
    {
      service: 'BTW',
      month: 1,
      expectedOn: '2027-01-08',
      internalOn: '2027-01-27',
      statutoryOn: '2027-01-31',
    },
    { month: 4, expectedOn: '2027-04-09', statutoryOn: '2027-04-30', rule: 'Btw-aangifte en betaling' },
    { month: 7 },
    { month: 10 },
    { service: 'JRK', month: 5, expectedOn: '2027-03-01', internalOn: null, statutoryOn: null },
  ]);
});

it('keeps to the services with hours once there are hours, also work on demand', () => {
  expect(
    listMoments({
      ...input,
      plannedMonths: new Map([
        ['ADV', [9]],
        ['JRK', [5]],
      ]),
    }).map(({ service: code, month }) => [code, month]),
  ).toEqual([
    ['JRK', 5],
    ['ADV', 9],
  ]);
});

it.each([
  ['moved as a whole', [2, 5, 8, 11], [2, 5, 8, 11]],
  ['in its own months and more', [1, 2, 4, 7, 10], [1, 4, 7, 10]],
  ['in too few months to tell which is which', [2, 5], [1, 4, 7, 10]],
])('names the months that have the hours, but counts terms as the law does: %s', (_what, hours, months) => {
  const moments = listMoments({ ...input, plannedMonths: new Map([['BTW', hours]]) });
  expect(moments.map(({ month }) => month)).toEqual(months);
  expect(moments.map(({ statutoryOn }) => statutoryOn)).toEqual([
    '2027-01-31',
    '2027-04-30',
    '2027-07-31',
    '2027-10-31',
  ]);
});

it('names the first month with hours of work of once a year', () => {
  const plannedMonths = new Map([['JRK', [9, 10]]]);
  expect(listMoments({ ...input, plannedMonths }).map(({ month }) => month)).toEqual([9]);
});
