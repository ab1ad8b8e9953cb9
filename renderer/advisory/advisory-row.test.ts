import { describe, expect, it } from 'vitest';
import type { AdvisoryList } from '#shared/advisory/model.ts';
import { statusOf, toRows } from '#renderer/advisory/advisory-row.ts';

const list: AdvisoryList = {
  services: ['STRAT', 'HR'].map((code) => ({ code, label: code, isRetired: false })),
  statuses: [],
  numbers: ['1', '2'],
  names: ['een', 'twee'],
  groups: [null, 'G'],
  managers: ['HVE', null],
  cells: { HR: [null, 'Bespr'] },
  actions: [[1, 'HR', 'Bellen', '2026-12-01', null]],
};

describe('rows of advisory services', () => {
  it('hold the statuses, not determined without a record, and what is agreed', () => {
    const [first, second] = toRows(list, []);
    expect(first && statusOf(first, 'HR')).toBe('??');
    expect(second && statusOf(second, 'HR')).toBe('Bespr');
    expect(second?.actions['HR']).toEqual({ action: 'Bellen', on: '2026-12-01', owner: null });
  });

  it('stay the same objects while nothing about them changes', () => {
    const before = toRows(list, []);
    const after = toRows({ ...list, cells: { HR: ['Nvt', 'Bespr'] } }, before);
    expect(after.map((row, place) => row === before[place])).toEqual([false, true]);
  });
});
