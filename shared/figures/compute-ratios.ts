import type { YearFigures, YearProduction } from './model.ts';

/** What follows from the figures of a year and the year before it; null where a figure is missing. Shares in tenths of a percent. */
export interface YearRatios {
  /** Growth of turnover against the year before; only when that year had turnover. */
  growthPermille: number | null;
  /** Equity as part of the balance-sheet total. */
  solvencyPermille: number | null;
  /** Net result as part of turnover. */
  marginPermille: number | null;
  /** Equity minus that of the year before. */
  equityChangeCents: number | null;
  /** The part of that change that the net result does not explain: dividend, deposits, withdrawals, revaluation. */
  otherEquityMovementCents: number | null;
  /** The change of equity is not the result: ask what else moved. */
  hasOtherEquityMovement: boolean;
  /** A sign of risk. */
  isEquityNegative: boolean;
}

/** Exports are in whole euros: what differs no more than this is rounding. */
const roundingCents = 100;

/**
 * The ratios of one year. `previous` counts only when it is the year just before; after a gap there is no growth and no change.
 * Rule and worked example: the source's screen of yearly figures.
 */
export function computeRatios(current: YearFigures, previous: YearFigures | undefined): YearRatios {
  const before = previous?.year === current.year - 1 ? previous : undefined;
  const { turnoverCents, balanceTotalCents, equityCents, netResultCents } = current;
  const growthCents = minus(turnoverCents, before?.turnoverCents ?? null);
  const equityChangeCents = minus(equityCents, before?.equityCents ?? null);
  const otherEquityMovementCents = minus(equityChangeCents, netResultCents);
  return {
    growthPermille: toPermille(growthCents, before?.turnoverCents ?? null),
    solvencyPermille: toPermille(equityCents, balanceTotalCents),
    marginPermille: toPermille(netResultCents, turnoverCents),
    equityChangeCents,
    otherEquityMovementCents,
    hasOtherEquityMovement:
      otherEquityMovementCents !== null && Math.abs(otherEquityMovementCents) > roundingCents,
    isEquityNegative: equityCents !== null && equityCents < 0,
  };
}

/** The write-off as part of production, in tenths of a percent; negative = write-up. Null without production. */
export function computeWriteOffPermille({ writeOffCents, productionCents }: YearProduction): number | null {
  return toPermille(writeOffCents, productionCents);
}

/** What was produced and neither billed nor written off, when all three are known. */
export function computeUnbilled({
  productionCents,
  writeOffCents,
  billedCents,
}: YearProduction): number | null {
  return minus(minus(productionCents, writeOffCents), billedCents);
}

function minus(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : left - right;
}

/** The exact share of a positive whole, rounded once, halves away from zero. A whole of zero or less has no shares. */
function toPermille(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole <= 0) return null;
  const doubled = BigInt(Math.abs(part)) * 2000n;
  const rounded = Number((doubled + BigInt(whole)) / (2n * BigInt(whole)));
  return part < 0 && rounded !== 0 ? -rounded : rounded;
}
