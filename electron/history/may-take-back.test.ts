import { describe, expect, it } from 'vitest';
import type { Role } from '#shared/calls/define.ts';
import { openOffice } from '#test/support/office.ts';
import { officeWithClients } from '#test/support/seeded-office.ts';

/** Two changes of a partner about one client, and the file in which they stand. */
async function changedByPartner() {
  const made = await officeWithClients([{ number: '000101' }, { number: '000102' }], { userName: 'Paula' });
  const { id: employeeId } = await made.call('employees.add', { code: 'ABC' });
  await made.call('clients.setRole', { number: '000101', role: 'RLM', employee: 'ABC' });
  const change = (await made.call('history.getSteps', {})).undo?.id ?? 0;
  await made.office.close();
  const as = (userName: string, role: Role) =>
    openOffice(made.file, { userName, account: { role, employeeId } });
  return { as, change };
}

const notAllowed = { ok: false, error: { code: 'NOT_ALLOWED' } };

describe.each(['secretariaat', 'medewerker'] as const)('taking back as %s', (role) => {
  it('refuses a change of somebody else by its number, and has none for Ctrl+Z', async () => {
    const { as, change } = await changedByPartner();
    const office = await as('Sanne', role);
    expect(await office.reply('history.undo', { changeSetId: change })).toMatchObject(notAllowed);
    expect(await office.call('history.getSteps', {})).toEqual({ undo: null, redo: null });
    expect(await office.reply('history.undo', {})).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    await office.office.close();
    const partner = await as('Paula', 'partner');
    expect((await partner.call('history.getSteps', {})).undo?.id).toBe(change);
  });

  it('takes back and redoes a change of their own, by its number and as the last one', async () => {
    const { as } = await changedByPartner();
    const office = await as('Sanne', role);
    await office.call('clients.saveValue', { number: '000101', field: 'city', value: 'Ede' });
    const { undo } = await office.call('history.getSteps', {});
    expect(undo?.account).toBe('Sanne');
    await office.call('history.undo', { changeSetId: undo?.id });
    await office.call('history.redo', {});
    await office.call('history.undo', {});
    expect((await office.call('history.getSteps', {})).undo).toBeNull();
  });

  it('takes back a change of their own when a year is closed', async () => {
    const { as } = await changedByPartner();
    const partner = await as('Paula', 'partner');
    await partner.call('budgets.setValues', {
      year: 2025,
      values: [{ employee: 'ABC', field: 'norm', value: 100 }],
    });
    await partner.call('closing.close', { year: 2025 });
    await partner.office.close();
    const office = await as('Sanne', role);
    await office.call('clients.saveValue', { number: '000101', field: 'city', value: 'Ede' });
    await office.call('history.undo', {});
    expect((await office.call('history.getSteps', {})).undo).toBeNull();
  });

  it('refuses what they did when they were a partner', async () => {
    const { as } = await changedByPartner();
    const before = await as('Sanne', 'partner');
    await before.call('settings.setCurrentMonths', { months: 18 });
    await before.office.close();
    const office = await as('Sanne', role);
    const { undo } = await office.call('history.getSteps', {});
    expect(undo?.account).toBe('Sanne');
    expect(await office.reply('history.undo', {})).toMatchObject(notAllowed);
    await office.office.close();
    const again = await as('Sanne', 'partner');
    await again.call('history.undo', {});
    await again.office.close();
    expect(await (await as('Sanne', role)).reply('history.redo', {})).toMatchObject(notAllowed);
  });
});

describe('taking back as partner', () => {
  it('takes back a change of somebody else by its number, not by Ctrl+Z', async () => {
    const { as, change } = await changedByPartner();
    const office = await as('Pieter', 'partner');
    expect((await office.call('history.getSteps', {})).undo).toBeNull();
    await office.call('history.undo', { changeSetId: change });
    expect((await office.call('employees.list', {})).employees[0]?.clientCount).toBe(0);
  });

  it('does not take back what was made final, by whomever', async () => {
    const { as, change } = await changedByPartner();
    const office = await as('Paula', 'partner');
    await office.call('office.setWorkingYear', { year: 2027 });
    const { undo } = await office.call('history.getSteps', {});
    expect(undo?.id).toBe(change);
    expect(await office.reply('history.undo', { changeSetId: change + 1 })).toMatchObject({
      ok: false,
      error: { code: 'REFUSED' },
    });
  });
});
