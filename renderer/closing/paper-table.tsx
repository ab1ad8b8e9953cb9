import type { ExportCell, ExportColumn, ExportTable } from '#shared/exports/model.ts';
import type * as z from 'zod';
import { formatDay, formatEuros, formatHours, formatNumber, formatPercentage } from '#shared/text/format.ts';
import classes from '#renderer/closing/closing.module.css';

type Cell = z.infer<typeof ExportCell>;

/** A table as it comes out of the printer; not seen on the screen. */
export function PaperTable({ table: { title, columns, rows } }: { table: ExportTable }) {
  return (
    <div className={classes['paper']}>
      <h1>{title}</h1>
      <table>
        <thead>
          <tr>
            {columns.map(({ header, kind }) => (
              <th key={header} data-figure={isFigure(kind)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // The rows of a print never change place.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              {columns.map((column, place) => (
                <td key={column.header} data-figure={isFigure(column.kind)}>
                  {show(column, row[place] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isFigure(kind: ExportColumn['kind']): boolean {
  return ['number', 'euros', 'percentage', 'hours'].includes(kind);
}

function show({ kind, decimals }: ExportColumn, value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'J' : 'N';
  if (typeof value === 'string') return kind === 'day' ? formatDay(value) : value;
  if (kind === 'euros') return formatEuros(value);
  if (kind === 'hours') return formatHours(value);
  if (kind === 'percentage') return formatPercentage(value);
  return formatNumber(value, decimals ?? 0);
}
