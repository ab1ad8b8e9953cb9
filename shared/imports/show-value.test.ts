import { expect, test } from 'vitest';
import { labelOfField, showFieldValue } from './show-value.ts';

test.each([
  ['jaarcijfers', 'equityCents', -12_647_900, '€\u00a0\u2212126.479,00'],
  ['jaarcijfers', 'staffHundredths', 750, '7,50'],
  ['jaarcijfers', 'staffHundredths', 700, '7'],
  ['jaarcijfers', 'figureStatus', 'provisional', 'voorlopig'],
  ['relaties', 'clientSince', '2014-01-31', '31-01-2014'],
  ['relaties', 'isHead', 1, 'ja'],
  ['relaties', 'branch', '04', '04'],
  ['relaties', 'birthYear', 1966, '1966'],
  ['strategie', 'continuity', 'N', 'nee'],
  ['strategie', 'feeClass', '30000>', '30000>'],
  ['strategie', 'feeClass', null, 'leeg'],
] as const)('%s %s %s', (kind, field, value, shown) => {
  expect(showFieldValue(kind, field, value)).toBe(shown);
});

test('every value has a Dutch name', () => {
  expect(labelOfField('relaties', 'group')).toBe('Klantgroep');
  expect(labelOfField('strategie', 'feeClass')).toBe('Declaratieomvang');
});
