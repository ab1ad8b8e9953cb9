import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { planningCsv, preview } from '#test/support/import-files.ts';
import { openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';
import { writePlannedOffice } from '#test/support/planned-office.ts';

const year = 2027;
let office: TestOffice;

beforeEach(async () => {
  office = await openOffice(writePlannedOffice(path.join(temporaryFolder(), 'kantoor.peil')), {
    now: new Date('2028-02-01T10:00:00Z'),
  });
});

const close = () => office.call('closing.close', { year, remark: 'Alles besproken.' });
const refusal = async (name: string, input: unknown) => {
  const reply = await office.reply(name, input);
  return reply.ok ? null : { code: reply.error.code, message: reply.error.message };
};
const yearClosed = expect.objectContaining({
  code: 'YEAR_CLOSED',
  message: expect.stringContaining('Planjaar 2027 is afgesloten'),
});

describe('closing.close', () => {
  it('freezes the year, makes a backup first and stands in the log', async () => {
    const before = await office.call('closing.check', { year });
    expect(before.unfinished).toEqual(
      expect.arrayContaining([
        { key: 'plansProposed', count: 1 },
        { key: 'unassignedHours', count: 200 },
        { key: 'withoutBudget', count: 1 },
      ]),
    );
    const closing = await close();
    expect(closing).toMatchObject({
      year,
      remark: 'Alles besproken.',
      clients: 3,
      definitionVersion: 1,
      reopened: null,
    });
    expect(closing.unfinished).toEqual(before.unfinished);
    const { backups } = await office.call('backups.list', {});
    expect(backups[0]).toMatchObject({ reason: 'closing', isVerified: true });
    const { years } = await office.call('closing.list', {});
    expect(years.map((one) => [one.year, one.obstacle])).toEqual([[2027, 'closed']]);
    expect((await office.call('closing.listClosed', {})).years.map((one) => one.year)).toEqual([2027]);
  });

  it('refuses to be done twice, ahead of time, or of a year without anything', async () => {
    await close();
    expect(await refusal('closing.close', { year })).toMatchObject({ code: 'CONFLICT' });
    expect(await refusal('closing.close', { year: 2029 })).toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('nog niet begonnen'),
    });
    expect(await refusal('closing.check', { year: 2019 })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not taken back by undo', async () => {
    await close();
    expect((await office.call('history.getSteps', {})).undo).toBeNull();
    expect(await refusal('history.undo', { changeSetId: 1 })).toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('kan niet ongedaan worden gemaakt'),
    });
    expect((await office.call('closing.listClosed', {})).years).toHaveLength(1);
  });
});

describe('a closed year', () => {
  const hours = {
    client: '000001',
    service: 'JRK',
    role: 'JRK',
    employee: 'AAA',
    month: 1,
    centihours: 100,
  };

  it.each([
    ['planning.setHours', { year, cells: [hours] }],
    ['planning.setValues', { year, values: [{ client: '000001', field: 'remark', value: 'x' }] }],
    ['planning.setStatus', { year, all: true, status: 'B' }],
    ['planning.propose', { year, dryRun: false }],
    ['preparation.setValues', { year, edits: [{ client: '000001', role: 'RLM', employee: 'AAA' }] }],
    ['preparation.swap', { year, from: 'AAA', to: 'BBB', roles: ['JRK'] }],
    ['preparation.moveConfirmed', { year }],
    ['budgets.setValues', { year, values: [{ employee: 'AAA', field: 'norm', value: 100 }] }],
    [
      'budgets.setAbsence',
      { year, employee: 'AAA', values: [{ code: 'VERLOF', month: 1, centihours: 800 }] },
    ],
    ['budgets.copyYear', { fromYear: 2026, year }],
    [
      'capacity.changeLines',
      { year, changes: [{ lineId: 1, seen: { employee: 'AAA', month: 1, centihours: 16_000 }, month: 2 }] },
    ],
    ['capacity.createDraft', { year, name: 'Proef' }],
    ['capacity.level', { year, timeLimitSeconds: 5, allowConfirmed: true }],
  ])('refuses %s', async (call, input) => {
    await close();
    const before = await office.call('planning.getLines', { year });
    expect(await refusal(call, input)).toEqual(yearClosed);
    expect(await office.call('planning.getLines', { year })).toEqual(before);
  });

  it('can be changed again after a partner reopens it with a reason', async () => {
    await close();
    expect(await refusal('closing.reopen', { year, reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT' });
    const reopened = await office.call('closing.reopen', { year, reason: 'Uren van maart vergeten' });
    expect(reopened.reopened).toMatchObject({ reason: 'Uren van maart vergeten' });
    expect(await refusal('closing.reopen', { year, reason: 'nog eens' })).toMatchObject({ code: 'CONFLICT' });
    await office.call('planning.setHours', { year, cells: [hours] });
    await close();
    const { years } = await office.call('closing.list', {});
    expect(years[0]?.closing).not.toBeNull();
    expect(years[0]?.earlier).toHaveLength(1);
  });

  it('is not reached by undoing an older change', async () => {
    await office.call('planning.setHours', { year, cells: [hours] });
    const { undo } = await office.call('history.getSteps', {});
    await close();
    const before = await office.call('planning.getLines', { year });
    expect(await refusal('history.undo', { changeSetId: undo?.id })).toEqual(yearClosed);
    expect(await office.call('planning.getLines', { year })).toEqual(before);
    await office.call('closing.reopen', { year, reason: 'Toch terugdraaien' });
    expect(await refusal('history.undo', { changeSetId: undo?.id })).toBeNull();
  });

  it('lets clients be merged and codes be renamed, and taken back', async () => {
    await office.call('planning.setValues', {
      year,
      values: [{ client: '000001', field: 'engagement', value: 'AS' }],
    });
    await close();
    const preview = await office.call('clients.previewMerge', { keep: '000001', drop: '000002' });
    await office.call('clients.merge', {
      keep: '000001',
      drop: '000002',
      revision: preview.revision,
      take: [],
      takeYears: [],
    });
    expect(await refusal('history.undo', {})).toBeNull();
    const { items } = await office.call('codes.list', { list: 'engagement' });
    const engagement = items.find(({ code }) => code === 'AS');
    await office.call('codes.update', { id: engagement?.id ?? 0, code: 'ASSUR' });
    const { rows } = await office.call('planning.getGrid', { year });
    expect(JSON.stringify(rows)).toContain('ASSUR');
    expect(await refusal('history.undo', {})).toBeNull();
    expect(await refusal('planning.setHours', { year, cells: [hours] })).toEqual(yearClosed);
  });
});

describe('closing while something runs', () => {
  it('refuses while an import is read or taken over, and lets a file that was read before change nothing', async () => {
    const [run] = await preview(office, planningCsv('000001;2027;JRK;BBB;5;10,00'));
    const commit = office.reply('imports.commit', { runIds: [run?.id ?? 0], take: 'valid' });
    expect(await refusal('closing.close', { year })).toMatchObject({
      code: 'BUSY',
      message: expect.stringContaining('een import'),
    });
    expect(await commit).toMatchObject({ ok: true });
    const [later] = await preview(office, planningCsv('000001;2027;JRK;AAA;1;99,00'));
    await close();
    const before = await office.call('planning.getLines', { year });
    expect(await refusal('imports.commit', { runIds: [later?.id ?? 0], take: 'valid' })).toEqual(yearClosed);
    expect(await office.call('planning.getLines', { year })).toEqual(before);
  });

  it('refuses while a proposal runs', async () => {
    const proposal = office.reply('planning.propose', { year, dryRun: false });
    expect(await refusal('closing.close', { year })).toMatchObject({
      code: 'BUSY',
      message: expect.stringContaining('een voorstel voor de planning'),
    });
    await proposal;
    await close();
  });
});
