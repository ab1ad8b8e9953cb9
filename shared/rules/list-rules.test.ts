import { describe, expect, it } from 'vitest';
import { describeRule } from '#shared/rules/describe-rule.ts';
import { formsWithoutRule, listRules } from '#shared/rules/list-rules.ts';
import type { DeadlineValues, RuleValues, RuleVersion } from '#shared/rules/model.ts';
import { isStale } from '#shared/rules/standing.ts';
import { usersOfValue } from '#shared/rules/value-names.ts';

const values: DeadlineValues = {
  name: 'Jaarrekening opmaken',
  basis: 'book_year_end',
  afterCode: null,
  months: 5,
  isMonthEnd: true,
  days: 0,
};
const version = (code: string, validFrom: string, changed: Partial<RuleVersion> = {}): RuleVersion => ({
  code,
  validFrom,
  source: 'Burgerlijk Wetboek 2:210',
  checkedOn: '2026-01-01',
  says: { kind: 'deadline', values },
  ...changed,
});
const use = {
  services: [{ deadlineCode: 'OPMAKEN', code: 'JRK', name: 'Jaarrekening' }],
  forms: [
    { code: 'BV', label: 'BV', clients: 1200 },
    { code: 'SE', label: 'Europese vennootschap', clients: 1 },
    { code: 'Ltd', label: 'Buitenlandse rechtsvorm', clients: 3 },
  ],
};

describe('the list of rules', () => {
  it('says which version holds, until when, and what to look at', () => {
    const rows = listRules(
      [
        version('OPMAKEN', '2028-01-01'),
        version('OPMAKEN', '2020-01-01', { checkedOn: '2025-11-21' }),
        version('OPMAKEN', '2016-01-01', { checkedOn: '2016-01-01' }),
        version('BTW-JAAR', '2010-01-01', { source: 'Algemene kennis, nog te controleren' }),
      ],
      use,
      '2026-11-22',
    );
    expect(rows.map(({ validUntil, standing, warnings }) => [validUntil, standing, warnings])).toEqual([
      [null, 'future', ['future']],
      ['2027-12-31', 'current', ['stale']],
      ['2019-12-31', 'past', []],
      [null, 'current', ['unsure']],
    ]);
  });

  it('names what rests on a rule: services, clients, and deadlines that follow it', () => {
    const form: RuleValues = {
      kind: 'legal_form',
      values: { incomeTax: 'corporate', accounts: 'company', filesAccounts: true, signingAdopts: true },
    };
    const follower = {
      kind: 'deadline' as const,
      values: { ...values, name: 'Jaarrekening vaststellen', basis: 'rule' as const, afterCode: 'OPMAKEN' },
    };
    const share: RuleValues = { kind: 'value', values: { value: 5625, unit: 'basis_points' } };
    const rows = listRules(
      [
        version('OPMAKEN', '2016-01-01'),
        version('VASTSTELLEN', '2016-01-01', { says: follower }),
        version('BV', '2010-01-01', { says: form }),
        version('becon.income_tax.11', '2015-01-01', { says: share }),
        version('something.else', '2015-01-01', { says: share }),
      ],
      use,
      '2026-11-22',
    );
    expect(rows.map(({ name, usedBy }) => [name, usedBy])).toEqual([
      [
        'Jaarrekening opmaken',
        ['Termijnen van klanten', 'Dienst JRK · Jaarrekening', 'Termijn Jaarrekening vaststellen'],
      ],
      ['Jaarrekening vaststellen', ['Termijnen van klanten']],
      ['BV', ['1.200 actieve klanten']],
      ['Becon IB, minimum eind november', ['Minimumlijn bij Termijnen']],
      ['something.else', []],
    ]);
    expect(rows[1]?.text).toBe('5 maanden na jaarrekening opmaken op de laatste dag');
  });

  it('lists the legal forms about which nothing is known, those with most clients first', () => {
    const form: RuleValues = {
      kind: 'legal_form',
      values: { incomeTax: 'corporate', accounts: 'company', filesAccounts: true, signingAdopts: true },
    };
    expect(
      formsWithoutRule([version('BV', '2010-01-01', { says: form })], use).map(({ code }) => code),
    ).toEqual(['Ltd', 'SE']);
  });
});

describe('what a rule says', () => {
  const deadline = (changed: Partial<DeadlineValues>): RuleValues => ({
    kind: 'deadline',
    values: { ...values, ...changed },
  });
  it.each([
    [deadline({}), '5 maanden na het boekjaar op de laatste dag'],
    [deadline({ months: 10, days: 8 }), '10 maanden na het boekjaar op de laatste dag plus 8 dagen'],
    [deadline({ basis: 'discovery', months: 0, days: 56 }), '8 weken na ontdekking'],
    [deadline({ basis: 'rule', afterCode: 'OPMAKEN', months: 0 }), 'Op de dag zelf na opmaken (BV, NV)'],
    [
      deadline({ basis: 'review', months: 0 }),
      'Zoveel maanden na de laatste beoordeling als bij de risicoklasse hoort',
    ],
    [{ kind: 'value', values: { value: 750_000_000, unit: 'cents' } }, '€\u00a07.500.000'],
    [{ kind: 'value', values: { value: 188_350, unit: 'cents' } }, '€\u00a01.883,50'],
    [{ kind: 'value', values: { value: 1, unit: 'weeks' } }, '1 week'],
    [{ kind: 'value', values: { value: 50, unit: 'count' } }, '50'],
  ] satisfies [RuleValues, string][])('%j', (says, text) => {
    expect(describeRule(says, () => 'Opmaken (BV, NV)')).toBe(text);
  });
});

it.each([
  ['2025-11-22', '2026-11-22', false],
  ['2025-11-21', '2026-11-22', true],
  ['2023-02-28', '2024-02-29', false],
  ['2023-02-27', '2024-02-29', true],
])('a rule checked on %s is stale on %s: %s', (checkedOn, today, stale) => {
  expect(isStale(checkedOn, today)).toBe(stale);
});

it('says of numbers that nothing counts with that they are for information', () => {
  expect(usersOfValue('kor.turnover')).toEqual(['Ter informatie: Peil rekent er niet mee']);
  expect(usersOfValue('size.small.assets')).toEqual(['Grootteklasse en controleplicht']);
});
