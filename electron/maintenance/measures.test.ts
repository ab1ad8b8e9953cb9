import path from 'node:path';
import { expect, it } from 'vitest';
import { openOfficeFile } from '#db/office/open.ts';
import type { MeasureKey } from '#shared/maintenance/model.ts';
import { openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';
import { fullTime, writeOverbookedOffice, type OverbookedFacts } from '#test/support/overbooked-office.ts';

const year = 2026;

async function officeWith(facts: OverbookedFacts, sql = ''): Promise<TestOffice> {
  const file = path.join(temporaryFolder(), 'kantoor.peil');
  writeOverbookedOffice(file, facts);
  const db = openOfficeFile(file, { backupBeforeMigration: () => undefined });
  db.connection.exec(sql);
  db.close();
  return openOffice(file);
}

async function resultOf({ call }: TestOffice, key: string, measure: MeasureKey) {
  const { steps } = await call('maintenance.getBoard', { year });
  const step = steps.find((each) => each.key === key);
  const result = step?.progress.results.find((each) => each.key === measure);
  const { rows } = await call('maintenance.listMissing', { year, key, measure });
  expect(rows).toHaveLength((result?.asked ?? 0) - (result?.filled ?? 0));
  return { counts: [result?.filled, result?.asked], rows };
}

it('what is missing of strategy data opens value by value, with the part of the card that takes it', async () => {
  const office = await officeWith({}, "UPDATE client SET branch_code = '04' WHERE number = '000101'");
  const { counts, rows } = await resultOf(office, 'strategie-najaar', 'completeness');
  expect(counts).toEqual([2, 33]);
  const paths = rows.filter(({ client }) => client === '000102').map(({ what, path: to }) => [what, to]);
  expect(paths).toContainEqual(['Branche onbekend', '/klanten/000102?deel=gegevens']);
  expect(paths).toContainEqual(['Ambassadeur lokaal onbekend', '/klanten/000102?deel=strategie']);
  expect(rows.filter(({ what }) => what.startsWith('RLM'))).toEqual([
    expect.objectContaining({ client: '000102', path: '/klanten/000102?deel=rollen' }),
    expect.objectContaining({ client: '000103' }),
  ]);
});

it('units without a type open in the classification', async () => {
  const { counts, rows } = await resultOf(await officeWith({}), 'strategie-najaar', 'classified');
  expect(counts).toEqual([0, 3]);
  expect(rows[0]).toMatchObject({
    client: '000101',
    path: `/classificatie/klanten?groep=${encodeURIComponent('client:000101')}`,
  });
});

it('roles are asked of every active client for the planning year, with people who stay', async () => {
  const office = await officeWith(
    {},
    `UPDATE employee SET out_of_service_on = '2027-04-01' WHERE code = 'BBB';
     UPDATE client SET status = 'former' WHERE number = '000103';`,
  );
  const { counts, rows } = await resultOf(office, 'klantverdeling', 'roles');
  // 000101: RLM and JRK are filled. 000102: nobody as RLM, and JRK leaves in April.
  expect(counts).toEqual([2, 4]);
  expect(rows.map(({ client, what }) => [client, what])).toEqual([
    ['000102', 'Niemand als RLM in 2027'],
    ['000102', 'JRK BBB is uit dienst per 01-04-2027'],
  ]);
  await office.call('preparation.setValues', {
    year: 2027,
    edits: [{ client: '000102', role: 'JRK', employee: 'AAA' }],
  });
  expect((await resultOf(office, 'klantverdeling', 'roles')).counts).toEqual([3, 4]);
});

it('budgets and availability are asked of everyone in service in the planning year', async () => {
  const office = await officeWith({
    employees: {
      CCC: { ...fullTime, norm: {} },
      DDD: { outOfServiceOn: '2027-01-01' },
      EEE: { contracts: [['2027-03-01', null, 8000]], norm: { 2027: 0 }, absence: { '2027-05 VERLOF': 800 } },
    },
  });
  const budgets = await resultOf(office, 'klantverdeling', 'budgets');
  expect(budgets.counts).toEqual([3, 4]);
  expect(budgets.rows).toEqual([
    expect.objectContaining({ employee: 'CCC', path: '/capaciteit/begroting?jaar=2027&medewerker=CCC' }),
  ]);
  const { counts, rows } = await resultOf(office, 'beschikbaarheid', 'availability');
  expect(counts).toEqual([8, 12]);
  expect(rows.map(({ employee, what }) => `${employee} ${what}`)).toEqual([
    'AAA Geen afwezigheid ingevoerd voor 2027',
    'BBB Geen afwezigheid ingevoerd voor 2027',
    'CCC Geen productienorm voor 2027',
    'CCC Geen afwezigheid ingevoerd voor 2027',
  ]);
});

const overbooked: OverbookedFacts = {
  employees: { DDD: {} },
  lines: [
    ['000101', 'JRK', 'JRK', 'AAA', 3, 11_000],
    ['000102', 'JRK', 'JRK', 'BBB', 3, 9000],
    ['000102', 'JRK', 'JRK', 'AAA', 7, 5250],
    ['000103', 'JRK', 'JRK', 'DDD', 7, 100],
  ],
};

it('an overbooked month leaves the list when somebody explains it, and comes back without', async () => {
  const office = await officeWith(overbooked);
  const { counts, rows } = await resultOf(office, 'matching', 'overbooked');
  expect(counts).toEqual([0, 3]);
  expect(rows.map(({ employee, what, overbooked: of }) => [employee, what, of?.excessCentihours])).toEqual([
    ['DDD', 'Geplande uren, maar geen begroting voor 2027', undefined],
    ['AAA', 'Overbezet in maart 2027', 1000],
    ['AAA', 'Overbezet in juli 2027', 250],
  ]);
  expect(rows[1]?.path).toBe('/capaciteit?jaar=2027&medewerker=AAA&maand=3');
  const march = { employee: 'AAA', year: 2027, month: 3 };
  await office.call('maintenance.explainOverbooking', { ...march, explanation: ' Piek \nvan de controle ' });
  expect((await resultOf(office, 'matching', 'overbooked')).counts).toEqual([1, 3]);
  const { explanations } = await office.call('maintenance.listExplanations', { year: 2027 });
  expect(explanations).toEqual([
    expect.objectContaining({
      employee: 'AAA',
      month: 3,
      explanation: 'Piek \nvan de controle',
      excessCentihours: 1000,
    }),
  ]);
  await office.call('maintenance.explainOverbooking', { ...march, explanation: null });
  expect((await resultOf(office, 'matching', 'overbooked')).counts).toEqual([0, 3]);
});

it('a month with room cannot be explained, nor by somebody who is not there', async () => {
  const { reply } = await officeWith(overbooked);
  const explain = (of: object) =>
    reply('maintenance.explainOverbooking', {
      employee: 'AAA',
      year: 2027,
      month: 4,
      explanation: 'x',
      ...of,
    });
  expect(await explain({})).toMatchObject({ ok: false, error: { code: 'REFUSED' } });
  expect(await explain({ employee: 'XYZ' })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  expect(await explain({ month: 13 })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
  expect(await explain({ month: 3, explanation: 'a'.repeat(1001) })).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT' },
  });
});

it('a planned year without trouble is in order, a year without hours cannot be measured', async () => {
  const office = await officeWith({ lines: [['000101', 'JRK', 'JRK', 'AAA', 3, 100]] });
  expect((await resultOf(office, 'matching', 'overbooked')).counts).toEqual([1, 1]);
  const other = await office.call('maintenance.getBoard', { year: 2030 });
  expect(other.steps.find(({ key }) => key === 'matching')?.progress).toMatchObject({
    doneBasisPoints: 0,
    missing: 0,
  });
});

it('risk is asked of every active client', async () => {
  const office = await officeWith({}, "UPDATE client SET status = 'prospect' WHERE number = '000103'");
  const { counts, rows } = await resultOf(office, 'risico-inventarisatie', 'risk');
  expect(counts).toEqual([0, 2]);
  expect(rows[0]).toMatchObject({ client: '000101', what: 'Geen risicobeoordeling' });
});

it('a closed step keeps its figure while the list shows what is missing now', async () => {
  const office = await officeWith({});
  const key = 'klantverdeling';
  const before = (await office.call('maintenance.getYear', { year })).steps.find((step) => step.key === key);
  await office.call('maintenance.closeStep', { year, key, reason: 'Rest volgt' });
  await office.call('preparation.setValues', {
    year: 2027,
    edits: [{ client: '000102', role: 'RLM', employee: 'AAA' }],
  });
  const after = (await office.call('maintenance.getYear', { year })).steps.find((step) => step.key === key);
  expect(after).toEqual({ ...before, status: 'done' });
  const { step, rows } = await office.call('maintenance.listMissing', { year, key });
  expect(step.progress.missing).toBe(before?.missing);
  expect(rows).toHaveLength((before?.missing ?? 0) - 1);
});

it('the start page is told what runs, what is late and what comes', async () => {
  const { call } = await officeWith({});
  const now = await call('maintenance.getNow', {});
  expect(now.current.map(({ key }) => key)).toEqual(['risico-inventarisatie']);
  // The classification and the planning of 2027 are behind; last year was before Peil.
  expect(now.late.every((step) => step.year === 2026)).toBe(true);
  expect(now.next).toMatchObject({ key: 'strategie-voorjaar', year: 2027 });
});
