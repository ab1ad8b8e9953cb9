import type { ReactNode, Ref } from 'react';
import { useImperativeHandle, useRef } from 'react';
import type { ExportTable } from '#shared/exports/model.ts';
import type { GridState } from '#shared/grid/model.ts';
import type { Noun } from '#shared/grid/nl.ts';
import type { AfterEdit } from './cell-editor.tsx';
import type { GridColumn } from './column.ts';
import { edgesOf } from './block.ts';
import type { CellEdit, CellRefusal } from './edit-log.ts';
import { applyEdits } from './edits.ts';
import { readExport } from './export-table.ts';
import { GridOverlays } from './grid-overlays.tsx';
import { GridToolbar } from './grid-toolbar.tsx';
import { planFill } from './plan-edits.ts';
import { StatusLine } from './status-line.tsx';
import './grid.css';
import { useEngine } from './use-engine.ts';
import { usePageKeys } from './use-page-keys.ts';
import { useGridView } from './use-grid-view.ts';

/** What a screen can ask of its grid. */
export interface GridHandle {
  /** Columns, sort, filters and search as they stand, to be saved as a view. */
  readState: () => GridState;
  applyState: (state: GridState) => void;
  /** The rows and columns on screen, in their order, for a file. */
  exportTable: (title: string) => ExportTable;
  /** Ids of the rows with a tick; empty when there are none. */
  selectedRowIds: () => string[];
  /** Ids of the rows that the filters let pass, in the order shown. */
  shownRowIds: () => string[];
  clearSelection: () => void;
  /** Scrolls to a row and makes its first cell active. */
  focusRow: (rowId: string) => void;
}

export interface PeilGridProps<Row> {
  /** What the grid holds, for screen readers. */
  label: string;
  noun: Noun;
  /** Keep the array and the value functions the same between renders. */
  columns: readonly GridColumn<Row>[];
  /** A changed record is a new object; the others stay the same objects. */
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The office's date, for dates as people type them. */
  today: string;
  initialState?: GridState;
  onStateChange?: (state: GridState) => void;
  /**
   * All cells of one gesture. Resolves with the cells that were not taken once `rows` shows the others (or will at the
   * next render); when it throws, every cell keeps what was typed. Left out: nothing can be typed.
   */
  onEdit?: (changes: CellEdit[]) => Promise<readonly CellRefusal[]>;
  onUndo?: () => void;
  /** The row that is active at first, such as where the person was before. */
  activeRow?: string | null;
  /** Another row became active; `afterTyping`: by Enter after typing, while one is still busy with the row before it. */
  onActiveRow?: (rowId: string | null, afterTyping: boolean) => void;
  /** The active cell: its row and the key of its column. */
  onActiveCell?: (rowId: string | null, column: string | null) => void;
  onOpenRow?: (rowId: string) => void;
  /** The ticks changed; ask the handle for the ids. Left out: rows cannot be ticked. */
  onSelectionChange?: (count: number) => void;
  /** Before the chips: the saved view. */
  toolbarStart?: ReactNode;
  /** At the right end: export, print, actions on the selection. */
  toolbarEnd?: ReactNode;
  ref?: Ref<GridHandle>;
}

/** The one grid of the program: like Excel under the hands, like a well-set table to the eye. */
export function PeilGrid<Row>({ ref, ...props }: PeilGridProps<Row>) {
  const search = useRef<HTMLInputElement>(null);
  const view = useGridView<Row>(props);
  const port = {
    store: props.onEdit,
    today: props.today,
    notify: view.notify,
    openEditor: view.openEditor,
    find: () => search.current?.select(),
    undo: props.onUndo,
    openRow: props.onOpenRow,
  };
  const [host, running] = useEngine<Row>({
    ...props,
    initialState: props.initialState,
    hasTicks: props.onSelectionChange !== undefined,
    events: view.events,
    port,
  });
  usePageKeys(search, running);
  useImperativeHandle(ref, () => makeHandle(running), [running]);

  const onEdited = (text: string, after: AfterEdit) => {
    const open = view.editor;
    view.closeEditor();
    if (!running || !open) return;
    const { engine, input } = running;
    const column = engine.placeOf(open.key);
    if (column === undefined) return;
    const block = after === 'fill' && engine.block ? edgesOf(engine.block) : null;
    const cells = block ? planFill(block, text) : [{ row: open.row, column, text }];
    if (block || open.replace || text !== open.text) void applyEdits(engine, port, cells);
    engine.focus(open.row, column);
    if (after === 'down' || after === 'up') engine.expectStep(after === 'down' ? 1 : -1);
    if (after === 'down' || after === 'up') input.move(after === 'down' ? 1 : -1, 0);
    if (after === 'next' || after === 'previous') input.move(0, after === 'next' ? 1 : -1);
  };

  return (
    <section className="peil-grid" aria-label={props.label}>
      <GridToolbar
        searchRef={search}
        running={running}
        state={view.state}
        start={props.toolbarStart}
        end={props.toolbarEnd}
        onOpenColumn={view.events.openColumn}
        onOpenColumns={view.openChooser}
      />
      <div className="peil-grid-body">
        <div className="peil-grid-host" ref={host} />
        {running && <GridOverlays view={view} running={running} today={props.today} onEdited={onEdited} />}
      </div>
      <StatusLine status={view.status.text} refusal={view.status.refusal} notice={view.notice} />
    </section>
  );
}

function makeHandle<Row>(running: ReturnType<typeof useEngine<Row>>[1]): GridHandle {
  const engine = () => {
    if (!running) throw new Error('The grid is not on the screen.');
    return running.engine;
  };
  return {
    readState: () => engine().readState(),
    applyState: (state) => engine().applyState(state),
    exportTable: (title) => readExport(engine(), title),
    selectedRowIds: () => engine().selectedRows().map(engine().rowId),
    shownRowIds: () => engine().shownRows().map(engine().rowId),
    clearSelection: () => engine().api.deselectAll(),
    focusRow: (rowId) => void engine().focusRow(rowId),
  };
}
