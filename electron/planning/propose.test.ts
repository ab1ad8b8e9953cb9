import { describe, expect, it } from 'vitest';
import { openOfficeFile } from '#db/office/open.ts';
import type { CallOutput } from '#shared/calls/contract.ts';
import type { HoursChange, PlanChange } from '#shared/planning/edit-model.ts';
import { openOffice, type TestOffice } from '#test/support/office.ts';
import type { SeededClient } from '#test/support/seed-clients.ts';
import { officeWithClients } from '#test/support/seeded-office.ts';

const last = 2026;
const year = 2027;
const clients: SeededClient[] = [
  { number: '000104', group: '000100', isHead: true, roles: { RLM: 'HVO', 'RLM.ass': 'MAD', JRK: 'KVD' } },
  { number: '000205', roles: { RLM: 'MAD', 'RLM.ass': 'MAD' } },
  { number: '000301', status: 'former', roles: { RLM: 'HVO' } },
  { number: '000402', status: 'prospect' },
];

type Proposal = CallOutput<'planning.propose'>;

async function plannedOffice(): Promise<TestOffice> {
  const office = await officeWithClients(clients);
  await setValues(office, last, [
    ['000104', 'administration', 'K'],
    ['000104', 'engagement', 'SA'],
    ['000104', 'readyToCompileOn', '2026-04-03'],
    ['000104', 'accountsCompleteOn', '2026-05-31'],
  ]);
  await setHours(office, last, [
    { client: '000104', service: 'ADM', role: 'RLM.ass', employee: 'MAD', month: 4, centihours: 350 },
    { client: '000104', service: 'JRK', role: 'JRK', employee: 'HVO', month: 5, centihours: 2_400 },
    { client: '000205', service: 'BTW', role: '', employee: 'MAD', month: 7, centihours: 125 },
    { client: '000301', service: 'IB', role: 'RLM.ass', employee: 'MAD', month: 4, centihours: 200 },
  ]);
  return office;
}

async function setValues(
  office: TestOffice,
  ofYear: number,
  values: [client: string, field: PlanChange['field'], value: string | null][],
) {
  const done = await office.call('planning.setValues', {
    year: ofYear,
    values: values.map(([client, field, value]) => ({ client, field, value })),
  });
  expect(done.refused).toEqual([]);
}

async function setHours(office: TestOffice, ofYear: number, cells: HoursChange[]) {
  const done = await office.call('planning.setHours', { year: ofYear, cells });
  expect(done.refused).toEqual([]);
}

const propose = (office: TestOffice, options: object = {}) =>
  office.call('planning.propose', { year, dryRun: false, ...options });
const brief = ({ lines }: Proposal, client: string) =>
  lines
    .filter((line) => line.client === client)
    .map(({ service, role, employee, month, centihours }) => [service, role, employee, month, centihours]);
const linesOf = async ({ call }: TestOffice, client: string, ofYear = year) => {
  const { services, roles, employees, lines } = await call('planning.getLines', { year: ofYear, client });
  const found: unknown[] = [];
  for (let index = 0; index < lines.length; index += 16) {
    const [, service = -1, role = -1, employee = -1, ...months] = lines.slice(index, index + 16);
    for (const [place, centihours] of months.entries())
      if (centihours !== 0)
        found.push([
          services[service],
          roles[role] ?? '',
          employees[employee] ?? null,
          place + 1,
          centihours,
        ]);
  }
  return found;
};
const planOf = async ({ call }: TestOffice, client: string) =>
  (await call('planning.getGrid', { year })).rows.find((row) => row.client === client);
const entry = ({ clients: all }: Proposal, client: string) => all.find((each) => each.client === client);

describe('the proposal for a planning year', () => {
  it('copies last year with its dates moved, for whoever has the role now', async () => {
    const office = await plannedOffice();
    const proposal = await propose(office);
    expect(brief(proposal, '000104')).toEqual([
      ['ADM', 'RLM.ass', 'MAD', 4, 350],
      ['JRK', 'JRK', 'KVD', 5, 2_400],
    ]);
    expect(brief(proposal, '000205')).toEqual([['BTW', '', 'MAD', 7, 125]]);
    expect(await planOf(office, '000104')).toMatchObject({
      status: 'A',
      administration: 'K',
      engagement: 'SA',
      // 3 April 2027 is a Saturday; 31 May a Monday.
      readyToCompileOn: '2027-04-05',
      accountsCompleteOn: '2027-05-31',
    });
    expect(await linesOf(office, '000104')).toEqual(brief(proposal, '000104'));
    expect(entry(proposal, '000104')).toMatchObject({
      action: 'create',
      source: 'proposal',
      centihours: 2_750,
    });
    expect(proposal).toMatchObject({
      created: 3,
      changed: 0,
      removed: 0,
      newClients: ['000402'],
      leftClients: ['000301'],
      changedClients: ['000104'],
    });
  });

  it('says what it would do and changes nothing', async () => {
    const office = await plannedOffice();
    const dry = await propose(office, { dryRun: true });
    expect((await office.call('history.getSteps', {})).undo?.label).toContain('2026');
    expect(await linesOf(office, '000104')).toEqual([]);
    const { lines, ...real } = await propose(office, { withLines: false });
    expect(lines).toEqual([]);
    expect({ ...real, lines: dry.lines }).toEqual(dry);
  });

  it('changes nothing the second time, and is taken back in one step', async () => {
    const office = await plannedOffice();
    const first = await propose(office);
    const second = await propose(office);
    expect(second).toMatchObject({ created: 0, changed: 0, removed: 0, kept: first.created, lines: [] });
    expect(second.clients.map(({ action }) => action)).toEqual(['keep', 'keep', 'none', 'none']);
    expect((await office.call('history.getSteps', {})).undo?.label).toBe('Voorstel planning 2027: 2 klanten');
    await office.call('history.undo', {});
    expect(await planOf(office, '000104')).toMatchObject({ status: null });
    expect(await linesOf(office, '000104')).toEqual([]);
    await office.call('history.redo', {});
    expect(await linesOf(office, '000104')).toHaveLength(2);
  });

  it('refuses to be taken back once somebody built on it', async () => {
    const office = await plannedOffice();
    await propose(office);
    const steps = await office.call('history.getSteps', {});
    await setHours(office, year, [
      { client: '000104', service: 'ADM', role: 'RLM.ass', employee: 'MAD', month: 4, centihours: 400 },
    ]);
    expect(await office.reply('history.undo', { changeSetId: steps.undo?.id })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
  });

  it('leaves confirmed and dropped plans alone, and hours that somebody typed or took away', async () => {
    const office = await plannedOffice();
    await propose(office);
    await office.call('planning.setStatus', { year, clientNumbers: ['000104'], status: 'B' });
    await setHours(office, year, [
      { client: '000205', service: 'BTW', role: '', employee: 'MAD', month: 7, centihours: 0 },
    ]);
    await setHours(office, last, [
      { client: '000104', service: 'ADM', role: 'RLM.ass', employee: 'MAD', month: 4, centihours: 999 },
    ]);
    const again = await propose(office);
    expect(again).toMatchObject({ created: 0, changed: 0, removed: 0, kept: 2 });
    expect(entry(again, '000104')).toMatchObject({ action: 'keep', reason: 'confirmed', status: 'B' });
    expect(entry(again, '000205')).toMatchObject({ action: 'keep', reason: 'edited' });
    await office.call('planning.setStatus', { year, clientNumbers: ['000104'], status: 'V' });
    expect(entry(await propose(office), '000104')).toMatchObject({ action: 'keep', reason: 'dropped' });
  });

  it('brings its own hours up to date when last year or a code changes', async () => {
    const office = await plannedOffice();
    await propose(office);
    await setHours(office, last, [
      { client: '000104', service: 'ADM', role: 'RLM.ass', employee: 'MAD', month: 4, centihours: 400 },
      { client: '000104', service: 'ADM', role: 'RLM.ass', employee: 'MAD', month: 7, centihours: 100 },
    ]);
    expect(await propose(office)).toMatchObject({
      created: 1,
      changed: 1,
      removed: 0,
      changedClients: ['000104'],
    });
    // Another code: the administration comes from the norms, the accounts are still last year's.
    await setValues(office, year, [['000104', 'administration', 'J']]);
    expect(await propose(office)).toMatchObject({ created: 1, changed: 0, removed: 2 });
    expect(await linesOf(office, '000104')).toEqual([
      ['ADM', 'RLM.ass', 'MAD', 2, 300],
      ['JRK', 'JRK', 'KVD', 5, 2_400],
    ]);
    expect(await planOf(office, '000104')).toMatchObject({ administration: 'J', engagement: 'SA' });
    expect(await propose(office)).toMatchObject({ created: 0, changed: 0, removed: 0 });
  });

  it('proposes new clients by the norms of their codes, type and size', async () => {
    const office = await plannedOffice();
    await setValues(office, year, [
      ['000402', 'vatReturn', 'K'],
      ['000402', 'engagement', 'SA'],
      ['000402', 'accountsCompleteOn', '2027-09-21'],
    ]);
    const proposal = await propose(office, { clientNumbers: ['000402'] });
    expect(brief(proposal, '000402')).toEqual([
      ['BTW', 'RLM.ass', null, 1, 150],
      ['BTW', 'RLM.ass', null, 4, 150],
      ['BTW', 'RLM.ass', null, 7, 150],
      ['BTW', 'RLM.ass', null, 10, 150],
      ['JRK', 'JRK', null, 9, 2_000],
      ['JRK', 'RLM', null, 10, 150],
    ]);
    expect(proposal.lines[0]?.remark).toBe('Niemand heeft de rol');
    expect(proposal.clients).toHaveLength(1);
    expect(entry(proposal, '000402')).toMatchObject({
      action: 'change',
      source: 'norms',
      unassignedCentihours: 2_750,
    });
    expect(await linesOf(office, '000104')).toEqual([]);
  });

  it('takes confirmed plans only when asked to, and the norms for the others', async () => {
    const office = await plannedOffice();
    const strict = await propose(office, { basis: 'confirmed', dryRun: true });
    expect(entry(strict, '000104')).toMatchObject({ source: 'norms' });
    expect(brief(strict, '000104')).toHaveLength(4 + 2);
    await office.call('planning.setStatus', { year: last, clientNumbers: ['000104'], status: 'B' });
    const copied = await propose(office, { basis: 'confirmed', dryRun: true });
    expect(entry(copied, '000104')).toMatchObject({ source: 'confirmed' });
    expect(brief(copied, '000104')).toHaveLength(2);
    await office.call('planning.setStatus', { year: last, clientNumbers: ['000104'], status: 'V' });
    expect(entry(await propose(office, { dryRun: true }), '000104')).toMatchObject({ action: 'none' });
  });

  it('gives the hours of who left to nobody, and says so', async () => {
    const office = await plannedOffice();
    const { employees } = await office.call('employees.list', {});
    const find = (code: string) => employees.find((employee) => employee.code === code)?.id ?? 0;
    await office.call('employees.update', { id: find('KVD'), values: { outOfServiceOn: '2027-05-01' } });
    await office.call('employees.update', { id: find('MAD'), values: { inServiceOn: '2027-05-15' } });
    const proposal = await propose(office);
    expect(brief(proposal, '000104')).toEqual([
      ['ADM', 'RLM.ass', null, 4, 350],
      ['JRK', 'JRK', null, 5, 2_400],
    ]);
    expect(proposal.lines.map(({ remark }) => remark)).toEqual([
      'MAD is nog niet in dienst',
      'KVD is uit dienst',
      null,
    ]);
    expect(entry(proposal, '000104')).toMatchObject({
      unassignedCentihours: 2_750,
      remark: 'MAD is nog niet in dienst; KVD is uit dienst',
    });
  });

  it('goes on proposing after the preparation moved the hours', async () => {
    const office = await plannedOffice();
    await propose(office);
    const edits = [{ client: '000104', role: 'JRK', employee: 'HVO', fromMonth: 5 }];
    await office.call('preparation.setValues', { year, edits });
    expect(await linesOf(office, '000104')).toContainEqual(['JRK', 'JRK', 'HVO', 5, 2_400]);
    expect(await propose(office)).toMatchObject({ created: 0, changed: 0, removed: 0 });
    await setValues(office, year, [['000104', 'administration', 'J']]);
    expect(await propose(office)).toMatchObject({ created: 1, removed: 1 });
  });

  it('proposes no retired service, and names it', async () => {
    const office = await plannedOffice();
    const { services } = await office.call('services.list', {});
    await office.call('services.retire', { id: services.find(({ code }) => code === 'JRK')?.id ?? 0 });
    const proposal = await propose(office);
    expect(proposal.retiredServices).toEqual(['JRK']);
    expect(brief(proposal, '000104')).toEqual([['ADM', 'RLM.ass', 'MAD', 4, 350]]);
  });

  it('takes the roles of the preparation, from their month on', async () => {
    const { file, office } = await plannedOffice();
    await office.close();
    const db = openOfficeFile(file, { backupBeforeMigration: () => undefined });
    db.connection.exec(`
      INSERT INTO role_plan (client_id, year, role_code, employee_id, from_month, recorded_at, recorded_by)
      SELECT client.id, ${year}, 'RLM.ass', employee.id, 4, '', 'x' FROM client, employee
      WHERE client.number = '000104' AND employee.code = 'HVO';
      INSERT INTO role_plan (client_id, year, role_code, employee_id, from_month, recorded_at, recorded_by)
      SELECT id, ${year}, 'JRK', NULL, 6, '', 'x' FROM client WHERE number = '000104'`);
    db.close();
    expect(brief(await propose(await openOffice(file)), '000104')).toEqual([
      ['ADM', 'RLM.ass', 'HVO', 4, 350],
      ['JRK', 'JRK', 'KVD', 5, 2_400],
    ]);
  });

  it('refuses bad input and changes nothing', async () => {
    const office = await plannedOffice();
    const bad = [
      [{ year, dryRun: false, clientNumbers: ['000104', '999999'] }, 'NOT_FOUND'],
      [{ year, dryRun: false, clientNumbers: [] }, 'INVALID_INPUT'],
      [{ year: 1066, dryRun: false }, 'INVALID_INPUT'],
      [{ year: 2200, dryRun: false }, 'INVALID_INPUT'],
      [{ year }, 'INVALID_INPUT'],
      [{ year, dryRun: false, basis: 'wens' }, 'INVALID_INPUT'],
    ] as const;
    for (const [input, code] of bad)
      expect(await office.reply('planning.propose', input), JSON.stringify(input)).toMatchObject({
        error: { code },
      });
    expect(await linesOf(office, '000104')).toEqual([]);
    const { services } = await office.call('services.list', {});
    for (const { id } of services) await office.call('services.retire', { id });
    expect(await office.reply('planning.propose', { year, dryRun: true })).toMatchObject({
      error: { code: 'REFUSED', message: expect.stringContaining('Diensten en normen') },
    });
  });
});

describe('the status of plans', () => {
  it('confirms all proposals at once and takes that back', async () => {
    const office = await plannedOffice();
    await propose(office);
    await office.call('planning.setStatus', { year, clientNumbers: ['000205'], status: 'V' });
    expect(await office.call('planning.setStatus', { year, all: true, status: 'B' })).toEqual({
      changed: 1,
      withoutPlan: [],
    });
    expect(await planOf(office, '000104')).toMatchObject({ status: 'B' });
    expect(await planOf(office, '000205')).toMatchObject({ status: 'V' });
    expect((await office.call('history.getSteps', {})).undo?.label).toBe(
      'Planning 2027: 1 planning bevestigd',
    );
    await office.call('history.undo', {});
    expect(await planOf(office, '000104')).toMatchObject({ status: 'A' });
    expect(await office.call('planning.setStatus', { year, all: true, status: 'V' })).toMatchObject({
      changed: 1,
    });
  });

  it('names clients without a plan and leaves the same status alone', async () => {
    const office = await plannedOffice();
    await propose(office);
    const clientNumbers = ['000104', '000402'];
    expect(await office.call('planning.setStatus', { year, clientNumbers, status: 'A' })).toEqual({
      changed: 0,
      withoutPlan: ['000402'],
    });
  });

  it('refuses a year without plans, unknown clients, and nobody or everybody', async () => {
    const office = await plannedOffice();
    const bad = [
      [{ year, all: true, status: 'B' }, 'NOT_FOUND'],
      [{ year, clientNumbers: ['000104'], status: 'B' }, 'NOT_FOUND'],
      [{ year: last, clientNumbers: ['999999'], status: 'B' }, 'NOT_FOUND'],
      [{ year: last, status: 'B' }, 'INVALID_INPUT'],
      [{ year: last, all: true, clientNumbers: ['000104'], status: 'B' }, 'INVALID_INPUT'],
      [{ year: last, all: true, status: 'X' }, 'INVALID_INPUT'],
    ] as const;
    for (const [input, code] of bad)
      expect(await office.reply('planning.setStatus', input), JSON.stringify(input)).toMatchObject({
        error: { code },
      });
  });
});
