import { describe, expect, it } from 'vitest';
import { emptyGridState, GridState } from '#shared/grid/model.ts';
import { standardViews, stateOfNumbers, stateOfView } from './views.ts';

const arranged: GridState = {
  ...emptyGridState,
  columns: [{ key: 'name', width: 300, hidden: false, pinned: true }],
  filters: { city: { kind: 'presence', filled: true } },
  search: 'bakker',
};

describe('standard views', () => {
  it('set the filters and leave columns and sort as the person has them', () => {
    for (const view of standardViews) {
      const state = stateOfView(view, arranged);
      expect(GridState.parse(state)).toEqual({ ...arranged, filters: view.filters, search: '' });
    }
  });

  it('have keys and names of their own', () => {
    expect(new Set(standardViews.map(({ key }) => key)).size).toBe(standardViews.length);
    expect(new Set(standardViews.map(({ name }) => name)).size).toBe(standardViews.length);
  });

  it('can be a list of chosen clients', () => {
    expect(stateOfNumbers(['000101'], arranged).filters).toEqual({
      number: { kind: 'values', values: ['000101'] },
    });
  });
});
