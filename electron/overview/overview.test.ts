import { describe, expect, it } from 'vitest';
import { emptyGridState } from '#shared/grid/model.ts';
import type { OverviewFigure } from '#shared/overview/calls.ts';
import { newOffice } from '#test/support/office.ts';
import type { SeededClient } from '#test/support/seed-clients.ts';
import { officeWithClients } from '#test/support/seeded-office.ts';

const clients: SeededClient[] = [
  { number: '000101', group: '000100', isHead: true, strategyUpdatedOn: '2025-11-21', roles: { RLM: 'HVE' } },
  { number: '000102', group: '000100', roles: { ACC: 'JDO' } },
  { number: '000201', strategyUpdatedOn: '2025-11-20', roles: { RLM: 'HVE' } },
  { number: '000301', roles: { RLM: 'HVE' } },
  { number: '000401', status: 'former' },
  { number: '000402', status: 'prospect' },
  { number: '000501', group: '000500', roles: { RLM: 'HVE' } },
  { number: '000601', group: '000600', status: 'former' },
];

describe('the start page', () => {
  it('counts what needs attention, per group where the group is what counts', async () => {
    const { call } = await officeWithClients(clients);
    expect(await call('office.getOverview', {})).toEqual({
      statuses: { active: 5, prospect: 1, former: 2 },
      strategy: { months: 12, notCurrent: 2, never: 1, total: 3 },
      groupsWithoutHead: 1,
      mainRole: { role: { code: 'RLM', label: 'Relatiebeheerder' }, without: 1 },
    });
    expect(await call('office.getStandings', {})).toMatchObject({
      distribution: { A: 0, B: 0, C: 0, D: 0, incomplete: 4 },
    });
  });

  it('shows behind every figure exactly what it counts', async () => {
    const { call } = await officeWithClients(clients);
    const behind = async (figure: OverviewFigure) => (await call('office.listBehind', { figure })).rows;
    expect((await behind('strategyNotCurrent')).map(({ number, on }) => [number, on])).toEqual([
      ['000301', null],
      ['000201', '2025-11-20'],
    ]);
    expect(await behind('groupsWithoutHead')).toMatchObject([
      { number: '000500', isGroup: true, members: 1 },
    ]);
    expect(await behind('withoutMainRole')).toMatchObject([{ number: '000102', note: 'ACC JDO' }]);
    expect(await behind('changedThisWeek')).toEqual([]);
  });

  it('follows the number of months and the first role of the list', async () => {
    const { call } = await officeWithClients(clients);
    await call('settings.setCurrentMonths', { months: 13 });
    const { items } = await call('codes.list', { list: 'role' });
    await call('codes.reorder', { list: 'role', ids: items.map(({ id }) => id).toReversed() });
    expect(await call('office.getOverview', {})).toMatchObject({
      strategy: { months: 13, notCurrent: 1 },
      mainRole: { role: { code: 'ACC' }, without: 4 },
    });
    for (const { id } of items) await call('codes.retire', { id });
    expect((await call('office.getOverview', {})).mainRole).toBeNull();
    expect((await call('office.listBehind', { figure: 'withoutMainRole' })).rows).toEqual([]);
  });

  it('tells what changed this week, without what was undone', async () => {
    const { call } = await officeWithClients(clients);
    expect(await call('office.getWeek', {})).toEqual({ changes: 0, clients: 0, latest: [] });
    const wine = { year: 2026, kind: 'wine_parcel', isChosen: true } as const;
    await call('gifts.choose', { ...wine, numbers: ['000101'] });
    await call('gifts.choose', { ...wine, numbers: ['000201', '000301'] });
    await call('gifts.choose', { ...wine, numbers: ['000501'] });
    await call('history.undo', {});
    await call('views.remember', { screen: 'clients', state: emptyGridState });
    expect(await call('office.getWeek', {})).toMatchObject({
      changes: 2,
      clients: 3,
      latest: [
        { label: 'Wijnpakket 2026: 2 klanten toegevoegd', clientNumber: null },
        { label: 'Wijnpakket 2026: 1 klant toegevoegd', clientNumber: '000101' },
      ],
    });
    const { rows } = await call('office.listBehind', { figure: 'changedThisWeek' });
    expect(rows.map(({ number, on }) => [number, on])).toEqual([
      ['000201', '2026-11-21'],
      ['000301', '2026-11-21'],
      ['000101', '2026-11-21'],
    ]);
  });

  it('is empty for a new office, and refuses a figure that it does not have', async () => {
    const { call, reply } = await newOffice();
    expect(await call('office.getOverview', {})).toMatchObject({
      strategy: { total: 0 },
      groupsWithoutHead: 0,
    });
    expect(await reply('office.listBehind', { figure: 'profit' })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT' },
    });
  });
});
