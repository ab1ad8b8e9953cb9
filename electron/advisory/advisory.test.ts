import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeRecord, describeValues } from '#shared/history/describe.ts';
import { openOffice, temporaryFolder } from '#test/support/office.ts';
import { seedPlans } from '#test/support/seed-plans.ts';
import { writeOfficeWithClients, type SeededClient } from '#test/support/seed-clients.ts';

const clients: SeededClient[] = [
  { number: '000101', name: 'Bakkerij', roles: { RLM: 'HVE' } },
  { number: '000102', name: 'Kapsalon' },
  { number: '000103', name: 'Weg', status: 'former', roles: { RLM: 'HVE' } },
];

async function office() {
  const file = path.join(temporaryFolder(), 'kantoor.peil');
  writeOfficeWithClients(file, clients);
  seedPlans(file, 2027, {
    employees: [
      { code: 'PKA', name: 'Piet Kade' },
      { code: 'WEG', name: 'Wil Weggen', outOfServiceOn: '2026-07-01' },
    ],
  });
  return openOffice(file);
}

const cell = { client: '000101', service: 'STRAT' };

describe('statuses of advisory services', () => {
  it('lists eleven services and six statuses of everybody but former clients', async () => {
    const { call } = await office();
    const list = await call('advisory.list', {});
    expect(list.services).toHaveLength(11);
    expect(list.statuses.map(({ code }) => code)).toEqual([
      '??',
      'Actief',
      'Bespr',
      'Nvt',
      'Toekomst',
      'Voorstel',
    ]);
    expect(list).toMatchObject({
      numbers: ['000101', '000102'],
      managers: ['HVE', null],
      cells: {},
      actions: [],
    });
  });

  it('stores a block as one change, and nothing where nothing is determined', async () => {
    const { call } = await office();
    const edits = [
      { ...cell, status: 'Bespr' },
      { ...cell, service: 'HR', status: 'Nvt' },
      { client: '000102', service: 'HR', status: null },
      { client: '000102', service: 'STRAT', status: '??' },
    ];
    expect(await call('advisory.setValues', { edits })).toEqual({ changed: 2 });
    expect((await call('advisory.list', {})).cells).toEqual({ STRAT: ['Bespr', null], HR: ['Nvt', null] });
    expect(await call('advisory.setValues', { edits })).toEqual({ changed: 0 });
    await call('history.undo', {});
    expect((await call('advisory.list', {})).cells).toEqual({});
  });

  it('takes the record away when nothing is known any more, and keeps one with an action', async () => {
    const { call } = await office();
    const type = (status: string | null) => call('advisory.setValues', { edits: [{ ...cell, status }] });
    await type('Bespr');
    expect(await type(null)).toEqual({ changed: 1 });
    expect((await call('advisory.getCard', { client: '000101' })).items[0]).toMatchObject({
      status: '??',
      recorded: null,
    });
    await type('Bespr');
    await call('advisory.setDetail', { ...cell, detail: { field: 'nextAction', value: 'Bellen' } });
    await type('??');
    const list = await call('advisory.list', {});
    expect(list.cells).toEqual({ STRAT: [null, null] });
    expect(list.actions).toEqual([[0, 'STRAT', 'Bellen', null, null]]);
  });

  it('goes on after an undo with the next edits', async () => {
    const { call } = await office();
    const type = (status: string) => call('advisory.setValues', { edits: [{ ...cell, status }] });
    const status = async () => (await call('advisory.getCard', { client: '000101' })).items[0]?.status;
    await type('Bespr');
    await call('history.undo', {});
    await type('Actief');
    await type('Nvt');
    await call('history.undo', {});
    expect(await status()).toBe('Actief');
    await call('history.undo', {});
    expect(await status()).toBe('??');
  });

  it('refuses all when one cell is wrong, and says which and why', async () => {
    const { call, reply } = await office();
    const good = { client: '000102', service: 'HR', status: 'Nvt' };
    const wrong = [
      [{ ...cell, status: 'Misschien' }, 'De staat ‘Misschien’ staat niet in de lijst.'],
      [{ ...cell, service: 'KOFFIE', status: 'Nvt' }, 'De adviesdienst ‘KOFFIE’ staat niet in de lijst.'],
      [{ ...cell, client: '999999', status: 'Nvt' }, 'Klant 999999 bestaat niet (meer).'],
      [
        { ...cell, client: '000103', status: 'Nvt' },
        'Klant 000103 is geen klant meer: de adviesdiensten staan vast. Er is niets gewijzigd.',
      ],
    ] as const;
    for (const [edit, message] of wrong) {
      expect(await reply('advisory.setValues', { edits: [good, edit] })).toMatchObject({
        error: {
          code: 'REFUSED',
          data: { errors: [{ client: edit.client, service: edit.service, message }] },
        },
      });
    }
    for (const edits of [[], [{ ...good, status: 4 }], [{ ...good, year: 2027 }]])
      expect(await reply('advisory.setValues', { edits })).toMatchObject({
        error: { code: 'INVALID_INPUT' },
      });
    expect((await call('advisory.list', {})).cells).toEqual({});
  });

  it('refuses what somebody else changed since it was seen, and stores nothing', async () => {
    const { call, reply } = await office();
    await call('advisory.setValues', { edits: [{ ...cell, status: 'Bespr' }] });
    const good = { client: '000102', service: 'HR', status: 'Nvt', expected: null };
    const type = (expected: string | null) =>
      reply('advisory.setValues', { edits: [good, { ...cell, status: 'Actief', expected }] });
    expect(await type(null)).toMatchObject({
      error: {
        data: { errors: [{ ...cell, message: expect.stringContaining('Hier staat intussen ‘Bespr’') }] },
      },
    });
    expect((await call('advisory.list', {})).cells).toEqual({ STRAT: ['Bespr', null] });
    expect(await type('Bespr')).toMatchObject({ ok: true });
  });

  it('keeps the codes that it counts with', async () => {
    const { call, reply } = await office();
    const { items } = await call('codes.list', { list: 'advisory_status' });
    const update = (code: string, to: object) =>
      reply('codes.update', { id: items.find((item) => item.code === code)?.id, ...to });
    expect(await update('Bespr', { code: 'B' })).toMatchObject({ error: { code: 'IN_USE' } });
    expect(await update('Bespr', { label: 'Bespreken' })).toMatchObject({ ok: true });
    expect(await update('Nvt', { code: 'Geen' })).toMatchObject({ ok: true });
  });
});

describe('what is agreed about a service', () => {
  it('stores each value, and refuses one that changed meanwhile', async () => {
    const { call, reply } = await office();
    const set = (
      detail: { field: 'nextAction' | 'owner' | 'nextActionOn'; value: string | null },
      expected?: string | null,
    ) => reply('advisory.setDetail', { ...cell, detail, ...(expected === undefined ? {} : { expected }) });
    expect(await set({ field: 'owner', value: 'pka' }, null)).toMatchObject({
      data: { owner: 'PKA', ownerName: 'Piet Kade', status: '??' },
    });
    expect(await set({ field: 'nextAction', value: 'Bellen' }, 'Schrijven')).toMatchObject({
      error: { code: 'CONFLICT', data: { current: null } },
    });
    expect(await set({ field: 'nextActionOn', value: '2026-12-01' })).toMatchObject({
      data: { nextActionOn: '2026-12-01' },
    });
    await set({ field: 'nextActionOn', value: null });
    await set({ field: 'owner', value: null });
    expect((await call('advisory.getCard', { client: '000101' })).items[0]?.recorded).toBeNull();
  });

  it('refuses an owner who left or is unknown, a day that is none, and former clients', async () => {
    const { call, reply } = await office();
    const set = (detail: object, at = cell) => reply('advisory.setDetail', { ...at, detail });
    expect(await set({ field: 'owner', value: 'WEG' })).toMatchObject({
      error: { code: 'REFUSED', message: 'WEG Wil Weggen is uit dienst per 01-07-2026.' },
    });
    expect(await set({ field: 'owner', value: 'XYZ' })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await set({ field: 'status', value: 'Misschien' })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(await set({ field: 'nextActionOn', value: '2026-02-30' })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
    expect(await set({ field: 'nextActionOn', value: 'ooit' })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
    expect(await set({ field: 'nextAction', value: 'x'.repeat(501) })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
    const former = { client: '000103', service: 'HR' };
    expect(await set({ field: 'remark', value: 'x' }, former)).toMatchObject({ error: { code: 'REFUSED' } });
    expect(await set({ field: 'remark', value: 'x' }, { ...cell, service: 'KOFFIE' })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect((await call('advisory.getCard', { client: '000103' })).isFormer).toBe(true);
    expect(await reply('advisory.getCard', { client: '999999' })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect((await call('advisory.list', {})).actions).toEqual([]);
  });

  it('tells the history of one service, also of a record that came, went and came back', async () => {
    const { call } = await office();
    const type = (status: string | null, service = 'STRAT') =>
      call('advisory.setValues', { edits: [{ client: '000101', service, status }] });
    await type('Bespr');
    await type('Nvt', 'HR');
    await call('advisory.setDetail', { ...cell, detail: { field: 'owner', value: 'PKA' } });
    await call('history.undo', {});
    await type(null);
    await type('Actief');
    const { changes } = await call('advisory.getHistory', cell);
    expect(
      changes.map(({ values, isUndone }) => [isUndone, ...values.map((value) => Object.values(value))]),
    ).toEqual([
      [false, ['status', '??', 'Actief']],
      [false, ['status', 'Bespr', '??']],
      [false, ['owner', 'PKA', null]],
      [true, ['owner', null, 'PKA']],
      [false, ['status', '??', 'Bespr']],
    ]);
    expect((await call('advisory.getHistory', { ...cell, service: 'KREDIET' })).changes).toEqual([]);
    const { lines } = await call('history.listForClient', { number: '000101', limit: 10 });
    expect(lines.map(describeRecord)).toContain('Adviesdienst STRAT');
    const owner = lines.flatMap((line) => describeValues(line, () => undefined));
    expect(owner).toContainEqual({ label: 'Eigenaar', before: '', after: 'PKA' });
  });
});

describe('what is to be discussed, and the counts', () => {
  it('lists by day with who sees to it, and marks what is overdue', async () => {
    const { call } = await office();
    const set = async (
      client: string,
      service: string,
      status: string,
      on: string | null,
      owner: string | null,
    ) => {
      await call('advisory.setValues', { edits: [{ client, service, status }] });
      if (on !== null)
        await call('advisory.setDetail', { client, service, detail: { field: 'nextActionOn', value: on } });
      if (owner !== null)
        await call('advisory.setDetail', { client, service, detail: { field: 'owner', value: owner } });
    };
    await set('000101', 'STRAT', 'Bespr', null, null);
    await set('000101', 'HR', 'Voorstel', '2026-11-20', 'PKA');
    await set('000102', 'HR', 'Toekomst', '2026-11-21', null);
    await set('000102', 'AUTOM', 'Actief', '2026-11-01', 'PKA');
    const { rows } = await call('advisory.listToDiscuss', {});
    expect(
      rows.map(({ client, service, employee, isByManager, isOverdue }) => [
        client,
        service,
        employee,
        isByManager,
        isOverdue,
      ]),
    ).toEqual([
      ['000101', 'HR', 'PKA', false, true],
      ['000102', 'HR', null, false, false],
      ['000101', 'STRAT', 'HVE', true, false],
    ]);
    expect((await call('advisory.listToDiscuss', { employee: 'pka' })).rows).toHaveLength(1);
    const { clients: total, services } = await call('advisory.getCounts', {});
    expect(total).toBe(2);
    expect(services.slice(0, 3).map(({ code, counts }) => [code, counts])).toEqual([
      ['STRAT', { Bespr: 1, '??': 1 }],
      ['START', { '??': 2 }],
      ['HR', { Voorstel: 1, Toekomst: 1, '??': 0 }],
    ]);
  });
});
