import loadHighs from 'highs';
import { solveInOrder } from '#electron/levelling/solve.ts';
import type { SolverMessage, SolverStart } from '#electron/levelling/solver-messages.ts';
import { createRandom } from '#shared/common/random.ts';
import { computeLeastOverbooked } from '#shared/levelling/flow-bound.ts';
import { countColumns, formulate, readPlan, writePlan } from '#shared/levelling/formulation.ts';
import { levelGreedily } from '#shared/levelling/greedy.ts';
import { improvePlan } from '#shared/levelling/improve.ts';
import { compareScores, computeScore } from '#shared/levelling/model.ts';
import type { Move } from '#shared/levelling/model.ts';
import { dropNeedlessMoves } from '#shared/levelling/verify.ts';

/** Part of the time for moving one by one, which an ordinary office needs a moment of. */
const greedyShare = 0.25;

/** Part of the time for the search that gives the solver something good to start from, and the most it takes. */
const searchShare = 0.5;
const searchMostSeconds = (lines: number): number => Math.min(120, 0.5 + lines / 50);

/** A program of more columns would not be through its first step within minutes: the search then has the last word. */
const mostColumns = 150_000;

/** More places would not fit in memory: moving one by one then has the last word. */
const mostPlaces = 1_500_000;

/**
 * Levels one planning: moves as a person would, searches from there, and lets the solver go on from the best plan found and
 * say what no plan can beat. Tells every better plan at once, so that nothing is lost when it is ended.
 */
export async function levelOnThread(
  { problem, timeLimitSeconds }: SolverStart,
  tell: (message: SolverMessage) => void,
): Promise<void> {
  const startedAt = performance.now();
  const passed = (): number => (performance.now() - startedAt) / 1000;
  let best = levelGreedily(problem, () => passed() > timeLimitSeconds * greedyShare);
  const keep = (moves: readonly Move[]): void => {
    const slim = dropNeedlessMoves(problem, moves);
    if (compareScores(computeScore(problem, slim), computeScore(problem, best)) >= 0) return;
    best = slim;
    tell({ type: 'plan', moves: slim });
  };
  tell({ type: 'stage', stage: 'search' });
  tell({ type: 'plan', moves: best });
  const least = computeLeastOverbooked(problem);
  tell({ type: 'bound', centihours: least });
  const searchSeconds = Math.min(searchMostSeconds(problem.lines.length), timeLimitSeconds * searchShare);
  const searchFrom = passed();
  const random = createRandom(problem.lines.length);
  const columns = countColumns(problem);
  if (columns > mostPlaces) {
    tell({ type: 'done', proven: [], isTooLarge: true });
    return;
  }
  keep(improvePlan(problem, best, { random, progress: () => (passed() - searchFrom) / searchSeconds }));
  if (columns > mostColumns) {
    tell({ type: 'done', proven: [], isTooLarge: true });
    return;
  }
  const highs = await loadHighs();
  const form = formulate(problem);
  let bound = least;
  const solved = solveInOrder(highs, form, writePlan(problem, form, best), {
    timeLimitSeconds: Math.max(0, timeLimitSeconds - passed()),
    leastOverbooked: least,
    now: () => performance.now(),
    events: {
      plan: (values) => keep(readPlan(form, values)),
      stage: (stage) => tell({ type: 'stage', stage }),
      bound: (centihours) => {
        if (centihours <= bound) return;
        bound = centihours;
        tell({ type: 'bound', centihours });
      },
    },
  });
  keep(readPlan(form, solved.values));
  tell({ type: 'done', proven: solved.proven, isTooLarge: false });
}
