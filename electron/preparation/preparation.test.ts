import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';
import { seedPlans } from '#test/support/seed-plans.ts';
import { writeOfficeWithClients, type SeededClient } from '#test/support/seed-clients.ts';

const year = 2027;
const clients: SeededClient[] = [
  { number: '000101', name: 'Bakkerij', roles: { RLM: 'HVE', JRK: 'HVE' } },
  { number: '000102', name: 'Kapsalon', roles: { RLM: 'HVE' } },
  { number: '000103', name: 'Garage', roles: { RLM: 'JDO' }, status: 'prospect' },
  { number: '000104', name: 'Weg', roles: { RLM: 'HVE' }, status: 'former' },
];

/** Plans with hours, as [client, status, role, employee or null, month, centihours]. */
type Line = [
  client: string,
  status: 'A' | 'B' | 'V',
  role: string,
  employee: string | null,
  month: number,
  centihours: number,
];

async function office(
  lines: readonly Line[] = [],
): Promise<TestOffice & { hours: () => Promise<Record<string, number>> }> {
  const file = path.join(temporaryFolder(), 'kantoor.peil');
  writeOfficeWithClients(file, clients);
  seedPlans(file, year, {
    employees: [
      { code: 'PKA', name: 'Piet Kade' },
      { code: 'WEG', name: 'Wil Weggen', outOfServiceOn: '2026-07-01' },
      { code: 'LTR', name: 'Lot Later', inServiceOn: '2027-03-01' },
      { code: 'GAA', name: 'Gijs Gaarne', outOfServiceOn: '2027-04-01' },
    ],
    lines: lines.map(([client, status, role, employee, month, centihours]) => ({
      client,
      status,
      role,
      employee,
      month,
      centihours,
    })),
  });
  const opened = await openOffice(file);
  // Hours per employee; '-' is nobody.
  const hours = async () => {
    const { rows, unassignedCentihours } = await opened.call('preparation.getLoad', { year });
    const held = rows.map(({ employee, plannedCentihours }) => [employee, plannedCentihours] as const);
    return Object.fromEntries([...held, ['-', unassignedCentihours] as const].filter(([, sum]) => sum > 0));
  };
  return { ...opened, hours };
}

const list = ({ call }: TestOffice) => call('preparation.list', { year });
const nothing = { lines: 0, centihours: 0, clients: 0 };

describe('the preparation of a year', () => {
  it('lists who needs a plan, with who does what now', async () => {
    const answer = await list(
      await office([
        ['000101', 'A', 'RLM', 'HVE', 2, 1250],
        ['000102', 'V', 'RLM', 'HVE', 2, 500],
      ]),
    );
    expect(answer.numbers).toEqual(['000101', '000102', '000103']);
    expect(answer.centihours).toEqual([1250, 0, 0]);
    expect(answer.current).toEqual({ RLM: ['HVE', 'HVE', 'JDO'], JRK: ['HVE', null, null] });
    expect(answer.planned).toEqual({});
    expect(answer.roles.map(({ code }) => code)).toEqual(['RLM', 'RLM.ass', 'JRK', 'ACC']);
  });

  it('moves proposed hours with the role, from its month, and leaves confirmed ones', async () => {
    const opened = await office([
      ['000101', 'A', 'RLM', 'HVE', 2, 1000],
      ['000101', 'A', 'RLM', 'HVE', 5, 250],
      ['000101', 'A', 'RLM', 'PKA', 6, 100],
      ['000101', 'A', 'JRK', 'HVE', 5, 999],
      ['000102', 'B', 'RLM', 'HVE', 5, 400],
    ]);
    const done = await opened.call('preparation.setValues', {
      year,
      edits: ['000101', '000102'].map((client) => ({ client, role: 'RLM', employee: 'jdo', fromMonth: 4 })),
    });
    expect(done).toEqual({
      changed: 2,
      clients: 2,
      moved: { lines: 1, centihours: 250, clients: 1 },
      stayed: { lines: 1, centihours: 400, clients: 1 },
    });
    expect(await opened.hours()).toEqual({ HVE: 999 + 1000 + 400, JDO: 250, PKA: 100 });
    const answer = await list(opened);
    expect(answer.planned).toEqual({
      RLM: [
        [0, 'JDO', 4, null],
        [1, 'JDO', 4, null],
      ],
    });
    expect(answer.leftCentihours).toEqual([0, 400, 0]);
    expect((await opened.call('history.getSteps', {})).undo?.label).toBe(
      'Voorbereiding 2027: 2 rollen gewijzigd',
    );
    await opened.call('history.undo', {});
    expect((await list(opened)).planned).toEqual({});
    expect(await opened.hours()).toEqual({ HVE: 999 + 1000 + 400 + 250, PKA: 100 });
  });

  it('makes one line of what the new one already had, and takes that apart again', async () => {
    const before: Line[] = [
      ['000101', 'A', 'RLM', 'HVE', 2, 1000],
      ['000101', 'A', 'RLM', 'JDO', 2, 500],
    ];
    const opened = await office(before);
    const edit = { client: '000101', role: 'RLM', employee: 'JDO' };
    await opened.call('preparation.setValues', { year, edits: [edit] });
    expect(await opened.hours()).toEqual({ JDO: 1500 });
    await opened.call('history.undo', {});
    expect(await opened.hours()).toEqual({ HVE: 1000, JDO: 500 });
  });

  it('refuses a role that somebody else changed since it was seen', async () => {
    const opened = await office([]);
    const type = (employee: string, expected: string | null) =>
      opened.reply('preparation.setValues', {
        year,
        edits: [{ client: '000101', role: 'RLM', employee, expected }],
      });
    expect(await type('JDO', 'HVE')).toMatchObject({ ok: true });
    expect(await type('PKA', 'HVE')).toMatchObject({
      error: { data: { errors: [{ message: expect.stringContaining('Hier staat intussen ‘JDO’') }] } },
    });
    await opened.call('history.undo', {});
    expect(await type('PKA', 'JDO')).toMatchObject({
      error: { data: { errors: [{ message: expect.stringContaining('Hier staat intussen ‘HVE’') }] } },
    });
    expect((await list(opened)).planned).toEqual({});
  });

  it('takes a plan away when the current one is typed, and marks nobody', async () => {
    const opened = await office([['000101', 'A', 'RLM', 'HVE', 2, 1000]]);
    const type = (employee: string | null) =>
      opened.call('preparation.setValues', { year, edits: [{ client: '000101', role: 'RLM', employee }] });
    await type(null);
    expect((await list(opened)).planned).toEqual({ RLM: [[0, null, 1, null]] });
    expect(await opened.hours()).toEqual({ '-': 1000 });
    expect(await type('HVE')).toMatchObject({ changed: 1, moved: { centihours: 1000 } });
    expect((await list(opened)).planned).toEqual({});
    expect(await opened.hours()).toEqual({ HVE: 1000 });
    expect(await type('HVE')).toEqual({ changed: 0, clients: 0, moved: nothing, stayed: nothing });
  });

  it('goes on after an undo with the next edits', async () => {
    const opened = await office([['000101', 'A', 'RLM', 'HVE', 2, 1000]]);
    const type = (employee: string) =>
      opened.call('preparation.setValues', { year, edits: [{ client: '000101', role: 'RLM', employee }] });
    await type('JDO');
    await opened.call('history.undo', {});
    await type('PKA');
    await type('JDO');
    expect(await opened.hours()).toEqual({ JDO: 1000 });
    await opened.call('history.undo', {});
    expect(await opened.hours()).toEqual({ PKA: 1000 });
    await opened.call('history.undo', {});
    expect(await opened.hours()).toEqual({ HVE: 1000 });
    expect((await list(opened)).planned).toEqual({});
  });

  it('refuses all when one cell is wrong, and says which and why', async () => {
    const opened = await office();
    const good = { client: '000102', role: 'RLM', employee: 'JDO' };
    const wrong = [
      [{ client: '000101', role: 'RLM', employee: 'WEG' }, 'WEG Wil Weggen is uit dienst per 01-07-2026.'],
      [{ client: '000101', role: 'RLM', employee: 'XYZ' }, 'Medewerker ‘XYZ’ bestaat niet.'],
      [
        { client: '000101', role: 'CHEF', employee: 'JDO' },
        'De rol ‘CHEF’ staat niet in de lijst van rollen.',
      ],
      [
        { client: '000104', role: 'RLM', employee: 'JDO' },
        'Klant 000104 is geen klant meer en krijgt geen planning.',
      ],
      [{ client: '999999', role: 'RLM', employee: 'JDO' }, 'Klant 999999 bestaat niet (meer).'],
      [
        { client: '000101', role: 'RLM', fromMonth: 5 },
        'Er is geen nieuwe medewerker. Vul eerst een rol in, dan de maand.',
      ],
      [
        { client: '000101', role: 'RLM', employee: 'GAA', fromMonth: 5 },
        'GAA Gijs Gaarne is uit dienst per 01-04-2027.',
      ],
    ] as const;
    for (const [edit, message] of wrong) {
      const reply = await opened.reply('preparation.setValues', { year, edits: [good, edit] });
      expect(reply).toMatchObject({
        ok: false,
        error: {
          code: 'REFUSED',
          data: {
            errors: [{ client: edit.client, role: edit.role, message }],
          },
        },
      });
    }
    const invalid = [
      { year, edits: [] },
      { year, edits: [{ client: '000101', role: 'RLM' }] },
      { year, edits: [{ ...good, fromMonth: 13 }] },
      { year: 20_270, edits: [good] },
      { year: 'volgend jaar', edits: [good] },
    ];
    for (const input of invalid)
      expect(await opened.reply('preparation.setValues', input)).toMatchObject({
        error: { code: 'INVALID_INPUT' },
      });
    expect((await list(opened)).planned).toEqual({});
  });

  it('takes somebody who comes later or leaves within the year', async () => {
    const opened = await office();
    const edits = [
      { client: '000101', role: 'RLM', employee: 'LTR' },
      { client: '000102', role: 'RLM', employee: 'GAA' },
    ];
    expect(await opened.call('preparation.setValues', { year, edits })).toMatchObject({ changed: 2 });
  });

  it('keeps years apart', async () => {
    const opened = await office([['000101', 'A', 'RLM', 'HVE', 2, 1000]]);
    const edits = [{ client: '000101', role: 'RLM', employee: 'JDO' }];
    await opened.call('preparation.setValues', { year: 2028, edits });
    expect((await list(opened)).planned).toEqual({});
    expect(await opened.hours()).toEqual({ HVE: 1000 });
  });
});

describe('replacing one employee by another', () => {
  const swap = { year, from: 'HVE', to: 'PKA', roles: ['RLM', 'JRK'] };

  it('counts first, and does it as one change', async () => {
    const opened = await office([
      ['000101', 'A', 'RLM', 'HVE', 2, 1000],
      ['000102', 'B', 'RLM', 'HVE', 2, 500],
    ]);
    const counted = {
      changed: 3,
      clients: 2,
      skipped: 0,
      moved: { lines: 1, centihours: 1000, clients: 1 },
      stayed: { lines: 1, centihours: 500, clients: 1 },
    };
    expect(await opened.call('preparation.previewSwap', swap)).toEqual(counted);
    expect((await list(opened)).planned).toEqual({});
    expect(await opened.call('preparation.swap', swap)).toEqual(counted);
    expect((await list(opened)).planned).toEqual({
      RLM: [
        [0, 'PKA', 1, null],
        [1, 'PKA', 1, null],
      ],
      JRK: [[0, 'PKA', 1, null]],
    });
    expect((await opened.call('history.getSteps', {})).undo?.label).toBe(
      'Voorbereiding 2027: HVE vervangen door PKA in 3 rollen',
    );
    await opened.call('history.undo', {});
    expect(await opened.hours()).toEqual({ HVE: 1500 });
  });

  it('keeps to the chosen clients and roles, and to who has the role in the year', async () => {
    const opened = await office();
    await opened.call('preparation.swap', { ...swap, roles: ['RLM'], clients: ['000102'] });
    expect((await list(opened)).planned).toEqual({ RLM: [[1, 'PKA', 1, null]] });
    // Kapsalon is no longer of HVE in the year.
    expect(await opened.call('preparation.previewSwap', { ...swap, to: 'JDO' })).toMatchObject({
      changed: 2,
      clients: 1,
    });
    // Back to the current one takes the plan away.
    await opened.call('preparation.swap', { ...swap, from: 'PKA', to: 'HVE' });
    expect((await list(opened)).planned).toEqual({});
  });

  it('fills roles of nobody, and empties them', async () => {
    const opened = await office();
    expect(
      await opened.call('preparation.swap', { ...swap, from: null, to: 'PKA', roles: ['JRK'] }),
    ).toMatchObject({ changed: 2 });
    expect(
      await opened.call('preparation.swap', { ...swap, from: 'HVE', to: null, roles: ['RLM'] }),
    ).toMatchObject({ changed: 2 });
  });

  it('keeps the month of a plan unless another is asked for', async () => {
    const opened = await office();
    const edits = [{ client: '000102', role: 'RLM', employee: 'PKA', fromMonth: 4 }];
    await opened.call('preparation.setValues', { year, edits });
    await opened.call('preparation.swap', { year, from: 'PKA', to: 'JDO', roles: ['RLM'] });
    expect((await list(opened)).planned).toEqual({ RLM: [[1, 'JDO', 4, null]] });
    await opened.call('preparation.swap', {
      year,
      from: 'JDO',
      to: 'PKA',
      roles: ['RLM'],
      clients: ['000102'],
      fromMonth: 2,
    });
    expect((await list(opened)).planned).toEqual({ RLM: [[1, 'PKA', 2, null]] });
  });

  it('passes over who is new there when it goes over once more later in the year', async () => {
    const opened = await office();
    await opened.call('preparation.swap', { ...swap, roles: ['RLM'], clients: ['000102'] });
    const later = { year, from: 'PKA', to: 'JDO', roles: ['RLM'], fromMonth: 6 };
    expect(await opened.call('preparation.previewSwap', later)).toMatchObject({ changed: 0, skipped: 1 });
  });

  it('refuses who has left, who is unknown, and the same twice', async () => {
    const opened = await office();
    expect(await opened.reply('preparation.swap', { ...swap, to: 'WEG' })).toMatchObject({
      error: { code: 'REFUSED', message: 'WEG Wil Weggen is uit dienst per 01-07-2026.' },
    });
    expect(await opened.reply('preparation.swap', { ...swap, from: 'XYZ' })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(await opened.reply('preparation.swap', { ...swap, roles: ['CHEF'] })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(await opened.reply('preparation.swap', { ...swap, to: 'HVE' })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
    expect(await opened.reply('preparation.swap', { ...swap, to: 'hve' })).toMatchObject({
      error: { code: 'REFUSED' },
    });
    expect((await list(opened)).planned).toEqual({});
  });
});

describe('differences, load and applying', () => {
  const lines: Line[] = [
    ['000101', 'A', 'RLM', 'HVE', 2, 1000],
    ['000102', 'B', 'RLM', 'HVE', 5, 500],
    ['000103', 'A', 'RLM', null, 5, 70],
  ];
  const changed = async () => {
    const opened = await office(lines);
    await opened.call('preparation.setValues', {
      year,
      edits: [
        { client: '000101', role: 'RLM', employee: 'PKA' },
        { client: '000102', role: 'RLM', employee: 'PKA', fromMonth: 5 },
        { client: '000101', role: 'JRK', employee: null },
      ],
    });
    return opened;
  };

  it('lists every difference with its hours', async () => {
    const { rows } = await (await changed()).call('preparation.listDifferences', { year });
    expect(rows).toEqual([
      {
        client: '000101',
        name: 'Bakkerij',
        role: 'RLM',
        from: 'HVE',
        to: 'PKA',
        fromMonth: 1,
        centihours: 1000,
      },
      { client: '000101', name: 'Bakkerij', role: 'JRK', from: 'HVE', to: null, fromMonth: 1, centihours: 0 },
      {
        client: '000102',
        name: 'Kapsalon',
        role: 'RLM',
        from: 'HVE',
        to: 'PKA',
        fromMonth: 5,
        centihours: 500,
      },
    ]);
  });

  it('counts clients now and at the end of the year, and the room that is left', async () => {
    const { rows, unassignedCentihours } = await (await changed()).call('preparation.getLoad', { year });
    const of = (code: string) => rows.find(({ employee }) => employee === code);
    expect(of('HVE')).toMatchObject({ plannedCentihours: 500, clients: { RLM: [2, 0], JRK: [1, 0] } });
    expect(of('PKA')).toMatchObject({
      availableCentihours: null,
      plannedCentihours: 1000,
      freeCentihours: -1000,
      worstMonth: 2,
      worstCentihours: -1000,
      clients: { RLM: [0, 2] },
    });
    expect(unassignedCentihours).toBe(70);
  });

  it('takes confirmed hours along when asked', async () => {
    const opened = await changed();
    expect(await opened.call('preparation.moveConfirmed', { year, clients: ['000101'] })).toEqual(nothing);
    expect(await opened.call('preparation.moveConfirmed', { year })).toEqual({
      lines: 1,
      centihours: 500,
      clients: 1,
    });
    expect(await opened.hours()).toEqual({ PKA: 1500, '-': 70 });
    expect((await list(opened)).leftCentihours).toEqual([0, 0, 0]);
    await opened.call('history.undo', {});
    expect(await opened.hours()).toEqual({ HVE: 500, PKA: 1000, '-': 70 });
  });

  it('applies what has begun by the day, and takes it back whole', async () => {
    const opened = await changed();
    const on = '2027-01-01';
    const preview = await opened.call('preparation.previewApply', { year, on });
    expect(preview).toMatchObject({ later: 1, stayed: nothing });
    expect(preview.due.map(({ client, role }) => `${client} ${role}`)).toEqual(['000101 RLM', '000101 JRK']);
    expect(await opened.call('preparation.apply', { year, on })).toEqual({
      applied: 2,
      clients: 1,
      later: 1,
    });
    const after = await list(opened);
    expect(after.current['RLM']).toEqual(['PKA', 'HVE', 'JDO']);
    expect(after.current['JRK']).toBeUndefined();
    expect(after.planned).toEqual({
      RLM: [
        [0, 'PKA', 1, on],
        [1, 'PKA', 5, null],
      ],
      JRK: [[0, null, 1, on]],
    });
    expect((await opened.call('preparation.listDifferences', { year })).rows).toHaveLength(1);
    await opened.call('history.undo', {});
    expect((await list(opened)).current['RLM']).toEqual(['HVE', 'HVE', 'JDO']);
    expect((await opened.call('preparation.listDifferences', { year })).rows).toHaveLength(3);
  });

  it('refuses to apply nothing, and somebody who has left by then', async () => {
    const opened = await changed();
    expect(await opened.reply('preparation.apply', { year, on: '2026-12-31' })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(await opened.reply('preparation.apply', { year, on: '31 februari' })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
    await opened.call('preparation.setValues', {
      year,
      edits: [{ client: '000102', role: 'RLM', employee: 'GAA', fromMonth: 1 }],
    });
    const reply = await opened.reply('preparation.apply', { year, on: '2027-06-01' });
    expect(reply).toMatchObject({
      error: { code: 'REFUSED', message: expect.stringContaining('GAA Gijs Gaarne') as string },
    });
    expect((await list(opened)).current['RLM']).toEqual(['HVE', 'HVE', 'JDO']);
  });
});
