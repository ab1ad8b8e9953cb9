import { describe, expect, it } from 'vitest';
import { checkVersion, type RulesContext } from '#shared/rules/check-version.ts';
import type { DeadlineValues, NewVersion, RuleVersion } from '#shared/rules/model.ts';
import { nameOfValue } from '#shared/rules/value-names.ts';

const monthly: DeadlineValues = {
  name: 'Btw-aangifte',
  basis: 'period_end',
  afterCode: null,
  months: 1,
  isMonthEnd: true,
  days: 0,
};

function deadline(code: string, validFrom: string, values: Partial<DeadlineValues> = {}): RuleVersion {
  const says = { kind: 'deadline' as const, values: { ...monthly, ...values } };
  return { code, validFrom, source: 'Wet', checkedOn: '2026-01-01', says };
}

function number(code: string, validFrom: string, value: number): RuleVersion {
  const unit = code.startsWith('size') ? ('cents' as const) : ('basis_points' as const);
  return {
    code,
    validFrom,
    source: 'Wet',
    checkedOn: '2026-01-01',
    says: { kind: 'value', values: { value, unit } },
  };
}

const versions: RuleVersion[] = [
  deadline('BTW', '2010-01-01'),
  deadline('OPMAKEN', '2016-01-01', { basis: 'book_year_end', months: 5 }),
  deadline('VASTSTELLEN', '2016-01-01', { basis: 'rule', afterCode: 'OPMAKEN', months: 2 }),
  deadline('DEPONEREN', '2016-01-01', {
    basis: 'rule',
    afterCode: 'VASTSTELLEN',
    months: 0,
    isMonthEnd: false,
    days: 8,
  }),
  number('becon.income_tax.10', '2015-01-01', 4750),
  number('becon.income_tax.11', '2015-01-01', 5625),
  number('becon.income_tax.12', '2015-01-01', 6500),
  number('becon.income_tax.12', '2028-01-01', 6000),
  number('size.micro.assets', '2024-01-01', 45_000_000),
  number('size.small.assets', '2024-01-01', 750_000_000),
];

const context: RulesContext = {
  versions,
  legalForms: new Set(['BV', 'SE']),
  nameOf: (kind, code) => (kind === 'value' ? nameOfValue(code) : code),
  today: '2026-11-22',
};

const fieldsOf = (version: Pick<NewVersion, 'code' | 'says'> & Partial<NewVersion>) =>
  checkVersion({ validFrom: '2027-01-01', source: 'Wet', ...version }, context).map(({ field }) => field);
const says = (values: Partial<DeadlineValues>) => ({
  kind: 'deadline' as const,
  values: { ...monthly, ...values },
});
const share = (value: number) => ({
  kind: 'value' as const,
  values: { value, unit: 'basis_points' as const },
});
const euros = (value: number) => ({ kind: 'value' as const, values: { value, unit: 'cents' as const } });
const form = (accounts: 'company' | 'none', filesAccounts: boolean) => ({
  kind: 'legal_form' as const,
  values: { incomeTax: 'corporate' as const, accounts, filesAccounts, signingAdopts: false },
});

describe('a new version of a rule', () => {
  it.each([
    ['other months from a new day', { code: 'BTW', says: says({ months: 2 }) }],
    ['days only', { code: 'BTW', says: says({ months: 0, days: 56 }) }],
    [
      'the day of another deadline itself',
      { code: 'VASTSTELLEN', says: says({ basis: 'rule', afterCode: 'OPMAKEN', months: 0 }) },
    ],
    ['the term of the assessment', { code: 'BTW', says: says({ basis: 'review', months: 0 }) }],
    ['a legal form that had none', { code: 'SE', says: form('company', true) }],
    ['a share between its neighbours', { code: 'becon.income_tax.11', says: share(5900) }],
    ['a limit of a class', { code: 'size.micro.assets', says: euros(50_000_000) }],
    ['a version from before the first', { code: 'BTW', says: says({ months: 3 }), validFrom: '2001-01-01' }],
  ] as const)('takes %s', (_what, version) => {
    expect(fieldsOf(version)).toEqual([]);
  });

  it.each([
    [
      'a second one from the same day',
      { code: 'BTW', says: says({ months: 2 }), validFrom: '2010-01-01' },
      'validFrom',
    ],
    [
      'a day more than ten years ahead',
      { code: 'BTW', says: says({ months: 2 }), validFrom: '2037-01-01' },
      'validFrom',
    ],
    ['what holds already', { code: 'BTW', says: says({}) }, 'value'],
    ['a deadline that Peil does not know', { code: 'LOONSOM', says: says({}) }, 'code'],
    ['a number that Peil does not know', { code: 'becon.income_tax.13', says: share(1) }, 'code'],
    ['a legal form that is not in the list', { code: 'Ltd', says: form('none', false) }, 'code'],
    ['no term at all', { code: 'BTW', says: says({ months: 0 }) }, 'months'],
    ['a deadline that follows nothing', { code: 'BTW', says: says({ basis: 'rule' }) }, 'afterCode'],
    [
      'a deadline that follows itself',
      { code: 'BTW', says: says({ basis: 'rule', afterCode: 'BTW' }) },
      'afterCode',
    ],
    [
      'a deadline that follows an unknown one',
      { code: 'BTW', says: says({ basis: 'rule', afterCode: 'X' }) },
      'afterCode',
    ],
    [
      'deadlines that wait on each other',
      { code: 'OPMAKEN', says: says({ basis: 'rule', afterCode: 'DEPONEREN' }) },
      'afterCode',
    ],
    [
      'a follower without the basis for it',
      { code: 'BTW', says: says({ afterCode: 'OPMAKEN' }) },
      'afterCode',
    ],
    ['filing without accounts', { code: 'BV', says: form('none', true) }, 'filesAccounts'],
    ['another unit', { code: 'becon.income_tax.11', says: euros(5900) }, 'value'],
    ['more than a hundred percent', { code: 'becon.income_tax.11', says: share(10_001) }, 'value'],
    ['a becon line that falls', { code: 'becon.income_tax.11', says: share(4000) }, 'value'],
    [
      'a becon line that falls later, while the version holds',
      { code: 'becon.income_tax.11', says: share(6200) },
      'value',
    ],
    ['classes that cross', { code: 'size.micro.assets', says: euros(800_000_000) }, 'value'],
  ] as const)('refuses %s', (_what, version, field) => {
    expect(fieldsOf(version)[0]).toBe(field);
  });

  it('says what is wrong, and that nothing happened to the others', () => {
    const [problem] = checkVersion(
      { code: 'becon.income_tax.11', validFrom: '2027-01-01', source: 'Wet', says: share(4000) },
      context,
    );
    expect(problem?.message).toBe(
      'De minimumlijn loopt dan terug: Becon IB, minimum eind november is 40\u00a0% en Becon IB, minimum eind oktober is 47,50\u00a0%. De lijn moet gelijk blijven of stijgen.',
    );
  });
});
