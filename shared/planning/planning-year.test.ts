import { describe, expect, it } from 'vitest';
import { planningYearOf, planningYears } from './planning-year.ts';

describe('the year of planning screens', () => {
  it('is the next one from September on', () => {
    expect(planningYearOf(2026, '2026-08-31')).toBe(2026);
    expect(planningYearOf(2026, '2026-09-01')).toBe(2027);
    expect(planningYearOf(2026, '2026-12-31')).toBe(2027);
    expect(planningYearOf(2027, '2027-01-01')).toBe(2027);
  });

  it('can be chosen around the working year, and stays when it is another', () => {
    expect(planningYears(2026, 2027)).toEqual([2028, 2027, 2026, 2025, 2024, 2023]);
    expect(planningYears(2026, 2019)).toEqual([2028, 2027, 2026, 2025, 2024, 2023, 2019]);
    expect(planningYears(2199, 2199)[0]).toBe(2199);
  });
});
