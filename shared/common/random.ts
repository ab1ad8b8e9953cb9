/** Things to choose from, each with its weight. */
export type Weighted<T = unknown> = readonly [readonly [T, number], ...(readonly [T, number])[]];

/** Chance that is the same every time: the demo office looks alike on every computer, and tests can count on it. */
export interface Random {
  /** From 0 up to but not including 1. */
  next(): number;
  /** Whole, both ends included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** Picks by weight; weights need not add up to anything. */
  weighted<const L extends Weighted>(items: L): L[number][0];
}

/** A generator of 32 bits (mulberry32): small, quick and good enough for example data; never for secrets. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    weighted: (items) => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      const found = items.find(([, weight]) => (left -= weight) < 0) ?? items[0];
      return found[0];
    },
  };
}
