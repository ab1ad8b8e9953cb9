import { useCallback, useEffect, useState } from 'react';
import type { CellValue } from '#shared/grid/model.ts';
import type { AfterEdit } from './cell-editor.tsx';
import { CellEditor } from './cell-editor.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { changeFilter, changePlace } from './grid-state.ts';
import { cellRectangle } from './painter.ts';
import type { RunningGrid } from './use-engine.ts';
import type { GridView } from './use-grid-view.ts';

interface GridOverlaysProps<Row> {
  view: GridView<Row>;
  running: RunningGrid<Row>;
  today: string;
  onEdited: (text: string, after: AfterEdit) => void;
}

/** What lies over the table while it is open: the editor of a cell, the filter of a column, the column chooser. */
export function GridOverlays<Row>({ view, running, today, onEdited }: GridOverlaysProps<Row>) {
  const { engine } = running;
  const place = useCellPlace(running, view.editor);
  const edited = view.editor && engine.columns.get(view.editor.key);
  const { state, openColumn } = view;
  const column = openColumn && engine.columns.get(openColumn.key);
  const key = openColumn?.key ?? '';
  const isPinned = state.columns.find((each) => each.key === key)?.pinned === true;
  const values = useCallback((): CellValue[] => {
    const listed = engine.columns.get(key);
    if (!listed) return [];
    return engine.rows.filter((row) => engine.filter.passesExcept(row, key)).map((row) => listed.value(row));
  }, [engine, key]);

  const onCancel = () => {
    const active = engine.active;
    view.closeEditor();
    if (active) engine.focus(active.row, active.column);
  };

  return (
    <>
      {view.editor && edited && (
        <CellEditor
          key={`${view.editor.row} ${view.editor.key}`}
          open={view.editor}
          column={edited}
          place={place}
          onDone={onEdited}
          onCancel={onCancel}
        />
      )}
      {openColumn && column && (
        <FilterPanel
          key={key}
          column={column}
          anchor={openColumn.anchor}
          filter={state.filters[key]}
          isPinned={isPinned}
          today={today}
          values={values}
          onFilter={(filter) => engine.setFilters(changeFilter(engine.filter.filters, key, filter))}
          onSort={(descending) => engine.setColumnState({ columns: [], sort: [{ key, descending }] })}
          onPin={(pinned) =>
            engine.setColumnState({
              ...engine.readState(),
              columns: changePlace(engine.readState().columns, key, { pinned }),
            })
          }
          onHide={() =>
            engine.setColumnState({
              ...engine.readState(),
              columns: changePlace(engine.readState().columns, key, { hidden: true }),
            })
          }
          onClose={view.closeColumn}
        />
      )}
      {view.chooser && (
        <ColumnChooser
          anchor={view.chooser}
          columns={engine.columns}
          places={engine.readState().columns}
          onChange={(columns) => engine.setColumnState({ ...engine.readState(), columns })}
          onReset={() => engine.resetColumns()}
          onClose={view.closeChooser}
        />
      )}
    </>
  );
}

/** Where the edited cell is, kept right while the table scrolls or its columns change. */
function useCellPlace<Row>({ engine }: RunningGrid<Row>, open: { row: number; key: string } | null) {
  const [place, setPlace] = useState<{ left: number; top: number; width: number; height: number } | null>(
    null,
  );
  useEffect(() => {
    if (!open) return undefined;
    const measure = () => setPlace(cellRectangle(engine.host, open.row, open.key));
    measure();
    const events = ['bodyScroll', 'columnResized', 'displayedColumnsChanged', 'modelUpdated'] as const;
    for (const event of events) engine.api.addEventListener(event, measure);
    return () => {
      for (const event of events) engine.api.removeEventListener(event, measure);
    };
  }, [engine, open]);
  return place;
}
