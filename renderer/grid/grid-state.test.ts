import { describe, expect, it } from 'vitest';
import { changeFilter, changePlace, movePlace } from './grid-state.ts';

const place = (key: string, pinned = false) => ({ key, width: 100, hidden: false, pinned });
const keys = (places: { key: string }[]) => places.map((each) => each.key).join('');

describe('places of columns', () => {
  const places = [place('a', true), place('b'), place('c'), place('d', true)];

  it('moves a column among its own', () => {
    expect(keys(movePlace(places, 'c', -1))).toBe('acbd');
    expect(keys(movePlace(places, 'b', -1))).toBe('abcd');
    expect(keys(movePlace(places, 'a', 1))).toBe('bcda');
    expect(keys(movePlace(places, 'x', 1))).toBe('abcd');
  });

  it('changes one column', () => {
    expect(changePlace(places, 'b', { hidden: true })[1]).toEqual({ ...place('b'), hidden: true });
  });
});

describe('changeFilter', () => {
  it('sets, replaces and removes', () => {
    const one = changeFilter({}, 'type', { kind: 'values', values: ['A'] });
    expect(changeFilter(one, 'name', { kind: 'presence', filled: true })).toMatchObject({
      type: {},
      name: {},
    });
    expect(changeFilter(one, 'type', null)).toEqual({});
  });
});
