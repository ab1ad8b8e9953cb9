import { assertYearOpen } from '#db/closing/closed-years.ts';
import { applyMoves } from '#db/levelling/apply-moves.ts';
import { loadProblem, loadStanding } from '#db/levelling/load-problem.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { runSolver } from '#electron/levelling/run-solver.ts';
import { Refused } from '#shared/common/errors.ts';
import type { levellingCalls } from '#shared/levelling/calls.ts';
import { computeScore } from '#shared/levelling/model.ts';
import { levellingText } from '#shared/levelling/nl.ts';
import { listBottlenecks, showResult } from '#shared/levelling/show-result.ts';
import type { SolverStage } from '#electron/levelling/solver-messages.ts';
import type { LevellingProblem } from '#shared/levelling/model.ts';

export const levellingHandlers: HandlersFor<typeof levellingCalls> = {
  'capacity.listBottlenecks': ({ year }, { db }) => {
    const loaded = loadStanding(db.connection, year);
    return {
      overbookedCentihours: computeScore(loaded.problem).overbooked,
      bottlenecks: listBottlenecks(loaded.problem),
      lineCount: loaded.lineCount,
      budgetCount: loaded.budgetCount,
      withoutBudget: [...loaded.withoutBudget],
      unassignedCentihours: loaded.unassignedCentihours,
    };
  },

  'capacity.level': async ({ year, timeLimitSeconds, allowConfirmed }, context) => {
    assertYearOpen(context.db.connection, year);
    const loaded = loadProblem(context.db.connection, { year, today: context.today, allowConfirmed });
    const { refusals } = levellingText;
    if (loaded.lineCount === 0) throw new Refused('NOT_FOUND', refusals.nothingPlanned(year));
    if (loaded.budgetCount === 0) throw new Refused('NOT_FOUND', refusals.noBudgets(year));
    const levelled =
      computeScore(loaded.problem).overbooked === 0
        ? {
            moves: [],
            boundCentihours: 0,
            method: 'solved' as const,
            proven: ['overbooked', 'late'] as const,
          }
        : await levelWithProgress(loaded.problem, timeLimitSeconds, context);
    return showResult(year, loaded, levelled);
  },

  'capacity.applyMoves': (change, { db, today, describe }) => {
    const applied = applyMoves(db.connection, { ...change, today });
    describe(levellingText.changes.applied(change.year, applied.moved, applied.clients));
    return applied;
  },
};

/** The page hears every second how far it is: the solver itself can be silent for long. */
async function levelWithProgress(
  problem: LevellingProblem,
  timeLimitSeconds: number,
  context: TaskContext,
): ReturnType<typeof runSolver> {
  let stage: SolverStage = 'search';
  let overbooked = computeScore(problem).overbooked;
  let seconds = 0;
  const tell = (): void =>
    context.progress({
      label: levellingText.progress(levellingText.stages[stage], overbooked),
      done: Math.min(seconds, timeLimitSeconds),
      total: timeLimitSeconds,
    });
  tell();
  const ticker = setInterval(() => {
    seconds += 1;
    tell();
  }, 1000);
  try {
    return await runSolver(problem, {
      threadUrl: context.host.workerUrl('solver-thread'),
      timeLimitSeconds,
      signal: context.signal,
      step: (step) => {
        stage = step.stage;
        overbooked = step.overbooked;
        tell();
      },
      complain: (error) => void context.session.log.error('levelling', error),
    });
  } finally {
    clearInterval(ticker);
  }
}
