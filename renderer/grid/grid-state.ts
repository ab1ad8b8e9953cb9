import type { ColumnState, GridApi } from 'ag-grid-community';
import type { ColumnFilter, ColumnPlace, GridState } from '#shared/grid/model.ts';

/** The columns and sort of a running grid, without the filters that the grid does not know. */
export function readColumns<Row>(
  api: GridApi<Row>,
  keys: ReadonlySet<string>,
): Pick<GridState, 'columns' | 'sort'> {
  const states = api.getColumnState().filter((state) => keys.has(state.colId));
  const sorted = states
    .filter((state) => state.sort === 'asc' || state.sort === 'desc')
    .toSorted((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0));
  return {
    columns: states.map((state) => ({
      key: state.colId,
      width: Math.round(state.width ?? 100),
      hidden: state.hide === true,
      pinned: state.pinned === 'left' || state.pinned === true,
    })),
    sort: sorted.map((state) => ({ key: state.colId, descending: state.sort === 'desc' })),
  };
}

/** Brings columns and sort back. Columns that the state does not name get their initial place, behind the named ones. */
export function applyColumns<Row>(api: GridApi<Row>, state: Pick<GridState, 'columns' | 'sort'>): void {
  const sortOf = (key: string): Pick<ColumnState, 'sort' | 'sortIndex'> => {
    const index = state.sort.findIndex((sort) => sort.key === key);
    const sort = state.sort[index];
    return sort
      ? { sort: sort.descending ? 'desc' : 'asc', sortIndex: index }
      : { sort: null, sortIndex: null };
  };
  if (state.columns.length === 0) api.resetColumnState();
  const named: ColumnState[] = state.columns.map((place) => ({
    colId: place.key,
    width: place.width,
    hide: place.hidden,
    pinned: place.pinned ? 'left' : null,
    ...sortOf(place.key),
  }));
  const known = new Set(state.columns.map((place) => place.key));
  const unnamed = state.sort
    .filter((sort) => !known.has(sort.key))
    .map(({ key }) => ({ colId: key, ...sortOf(key) }));
  api.applyColumnState({
    state: [...named, ...unnamed],
    applyOrder: state.columns.length > 0,
    defaultState: { sort: null, sortIndex: null },
  });
}

/** The same columns with one of them changed or moved; what the column chooser does. */
export function changePlace(
  columns: readonly ColumnPlace[],
  key: string,
  change: Partial<ColumnPlace>,
): ColumnPlace[] {
  return columns.map((place) => (place.key === key ? { ...place, ...change } : place));
}

/** Moves a column one place to the front (-1) or the back (1) among its own, pinned or not. */
export function movePlace(columns: readonly ColumnPlace[], key: string, step: -1 | 1): ColumnPlace[] {
  const from = columns.findIndex((place) => place.key === key);
  const moved = columns[from];
  if (!moved) return [...columns];
  let to = from + step;
  while (columns[to] && columns[to]?.pinned !== moved.pinned) to += step;
  if (!columns[to]) return [...columns];
  const others = columns.filter((place) => place.key !== key);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}

/** The filters with one set, or taken away by null. */
export function changeFilter(
  filters: Readonly<Record<string, ColumnFilter>>,
  key: string,
  filter: ColumnFilter | null,
): Record<string, ColumnFilter> {
  const others = Object.entries(filters).filter(([other]) => other !== key);
  return Object.fromEntries(filter ? [...others, [key, filter]] : others);
}
