import { emptyGridState, type ColumnFilter, type GridState } from '#shared/grid/model.ts';

const active: ColumnFilter = { kind: 'values', values: ['active'] };

/** Views of the client list that somebody in the demo office saved. */
export const demoViews: readonly { screen: string; name: string; state: GridState }[] = [
  {
    screen: 'clients',
    name: 'Ambassadeurs A en B',
    state: {
      ...emptyGridState,
      sort: [{ key: 'billedCents', descending: true }],
      filters: {
        status: active,
        type: { kind: 'values', values: ['A', 'B'] },
        isAmbassador: { kind: 'values', values: ['J'] },
      },
    },
  },
  {
    screen: 'clients',
    name: 'Late betalers',
    state: {
      ...emptyGridState,
      sort: [{ key: 'name', descending: false }],
      filters: {
        status: active,
        paymentClass: { kind: 'values', values: ['60>'] },
      },
    },
  },
];
