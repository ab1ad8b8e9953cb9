import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CallInput } from '#shared/calls/contract.ts';
import { lineOf } from '#shared/capacity/compute-capacity.ts';
import { openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';
import { writePlannedOffice } from '#test/support/planned-office.ts';

let office: TestOffice;

beforeEach(async () => {
  office = await openOffice(writePlannedOffice(path.join(temporaryFolder(), 'kantoor.peil')));
});

const year = 2027;
const getYear = (limits: Partial<CallInput<'capacity.getYear'>> = {}) =>
  office.call('capacity.getYear', { year, ...limits });
const freeOf = async (employee: string, month: number) =>
  lineOf((await getYear({ employee })).rows[0] ?? { lines: [] }, 'free').monthCentihours[month - 1];
const seen = { employee: 'BBB', month: 1, centihours: 805 };

describe('capacity.getYear', () => {
  it('answers in the shape that scripts rely on', async () => {
    const { rows } = await getYear({ employee: 'AAA' });
    expect(rows).toEqual([
      expect.objectContaining({
        employee: 'AAA',
        function: 'RLM',
        partTimePercent: 100,
        lines: expect.arrayContaining([
          {
            key: 'planned',
            yearCentihours: 16_150,
            monthCentihours: [16_000, 150, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
          },
        ]),
      }),
    ]);
    const [row] = rows;
    expect(row?.lines.map(({ key }) => key)).toEqual([
      'contract',
      'indirect',
      'available',
      'planned',
      'control',
      'free',
    ]);
    expect(await freeOf('AAA', 1)).toBe(15_600 - 16_000);
  });

  it('leaves out what was dropped and who was gone, and keeps what nobody has apart', async () => {
    const { rows, unassigned } = await getYear();
    expect(rows.map(({ employee }) => employee)).toEqual(['AAA', 'BBB', 'CCC']);
    expect(lineOf(rows[1] ?? { lines: [] }, 'planned').monthCentihours.slice(0, 3)).toEqual([805, 800, 0]);
    expect(unassigned.monthCentihours[2]).toBe(200);
  });

  it('limits to a function, and refuses an employee or function that is unknown', async () => {
    const { rows, unassigned } = await getYear({ function: 'ASA' });
    expect(rows.map(({ employee }) => employee)).toEqual(['BBB', 'CCC']);
    expect(unassigned.yearCentihours).toBe(0);
    expect(await office.reply('capacity.getYear', { year, employee: 'XYZ' })).toMatchObject({
      error: { code: 'NOT_FOUND', message: expect.stringContaining('XYZ') },
    });
    expect(await office.reply('capacity.getYear', { year, function: 'NIKS' })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(await office.reply('capacity.getYear', { year: 27 })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
  });

  it('gives a year without budgets and plans, with nothing available', async () => {
    const { rows } = await office.call('capacity.getYear', { year: 2031 });
    expect(rows.map(({ employee, hasBudget }) => [employee, hasBudget])).toEqual([
      ['AAA', false],
      ['BBB', false],
    ]);
    expect(lineOf(rows[0] ?? { lines: [] }, 'available').yearCentihours).toBe(0);
    expect(lineOf(rows[0] ?? { lines: [] }, 'contract').yearCentihours).toBe(208_000);
  });
});

describe('capacity.getRoles and getServices', () => {
  it('add up to the hours that are planned', async () => {
    const { roles } = await office.call('capacity.getRoles', { year });
    expect(roles.map(({ role, planned }) => [role, planned.yearCentihours])).toEqual([
      ['RLM', 150],
      ['RLM.ass', 1805],
      ['JRK', 16_000],
    ]);
    expect(roles[1]).toMatchObject({ holders: ['BBB'], unassigned: { yearCentihours: 200 } });
    const { services } = await office.call('capacity.getServices', { year });
    expect(services.map(({ service, planned }) => [service, planned.yearCentihours])).toEqual([
      ['JRK', 16_150],
      ['ADM', 1605],
      ['IB', 200],
    ]);
  });
});

describe('capacity.getCell', () => {
  const cell = (input: Omit<CallInput<'capacity.getCell'>, 'year'>) =>
    office.call('capacity.getCell', { year, ...input });

  it('gives the clients and services of a month of an employee', async () => {
    const { centihours, lines } = await cell({
      scope: { kind: 'employee', code: 'AAA' },
      month: 1,
      line: 'free',
    });
    expect(centihours).toBe(-400);
    expect(lines).toEqual([
      {
        lineId: 1,
        client: '000001',
        clientName: 'Klant 000001',
        service: 'JRK',
        serviceName: 'Jaarrekening',
        role: 'JRK',
        status: 'B',
        employee: 'AAA',
        month: 1,
        centihours: 16_000,
        current: null,
      },
    ]);
  });

  const numbers = [
    [{ kind: 'all' }, null, 'planned', 17_955, 5],
    [{ kind: 'all' }, null, 'free', 2 * 156_000 - 17_955, 5],
    [{ kind: 'function', code: 'ASA' }, 1, 'planned', 805, 1],
    [{ kind: 'team', code: null }, 1, 'planned', 16_805, 2],
    [{ kind: 'team', code: 'X' }, 1, 'planned', 0, 0],
    [{ kind: 'role', code: 'RLM.ass' }, null, 'planned', 1805, 3],
    [{ kind: 'service', code: 'ADM' }, 2, 'planned', 800, 1],
    [{ kind: 'unassigned' }, null, 'planned', 200, 1],
  ] as const;

  it('gives every number with the lines behind it', async () => {
    for (const [scope, month, line, hours, count] of numbers) {
      const found = await cell({ scope, month, line });
      expect([scope, found.centihours, found.lineCount]).toEqual([scope, hours, count]);
      const planned = line === 'planned' ? hours : 17_955;
      expect(found.plannedCentihours).toBe(planned);
    }
  });

  it('says what each employee brings to a number of several', async () => {
    const { employees } = await cell({ scope: { kind: 'all' }, month: 1, line: 'available' });
    expect(employees).toEqual([
      { employee: 'AAA', name: 'Naam AAA', centihours: 15_600 },
      { employee: 'BBB', name: 'Naam BBB', centihours: 15_600 },
    ]);
  });

  it('refuses who and what is unknown', async () => {
    for (const kind of ['employee', 'role', 'service']) {
      const scope = { kind, code: 'XYZ' };
      expect(await office.reply('capacity.getCell', { year, scope, line: 'free' })).toMatchObject({
        error: { code: 'NOT_FOUND' },
      });
    }
  });
});

describe('capacity.changeLines', () => {
  const change = (values: object) =>
    office.reply('capacity.changeLines', { year, changes: [{ lineId: 3, seen, ...values }] });

  it('moves hours to another month and person, in one step that can be undone', async () => {
    expect(await change({ employee: 'aaa', month: 3 })).toMatchObject({ ok: true, data: { changed: 1 } });
    expect(await freeOf('BBB', 1)).toBe(15_600);
    expect(await freeOf('AAA', 3)).toBe(15_600 - 805);
    await office.call('history.undo', {});
    expect(await freeOf('BBB', 1)).toBe(15_600 - 805);
  });

  it('adds hours to what already stands there', async () => {
    await change({ month: 2 });
    expect(await freeOf('BBB', 2)).toBe(15_600 - 1605);
    await office.call('history.undo', {});
    expect(await freeOf('BBB', 2)).toBe(15_600 - 800);
    await office.call('history.redo', {});
    expect(await freeOf('BBB', 2)).toBe(15_600 - 1605);
  });

  it('lets two lines change places', async () => {
    await office.call('capacity.changeLines', {
      year,
      changes: [
        { lineId: 3, seen, month: 2 },
        { lineId: 4, seen: { employee: 'BBB', month: 2, centihours: 800 }, month: 1 },
      ],
    });
    expect([await freeOf('BBB', 1), await freeOf('BBB', 2)]).toEqual([15_600 - 800, 15_600 - 805]);
  });

  it('moves a part of the hours and leaves the rest, on an empty place and on one with hours', async () => {
    await change({ employee: 'AAA', month: 3, part: 305 });
    expect([await freeOf('BBB', 1), await freeOf('AAA', 3)]).toEqual([15_600 - 500, 15_600 - 305]);
    await office.call('history.undo', {});
    expect([await freeOf('BBB', 1), await freeOf('AAA', 3)]).toEqual([15_600 - 805, 15_600]);
    await change({ month: 2, part: 5 });
    expect([await freeOf('BBB', 1), await freeOf('BBB', 2)]).toEqual([15_600 - 800, 15_600 - 805]);
    expect(await change({ seen: { ...seen, centihours: 800 }, month: 4, part: 801 })).toMatchObject({
      error: { code: 'REFUSED', message: expect.stringContaining('8,0 uur') },
    });
    await change({ seen: { ...seen, centihours: 800 }, month: 2, part: 800 });
    expect([await freeOf('BBB', 1), await freeOf('BBB', 2)]).toEqual([15_600, 15_600 - 1605]);
  });

  it('takes a line away with 0 hours, and one of nobody to somebody', async () => {
    await change({ centihours: 0 });
    expect(await freeOf('BBB', 1)).toBe(15_600);
    await office.call('capacity.changeLines', {
      year,
      changes: [{ lineId: 5, seen: { employee: null, month: 3, centihours: 200 }, employee: 'BBB' }],
    });
    expect(await freeOf('BBB', 3)).toBe(15_600 - 200);
  });

  const refused: [values: object, code: string, text: string][] = [
    [
      { seen: { ...seen, centihours: 900 }, month: 2 },
      'CONFLICT',
      'klant 000002, Administratie (RLM.ass), BBB in januari',
    ],
    [{ seen: { ...seen, employee: 'XYZ' } }, 'NOT_FOUND', 'XYZ'],
    [{ employee: 'XYZ' }, 'NOT_FOUND', 'XYZ'],
    [{ employee: 'OUD' }, 'REFUSED', 'OUD is in januari 2027 niet in dienst'],
    [{ employee: 'CCC', month: 4 }, 'REFUSED', 'CCC is in april 2027 niet in dienst'],
    [{ lineId: 99 }, 'NOT_FOUND', 'niet meer'],
    [{ lineId: 6, seen: { ...seen, centihours: 9900 }, month: 2 }, 'REFUSED', 'vervallen'],
    [{ centihours: -100 }, 'INVALID_INPUT', ''],
    [{ centihours: 90_000 }, 'INVALID_INPUT', ''],
    [{ month: 13 }, 'INVALID_INPUT', ''],
  ];

  it('refuses what cannot be, naming it, and changes nothing', async () => {
    const before = await getYear();
    for (const [values, code, text] of refused) {
      expect(await change(values)).toMatchObject({
        ok: false,
        error: { code, message: expect.stringContaining(text) },
      });
    }
    expect(await getYear()).toEqual(before);
  });

  it('refuses more hours than a month has, and the same line twice', async () => {
    const place = { employee: 'BBB', month: 2, centihours: 800 };
    const more = [
      { lineId: 3, seen, month: 2, centihours: 74_000 },
      { lineId: 4, seen: place, month: 5 },
      { lineId: 4, seen: place, month: 6 },
    ];
    expect(await office.reply('capacity.changeLines', { year, changes: more.slice(0, 1) })).toMatchObject({
      error: { code: 'REFUSED', message: expect.stringContaining('748,0') },
    });
    expect(await office.reply('capacity.changeLines', { year, changes: more })).toMatchObject({
      error: { code: 'REFUSED' },
    });
    expect(await freeOf('BBB', 2)).toBe(15_600 - 800);
  });
});
