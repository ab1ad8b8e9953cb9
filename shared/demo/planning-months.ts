import type { DemoLine } from './planning-model.ts';

/** How a year is spread over the months by the season profile that every office starts with; December is for the rest. */
export const profile = [10, 10, 10, 10, 10, 10, 5, 5, 10, 10, 10, 0] as const;

/** Who has more to do than fits, and when: what the screens of capacity are for. */
const peaks: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  DHG: { 3: 1.55 },
  TTP: { 9: 1.5 },
  MRD: { 2: 1.5 },
};

/** One client's annual accounts: whoever does a part, the months that may be chosen. */
export interface Placement {
  months: readonly number[];
  /** The lines of the parts when the work begins in a month. */
  linesIn(month: number): DemoLine[];
}

/** What everybody has to do per month, growing while work is placed. */
export class Loads {
  readonly #perMonth = new Map<string, number>();
  readonly #totals = new Map<string, number>();

  /** Says beforehand what somebody will have in the whole year, so that months can be weighed. */
  expect(lines: readonly DemoLine[]): void {
    for (const { employeeCode, centihours } of lines) {
      const key = employeeCode ?? '';
      this.#totals.set(key, (this.#totals.get(key) ?? 0) + centihours);
    }
  }

  add(lines: readonly DemoLine[]): void {
    for (const line of lines) {
      const key = `${line.employeeCode ?? ''} ${line.month}`;
      this.#perMonth.set(key, (this.#perMonth.get(key) ?? 0) + line.centihours);
    }
  }

  /** How full the fullest of the people and months of these lines would be. */
  weigh(lines: readonly DemoLine[]): number {
    return Math.max(0, ...lines.map((line) => this.#fullness(line)));
  }

  #fullness({ employeeCode, month, centihours }: DemoLine): number {
    if (employeeCode === null) return 0;
    const total = this.#totals.get(employeeCode) ?? centihours;
    const part = ((profile[month - 1] ?? 0) || 0.5) / 100;
    const load = (this.#perMonth.get(`${employeeCode} ${month}`) ?? 0) + centihours;
    return load / (total * part * (peaks[employeeCode]?.[month] ?? 1));
  }
}

/** Chooses the month in which the people concerned have the most room, the earliest of equals. */
export function chooseMonth(loads: Loads, placement: Placement): number {
  let best = placement.months[0] ?? 5;
  let least = Number.POSITIVE_INFINITY;
  for (const month of placement.months) {
    const weight = loads.weigh(placement.linesIn(month));
    if (weight < least) [best, least] = [month, weight];
  }
  return best;
}
