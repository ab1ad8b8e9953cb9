import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { lineOf } from '#shared/capacity/compute-capacity.ts';
import { openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';
import { writePlannedOffice } from '#test/support/planned-office.ts';

const year = 2027;
let office: TestOffice;
let draftId: number;

beforeEach(async () => {
  office = await openOffice(writePlannedOffice(path.join(temporaryFolder(), 'kantoor.peil')));
  ({ id: draftId } = await office.call('capacity.createDraft', { year, name: 'Zonder AAA' }));
});

async function planned(employee: string | null, month: number, ofDraft = false): Promise<number | undefined> {
  const found = await office.call('capacity.getYear', { year, ...(ofDraft ? { draftId } : {}) });
  const row = found.rows.find((each) => each.employee === employee);
  const sums = employee === null ? found.unassigned : row && lineOf(row, 'planned');
  return sums?.monthCentihours[month - 1];
}

const set = (values: object) => office.reply('capacity.setDraftLine', { draftId, ...values });
const changed = { employee: 'BBB', month: 1, centihours: 805 };

describe('a draft of a planning', () => {
  it('shows what would be and leaves the planning as it is, until it is applied as one change', async () => {
    await set({ lineId: 1, employee: 'BBB', month: 2 });
    await set({ lineId: 1, centihours: 15_000 });
    await set({ lineId: 5, employee: 'BBB' });
    expect([await planned('AAA', 1), await planned('BBB', 2), await planned(null, 3)]).toEqual([
      16_000, 800, 200,
    ]);
    expect([
      await planned('AAA', 1, true),
      await planned('BBB', 2, true),
      await planned('BBB', 3, true),
      await planned(null, 3, true),
    ]).toEqual([0, 15_800, 200, 0]);
    const { lines } = await office.call('capacity.getDraft', { draftId });
    expect(lines.map(({ lineId, to, state }) => [lineId, to, state])).toEqual([
      [1, { employee: 'BBB', month: 2, centihours: 15_000 }, 'same'],
      [5, { employee: 'BBB', month: 3, centihours: 200 }, 'same'],
    ]);
    expect(await office.call('capacity.applyDraft', { draftId })).toEqual({ changed: 2 });
    expect([await planned('AAA', 1), await planned('BBB', 2), await planned('BBB', 3)]).toEqual([
      0, 15_800, 200,
    ]);
    expect(await office.call('capacity.listDrafts', { year })).toEqual({ drafts: [] });
    await office.call('history.undo', {});
    expect([await planned('AAA', 1), await planned('BBB', 2)]).toEqual([16_000, 800]);
    expect((await office.call('capacity.listDrafts', { year })).drafts).toMatchObject([{ lineCount: 2 }]);
  });

  it('shows a moved line where it goes and where it comes from, with what it is now', async () => {
    await set({ lineId: 1, employee: 'BBB', month: 2 });
    const cell = (employee: string, month: number) =>
      office.call('capacity.getCell', {
        year,
        draftId,
        scope: { kind: 'employee', code: employee },
        month,
        line: 'planned',
      });
    const to = await cell('BBB', 2);
    expect([to.centihours, to.lineCount]).toEqual([16_800, 2]);
    expect(to.lines[0]).toMatchObject({
      lineId: 1,
      current: { employee: 'AAA', month: 1, centihours: 16_000 },
    });
    const from = await cell('AAA', 1);
    expect([from.centihours, from.lineCount, from.movedAway.map(({ lineId }) => lineId)]).toEqual([
      0,
      0,
      [1],
    ]);
    await set({ lineId: 1, centihours: 0 });
    expect((await cell('BBB', 2)).centihours).toBe(800);
    expect((await cell('AAA', 1)).movedAway.map(({ lineId }) => lineId)).toEqual([1]);
    const roles = await office.call('capacity.getRoles', { year, draftId });
    expect(roles.roles.map(({ role }) => role)).not.toContain('JRK');
  });

  it('forgets a line that is put back, or taken out', async () => {
    await set({ lineId: 3, month: 4 });
    expect(await set({ lineId: 3, month: 1 })).toMatchObject({ data: { lineCount: 0 } });
    await set({ lineId: 3, month: 4 });
    const [drafted] = (await office.call('capacity.getDraft', { draftId })).lines;
    expect(await office.call('capacity.removeDraftLine', { draftId, id: drafted?.id ?? 0 })).toEqual({
      lineCount: 0,
    });
    expect(await office.reply('capacity.applyDraft', { draftId })).toMatchObject({
      error: { code: 'REFUSED' },
    });
  });

  it('refuses to apply over a line that was changed or removed since, naming it', async () => {
    await set({ lineId: 3, month: 4 });
    await office.call('capacity.changeLines', {
      year,
      changes: [{ lineId: 3, seen: changed, centihours: 900 }],
    });
    expect((await office.call('capacity.getDraft', { draftId })).lines[0]?.state).toBe('changed');
    expect(await office.reply('capacity.applyDraft', { draftId })).toMatchObject({
      error: {
        code: 'CONFLICT',
        message: expect.stringContaining('klant 000002, Administratie (RLM.ass), BBB in januari'),
      },
    });
    expect([await planned('BBB', 1), await planned('BBB', 4)]).toEqual([900, 0]);
    await office.call('capacity.changeLines', {
      year,
      changes: [{ lineId: 3, seen: { ...changed, centihours: 900 }, centihours: 0 }],
    });
    expect((await office.call('capacity.getDraft', { draftId })).lines[0]?.state).toBe('gone');
    expect([await planned('BBB', 1, true), await planned('BBB', 4, true)]).toEqual([0, 0]);
    expect(await office.reply('capacity.applyDraft', { draftId })).toMatchObject({
      error: {
        code: 'NOT_FOUND',
        message: expect.stringContaining('klant 000002, Administratie (RLM.ass), BBB in januari'),
      },
    });
    expect(await set({ lineId: 3, month: 5 })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  it('lets the first of two drafts over the same line win, and refuses the second', async () => {
    const other = await office.call('capacity.createDraft', { year, name: 'Anders' });
    await set({ lineId: 3, month: 4 });
    await office.call('capacity.setDraftLine', { draftId: other.id, lineId: 3, month: 5 });
    await office.call('capacity.applyDraft', { draftId });
    expect(await office.reply('capacity.applyDraft', { draftId: other.id })).toMatchObject({
      error: { code: 'CONFLICT' },
    });
    expect([await planned('BBB', 4), await planned('BBB', 5)]).toEqual([805, 0]);
  });

  it('moves a part of a line, twice to the same place, and leaves the rest', async () => {
    await set({ lineId: 1, employee: 'BBB', part: 300 });
    await set({ lineId: 1, employee: 'BBB', part: 100 });
    expect(await set({ lineId: 1, month: 5, part: 15_601 })).toMatchObject({ error: { code: 'REFUSED' } });
    const { lines } = await office.call('capacity.getDraft', { draftId });
    expect(lines.map(({ lineId, to, state }) => [lineId, to.employee, to.centihours, state])).toEqual([
      [1, 'AAA', 15_600, 'same'],
      [null, 'BBB', 400, 'new'],
    ]);
    expect([await planned('AAA', 1, true), await planned('BBB', 1, true)]).toEqual([15_600, 1205]);
    expect(await office.call('capacity.applyDraft', { draftId })).toEqual({ changed: 2 });
    expect([await planned('AAA', 1), await planned('BBB', 1)]).toEqual([15_600, 1205]);
    await office.call('history.undo', {});
    expect([await planned('AAA', 1), await planned('BBB', 1)]).toEqual([16_000, 805]);
  });

  it('is thrown away, and comes back with undo', async () => {
    await set({ lineId: 3, month: 4 });
    await office.call('capacity.removeDraft', { draftId });
    expect(await set({ lineId: 3, month: 4 })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    await office.call('history.undo', {});
    expect((await office.call('capacity.listDrafts', { year })).drafts).toMatchObject([
      { name: 'Zonder AAA', lineCount: 1 },
    ]);
  });

  it('refuses a name twice, people who are gone and unknown, and plans that were dropped', async () => {
    expect(await office.reply('capacity.createDraft', { year, name: 'zonder aaa' })).toMatchObject({
      error: { code: 'CONFLICT' },
    });
    expect(await set({ lineId: 3, employee: 'OUD' })).toMatchObject({ error: { code: 'REFUSED' } });
    expect(await set({ lineId: 3, employee: 'XYZ' })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await set({ lineId: 6, month: 2 })).toMatchObject({ error: { code: 'REFUSED' } });
    expect(await set({ lineId: 3, month: 13 })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    expect(await office.reply('capacity.getYear', { year, draftId: 99 })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });
});
