import { expect, it } from 'vitest';
import type { CardChoices } from '#shared/clients/card-model.ts';
import { parseAnswer } from './parse-answer.ts';
import type { SheetValue } from './sheet.ts';

const option = (code: string, label: string, isRetired = false) => ({ code, label, isRetired });
const choices: CardChoices = {
  lists: {
    branch: [
      option('04', 'Detailhandel'),
      option('07', 'Bouw'),
      option('4a', 'Anders'),
      option('99', 'Oud', true),
    ],
    age_class: [option('<30', 'Jonger dan 30'), option('30-39', '30 tot en met 39')],
    payment: [option('30', '30 dagen'), option('31-60', '31 tot en met 60 dagen'), option('???', 'Onbekend')],
  },
  employees: [option('HVE', 'Hanna'), option('WEG', 'Weg', true)],
};
const today = '2026-11-21';
const answer = (key: string, cell: SheetValue) => {
  const parsed = parseAnswer(key, cell, choices, today);
  return parsed.kind === 'value' ? [parsed.field, parsed.value] : parsed.kind;
};

it.each<[string, SheetValue, unknown]>([
  ['branch', '04', ['branch', '04']],
  ['branch', '04 Detailhandel', ['branch', '04']],
  ['branch', 'detailhandel', ['branch', '04']],
  ['branch', '04 Zoals het vroeger heette', ['branch', '04']],
  ['branch', 4, ['branch', '04']],
  ['branch', 7.5, 'wrong'],
  ['branch', '99', 'wrong'],
  ['branch', '99 Oud', 'wrong'],
  ['branch', '=HYPERLINK("x")', 'wrong'],
  ['branch', '#N/A', 'wrong'],
  ['branch', new Date('2026-10-05T00:00:00Z'), 'wrong'],
  ['branch', '  ', 'open'],
  ['branch', null, 'open'],
  ['paymentClass', '???', 'open'],
  ['paymentClass', '?', 'open'],
  ['paymentClass', 'Onbekend', 'wrong'],
  ['paymentClass', 30, ['paymentClass', '30']],
  ['age', '30-39', ['ageClass', '30-39']],
  ['age', '1971', ['birthYear', 1971]],
  ['age', 1971, ['birthYear', 1971]],
  ['age', 2027, 'wrong'],
  ['age', '1899', 'wrong'],
  ['age', 'oud', 'wrong'],
  ['isAmbassador', 'ja', ['isAmbassador', 1]],
  ['isAmbassador', true, ['isAmbassador', 1]],
  ['isAmbassador', 0, ['isAmbassador', 0]],
  ['isAmbassador', 2, 'wrong'],
  ['isAmbassador', 'misschien', 'wrong'],
  ['clientSince', new Date('2020-02-29T00:00:00Z'), ['clientSince', '2020-02-29']],
  ['clientSince', new Date(Number.NaN), 'wrong'],
  ['clientSince', '31-12-2019', ['clientSince', '2019-12-31']],
  ['clientSince', '30-02-2020', 'wrong'],
  ['role:RLM', 'HVE Hanna', ['role:RLM', 'HVE']],
  ['role:RLM', 'WEG', 'wrong'],
  ['email', 'iemand@kantoor.voorbeeld', ['email', 'iemand@kantoor.voorbeeld']],
  ['gone', 'x', 'wrong'],
])('%s: %j', (key, cell, expected) => {
  expect(answer(key, cell)).toEqual(expected);
});
