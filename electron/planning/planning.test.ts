import { describe, expect, it } from 'vitest';
import { officeWithClients } from '#test/support/seeded-office.ts';
import type { TestOffice } from '#test/support/office.ts';
import type { HoursChange, PlanChange } from '#shared/planning/edit-model.ts';

const year = 2027;

async function planningOffice(): Promise<TestOffice> {
  const office = await officeWithClients([
    { number: '000104', group: '000100', isHead: true, roles: { RLM: 'HVO', 'RLM.ass': 'MAD' } },
    { number: '000205', roles: { RLM: 'MAD' } },
    { number: '000301', status: 'former' },
    { number: '000402', status: 'prospect' },
  ]);
  return office;
}

const set = (office: TestOffice, ...values: PlanChange[]) =>
  office.call('planning.setValues', { year, values });
const value = (client: string, field: PlanChange['field'], text: string | null): PlanChange => ({
  client,
  field,
  value: text,
});
const hours = (
  client: string,
  month: number,
  centihours: number,
  parts: Partial<HoursChange> = {},
): HoursChange => ({
  client,
  service: 'ADM',
  role: 'RLM.ass',
  employee: 'MAD',
  month,
  centihours,
  ...parts,
});
const setHours = (office: TestOffice, ...cells: HoursChange[]) =>
  office.call('planning.setHours', { year, cells });
const rowOf = async (office: TestOffice, client: string, ofYear = year) =>
  (await office.call('planning.getGrid', { year: ofYear })).rows.find((row) => row.client === client);

describe('the months of production of an administration', () => {
  it('are no more than it has periods, also of a code typed in the same gesture', async () => {
    const office = await planningOffice();
    const quarter = value('000104', 'administration', 'K');
    const many = value('000104', 'administrationMonths', '1-5');
    expect((await set(office, quarter, many)).refused).toHaveLength(1);
    expect((await rowOf(office, '000104'))?.administration ?? null).toBeNull();
    expect(
      (await set(office, quarter, value('000104', 'administrationMonths', '1, 4, 7, 10'))).refused,
    ).toEqual([]);
    expect((await set(office, many)).refused[0]?.message).toMatch(/kwartaal/i);
  });
});

describe('hours of somebody who leaves', () => {
  it('are refused in the month on the first of which they are out of service', async () => {
    const office = await planningOffice();
    const { employees } = await office.call('employees.list', {});
    const id = employees.find(({ code }) => code === 'MAD')?.id ?? 0;
    await office.call('employees.update', { id, values: { outOfServiceOn: `${year}-04-01` } });
    expect((await setHours(office, hours('000104', 4, 100))).refused).toHaveLength(1);
    expect((await setHours(office, hours('000104', 3, 100))).refused).toEqual([]);
  });
});

describe('the planning of clients', () => {
  it('lists who needs a plan, without plans and hours at first', async () => {
    const office = await planningOffice();
    const { rows, services } = await office.call('planning.getGrid', { year });
    expect(rows.map(({ client }) => client)).toEqual(['000104', '000205', '000402']);
    expect(services.map(({ code }) => code)).toContain('ADM');
    expect(rows[0]).toMatchObject({
      group: '000100 Groep 000100',
      relationManager: 'HVO',
      status: null,
      totalCentihours: null,
      lastTotalCentihours: null,
      feeCents: null,
    });
    expect(rows[0]?.hours).toHaveLength(services.length);
  });

  it('takes a block, makes the plans as proposals, and takes it back in one step', async () => {
    const office = await planningOffice();
    const block = [
      value('000104', 'administration', 'K'),
      value('000104', 'administrationMonths', 'jan, apr t/m jun'),
      value('000104', 'readyToCompileOn', '2027-02-01'),
      value('000205', 'vatReturn', 'G'),
      value('000205', 'engagement', 'SA'),
    ];
    expect(await set(office, ...block)).toEqual({ changed: 5, refused: [] });
    expect(await set(office, ...block)).toEqual({ changed: 0, refused: [] });
    expect(await rowOf(office, '000104')).toMatchObject({
      status: 'A',
      administration: 'K',
      administrationMonths: '1, 4-6',
      readyToCompileOn: '2027-02-01',
      updatedOn: '2026-11-21',
    });
    expect((await office.call('history.getSteps', {})).undo?.label).toBe(
      'Planning 2027: 5 waarden gewijzigd bij 2 klanten',
    );
    await office.call('history.undo', {});
    expect(await rowOf(office, '000104')).toMatchObject({ status: null, administration: null });
    await office.call('history.redo', {});
    expect(await rowOf(office, '000205')).toMatchObject({ vatReturn: 'G', engagement: 'SA' });
  });

  it('stores nothing when one cell is wrong, and says of each why', async () => {
    const office = await planningOffice();
    const { changed, refused } = await set(
      office,
      value('000104', 'administration', 'K'),
      value('999999', 'administration', 'K'),
      value('000104', 'administration', 'ZZ'),
      value('000104', 'administrationMonths', '13'),
      value('000104', 'readyToCompileOn', '2027-02-30'),
      value('000104', 'accountsCompleteOn', '2062-03-01'),
      value('000104', 'status', 'X'),
      value('000104', 'status', null),
    );
    expect(changed).toBe(0);
    expect(refused.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(refused[4]?.message).toContain('2026 tot en met 2028');
    expect(await rowOf(office, '000104')).toMatchObject({ status: null, administration: null });
    for (const bad of [
      { year, values: [{ client: '000104', field: '__proto__', value: 'K' }] },
      { year: 20270, values: [] },
      { year, values: [{ client: '000104', field: 'remark', value: 'x'.repeat(4001) }] },
    ])
      expect(await office.reply('planning.setValues', bad)).toMatchObject({
        error: { code: 'INVALID_INPUT' },
      });
  });

  it('keeps a confirmed plan confirmed when it is changed by hand', async () => {
    const office = await planningOffice();
    await set(office, value('000104', 'status', 'B'));
    await set(office, value('000104', 'administration', 'M'));
    await setHours(office, hours('000104', 1, 100));
    expect(await rowOf(office, '000104')).toMatchObject({
      status: 'B',
      administration: 'M',
      totalCentihours: 100,
    });
  });

  it('refuses what was changed meanwhile: two people, one block, an undo between', async () => {
    const office = await planningOffice();
    const first = [{ ...value('000104', 'vatReturn', 'K'), expected: null }];
    expect(await set(office, ...first)).toMatchObject({ changed: 1 });
    const second = [
      { ...value('000104', 'vatReturn', 'M'), expected: null },
      { ...value('000205', 'vatReturn', 'M'), expected: null },
    ];
    const conflict = await set(office, ...second);
    expect(conflict).toMatchObject({ changed: 0, refused: [{ index: 0 }] });
    expect(conflict.refused[0]?.message).toContain('‘K’');
    await office.call('history.undo', {});
    expect(await set(office, ...second)).toEqual({ changed: 2, refused: [] });
    const stale = await set(office, { ...value('000104', 'vatReturn', 'J'), expected: 'K' });
    expect(stale.refused[0]?.message).toContain('‘M’');
    expect(await office.reply('history.redo', {})).toMatchObject({ ok: false });
    expect(await rowOf(office, '000104')).toMatchObject({ vatReturn: 'M' });
  });

  it('keeps hours per service, role, employee and month, exact', async () => {
    const office = await planningOffice();
    expect(
      await setHours(
        office,
        hours('000104', 1, 33),
        hours('000104', 2, 34),
        hours('000104', 12, 74_400),
        hours('000104', 1, 150, { service: 'JRK', role: '', employee: null }),
      ),
    ).toEqual({ changed: 4, refused: [] });
    const grid = await office.call('planning.getGrid', { year });
    const row = grid.rows.find(({ client }) => client === '000104');
    const at = (code: string) => row?.hours[grid.services.findIndex((service) => service.code === code)];
    expect([at('ADM'), at('JRK'), at('BTW'), row?.totalCentihours]).toEqual([74_467, 150, null, 74_617]);
    const lines = await office.call('planning.getLines', { year });
    expect(lines).toMatchObject({
      clients: ['000104'],
      statuses: ['A'],
      services: ['ADM', 'JRK'],
      employees: ['MAD'],
    });
    const administration = [0, 0, 0, 0, 33, 34, 0, 0, 0, 0, 0, 0, 0, 0, 0, 74_400];
    const accounts = [0, 1, -1, -1, 150, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(lines.lines).toEqual(administration.concat(accounts));
    expect((await office.call('planning.getLines', { year, client: '000205' })).lines).toEqual([]);
    expect((await rowOf(office, '000104', year + 1))?.lastTotalCentihours).toBe(74_617);
    await setHours(office, hours('000104', 1, 0), hours('000104', 2, 0), hours('000104', 12, 0));
    expect((await rowOf(office, '000104'))?.totalCentihours).toBe(150);
    await office.call('history.undo', {});
    expect((await rowOf(office, '000104'))?.totalCentihours).toBe(74_617);
  });

  it('does not count the hours of a dropped plan', async () => {
    const office = await planningOffice();
    await setHours(office, hours('000104', 1, 100));
    await set(office, value('000104', 'status', 'V'));
    expect(await rowOf(office, '000104')).toMatchObject({ status: 'V', totalCentihours: null });
    expect((await rowOf(office, '000104', year + 1))?.lastTotalCentihours).toBeNull();
  });

  it('refuses hours that cannot be', async () => {
    const office = await planningOffice();
    const { employees } = await office.call('employees.list', {});
    const mad = employees.find(({ code }) => code === 'MAD');
    await office.call('employees.update', { id: mad?.id ?? 0, values: { outOfServiceOn: '2027-03-15' } });
    const { changed, refused } = await setHours(
      office,
      hours('000104', 1, -100),
      hours('000104', 1, 90_000),
      hours('000104', 1, 100, { service: 'NIX' }),
      hours('000104', 1, 100, { employee: 'ZZZ' }),
      hours('000104', 1, 100, { role: 'Baas' }),
      hours('999999', 1, 100),
      hours('000104', 4, 100),
      hours('000104', 1, 100, { expected: 50 }),
      hours('000104', 3, 100),
    );
    expect(changed).toBe(0);
    expect(refused.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(refused[1]?.message).toContain('744');
    expect(refused[6]?.message).toContain('15-03-2027');
    expect(await office.reply('planning.setHours', { year, cells: [hours('000104', 13, 1)] })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
    expect((await office.call('planning.getLines', { year })).lines).toEqual([]);
  });

  it('shows one plan with origins, roles and days', async () => {
    const office = await planningOffice();
    const empty = await office.call('planning.getClient', { client: '000104', year });
    expect(empty).toMatchObject({ hasPlan: false, moments: [], roles: { RLM: 'HVO', 'RLM.ass': 'MAD' } });
    await set(office, value('000104', 'vatReturn', 'K'));
    await setHours(office, hours('000104', 1, 150, { service: 'BTW' }));
    const card = await office.call('planning.getClient', { client: '000104', year });
    expect(card.values.vatReturn).toMatchObject({ value: 'K', origin: { origin: 'typed' } });
    expect(card.values.engagement).toEqual({ value: null, origin: null });
    expect(card.moments).toMatchObject([
      {
        service: 'BTW',
        month: 1,
        expectedOn: '2027-01-08',
        internalOn: '2027-01-27',
        statutoryOn: '2027-01-31',
      },
      { month: 4 },
      { month: 7 },
      { month: 10 },
    ]);
    expect(await office.reply('planning.getClient', { client: '999999', year })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });

  it('writes a letter without hours, and refuses one without a plan', async () => {
    const office = await planningOffice();
    const refused = await office.reply('planning.getLetter', { client: '000104', year });
    expect(refused).toMatchObject({ error: { code: 'NOT_FOUND' } });
    await set(office, value('000104', 'engagement', 'SA'), value('000104', 'readyToCompileOn', '2027-02-01'));
    await setHours(office, hours('000104', 5, 1234, { service: 'JRK' }));
    const letter = await office.call('planning.getLetter', { client: '000104', year });
    expect(letter).toMatchObject({
      officeName: 'Testkantoor',
      on: '2026-11-21',
      contact: 'HVO',
      engagement: 'Samenstellen',
      moments: [{ service: 'JRK', month: 5, expectedOn: '2027-02-01' }],
    });
    expect(JSON.stringify(letter)).not.toMatch(/1234|internalOn|entihours/);
    await set(office, value('000104', 'status', 'V'));
    expect(await office.reply('planning.getLetter', { client: '000104', year })).toMatchObject({ ok: false });
  });
});
