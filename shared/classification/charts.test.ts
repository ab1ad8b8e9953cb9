import type { RawValues } from './raw-values.ts';
import type { ChartKey, ChartUnit } from './charts.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCharts } from './charts.ts';
import { compileDefinition } from './compile-definition.ts';
import { computeRating } from './compute-score.ts';
import { defaultDefinition } from './default-definition.ts';
import { standingOf } from './overrides.ts';
import { arbitraryValues, bestValues } from './test-data.ts';
import { unknownValues } from './raw-values.ts';

const definition = compileDefinition(defaultDefinition);

function unitsOf(all: readonly RawValues[]): ChartUnit[] {
  return all.map((values, index) => ({
    id: `client:${index + 1}`,
    standing: standingOf(computeRating(definition, values, 2026).type),
    values,
  }));
}

function chart(key: ChartKey, all: readonly RawValues[]) {
  const found = computeCharts(unitsOf(all), definition, 2026).find((each) => each.key === key);
  if (found === undefined) throw new Error(`No chart ${key}`);
  return found;
}

const counts = (key: ChartKey, all: readonly RawValues[]) =>
  chart(key, all).bars.map(({ code, unitIds }) => [code, unitIds.length]);

const some = [
  bestValues,
  bestValues,
  { ...bestValues, ambassador: false, billedCents: 100_000, birthYear: 1950 },
  { ...bestValues, writeOffCents: -1, branchCode: '08', branchLabel: 'Horeca', isHighRiskBranch: true },
  unknownValues,
];

describe('the six charts', () => {
  it('come in the order of the source and all say how many are incomplete', () => {
    const charts = computeCharts(unitsOf(some), definition, 2026);
    expect(charts.map(({ key }) => key)).toEqual([
      'byType',
      'ambassadors',
      'feeVolume',
      'writeOff',
      'branch',
      'age',
    ]);
    expect(charts.map(({ incomplete, total }) => [incomplete, total])).toEqual(charts.map(() => [1, 5]));
  });

  it('count types, best first, the incomplete last', () => {
    expect(counts('byType', some)).toEqual([
      ['A', 3],
      ['B', 0],
      ['C', 1],
      ['D', 0],
      ['incomplete', 1],
    ]);
    expect(chart('byType', some).title).toBe('3 van 5 klantgroepen zijn type A of B');
  });

  it('count ambassadors, with the unknown apart', () => {
    expect(counts('ambassadors', some)).toEqual([
      ['J', 3],
      ['N', 1],
      ['?', 1],
    ]);
  });

  it('put bands from low to high, so the write-ups first', () => {
    expect(counts('writeOff', some).at(0)).toEqual(['Bij', 1]);
    expect(counts('feeVolume', some).at(0)).toEqual(['00000-01500', 1]);
    expect(chart('feeVolume', some).title).toBe('3 van 4 klantgroepen declareren € 30.000 en meer');
    expect(chart('age', some).title).toBe('1 van de 4 ondernemers is 60 en ouder');
  });

  it('put branches from large to small', () => {
    expect(counts('branch', some)).toEqual([
      ['04', 3],
      ['08', 1],
      ['?', 1],
    ]);
  });

  it('gather the small branches beyond the twelfth', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      ...bestValues,
      branchCode: String(index % 15),
      branchLabel: null,
    }));
    const bars = chart('branch', many).bars;
    expect(bars).toHaveLength(13);
    expect(bars.at(-2)).toMatchObject({ code: '…', label: 'Overige branches' });
    expect(bars.at(-2)?.unitIds).toHaveLength(8);
  });

  it('stay readable with nobody and with nothing known', () => {
    for (const each of computeCharts([], definition, 2026)) expect(each.title).not.toContain('undefined');
    for (const each of computeCharts(unitsOf([unknownValues]), definition, 2026)) {
      expect(each.bars.at(-1)).toMatchObject({ isUnknown: true, unitIds: ['client:1'] });
    }
  });

  it('fall back on the default classes for a criterion that the definition lacks', () => {
    const without = compileDefinition({
      ...defaultDefinition,
      criteria: defaultDefinition.criteria.filter(({ key }) => key !== 'writeOff'),
    });
    expect(computeCharts(unitsOf(some), without, 2026)[3]?.bars.at(0)).toMatchObject({ code: 'Bij' });
  });

  it('show every unit in exactly one bar', () => {
    fc.assert(
      fc.property(fc.array(arbitraryValues, { maxLength: 40 }), (all) => {
        for (const { bars, total } of computeCharts(unitsOf(all), definition, 2026)) {
          const shown = bars.flatMap(({ unitIds }) => unitIds);
          expect(shown).toHaveLength(total);
          expect(new Set(shown).size).toBe(total);
        }
      }),
    );
  });
});
