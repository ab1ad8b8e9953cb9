import { expect, it } from 'vitest';
import { parseClientValue } from './parse-value.ts';

const branches = [
  { code: '04', label: 'Detailhandel' },
  { code: '05', label: 'Handel' },
];

it.each([
  ['isAmbassador', 'j', 1],
  ['isAmbassador', 'Nee', 0],
  ['isAmbassador', '', null],
  ['clientSince', '3112', '2026-12-31'],
  ['clientSince', 'gisteren', '2026-11-20'],
  ['birthYear', '1962', 1962],
  ['branch', '04', '04'],
  ['branch', 'detail', '04'],
  ['branch', '04 Detailhandel', '04'],
  ['city', '  Waterdam ', 'Waterdam'],
  ['city', '   ', null],
] as const)('%s: %j means %j', (field, typed, value) => {
  expect(parseClientValue(field, typed, branches, '2026-11-21')).toEqual({ ok: true, value });
});

it.each([
  ['isAmbassador', 'misschien'],
  ['clientSince', '31-02-2026'],
  ['birthYear', '20224'],
  ['branch', 'horeca'],
] as const)('%s refuses %j in Dutch', (field, typed) => {
  expect(parseClientValue(field, typed, branches, '2026-11-21')).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^‘/),
  });
});
