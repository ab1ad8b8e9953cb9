import { expect, it } from 'vitest';
import { nameOfPeriod, periodAt, PeriodKind, stepPeriod } from '#shared/deadlines/screen-period.ts';

it.each([
  ['week', '2026-11-22', '2026-11-16', '2026-11-22', 'week 47 2026 (16-11-2026 t/m 22-11-2026)'],
  ['week', '2027-01-01', '2026-12-28', '2027-01-03', 'week 53 2026 (28-12-2026 t/m 03-01-2027)'],
  ['month', '2028-02-29', '2028-02-01', '2028-02-29', 'februari 2028'],
  ['quarter', '2026-11-22', '2026-10-01', '2026-12-31', '4e kwartaal 2026'],
  ['quarter', '2026-03-31', '2026-01-01', '2026-03-31', '1e kwartaal 2026'],
  ['year', '2026-11-22', '2026-01-01', '2026-12-31', '2026'],
  ['late', '2026-11-22', '2025-11-22', '2026-11-21', 'te laat op 22-11-2026'],
] as const)('the %s of %s', (kind, day, from, until, name) => {
  expect(periodAt(kind, day)).toEqual({ from, until });
  expect(nameOfPeriod(kind, day)).toBe(name);
});

it.each(['week', 'month', 'quarter', 'year'] as const)(
  'steps by a %s without a gap, back and forth',
  (kind) => {
    let day = '2027-12-31';
    for (let step = 0; step < 60; step += 1) {
      const here = periodAt(kind, day);
      const next = periodAt(kind, stepPeriod(kind, day, 1));
      expect(periodAt(kind, stepPeriod(kind, next.from, -1))).toEqual(here);
      expect(Date.parse(next.from) - Date.parse(here.until)).toBe(86_400_000);
      day = next.until;
    }
  },
);

it('knows no neighbour of what is late', () => {
  expect(stepPeriod('late', '2026-11-22', 1)).toBe('2026-11-22');
  expect(PeriodKind.options).toContain('late');
});
