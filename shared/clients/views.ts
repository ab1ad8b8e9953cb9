import type { ColumnFilter, GridState } from '#shared/grid/model.ts';
import { emptyGridState } from '#shared/grid/model.ts';
import { listText } from '#shared/clients/list-nl.ts';

/** A view that every office has: only filters; columns stay as the person has them. */
export interface StandardView {
  key: string;
  name: string;
  filters: GridState['filters'];
}

const active: ColumnFilter = { kind: 'values', values: ['active'] };

/** The views of the client list that cannot be removed. Former clients and prospects are filtered, never gone. */
export const standardViews: readonly StandardView[] = [
  { key: 'actief', name: listText.views.active, filters: { status: active } },
  {
    key: 'onvolledig',
    name: listText.views.incomplete,
    filters: { status: active, type: { kind: 'values', values: ['?'] } },
  },
  {
    key: 'zonder-actuele-strategie',
    name: listText.views.stale,
    filters: { status: active, strategyCurrent: { kind: 'values', values: ['N'] } },
  },
  {
    key: 'voormalig',
    name: listText.views.former,
    filters: { status: { kind: 'values', values: ['former'] } },
  },
  {
    key: 'prospects',
    name: listText.views.prospects,
    filters: { status: { kind: 'values', values: ['prospect'] } },
  },
  { key: 'alle', name: listText.views.all, filters: {} },
];

/** The state of a standard view over the columns that a person has now. */
export function stateOfView(view: StandardView, now: GridState = emptyGridState): GridState {
  return { ...now, filters: view.filters, search: '' };
}

/** A view of chosen clients, for the bars and cells elsewhere that open the clients behind them. */
export function stateOfNumbers(numbers: readonly string[], now: GridState = emptyGridState): GridState {
  return { ...now, filters: { number: { kind: 'values', values: numbers.slice(0, 5000) } }, search: '' };
}
