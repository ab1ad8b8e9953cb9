import { useMemo } from 'react';
import type { CapacityGroup } from '#shared/capacity/group-rows.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import { capacityScreenText as text } from '#shared/capacity/screen-nl.ts';
import classes from '#renderer/capacity/capacity.module.css';
import { CellTable, type TableRow } from '#renderer/capacity/cell-table.tsx';
import type { Labels } from '#renderer/capacity/group-name.ts';
import { heatRow, tones } from '#renderer/capacity/heat-rows.ts';
import { groupRows, lineRows, rowIdOf } from '#renderer/capacity/table-rows.tsx';
import type { OpenCell } from '#renderer/capacity/open-cell.ts';
import type { ShownCapacity } from '#renderer/capacity/use-capacity.ts';

interface CapacityTableProps {
  shown: ShownCapacity;
  labels: Labels;
  year: number;
  open: OpenCell | null;
  onOpen: (rowId: string, column: number) => void;
}

const headings = [text.columns.line, text.columns.year, ...capacityText.shortMonths] as const;
const heatHeadings = [text.heat.employee, text.columns.year, ...capacityText.shortMonths] as const;

/** The six lines of every group, as the source has them, with what they come to below. */
export function CapacityTable({ shown, labels, year, open, onOpen }: CapacityTableProps) {
  const { groups, current, total } = shown;
  const rows = useMemo(
    () => groups.flatMap((group) => groupRows(group, { labels, year, current })),
    [groups, labels, year, current],
  );
  const totals = useMemo(
    () => (total === null ? [] : totalRows(total, { labels, year, current: null })),
    [total, labels, year],
  );
  return (
    <CellTable
      label={text.title(year)}
      headings={headings}
      rows={rows}
      totals={totals}
      onOpen={onOpen}
      open={placeOf(open)}
    />
  );
}

/** Free room by person and month at a glance: number, colour and pattern. */
export function HeatMap({ shown, labels, open, onOpen }: CapacityTableProps) {
  const { groups, total } = shown;
  const rows = useMemo(() => groups.map((group) => heatRow(group, labels)), [groups, labels]);
  const totals = useMemo(
    () =>
      total === null
        ? []
        : [{ ...heatRow(total, labels), head: text.total(total.members.length) } satisfies TableRow],
    [total, labels],
  );
  return (
    <>
      <ul className={classes['legend']} aria-label={text.heat.legend}>
        {tones.map((tone) => (
          <li key={tone}>
            <span className={`${classes['swatch'] ?? ''} ${classes[tone] ?? ''}`} aria-hidden />
            {text.heat.tones[tone]}
          </li>
        ))}
      </ul>
      <CellTable
        label={text.heat.label}
        headings={heatHeadings}
        rows={rows}
        totals={totals}
        onOpen={onOpen}
        open={placeOf(open)}
      />
    </>
  );
}

function totalRows(total: CapacityGroup, shown: Parameters<typeof lineRows>[1]): TableRow[] {
  const head = <strong>{text.total(total.members.length)}</strong>;
  return [
    { kind: 'head', id: 'total', head },
    ...lineRows(total, shown, ['available', 'planned', 'control', 'free']),
  ];
}

function placeOf(open: OpenCell | null) {
  return open && { rowId: rowIdOf(open.groupId, open.line), column: open.month ?? 0 };
}
