import { describe, expect, it } from 'vitest';
import { newOffice } from '#test/support/office.ts';
import type { SeededClient } from '#test/support/seed-clients.ts';
import { officeWithClients } from '#test/support/seeded-office.ts';

const clients: SeededClient[] = [
  { number: '000101', roles: { RLM: 'HVE', JRK: 'HVE' } },
  { number: '000102', roles: { RLM: 'HVE' } },
  { number: '000103', status: 'former', roles: { RLM: 'JDO' } },
];

describe('employees', () => {
  it('lists everyone with the clients per role; former clients do not count', async () => {
    const { call } = await officeWithClients(clients);
    const { employees } = await call('employees.list', {});
    expect(employees.map(({ code, clientCount, roleCounts }) => ({ code, clientCount, roleCounts }))).toEqual(
      [
        {
          code: 'HVE',
          clientCount: 2,
          roleCounts: [
            { role: 'RLM', clients: 2 },
            { role: 'JRK', clients: 1 },
          ],
        },
        { code: 'JDO', clientCount: 0, roleCounts: [] },
      ],
    );
    const listed = await call('employees.listClients', { id: employees[0]?.id ?? 0 });
    expect(listed).toMatchObject({ total: 2, isRemovable: false });
    expect(listed.clients[0]).toMatchObject({
      number: '000101',
      roles: expect.arrayContaining(['RLM', 'JRK']),
    });
  });

  it('adds one with only a code, changes values one by one, and takes each back', async () => {
    const { call } = await newOffice();
    const added = await call('employees.add', { code: 'ABC' });
    expect(added).toMatchObject({ code: 'ABC', name: '', state: 'inService' });
    await call('employees.update', { id: added.id, values: { name: 'Anne de Boer', functionCode: 'RLM' } });
    await call('employees.update', { id: added.id, values: { outOfServiceOn: '2026-11-21' } });
    expect((await call('employees.list', {})).employees[0]).toMatchObject({
      state: 'left',
      functionCode: 'RLM',
    });
    expect((await call('history.getSteps', {})).undo?.label).toBe('Medewerker ABC: uit dienst per gewijzigd');
    await call('history.undo', {});
    await call('history.undo', {});
    expect((await call('employees.list', {})).employees[0]).toEqual(added);
  });

  it('counts somebody who comes later as expected', async () => {
    const { call } = await newOffice();
    expect(await call('employees.add', { code: 'XYZ', inServiceOn: '2027-01-01' })).toMatchObject({
      state: 'expected',
    });
  });

  it('keeps codes unique, whatever their capitals', async () => {
    const { call, reply } = await newOffice();
    await call('employees.add', { code: 'ABC' });
    const other = await call('employees.add', { code: 'DEF' });
    const taken = { ok: false, error: { code: 'CONFLICT', data: { field: 'code' } } };
    expect(await reply('employees.add', { code: 'abc' })).toMatchObject(taken);
    expect(await reply('employees.update', { id: other.id, values: { code: 'Abc' } })).toMatchObject(taken);
    expect(await call('employees.update', { id: other.id, values: { code: 'def' } })).toMatchObject({
      code: 'def',
    });
  });

  it('takes only functions of the list, and keeps one that was retired meanwhile', async () => {
    const { call, reply } = await newOffice();
    const { id } = await call('employees.add', { code: 'ABC', functionCode: 'SEC' });
    const { items } = await call('codes.list', { list: 'function' });
    await call('codes.retire', { id: items.find(({ code }) => code === 'SEC')?.id ?? 0 });
    expect((await call('employees.update', { id, values: { name: 'A' } })).functionCode).toBe('SEC');
    for (const functionCode of ['SEC', 'QQQ'])
      expect(await reply('employees.add', { code: `X${functionCode}`, functionCode })).toMatchObject({
        ok: false,
        error: { code: 'REFUSED', message: expect.stringContaining(functionCode) },
      });
  });

  it('puts people in teams of the list only', async () => {
    const { call, reply } = await newOffice();
    await call('codes.add', { list: 'team', code: 'NOORD', label: 'Team Noord' });
    const { id } = await call('employees.add', { code: 'ABC', teamCode: 'NOORD' });
    expect((await call('employees.list', {})).employees[0]?.teamCode).toBe('NOORD');
    expect(await reply('employees.update', { id, values: { teamCode: 'ZUID' } })).toMatchObject({
      ok: false,
      error: { code: 'REFUSED', message: expect.stringContaining('ZUID'), data: { field: 'teamCode' } },
    });
    await call('employees.update', { id, values: { teamCode: null } });
    expect((await call('employees.list', {})).employees[0]?.teamCode).toBeNull();
  });

  it('removes only who was never responsible for a client', async () => {
    const { call, reply } = await officeWithClients(clients);
    const { employees } = await call('employees.list', {});
    for (const { id, code } of employees)
      expect(await reply('employees.remove', { id })).toMatchObject({
        ok: false,
        error: {
          code: 'IN_USE',
          message: expect.stringContaining(code),
          data: { total: expect.any(Number) },
        },
      });
    const { id } = await call('employees.add', { code: 'ZZZ' });
    expect(await call('employees.listClients', { id })).toEqual({ total: 0, clients: [], isRemovable: true });
    await call('employees.remove', { id });
    expect((await call('employees.list', {})).employees).toHaveLength(2);
    await call('history.undo', {});
    expect((await call('employees.list', {})).employees).toHaveLength(3);
  });

  it('refuses bad input and changes nothing', async () => {
    const { call, reply } = await newOffice();
    const { id } = await call('employees.add', { code: 'ABC', inServiceOn: '2026-01-01' });
    const bad = [
      ['employees.add', { code: 'A' }],
      ['employees.add', { code: 'ABCDEFGHIJK' }],
      ['employees.add', { code: 'A B' }],
      ['employees.add', {}],
      ['employees.update', { id, values: { email: 'geen adres' } }],
      ['employees.update', { id, values: { outOfServiceOn: '2026-02-31' } }],
      ['employees.update', { id, values: { outOfServiceOn: '2025-12-31' } }],
      ['employees.update', { id, values: { name: 'regel\nbreuk' } }],
      ['employees.update', { id, values: { nickname: 'x' } }],
      ['employees.update', { id: 999, values: { name: 'x' } }],
      ['employees.remove', { id: 999 }],
      ['employees.listClients', { id: 999 }],
    ] as const;
    for (const [name, input] of bad) expect((await reply(name, input)).ok, JSON.stringify(input)).toBe(false);
    expect((await call('employees.list', {})).employees).toHaveLength(1);
  });
});

describe('settings', () => {
  it('shows and changes how long strategy data is current', async () => {
    const { call, reply } = await newOffice();
    expect(await call('settings.get', {})).toMatchObject({
      officeName: 'Testkantoor',
      strategyCurrentMonths: 12,
    });
    expect(await call('settings.setCurrentMonths', { months: 6 })).toMatchObject({
      strategyCurrentMonths: 6,
    });
    await call('history.undo', {});
    expect((await call('settings.get', {})).strategyCurrentMonths).toBe(12);
    for (const months of [0, 61, 1.5, '6', null])
      expect((await reply('settings.setCurrentMonths', { months })).ok).toBe(false);
  });
});
