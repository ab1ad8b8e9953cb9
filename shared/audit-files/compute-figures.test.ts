import { describe, expect, it } from 'vitest';
import type { RgsCode, RgsTable } from '#shared/rgs/model.ts';
import { computeAuditFigures, type Mapping } from './compute-figures.ts';
import type { AuditAccount, AuditFileFacts } from './model.ts';

const noRanges: Mapping = { client: [], office: null };

function account(
  id: string,
  type: AuditAccount['type'],
  code: string,
  cents: number,
  openingCents = 0,
): AuditAccount {
  return {
    id,
    name: `Rekening ${id}`,
    type,
    candidates: code === '' ? [] : [code],
    openingCents,
    openingJournalCents: 0,
    debitCents: cents > 0 ? cents : 0,
    creditCents: cents < 0 ? -cents : 0,
    isMissing: type === null,
  };
}

function factsOf(
  accounts: AuditAccount[],
  opening = { lines: 1, openingCount: 0 },
): Parameters<typeof computeAuditFigures>[0] {
  const totals = {
    declaredLines: null,
    declaredDebitCents: null,
    declaredCreditCents: null,
    lines: 0,
    debitCents: 0,
    creditCents: 0,
  };
  const none = { count: 0, examples: [] };
  const transactions: AuditFileFacts['transactions'] = {
    ...totals,
    count: 0,
    unbalanced: none,
    openingCount: opening.openingCount,
    byYear: [],
    outside: none,
  };
  return { accounts, opening: { ...totals, lines: opening.lines }, transactions };
}

const code = (name: string, side: RgsCode['side'], counterCode: string | null = null): RgsCode => ({
  code: name,
  name,
  side,
  counterCode,
  level: (name.length - 1) / 3 + 1,
});
const table: RgsTable = {
  name: 'RGS proef',
  codes: [
    ...['BLim', 'BVor', 'BEiv', 'BSch', 'WOmz', 'WOvb', 'WBed', 'WNer', 'BMva'].map((name) =>
      code(name, null),
    ),
    code('BLimBanRba', 'D', 'BSchSakRba'),
    code('BSchBepBtw', 'C', 'BVorVbkTvo'),
    code('BSchSakRba', 'C'),
    code('BVorDebHad', 'D'),
    code('BMvaTeiVvp', 'D'),
    code('BEivKapOnd', 'C'),
    code('WOmzNodOdh', 'C'),
  ],
};

/** Assets 300 + a bank debt of 120 and VAT to reclaim of 20; turnover 1,000, other 50, costs 400. */
const year = [
  account('0200', 'B', 'BMvaTeiVvp', 30_000),
  account('0500', 'B', 'BEivKapOnd', 0, 47_000),
  account('1100', 'B', 'BLimBanRba', -12_000),
  account('1520', 'B', 'BSchBepBtw', 2_000),
  account('1600', 'B', 'BSchCreHac', -2_000),
  account('4000', 'P', 'WBedHuiBeh', 40_000),
  account('8000', 'P', 'WOmzNodOdh', -100_000),
  account('8900', 'P', 'WOvbHuoHuo', -5_000),
];

describe('figures by RGS code', () => {
  it('sums groups without a table', () => {
    expect(computeAuditFigures(factsOf(year), null, noRanges)).toMatchObject({
      method: 'rgs_prefix',
      turnoverCents: 100_000,
      otherIncomeCents: 5_000,
      netResultCents: 65_000,
      resultByCodeCents: 65_000,
      resultByTypeCents: 65_000,
      equityCents: -47_000 + 65_000,
      balanceTotalCents: 18_000,
      unmappedCents: 0,
      hasOpeningBalance: true,
    });
  });

  it('moves balances on the other side with a table', () => {
    const figures = computeAuditFigures(factsOf(year), table, noRanges);
    expect(figures).toMatchObject({
      method: 'rgs_omslag',
      balanceTotalCents: 32_000,
      balanceByGroupCents: 18_000,
    });
    expect(
      figures.accounts.filter(({ movedTo }) => movedTo !== null).map(({ id, movedTo }) => [id, movedTo]),
    ).toEqual([
      ['1100', 'BSchSakRba'],
      ['1520', 'BVorVbkTvo'],
    ]);
  });

  it('adds only the part of the result that is not yet in the equity', () => {
    const closed = [
      ...year,
      account('9900', 'P', 'WNerNerNew', 65_000),
      account('0510', 'B', 'BEivOreRvh', -65_000),
    ];
    expect(computeAuditFigures(factsOf(closed), table, noRanges)).toMatchObject({
      netResultCents: 65_000,
      resultByTypeCents: 65_000,
      openResultCents: 0,
      equityCents: -47_000 + 65_000,
    });
  });

  it('leaves accounts without a code out and tells their balance', () => {
    const loose = [
      ...year,
      account('2000', 'B', 'nvt', 7_500),
      account('2001', 'B', '', -2_500),
      account('7777', null, '', 1),
    ];
    const figures = computeAuditFigures(factsOf(loose), table, noRanges);
    expect(figures).toMatchObject({ balanceTotalCents: 32_000, unmappedCents: 5_001 });
    expect(figures.accounts.filter(({ isUnmapped }) => isUnmapped).map(({ id }) => id)).toEqual([
      '2000',
      '2001',
      '7777',
    ]);
  });

  it('fills the gaps with the ranges of the client, then of the office', () => {
    const loose = [...year, account('2000', 'B', '', 7_500), account('8100', 'P', '', -1_000)];
    const mapping: Mapping = {
      client: [{ from: '2', until: '2', category: 'assets' }],
      office: [{ from: '1', until: '8', category: 'turnover' }],
    };
    const figures = computeAuditFigures(factsOf(loose), table, mapping);
    expect(figures).toMatchObject({ turnoverCents: 101_000, balanceTotalCents: 39_500, unmappedCents: 0 });
  });

  it('tells when the result by code and by type differ', () => {
    const figures = computeAuditFigures(factsOf([...year, account('4999', 'P', '', 1_500)]), table, noRanges);
    expect([figures.resultByCodeCents, figures.resultByTypeCents]).toEqual([65_000, 63_500]);
  });

  it('shows accounts and groups on the wrong side', () => {
    const figures = computeAuditFigures(factsOf([account('1300', 'B', 'BVorDebHad', -500)]), table, noRanges);
    expect(figures.accounts[0]).toMatchObject({ isOnWrongSide: true, movedTo: null });
    expect(figures.wrongGroups).toEqual([{ group: 'BVor', cents: -500 }]);
  });
});

describe('figures without RGS codes', () => {
  const plain = year.map((one) => ({ ...one, candidates: ['0001'] }));

  it('uses the proposed ranges, and the type of the accounts', () => {
    expect(computeAuditFigures(factsOf(plain), table, noRanges)).toMatchObject({
      method: 'ranges',
      turnoverCents: 105_000,
      otherIncomeCents: null,
      netResultCents: 65_000,
      resultByCodeCents: null,
      equityCents: 18_000,
      balanceTotalCents: 32_000,
      unmappedCents: 30_000 - 12_000 + 2_000 - 2_000,
    });
  });

  it('uses what the office says instead', () => {
    const office = [
      { from: '8000', until: '8099', category: 'turnover' },
      { from: '8900', until: '8999', category: 'otherIncome' },
      { from: '05', until: '05', category: 'equity' },
      { from: '0', until: '1', category: 'bySign' },
    ] as const;
    expect(computeAuditFigures(factsOf(plain), null, { client: [], office })).toMatchObject({
      method: 'ranges',
      turnoverCents: 100_000,
      otherIncomeCents: 5_000,
      balanceTotalCents: 32_000,
      unmappedCents: 0,
    });
  });

  it('knows neither turnover nor equity when no range holds an account', () => {
    const strange = [account('A1', 'B', '', 500), account('Z9', 'P', '', -500)];
    expect(computeAuditFigures(factsOf(strange), null, noRanges)).toMatchObject({
      method: 'account_type',
      turnoverCents: null,
      equityCents: null,
      netResultCents: 500,
      balanceTotalCents: 500,
    });
  });

  it('gives nothing away on an empty file', () => {
    expect(computeAuditFigures(factsOf([], { lines: 0, openingCount: 0 }), null, noRanges)).toMatchObject({
      turnoverCents: null,
      equityCents: null,
      balanceTotalCents: null,
      netResultCents: 0,
      hasOpeningBalance: false,
    });
  });
});

describe('an opening balance in transactions', () => {
  const bank = { ...account('1100', 'B', 'BLimBanRba', 0), openingJournalCents: 900 };
  it('counts when it stands nowhere else', () => {
    const figures = computeAuditFigures(factsOf([bank], { lines: 0, openingCount: 1 }), table, noRanges);
    expect(figures).toMatchObject({ balanceTotalCents: 900, hasOpeningBalance: true, isOpeningTwice: false });
  });
  it('counts once when it stands in the opening balance as well', () => {
    const figures = computeAuditFigures(
      factsOf([{ ...bank, openingCents: 900 }], { lines: 1, openingCount: 1 }),
      table,
      noRanges,
    );
    expect(figures).toMatchObject({ balanceTotalCents: 900, isOpeningTwice: true });
  });
});
