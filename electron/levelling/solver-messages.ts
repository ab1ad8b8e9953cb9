import type { LevellingProblem, Move } from '#shared/levelling/model.ts';

/** What the solver's thread is started with. */
export interface SolverStart {
  readonly problem: LevellingProblem;
  readonly timeLimitSeconds: number;
}

/** What is being looked for: by searching, then each goal by the solver. */
export type SolverStage = 'search' | 'overbooked' | 'late' | 'changes';

export type SolverMessage =
  /** A plan better than every one before it. */
  | { readonly type: 'plan'; readonly moves: readonly Move[] }
  /** Hundredths of hours that are proven to stay overbooked whatever is moved. */
  | { readonly type: 'bound'; readonly centihours: number }
  | { readonly type: 'stage'; readonly stage: SolverStage }
  /** The last word. `proven` are the goals of which the best value is certain. */
  | { readonly type: 'done'; readonly proven: readonly SolverStage[]; readonly isTooLarge: boolean };
