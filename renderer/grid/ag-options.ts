import { AG_GRID_LOCALE_NL } from '@ag-grid-community/locale';
import type { GridOptions } from 'ag-grid-community';
import { gridText } from '#shared/grid/nl.ts';
import { gridTheme } from './ag-theme.ts';

const ticks = {
  rowSelection: { mode: 'multiRow', selectAll: 'filtered', enableClickSelection: false },
  selectionColumnDef: {
    pinned: 'left',
    lockPinned: true,
    width: 36,
    resizable: false,
    suppressMovable: true,
  },
} as const satisfies GridOptions;

/** What is the same in every grid. `styleNonce` goes on the style elements that AG Grid makes. */
export function fixedOptions<Row>(styleNonce: string | undefined, hasTicks: boolean): GridOptions<Row> {
  return {
    ...(hasTicks ? ticks : {}),
    theme: gridTheme,
    styleNonce,
    localeText: { ...AG_GRID_LOCALE_NL, noRowsToShow: gridText.noRows, noMatchingRows: gridText.noRows },
    rowData: [],
    animateRows: false,
    suppressColumnMoveAnimation: true,
    suppressDragLeaveHidesColumns: true,
    // A record that one edits stays where it is until one sorts or filters again.
    suppressModelUpdateAfterUpdateTransaction: true,
    suppressScrollOnNewData: true,
    maintainColumnOrder: true,
    multiSortKey: 'ctrl',
    tooltipShowDelay: 500,
    tooltipHideDelay: 20_000,
  };
}
