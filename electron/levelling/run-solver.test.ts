import { describe, expect, it } from 'vitest';
import { runSolver, type RunOptions } from '#electron/levelling/run-solver.ts';
import { levelGreedily } from '#shared/levelling/greedy.ts';
import { compareScores, computeScore } from '#shared/levelling/model.ts';
import type { LevellingProblem } from '#shared/levelling/model.ts';
import { findFault } from '#shared/levelling/verify.ts';
import { makeOffice } from '#test/support/levelling-offices.ts';

const threadUrl = new URL('solver-thread.ts', import.meta.url);
const small = makeOffice(1, { clients: 12, employees: 4, pressurePercent: 95 });

function run(problem: LevellingProblem, options: Partial<RunOptions> = {}) {
  const complaints: unknown[] = [];
  const steps: Parameters<RunOptions['step']>[0][] = [];
  const levelled = runSolver(problem, {
    threadUrl,
    timeLimitSeconds: 3,
    signal: new AbortController().signal,
    step: (step) => steps.push(step),
    complain: (error) => complaints.push(error),
    ...options,
  });
  return { levelled, complaints, steps };
}

describe('levelling on a thread of its own', () => {
  it('proposes what may be proposed, at least as good as moving one by one, with a bound under it', async () => {
    const { levelled, complaints, steps } = run(small);
    const { moves, boundCentihours, method } = await levelled;
    expect(complaints).toEqual([]);
    expect(method).toBe('solved');
    expect(findFault(small, moves)).toBeNull();
    const score = computeScore(small, moves);
    expect(compareScores(score, computeScore(small, levelGreedily(small)))).toBeLessThanOrEqual(0);
    expect(boundCentihours).toBeLessThanOrEqual(score.overbooked);
    expect(steps.map(({ stage }) => stage)).toContain('overbooked');
  });

  it('finds what is best, and proves it, where that can be seen at a glance', async () => {
    const twelve = <T>(value: T): T[] => Array.from({ length: 12 }, () => value);
    const common = {
      service: 'JRK',
      role: 'JRK',
      employee: 0,
      month: 3,
      dueMonth: 4,
      mayMove: true,
      follows: [],
    };
    const problem: LevellingProblem = {
      employees: ['AAA', 'BBB'].map((code) => ({
        code,
        freeCentihours: twelve(1000),
        isThere: twelve(true),
      })),
      lines: [700, 600, 500, 900].map((centihours, index) => ({
        ...common,
        id: index + 1,
        client: `00010${index}`,
        centihours,
        earliest: 3,
        latest: 3,
        allowed: [0, 1],
      })),
    };
    const { moves, boundCentihours, proven } = await run(problem).levelled;
    // 27 hours in a month of two people with 10 hours each.
    expect(computeScore(problem, moves)).toMatchObject({ overbooked: 700, late: 0 });
    expect(boundCentihours).toBe(700);
    expect(proven).toEqual(['overbooked', 'late', 'changes']);
    expect(computeScore(problem, moves)).toMatchObject({ changesOfPeople: 2, moves: 2 });
  });

  it('says that there is nothing to move', async () => {
    const stuck = { ...small, lines: small.lines.map((line) => ({ ...line, mayMove: false })) };
    const { moves, boundCentihours, proven } = await run(stuck).levelled;
    expect(moves).toEqual([]);
    expect(boundCentihours).toBe(computeScore(stuck).overbooked);
    expect(proven).toEqual(['overbooked', 'late', 'changes']);
    const nothing = await run({ employees: [], lines: [] }).levelled;
    expect(nothing).toMatchObject({ moves: [], boundCentihours: 0 });
  });

  it('stops at once when asked to, before it begins and while it runs', async () => {
    const stopped = AbortSignal.abort();
    await expect(run(small, { signal: stopped }).levelled).rejects.toMatchObject({ code: 'CANCELLED' });
    const controller = new AbortController();
    const { levelled } = run(makeOffice(2), {
      signal: controller.signal,
      timeLimitSeconds: 60,
      step: () => controller.abort(),
    });
    await expect(levelled).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('falls back on moving one by one when the thread cannot run, and says so', async () => {
    const { levelled, complaints } = run(small, { threadUrl: new URL('no-such-thread.ts', import.meta.url) });
    const { moves, method, proven } = await levelled;
    expect({ method, proven }).toEqual({ method: 'greedy', proven: [] });
    expect(moves).toEqual(levelGreedily(small));
    expect(complaints).toHaveLength(1);
  });
});
