import { expect, it } from 'vitest';
import type { Worklist } from '#shared/completeness/model.ts';
import { isShown, toWorklistRows, type WorklistChoice } from './worklist-rows.ts';

const list: Worklist = {
  fields: [
    { key: 'branch', label: 'Branche', heading: 'Branche', askedOf: 'client' },
    { key: 'feeClass', label: 'Declaratieomvang', heading: 'Declaratieomvang', askedOf: 'head' },
  ],
  roles: [{ code: 'RLM', label: 'Relatiebeheerder' }],
  ids: [1, 2],
  numbers: ['000104', '000105'],
  names: ['Oven', 'Zon'],
  groupNumbers: ['000900', null],
  groupNames: ['Ovens', null],
  isHead: [0, 1],
  missing: [1, 2],
  values: [
    [null, '04'],
    [null, null],
  ],
  holders: { RLM: ['HVE', null] },
};
const all: WorklistChoice = { showsAll: true, field: null, employee: null, role: 'RLM', group: null };

it('reads the columns into rows, and keeps rows that did not change', () => {
  const rows = toWorklistRows(list, []);
  expect(rows.map(({ number, asked, missing }) => [number, asked, missing])).toEqual([
    ['000104', 1, ['branch']],
    ['000105', 2, ['feeClass']],
  ]);
  const changed = toWorklistRows(
    {
      ...list,
      missing: [0, 2],
      values: [
        ['07', '04'],
        [null, null],
      ],
    },
    rows,
  );
  expect(changed[0]).not.toBe(rows[0]);
  expect(changed[0]?.missing).toEqual([]);
  expect(changed[1]).toBe(rows[1]);
});

it.each<[Partial<WorklistChoice>, string[]]>([
  [{}, ['000104', '000105']],
  [{ field: 'branch' }, ['000104']],
  [{ employee: 'HVE' }, ['000104']],
  [{ employee: '' }, ['000105']],
  [{ group: '000900' }, ['000104']],
  [{ group: '' }, ['000105']],
  [{ employee: 'HVE', role: 'JRK' }, []],
])('shows by %j', (choice, numbers) => {
  const rows = toWorklistRows(list, []);
  expect(rows.filter((row) => isShown(row, { ...all, ...choice })).map(({ number }) => number)).toEqual(
    numbers,
  );
});

it('leaves out who misses nothing unless asked', () => {
  const rows = toWorklistRows({ ...list, missing: [0, 2] }, []);
  expect(rows.filter((row) => isShown(row, { ...all, showsAll: false }))).toHaveLength(1);
});
