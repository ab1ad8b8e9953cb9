import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#test/support/office.ts';
import type { SeededClient } from '#test/support/seed-clients.ts';
import { officeWithClients } from '#test/support/seeded-office.ts';

const kade: SeededClient['address'] = ['Kade', '12', '1234 AB', 'Waterdam'];
const clients: SeededClient[] = [
  { number: '000101', group: '000100', isHead: true, isAmbassador: true, branch: '04', address: kade },
  { number: '000102', group: '000100', address: ['Kade', '12', '1234ab', 'Waterdam'] },
  { number: '000201', isAmbassador: false, branch: '05' },
  { number: '000301', status: 'former', isAmbassador: true },
  { number: '000401', status: 'prospect' },
  { number: '000501', group: '000500', isAmbassador: true },
];
const year = 2026;
const wine = { year, kind: 'wine_parcel' } as const;

describe('gifts and mailings', () => {
  it('adds and removes clients by hand, and takes it back', async () => {
    const { call } = await officeWithClients(clients);
    const numbers = ['000101', '000102', '000201'];
    expect(await call('gifts.choose', { ...wine, numbers, isChosen: true })).toEqual({ changed: 3 });
    expect(await call('gifts.choose', { ...wine, numbers, isChosen: true })).toEqual({ changed: 0 });
    const { rows, counts, years } = await call('gifts.list', { year });
    expect(rows.map(({ number }) => number)).toEqual(numbers);
    expect({ counts, years }).toEqual({ counts: { wine_parcel: 3, christmas_card: 0 }, years: [year] });
    await call('gifts.choose', { ...wine, numbers: ['000102'], isChosen: false });
    expect((await call('history.getSteps', {})).undo?.label).toBe('Wijnpakket 2026: 1 klant weggehaald');
    await call('history.undo', {});
    expect((await call('gifts.list', { year })).counts.wine_parcel).toBe(3);
    await call('history.undo', {});
    expect((await call('gifts.list', { year })).rows).toEqual([]);
  });

  it('shows who in a group gets the same at the same address', async () => {
    const { call } = await officeWithClients(clients);
    await call('gifts.choose', { ...wine, numbers: ['000101', '000102', '000201'], isChosen: true });
    const { rows } = await call('gifts.list', { year });
    expect(rows.map(({ sharedWith }) => sharedWith.wine_parcel)).toEqual([['000102'], ['000101'], []]);
    expect(rows.map(({ sharedWith }) => sharedWith.christmas_card)).toEqual([[], [], []]);
    expect(rows.map(({ address }) => address)).toEqual([
      'Kade 12, 1234 AB Waterdam',
      'Kade 12, 1234ab Waterdam',
      null,
    ]);
  });

  it('lists everyone but former clients, and those too once they get something', async () => {
    const { call } = await officeWithClients(clients);
    const numbers = async () =>
      (await call('gifts.list', { year, scope: 'all' })).rows.map(({ number }) => number);
    expect(await numbers()).toEqual(['000101', '000102', '000201', '000401', '000501']);
    await call('gifts.choose', { ...wine, numbers: ['000301'], isChosen: true });
    expect(await numbers()).toContain('000301');
  });

  it('previews whom a filter adds: one per group, and says which groups have no head', async () => {
    const { call } = await officeWithClients(clients);
    const preview = (filter: object) => call('gifts.preview', { ...wine, filter });
    const numbers = async (filter: object) => (await preview(filter)).toAdd.map(({ number }) => number);
    expect(await numbers({})).toEqual(['000101', '000201']);
    expect(await numbers({ headsOnly: false })).toEqual(['000101', '000102', '000201', '000501']);
    expect(await numbers({ ambassadorsOnly: true })).toEqual(['000101']);
    expect(await numbers({ statuses: ['prospect'] })).toEqual(['000401']);
    expect(await numbers({ branches: ['05'] })).toEqual(['000201']);
    expect(await numbers({ standings: ['A', 'B'] })).toEqual([]);
    expect(await numbers({ standings: ['incomplete'] })).toEqual(['000101', '000201']);
    expect((await preview({})).groupsWithoutHead).toBe(1);
    expect((await preview({ headsOnly: false })).groupsWithoutHead).toBe(0);
    await call('gifts.choose', { ...wine, numbers: ['000101'], isChosen: true });
    expect(await preview({})).toMatchObject({ alreadyChosen: 1, toAdd: [{ number: '000201' }] });
  });

  it('keeps a note at what a client gets', async () => {
    const { call, reply } = await officeWithClients(clients);
    await call('gifts.choose', { ...wine, numbers: ['000101'], isChosen: true });
    await call('gifts.setNote', { ...wine, number: '000101', note: ' alcoholvrij ' });
    expect((await call('gifts.list', { year })).rows[0]?.note).toEqual({
      wine_parcel: 'alcoholvrij',
      christmas_card: null,
    });
    expect(await call('gifts.setNote', { ...wine, number: '000101', note: '' })).toEqual({ note: null });
    await call('history.undo', {});
    expect((await call('gifts.list', { year })).rows[0]?.note.wine_parcel).toBe('alcoholvrij');
    const refused = await reply('gifts.setNote', {
      ...wine,
      kind: 'christmas_card',
      number: '000101',
      note: 'x',
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('copies a year without former clients, and adds nothing twice', async () => {
    const { call, reply } = await officeWithClients(clients);
    const last = { year: 2025, numbers: ['000101', '000301'], isChosen: true };
    await call('gifts.choose', { ...last, kind: 'wine_parcel' });
    await call('gifts.choose', { ...last, kind: 'christmas_card' });
    await call('gifts.choose', { ...wine, numbers: ['000101'], isChosen: true });
    expect(await call('gifts.copyYear', { fromYear: 2025, year })).toEqual({ added: 1, skipped: 1 });
    expect((await call('gifts.list', { year })).counts).toEqual({ wine_parcel: 1, christmas_card: 1 });
    await call('history.undo', {});
    expect((await call('gifts.list', { year })).counts).toEqual({ wine_parcel: 1, christmas_card: 0 });
    expect(await reply('gifts.copyYear', { fromYear: 2020, year })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(await reply('gifts.copyYear', { fromYear: year, year })).toMatchObject({
      error: { code: 'REFUSED' },
    });
  });

  it('makes the address list, which becomes a file of the right kind', async () => {
    const target = path.join(temporaryFolder(), 'adressen.csv');
    const { call, reply } = await officeWithClients(clients, { answers: [target] });
    expect(await reply('gifts.getAddressList', wine)).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    await call('gifts.choose', { ...wine, numbers: ['000101', '000102', '000201'], isChosen: true });
    await call('gifts.setNote', { ...wine, number: '000101', note: '=1+1' });
    const table = await call('gifts.getAddressList', wine);
    expect(table.title).toBe('Wijnpakket 2026 adreslijst');
    expect(table.rows.map((row) => [row[0], row[3], row[4], row[11], row[12]])).toEqual([
      ['000101', '12', '1234 AB', '=1+1', 'Zelfde adres: 000102'],
      ['000102', '12', '1234ab', null, 'Zelfde adres: 000101'],
      ['000201', null, null, null, 'Geen adres'],
    ]);
    const { path: saved } = await call('exports.saveTable', { format: 'csv', table });
    expect(fs.readFileSync(saved, 'utf8')).toContain("'=1+1");
    expect(saved).toBe(target);
  });

  it('refuses bad input and changes nothing', async () => {
    const { call, reply } = await officeWithClients(clients);
    const bad = [
      ['gifts.choose', { ...wine, numbers: ['000101', '999999'], isChosen: true }],
      ['gifts.choose', { ...wine, numbers: [], isChosen: true }],
      ['gifts.choose', { ...wine, kind: 'car', numbers: ['000101'], isChosen: true }],
      ['gifts.choose', { ...wine, year: 20224, numbers: ['000101'], isChosen: true }],
      ['gifts.setNote', { ...wine, number: '000101', note: 'x'.repeat(501) }],
      ['gifts.preview', { ...wine, filter: { standings: ['E'] } }],
      ['gifts.list', { year: 'dit jaar' }],
    ] as const;
    for (const [name, input] of bad) expect((await reply(name, input)).ok, JSON.stringify(input)).toBe(false);
    expect((await call('gifts.list', { year })).rows).toEqual([]);
  });
});
