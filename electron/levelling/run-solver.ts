import { Worker } from 'node:worker_threads';
import type { SolverMessage, SolverStage, SolverStart } from '#electron/levelling/solver-messages.ts';
import { Refused } from '#shared/common/errors.ts';
import { computeLeastOverbooked } from '#shared/levelling/flow-bound.ts';
import { levelGreedily } from '#shared/levelling/greedy.ts';
import { compareScores, computeScore } from '#shared/levelling/model.ts';
import type { LevellingProblem, Move } from '#shared/levelling/model.ts';
import { levellingText } from '#shared/levelling/nl.ts';
import { findFault } from '#shared/levelling/verify.ts';

/** What came out of levelling, checked and counted again in whole numbers. */
export interface Levelled {
  readonly moves: readonly Move[];
  /** Hundredths of hours that are proven to stay overbooked whatever is moved. */
  readonly boundCentihours: number;
  /** `solved`: the solver did its part; `searched`: the planning was too large for it; `greedy`: it could not be used. */
  readonly method: 'solved' | 'searched' | 'greedy';
  /** The goals of which the best value is proven. */
  readonly proven: readonly SolverStage[];
}

export interface RunOptions {
  readonly threadUrl: URL;
  readonly timeLimitSeconds: number;
  readonly signal: AbortSignal;
  /** Where it stands: what is looked for, and the best plan and bound so far. */
  step(step: { stage: SolverStage; overbooked: number; boundCentihours: number }): void;
  /** Something that should not happen and from which levelling goes on with less. */
  complain(error: unknown): void;
}

/** The solver looks at its clock now and then only; after this it is ended, and the best plan so far counts. */
const graceSeconds = 10;

/** Without its thread, levelling holds up everyone else: then a few moves are better than none. */
const fallbackSeconds = 2;

/**
 * Levels on a thread of its own. Whatever becomes of that thread, there is an answer: the best plan that it told, or the plan
 * that moving one by one gives. Cancelling ends the thread and throws the refusal CANCELLED.
 */
export async function runSolver(problem: LevellingProblem, options: RunOptions): Promise<Levelled> {
  const heard = await listen(problem, options);
  if (options.signal.aborted) throw new Refused('CANCELLED', levellingText.refusals.cancelled);
  const fault = findFault(problem, heard.moves);
  if (fault !== null) options.complain(new Error(`levelling proposed what it may not: ${fault}`));
  const isUsable = heard.hasPlan && fault === null && isNotWorse(problem, heard.moves);
  const stopAt = performance.now() + fallbackSeconds * 1000;
  const moves = isUsable ? heard.moves : levelGreedily(problem, () => performance.now() > stopAt);
  const least = Math.max(computeLeastOverbooked(problem), heard.boundCentihours);
  return {
    moves,
    boundCentihours: Math.min(computeScore(problem, moves).overbooked, least),
    method: isUsable ? heard.method : 'greedy',
    proven: isUsable ? heard.proven : [],
  };
}

function isNotWorse(problem: LevellingProblem, moves: readonly Move[]): boolean {
  return compareScores(computeScore(problem, moves), computeScore(problem)) <= 0;
}

interface Heard {
  moves: readonly Move[];
  boundCentihours: number;
  proven: readonly SolverStage[];
  method: Levelled['method'];
  /** At least one plan came. */
  hasPlan: boolean;
}

function listen(problem: LevellingProblem, options: RunOptions): Promise<Heard> {
  const { threadUrl, timeLimitSeconds, signal } = options;
  const heard: Heard = {
    moves: [],
    boundCentihours: 0,
    proven: [],
    method: 'greedy',
    hasPlan: false,
  };
  let stage: SolverStage = 'search';
  let overbooked = computeScore(problem).overbooked;
  const take = (message: SolverMessage): void => {
    if (message.type === 'plan') {
      heard.moves = message.moves;
      heard.hasPlan = true;
      overbooked = computeScore(problem, message.moves).overbooked;
    } else if (message.type === 'bound') heard.boundCentihours = message.centihours;
    else if (message.type === 'stage') {
      stage = message.stage;
      if (stage !== 'search') heard.method = 'solved';
    } else {
      heard.proven = message.proven;
      heard.method = message.isTooLarge ? 'searched' : 'solved';
    }
    options.step({ stage, overbooked, boundCentihours: heard.boundCentihours });
  };
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve(heard);
      return;
    }
    const start: SolverStart = { problem, timeLimitSeconds };
    const worker = new Worker(threadUrl, { workerData: start });
    const end = (): void => {
      clearTimeout(watchdog);
      signal.removeEventListener('abort', end);
      worker.removeAllListeners('message');
      void worker.terminate();
      resolve(heard);
    };
    const watchdog = setTimeout(end, (timeLimitSeconds + graceSeconds) * 1000);
    signal.addEventListener('abort', end);
    worker.on('message', (message: SolverMessage) => {
      take(message);
      if (message.type === 'done') end();
    });
    worker.on('error', (error) => {
      options.complain(error);
      end();
    });
    worker.on('exit', end);
  });
}
