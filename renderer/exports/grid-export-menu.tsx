import type { RefObject } from 'react';
import { ExportMenu } from '#renderer/exports/export-menu.tsx';
import type { GridHandle } from '#renderer/grid/peil-grid.tsx';

interface GridExportMenuProps {
  grid: RefObject<GridHandle | null>;
  /** What the table is called in the file. */
  title: string;
}

/** Writes the rows and columns of a grid, as they stand on the screen, to a file. */
export function GridExportMenu({ grid, title }: GridExportMenuProps) {
  return <ExportMenu read={() => grid.current?.exportTable(title) ?? { title, columns: [], rows: [] }} />;
}
