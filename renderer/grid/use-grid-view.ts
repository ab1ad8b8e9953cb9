import { useEffect, useMemo, useRef, useState } from 'react';
import type { GridState } from '#shared/grid/model.ts';
import { emptyGridState } from '#shared/grid/model.ts';
import type { Noun } from '#shared/grid/nl.ts';
import type { OpenEditor } from './cell-editor.tsx';
import type { EngineEvents, GridEngine } from './engine.ts';
import { readRefusal, readStatus } from './status-line.tsx';

interface ViewProps {
  noun: Noun;
  initialState?: GridState | undefined;
  onStateChange?: ((state: GridState) => void) | undefined;
  onActiveRow?: ((rowId: string | null, afterTyping: boolean) => void) | undefined;
  onActiveCell?: ((rowId: string | null, column: string | null) => void) | undefined;
  onSelectionChange?: ((count: number) => void) | undefined;
}

/** Which column's filter is open, and where. */
interface OpenColumn {
  key: string;
  anchor: HTMLElement;
}

/** What the screen around the running grid shows: state for the chips, status, editor and panels. */
export function useGridView<Row>(props: ViewProps) {
  const latest = useRef(props);
  const frame = useRef(0);
  const selected = useRef(0);
  const [state, setState] = useState<GridState>(props.initialState ?? emptyGridState);
  const [status, setStatus] = useState({ text: '', refusal: '' });
  const [notice, setNotice] = useState('');
  const [editor, setEditor] = useState<OpenEditor | null>(null);
  const [openColumn, setOpenColumn] = useState<OpenColumn | null>(null);
  const [chooser, setChooser] = useState<HTMLElement | null>(null);

  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const events = useMemo((): EngineEvents<Row> => {
    const readNow = (engine: GridEngine<Row>) => {
      frame.current = 0;
      if (engine.api.isDestroyed()) return;
      setStatus({ text: readStatus(engine, latest.current.noun), refusal: readRefusal(engine) });
      const count = engine.api.getSelectedNodes().length;
      if (count !== selected.current) latest.current.onSelectionChange?.(count);
      selected.current = count;
    };
    return {
      openColumn: (key, anchor) => setOpenColumn({ key, anchor }),
      stateChanged: (engine) => {
        const changed = engine.readState();
        setState(changed);
        latest.current.onStateChange?.(changed);
      },
      statusChanged: (engine) => {
        if (frame.current === 0) frame.current = requestAnimationFrame(() => readNow(engine));
      },
      activeCellChanged: (rowId, column) => {
        setNotice('');
        latest.current.onActiveCell?.(rowId, column);
      },
      activeRowChanged: (...args) => latest.current.onActiveRow?.(...args),
    };
  }, []);

  return {
    events,
    state,
    status,
    notice,
    notify: setNotice,
    editor,
    openEditor: setEditor,
    closeEditor: () => setEditor(null),
    openColumn,
    closeColumn: () => setOpenColumn(null),
    chooser,
    openChooser: setChooser,
    closeChooser: () => setChooser(null),
  };
}

export type GridView<Row> = ReturnType<typeof useGridView<Row>>;
