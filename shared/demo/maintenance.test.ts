import { expect, it } from 'vitest';
import { makeMaintenance } from '#shared/demo/maintenance.ts';
import { makeTimeline } from '#shared/demo/timeline.ts';

it.each(['2026-01-05', '2026-02-28', '2028-02-29', '2026-06-30', '2026-11-22', '2026-12-31'])(
  'on %s everything that was done to the plan lies between the first import and today',
  (today) => {
    const began = makeTimeline(today).firstImportAt;
    for (const { at } of makeMaintenance(today)) {
      expect(at > began).toBe(true);
      expect(at.slice(0, 10) < today).toBe(true);
    }
  },
);

it('in November last year is closed, spring too, and the distribution of clients is left open', () => {
  const deeds = makeMaintenance('2026-11-22');
  const closed = deeds.filter(({ kind }) => kind === 'close').map(({ year, key }) => `${year} ${key}`);
  expect(closed).toContain('2025 strategie-najaar');
  expect(closed).toContain('2026 strategie-voorjaar');
  expect(closed).not.toContain('2026 klantverdeling');
});
