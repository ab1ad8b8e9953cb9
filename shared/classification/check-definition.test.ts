import type { Band, CriterionKey, Definition } from './model.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDefinition } from './check-definition.ts';
import { compileDefinition } from './compile-definition.ts';
import { computeRating } from './compute-score.ts';
import { defaultDefinition } from './default-definition.ts';
import { Definition as DefinitionSchema } from './model.ts';
import { arbitraryValues } from './test-data.ts';

function withBands(key: CriterionKey, change: (bands: Band[]) => Band[]): Definition {
  const criteria = defaultDefinition.criteria.map((criterion) =>
    criterion.key === key ? { ...criterion, bands: change([...criterion.bands]) } : criterion,
  );
  return { ...defaultDefinition, criteria };
}

function withBand(key: CriterionKey, row: number, change: Partial<Band>): Definition {
  return withBands(key, (bands) =>
    bands.map((band, index) => (index === row ? { ...band, ...change } : band)),
  );
}

const codes = (definition: Definition) => checkDefinition(definition).map(({ code }) => code);

describe('the default definition', () => {
  it('has nothing wrong and 13 points to divide', () => {
    expect(checkDefinition(defaultDefinition)).toEqual([]);
    expect(DefinitionSchema.parse(defaultDefinition)).toEqual(defaultDefinition);
    expect(compileDefinition(defaultDefinition).maxPoints).toBe(13);
  });
});

describe('limits', () => {
  it("refuses the source's own typing error, 75.000 for 7.500, and says where", () => {
    const problems = checkDefinition(withBand('feeVolume', 4, { from: 7_500_000 }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'REVERSED', criterion: 'feeVolume', row: 4, field: 'from' });
    expect(problems[0]?.message).toContain('Regel 5');
    expect(problems[0]?.message).toContain('75.000');
  });

  it('refuses three equal top rows', () => {
    const found = codes(
      withBands('feeVolume', (bands) => [...bands, ...bands.slice(-1), ...bands.slice(-1)]),
    );
    expect(found.filter((code) => code === 'DOUBLE_CODE')).toHaveLength(2);
    expect(found.filter((code) => code === 'OVERLAP')).toHaveLength(2);
  });

  it.each<[string, number, Partial<Band>, string]>([
    ['a gap', 5, { from: 1_000_001 }, 'GAP'],
    ['an overlap', 5, { from: 999_999 }, 'OVERLAP'],
    ['no band below', 0, { from: 0 }, 'GAP'],
    ['no band above', 6, { to: 9_000_000 }, 'GAP'],
    ['an empty band', 2, { from: 500_000 }, 'REVERSED'],
    ['a missing code', 2, { code: '' }, 'LABEL'],
    ['a missing label', 2, { label: ' ' }, 'LABEL'],
    ['missing points', 2, { points: null }, 'POINTS'],
    ['a double code', 2, { code: '00000-01500' }, 'DOUBLE_CODE'],
  ])('refuses %s', (_, row, change, code) => {
    expect(codes(withBand('feeVolume', row, change))).toEqual([code]);
  });

  it('refuses an open band inside another', () => {
    expect(codes(withBand('feeVolume', 2, { to: null }))).toContain('OVERLAP');
  });

  it('accepts bands in any order, as long as they join', () => {
    expect(codes(withBands('feeVolume', (bands) => bands.toReversed()))).toEqual([]);
  });

  it('refuses limits on a code', () => {
    expect(codes(withBand('payment', 0, { from: 0 }))).toEqual(['LIMITS']);
  });
});

describe('criteria', () => {
  it('refuses codes that differ in case only', () => {
    expect(codes(withBand('writeOff', 0, { code: 'BIJ' }))).toEqual(['DOUBLE_CODE']);
  });

  it('refuses a criterion without bands or points', () => {
    expect(codes(withBands('payment', () => []))).toEqual(['NO_BANDS', 'SUM']);
    expect(codes(withBands('payment', (bands) => bands.map((band) => ({ ...band, points: null }))))).toEqual([
      'POINTS',
      'SUM',
    ]);
  });

  it('refuses a flag without J or N', () => {
    expect(codes(withBand('ambassador', 1, { code: 'X' }))).toEqual(['LIMITS']);
  });

  it('refuses the same criterion twice, a nameless one and none at all', () => {
    const [first] = defaultDefinition.criteria;
    const twice = {
      ...defaultDefinition,
      criteria: [...defaultDefinition.criteria, ...(first ? [first] : [])],
    };
    expect(codes(twice)).toEqual(['DOUBLE_CRITERION', 'SUM']);
    const nameless = defaultDefinition.criteria.map((criterion) => ({ ...criterion, label: '' }));
    expect(codes({ ...defaultDefinition, criteria: nameless.slice(0) })).toEqual(nameless.map(() => 'LABEL'));
    expect(codes({ ...defaultDefinition, criteria: [] })).toEqual(['NO_CRITERIA']);
  });
});

describe('the whole', () => {
  it('refuses a nameless definition', () => {
    expect(codes({ ...defaultDefinition, name: '  ' })).toEqual(['NAME']);
  });

  it('refuses highest points that do not add up', () => {
    const [problem] = checkDefinition(withBand('feeVolume', 6, { points: 3 }));
    expect(problem).toMatchObject({ code: 'SUM', field: 'pointsToDivide' });
    expect(problem?.message).toBe(
      'De hoogste punten van de criteria tellen op tot 14, maar er zijn 13 punten te verdelen.',
    );
  });
});

describe('types', () => {
  const [a, b, c, d] = [
    { type: 'A' as const, from: 11, to: 13 },
    { type: 'B' as const, from: 9, to: 10 },
    { type: 'C' as const, from: 5, to: 8 },
    { type: 'D' as const, from: 0, to: 4 },
  ];

  it.each([
    ['a gap', [a, { ...b, from: 10 }, c, d], '9 punten valt in geen enkel type.'],
    ['a wider gap', [a, b, c, { ...d, to: 2 }], '3 tot en met 4 punten valt in geen enkel type.'],
    ['an overlap', [a, { ...b, to: 11 }, c, d], 'De typen B en A overlappen.'],
    ['a start above 0', [a, b, c, { ...d, from: 1 }], '0 punten valt'],
    ['an end below the highest', [{ ...a, to: 12 }, b, c, d], '13 punten valt'],
    ['an end above the highest', [{ ...a, to: 14 }, b, c, d], 'Type A loopt verder'],
    ['a reversed range', [a, b, { ...c, from: 9, to: 5 }, d], "Type C: 'van' (9)"],
    ['a missing type', [a, b, c], 'Type D ontbreekt.'],
    ['a type twice', [a, b, c, d, d], 'Type D staat er twee keer in.'],
    [
      'the wrong order',
      [{ ...d, type: 'A' as const }, c, b, { ...a, type: 'D' as const }],
      'Type A begint lager dan type C.',
    ],
  ])('refuses %s', (_, types, message) => {
    const messages = checkDefinition({ ...defaultDefinition, types }).map((problem) => problem.message);
    expect(messages.some((text) => text.startsWith(message))).toBe(true);
  });
});

describe('a definition without problems', () => {
  it('gives every complete unit exactly one type', () => {
    const arbitraryPoints = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(arbitraryPoints, arbitraryValues, (points, values) => {
        const changed = withBands('feeVolume', (bands) =>
          bands.map((band, index) => ({ ...band, points: points[index] ?? 0 })),
        );
        const sum = 11 + Math.max(...points);
        const fitted = {
          ...changed,
          pointsToDivide: sum,
          types: changed.types.map((range) => (range.type === 'A' ? { ...range, to: sum } : range)),
        };
        fc.pre(checkDefinition(fitted).length === 0);
        const rating = computeRating(compileDefinition(fitted), values, 2026);
        expect(rating.type === null).toBe(rating.points === null);
      }),
    );
  });

  it('is never wrong enough to throw', () => {
    const anything = fc.record({
      version: fc.constant(null),
      name: fc.string(),
      pointsToDivide: fc.nat(30),
      criteria: fc.array(
        fc.record({
          key: fc.constantFrom<CriterionKey>('feeVolume', 'writeOff', 'payment', 'ambassador', 'ageClass'),
          label: fc.string(),
          bands: fc.array(
            fc.record({
              code: fc.string(),
              label: fc.string(),
              from: fc.option(fc.integer(), { nil: null }),
              to: fc.option(fc.integer(), { nil: null }),
              points: fc.option(fc.nat(5), { nil: null }),
              isProposal: fc.boolean(),
            }),
          ),
        }),
      ),
      types: fc.array(
        fc.record({
          type: fc.constantFrom('A' as const, 'B' as const, 'C' as const, 'D' as const),
          from: fc.nat(20),
          to: fc.nat(20),
        }),
      ),
    });
    fc.assert(
      fc.property(anything, (definition) => {
        for (const { message } of checkDefinition(definition)) expect(message).toMatch(/[.?]$/);
      }),
    );
  });
});
