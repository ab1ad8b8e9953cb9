import type { BeconList, BeconMinimum, BeconReturn, BeconTax } from '#shared/deadlines/screen-model.ts';

/** The curve at the end of one month. */
export interface BeconPoint {
  /** Last day of the month. */
  on: string;
  /** What must be filed by then, in hundredths of a percent of the list. */
  minimumBasisPoints: number;
  /** Returns that must be filed by then, rounded up to whole ones. */
  needed: number;
  /** Returns filed up to then, or up to today in the month that runs; null for months to come. */
  filed: number | null;
  filedBasisPoints: number | null;
}

/** How the list stands against the line of the month. */
export type BeconStanding =
  /** Nobody is on the list. */
  | 'empty'
  /** The first month with a minimum is still to come. */
  | 'early'
  /** What is needed by the end of this month is filed. */
  | 'ahead'
  /** The last month that ended was met; this month asks for more. */
  | 'due'
  /** The last month that ended was not met. */
  | 'behind'
  /** Every return was filed. */
  | 'complete';

export interface BeconCurve {
  tax: BeconTax;
  taxYear: number;
  onList: number;
  filed: number;
  filedBasisPoints: number;
  points: BeconPoint[];
  /** The month that counts now: the one that runs, else the first to come, else the last. Null without a line. */
  now: BeconPoint | null;
  standing: BeconStanding;
  toFile: BeconReturn[];
}

/**
 * Filed ÷ on the list at the end of each month against the least that the scheme asks, for one tax. Returns that were filed
 * after `today` count as still to file. The last point of the line counts for later days too.
 */
export function computeBeconCurve(list: BeconList, tax: BeconTax, today: string): BeconCurve {
  const returns = list.returns.filter((each) => each.tax === tax);
  const isFiled = ({ filedOn }: BeconReturn, on: string) => filedOn !== null && filedOn <= on;
  const onList = returns.length;
  const share = (filed: number) => (onList === 0 ? 0 : Math.floor((filed * 10_000) / onList));
  const points = list.minimums
    .filter((minimum) => minimum.tax === tax)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map((minimum) => pointOf(minimum, returns, today));
  const filed = returns.filter((each) => isFiled(each, today)).length;
  const now = points.find(({ on }) => on >= today) ?? points.at(-1) ?? null;
  return {
    tax,
    taxYear: list.taxYear,
    onList,
    filed,
    filedBasisPoints: share(filed),
    points,
    now,
    standing: standingOf({ points, onList, filed, now }, today),
    toFile: returns.filter((each) => !isFiled(each, today)),
  };
}

function pointOf(
  { on, basisPoints }: BeconMinimum,
  returns: readonly BeconReturn[],
  today: string,
): BeconPoint {
  const hasBegun = on.slice(0, 7) <= today.slice(0, 7);
  const until = on < today ? on : today;
  const filed = hasBegun
    ? returns.filter(({ filedOn }) => filedOn !== null && filedOn <= until).length
    : null;
  return {
    on,
    minimumBasisPoints: basisPoints,
    needed: Math.ceil((basisPoints * returns.length) / 10_000),
    filed,
    filedBasisPoints:
      filed === null || returns.length === 0 ? null : Math.floor((filed * 10_000) / returns.length),
  };
}

function standingOf(
  { points, onList, filed, now }: Pick<BeconCurve, 'points' | 'onList' | 'filed' | 'now'>,
  today: string,
): BeconStanding {
  if (onList === 0) return 'empty';
  if (filed === onList) return 'complete';
  const [first] = points;
  if (now === null || first === undefined || today.slice(0, 7) < first.on.slice(0, 7)) return 'early';
  const ended = points.findLast(({ on }) => on < today);
  if (ended && (ended.filed ?? 0) < ended.needed && filed < ended.needed) return 'behind';
  return filed >= now.needed ? 'ahead' : now.on < today ? 'behind' : 'due';
}
