import { expect, it } from 'vitest';
import { describeOrigin, explainOrigin } from './origin-text.ts';
import type { ValueOrigin } from './model.ts';

const typed: ValueOrigin = {
  origin: 'typed',
  recordedAt: '2026-11-21T10:00:00.000Z',
  recordedBy: 'SEC',
  source: null,
};

it.each([
  [typed, '2026-11-21', 'getypt door SEC vandaag'],
  [typed, '2026-11-22', 'getypt door SEC gisteren'],
  [typed, '2026-12-31', 'getypt door SEC 21-11-2026'],
  [{ ...typed, recordedAt: '2026-11-20T23:30:00.000Z' }, '2026-11-21', 'getypt door SEC vandaag'],
  [{ ...typed, origin: 'imported', source: 'strategie.csv' }, '2027-01-01', 'strategie.csv 21-11-2026'],
  [{ ...typed, origin: 'imported' }, '2027-01-01', 'geïmporteerd 21-11-2026'],
  [{ ...typed, origin: 'derived' }, '2026-11-21', 'afgeleid vandaag'],
] as const)('%j on %s', (origin, today, text) => {
  const { from, on } = describeOrigin(origin, today);
  expect(`${from} ${on}`).toBe(text);
});

it('tells the whole origin to who points at it', () => {
  expect(explainOrigin({ ...typed, origin: 'imported', source: 'relaties.csv' })).toBe(
    'Geïmporteerd uit relaties.csv door SEC op 21-11-2026 11:00',
  );
  expect(explainOrigin(null)).toBe('');
});
