import type { Random } from '#shared/common/random.ts';
import { compareScores } from '#shared/levelling/model.ts';
import type { LevellingProblem, Move, Score } from '#shared/levelling/model.ts';
import { createSearchState } from '#shared/levelling/search-state.ts';
import type { SearchState } from '#shared/levelling/search-state.ts';

/** What a stretch of the search looks at: weights per hundredth of an hour, change and move, and how much worse it dares. */
interface Stretch {
  readonly until: number;
  readonly weights: Score;
  readonly hottest: number;
  readonly coldest: number;
}

/** First the hours that are too much, then what is late, then people and moves; each keeps what came before dear. */
const stretches: readonly Stretch[] = [
  {
    until: 0.5,
    weights: { overbooked: 1, late: 0.05, changesOfPeople: 8, moves: 2 },
    hottest: 300,
    coldest: 3,
  },
  {
    until: 0.7,
    weights: { overbooked: 20, late: 1, changesOfPeople: 20, moves: 4 },
    hottest: 200,
    coldest: 5,
  },
  {
    until: 1,
    weights: { overbooked: 1000, late: 40, changesOfPeople: 40, moves: 8 },
    hottest: 40,
    coldest: 1,
  },
];

const stepsBetweenLooks = 2048;

/**
 * Looks for a better plan near one that is there, by annealing: small changes at random, of which worse ones are taken more
 * rarely as time goes on. Never returns a worse plan. `progress` says how far the search is, 0 to 1; at 1 it ends.
 */
export function improvePlan(
  problem: LevellingProblem,
  start: readonly Move[],
  { random, progress }: { random: Random; progress: () => number },
): Move[] {
  const state = createSearchState(problem, start);
  if (state.pieces.length === 0) return [...start];
  const best = { at: Int32Array.from(state.at), score: { ...state.score } };
  let current = -1;
  for (let done = progress(); done < 1; done = progress()) {
    const index = stretches.findIndex(({ until }) => done < until);
    const stretch = stretches[index];
    if (!stretch) break;
    if (index !== current) state.restore(best.at);
    current = index;
    const from = stretches[index - 1]?.until ?? 0;
    const part = (done - from) / (stretch.until - from);
    const heat = stretch.hottest * (stretch.coldest / stretch.hottest) ** part;
    for (let step = 0; step < stepsBetweenLooks; step += 1) {
      if (tryStep(state, random, stretch.weights, heat) && compareScores(state.score, best.score) < 0) {
        best.at.set(state.at);
        best.score = { ...state.score };
      }
    }
  }
  return state.readMoves(best.at);
}

/** One small change, kept or taken back. Returns whether it was kept. */
function tryStep(state: SearchState, random: Random, weights: Score, heat: number): boolean {
  const before = weigh(state.score, weights);
  const first = pickIndex(random, state.pieces.length);
  const firstWas = state.at[first] ?? 0;
  const target = pickSpot(state, random, first);
  state.put(first, target);
  let second = -1;
  let secondWas = 0;
  // Half of the time another line leaves the cell that this one entered: to where this one was, or anywhere.
  if (random.chance(0.5)) {
    const others = state.piecesIn(state.pieces[first]?.spots[target]?.cell ?? 0);
    second = others[pickIndex(random, others.length)] ?? -1;
    if (second === first) second = -1;
    if (second >= 0) {
      secondWas = state.at[second] ?? 0;
      const freed = state.pieces[first]?.spots[firstWas]?.cell;
      const swap = state.pieces[second]?.spots.findIndex(({ cell }) => cell === freed) ?? -1;
      state.put(second, swap >= 0 && random.chance(0.7) ? swap : pickSpot(state, random, second));
    }
  }
  const worse = weigh(state.score, weights) - before;
  const isKept =
    (worse <= 0 || random.next() < Math.exp(-worse / heat)) &&
    state.isInOrder(first) &&
    (second < 0 || state.isInOrder(second));
  if (isKept) return true;
  if (second >= 0) state.put(second, secondWas);
  state.put(first, firstWas);
  return false;
}

/** Home rather often: every move that is not needed is one too many. */
function pickSpot(state: SearchState, random: Random, piece: number): number {
  return random.chance(0.2) ? 0 : pickIndex(random, state.pieces[piece]?.spots.length ?? 1);
}

function pickIndex(random: Random, length: number): number {
  return Math.floor(random.next() * length);
}

function weigh(score: Score, weights: Score): number {
  return (
    score.overbooked * weights.overbooked +
    score.late * weights.late +
    score.changesOfPeople * weights.changesOfPeople +
    score.moves * weights.moves
  );
}
