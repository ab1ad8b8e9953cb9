import { describe, expect, it } from 'vitest';
import { computeRatios, computeUnbilled, computeWriteOffPermille } from './compute-ratios.ts';
import type { YearFigures, YearProduction } from './model.ts';

const euro = 100;
const empty: YearFigures = {
  year: 2014,
  turnoverCents: null,
  balanceTotalCents: null,
  equityCents: null,
  netResultCents: null,
  staffHundredths: null,
  status: 'final',
};
const of = (year: number, facts: Partial<YearFigures>): YearFigures => ({ ...empty, ...facts, year });

describe('the ratios of the yearly figures', () => {
  const year2013 = of(2013, {
    turnoverCents: 1_098_233 * euro,
    balanceTotalCents: 455_708 * euro,
    equityCents: -151_070 * euro,
    netResultCents: -125_460 * euro,
    staffHundredths: 700,
  });
  const year2014 = of(2014, {
    turnoverCents: 1_327_204 * euro,
    balanceTotalCents: 373_354 * euro,
    equityCents: 30_102 * euro,
    netResultCents: 64_925 * euro,
    staffHundredths: 700,
  });

  it('gives the worked example of the source', () => {
    expect(computeRatios(year2014, year2013)).toEqual({
      growthPermille: 208,
      solvencyPermille: 81,
      marginPermille: 49,
      equityChangeCents: 181_172 * euro,
      otherEquityMovementCents: 116_247 * euro,
      hasOtherEquityMovement: true,
      isEquityNegative: false,
    });
    expect(computeRatios(year2013, undefined)).toMatchObject({
      growthPermille: null,
      solvencyPermille: -332,
      marginPermille: -114,
      equityChangeCents: null,
      hasOtherEquityMovement: false,
      isEquityNegative: true,
    });
  });

  it.each([
    ['no year before', of(2014, { turnoverCents: 5 }), undefined, 'growthPermille', null],
    [
      'a gap of a year',
      of(2014, { turnoverCents: 5 }),
      of(2012, { turnoverCents: 5 }),
      'growthPermille',
      null,
    ],
    [
      'no turnover before',
      of(2014, { turnoverCents: 5 }),
      of(2013, { turnoverCents: 0 }),
      'growthPermille',
      null,
    ],
    [
      'turnover gone',
      of(2014, { turnoverCents: 0 }),
      of(2013, { turnoverCents: 900 }),
      'growthPermille',
      -1000,
    ],
    [
      'no balance-sheet total',
      of(2014, { equityCents: 5, balanceTotalCents: 0 }),
      undefined,
      'solvencyPermille',
      null,
    ],
    ['a result without turnover', of(2014, { netResultCents: 5 }), undefined, 'marginPermille', null],
    [
      'half a tenth rounds away from zero',
      of(2014, { netResultCents: 5, turnoverCents: 10_000 }),
      undefined,
      'marginPermille',
      1,
    ],
    [
      'minus half a tenth',
      of(2014, { netResultCents: -5, turnoverCents: 10_000 }),
      undefined,
      'marginPermille',
      -1,
    ],
    [
      'less than half a tenth is not minus zero',
      of(2014, { netResultCents: -4, turnoverCents: 10_000 }),
      undefined,
      'marginPermille',
      0,
    ],
    [
      'amounts of many digits',
      of(2014, { equityCents: 9e15, balanceTotalCents: 9e15 }),
      undefined,
      'solvencyPermille',
      1000,
    ],
  ] as const)('%s', (_case, current, previous, key, expected) => {
    expect(computeRatios(current, previous)[key]).toBe(expected);
  });

  it('takes one euro of difference for rounding and more for another movement', () => {
    const flag = (equityCents: number) =>
      computeRatios(of(2014, { equityCents, netResultCents: 50_00 }), of(2013, { equityCents: 100_00 }))
        .hasOtherEquityMovement;
    expect([flag(150_00), flag(151_00), flag(149_00), flag(151_01), flag(148_99)]).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('production', () => {
  const year = (facts: Partial<YearProduction>): YearProduction => ({
    year: 2025,
    productionCents: null,
    writeOffCents: null,
    billedCents: null,
    paymentDays: null,
    ...facts,
  });

  it('gives the write-off as part of production, a write-up below zero', () => {
    expect(computeWriteOffPermille(year({ productionCents: 8_278_73, writeOffCents: 1_067_96 }))).toBe(129);
    expect(computeWriteOffPermille(year({ productionCents: 5_490_12, writeOffCents: -131_76 }))).toBe(-24);
    expect(computeWriteOffPermille(year({ productionCents: 0, writeOffCents: 5 }))).toBeNull();
    expect(computeWriteOffPermille(year({ writeOffCents: 5 }))).toBeNull();
  });

  it('shows what was neither billed nor written off', () => {
    expect(
      computeUnbilled(year({ productionCents: 8_278_73, writeOffCents: 1_067_96, billedCents: 7_210_77 })),
    ).toBe(0);
    expect(computeUnbilled(year({ productionCents: 8_278_73, billedCents: 7_210_77 }))).toBeNull();
  });
});
