import { expect, it } from 'vitest';
import { describeRecord, describeValues } from './describe.ts';

const labels = (list: string, code: string) =>
  list === 'branch' && code === '04' ? 'Detailhandel' : undefined;

it.each([
  ['client', 'city', null, 'Waterdam', 'Plaats', '', 'Waterdam'],
  ['client', 'branch_code', '04', '99', 'Branche', '04 Detailhandel', '99'],
  ['strategy', 'is_ambassador', 0, 1, 'Ambassadeur lokaal', 'Nee', 'Ja'],
  ['client', 'client_since_on', '2014-01-01', null, 'Relatie sinds', '01-01-2014', ''],
  ['client', 'group_id', '000200', '000201', 'Klantgroep', '000200', '000201'],
  ['yearly_figure', 'equity_cents', -100, 250, 'Eigen vermogen', '€\u00a0−1', '€\u00a02,50'],
  ['yearly_figure', 'status', 'final', 'provisional', 'Status', 'Definitief', 'Voorlopig'],
  ['contact', 'birth_year', null, 1962, 'Geboortejaar', '', '1962'],
  ['gift', 'kind', null, 'wine_parcel', 'Attentie', '', 'Wijnpakket'],
  ['setting', 'value', '"Toen"', '2027', 'Waarde', 'Toen', '2027'],
  ['code_item', 'retired_on', null, '2026-11-21', 'Vervallen op', '', '21-11-2026'],
  ['classification_definition', 'status', 'draft', 'active', 'Status', 'Concept', 'In gebruik'],
  ['client_plan', 'status', 'A', 'B', 'Status planning', 'A Voorstel', 'B Bevestigd'],
  ['client_plan', 'administration_months', '[1,2,3]', null, 'Admin prod in maand', '1-3', ''],
  ['planned_line', 'centihours', 150, 255, 'Uren', '1,5', '2,6'],
  ['planned_line', 'month', 3, 4, 'Maand', 'mrt', 'apr'],
  ['planning_draft_line', 'from_month', 3, 4, 'Maand nu', 'mrt', 'apr'],
  ['planning_draft_line', 'centihours', 150, 0, 'Uren', '1,5', '0,0'],
  ['employee_contract', 'part_time_basis_points', 10_000, 8750, 'Deeltijd', '100\u00a0%', '87,50\u00a0%'],
  ['employee_month', 'available_centihours', null, 12_480, 'Beschikbaar', '', '124,8'],
  ['role_plan', 'from_month', 1, 4, 'Ingaand per', 'januari', 'april'],
  ['office_holiday', 'is_day_off', 1, 0, 'Vrije dag', 'Ja', 'Nee'],
  ['unheard_of', 'field', 1, 2, 'field', '1', '2'],
])('%s.%s', (record, field, before, after, label, shownBefore, shownAfter) => {
  expect(describeValues({ record, values: [{ field, before, after }] }, labels)).toEqual([
    { label, before: shownBefore, after: shownAfter },
  ]);
});

it('leaves out what only the program reads', () => {
  expect(
    describeValues({ record: 'contact', values: [{ field: 'position', before: 0, after: 1 }] }, labels),
  ).toEqual([]);
});

it('names a record by what it is about', () => {
  expect(describeRecord({ record: 'yearly_figure', subject: '2025' })).toBe('Jaarcijfers 2025');
  expect(describeRecord({ record: 'gift', subject: 'wine_parcel' })).toBe('Attentie Wijnpakket');
  expect(describeRecord({ record: 'employee_month', subject: '3' })).toBe('Begroting maart');
  expect(describeRecord({ record: 'client', subject: null })).toBe('Klant');
});
