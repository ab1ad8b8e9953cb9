import { describe, expect, it } from 'vitest';
import { dumpOffice } from '#test/support/dump-office.ts';
import type { TestOffice } from '#test/support/office.ts';
import { officeWithClients } from '#test/support/seeded-office.ts';
import type { PlanChange } from '#shared/planning/edit-model.ts';

const ids = { keep: '000104', drop: '000205' };

/** 2026 is planned by the record that goes only, 2027 by both. */
async function plannedTwice(): Promise<TestOffice> {
  const office = await officeWithClients([
    { number: '000104', roles: { RLM: 'HVO' } },
    { number: '000205', roles: { RLM: 'MAD' } },
  ]);
  const set = (year: number, client: string, field: PlanChange['field'], value: string) =>
    office.call('planning.setValues', { year, values: [{ client, field, value }] });
  const hours = (year: number, client: string, employee: string, centihours: number) =>
    office.call('planning.setHours', {
      year,
      cells: [{ client, service: 'ADM', role: 'RLM', employee, month: 3, centihours }],
    });
  await set(2026, '000205', 'administration', 'J');
  await hours(2026, '000205', 'MAD', 500);
  await set(2027, '000104', 'administration', 'K');
  await set(2027, '000205', 'administration', 'M');
  await set(2027, '000205', 'vatReturn', 'M');
  await hours(2027, '000104', 'HVO', 74_300);
  await hours(2027, '000205', 'HVO', 250);
  await hours(2027, '000205', 'MAD', 150);
  return office;
}

async function merge(office: TestOffice) {
  const { revision } = await office.call('clients.previewMerge', ids);
  await office.call('clients.merge', { ...ids, take: [], takeYears: [], revision });
}

const planOf = async (office: TestOffice, year: number) =>
  (await office.call('planning.getGrid', { year })).rows.find(({ client }) => client === ids.keep);

describe('merging two clients that are planned', () => {
  it('says beforehand what comes along', async () => {
    const office = await plannedTwice();
    expect((await office.call('clients.previewMerge', ids)).planning).toEqual({
      plans: [
        { year: 2026, isShared: false, centihours: 500 },
        { year: 2027, isShared: true, centihours: 400 },
      ],
      roles: 0,
      advisory: [],
    });
  });

  it('keeps the codes of the one that stays, fills what it does not know, and adds the hours', async () => {
    const office = await plannedTwice();
    await merge(office);
    expect(await planOf(office, 2026)).toMatchObject({ administration: 'J', totalCentihours: 500 });
    expect(await planOf(office, 2027)).toMatchObject({
      administration: 'K',
      vatReturn: 'M',
      totalCentihours: 74_400 + 150,
    });
    const card = await office.call('planning.getClient', { client: ids.keep, year: 2026 });
    expect(card.values.administration.origin?.origin).toBe('typed');
  });

  it('takes a plan that lives over one that lapsed, and no hours of one that lapsed', async () => {
    const lapse = (office: TestOffice, client: string) =>
      office.call('planning.setValues', { year: 2027, values: [{ client, field: 'status', value: 'V' }] });
    const keptLapsed = await plannedTwice();
    await lapse(keptLapsed, ids.keep);
    await merge(keptLapsed);
    expect(await planOf(keptLapsed, 2027)).toMatchObject({ status: 'A', totalCentihours: 400 });
    const droppedLapsed = await plannedTwice();
    await lapse(droppedLapsed, ids.drop);
    await merge(droppedLapsed);
    expect(await planOf(droppedLapsed, 2027)).toMatchObject({ status: 'A', totalCentihours: 74_300 });
  });

  it('brings planned roles and advisory services along that the one that stays does not have', async () => {
    const office = await plannedTwice();
    const edit = (client: string, role: string, employee: string) => ({ client, role, employee });
    await office.call('preparation.setValues', {
      year: 2027,
      edits: [edit(ids.keep, 'RLM', 'MAD'), edit(ids.drop, 'RLM', 'HVO'), edit(ids.drop, 'JRK', 'HVO')],
    });
    const status = (client: string, service: string, code: string) => ({ client, service, status: code });
    await office.call('advisory.setValues', {
      edits: [
        status(ids.keep, 'HR', 'Nvt'),
        status(ids.drop, 'HR', 'Actief'),
        status(ids.drop, 'PENSIOEN', 'Bespr'),
      ],
    });
    expect((await office.call('clients.previewMerge', ids)).planning).toMatchObject({
      roles: 1,
      advisory: ['Pensioen/oudedagsvoorziening'],
    });
    await merge(office);
    const card = await office.call('planning.getClient', { client: ids.keep, year: 2027 });
    expect(card.roles).toEqual({ RLM: 'MAD', JRK: 'HVO' });
    const { items } = await office.call('advisory.getCard', { client: ids.keep });
    const statusOf = (code: string) => items.find(({ service }) => service === code)?.status;
    expect([statusOf('HR'), statusOf('PENSIOEN')]).toEqual(['Nvt', 'Bespr']);
  });

  it('is taken back whole, to the last line', async () => {
    const office = await plannedTwice();
    const state = async () => {
      await office.call('office.close', {});
      const content = dumpOffice(office.file);
      const recent = (await office.call('office.getStatus', {})).recent[0];
      await office.call('office.openRecent', { id: recent?.id ?? '' });
      return content;
    };
    const before = await state();
    await merge(office);
    const merged = await state();
    expect(merged['planned_line']).toHaveLength(3);
    await office.call('history.undo', {});
    expect(await state()).toEqual(before);
    await office.call('history.redo', {});
    expect(await state()).toEqual(merged);
  });
});
