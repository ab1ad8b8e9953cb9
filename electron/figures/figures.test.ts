import { describe, expect, it } from 'vitest';
import { newOffice } from '#test/support/office.ts';

async function officeWithClient() {
  const office = await newOffice();
  await office.call('clients.create', { number: '000104', name: 'Praktijk Kadeoord' });
  const save = (field: string, year: number, value: unknown, expected?: unknown) =>
    office.reply('figures.saveValue', {
      number: '000104',
      year,
      field,
      value,
      ...(expected === undefined ? {} : { expected }),
    });
  const get = () => office.call('figures.getForClient', { number: '000104' });
  return { ...office, save, get };
}

describe('yearly figures and production', () => {
  it('keeps years side by side in their order, each value with its origin', async () => {
    const { save, get } = await officeWithClient();
    await save('turnoverCents', 2014, 132_720_400, null);
    await save('turnoverCents', 2013, 109_823_300);
    await save('status', 2014, 'provisional');
    const { figures } = await get();
    expect(figures).toMatchObject([
      { year: 2013, turnoverCents: 109_823_300, equityCents: null, status: 'final' },
      { year: 2014, turnoverCents: 132_720_400, status: 'provisional' },
    ]);
    expect(Object.keys(figures[1]?.origins ?? {})).toEqual(['turnoverCents', 'status']);
    expect(figures[1]?.origins.turnoverCents).toMatchObject({ origin: 'typed' });
  });

  it('derives the classes of a year from its amounts', async () => {
    const { save, get } = await officeWithClient();
    await save('billedCents', 2025, 721_077);
    await save('productionCents', 2025, 827_873);
    expect((await get()).productions).toMatchObject([
      { feeClass: { code: '05000-07500' }, writeOffClass: null },
    ]);
    await save('writeOffCents', 2025, -10_000);
    expect((await get()).productions[0]?.writeOffClass).toMatchObject({ code: 'Bij' });
  });

  it('refuses what was changed since, and impossible values', async () => {
    const { save, get } = await officeWithClient();
    await save('equityCents', 2025, 100);
    expect(await save('equityCents', 2025, 200, null)).toMatchObject({
      error: { code: 'CONFLICT', data: { current: 100 } },
    });
    for (const [field, year, value, code] of [
      ['staffHundredths', 2025, -1, 'REFUSED'],
      ['paymentDays', 2025, 9999, 'REFUSED'],
      ['status', 2025, null, 'REFUSED'],
      ['turnoverCents', 2025, 9e13, 'REFUSED'],
      ['turnoverCents', 2025, 1.5, 'INVALID_INPUT'],
      ['turnoverCents', 20224, 1, 'INVALID_INPUT'],
      ['profit', 2025, 1, 'INVALID_INPUT'],
    ] as const) {
      expect(await save(field, year, value)).toMatchObject({ ok: false, error: { code } });
    }
    expect((await get()).figures).toMatchObject([{ year: 2025, equityCents: 100, turnoverCents: null }]);
  });

  it('removes a year, undoable, and refuses one that is not there', async () => {
    const { call, reply, save, get } = await officeWithClient();
    await save('turnoverCents', 2024, 100);
    await save('turnoverCents', 2024, 200);
    const before = await get();
    const year = { number: '000104', year: 2024, table: 'yearly_figure' } as const;
    await call('figures.removeYear', year);
    expect((await get()).figures).toEqual([]);
    expect(await reply('figures.removeYear', year)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    await call('history.undo', {});
    expect(await get()).toEqual(before);
  });
});
