import type { LegalValue } from '#shared/deadlines/model.ts';

/** The size classes of the law, smallest first. From medium on the accounts must be audited. */
export const sizeClasses = ['micro', 'small', 'medium', 'large'] as const;
export type SizeClass = (typeof sizeClasses)[number];

/** What the class of a year hangs on; null is not known, which is not zero. */
export interface SizeFigures {
  year: number;
  balanceTotalCents: number | null;
  turnoverCents: number | null;
  /** Average staff in hundredths. */
  staffHundredths: number | null;
}

/** The most that a class may have; of staff the first number that is too many. */
export interface SizeLimits {
  assetsCents: number;
  turnoverCents: number;
  staff: number;
}

/** The limits of the classes below large that hold for a book year; null while the office's file has none for it. */
export type SizeLimitSet = Readonly<Record<Exclude<SizeClass, 'large'>, SizeLimits>> | null;

export interface YearSize {
  year: number;
  /** By the figures of the year alone; null when what is known does not decide it. */
  own: SizeClass | null;
  /** What counts for the year: a change counts in its second year. Null while nothing decides it. */
  counts: SizeClass | null;
  /** There is no year before it, so that its own class was taken. */
  isAssumed: boolean;
  /**
   * 'audit': the accounts must be audited. 'audit_next': the year alone would ask an audit; another such year brings it.
   * 'audit_last': the class still asks an audit, the year alone would not.
   */
  warning: 'audit' | 'audit_next' | 'audit_last' | null;
}

/** The limits for a book year that starts on a day. */
export function sizeLimitsOn(
  valueOn: (code: string, on: string) => Pick<LegalValue, 'value'> | undefined,
  startsOn: string,
): SizeLimitSet {
  const limits = (name: string): SizeLimits | null => {
    const assets = valueOn(`size.${name}.assets`, startsOn);
    const turnover = valueOn(`size.${name}.turnover`, startsOn);
    const staff = valueOn(`size.${name}.staff`, startsOn);
    if (!assets || !turnover || !staff) return null;
    return { assetsCents: assets.value, turnoverCents: turnover.value, staff: staff.value };
  };
  const micro = limits('micro');
  const small = limits('small');
  const medium = limits('medium');
  return micro && small && medium ? { micro, small, medium } : null;
}

/** The smallest class of which a year meets two of the three limits; null when what is not known could change it. */
export function classOfYear(figures: SizeFigures, limits: SizeLimitSet): SizeClass | null {
  if (limits === null) return null;
  for (const name of ['micro', 'small', 'medium'] as const) {
    const { assetsCents, turnoverCents, staff } = limits[name];
    const met = [
      figures.balanceTotalCents === null ? null : figures.balanceTotalCents <= assetsCents,
      figures.turnoverCents === null ? null : figures.turnoverCents <= turnoverCents,
      figures.staffHundredths === null ? null : figures.staffHundredths < staff * 100,
    ];
    if (met.filter((isMet) => isMet === true).length >= 2) return name;
    if (met.filter((isMet) => isMet === false).length < 2) return null;
  }
  return 'large';
}

/**
 * The class that counts per year: another class than the one before counts when two balance dates in a row point the same way, so in
 * the second year. A new client's first year counts at once. Years must be in their order; a year missing between two breaks the row.
 *
 * Source: Burgerlijk Wetboek 2:395a-397.
 */
export function sizeClassesOf(
  years: readonly SizeFigures[],
  limitsOf: (year: number) => SizeLimitSet,
  isNewIn: (year: number) => boolean = () => false,
): YearSize[] {
  const sizes: YearSize[] = [];
  for (const figures of years) {
    const own = classOfYear(figures, limitsOf(figures.year));
    const before = sizes.findLast(({ year }) => year === figures.year - 1);
    const isNew = before === undefined || isNewIn(figures.year);
    const counts = isNew ? own : standing(before, own);
    sizes.push({
      year: figures.year,
      own,
      counts,
      isAssumed: before === undefined && !isNewIn(figures.year),
      warning: warningOf(own, counts),
    });
  }
  return sizes;
}

function standing(before: YearSize, own: SizeClass | null): SizeClass | null {
  if (before.counts === null || own === null) return before.counts ?? own;
  const [standingRank, last, now] = [rank(before.counts), rank(before.own ?? before.counts), rank(own)];
  if (last > standingRank && now > standingRank) return sizeClasses[Math.min(last, now)] ?? own;
  if (last < standingRank && now < standingRank) return sizeClasses[Math.max(last, now)] ?? own;
  return before.counts;
}

function rank(name: SizeClass): number {
  return sizeClasses.indexOf(name);
}

function warningOf(own: SizeClass | null, counts: SizeClass | null): YearSize['warning'] {
  const mustAudit = (name: SizeClass | null) => name === 'medium' || name === 'large';
  if (mustAudit(counts)) return own !== null && !mustAudit(own) ? 'audit_last' : 'audit';
  return mustAudit(own) ? 'audit_next' : null;
}
