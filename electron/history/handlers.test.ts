import { describe, expect, it } from 'vitest';
import { officeWithClients } from '#test/support/seeded-office.ts';

const clients = [{ number: '000101' }, { number: '000102' }];

async function office() {
  const { call, reply } = await officeWithClients(clients);
  const newest = async () => (await call('history.getSteps', {})).undo?.id ?? 0;
  return { call, reply, newest };
}

describe('taking back by number', () => {
  it('refuses to take back an employee whom a client has by now, and leaves both', async () => {
    const { call, reply, newest } = await office();
    await call('employees.add', { code: 'ABC' });
    const changeSetId = await newest();
    await call('clients.setRole', { number: '000101', role: 'RLM', employee: 'ABC' });
    const refused = await reply('history.undo', { changeSetId });
    expect(refused).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    const { employees } = await call('employees.list', {});
    expect(employees.find(({ code }) => code === 'ABC')?.clientCount).toBe(1);
    await call('history.undo', {});
    await call('history.undo', { changeSetId });
    expect((await call('employees.list', {})).employees.map(({ code }) => code)).not.toContain('ABC');
  });

  it('refuses to bring back a code that was given out again', async () => {
    const { call, reply, newest } = await office();
    const { id } = await call('employees.add', { code: 'ABC' });
    await call('employees.remove', { id });
    const removal = await newest();
    await call('employees.add', { code: 'abc', name: 'Iemand anders' });
    const refused = await reply('history.undo', { changeSetId: removal });
    expect(refused).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    const { employees } = await call('employees.list', {});
    expect(employees.filter(({ code }) => code.toLowerCase() === 'abc')).toHaveLength(1);
  });

  it('does not take back an undo or a redo by its number: undo and redo keep their order', async () => {
    const { call, reply, newest } = await office();
    await call('employees.add', { code: 'ABC' });
    const added = await newest();
    await call('history.undo', {});
    const undone = (await call('history.getSteps', {})).redo?.id ?? 0;
    expect(undone).toBeGreaterThan(added);
    for (const changeSetId of [undone, undone + 1]) {
      if (changeSetId > undone) await call('history.redo', {});
      expect(await reply('history.undo', { changeSetId })).toMatchObject({
        ok: false,
        error: { code: 'CONFLICT' },
      });
    }
    await call('history.undo', { changeSetId: added });
    expect((await call('employees.list', {})).employees.map(({ code }) => code)).not.toContain('ABC');
  });
});
