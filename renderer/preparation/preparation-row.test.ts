import { describe, expect, it } from 'vitest';
import type { PreparationList } from '#shared/preparation/model.ts';
import { explainRole, monthsOf, roleOf, toRows } from '#renderer/preparation/preparation-row.ts';

const person = (code: string, inServiceOn: string | null, outOfServiceOn: string | null) => ({
  code,
  name: '',
  functionCode: null,
  inServiceOn,
  outOfServiceOn,
});

const list: PreparationList = {
  year: 2027,
  roles: ['RLM', 'JRK'].map((code) => ({ code, label: code, isRetired: false })),
  employees: [
    person('HVE', null, '2027-04-01'),
    person('JDO', '2027-02-01', null),
    person('PKA', null, null),
  ],
  numbers: ['1', '2', '3', '4'],
  names: ['een', 'twee', 'drie', 'vier'],
  groups: [null, 'G', null, null],
  statuses: ['active', 'active', 'prospect', 'active'],
  centihours: [100, 0, 0, 0],
  leftCentihours: [0, 0, 0, 0],
  current: { RLM: ['HVE', 'PKA', null, 'HVE'] },
  planned: {
    RLM: [
      [0, 'PKA', 4, null],
      [1, 'PKA', 1, '2027-01-01'],
      [2, 'JDO', 1, null],
    ],
    JRK: [[0, null, 1, null]],
  },
};

describe('rows of the preparation', () => {
  const [first, second, third, fourth] = toRows(list, []);

  it('tell who has a role at the end of the year and what changed', () => {
    const of = (row: typeof first) => (row ? roleOf(row, 'RLM') : undefined);
    expect(of(first)).toMatchObject({ current: 'HVE', next: 'PKA', isChanged: true, isUnfilled: false });
    // What was applied is what it is now.
    expect(of(second)).toMatchObject({ next: 'PKA', isChanged: false });
    expect(of(third)).toMatchObject({ current: null, next: 'JDO', isChanged: true, isUnfilled: false });
    expect(first && roleOf(first, 'JRK')).toMatchObject({ isChanged: false, isUnfilled: true });
    expect(second && roleOf(second, 'JRK').isUnfilled).toBe(true);
    expect(first && monthsOf(first)).toEqual([4]);
    expect(second && monthsOf(second)).toEqual([]);
  });

  it('warn only for the months in which somebody has the role', () => {
    expect(first && roleOf(first, 'RLM').warnings).toEqual([]);
    expect(third && roleOf(third, 'RLM').warnings).toEqual(['JDO komt pas in dienst per 01-02-2027']);
    expect(fourth && roleOf(fourth, 'RLM').warnings).toEqual(['HVE gaat uit dienst per 01-04-2027']);
    expect(first && explainRole(roleOf(first, 'RLM'))).toBe('HVE wordt PKA per april');
    expect(fourth && explainRole(roleOf(fourth, 'RLM'))).toBe(
      'HVE, zoals nu. HVE gaat uit dienst per 01-04-2027',
    );
  });

  it('stay the same objects while nothing about them changes', () => {
    const before = toRows(list, []);
    const after = toRows({ ...list, centihours: [100, 0, 50, 0] }, before);
    expect(after.map((row, place) => row === before[place])).toEqual([true, true, false, true]);
    const leaves = { ...list, employees: [person('PKA', null, '2027-06-01')] };
    expect(toRows(leaves, before).map((row, place) => row === before[place])).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
