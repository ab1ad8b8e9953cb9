import * as z from 'zod';
import { ClientNumber, Day, Year } from '#shared/common/values.ts';
import {
  sizeClasses,
  type SizeFigures,
  type SizeLimitSet,
  type YearSize,
} from '#shared/deadlines/size-class.ts';

const SizeName = z.enum(sizeClasses);
const Figures = z.strictObject({
  year: Year,
  balanceTotalCents: z.int().nullable(),
  turnoverCents: z.int().nullable(),
  staffHundredths: z.int().nullable(),
});

/** How a client stands to the size classes, by its last two years. */
export const SizeWatch = z.strictObject({
  number: ClientNumber,
  name: z.string(),
  manager: z.string().nullable(),
  /** The class that counts for the last year; null while nothing decides it. */
  counts: SizeName.nullable(),
  /** By the figures of the last year alone. */
  own: SizeName.nullable(),
  warning: z.enum(['audit', 'audit_next', 'audit_last']).nullable(),
  /**
   * How near the last year comes to an audit, in hundredths of a percent of the limits of a small company: the second highest of
   * the three, because two decide. Null when fewer than two are known.
   */
  nearBasisPoints: z.int().nullable(),
  last: Figures,
  before: Figures.nullable(),
});
export type SizeWatch = z.infer<typeof SizeWatch>;

/** The clients with annual accounts and figures, and where the limits come from. */
export const SizeList = z.strictObject({
  clients: z.array(SizeWatch),
  /** From here on a client comes near: the office's own bound of the risk signals, in hundredths of a percent. */
  nearFromBasisPoints: z.int(),
  source: z.string().nullable(),
  checkedOn: Day.nullable(),
});
export type SizeList = z.infer<typeof SizeList>;

/** Whether somebody should look: an audit is asked or near. */
export function isNear(
  { warning, nearBasisPoints }: Pick<SizeWatch, 'warning' | 'nearBasisPoints'>,
  nearFromBasisPoints: number,
): boolean {
  return warning !== null || (nearBasisPoints !== null && nearBasisPoints >= nearFromBasisPoints);
}

/** How near a year comes to an audit: the second highest share of the three limits of a small company. */
export function nearness(figures: SizeFigures, limits: SizeLimitSet): number | null {
  if (limits === null) return null;
  const share = (value: number | null, limit: number) =>
    value === null || limit === 0 ? [] : [Math.max(0, Math.round((value * 10_000) / limit))];
  const { assetsCents, turnoverCents, staff } = limits.small;
  const shares = [
    ...share(figures.balanceTotalCents, assetsCents),
    ...share(figures.turnoverCents, turnoverCents),
    ...share(figures.staffHundredths, staff * 100),
  ].toSorted((a, b) => b - a);
  return shares[1] ?? null;
}

/** What the list shows of a client; undefined without figures. */
export function watchSize(
  client: Pick<SizeWatch, 'number' | 'name' | 'manager'>,
  years: readonly SizeFigures[],
  sizes: readonly YearSize[],
  limits: SizeLimitSet,
): SizeWatch | undefined {
  const last = years.at(-1);
  const size = sizes.at(-1);
  if (!last || !size) return undefined;
  const before = years.find(({ year }) => year === last.year - 1);
  return {
    number: client.number,
    name: client.name,
    manager: client.manager,
    counts: size.counts,
    own: size.own,
    warning: size.warning,
    nearBasisPoints: nearness(last, limits),
    last,
    before: before ?? null,
  };
}
