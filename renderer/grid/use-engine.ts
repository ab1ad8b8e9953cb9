import { useMantineStyleNonce } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { GridState } from '#shared/grid/model.ts';
import type { GridColumn } from './column.ts';
import type { EngineEvents } from './engine.ts';
import { GridEngine } from './engine.ts';
import type { InputPort } from './input.ts';
import { GridInput } from './input.ts';

interface EngineSetup<Row> {
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  initialState: GridState | undefined;
  /** The row to begin at, once it is there. */
  activeRow?: string | null | undefined;
  /** Read once: whether rows can be ticked. */
  hasTicks: boolean;
  events: EngineEvents<Row>;
  port: InputPort;
}

/** The grid and its input, made with the element and kept until it goes. Events and port may change at every render. */
export interface RunningGrid<Row> {
  engine: GridEngine<Row>;
  input: GridInput<Row>;
}

export function useEngine<Row>(
  setup: EngineSetup<Row>,
): [React.RefObject<HTMLDivElement | null>, RunningGrid<Row> | null] {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(setup);
  const [running, setRunning] = useState<RunningGrid<Row> | null>(null);
  const styleNonce = useMantineStyleNonce()?.();

  useLayoutEffect(() => {
    latest.current = setup;
  });

  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const { columns, initialState, hasTicks } = latest.current;
    const engine = new GridEngine<Row>(host.current, {
      columns,
      rowId: (row) => latest.current.rowId(row),
      styleNonce,
      hasTicks,
      events: {
        openColumn: (key, anchor) => latest.current.events.openColumn(key, anchor),
        stateChanged: (changed) => latest.current.events.stateChanged(changed),
        statusChanged: (changed) => latest.current.events.statusChanged(changed),
        activeCellChanged: (rowId, column) => latest.current.events.activeCellChanged(rowId, column),
        activeRowChanged: (...args) => latest.current.events.activeRowChanged(...args),
      },
    });
    const input = new GridInput(engine, () => latest.current.port);
    if (initialState) engine.applyState(initialState);
    setRunning({ engine, input });
    return () => {
      setRunning(null);
      input.destroy();
      engine.destroy();
    };
  }, [styleNonce]);

  const { columns, rows } = setup;
  useEffect(() => {
    if (running && latest.current.columns === columns) running.engine.setColumns(columns);
  }, [running, columns]);
  const wanted = useRef(setup.activeRow ?? null);
  useEffect(() => {
    if (!running) return;
    running.engine.setRows(rows);
    const isElsewhere = running.engine.active !== null;
    if (wanted.current !== null && (isElsewhere || running.engine.focusRow(wanted.current)))
      wanted.current = null;
  }, [running, rows]);

  return [host, running];
}
