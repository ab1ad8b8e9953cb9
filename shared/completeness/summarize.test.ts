import { expect, it } from 'vitest';
import { shareKnown, summarizeClients, summarizeFields } from './summarize.ts';

const clients = [
  { asked: 11, missing: ['branch', 'feeClass'], isHead: true, who: 'HVE' },
  { asked: 8, missing: [], isHead: false, who: 'HVE' },
  { asked: 8, missing: ['branch'], isHead: false, who: '' },
  { asked: 0, missing: [], isHead: false, who: 'JDB' },
];

it('adds up by who looks after the client, without clients of whom nothing is asked', () => {
  expect(summarizeClients(clients, ({ who }) => ({ key: who, label: who || 'Niemand' }))).toEqual([
    { key: 'HVE', label: 'HVE', clients: 2, incomplete: 1, asked: 19, missing: 2 },
    { key: '', label: 'Niemand', clients: 1, incomplete: 1, asked: 8, missing: 1 },
  ]);
});

it('asks classes of heads only', () => {
  const fields = [
    { key: 'branch', label: 'Branche', askedOf: 'client' as const },
    { key: 'feeClass', label: 'Declaratieomvang', askedOf: 'head' as const },
    { key: 'age', label: 'Leeftijd', askedOf: 'client' as const },
  ];
  expect(summarizeFields(clients, fields).map(({ key, asked, missing }) => [key, asked, missing])).toEqual([
    ['branch', 4, 2],
    ['feeClass', 1, 1],
    ['age', 4, 0],
  ]);
});

it.each([
  [0, 0, 10_000],
  [3, 0, 10_000],
  [3, 1, 6666],
  [100_000, 1, 9999],
  [3, 3, 0],
])('%i asked, %i missing: %i', (asked, missing, share) => {
  expect(shareKnown(asked, missing)).toBe(share);
});
