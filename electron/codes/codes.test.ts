import { describe, expect, it } from 'vitest';
import type { CodeListName } from '#shared/codes/model.ts';
import type { TestOffice } from '#test/support/office.ts';
import { newOffice } from '#test/support/office.ts';
import type { SeededClient } from '#test/support/seed-clients.ts';
import { officeWithClients } from '#test/support/seeded-office.ts';

async function find({ call }: TestOffice, list: CodeListName, code: string) {
  const { items } = await call('codes.list', { list });
  const item = items.find((candidate) => candidate.code === code);
  if (!item) throw new Error(`no ${code} in ${list}`);
  return item;
}

const twoInRetail: SeededClient[] = [
  { number: '000101', branch: '04', continuity: 'J', roles: { RLM: 'HVE' } },
  { number: '000102', branch: '04', status: 'former' },
  { number: '000103', branch: '07' },
];

describe('code lists', () => {
  it('counts the records that use a code, in every kind of list', async () => {
    const office = await officeWithClients(twoInRetail);
    expect((await find(office, 'branch', '04')).useCount).toBe(2);
    expect((await find(office, 'branch', '05')).useCount).toBe(0);
    expect((await find(office, 'continuity', 'J')).useCount).toBe(1);
    // One client, two parts and four norms of the standard services.
    expect((await find(office, 'role', 'RLM')).useCount).toBe(7);
    expect((await office.call('codes.list', {})).items.length).toBeGreaterThan(40);
  });

  it('adds a code at the end and refuses one that is there, whatever its capitals', async () => {
    const office = await newOffice();
    const added = await office.call('codes.add', { list: 'legal_form', code: 'BVBA', label: 'Belgische BV' });
    expect((await office.call('codes.list', { list: 'legal_form' })).items.at(-1)).toEqual(added);
    expect(added).toMatchObject({ isProposal: false, useCount: 0, retiredOn: null });
    const again = await office.reply('codes.add', { list: 'legal_form', code: 'bvba', label: 'x' });
    expect(again).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', message: expect.stringContaining('BVBA') },
    });
    await office.call('codes.add', { list: 'branch', code: 'BVBA', label: 'In een andere lijst mag het' });
  });

  it('carries the records along when the code changes, and takes it all back at once', async () => {
    const office = await officeWithClients(twoInRetail);
    const item = await find(office, 'branch', '04');
    const changed = await office.call('codes.update', { id: item.id, code: '40' });
    expect(changed).toMatchObject({ code: '40', useCount: 2 });
    expect((await office.call('history.getSteps', {})).undo?.label).toBe('Branches: code 04 gewijzigd in 40');
    await office.call('history.undo', {});
    expect((await find(office, 'branch', '04')).useCount).toBe(2);
    const taken = await office.reply('codes.update', { id: item.id, code: '07' });
    expect(taken).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  });

  it('carries functions and roles along as well', async () => {
    const office = await officeWithClients([{ number: '000101', roles: { ADV: 'HVE' } }]);
    await office.call('codes.add', { list: 'role', code: 'ADV', label: 'Adviseur' });
    const { employees } = await office.call('employees.list', {});
    await office.call('employees.update', { id: employees[0]?.id ?? 0, values: { functionCode: 'DIR' } });
    await office.call('codes.update', { id: (await find(office, 'function', 'DIR')).id, code: 'PAR' });
    await office.call('codes.update', { id: (await find(office, 'role', 'ADV')).id, code: 'RADV' });
    expect((await office.call('employees.list', {})).employees[0]).toMatchObject({
      functionCode: 'PAR',
      roleCounts: [{ role: 'RADV', clients: 1 }],
    });
  });

  it('carries services along that name the code', async () => {
    const office = await newOffice();
    await office.call('codes.update', { id: (await find(office, 'engagement', 'SA')).id, code: 'SAM' });
    await office.call('codes.update', { id: (await find(office, 'legal_form', 'NV')).id, code: 'N.V.' });
    const { services } = await office.call('services.list', {});
    const service = (code: string) => services.find((each) => each.code === code);
    expect(service('JRK')?.followsCodes).toEqual(['SAM', 'BE', 'OV', 'AS']);
    expect(service('VPB')?.legalFormCodes).toEqual(['BV', 'N.V.']);
  });

  it('says how often the work of a code comes back, where that means something', async () => {
    const office = await newOffice();
    const added = await office.call('codes.add', {
      list: 'administration',
      code: '4W',
      label: 'Per vier weken',
    });
    expect(added.recurrence).toBeNull();
    const set = { id: added.id, recurrence: 'four_weeks' } as const;
    expect(await office.call('codes.setRecurrence', set)).toMatchObject({ recurrence: 'four_weeks' });
    expect((await find(office, 'vat_return', 'K')).recurrence).toBe('quarter');
    const { id } = await find(office, 'engagement', 'SA');
    expect(await office.reply('codes.setRecurrence', { id, recurrence: 'year' })).toMatchObject({
      error: { code: 'REFUSED' },
    });
  });

  it('leaves a code alone that the classification or an import goes by, but not its label', async () => {
    const office = await newOffice();
    for (const [list, code] of [
      ['continuity', 'J'],
      ['age_class', '60>'],
      ['role', 'RLM.ass'],
    ] as const) {
      const { id } = await find(office, list, code);
      expect(await office.reply('codes.update', { id, code: 'X' })).toMatchObject({
        ok: false,
        error: { code: 'IN_USE', message: expect.stringContaining(code) },
      });
      expect(await office.reply('codes.remove', { id })).toMatchObject({
        ok: false,
        error: { code: 'IN_USE' },
      });
      expect(await office.call('codes.update', { id, label: 'Anders' })).toMatchObject({
        code,
        label: 'Anders',
      });
    }
  });

  it('counts a proposal as confirmed once it is confirmed or changed', async () => {
    const office = await newOffice();
    const first = await find(office, 'life_cycle', 'START');
    const second = await find(office, 'life_cycle', 'GROEI');
    expect(first.isProposal).toBe(true);
    expect(await office.call('codes.confirm', { ids: [first.id, 999_999] })).toEqual({ confirmed: 1 });
    expect(await office.call('codes.update', { id: second.id, label: 'Groeifase' })).toMatchObject({
      isProposal: false,
    });
    await office.call('history.undo', {});
    expect((await find(office, 'life_cycle', 'GROEI')).isProposal).toBe(true);
  });

  it('marks branches as high risk, and nothing else', async () => {
    const office = await newOffice();
    const branch = await find(office, 'branch', '05');
    expect(await office.call('codes.setHighRisk', { id: branch.id, isHighRisk: true })).toMatchObject({
      isHighRisk: true,
    });
    const form = await find(office, 'legal_form', 'BV');
    expect(await office.reply('codes.setHighRisk', { id: form.id, isHighRisk: true })).toMatchObject({
      ok: false,
      error: { code: 'REFUSED' },
    });
  });

  it('puts a list in another order, whole or not at all', async () => {
    const office = await newOffice();
    const { items } = await office.call('codes.list', { list: 'role' });
    const ids = items.map(({ id }) => id).toReversed();
    const { items: reversed } = await office.call('codes.reorder', { list: 'role', ids });
    expect(reversed.map(({ code }) => code)).toEqual(['ACC', 'JRK', 'RLM.ass', 'RLM']);
    await office.call('history.undo', {});
    expect((await office.call('codes.list', { list: 'role' })).items.map(({ code }) => code)).toEqual(
      items.map(({ code }) => code),
    );
    for (const wrong of [ids.slice(1), [...ids, 1], [ids[0] ?? 0, ...ids.slice(0, -1)], []])
      expect(await office.reply('codes.reorder', { list: 'role', ids: wrong })).toMatchObject({
        ok: false,
        error: { code: 'CONFLICT' },
      });
  });

  it('retires a code in use instead of removing it, and offers the way back', async () => {
    const office = await officeWithClients(twoInRetail);
    const item = await find(office, 'branch', '04');
    expect(await office.reply('codes.remove', { id: item.id })).toMatchObject({
      ok: false,
      error: { code: 'IN_USE', message: expect.stringContaining('2 keer'), data: { useCount: 2 } },
    });
    expect(await office.call('codes.retire', { id: item.id })).toMatchObject({
      retiredOn: '2026-11-21',
      useCount: 2,
    });
    expect(await office.call('codes.restore', { id: item.id })).toMatchObject({ retiredOn: null });
    const unused = await find(office, 'branch', '05');
    expect(await office.call('codes.remove', { id: unused.id })).toEqual({ removed: '05' });
    await office.call('history.undo', {});
    expect(await find(office, 'branch', '05')).toEqual(unused);
  });

  it('refuses bad input and changes nothing', async () => {
    const { call, reply } = await newOffice();
    const before = await call('codes.list', {});
    const bad = [
      ['codes.add', { list: 'branch', code: '', label: 'x' }],
      ['codes.add', { list: 'branch', code: 'x'.repeat(21), label: 'x' }],
      ['codes.add', { list: 'branch', code: 'a\u0000b', label: 'x' }],
      ['codes.add', { list: 'branch', code: 'X', label: '   ' }],
      ['codes.add', { list: 'elsewhere', code: 'X', label: 'x' }],
      ['codes.add', { list: 'branch', code: 'X', label: 'regel\nbreuk' }],
      ['codes.update', { id: 999_999, label: 'x' }],
      ['codes.update', { id: -1, label: 'x' }],
      ['codes.remove', { id: 999_999 }],
      ['codes.retire', { id: 1.5 }],
      ['codes.confirm', { ids: [] }],
    ] as const;
    for (const [name, input] of bad) expect((await reply(name, input)).ok, JSON.stringify(input)).toBe(false);
    expect(await call('codes.list', {})).toEqual(before);
  });
});
