import { describe, expect, it } from 'vitest';
import type { LevellingMove } from '#shared/levelling/calls.ts';
import { openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';
import {
  fullTime,
  plannedYear,
  writeOverbookedOffice,
  type Planned,
  type OverbookedFacts,
} from '#test/support/overbooked-office.ts';
import path from 'node:path';

const year = plannedYear;

async function office(facts: OverbookedFacts): Promise<TestOffice> {
  const file = path.join(temporaryFolder(), 'kantoor.peil');
  writeOverbookedOffice(file, facts);
  return openOffice(file);
}

const level = (of: TestOffice, more: object = {}) =>
  of.call('capacity.level', { year, timeLimitSeconds: 2, ...more });
const asMove = ({
  lineId,
  client,
  service,
  fromMonth,
  toMonth,
  fromEmployee,
  toEmployee,
  centihours,
}: LevellingMove) => ({
  lineId,
  client,
  service,
  fromMonth,
  toMonth,
  fromEmployee,
  toEmployee,
  centihours,
});
const busy: Planned[] = [
  ['000101', 'JRK', 'JRK', 'AAA', 3, 6000],
  ['000102', 'JRK', 'JRK', 'AAA', 3, 7000],
];

describe('bottlenecks of a year', () => {
  it('are listed by employee and month, and repaired by moving in time', async () => {
    const of = await office({ lines: busy });
    expect(await of.call('capacity.listBottlenecks', { year })).toMatchObject({
      overbookedCentihours: 3000,
      bottlenecks: [
        {
          employee: 'AAA',
          month: 3,
          overbookedCentihours: 3000,
          plannedCentihours: 13_000,
          freeCentihours: 10_000,
        },
      ],
      lineCount: 2,
      withoutBudget: [],
    });
    const result = await level(of);
    expect(result).toMatchObject({
      overbookedBefore: 3000,
      overbookedAfter: 0,
      bound: 0,
      isProven: true,
      method: 'solved',
      changesOfPeople: 0,
      shortages: [],
    });
    expect(result.moves).toHaveLength(1);
    expect(result.moves[0]).toMatchObject({
      service: 'JRK',
      serviceName: 'Jaarrekening',
      fromEmployee: 'AAA',
      toEmployee: 'AAA',
      fromMonth: 3,
      fromOverbookedCentihours: 3000,
      isLate: false,
    });
  });

  it('are applied as one change that can be undone', async () => {
    const of = await office({ lines: busy });
    const { moves } = await level(of);
    expect(await of.call('capacity.applyMoves', { year, moves: moves.map(asMove) })).toEqual({
      moved: 1,
      clients: 1,
    });
    expect((await of.call('capacity.listBottlenecks', { year })).overbookedCentihours).toBe(0);
    expect((await of.call('history.getSteps', {})).undo?.label).toBe(
      'Knelpunten 2027: 1 regel van 1 klant verplaatst',
    );
    await of.call('history.undo', {});
    expect((await of.call('capacity.listBottlenecks', { year })).overbookedCentihours).toBe(3000);
  });

  it('say what is short when they cannot be repaired', async () => {
    const of = await office({ lines: [['000101', 'BTW', 'RLM', 'CCC', 4, 12_500]] });
    const result = await level(of);
    expect(result).toMatchObject({
      overbookedBefore: 2500,
      overbookedAfter: 2500,
      bound: 2500,
      isProven: true,
      moves: [],
      shortages: [{ month: 4, role: 'RLM', centihours: 2500 }],
    });
  });

  it('leave confirmed plans alone unless asked, and dropped plans count nowhere', async () => {
    const of = await office({ lines: busy, statuses: { '000101': 'B', '000102': 'B' } });
    expect((await level(of)).moves).toEqual([]);
    const allowed = await level(of, { allowConfirmed: true });
    expect(allowed.moves.map(({ isConfirmed }) => isConfirmed)).toEqual([true]);
    const dropped = await office({ lines: busy, statuses: { '000101': 'V' } });
    expect(await level(dropped)).toMatchObject({ overbookedBefore: 0, moves: [] });
  });

  it('take the work of someone who leaves to someone who holds the role', async () => {
    const of = await office({
      employees: { DDD: { ...fullTime, outOfServiceOn: '2027-03-01' } },
      lines: [['000103', 'JRK', 'JRK', 'DDD', 5, 4000]],
    });
    const { moves, overbookedBefore, overbookedAfter } = await level(of);
    expect([overbookedBefore, overbookedAfter]).toEqual([4000, 0]);
    expect(moves[0]?.fromEmployee).toBe('DDD');
    // January and February are still this person's own: that changes no people.
    expect(moves[0]).toMatchObject({ toEmployee: 'DDD', isNewPerson: false });
    expect(moves[0]?.toMonth).toBeLessThan(3);
  });

  it('say who has work without a budget, and hours that nobody has', async () => {
    const of = await office({
      employees: { EEE: {} },
      lines: [
        ['000101', 'JRK', 'JRK', 'EEE', 5, 40_000],
        ['000102', 'JRK', 'JRK', null, 5, 1500],
      ],
    });
    expect(await level(of)).toMatchObject({
      overbookedBefore: 0,
      withoutBudget: ['EEE'],
      unassignedCentihours: 1500,
      moves: [],
    });
  });
});

describe('bad input', () => {
  it('a year without a planning, or without budgets', async () => {
    const of = await office({ lines: busy });
    expect(await of.reply('capacity.level', { year: 2031, timeLimitSeconds: 2 })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND', message: expect.stringContaining('2031 is nog niets gepland') },
    });
    const bare = await office({ employees: { AAA: {}, BBB: {}, CCC: {} }, lines: busy });
    expect(await bare.reply('capacity.level', { year, timeLimitSeconds: 2 })).toMatchObject({
      error: { code: 'NOT_FOUND', message: expect.stringContaining('begroting') },
    });
    expect(await of.call('capacity.listBottlenecks', { year: 2031 })).toMatchObject({ lineCount: 0 });
  });

  it('a wrong year, no time, no moves', async () => {
    const { reply } = await office({});
    for (const [name, input] of [
      ['capacity.level', { year: 20_277, timeLimitSeconds: 2 }],
      ['capacity.level', { year, timeLimitSeconds: 0 }],
      ['capacity.level', { year, timeLimitSeconds: 'lang' }],
      ['capacity.applyMoves', { year, moves: [] }],
    ] as const)
      expect(await reply(name, input)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  });

  it('cancelling changes nothing and says so', async () => {
    const of = await office({ lines: busy });
    const running = of.reply('capacity.level', { year, timeLimitSeconds: 60 });
    expect(await of.call('tasks.cancel', { call: 'capacity.level' })).toEqual({ wasRunning: true });
    expect(await running).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  });

  it('a line changed, confirmed or gone meanwhile: nothing is moved, and it is named', async () => {
    const of = await office({ lines: [...busy, ['000103', 'JRK', 'JRK', 'AAA', 3, 2000]] });
    const before = await of.call('capacity.listBottlenecks', { year });
    const moves = (await level(of)).moves.map(asMove);
    expect(moves.length).toBeGreaterThan(0);
    const [first] = moves;
    if (!first) throw new Error('no moves');
    const other = { ...first, lineId: 1, client: '000101', centihours: 6000, toMonth: 4 };
    const conflict = async (input: object) => of.reply('capacity.applyMoves', { year, ...input });
    expect(
      await conflict({ moves: [other, { ...first, lineId: 2, client: '000102', centihours: 6999 }] }),
    ).toMatchObject({
      error: {
        code: 'CONFLICT',
        message:
          'Intussen is gewijzigd: Jaarrekening van Klant 000102 (000102). Er is niets verplaatst. Maak een nieuw voorstel.',
      },
    });
    expect(await conflict({ moves: [{ ...other, lineId: 999 }] })).toMatchObject({
      error: { code: 'CONFLICT', message: expect.stringContaining('Jaarrekening van Klant 000101') },
    });
    expect(await conflict({ moves: [other, other] })).toMatchObject({ error: { code: 'REFUSED' } });
    expect(await conflict({ moves: [{ ...other, toEmployee: 'ZZZ' }] })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    await of.call('planning.setValues', {
      year,
      values: [{ client: '000101', field: 'status', value: 'B' }],
    });
    expect(await conflict({ moves: [other] })).toMatchObject({
      error: { code: 'CONFLICT', message: expect.stringContaining('intussen bevestigd') },
    });
    expect(await of.call('capacity.listBottlenecks', { year })).toEqual(before);
    expect(await conflict({ moves: [other], allowConfirmed: true })).toMatchObject({ ok: true });
  });

  it('adds hours to those that stand there, and lets lines change places', async () => {
    const of = await office({
      lines: [
        ['000101', 'JRK', 'JRK', 'AAA', 3, 1000],
        ['000101', 'JRK', 'JRK', 'AAA', 4, 2000],
        ['000101', 'JRK', 'JRK', 'BBB', 4, 400],
      ],
    });
    const base = { client: '000101', service: 'JRK', fromEmployee: 'AAA', toEmployee: 'AAA' };
    const swap = [
      { ...base, lineId: 1, fromMonth: 3, toMonth: 4, centihours: 1000 },
      { ...base, lineId: 2, fromMonth: 4, toMonth: 3, centihours: 2000 },
    ];
    const first = await of.call('planning.getLines', { year });
    await of.call('capacity.applyMoves', { year, moves: swap });
    expect(await of.call('planning.getLines', { year })).not.toEqual(first);
    expect((await of.call('capacity.listBottlenecks', { year })).lineCount).toBe(3);
    await of.call('capacity.applyMoves', {
      year,
      moves: [{ ...base, lineId: 1, fromMonth: 4, toMonth: 4, toEmployee: 'BBB', centihours: 1000 }],
    });
    expect((await of.call('capacity.listBottlenecks', { year })).lineCount).toBe(2);
    expect(
      (await of.call('planning.getLines', { year })).lines.filter((hours) => hours === 1400),
    ).toHaveLength(1);
    const before = await of.call('planning.getLines', { year });
    await of.call('history.undo', {});
    await of.call('history.undo', {});
    expect(await of.call('planning.getLines', { year })).toEqual(first);
    await of.call('history.redo', {});
    await of.call('history.redo', {});
    expect(await of.call('planning.getLines', { year })).toEqual(before);
  });
});
