import type { UnitClient } from './units.ts';
import { describe, expect, it } from 'vitest';
import { bestValues } from './test-data.ts';
import { unknownValues } from './raw-values.ts';
import { buildUnits, findUnitId } from './units.ts';

function client(number: string, rest: Partial<UnitClient> = {}): UnitClient {
  return {
    number,
    name: `Klant ${number}`,
    status: 'active',
    groupNumber: null,
    groupName: null,
    isHead: false,
    ...rest,
  };
}

const inGroup = { groupNumber: '000200', groupName: 'Groep Duinlaan' };

describe('buildUnits', () => {
  it('makes a group one unit with the values of its head', () => {
    const clients = [client('000104', inGroup), client('000108', { ...inGroup, isHead: true })];
    const [unit, ...others] = buildUnits(clients, ({ number }) =>
      number === '000108' ? bestValues : unknownValues,
    );
    expect(others).toEqual([]);
    expect(unit).toMatchObject({
      id: 'group:000200',
      number: '000200',
      name: 'Groep Duinlaan',
      hasNoHead: false,
    });
    expect(unit?.head?.number).toBe('000108');
    expect(unit?.values).toBe(bestValues);
    expect(unit?.members.map(({ number }) => number)).toEqual(['000104', '000108']);
  });

  it('makes a client without a group its own unit, even with the number of a group', () => {
    const units = buildUnits(
      [client('000200'), client('000104', { ...inGroup, isHead: true })],
      () => bestValues,
    );
    expect(units.map(({ id }) => id)).toEqual(['client:000200', 'group:000200']);
    expect(units[0]).toMatchObject({ name: 'Klant 000200', hasNoHead: false });
  });

  it('names a group without a name after its head', () => {
    const nameless = { groupNumber: '000200', groupName: '' };
    const clients = [client('000104', nameless), client('000108', { ...nameless, isHead: true })];
    expect(buildUnits(clients, () => bestValues)[0]?.name).toBe('Klant 000108');
  });

  it('gives a group without a head unknown values and says so', () => {
    const [unit] = buildUnits([client('000104', inGroup)], () => bestValues);
    expect(unit).toMatchObject({ hasNoHead: true, head: null, values: unknownValues });
  });

  it('takes the first of several heads', () => {
    const heads = ['000104', '000108'].map((number) => client(number, { ...inGroup, isHead: true }));
    expect(buildUnits(heads, () => bestValues)[0]?.head?.number).toBe('000104');
  });

  it('counts a unit as active when one of its members is', () => {
    const former = client('000104', { ...inGroup, isHead: true, status: 'former' });
    expect(buildUnits([former], () => bestValues)[0]?.isActive).toBe(false);
    expect(buildUnits([former, client('000108', inGroup)], () => bestValues)[0]?.isActive).toBe(true);
  });
});

describe('findUnitId', () => {
  it('names the group of a member', () => {
    expect(findUnitId({ number: '1', groupNumber: '2' })).toBe('group:2');
    expect(findUnitId({ number: '1', groupNumber: null })).toBe('client:1');
  });
});
