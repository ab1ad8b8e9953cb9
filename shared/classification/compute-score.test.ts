import type { Definition } from './model.ts';
import type { RawValues } from './raw-values.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDefinition } from './compile-definition.ts';
import { computeRating, computeScore } from './compute-score.ts';
import { defaultDefinition } from './default-definition.ts';
import { arbitraryValues, bestValues } from './test-data.ts';
import { findAmounts, unknownValues } from './raw-values.ts';

const definition = compileDefinition(defaultDefinition);
const score = (values: Partial<RawValues>) => computeScore(definition, { ...bestValues, ...values }, 2026);
const criterion = (key: string, values: Partial<RawValues>) =>
  score(values).criteria.find((each) => each.key === key);

describe('a complete unit', () => {
  it('earns the points of its bands and a type', () => {
    expect(score({})).toMatchObject({ points: 13, minPoints: 13, maxPoints: 13, type: 'A' });
  });

  it.each([
    [13, {}, 'A'],
    [11, { ambassador: false }, 'A'],
    [10, { ambassador: false, otherRisk: true }, 'B'],
    [9, { ambassador: false, continuityCode: 'N' }, 'B'],
    [8, { ambassador: false, continuityCode: 'N', birthYear: 1966 }, 'C'],
    [
      5,
      { ambassador: false, continuityCode: 'N', birthYear: 1966, paymentCode: '60>', otherRisk: true },
      'C',
    ],
    [
      4,
      {
        ambassador: false,
        continuityCode: 'N',
        birthYear: 1966,
        paymentCode: '60>',
        otherRisk: true,
        isHighRiskBranch: true,
      },
      'D',
    ],
  ])('gives %i points', (points, values, type) => {
    expect(score(values)).toMatchObject({ points, type });
  });

  it('says of every criterion which value, band and origin gave the points', () => {
    expect(score({}).criteria).toEqual([
      { key: 'feeVolume', value: 3_500_000, code: '30000>', points: 2, origin: 'derived' },
      { key: 'writeOff', value: 277, code: '00-05', points: 2, origin: 'derived' },
      { key: 'payment', value: '30', code: '30', points: 2, origin: 'imported' },
      { key: 'ambassador', value: 'J', code: 'J', points: 2, origin: 'typed' },
      { key: 'continuity', value: 'J', code: 'J', points: 2, origin: 'imported' },
      { key: 'ageClass', value: 46, code: '40-49', points: 1, origin: 'derived' },
      { key: 'branch', value: '04', code: 'N', points: 1, origin: 'imported' },
      { key: 'otherRisk', value: 'N', code: 'N', points: 1, origin: null },
    ]);
  });
});

describe('fee volume at the borders', () => {
  it.each([
    [-100, '00000-01500'],
    [0, '00000-01500'],
    [149_999, '00000-01500'],
    [150_000, '01500-03000'],
    [499_999, '03000-05000'],
    [500_000, '05000-07500'],
    [750_000, '07500-09999'],
    [999_999, '07500-09999'],
    [1_000_000, '10000-29999'],
    [2_999_999, '10000-29999'],
    [3_000_000, '30000>'],
    [9_000_000_000_000_000, '30000>'],
  ])('%i cents is %s', (billedCents, code) => {
    expect(criterion('feeVolume', { billedCents })).toMatchObject({ code, value: billedCents });
  });

  it('takes the code when no amount is known, and the amount when both are', () => {
    const values = { billedCents: null, feeVolumeCode: '01500-03000' };
    expect(criterion('feeVolume', { ...values, origins: { feeVolume: 'imported' } })).toEqual({
      key: 'feeVolume',
      value: '01500-03000',
      code: '01500-03000',
      points: 1,
      origin: 'imported',
    });
    expect(criterion('feeVolume', { billedCents: 100, feeVolumeCode: '30000>' })).toMatchObject({
      points: 0,
    });
  });
});

describe('write-offs at the borders', () => {
  it.each([
    [0, 1_000_000, '00-05', 0],
    [49_999, 1_000_000, '00-05', 499],
    [50_000, 1_000_000, '05-10', 500],
    [99_999, 1_000_000, '05-10', 999],
    [100_000, 1_000_000, '10-15', 1000],
    [150_000, 1_000_000, '15-20', 1500],
    [200_000, 1_000_000, '20-25', 2000],
    [250_000, 1_000_000, '25-30', 2500],
    [299_999, 1_000_000, '25-30', 2999],
    [300_000, 1_000_000, '30>', 3000],
    [2_000_000, 1_000_000, '30>', 20_000],
    [-1, 1_000_000, 'Bij', -1],
    [1, 1, '30>', 10_000],
    [-1, 9_000_000_000_000_000, 'Bij', -1],
    [450_000_000_000_000, 9_000_000_000_000_000, '05-10', 500],
    [449_999_999_999_999, 9_000_000_000_000_000, '00-05', 499],
  ])('%i of %i cents is %s', (writeOffCents, productionCents, code, value) => {
    expect(criterion('writeOff', { writeOffCents, productionCents })).toMatchObject({ code, value });
  });

  it.each([0, -5])('is unknown with a production of %i, whatever code was given', (productionCents) => {
    const found = criterion('writeOff', { writeOffCents: 0, productionCents, writeOffCode: '00-05' });
    expect(found).toEqual({ key: 'writeOff', value: null, code: null, points: null, origin: null });
  });

  it('takes the code when one of the amounts is missing', () => {
    expect(criterion('writeOff', { productionCents: null, writeOffCode: 'Bij' })).toMatchObject({
      code: 'Bij',
      points: 2,
    });
    expect(criterion('writeOff', { writeOffCents: null })).toMatchObject({ code: null, points: null });
  });
});

describe('age', () => {
  it.each([
    [1997, '<30'],
    [1996, '30-39'],
    [1987, '30-39'],
    [1986, '40-49'],
    [1967, '50-59'],
    [1966, '60>'],
    [1900, '60>'],
  ])('somebody of %i is %s in 2026', (birthYear, code) => {
    expect(criterion('ageClass', { birthYear })).toMatchObject({ code, origin: 'derived' });
  });

  it('is unknown for somebody not born yet, and the class as given without a birth year', () => {
    expect(criterion('ageClass', { birthYear: 2030, ageClassCode: '60>' })).toMatchObject({ points: null });
    expect(criterion('ageClass', { birthYear: null, ageClassCode: '60>' })).toMatchObject({
      points: 0,
      code: '60>',
    });
  });
});

describe('a unit with unknown values', () => {
  it('gets a range instead of points and a type', () => {
    expect(score({ paymentCode: '???', billedCents: null })).toMatchObject({
      points: null,
      type: null,
      minPoints: 9,
      maxPoints: 13,
      lowestType: 'B',
      highestType: 'A',
    });
  });

  it('has no type even when the whole range is one type', () => {
    expect(score({ billedCents: null })).toMatchObject({ type: null, lowestType: 'A', highestType: 'A' });
  });

  it('ranges over everything when nothing is known', () => {
    const nothing = computeScore(definition, unknownValues, 2026);
    expect(nothing).toMatchObject({
      points: null,
      minPoints: 0,
      maxPoints: 13,
      lowestType: 'D',
      highestType: 'A',
    });
    expect(
      nothing.criteria.every(({ points, value, code }) => points === null && value === null && code === null),
    ).toBe(true);
  });

  it('keeps a code that fits no band, without points', () => {
    expect(criterion('payment', { paymentCode: 'soms' })).toMatchObject({
      code: 'soms',
      value: 'soms',
      points: null,
    });
  });

  it('reads codes without regard to case and outer spaces', () => {
    const values = { writeOffCents: null, writeOffCode: ' bij' };
    expect(criterion('writeOff', values)).toMatchObject({ code: 'Bij', points: 2 });
  });
});

describe('findAmounts', () => {
  const amounts = (year: number, billedCents: number | null) => ({
    year,
    billedCents,
    productionCents: 1,
    writeOffCents: 0,
  });

  it('takes the latest known year at or before the reference year', () => {
    const years = [amounts(2024, 2), amounts(2026, 3), amounts(2025, null), amounts(2023, 1)];
    expect(findAmounts(years, 2025)?.year).toBe(2024);
    expect(findAmounts(years, 2026)?.year).toBe(2026);
    expect(findAmounts(years, 2022)).toBeUndefined();
  });
});

describe('whatever the values', () => {
  it('keeps the points within the range and the range within the definition', () => {
    fc.assert(
      fc.property(arbitraryValues, (values) => {
        const rating = computeRating(definition, values, 2026);
        expect(rating.minPoints).toBeGreaterThanOrEqual(0);
        expect(rating.minPoints).toBeLessThanOrEqual(rating.maxPoints);
        expect(rating.maxPoints).toBeLessThanOrEqual(definition.maxPoints);
        expect(rating.type === null).toBe(rating.points === null);
        expect(rating.points ?? rating.minPoints).toBe(rating.minPoints);
        expect(rating.points ?? rating.maxPoints).toBe(rating.maxPoints);
      }),
    );
  });

  it('explains exactly the points it gives', () => {
    fc.assert(
      fc.property(arbitraryValues, (values) => {
        const { criteria, points, minPoints } = computeScore(definition, values, 2026);
        const known = criteria.reduce((sum, each) => sum + (each.points ?? 0), 0);
        expect(known).toBeLessThanOrEqual(minPoints);
        expect(points ?? known).toBe(known);
      }),
    );
  });

  it('never leaves the range when missing values are filled in', () => {
    fc.assert(
      fc.property(arbitraryValues, arbitraryValues, (values, filling) => {
        const before = computeScore(definition, values, 2026);
        const unknown = new Set(
          before.criteria.filter(({ points }) => points === null).map(({ key }) => key),
        );
        const take = <K extends keyof RawValues>(known: boolean, names: K[]) =>
          Object.fromEntries(names.map((name) => [name, known ? values[name] : filling[name]]));
        // Fields are taken over per criterion, so that a known class stays what it was.
        const filled = {
          ...values,
          ...take(!unknown.has('feeVolume'), ['billedCents', 'feeVolumeCode']),
          ...take(!unknown.has('writeOff'), ['writeOffCents', 'productionCents', 'writeOffCode']),
          ...take(!unknown.has('payment'), ['paymentCode']),
          ...take(!unknown.has('ambassador'), ['ambassador']),
          ...take(!unknown.has('continuity'), ['continuityCode']),
          ...take(!unknown.has('ageClass'), ['birthYear', 'ageClassCode']),
          ...take(!unknown.has('branch'), ['isHighRiskBranch']),
          ...take(!unknown.has('otherRisk'), ['otherRisk']),
        } satisfies Partial<RawValues>;
        const after = computeRating(definition, filled, 2026);
        expect(after.minPoints).toBeGreaterThanOrEqual(before.minPoints);
        expect(after.maxPoints).toBeLessThanOrEqual(before.maxPoints);
      }),
    );
  });
});

describe('a definition that leaves points out of its types', () => {
  it('gives no type instead of a wrong one', () => {
    const gappy: Definition = { ...defaultDefinition, types: [{ type: 'A', from: 0, to: 4 }] };
    expect(computeRating(compileDefinition(gappy), bestValues, 2026)).toMatchObject({
      points: 13,
      type: null,
    });
  });
});
