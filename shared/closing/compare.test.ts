import { describe, expect, it } from 'vitest';
import type { Definition } from '#shared/classification/model.ts';
import { compareYears, findBehind } from './compare.ts';
import type { YearPair } from './compare-facts.ts';
import { layOutFlow } from './flow.ts';
import { matchCodes } from './match-codes.ts';
import type { StateClient, YearState } from './year-state.ts';

const content: Definition = {
  version: 1,
  name: 'Een',
  pointsToDivide: 2,
  criteria: [
    {
      key: 'ambassador',
      label: 'Ambassadeur',
      bands: [{ code: 'J', label: 'Ja', from: null, to: null, points: 2, isProposal: false }],
    },
  ],
  types: [{ type: 'A', from: 0, to: 2 }],
};

function client(number: string, values: Partial<StateClient> = {}): StateClient {
  return {
    number,
    name: `Klant ${number}`,
    status: 'active',
    unit: `client:${number}`,
    isHead: true,
    groupName: null,
    type: 'C',
    billedCents: null,
    productionCents: null,
    writeOffCents: null,
    planStatus: 'B',
    risk: null,
    roles: {},
    ...values,
  };
}

function state(year: number, clients: StateClient[], values: Partial<YearState> = {}): YearState {
  return {
    year,
    basis: { kind: 'closed', closingId: year, at: `${year + 1}-02-01T10:00:00Z`, by: 'Vera' },
    definition: { version: 1, name: 'Een', content },
    questionnaireVersion: 1,
    clients,
    hours: [],
    capacity: [],
    employees: new Map([['ABC', 'An de Boer']]),
    services: new Map([['ADM', 'Administratie']]),
    ...values,
  };
}

const pairOf = (from: YearState, to: YearState, merged: string[] = []): YearPair => ({
  from,
  to,
  merged: new Set(merged),
});
const roles = [{ code: 'RLM', label: 'Relatiebeheerder' }];
const compare = (pair: YearPair) => compareYears(pair, roles, 'then');
const texts = (remarks: readonly { text: string }[]) => remarks.map(({ text }) => text).join(' ');

describe('clients by type', () => {
  const pair = pairOf(
    state(2024, [
      client('1', { type: 'B' }),
      client('2', { type: null }),
      client('3'),
      client('4'),
      client('5', { unit: 'group:9', groupName: 'Groep', type: 'A' }),
      client('6', { unit: 'group:9', groupName: 'Groep', type: 'A', isHead: false }),
      client('7'),
    ]),
    state(2025, [
      client('1', { type: 'A' }),
      client('2', { type: 'C' }),
      client('3', { status: 'former' }),
      client('5', { unit: 'group:9', groupName: 'Groep', type: 'A' }),
      client('7', { unit: 'group:9', groupName: 'Groep', type: 'A', isHead: false }),
      client('8', { type: 'D' }),
    ]),
    ['4'],
  );

  it('pairs units, and sets apart who is new, left, merged or went to another group', () => {
    const { types } = compare(pair);
    expect(types.cells).toEqual(
      expect.arrayContaining([
        { from: 'B', to: 'A', count: 1 },
        { from: 'incomplete', to: 'C', count: 1 },
        { from: 'A', to: 'A', count: 1 },
        { from: 'C', to: 'left', count: 1 },
        { from: 'C', to: 'merged', count: 1 },
        { from: 'C', to: 'regrouped', count: 1 },
        { from: 'new', to: 'D', count: 1 },
      ]),
    );
    expect([types.moved, types.total]).toEqual([2, 3]);
    expect(types.cells.reduce((sum, { count }) => sum + count, 0)).toBe(7);
    expect(texts(types.remarks)).toContain('4 klanten en klantgroepen ontbreken in een van de jaren');
    expect(texts(types.remarks)).toContain('1 klant is intussen met een andere samengevoegd');
  });

  it('opens exactly the units that it counted', () => {
    for (const { from, to, count } of compare(pair).types.cells)
      expect(findBehind(pair, { of: 'types', from, to })).toHaveLength(count);
    expect(findBehind(pair, { of: 'types', from: 'A', to: 'A' })).toEqual([
      { number: '9', name: 'Groep', from: 'A', to: 'A' },
    ]);
  });

  it('says which definitions differ and what one of them did not know', () => {
    const later: Definition = {
      ...content,
      version: 2,
      criteria: [...content.criteria, { key: 'payment', label: 'Betalingsgedrag', bands: [] }],
    };
    const to = { ...pair.to, definition: { version: 2, name: 'Twee', content: later } };
    const said = texts(compare({ ...pair, to }).types.remarks);
    expect(said).toContain('2024 is ingedeeld met definitie 1, 2025 met definitie 2');
    expect(said).toContain('Definitie 1 kende het criterium Betalingsgedrag niet.');
  });

  it('does not compare two years that are not closed, nor a year without clients', () => {
    const live = (one: YearState): YearState => ({ ...one, basis: { kind: 'live' } });
    const both = compare(pairOf(live(pair.from), live(pair.to)));
    expect(both.types.cells).toEqual([]);
    expect(both.types.remarks).toEqual([expect.objectContaining({ isObstacle: true })]);
    expect(texts(both.remarks)).toContain('2024 is niet afgesloten');
    const empty = compare(pairOf(state(2019, []), pair.to));
    expect(texts(empty.types.remarks)).toBe('Niet vergelijkbaar: van 2019 zijn geen klanten bekend.');
    expect([empty.roles.rows, empty.employees.rows, empty.room.rows, empty.amounts.rows]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});

describe('amounts', () => {
  it('compares only what both years know, and says of how many that is', () => {
    const { amounts } = compare(
      pairOf(
        state(2024, [client('1', { billedCents: 1000 }), client('2', { billedCents: 500 })]),
        state(2025, [client('1', { billedCents: 1200 }), client('3', { billedCents: 900 })]),
      ),
    );
    expect(amounts.rows[0]).toEqual({
      key: 'billedCents',
      fromCents: 1500,
      toCents: 2100,
      fromKnown: 2,
      toKnown: 2,
      both: { clients: 1, fromCents: 1000, toCents: 1200 },
    });
    expect(texts(amounts.remarks)).toContain('Van 1 van de 3 klanten');
  });

  it('says that a year without amounts cannot be compared', () => {
    const { amounts } = compare(
      pairOf(state(2024, [client('1')]), state(2025, [client('1', { billedCents: 1 })])),
    );
    expect(amounts.rows).toEqual([]);
    expect(texts(amounts.remarks)).toContain('Niet vergelijkbaar: van 2024 zijn geen bedragen bekend');
  });
});

describe('people', () => {
  const employees = {
    from: new Map([
      ['ABC', 'An de Boer'],
      ['XYZ', 'Xander'],
    ]),
    to: new Map([
      ['ANB', 'An de Boer'],
      ['XYZ', 'Xander'],
    ]),
  };
  const room = (employee: string) => ({
    employee,
    availableCentihours: 1000,
    plannedCentihours: 400,
    controlCentihours: 0,
    freeCentihours: 600,
  });
  const pair = pairOf(
    state(
      2024,
      [
        client('1', { roles: { RLM: 'ABC' } }),
        client('2', { roles: { RLM: 'ABC' } }),
        client('3', { roles: { RLM: 'XYZ' } }),
      ],
      {
        employees: employees.from,
        hours: [{ number: '1', service: 'ADM', employee: 'ABC', centihours: 400 }],
        capacity: [room('ABC')],
      },
    ),
    state(
      2025,
      [client('1', { roles: { RLM: 'ANB' } }), client('2', { roles: { RLM: 'XYZ' } }), client('3')],
      {
        employees: employees.to,
        hours: [
          { number: '1', service: 'ADM', employee: 'ANB', centihours: 300 },
          { number: '2', service: 'ADM', employee: null, centihours: 50 },
        ],
        capacity: [room('ANB')],
      },
    ),
  );

  it('takes a code that changed under the same name as the same person, and says so', () => {
    const { roles: block, employees: hours, room: rooms } = compare(pair);
    expect(block.rows[0]).toMatchObject({ same: 1, taken: 1, filled: 0, emptied: 1 });
    expect(block.rows[0]?.moves).toEqual([
      { from: 'ANB', to: 'XYZ', count: 1 },
      { from: 'XYZ', to: null, count: 1 },
    ]);
    expect(hours.rows).toEqual([
      { code: 'ANB', name: 'An de Boer', fromCentihours: 400, toCentihours: 300 },
      { code: null, name: '', fromCentihours: null, toCentihours: 50 },
    ]);
    expect(texts(hours.remarks)).toContain('ABC werd ANB');
    expect(rooms.rows).toHaveLength(1);
    expect(findBehind(pair, { of: 'employee', code: 'ANB' })).toEqual([
      { number: '1', name: 'Klant 1', from: 400, to: 300 },
    ]);
    expect(findBehind(pair, { of: 'role', role: 'RLM', kind: 'taken' })).toHaveLength(1);
  });

  it('does not guess between two people of the same name', () => {
    const to = new Map([
      ['ANB', 'An de Boer'],
      ['ADB', 'An de Boer'],
    ]);
    expect(matchCodes(new Map([['ABC', 'An de Boer']]), to).renamed).toEqual([]);
  });
});

describe('risk', () => {
  it('counts classes, and cannot compare a year in which nobody was assessed', () => {
    const from = state(2024, [client('1', { risk: 'low' }), client('2', { risk: 'high' })]);
    const to = state(2025, [client('1', { risk: 'normal' }), client('3')]);
    expect(compare(pairOf(from, to)).risk.cells).toEqual([
      { from: 'low', to: 'normal', count: 1 },
      { from: 'high', to: 'absent', count: 1 },
      { from: 'absent', to: 'none', count: 1 },
    ]);
    expect(texts(compare(pairOf(state(2023, [client('1')]), to)).risk.remarks)).toContain(
      'van 2023 is geen enkele',
    );
  });

  it('says when the questionnaires differ, and under the definitions of now that the class is that of then', () => {
    const assessed = [client('1', { risk: 'low' })];
    const pair = pairOf(state(2024, assessed), state(2025, assessed, { questionnaireVersion: 2 }));
    const said = texts(compare(pair).risk.remarks);
    expect(said).toContain('in 2024 versie 1 en in 2025 versie 2');
    expect(said).not.toContain('zoals toen');
    const today = compareYears(pair, roles, 'today');
    for (const { remarks } of [today.roles, today.risk])
      expect(texts(remarks)).toContain('hangt niet van een definitie af');
    expect(texts(today.types.remarks)).not.toContain('zoals toen');
  });
});

describe('the flow diagram', () => {
  it('leaves nothing out and gives a band the same height at both ends', () => {
    const flow = layOutFlow(
      [
        { from: 'A', to: 'B', count: 30 },
        { from: 'A', to: 'A', count: 10 },
        { from: 'C', to: 'A', count: 1 },
      ],
      { left: ['A', 'B', 'C'], right: ['A', 'B', 'C'] },
      { scale: 2, gap: 10, least: 18 },
    );
    expect(flow.left.map(({ edge, count }) => [edge, count])).toEqual([
      ['A', 40],
      ['C', 1],
    ]);
    expect(flow.bands.map(({ count, height }) => [count, height])).toEqual([
      [10, 20],
      [30, 60],
      [1, 2],
    ]);
    expect(flow.left[1]).toMatchObject({ top: 90, height: 18 });
  });
});
