import { describe, expect, it } from 'vitest';
import { newOffice, type TestOffice } from '#test/support/office.ts';

const year = { from: '2027-01-01', until: '2027-12-31' };

async function office(): Promise<TestOffice> {
  const made = await newOffice();
  for (const [number, name] of [
    ['000101', 'Bakkerij De Korenbloem B.V.'],
    ['000102', 'Molen De Hoop B.V.'],
  ] as const) {
    await made.call('clients.create', { number, name });
    await made.call('clients.saveValue', { number, field: 'legalForm', value: 'BV' });
  }
  return made;
}

describe('maintenance.getAgenda', () => {
  it('gives the steps and the dates of all clients joined per rule and day', async () => {
    const { call } = await office();
    const agenda = await call('maintenance.getAgenda', { ...year, kinds: ['statutory', 'step'] });
    expect(agenda.today).toBe('2026-11-21');
    expect(agenda.steps.length).toBeGreaterThan(3);
    expect(agenda.dates.filter(({ rule }) => rule === 'VPB')).toEqual([
      expect.objectContaining({ kind: 'statutory', on: '2027-05-31', clients: 2, done: 0 }),
    ]);
    const internal = await call('maintenance.getAgenda', { ...year, kinds: ['internal'] });
    expect(internal.steps).toEqual([]);
    expect(internal.dates.every(({ kind, on }) => kind === 'internal' && on < '2027-12-31')).toBe(true);
  });

  it('shows a step of the year before that reaches into the range', async () => {
    const { call } = await office();
    await call('maintenance.moveStep', {
      year: 2026,
      key: (await call('maintenance.getYear', { year: 2026 })).steps.at(-1)?.key ?? '',
      fromOn: '2026-12-10',
      untilOn: '2027-01-20',
    });
    const { steps } = await call('maintenance.getAgenda', { from: '2027-01-15', until: '2027-01-15' });
    expect(steps).toMatchObject([{ year: 2026, untilOn: '2027-01-20' }]);
  });

  it('knows nothing of people without clients and groups that do not exist', async () => {
    const { call } = await office();
    const nobody = await call('maintenance.getAgenda', { ...year, employee: 'XYZ' });
    expect([nobody.steps, nobody.dates]).toEqual([[], []]);
    expect((await call('maintenance.getAgenda', { ...year, group: '999' })).dates).toEqual([]);
  });

  it.each([
    [{ from: '2027-02-01', until: '2027-01-31' }],
    [{ from: '2027-01-01', until: '2028-12-31' }],
    [{ from: '2027-02-29', until: '2027-03-31' }],
    [{ ...year, kinds: ['holiday'] }],
  ])('refuses %j', async (input) => {
    const { reply } = await office();
    expect(await reply('maintenance.getAgenda', input)).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT' },
    });
  });
});

describe('maintenance.listDates', () => {
  it('names the clients behind the dates of a day, with the source of the rule', async () => {
    const { call } = await office();
    const day = { from: '2027-05-31', until: '2027-05-31' };
    const { total, groups } = await call('maintenance.listDates', { ...day, kinds: ['statutory'] });
    expect(total).toBe(4);
    expect(groups.map(({ rule, shown }) => [rule, shown.map(({ number }) => number)])).toEqual([
      ['VPB', ['000101', '000102']],
      ['OPMAKEN', ['000101', '000102']],
    ]);
    expect(groups[0]?.source).not.toBe('');
    expect(groups[0]?.checkedOn).toBe('2026-11-21');
    const one = await call('maintenance.listDates', { ...day, kinds: ['statutory'], rule: 'VPB' });
    expect(one.total).toBe(2);
  });
});
