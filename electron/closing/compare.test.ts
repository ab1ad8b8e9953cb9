import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';
import { writePlannedOffice } from '#test/support/planned-office.ts';

const year = 2027;
let office: TestOffice;
let folder: string;

beforeEach(async () => {
  folder = temporaryFolder();
  office = await openOffice(writePlannedOffice(path.join(folder, 'kantoor.peil')), {
    now: new Date('2028-02-01T10:00:00Z'),
    answers: [path.join(folder, 'vergelijking.xlsx'), path.join(folder, 'vergelijking.pdf')],
  });
});

describe('a closed year', () => {
  it('is read as it was, whatever is merged, renamed or moved afterwards', async () => {
    const { id } = await office.call('closing.close', { year });
    const before = {
      clients: await office.call('closing.listClients', { closingId: id }),
      lines: await office.call('closing.listLines', { closingId: id }),
      capacity: await office.call('closing.getCapacity', { closingId: id }),
    };
    expect(before.clients.clients.map((one) => [one.number, one.planStatus])).toEqual([
      ['000001', 'B'],
      ['000002', 'A'],
      ['000003', 'V'],
    ]);
    const live = await office.call('capacity.getYear', { year });
    const free = before.capacity.rows.find((row) => row.employee === 'AAA' && row.line === 'free');
    expect(free?.months).toEqual(live.rows[0]?.lines.find(({ key }) => key === 'free')?.monthCentihours);
    const preview = await office.call('clients.previewMerge', { keep: '000001', drop: '000002' });
    await office.call('clients.merge', {
      keep: '000001',
      drop: '000002',
      revision: preview.revision,
      take: [],
      takeYears: [],
    });
    const { employees } = await office.call('employees.list', {});
    const first = employees.find(({ code }) => code === 'AAA');
    await office.call('employees.update', { id: first?.id ?? 0, values: { code: 'ZZZ' } });
    expect({
      clients: await office.call('closing.listClients', { closingId: id }),
      lines: await office.call('closing.listLines', { closingId: id }),
      capacity: await office.call('closing.getCapacity', { closingId: id }),
    }).toEqual(before);
    const { classification, services } = await office.call('closing.getDefinitions', { closingId: id });
    expect(classification.version).toBe(1);
    expect(services.map(({ code }) => code)).toContain('JRK');
  });

  it('keeps every earlier closing, and refuses a year that was never closed', async () => {
    const first = await office.call('closing.close', { year, remark: 'Eerste keer' });
    await office.call('closing.reopen', { year, reason: 'Vergeten' });
    await office.call('planning.setStatus', { year, all: true, status: 'B' });
    const second = await office.call('closing.close', { year });
    const head = await office.call('closing.getYear', { year });
    expect(head.closing.id).toBe(second.id);
    expect(head.closings.map(({ id }) => id)).toEqual([second.id, first.id]);
    const earlier = await office.call('closing.getYear', { year, closingId: first.id });
    expect(earlier.closing).toMatchObject({ remark: 'Eerste keer', reopened: { reason: 'Vergeten' } });
    const statuses = async (closingId: number) =>
      (await office.call('closing.listClients', { closingId })).clients.map(({ planStatus }) => planStatus);
    expect(await statuses(first.id)).toEqual(['B', 'A', 'V']);
    expect(await statuses(second.id)).toEqual(['B', 'B', 'V']);
    expect(await office.reply('closing.getYear', { year: 2020 })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND', message: expect.stringContaining('nooit afgesloten') },
    });
  });
});

describe('closing.compare', () => {
  const years = { from: year, to: 2028, under: 'then' } as const;

  it('refuses a year beside itself and says what a year without anything lacks', async () => {
    expect(await office.reply('closing.compare', { from: year, to: year, under: 'then' })).toMatchObject({
      ok: false,
      error: { code: 'REFUSED', message: 'Kies twee verschillende jaren om te vergelijken.' },
    });
    const { types, employees, amounts } = await office.call('closing.compare', years);
    for (const { remarks } of [types, employees, amounts])
      expect(remarks).toContainEqual(expect.objectContaining({ isObstacle: true }));
  });

  it('sets a closed year beside the present, with merged clients apart, and opens them', async () => {
    await office.call('closing.close', { year });
    const preview = await office.call('clients.previewMerge', { keep: '000001', drop: '000002' });
    await office.call('clients.merge', {
      keep: '000001',
      drop: '000002',
      revision: preview.revision,
      take: [],
      takeYears: [],
    });
    await office.call('planning.setHours', {
      year: 2028,
      cells: [{ client: '000001', service: 'JRK', role: 'JRK', employee: 'AAA', month: 1, centihours: 400 }],
    });
    const comparison = await office.call('closing.compare', years);
    expect(comparison.from.closed).not.toBeNull();
    expect(comparison.to.closed).toBeNull();
    expect(comparison.types.cells).toContainEqual({ from: 'incomplete', to: 'merged', count: 1 });
    expect(comparison.services.rows.find(({ code }) => code === 'JRK')?.toCentihours).toBe(400);
    const { rows } = await office.call('closing.listBehind', {
      years,
      behind: { of: 'types', from: 'incomplete', to: 'merged' },
    });
    expect(rows).toEqual([
      { number: '000002', name: 'Klant 000002', from: 'incomplete', to: 'merged', client: null },
    ]);
    const today = await office.call('closing.compare', { ...years, under: 'today' });
    expect(today.types.remarks[0]?.text).toContain('opnieuw ingedeeld met definitie 1');
    expect(today.services.remarks[0]?.text).toContain('hangt niet van een definitie af');
  });

  it('writes a workbook with a sheet per block', async () => {
    await office.call('closing.close', { year });
    const { path: file } = await office.call('closing.saveComparison', { years, format: 'xlsx' });
    expect(fs.readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });
});
