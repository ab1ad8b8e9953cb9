import type { Highs, HighsCallbackMap, Model, ModelData } from 'highs';
import { tieBreakMost } from '#shared/levelling/formulation.ts';
import type { Formulation, Goal } from '#shared/levelling/formulation.ts';

export interface Solved {
  /** Values of the columns of the best plan. */
  readonly values: Float64Array;
  /** The goals whose best value is proven. */
  readonly proven: Goal['name'][];
}

export interface SolveEvents {
  /** A goal is taken up. */
  stage(goal: Goal['name']): void;
  /** Hundredths of hours that are proven to stay overbooked whatever is moved. */
  bound(centihours: number): void;
  /** A plan better than every one before it, for the goal of now. */
  plan(values: Float64Array): void;
}

export interface SolveOptions {
  readonly timeLimitSeconds: number;
  /** Hundredths of hours that are known to stay overbooked. */
  readonly leastOverbooked: number;
  /** A clock in milliseconds. */
  readonly now: () => number;
  readonly events: SolveEvents;
}

/** How much of what is left of the time a goal may take; the last one takes all of it. */
const shareOfTime: Record<Goal['name'], number> = { overbooked: 0.6, late: 0.5, changes: 1 };

/** Less than this is not worth a start of the solver. */
const shortestSeconds = 0.05;

/**
 * Pursues the goals one after another: each keeps what the goals before it have reached. `start` must be a plan; it is the
 * worst that can come out.
 */
export function solveInOrder(
  highs: Highs,
  form: Formulation,
  start: Float64Array,
  { timeLimitSeconds, leastOverbooked, now, events }: SolveOptions,
): Solved {
  const endsAt = now() + timeLimitSeconds * 1000;
  const proven: Goal['name'][] = [];
  let values = start;
  if (form.moves.length === 0) {
    events.bound(form.fixedOverbooked);
    return { values, proven: form.goals.map(({ name }) => name) };
  }
  highs.withModel(toModelData(highs, form), (model) => {
    model.options.set({ output_flag: true, mip_rel_gap: 0, random_seed: 1 });
    for (const goal of form.goals) {
      const left = Math.max(0, endsAt - now()) / 1000;
      const solved = pursue(highs, model, {
        goal,
        least:
          goal.name === 'overbooked' ? Math.max(leastOf(goal), leastOverbooked * goal.step) : leastOf(goal),
        values,
        seconds: left * shareOfTime[goal.name],
        events,
      });
      values = solved.values;
      if (solved.isProven) proven.push(goal.name);
      if (goal.row === null) continue;
      // Half a step of room, so that the tolerances of the solver do not shut out the plan that reached it.
      model.changeRowBounds(goal.row, -highs.infinity, valueOf(goal, values) - goal.offset + goal.step / 2);
    }
  });
  return { values, proven };
}

function toModelData(highs: Highs, form: Formulation): ModelData {
  const finite = (values: Float64Array): Float64Array =>
    values.map((value) =>
      value === Infinity ? highs.infinity : value === -Infinity ? -highs.infinity : value,
    );
  return {
    numCols: form.numCols,
    numRows: form.numRows,
    colCost: new Float64Array(form.numCols),
    colLower: new Float64Array(form.numCols),
    colUpper: finite(form.colUpper),
    rowLower: finite(form.rowLower),
    rowUpper: finite(form.rowUpper),
    integrality: form.isInteger,
    matrix: {
      format: 'csr',
      numRows: form.numRows,
      numCols: form.numCols,
      starts: form.starts,
      indices: form.indices,
      values: form.values,
    },
  };
}

/** The value of a goal, in its own unit. */
export function valueOf(goal: Goal, values: Float64Array): number {
  return goal.costs.reduce((sum, cost, column) => sum + cost * (values[column] ?? 0), goal.offset);
}

interface Pursuit {
  readonly goal: Goal;
  /** What the goal is known to be at least. */
  readonly least: number;
  readonly values: Float64Array;
  readonly seconds: number;
  readonly events: SolveEvents;
}

function pursue(
  highs: Highs,
  model: Model,
  { goal, least, values, seconds, events }: Pursuit,
): { values: Float64Array; isProven: boolean } {
  const before = valueOf(goal, values);
  events.stage(goal.name);
  const tellBound = (bound: number): void => {
    if (goal.name === 'overbooked') events.bound(Math.round(bound / goal.step));
  };
  tellBound(least);
  if (before < least + goal.step / 2) return { values, isProven: true };
  if (seconds < shortestSeconds) return { values, isProven: false };
  prepare(model, goal, { values, seconds });
  let best = values;
  let bestCost = solverCostOf(goal, values);
  const take = (found: Float64Array | undefined): void => {
    if (!found) return;
    const cost = solverCostOf(goal, found);
    if (cost >= bestCost - 1e-6) return;
    best = found;
    bestCost = cost;
    events.plan(found);
  };
  const provenOf = (dualBound: number): number => Math.max(least, toBound(goal, dualBound));
  const { modelStatus } = model.run(
    callbacks(highs, {
      take,
      step: (dualBound) => tellBound(Math.min(valueOf(goal, best), provenOf(dualBound))),
    }),
  );
  const { modelStatus: status, solutionStatus } = highs.constants;
  if (model.info.get('primal_solution_status') === solutionStatus.feasible)
    take(model.getSolution().colValue);
  // Bounds are never above what was reached: that would be the tolerance of the solver speaking.
  const reached = valueOf(goal, best);
  const bound = Math.min(reached, provenOf(Number(model.info.get('mip_dual_bound'))));
  tellBound(bound);
  return {
    // What is not better for this goal may be worse for the next: the plan that came in is kept then.
    values: goal.row === null || reached < before - goal.step / 2 ? best : values,
    isProven: modelStatus === status.optimal || reached < bound + goal.step / 2,
  };
}

function prepare(model: Model, goal: Goal, { values, seconds }: Pick<Pursuit, 'values' | 'seconds'>): void {
  model.changeColsCost({ kind: 'range', from: 0, to: goal.costs.length - 1 }, goal.solverCosts);
  model.changeObjectiveOffset(goal.offset / goal.step);
  model.zeroAllClocks();
  // In steps: what is left open is less than one step, so that an end of the search is a proof.
  model.options.set({ time_limit: seconds, mip_abs_gap: goal.row === null ? 0.9 : 0.5 });
  model.setSolution({ colValue: values });
}

function solverCostOf(goal: Goal, values: Float64Array): number {
  return goal.solverCosts.reduce((sum, cost, column) => sum + cost * (values[column] ?? 0), 0);
}

/** What the solver's bound, which knows the little weights, says of the goal itself: values are whole steps. */
function toBound(goal: Goal, dualBound: number): number {
  const slack = (goal.row === null ? 0 : tieBreakMost) + 0.02;
  return Number.isFinite(dualBound) ? Math.ceil(dualBound - slack) * goal.step : -Infinity;
}

/** The least that a goal can be by its costs alone: no negative cost is taken twice. */
function leastOf(goal: Goal): number {
  return goal.costs.reduce((sum, cost) => sum + Math.min(0, cost), goal.offset);
}

function callbacks(
  highs: Highs,
  { take, step }: { take: (values: Float64Array | undefined) => void; step: (bound: number) => void },
): HighsCallbackMap {
  const { callbackType } = highs.constants;
  return {
    [callbackType.mipImprovingSolution]: (event) => {
      take(event.data.mip_solution);
      return undefined;
    },
    [callbackType.mipLogging]: (event) => {
      step(event.data.mip_dual_bound ?? -Infinity);
      return undefined;
    },
  };
}
