import { describe, expect, it } from 'vitest';
import { yearTotal } from '#shared/budgets/budget-row.ts';
import { officeWithEmployees } from '#test/support/staffed-office.ts';

const people = {
  HVE: { contracts: [['2020-01-01', null, 10_000]], norm: { 2027: 120_000 } },
} as const;
const flat = Array.from({ length: 12 }, () => 800);

async function office() {
  const opened = await officeWithEmployees(people);
  const row = async () => {
    const [found] = (await opened.call('budgets.list', { year: 2027 })).rows;
    if (!found) throw new Error('No row.');
    return found;
  };
  const profiles = async () => (await opened.call('budgets.listProfiles', {})).profiles;
  return { ...opened, row, profiles };
}

describe('season profiles', () => {
  it('are proposed, confirmed, added, chosen and made default', async () => {
    const { call, row, profiles } = await office();
    const [proposed] = await profiles();
    expect(proposed).toMatchObject({ name: 'Standaard', isDefault: true, isProposal: true, useCount: 0 });
    expect(yearTotal(proposed?.months ?? [])).toBe(10_000);
    await call('budgets.confirmProfile', { id: proposed?.id ?? 0 });
    expect((await profiles())[0]?.isProposal).toBe(false);
    const { id } = await call('budgets.saveProfile', { id: null, name: ' Vlak ', months: flat });
    await call('budgets.setDetails', { year: 2027, employee: 'HVE', seasonProfileId: id });
    expect(await row()).toMatchObject({
      profileName: 'Vlak',
      availableCentihours: flat.map(() => 9600),
      signals: [{ kind: 'difference', centihours: 4800 }],
    });
    expect((await call('budgets.listHistory', { employee: 'HVE' })).lines[0]?.values).toEqual([
      { field: 'season_profile_id', before: null, after: 'Vlak' },
    ]);
    await call('budgets.setDetails', { year: 2027, employee: 'HVE', seasonProfileId: null });
    expect((await row()).availableCentihours[0]).toBe(12_000);
    await call('budgets.setDefaultProfile', { id });
    expect((await row()).availableCentihours[0]).toBe(9600);
    await call('history.undo', {});
    expect((await row()).profileName).toBe('Standaard');
  });

  it('are not removed while they are the default or chosen, and keep names unique', async () => {
    const { call, reply, profiles } = await office();
    const standard = (await profiles())[0]?.id ?? 0;
    const { id } = await call('budgets.saveProfile', { id: null, name: 'Vlak', months: flat });
    await call('budgets.setDetails', { year: 2027, employee: 'HVE', seasonProfileId: id });
    const inUse = { ok: false, error: { code: 'IN_USE' } };
    expect(await reply('budgets.removeProfile', { id: standard })).toMatchObject(inUse);
    expect(await reply('budgets.removeProfile', { id })).toMatchObject(inUse);
    expect(await reply('budgets.saveProfile', { id: standard, name: 'vlak', months: flat })).toMatchObject({
      error: { code: 'CONFLICT' },
    });
    await call('budgets.setDetails', { year: 2027, employee: 'HVE', seasonProfileId: null });
    await call('budgets.removeProfile', { id });
    expect(await profiles()).toHaveLength(1);
    for (const [name, input] of [
      ['budgets.saveProfile', { id: 99, name: 'x', months: flat }],
      ['budgets.saveProfile', { id: null, name: '', months: flat }],
      ['budgets.saveProfile', { id: null, name: 'x', months: flat.slice(1) }],
      ['budgets.saveProfile', { id: null, name: 'x', months: flat.map(() => -1) }],
      ['budgets.confirmProfile', { id: 99 }],
      ['budgets.setDefaultProfile', { id: 99 }],
      ['budgets.removeProfile', { id: 99 }],
    ] as const)
      expect((await reply(name, input)).ok, name).toBe(false);
    expect(await profiles()).toHaveLength(1);
  });
});

describe('public holidays', () => {
  const days = async (call: Awaited<ReturnType<typeof office>>['call'], year: number) =>
    (await call('budgets.listHolidays', { year })).days;

  it('are those of the calendar until the office chooses otherwise', async () => {
    const { call, row } = await office();
    const find = async (onDay: string) => (await days(call, 2027)).find((day) => day.onDay === onDay);
    expect(await find('2027-05-05')).toMatchObject({
      isDayOff: false,
      isOffByDefault: false,
      isCalendar: true,
    });
    expect((await days(call, 2030)).find(({ onDay }) => onDay === '2030-05-05')?.isDayOff).toBe(true);
    const before = (await row()).absenceCentihours;
    await call('budgets.setHoliday', { onDay: '2027-05-05', isDayOff: true });
    await call('budgets.addHoliday', { onDay: '2027-05-07', name: 'Brugdag' });
    expect(await find('2027-05-07')).toMatchObject({ name: 'Brugdag', isDayOff: true, isCalendar: false });
    const after = await row();
    expect([before[4], after.absenceCentihours[4]]).toEqual([1590, 3190]);
    expect(after.contractYearCentihours).toBe(208_000);
    await call('budgets.setHoliday', { onDay: '2027-05-05', isDayOff: false });
    await call('budgets.removeHoliday', { onDay: '2027-05-07' });
    expect((await row()).absenceCentihours).toEqual(before);
    await call('history.undo', {});
    expect(await find('2027-05-07')).toMatchObject({ name: 'Brugdag' });
  });

  it('refuse what is there, what is not, and what belongs to the calendar', async () => {
    const { reply } = await office();
    for (const [name, input, code] of [
      ['budgets.addHoliday', { onDay: '2027-01-01', name: 'x' }, 'CONFLICT'],
      ['budgets.addHoliday', { onDay: '2027-05-07', name: ' ' }, 'INVALID_INPUT'],
      ['budgets.addHoliday', { onDay: '2027-02-29', name: 'x' }, 'INVALID_INPUT'],
      ['budgets.setHoliday', { onDay: '2027-05-07', isDayOff: true }, 'NOT_FOUND'],
      ['budgets.removeHoliday', { onDay: '2027-05-07' }, 'NOT_FOUND'],
      ['budgets.removeHoliday', { onDay: '2027-01-01' }, 'REFUSED'],
    ] as const)
      expect(await reply(name, input), name).toMatchObject({ ok: false, error: { code } });
  });
});
