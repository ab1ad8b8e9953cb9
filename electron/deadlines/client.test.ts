import { describe, expect, it, test } from 'vitest';
import type { CallInput } from '#shared/calls/contract.ts';
import { mergeText } from '#shared/clients/merge-nl.ts';
import { newOffice, type TestOffice } from '#test/support/office.ts';

const number = '000101';

async function officeWith(legalForm: string, now = '2026-11-21'): Promise<TestOffice> {
  const office = await newOffice({ now: new Date(`${now}T10:00:00Z`) });
  await office.call('clients.create', { number, name: 'De Korenbloem' });
  await office.call('clients.saveValue', { number, field: 'legalForm', value: legalForm });
  return office;
}

const days = async ({ call }: TestOffice, from: string, until: string) =>
  (await call('deadlines.list', { from, until, clientNumber: number })).deadlines.map(
    ({ rule, dueOn }) => `${rule} ${dueOn}`,
  );

describe('what the office knows of the duties of a client', () => {
  it('decides its days, is undone in one step and read in the history', async () => {
    const office = await officeWith('BV');
    const before = await days(office, '2027-01-01', '2027-12-31');
    await office.call('deadlines.saveFiling', {
      number,
      values: { bookYearEnd: '02-29', allShareholdersDirect: true, payroll: 'month', icp: 'quarter' },
    });
    const after = await days(office, '2027-07-01', '2027-12-31');
    expect(after.filter((day) => /^(VPB|OPMAKEN|VASTSTELLEN|DEPONEREN)/.test(day))).toEqual([
      'VPB 2027-07-31',
      'OPMAKEN 2027-07-31',
      'DEPONEREN-8D 2027-08-08',
    ]);
    expect(after).toContain('LOON 2027-07-31');
    expect(after).toContain('ICP 2027-07-31');
    const { undo } = await office.call('history.getSteps', {});
    expect(undo?.label).toContain('Klant 000101: einde boekjaar');
    await office.call('history.undo', {});
    expect(await days(office, '2027-01-01', '2027-12-31')).toEqual(before);
  });

  it('refuses to write over what somebody else changed meanwhile', async () => {
    const { call, reply } = await officeWith('BV');
    await call('deadlines.saveFiling', { number, values: { bookYearEnd: '06-30' } });
    const input = { number, values: { bookYearEnd: '03-31' }, expected: { bookYearEnd: '12-31' } };
    expect(await reply('deadlines.saveFiling', input)).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', data: { field: 'bookYearEnd' } },
    });
    expect((await call('deadlines.getClient', { number })).filing.bookYearEnd).toBe('06-30');
  });

  it.each([
    { bookYearEnd: '02-30' },
    { bookYearEnd: '13-01' },
    { bookYearEnd: '1-1' },
    { payroll: 'week' },
    { icp: null },
    { unknown: 1 },
  ])('refuses %j', async (values) => {
    const { reply } = await officeWith('BV');
    expect(await reply('deadlines.saveFiling', { number, values })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT' },
    });
  });

  it('refuses a suppletie that is found tomorrow', async () => {
    const { reply } = await officeWith('BV');
    const values = { suppletieDiscoveredOn: '2026-11-22' };
    expect(await reply('deadlines.saveFiling', { number, values })).toMatchObject({
      ok: false,
      error: { code: 'REFUSED' },
    });
  });
});

describe('book years', () => {
  const year = (startsOn: string, endsOn: string, isFirst = false) => ({ number, startsOn, endsOn, isFirst });

  it('takes a long first one of eighteen months, with a remark, and none before it', async () => {
    const office = await officeWith('BV');
    await office.call('deadlines.saveBookYear', year('2025-07-01', '2026-12-31', true));
    const client = await office.call('deadlines.getClient', { number });
    expect(client.remarks).toContain('long_book_year');
    expect(client.allBookYears.map(({ endsOn, months }) => [endsOn, months])).toEqual([
      ['2026-12-31', 18],
      ['2027-12-31', 12],
    ]);
    expect(await days(office, '2026-01-01', '2026-12-31')).toEqual([]);
    const [{ id } = { id: 0 }] = client.bookYears;
    await office.call('deadlines.saveBookYear', { ...year('2026-07-01', '2026-12-31', true), id });
    expect((await office.call('deadlines.getClient', { number })).allBookYears[0]?.months).toBe(6);
    await office.call('deadlines.removeBookYear', { number, id });
    expect((await office.call('deadlines.getClient', { number })).bookYears).toEqual([]);
    expect(await office.reply('deadlines.removeBookYear', { number, id })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });

  it.each([
    ['ends before it begins', year('2026-07-01', '2026-06-30')],
    ['25 months', year('2024-01-01', '2026-01-31')],
    ['overlaps', year('2027-06-01', '2028-05-31')],
    ['a second first', year('2028-01-01', '2028-12-31', true)],
    ['before the first', year('2026-01-01', '2026-06-30')],
  ])('refuses: %s', async (_why, input) => {
    const { call, reply } = await officeWith('BV');
    await call('deadlines.saveBookYear', year('2026-09-01', '2027-12-31', true));
    expect(await reply('deadlines.saveBookYear', input)).toMatchObject({
      ok: false,
      error: { code: 'REFUSED' },
    });
  });

  it('takes two years to the day', async () => {
    const { call } = await officeWith('BV');
    await call('deadlines.saveBookYear', year('2024-02-29', '2026-02-28'));
    expect((await call('deadlines.getClient', { number })).allBookYears[0]?.months).toBe(24);
  });
});

describe('a client that changes its legal form in the year', () => {
  it('declares income tax for the year and corporate tax from the change', async () => {
    const office = await officeWith('BV');
    const form: CallInput<'deadlines.addLegalForm'> = {
      number,
      legalFormCode: 'Eenmanszaak',
      untilOn: '2026-06-30',
    };
    await office.call('deadlines.addLegalForm', form);
    const all = await days(office, '2027-01-01', '2027-12-31');
    expect(all).toContain('IB 2027-04-30');
    expect(all).toContain('VPB 2027-05-31');
    const client = await office.call('deadlines.getClient', { number });
    expect(client.remarks).toContain('changed_legal_form');
    expect(
      client.allBookYears.map(({ startsOn, legalFormCode }) => [startsOn, legalFormCode]),
    ).toContainEqual(['2026-07-01', 'BV']);
    expect(await office.reply('deadlines.addLegalForm', form)).toMatchObject({ error: { code: 'REFUSED' } });
    expect(
      await office.reply('deadlines.addLegalForm', { ...form, legalFormCode: 'BV', untilOn: '2026-08-31' }),
    ).toMatchObject({ error: { code: 'REFUSED' } });
    const [{ id } = { id: 0 }] = client.earlierForms;
    await office.call('deadlines.removeLegalForm', { number, id });
    expect(await days(office, '2027-01-01', '2027-12-31')).not.toContain('IB 2027-04-30');
  });
});

test('accounts that were not adopted in time are said so, as long as they can still be filed', async () => {
  const on = async (today: string) =>
    (await (await officeWith('BV', today)).call('deadlines.getClient', { number })).remarks;
  expect(await on('2026-07-31')).not.toContain('not_adopted');
  expect(await on('2026-08-01')).toContain('not_adopted');
  expect(await on('2027-01-01')).not.toContain('not_adopted');
  const { call } = await officeWith('BV');
  const { deadlines } = await call('deadlines.getClient', { number });
  expect(deadlines.find(({ ruleCode }) => ruleCode === 'DEPONEREN-8D')?.basis).toContain(
    'voorlopige jaarrekening',
  );
  await call('deadlines.markMany', {
    keys: [{ clientNumber: number, step: 'adopt', periodEndsOn: '2025-12-31' }],
    doneOn: '2026-11-20',
  });
  expect((await call('deadlines.getClient', { number })).remarks).not.toContain('not_adopted');
});

test('an unknown legal form, a partnership and a foundation are said so', async () => {
  const remarks = async (legalForm: string) =>
    (await (await officeWith(legalForm)).call('deadlines.getClient', { number })).remarks;
  expect(await remarks('VOF')).toContain('partners');
  expect(await remarks('Stichting')).toContain('enterprise_unknown');
  expect(await remarks('BV')).toContain('shareholders_unknown');
  const { call } = await newOffice();
  await call('clients.create', { number, name: 'Zonder vorm' });
  expect((await call('deadlines.getClient', { number })).remarks).toContain('no_legal_form');
});

test('the size class follows from the figures, with the warning for an audit', async () => {
  const { call } = await officeWith('BV');
  const set = (
    year: number,
    field: 'turnoverCents' | 'balanceTotalCents' | 'staffHundredths',
    value: number,
  ) => call('figures.saveValue', { number, year, field, value });
  for (const year of [2024, 2025]) {
    await set(year, 'turnoverCents', year === 2024 ? 1_000_000_000 : 1_800_000_000);
    await set(year, 'balanceTotalCents', year === 2024 ? 500_000_000 : 900_000_000);
    await set(year, 'staffHundredths', 2_000);
  }
  const { sizes, sizeSource } = await call('deadlines.getClient', { number });
  expect(sizes.map(({ year, own, counts, warning }) => [year, own, counts, warning])).toEqual([
    [2024, 'small', 'small', null],
    [2025, 'medium', 'small', 'audit_next'],
  ]);
  expect(sizeSource?.source).toContain('2:396');
});

test('a merge brings the duties along: the client that stays wins, the rest moves', async () => {
  const office = await officeWith('BV');
  const drop = '000202';
  await office.call('clients.create', { number: drop, name: 'De Korenbloem BV' });
  await office.call('deadlines.saveFiling', { number: drop, values: { bookYearEnd: '06-30' } });
  await office.call('deadlines.saveBookYear', {
    number: drop,
    startsOn: '2026-01-01',
    endsOn: '2026-06-30',
    isFirst: false,
  });
  const before = await office.call('deadlines.getClient', { number: drop });
  const { revision, records } = await office.call('clients.previewMerge', { keep: number, drop });
  expect(records).toEqual([
    { kind: 'filing', moves: 1, lapses: 0 },
    { kind: 'bookYears', moves: 1, lapses: 0 },
  ]);
  await office.call('clients.merge', { keep: number, drop, take: [], takeYears: [], revision });
  const merged = await office.call('deadlines.getClient', { number });
  expect(merged.filing.bookYearEnd).toBe('06-30');
  expect(merged.bookYears).toHaveLength(1);
  await office.call('history.undo', {});
  expect(await office.call('deadlines.getClient', { number: drop })).toEqual(before);
  expect((await office.call('deadlines.getClient', { number })).bookYears).toEqual([]);
});

test('a merge fills field by field what the client that stays does not say, and tells what lapses', async () => {
  const office = await officeWith('BV');
  const drop = '000202';
  await office.call('clients.create', { number: drop, name: 'De Korenbloem BV' });
  await office.call('deadlines.saveFiling', { number, values: { payroll: 'month' } });
  await office.call('deadlines.saveFiling', {
    number: drop,
    values: { payroll: 'four_weeks', icp: 'quarter', hasKor: true, bookYearEnd: '06-30' },
  });
  for (const client of [number, drop])
    await office.call('deadlines.saveBookYear', {
      number: client,
      startsOn: '2026-01-01',
      endsOn: '2026-09-30',
      isFirst: false,
    });
  const { revision, records } = await office.call('clients.previewMerge', { keep: number, drop });
  expect(records.map(mergeText.records)).toEqual([
    'Gegevens bij Termijnen: wat bij de klant die blijft niet is ingevuld, wordt aangevuld',
    '0 boekjaren (1 vervalt)',
  ]);
  await office.call('clients.merge', { keep: number, drop, take: [], takeYears: [], revision });
  expect((await office.call('deadlines.getClient', { number })).filing).toMatchObject({
    payroll: 'month',
    icp: 'quarter',
    hasKor: true,
    bookYearEnd: '12-31',
  });
});
