import { describe, expect, test } from 'vitest';
import { weekdaysInMonth } from '../budgets/weekdays.ts';
import {
  basisPointsOfYear,
  compareBudget,
  isNewBudget,
  monthsOf,
  planMonths,
  remarkOnBudget,
  type BudgetRecord,
  type BudgetRow,
} from './budget-row.ts';

const profile = [1000, 1000, 1000, 1000, 1000, 1000, 500, 500, 1000, 1000, 1000, 0];
const spread = [10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 5000, 5000, 10_000, 10_000, 10_000, 0];
/** In service and under contract the whole year. */
const worked = spread.map((_hours, index) => weekdaysInMonth(2026, index + 1));
const nothingTyped: BudgetRecord['typedMonths'] = Array.from({ length: 12 }, () => ({
  centihours: null,
  isTyped: false,
}));

const row = (changes: Partial<BudgetRow> = {}): BudgetRow => ({
  row: 2,
  number: 'HVO',
  year: 2026,
  normCentihours: 100_000,
  functionCode: 'RLM',
  monthCentihours: spread,
  contractCentihours: 208_000,
  ...changes,
});
const record = (changes: Partial<BudgetRecord> = {}): BudgetRecord => ({
  normCentihours: 100_000,
  functionCode: 'RLM',
  isTyped: false,
  profile,
  worked,
  typedMonths: nothingTyped,
  partTimeBasisPoints: 10_000,
  ...changes,
});
/** The list with one item, by its place, replaced. */
const withItem = <T>(items: readonly T[], place: number, item: T): T[] =>
  items.map((each, index) => (index === place ? item : each));

describe('a budget', () => {
  test.each([
    [208_000, 10_000],
    [166_400, 8000],
    [124_800, 6000],
    [0, 0],
    [100_000, 4808],
  ])('of %i hundredths of contract hours is %i basis points', (hours, basisPoints) => {
    expect(basisPointsOfYear(hours)).toBe(basisPoints);
  });

  test('that says what the office has changes nothing', () => {
    expect(compareBudget(row(), record())).toEqual([]);
    expect(remarkOnBudget(row(), record(), String)).toEqual([]);
    expect(monthsOf(2026, record())).toEqual(spread);
  });

  test('is new without norm and without typed months', () => {
    expect(isNewBudget(record({ normCentihours: null }))).toBe(true);
    const typedMonths = withItem(nothingTyped, 3, { centihours: 4000, isTyped: true });
    expect(isNewBudget(record({ normCentihours: null, typedMonths }))).toBe(false);
  });

  test('differs per value; what a person typed is a conflict', () => {
    const typedMonths = withItem(nothingTyped, 1, { centihours: 9000, isTyped: true });
    const given = row({ normCentihours: 110_000, monthCentihours: withItem(spread, 0, 12_000) });
    expect(compareBudget(given, record({ typedMonths }))).toEqual([
      { field: 'norm', before: 100_000, after: 110_000, isConflict: false },
      { field: 'month1', before: 10_000, after: 12_000, isConflict: false },
      { field: 'month2', before: 9000, after: 10_000, isConflict: true },
    ]);
    expect(compareBudget(given, record({ isTyped: true })).map(({ isConflict }) => isConflict)).toEqual([
      true,
      true,
    ]);
  });

  test('says nothing about months and functions that the file leaves empty', () => {
    const given = row({ functionCode: null, monthCentihours: spread.map(() => null) });
    expect(compareBudget(given, record())).toEqual([]);
    expect(planMonths(given, { profile, worked }, 100_000, () => false)).toEqual(spread.map(() => undefined));
  });

  test('keeps only months that the profile does not give, and those as they are that a person typed', () => {
    const given = row({ monthCentihours: withItem(spread, 0, 12_000) });
    expect(planMonths(given, { profile, worked }, 100_000, () => false)).toEqual(
      withItem<number | null>(
        spread.map(() => null),
        0,
        12_000,
      ),
    );
    const kept = planMonths(given, { profile, worked }, 100_000, (field) => field === 'month1');
    expect(kept[0]).toBeUndefined();
    // With another norm the profile gives other hours, so that every month of the file is kept.
    const other = planMonths(row(), { profile, worked }, 120_000, () => false);
    expect(other).toEqual(withItem<number | null>(spread, 11, null));
  });

  test('whose months or contract do not fit is remarked upon', () => {
    const given = row({ monthCentihours: withItem(spread, 0, 12_000), contractCentihours: 166_400 });
    expect(remarkOnBudget(given, record(), String).map(({ code, detail }) => [code, detail])).toEqual([
      ['MONTHS_DIFFER', '102000'],
      ['CONTRACT_DIFFERS', '208000'],
    ]);
    expect(remarkOnBudget(given, undefined, String).map(({ code }) => code)).toEqual(['MONTHS_DIFFER']);
  });
});
