import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  makeAuditFile,
  tidyAccounts,
  tidyJournals,
  writeAuditFile,
  writeLargeAuditFile,
  type MadeFile,
} from '#test/support/audit-files.ts';
import { newOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';

async function officeWith(...files: (MadeFile | string)[]): Promise<TestOffice> {
  const folder = temporaryFolder();
  const answers = files.map((file, index) =>
    writeAuditFile(folder, typeof file === 'string' ? file : makeAuditFile(file), `boek-${index}.xaf`),
  );
  const office = await newOffice({ answers });
  await office.call('clients.create', {
    number: '000104',
    name: 'Bakkerij Ochtendgloren',
    kind: 'organisation',
  });
  return office;
}

const setValue = (office: TestOffice, field: 'turnoverCents' | 'equityCents', value: number) =>
  office.call('figures.saveValue', { number: '000104', year: 2025, field, value });

const figuresOf = async (office: TestOffice, number = '000104') =>
  (await office.call('figures.getForClient', { number })).figures;

describe('previewing an audit file from the terminal', () => {
  it('tells everything the call promises, and keeps nothing', async () => {
    const office = await officeWith({});
    expect(await office.call('figures.previewAuditFile', {})).toEqual({
      version: '3.2',
      encoding: 'utf-8',
      software: 'Boekprogramma Voorbeeld 1.2',
      fiscalYear: 2025,
      declaredLines: 5,
      actualLines: 5,
      totalDebitCents: 140_000,
      totalCreditCents: 140_000,
      balanced: true,
      hasOpeningBalance: true,
      turnoverCents: 100_000,
      resultCents: 65_000,
      equityCents: 115_000,
      balanceTotalCents: 135_000,
      method: 'rgs_prefix',
      unmappedCents: 0,
      warnings: [expect.objectContaining({ code: 'NO_RGS_TABLE' })],
    });
    expect(await office.call('figures.getAuditReading', {})).toEqual({ reading: null });
  });

  it.each([
    ['of two years', { endsOn: '2026-12-31' }, 'LONG_YEAR'],
    [
      'of a broken year',
      { startsOn: '2024-07-01', endsOn: '2025-06-30', fiscalYear: '2024-2025' },
      'BROKEN_YEAR',
    ],
    ['of part of a year', { endsOn: '2025-09-30' }, 'SHORT_YEAR'],
    ['in another currency', { currency: 'USD' }, 'OTHER_CURRENCY'],
    ['without opening balance', { opening: [] }, 'NO_OPENING_BALANCE'],
    ['that counts transactions', { declared: { lines: '2' } }, 'LINES_ARE_TRANSACTIONS'],
    ['that declares other lines', { declared: { lines: '7' } }, 'LINES_DIFFER'],
    ['that declares other totals', { declared: { debit: '1.00' } }, 'TOTALS_DIFFER'],
    ['that says it is in another encoding', { declares: 'utf-16' }, 'ENCODING'],
    ['without codes', { accounts: [] }, 'UNKNOWN_ACCOUNTS'],
    [
      'of which the opening does not balance',
      { opening: [{ account: '1100', cents: 5 }] },
      'OPENING_UNBALANCED',
    ],
  ])('warns of a file %s', async (_case, file, code) => {
    const office = await officeWith(file);
    const { warnings } = await office.call('figures.previewAuditFile', {});
    expect(warnings.map((warning) => warning.code)).toContain(code);
    expect(warnings.filter(({ message }) => !/^\S.*\.$/.test(message))).toEqual([]);
  });

  it('refuses what is no audit file in plain Dutch', async () => {
    const office = await officeWith('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><auditfile/>');
    const reply = await office.reply('figures.previewAuditFile', {});
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'FILE_UNREADABLE', data: { reason: 'ENTITIES' } },
    });
    expect(JSON.stringify(reply)).toContain('documenttype');
  });

  it('stops when asked, and the next file is read', async () => {
    const folder = temporaryFolder();
    const large = writeLargeAuditFile(folder, 200_000);
    const office = await newOffice({ answers: [large, writeAuditFile(folder, makeAuditFile())] });
    let stopped: Promise<unknown> | undefined;
    office.office.subscribe((event, payload) => {
      if (event === 'progress' && payload !== null)
        stopped ??= office.reply('tasks.cancel', { call: 'figures.previewAuditFile' });
    });
    expect(await office.reply('figures.previewAuditFile', {})).toMatchObject({
      ok: false,
      error: { code: 'CANCELLED' },
    });
    await stopped;
    expect(await office.call('figures.previewAuditFile', {})).toMatchObject({ actualLines: 5 });
  });
});

describe('taking figures over', () => {
  const identity = { number: '000104', year: 2025 };

  async function read(...files: MadeFile[]) {
    const office = await officeWith(...files);
    await office.call('figures.readAuditFile', {});
    const show = async () => {
      const { reading } = await office.call('figures.getAuditReading', identity);
      if (!reading) throw new Error('Nothing was read.');
      return reading;
    };
    return { office, show };
  }

  it('proposes client, year and values, writes them with their origin, and is undone in one step', async () => {
    const { office } = await read({});
    await setValue(office, 'equityCents', 1_000);
    const { reading } = await office.call('figures.getAuditReading', {});
    expect(reading).toMatchObject({
      client: { number: '000104' },
      proposals: [{ number: '000104', by: 'name' }],
      year: 2025,
      status: 'final',
      method: 'rgs_prefix',
    });
    expect(reading?.values.map(({ field, isProposed }) => [field, isProposed])).toEqual([
      ['turnoverCents', true],
      ['balanceTotalCents', true],
      ['equityCents', false],
      ['netResultCents', true],
    ]);
    const values = (reading?.values ?? []).filter(({ isProposed }) => isProposed);
    const taken = await office.call('figures.takeAuditFile', {
      ...identity,
      readingId: reading?.id ?? 0,
      values: values.map(({ field, current }) => ({ field, expected: current })),
      acceptsSerious: false,
    });
    expect(taken).toEqual({ taken: 3 });
    const [record] = await figuresOf(office);
    expect(record).toMatchObject({
      turnoverCents: 100_000,
      netResultCents: 65_000,
      equityCents: 1_000,
      balanceTotalCents: 135_000,
      staffHundredths: null,
    });
    expect(record?.origins.turnoverCents).toMatchObject({
      origin: 'imported',
      source: 'boek-0.xaf · Boekprogramma Voorbeeld 1.2 · RGS-codes zonder omslag',
    });
    expect(record?.origins.equityCents).toMatchObject({ origin: 'typed' });
    const { files } = await office.call('figures.listAuditFiles', { number: '000104' });
    expect(files).toMatchObject([
      {
        year: 2025,
        method: 'rgs_prefix',
        takenFields: ['turnoverCents', 'balanceTotalCents', 'netResultCents'],
        figures: { equityCents: 115_000 },
      },
    ]);
    await office.call('history.undo', {});
    expect((await office.call('figures.listAuditFiles', { number: '000104' })).files).toEqual([]);
    expect(await figuresOf(office)).toMatchObject([{ turnoverCents: null, equityCents: 1_000 }]);
  });

  it('marks a year that is new as provisional', async () => {
    const { office, show } = await read({});
    const { id } = await show();
    const values = [{ field: 'turnoverCents' as const, expected: null }];
    await office.call('figures.takeAuditFile', { ...identity, readingId: id, values, acceptsSerious: false });
    expect(await figuresOf(office)).toMatchObject([
      { year: 2025, status: 'provisional', turnoverCents: 100_000 },
    ]);
    expect(
      await office.reply('figures.takeAuditFile', {
        ...identity,
        readingId: id,
        values,
        acceptsSerious: false,
      }),
    ).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });

  it('refuses what changed meanwhile, what is not known, and nothing at all', async () => {
    const { office, show } = await read({
      accounts: [{ id: '9999', name: 'Iets', type: 'B' }],
      journals: [],
    });
    const { id } = await show();
    const take = (values: { field: 'turnoverCents' | 'netResultCents'; expected: number | null }[]) =>
      office.reply('figures.takeAuditFile', { ...identity, readingId: id, values, acceptsSerious: true });
    expect(await take([{ field: 'netResultCents', expected: 5 }])).toMatchObject({
      error: { code: 'CONFLICT' },
    });
    expect(await take([{ field: 'turnoverCents', expected: null }])).toMatchObject({
      error: { code: 'REFUSED' },
    });
    expect(await take([])).toMatchObject({ error: { code: 'REFUSED' } });
    expect(await figuresOf(office)).toEqual([]);
  });

  it('does not tick a balance sheet of which accounts are not mapped', async () => {
    const { office } = await read({
      accounts: tidyAccounts.map((account) => (account.id === '1300' ? { ...account, rgs: '' } : account)),
    });
    const { reading } = await office.call('figures.getAuditReading', identity);
    expect(reading?.warnings).toContainEqual(expect.objectContaining({ code: 'UNMAPPED' }));
    expect(reading?.values.map(({ field, isProposed }) => [field, isProposed])).toEqual([
      ['turnoverCents', true],
      ['balanceTotalCents', false],
      ['equityCents', false],
      ['netResultCents', true],
    ]);
  });

  it('asks to accept serious warnings: a file of another company', async () => {
    const { office } = await read({ name: 'Garage De Krik', ident: '11223344', taxIdent: '' });
    await office.call('clients.saveValue', { number: '000104', field: 'kvkNumber', value: '87654321' });
    const { reading } = await office.call('figures.getAuditReading', identity);
    expect(reading?.warnings[0]).toMatchObject({ code: 'OTHER_COMPANY', level: 'serious' });
    expect(reading?.proposals).toEqual([]);
    expect(reading?.values.every(({ isProposed }) => !isProposed)).toBe(true);
    const input = {
      ...identity,
      readingId: reading?.id,
      values: [{ field: 'turnoverCents', expected: null }],
    };
    expect(await office.reply('figures.takeAuditFile', { ...input, acceptsSerious: false })).toMatchObject({
      error: { code: 'REFUSED' },
    });
    expect(await office.reply('figures.takeAuditFile', { ...input, acceptsSerious: true })).toMatchObject({
      ok: true,
    });
  });

  it('finds the client by number before name', async () => {
    const { office } = await read({ name: 'Heel anders', ident: '1', taxIdent: 'NL123456782B01' });
    await office.call('clients.saveValue', { number: '000104', field: 'rsin', value: '123456782' });
    const { reading } = await office.call('figures.getAuditReading', {});
    expect(reading).toMatchObject({
      client: { number: '000104' },
      proposals: [{ number: '000104', by: 'rsin' }],
    });
  });

  it('remembers ranges per client and for the office, and counts ranges being edited', async () => {
    const plain = {
      accounts: [
        { id: '1100', name: 'Bank', type: 'B' },
        { id: '7000', name: 'Verkoop', type: 'P' },
        { id: '4000', name: 'Huur', type: 'P' },
        { id: '1300', name: 'Debiteuren', type: 'B' },
        { id: '8000', name: 'Omzet', type: 'P' },
        { id: '8900', name: 'Overig', type: 'P' },
      ],
    };
    const { office, show } = await read(plain);
    expect(await show()).toMatchObject({
      method: 'ranges',
      ranges: { isProposal: true },
      figures: { turnoverCents: 105_000 },
    });
    const ranges = [{ from: '8000', until: '8099', category: 'turnover' as const }];
    const edited = await office.call('figures.getAuditReading', { ...identity, clientRanges: ranges });
    expect(edited.reading).toMatchObject({ figures: { turnoverCents: 100_000 }, ranges: { client: ranges } });
    await office.call('figures.saveAccountRanges', { number: '000104', ranges });
    expect((await show()).figures.turnoverCents).toBe(100_000);
    await office.call('figures.saveOfficeRanges', {
      ranges: [{ from: '1', until: '1', category: 'bySign' }],
    });
    expect(await show()).toMatchObject({ ranges: { isProposal: false, client: ranges } });
    await office.call('history.undo', {});
    await office.call('history.undo', {});
    expect(await show()).toMatchObject({ ranges: { isProposal: true, client: [] } });
    expect(
      await office.reply('figures.saveAccountRanges', {
        number: '000104',
        ranges: [{ from: '9', until: '1', category: 'costs' }],
      }),
    ).toMatchObject({ error: { code: 'REFUSED' } });
  });

  it('forgets a reading on request, and keeps only the last', async () => {
    const { office, show } = await read(
      {},
      { fiscalYear: '2024', startsOn: '2024-01-01', endsOn: '2024-12-31', journals: tidyJournals },
    );
    const first = await show();
    await office.call('figures.readAuditFile', {});
    const second = await show();
    expect(second.id).toBeGreaterThan(first.id);
    expect(second.file.fiscalYear).toBe('2024');
    await office.call('figures.discardAuditReading', {});
    expect(await office.call('figures.getAuditReading', {})).toEqual({ reading: null });
  });

  it('goes along when clients are merged', async () => {
    const { office, show } = await read({});
    await office.call('figures.saveAccountRanges', {
      number: '000104',
      ranges: [{ from: '8', until: '8', category: 'turnover' }],
    });
    const values = [{ field: 'turnoverCents' as const, expected: null }];
    await office.call('figures.takeAuditFile', {
      ...identity,
      readingId: (await show()).id,
      values,
      acceptsSerious: false,
    });
    await office.call('clients.create', {
      number: '000105',
      name: 'Bakkerij Avondrood',
      kind: 'organisation',
    });
    const preview = await office.call('clients.previewMerge', { keep: '000105', drop: '000104' });
    await office.call('clients.merge', {
      keep: '000105',
      drop: '000104',
      revision: preview.revision,
      take: [],
      takeYears: [],
    });
    expect((await office.call('figures.listAuditFiles', { number: '000105' })).files).toHaveLength(1);
  });
});

it('refuses a file of the open office, and one that is gone', async () => {
  const folder = temporaryFolder();
  const office = await newOffice({
    dataFolder: folder,
    answers: [path.join(folder, 'kantoor.peil'), path.join(folder, 'weg.xaf')],
  });
  expect(fs.existsSync(office.file)).toBe(true);
  expect(await office.reply('figures.previewAuditFile', {})).toMatchObject({ error: { code: 'REFUSED' } });
  expect(await office.reply('figures.previewAuditFile', {})).toMatchObject({
    error: { code: 'FILE_UNREADABLE' },
  });
});
