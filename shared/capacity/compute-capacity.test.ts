import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EmployeeYear } from '#shared/budgets/model.ts';
import { belongsInYear, computeLines, computeRow, lineOf } from '#shared/capacity/compute-capacity.ts';
import {
  compareFree,
  freeShare,
  groupBy,
  groupByEmployee,
  groupByRole,
  groupFirm,
  hasTrouble,
  isWithoutBudget,
  listTrouble,
  sumLines,
} from '#shared/capacity/group-rows.ts';
import type { LineKey, RoleDemand } from '#shared/capacity/model.ts';
import { formatHours } from '#shared/text/format.ts';

const none = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

function employee(values: Partial<EmployeeYear> = {}): EmployeeYear {
  return {
    employeeId: 1,
    code: 'HVE',
    name: 'Hanna Verbeek',
    functionCode: 'RLM',
    teamCode: null,
    inServiceOn: null,
    outOfServiceOn: null,
    partTimeBasisPoints: 10_000,
    contractYearCentihours: 0,
    contractCentihours: none,
    normCentihours: null,
    availableCentihours: none,
    controlCentihours: none,
    absenceCentihours: none,
    ...values,
  };
}

/** Somebody who works full-time in 2015, as the source's table shows it; of May to December only the sums are known. */
const source = employee({
  contractYearCentihours: 208_000,
  contractCentihours: [
    17_530, 15_940, 17_530, 17_530, 16_730, 17_530, 18_330, 16_730, 17_530, 17_530, 16_730, 18_330,
  ],
  normCentihours: 156_000,
  availableCentihours: [
    15_600, 15_600, 15_600, 15_600, 15_600, 15_600, 7800, 7800, 15_600, 15_600, 15_600, 0,
  ],
  controlCentihours: [0, 8200, 8200, 400, 8200, 0, 0, 0, 0, 0, 0, 0],
});
const sourcePlanned = [6050, 3050, 7950, 12_515, 27_980, 0, 0, 0, 0, 0, 0, 0];

describe('the golden figures of the source, 2015', () => {
  const lines = computeLines(source, sourcePlanned);
  const shown = (key: LineKey) => {
    const line = lineOf({ lines }, key);
    return [...line.monthCentihours.slice(0, 4), line.yearCentihours].map(formatHours);
  };

  it.each([
    ['contract', ['175,3', '159,4', '175,3', '175,3', '2.080,0']],
    ['indirect', ['19,3', '3,4', '19,3', '19,3', '520,0']],
    ['available', ['156,0', '156,0', '156,0', '156,0', '1.560,0']],
    ['planned', ['60,5', '30,5', '79,5', '125,2', '575,5']],
    ['control', ['0,0', '82,0', '82,0', '4,0', '250,0']],
    ['free', ['95,5', '43,5', '−5,5', '26,9', '734,6']],
  ] as const)('%s', (key, texts) => {
    expect(shown(key)).toEqual(texts);
  });

  it('keeps what is not shown: 26,85 and 734,55 are not rounded before they are added', () => {
    expect(lineOf({ lines }, 'free').monthCentihours[3]).toBe(2685);
    expect(lineOf({ lines }, 'free').yearCentihours).toBe(73_455);
  });

  it('computes the year of contract hours on the year, not from its months', () => {
    const months = source.contractCentihours.reduce((sum, hours) => sum + hours, 0);
    expect(months).not.toBe(208_000);
    expect(lineOf({ lines }, 'contract').yearCentihours).toBe(208_000);
  });
});

describe('a row of the table', () => {
  it('shows overbooking of somebody who has left', () => {
    const left = computeRow(
      employee({ outOfServiceOn: '2027-03-31' }),
      [0, 0, 0, 0, 800, ...none.slice(5)],
      2027,
    );
    expect(left.leftOn).toBe('2027-03-31');
    expect(left.hasBudget).toBe(false);
    expect(lineOf(left, 'free').monthCentihours[4]).toBe(-800);
    expect(groupByEmployee([left]).map(hasTrouble)).toEqual([true]);
    expect(listTrouble([left])).toEqual([
      { employee: 'HVE', name: 'Hanna Verbeek', month: 5, freeCentihours: -800 },
    ]);
  });

  it('does not call somebody overbooked for whom no budget was entered yet', () => {
    const worked = computeRow(employee(), [0, 0, 0, 0, 800, ...none.slice(5)], 2027);
    const idle = computeRow(employee(), none, 2027);
    expect([worked, idle].map(isWithoutBudget)).toEqual([true, false]);
    expect(listTrouble([worked, idle])).toEqual([]);
    expect(groupByEmployee([worked, idle]).map(hasTrouble)).toEqual([false, false]);
  });

  it.each([
    [{}, undefined, true],
    [{ outOfServiceOn: '2027-01-01' }, undefined, false],
    [{ outOfServiceOn: '2027-01-01' }, none, false],
    [{ outOfServiceOn: '2027-01-01' }, [100, ...none.slice(1)], true],
    [{ outOfServiceOn: '2027-01-01', controlCentihours: [100, ...none.slice(1)] }, undefined, true],
    [{ outOfServiceOn: '2026-05-01', normCentihours: 100 }, undefined, true],
    [{ outOfServiceOn: '2027-03-31' }, undefined, true],
    [{ inServiceOn: '2028-01-01' }, undefined, false],
    [{ inServiceOn: '2027-12-31' }, undefined, true],
  ])('%j with planned hours %j belongs in 2027: %s', (values, planned, belongs) => {
    expect(belongsInYear(employee(values), planned, 2027)).toBe(belongs);
  });

  it.each([
    [5000, 10_000, 5000],
    [-550, 15_600, -353],
    [0, 15_600, 0],
    [0, 0, null],
    [-100, 0, -10_000],
  ])('free %i of %i is %s basis points', (free, available, share) => {
    expect(freeShare(free, available)).toBe(share);
  });
});

const months = fc.array(fc.integer({ min: 0, max: 74_400 }), { minLength: 12, maxLength: 12 });
const anyRow = fc
  .record({
    code: fc.string({ minLength: 3, maxLength: 3 }),
    functionCode: fc.constantFrom('RLM', 'ASA', null),
    teamCode: fc.constantFrom('1', '2', null),
    contractCentihours: months,
    contractYearCentihours: fc.integer({ min: 0, max: 300_000 }),
    availableCentihours: months,
    controlCentihours: months,
    planned: months,
  })
  .map(({ planned, ...values }) => computeRow(employee(values), planned, 2027));
const anyRows = fc.uniqueArray(anyRow, { selector: (row) => row.employee, maxLength: 12 });

describe('sums over employees and months', () => {
  it('are exact, and free room is always what is left', () => {
    const property = fc.property(anyRows, months, (rows, nobody) => {
      const unassigned = { yearCentihours: nobody.reduce((a, b) => a + b, 0), monthCentihours: nobody };
      const groups = [
        ...groupByEmployee(rows),
        ...groupBy('function', rows),
        ...groupBy('team', rows),
        groupFirm({ year: 2027, rows, unassigned }),
      ];
      for (const { lines } of groups) {
        const of = (key: LineKey) => lineOf({ lines }, key);
        for (const key of ['available', 'planned', 'control', 'free'] as const)
          expect(of(key).yearCentihours).toBe(of(key).monthCentihours.reduce((a, b) => a + b, 0));
        for (const index of none.keys()) {
          const at = (key: LineKey) => of(key).monthCentihours[index] ?? Number.NaN;
          expect(at('free')).toBe(at('available') - at('planned') - at('control'));
          expect(at('indirect')).toBe(at('contract') - at('available'));
        }
        expect(of('indirect').yearCentihours).toBe(
          of('contract').yearCentihours - of('available').yearCentihours,
        );
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('do not depend on how people are taken together', () => {
    const property = fc.property(anyRows, (rows) => {
      const all = sumLines(rows);
      for (const kind of ['function', 'team'] as const) expect(sumLines(groupBy(kind, rows))).toEqual(all);
      expect(sumLines(rows.toReversed())).toEqual(all);
    });
    fc.assert(property, { numRuns: 60 });
  });
});

describe('a role', () => {
  const both = computeRow(
    employee({ code: 'ABC', availableCentihours: [10_000, ...none.slice(1)] }),
    [7000, ...none.slice(1)],
    2027,
  );
  const one = computeRow(
    employee({ code: 'DEF', availableCentihours: [5000, ...none.slice(1)] }),
    [1000, ...none.slice(1)],
    2027,
  );
  const sums = (hours: number) => ({ yearCentihours: hours, monthCentihours: [hours, ...none.slice(1)] });
  const roles: RoleDemand[] = [
    { role: 'RLM', label: '', holders: ['ABC', 'DEF'], planned: sums(5500), unassigned: sums(500) },
    { role: 'JRK', label: '', holders: ['ABC', 'GONE'], planned: sums(3000), unassigned: sums(0) },
  ];

  it('has the time of its holders, less what they do elsewhere and what nobody does yet', () => {
    const [rlm, jrk] = groupByRole([both, one], roles);
    const january = (group: typeof rlm) =>
      Object.fromEntries((group?.lines ?? []).map(({ key, monthCentihours }) => [key, monthCentihours[0]]));
    expect(january(rlm)).toMatchObject({ available: 15_000, planned: 5500, free: 6500 });
    expect(rlm?.elsewhere?.monthCentihours[0]).toBe(3000);
    expect(january(jrk)).toMatchObject({ available: 10_000, planned: 3000, free: 3000 });
    expect(jrk?.elsewhere?.monthCentihours[0]).toBe(4000);
  });
});

it('tells what a draft makes of whose free room', () => {
  const row = (code: string, hours: number) =>
    computeRow(employee({ code }), [hours, ...none.slice(1)], 2027);
  expect(
    compareFree(
      [row('AAA', 100), row('BBB', 5), row('OUD', 7)],
      [row('AAA', 40), row('BBB', 5), row('NEW', 60)],
    ),
  ).toEqual([
    { employee: 'AAA', name: 'Hanna Verbeek', month: 1, freeNow: -100, freeDraft: -40 },
    { employee: 'NEW', name: 'Hanna Verbeek', month: 1, freeNow: 0, freeDraft: -60 },
    { employee: 'OUD', name: 'Hanna Verbeek', month: 1, freeNow: -7, freeDraft: 0 },
  ]);
});
