import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#shared/common/random.ts';
import { computeLeastOverbooked } from '#shared/levelling/flow-bound.ts';
import { formulate, readPlan, writePlan } from '#shared/levelling/formulation.ts';
import { levelGreedily } from '#shared/levelling/greedy.ts';
import { improvePlan } from '#shared/levelling/improve.ts';
import { compareScores, computeScore } from '#shared/levelling/model.ts';
import type { LevellingLine, LevellingProblem, Move } from '#shared/levelling/model.ts';
import { dropNeedlessMoves, findFault, listShortages } from '#shared/levelling/verify.ts';
import { anyProblem } from '#test/support/levelling-problems.ts';

/** Improves for a fixed number of looks, so that every run is the same. */
function improve(problem: LevellingProblem, start: readonly Move[], looks = 6): Move[] {
  let look = 0;
  return improvePlan(problem, start, { random: createRandom(1), progress: () => (look += 1) / looks });
}

const twelve = <T>(value: T): T[] => Array.from({ length: 12 }, () => value);
const line = (values: Partial<LevellingLine>): LevellingLine => ({
  id: 1,
  client: '000101',
  service: 'JRK',
  role: 'JRK',
  employee: 0,
  month: 3,
  centihours: 1000,
  earliest: 1,
  latest: 12,
  dueMonth: null,
  mayMove: true,
  allowed: [0, 1],
  follows: [],
  ...values,
});
const office = (lines: LevellingLine[], free = 1000): LevellingProblem => ({
  employees: ['AAA', 'BBB'].map((code) => ({ code, freeCentihours: twelve(free), isThere: twelve(true) })),
  lines: lines.map((values, index) => ({ ...values, id: index + 1 })),
});

describe('a proposal', () => {
  it('keeps windows, roles, service and order, and never makes it worse, whoever makes it', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const before = computeScore(problem);
        const greedy = levelGreedily(problem);
        const improved = improve(problem, greedy);
        const slim = dropNeedlessMoves(problem, greedy);
        for (const moves of [greedy, improved, slim]) expect(findFault(problem, moves)).toBeNull();
        expect(computeScore(problem, greedy).overbooked).toBeLessThanOrEqual(before.overbooked);
        expect(
          compareScores(computeScore(problem, improved), computeScore(problem, greedy)),
        ).toBeLessThanOrEqual(0);
        expect(compareScores(computeScore(problem, slim), computeScore(problem, greedy))).toBeLessThanOrEqual(
          0,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is never better than what cannot be beaten', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const least = computeLeastOverbooked(problem);
        expect(least).toBeGreaterThanOrEqual(0);
        const moves = improve(problem, levelGreedily(problem), 3);
        expect(least).toBeLessThanOrEqual(computeScore(problem, moves).overbooked);
        const stuck = {
          ...problem,
          lines: problem.lines.map((value) => ({ ...value, mayMove: false })),
        };
        expect(computeLeastOverbooked(stuck)).toBe(computeScore(stuck).overbooked);
      }),
    );
  });

  it('says by month and role exactly what is still too much', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const moves = levelGreedily(problem);
        const short = listShortages(problem, moves);
        const sum = short.reduce((total, { centihours }) => total + centihours, 0);
        expect(sum).toBe(computeScore(problem, moves).overbooked);
        expect(short.every(({ centihours }) => centihours > 0)).toBe(true);
      }),
    );
  });

  it('reads back from the program as it was written into it, and is a solution of it', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const form = formulate(problem);
        const moves = levelGreedily(problem);
        const values = writePlan(problem, form, moves);
        expect(new Set(readPlan(form, values))).toEqual(new Set(moves));
        for (let row = 0; row < form.numRows; row += 1) {
          let activity = 0;
          for (let at = form.starts[row] ?? 0; at < (form.starts[row + 1] ?? 0); at += 1)
            activity += (form.values[at] ?? 0) * (values[form.indices[at] ?? 0] ?? 0);
          expect(activity).toBeLessThanOrEqual((form.rowUpper[row] ?? 0) + 1e-9);
        }
        const score = computeScore(problem, moves);
        const worth = form.goals.map(({ costs, offset }) =>
          costs.reduce((sum, cost, column) => sum + cost * (values[column] ?? 0), offset),
        );
        expect(worth[0]).toBeCloseTo(score.overbooked / 100, 6);
        expect(worth[1]).toBeCloseTo(score.late / 100, 6);
      }),
    );
  });
});

describe('what may be proposed', () => {
  const problem = office([line({}), line({ client: '000102' })]);
  it.each([
    ['to another month', [{ line: 0, employee: 0, month: 4 }], /^null$/],
    ['outside the window', [{ line: 0, employee: 0, month: 2 }], /may not go/],
    ['to someone without the role', [{ line: 1, employee: 1, month: 3 }], /may not go/],
    ['to nobody', [{ line: 0, employee: 7, month: 4 }], /may not go/],
    ['to where it is', [{ line: 0, employee: 0, month: 3 }], /goes nowhere/],
    ['twice', [4, 5].map((month) => ({ line: 0, employee: 0, month })), /twice/],
    ['a line that is not there', [{ line: 9, employee: 0, month: 4 }], /no line/],
  ])('%s', (_name, moves, fault) => {
    const limited = {
      ...problem,
      lines: problem.lines.map((value, index) =>
        index === 0 ? { ...value, earliest: 3 } : { ...value, allowed: [0] },
      ),
    };
    const found = findFault(limited, moves);
    expect(String(found)).toMatch(fault);
  });

  it('keeps a review from coming before what it reviews', () => {
    const ordered = office([line({}), line({ role: 'RLM', month: 4, follows: [0] })]);
    expect(findFault(ordered, [{ line: 1, employee: 0, month: 2 }])).toMatch(/comes before/);
    expect(findFault(ordered, [{ line: 0, employee: 0, month: 5 }])).toMatch(/comes before/);
    expect(
      findFault(ordered, [
        { line: 0, employee: 0, month: 5 },
        { line: 1, employee: 0, month: 5 },
      ]),
    ).toBeNull();
  });

  it('gives work neither to someone who has left nor to someone without a budget', () => {
    const [first, second] = problem.employees;
    if (!first || !second) throw new Error('no employees');
    const left = { ...problem, employees: [first, { ...second, isThere: twelve(false) }] };
    const unknown = { ...problem, employees: [first, { ...second, freeCentihours: twelve(null) }] };
    for (const other of [left, unknown]) {
      expect(findFault(other, [{ line: 0, employee: 1, month: 3 }])).toMatch(/may not go/);
      expect(levelGreedily(other).every(({ employee }) => employee === 0)).toBe(true);
    }
  });
});

describe('what is best', () => {
  it('prefers another month above another person, and on time above late', () => {
    const busy = office([line({ dueMonth: 3 }), line({ client: '000102', dueMonth: 3, earliest: 3 })]);
    const moves = improve(busy, levelGreedily(busy));
    expect(computeScore(busy, moves)).toEqual({ overbooked: 0, late: 0, changesOfPeople: 0, moves: 1 });
    const [move] = moves;
    expect([move?.line, move?.employee]).toEqual([0, 0]);
    expect(move?.month).toBeLessThan(3);
  });

  it('changes people rather than be late', () => {
    const busy = office([
      line({ earliest: 3, dueMonth: 3 }),
      line({ client: '000102', earliest: 3, dueMonth: 3 }),
    ]);
    const moves = improve(busy, []);
    expect(computeScore(busy, moves)).toEqual({ overbooked: 0, late: 0, changesOfPeople: 1, moves: 1 });
  });

  it('moves nothing where nothing is too much', () => {
    const calm = office([line({}), line({ month: 4 })]);
    expect(levelGreedily(calm)).toEqual([]);
    expect(improve(calm, [])).toEqual([]);
    expect(formulate(calm).moves).toEqual([]);
  });

  it('takes the work of someone who left to who is there', () => {
    const one = office([line({ earliest: 3, latest: 3 })]);
    const [first, second] = one.employees;
    if (!first || !second) throw new Error('no employees');
    const left = {
      ...one,
      employees: [{ ...first, freeCentihours: twelve(0), isThere: twelve(false) }, second],
    };
    expect(levelGreedily(left)).toEqual([{ line: 0, employee: 1, month: 3 }]);
  });

  it('weighs unknown hours as unknown: nothing is too much where no budget was made', () => {
    const one = office([line({ centihours: 9000 })]);
    const [first, second] = one.employees;
    if (!first || !second) throw new Error('no employees');
    const unknown = { ...one, employees: [{ ...first, freeCentihours: twelve(null) }, second] };
    expect(computeScore(unknown).overbooked).toBe(0);
    expect(levelGreedily(unknown)).toEqual([]);
  });
});
