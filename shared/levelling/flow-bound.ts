import { cellOf, computeRoom } from '#shared/levelling/model.ts';
import type { LevellingProblem } from '#shared/levelling/model.ts';
import { createPlaceLists } from '#shared/levelling/options.ts';

/**
 * Hundredths of hours that stay overbooked whatever is moved: what does not fit even when lines could be cut in pieces. Every
 * plan brings all hours to a place they may go to, so what a greatest flow of hours to rooms leaves behind is too much in any
 * plan. In whole numbers, and quick: lines that may go to the same places flow as one.
 */
export function computeLeastOverbooked(problem: LevellingProblem): number {
  const room = computeRoom(problem);
  const placesOf = createPlaceLists(problem);
  const bundlesOf = new Map<Int32Array, Map<number, Bundle>>();
  const all: Bundle[] = [];
  for (const line of problem.lines) {
    const own = cellOf(line.employee, line.month);
    const places = placesOf(line);
    // Lines of the same list that stand in it are one bundle; others have a cell of their own besides.
    const isInside = places.includes(own);
    const byOwn = bundlesOf.get(places) ?? new Map<number, Bundle>();
    bundlesOf.set(places, byOwn);
    const bundle = byOwn.get(isInside ? -1 : own);
    if (bundle) bundle.centihours += line.centihours;
    else {
      const made = { cells: isInside ? [...places] : [own, ...places], centihours: line.centihours };
      byOwn.set(isInside ? -1 : own, made);
      all.push(made);
    }
  }
  // Where control hours alone are more than there is, that much is too much whatever is planned.
  const belowZero = room.reduce((sum, limit) => sum + Math.max(0, -limit), 0);
  const bundles = all.filter(({ cells }) => cells.every((cell) => room[cell] !== Infinity));
  const total = bundles.reduce((sum, { centihours }) => sum + centihours, 0);
  return belowZero + total - computeGreatestFlow(bundles, room);
}

/** Hours that may go to the same cells. */
interface Bundle {
  readonly cells: readonly number[];
  centihours: number;
}

interface Arc {
  readonly to: number;
  /** What can still go through. */
  left: number;
  /** The arc the other way. */
  back: Arc | null;
}

/** The most hours that fit: source → bundles → cells → sink, by shortest augmenting paths (Dinic). */
function computeGreatestFlow(bundles: readonly Bundle[], room: readonly number[]): number {
  const source = bundles.length + room.length;
  const sink = source + 1;
  const arcs: Arc[][] = Array.from({ length: sink + 1 }, () => []);
  const connect = (from: number, to: number, most: number): void => {
    const there: Arc = { to, left: most, back: null };
    const back: Arc = { to: from, left: 0, back: there };
    there.back = back;
    arcs[from]?.push(there);
    arcs[to]?.push(back);
  };
  bundles.forEach(({ cells, centihours }, index) => {
    connect(source, index, centihours);
    for (const cell of cells) connect(index, bundles.length + cell, centihours);
  });
  room.forEach((limit, cell) => {
    if (limit > 0 && limit !== Infinity) connect(bundles.length + cell, sink, limit);
  });
  let flow = 0;
  for (;;) {
    const levels = findLevels(arcs, source);
    if ((levels[sink] ?? -1) < 0) return flow;
    const next = new Int32Array(arcs.length);
    for (let more = -1; more !== 0; flow += more) more = push({ arcs, levels, next, sink }, source, Infinity);
  }
}

/** How many steps each node is from the source; −1 is out of reach. */
function findLevels(arcs: readonly Arc[][], source: number): Int32Array {
  const levels = new Int32Array(arcs.length).fill(-1);
  levels[source] = 0;
  const queue = [source];
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] ?? source;
    for (const { to, left } of arcs[node] ?? []) {
      if (left <= 0 || levels[to] !== -1) continue;
      levels[to] = (levels[node] ?? 0) + 1;
      queue.push(to);
    }
  }
  return levels;
}

interface Layers {
  readonly arcs: readonly Arc[][];
  readonly levels: Int32Array;
  /** The arc of each node to try next: what failed once in these layers fails again. */
  readonly next: Int32Array;
  readonly sink: number;
}

function push(layers: Layers, node: number, most: number): number {
  const { arcs, levels, next, sink } = layers;
  if (node === sink) return most;
  const own = arcs[node] ?? [];
  for (let at = next[node] ?? 0; at < own.length; at += 1) {
    next[node] = at;
    const arc = own[at];
    if (!arc || arc.left <= 0 || levels[arc.to] !== (levels[node] ?? 0) + 1) continue;
    const sent = push(layers, arc.to, Math.min(most, arc.left));
    if (sent === 0) continue;
    arc.left -= sent;
    if (arc.back) arc.back.left += sent;
    return sent;
  }
  next[node] = own.length;
  return 0;
}
