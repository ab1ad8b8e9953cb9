import { describe, expect, it } from 'vitest';
import type { GridState } from '#shared/grid/model.ts';
import { newOffice, openOffice } from '#test/support/office.ts';

const state: GridState = {
  columns: [{ key: 'name', width: 200, hidden: false, pinned: true }],
  sort: [{ key: 'name', descending: true }],
  filters: { type: { kind: 'values', values: ['A', 'B'] } },
  search: '',
};

describe('saved views', () => {
  it('are kept, replaced by name, renamed and removed, and can be taken back', async () => {
    const { call } = await newOffice();
    const first = await call('views.save', { screen: 'clients', name: 'Toppers', state });
    const again = await call('views.save', {
      screen: 'clients',
      name: 'Toppers',
      state: { ...state, search: 'x' },
    });
    expect(again.id).toBe(first.id);
    await call('views.rename', { id: first.id, name: 'Beste klanten' });
    expect((await call('views.list', { screen: 'clients' })).views).toEqual([
      { id: first.id, name: 'Beste klanten', state: { ...state, search: 'x' } },
    ]);
    expect((await call('views.list', { screen: 'planning' })).views).toEqual([]);
    await call('views.remove', { id: first.id });
    await call('history.undo', {});
    expect((await call('views.list', { screen: 'clients' })).views).toHaveLength(1);
  });

  it('remember how a person left the screen, past Ctrl+Z and a restart', async () => {
    const { call, file, office } = await newOffice();
    expect((await call('views.list', { screen: 'clients' })).last).toBeNull();
    await call('views.remember', { screen: 'clients', state });
    expect((await call('history.getSteps', {})).undo).toBeNull();
    await office.close();
    const reopened = await openOffice(file);
    const answer = await reopened.call('views.list', { screen: 'clients' });
    expect(answer).toEqual({ views: [], last: state });
    const someoneElse = await reopened.office.close().then(() => openOffice(file, { userName: 'SEC' }));
    expect((await someoneElse.call('views.list', { screen: 'clients' })).last).toBeNull();
  });

  it('refuse a name that is taken, a view that is gone and a state that is none', async () => {
    const { call, reply } = await newOffice();
    const one = await call('views.save', { screen: 'clients', name: 'Een', state });
    await call('views.save', { screen: 'clients', name: 'Twee', state });
    await call('views.remember', { screen: 'clients', state });
    expect(await reply('views.rename', { id: one.id, name: 'Twee' })).toMatchObject({
      error: { code: 'CONFLICT' },
    });
    for (const id of [3, 99]) {
      expect(await reply('views.remove', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    }
    for (const wrong of [
      { screen: 'clients / laatst', name: 'x', state },
      { screen: 'clients', name: ' ', state },
      { screen: 'clients', name: 'x', state: { ...state, columns: [{ key: 'a' }] } },
    ]) {
      expect(await reply('views.save', wrong)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    }
  });
});
