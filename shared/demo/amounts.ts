import type { DemoFigures, DemoProduction } from './model.ts';
import type { Random } from '#shared/common/random.ts';

const feeSizes = [
  [[700, 1_500], 8],
  [[1_500, 3_000], 12],
  [[3_000, 5_000], 17],
  [[5_000, 7_500], 18],
  [[7_500, 10_000], 13],
  [[10_000, 30_000], 22],
  [[30_000, 78_000], 10],
] as const;

/** The years of work for a client, oldest first; better clients cost fewer write-offs and pay sooner. */
export function makeProduction(random: Random, years: readonly number[], quality: number): DemoProduction[] {
  const [low, high] = random.weighted(feeSizes);
  let euros = random.between(low, high);
  const isWriteUp = random.chance(0.05);
  const part = isWriteUp ? -0.04 : Math.max(0, 0.36 - 0.4 * quality + (random.next() - 0.5) * 0.14);
  const days = Math.round(Math.max(8, 84 - 72 * quality + (random.next() - 0.5) * 26));
  return years.map((year) => {
    const productionCents = euros * 100 + random.between(0, 99);
    const writeOffCents = Math.round(productionCents * part * (0.85 + random.next() * 0.3));
    euros = Math.round(euros * (0.96 + random.next() * 0.14));
    return {
      year,
      productionCents,
      writeOffCents,
      billedCents: productionCents - writeOffCents,
      paymentDays: Math.max(4, days + random.between(-5, 5)),
    };
  });
}

/** How a business fares: yearly growth, net margin, and how much of the balance sheet is its own at the start. */
const courses = [
  [{ growth: 0.03, margin: 0.07, solvency: 0.42, payout: 0.9 }, 46],
  [{ growth: 0.16, margin: 0.09, solvency: 0.31, payout: 0.4 }, 16],
  [{ growth: -0.05, margin: 0.01, solvency: 0.36, payout: 2.4 }, 14],
  [{ growth: -0.02, margin: -0.05, solvency: 0.06, payout: 0 }, 9],
  [{ growth: 0.21, margin: 0.05, solvency: -0.33, payout: 0 }, 5],
  [{ growth: 0.02, margin: 0.11, solvency: 0.55, payout: 1.6 }, 10],
] as const;

/**
 * Yearly figures that hang together: equity changes by the result less what is paid out, so that both a change that equals the
 * result and one that does not occur. The last year may still be provisional.
 */
export function makeFigures(random: Random, years: readonly number[], turnover: number): DemoFigures[] {
  const course = random.weighted(courses);
  let sales = Math.round(turnover * (0.35 + random.next() * 1.5));
  let balance = Math.round(sales * (0.35 + random.next() * 0.4));
  let equity = Math.round(balance * course.solvency);
  const perHead = random.between(70_000, 190_000);
  const isLate = random.chance(0.1);
  const isProvisional = random.chance(0.25);
  const kept = isLate ? years.slice(0, -1) : years;
  return kept.map((year, index) => {
    const result = Math.round(sales * (course.margin + (random.next() - 0.5) * 0.03));
    const paidOut = random.chance(0.35) ? 0 : Math.round(Math.max(0, result) * course.payout);
    if (index > 0) equity += result - paidOut;
    const figures: DemoFigures = {
      year,
      turnoverCents: sales * 100,
      balanceTotalCents: balance * 100,
      equityCents: equity * 100,
      netResultCents: result * 100,
      staffHundredths: Math.max(0, Math.round((sales / perHead) * 4) * 25),
      status: isProvisional && index === years.length - 1 ? 'provisional' : 'final',
    };
    sales = Math.round(sales * (1 + course.growth + (random.next() - 0.5) * 0.06));
    balance = Math.round(balance * (1 + course.growth * 0.6 + (random.next() - 0.5) * 0.08));
    return figures;
  });
}
