import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import classes from '#renderer/capacity/capacity.module.css';
import { useWindow } from '#renderer/capacity/use-window.ts';

/** One number of the table. */
export interface TableCell {
  text: string;
  /** Read out and shown when one points at the cell, beside the number. */
  note?: string | undefined;
  className?: string | undefined;
}

/** A row of numbers that open, or a heading over the rows that follow. */
export type TableRow =
  | { kind: 'head'; id: string; head: ReactNode }
  | {
      kind: 'line';
      id: string;
      head: ReactNode;
      cells: readonly TableCell[];
      className?: string | undefined;
    };

interface CellTableProps {
  label: string;
  /** Heading of the first column and of the numbers. */
  headings: readonly [string, ...string[]];
  rows: readonly TableRow[];
  /** Stay in sight under what scrolls. */
  totals?: readonly TableRow[];
  onOpen: (rowId: string, column: number) => void;
  /** The cell whose details are shown. */
  open?: { rowId: string; column: number } | null;
}

const rowHeight = 26;

/**
 * Numbers by row and month, of which each opens. Only what is in sight stands in the page, so that two hundred people scroll as
 * easily as ten. Arrow keys walk, Home and End go to the ends of a row, Enter opens.
 */
export function CellTable({ label, headings, rows, totals = [], onOpen, open }: CellTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useWindow(scroller, rows.length, rowHeight);
  const [active, setActive] = useState({ row: firstLine(rows, 0, 1), column: 0 });
  const wantsFocus = useRef(false);
  const all = [...rows, ...totals];
  const at = all[active.row]?.kind === 'line' ? active.row : firstLine(all, 0, 1);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    scroller.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  });
  const openPlace = open ? `${open.rowId} ${open.column}` : null;
  const wasOpen = useRef(openPlace);
  useEffect(() => {
    // Whoever closed the panel from within goes on where it was opened.
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (wasOpen.current !== null && openPlace === null && isLost)
      scroller.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
    wasOpen.current = openPlace;
    // The panel that opened beside the table may cover the cell.
    if (openPlace !== null)
      scroller.current
        ?.querySelector('td[aria-selected="true"]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [openPlace]);
  const go = (row: number, column: number) => {
    wantsFocus.current = true;
    const last = headings.length - 2;
    if (row < rows.length) shown.reveal(row);
    setActive({ row, column: Math.min(Math.max(column, 0), last) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event, Math.max(1, Math.floor(shown.count) - 2));
    if (event.key === 'Enter' || event.key === ' ') {
      const row = all[at];
      if (row?.kind === 'line' && isCell(event.target)) onOpen(row.id, active.column);
      else return;
    } else if (step && isCell(event.target)) {
      if (step.toEdge) go(at, step.columns < 0 ? 0 : headings.length);
      else
        go(
          firstLine(all, clamp(at + step.rows, all.length), Math.sign(step.rows) || 1),
          active.column + step.columns,
        );
    } else return;
    event.preventDefault();
  };
  const rowProps = (row: TableRow, index: number) => ({
    row,
    index,
    columns: headings.length,
    activeColumn: index === at ? active.column : null,
    openColumn: open && open.rowId === row.id ? open.column : null,
    onPick: (column: number) => {
      setActive({ row: index, column });
      onOpen(row.id, column);
    },
  });
  return (
    <div ref={scroller} className={classes['scroller']}>
      {/* The keys are those of the cells within, of which one at a time can have the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/interactive-supports-focus */}
      <table
        className={classes['cells']}
        // Its cells open: a grid that one walks through.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={label}
        aria-rowcount={all.length + 1}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            {headings.map((heading, index) => (
              <th key={heading} scope="col" className={index === 0 ? classes['rowHead'] : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={shown.from} columns={headings.length} />
          {rows.slice(shown.from, shown.to).map((row, place) => (
            <Row key={row.id} {...rowProps(row, shown.from + place)} />
          ))}
          <Gap rows={rows.length - shown.to} columns={headings.length} />
        </tbody>
        {totals.length > 0 && (
          <tfoot>
            {totals.map((row, index) => (
              <Row key={row.id} {...rowProps(row, rows.length + index)} />
            ))}
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** As high as the rows that are out of sight. */
function Gap({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- holds nothing and is hidden */}
      <td className={classes['gap']} colSpan={columns} style={{ height: rows * rowHeight }} />
    </tr>
  );
}

interface RowProps {
  row: TableRow;
  index: number;
  columns: number;
  activeColumn: number | null;
  openColumn: number | null;
  onPick: (column: number) => void;
}

function Row({ row, index, columns, activeColumn, openColumn, onPick }: RowProps) {
  if (row.kind === 'head') {
    return (
      <tr aria-rowindex={index + 2} className={classes['groupRow']}>
        <th scope="rowgroup" colSpan={columns}>
          <div className={classes['groupHead']}>{row.head}</div>
        </th>
      </tr>
    );
  }
  return (
    <tr aria-rowindex={index + 2} className={row.className}>
      <th scope="row" className={classes['rowHead']}>
        {row.head}
      </th>
      {row.cells.map((cell, column) => (
        // The table hears the keys of its cells.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex
        <td
          // The place is what a cell is: the year and twelve months.
          // oxlint-disable-next-line react/no-array-index-key
          key={column}
          tabIndex={column === activeColumn ? 0 : -1}
          aria-selected={column === openColumn}
          className={cell.className}
          title={cell.note}
          onClick={() => onPick(column)}
        >
          {cell.text}
          {cell.note !== undefined && <span className={classes['hidden']}>, {cell.note}</span>}
        </td>
      ))}
    </tr>
  );
}

function isCell(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.tagName === 'TD';
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}

/** The nearest row of numbers from `start` on, looking in one direction first. */
function firstLine(rows: readonly TableRow[], start: number, direction: number): number {
  for (const way of [direction, -direction]) {
    for (let index = start; index >= 0 && index < rows.length; index += way)
      if (rows[index]?.kind === 'line') return index;
  }
  return 0;
}

interface Step {
  rows: number;
  columns: number;
  toEdge?: true;
}

function stepOf(event: KeyboardEvent, page: number): Step | undefined {
  const steps: Readonly<Record<string, Step>> = {
    ArrowUp: { rows: -1, columns: 0 },
    ArrowDown: { rows: 1, columns: 0 },
    ArrowLeft: { rows: 0, columns: -1 },
    ArrowRight: { rows: 0, columns: 1 },
    PageUp: { rows: -page, columns: 0 },
    PageDown: { rows: page, columns: 0 },
    Home: { rows: 0, columns: -1, toEdge: true },
    End: { rows: 0, columns: 1, toEdge: true },
  };
  return event.altKey || event.ctrlKey || event.metaKey ? undefined : steps[event.key];
}
