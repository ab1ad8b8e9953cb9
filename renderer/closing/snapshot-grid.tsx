import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ExportTable } from '#shared/exports/model.ts';
import { snapshotText } from '#shared/closing/snapshot-nl.ts';
import type { Noun } from '#shared/grid/nl.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { PaperTable } from '#renderer/closing/paper-table.tsx';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import type { GridColumn } from '#renderer/grid/column.ts';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import classes from '#renderer/closing/closing.module.css';

interface SnapshotGridProps<Row> {
  title: string;
  noun: Noun;
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
}

/** A part of a closed year as a grid that is only read; it is exported and printed as it stands on the screen. */
export function SnapshotGrid<Row>({ title, noun, columns, rows, rowId }: SnapshotGridProps<Row>) {
  const grid = useRef<GridHandle>(null);
  const today = useQueryCall('office.getStatus', {}).data?.today ?? '';
  const [paper, setPaper] = useState<ExportTable | null>(null);
  const onPrint = useEffectEvent(() => setPaper(grid.current?.exportTable(title) ?? null));
  useEffect(() => {
    const print = () => onPrint();
    const done = () => setPaper(null);
    window.addEventListener('peil:print', print);
    window.addEventListener('afterprint', done);
    return () => {
      window.removeEventListener('peil:print', print);
      window.removeEventListener('afterprint', done);
    };
  }, []);
  useEffect(() => {
    if (paper !== null) window.print();
  }, [paper]);
  return (
    <>
      <div className={classes['grid']}>
        <PeilGrid
          ref={grid}
          label={title}
          noun={noun}
          columns={columns}
          rows={rows}
          rowId={rowId}
          today={today}
          toolbarEnd={
            <>
              <GridExportMenu grid={grid} title={title} />
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                leftSection={<IconPrinter size={14} aria-hidden />}
                onClick={() => setPaper(grid.current?.exportTable(title) ?? null)}
              >
                {snapshotText.print}
              </Button>
            </>
          }
        />
      </div>
      {paper && <PaperTable table={paper} />}
    </>
  );
}
