import { formatCount } from '#shared/text/format.ts';
import { compareText } from '#shared/closing/compare-nl.ts';
import type { Behind } from '#shared/closing/compare-model.ts';
import { OpenNumber, type OpenBehind } from '#renderer/closing/open-number.tsx';
import classes from '#renderer/closing/compare.module.css';

const text = compareText.screen;

interface EdgeMatrixProps<Edge extends string> {
  label: string;
  years: { from: number; to: number };
  rows: readonly Edge[];
  columns: readonly Edge[];
  /** Edges of clients that are in one of the years only. */
  apart: ReadonlySet<Edge>;
  cells: readonly { from: Edge; to: Edge; count: number }[];
  name: (edge: Edge) => string;
  behind: (from: Edge, to: Edge) => Behind;
  onOpen: OpenBehind | undefined;
}

/** From × to; a cell opens the clients behind it, and those of one year only stand apart. */
export function EdgeMatrix<Edge extends string>(props: EdgeMatrixProps<Edge>) {
  const { label, years, rows, columns, apart, cells, name } = props;
  const countOf = (from: Edge, to: Edge) =>
    cells.find((cell) => cell.from === from && cell.to === to)?.count ?? 0;
  const total = (of: readonly { count: number }[]) => of.reduce((sum, { count }) => sum + count, 0);
  return (
    <table className={classes['matrix']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">
            {years.from} ↓ {years.to} →
          </th>
          {columns.map((to) => (
            <th key={to} scope="col">
              {name(to)}
            </th>
          ))}
          <th scope="col">{text.total}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((from) => (
          <tr key={from}>
            <th scope="row">{name(from)}</th>
            {columns.map((to) => {
              const count = countOf(from, to);
              return (
                <td key={to} data-same={from === to} data-apart={apart.has(from) || apart.has(to)}>
                  {count > 0 && (
                    <OpenNumber
                      behind={props.behind(from, to)}
                      title={`${name(from)} → ${name(to)}`}
                      onOpen={props.onOpen}
                    >
                      {formatCount(count)}
                    </OpenNumber>
                  )}
                </td>
              );
            })}
            <td>{formatCount(total(cells.filter((cell) => cell.from === from)))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.total}</th>
          {columns.map((to) => (
            <td key={to}>{formatCount(total(cells.filter((cell) => cell.to === to)))}</td>
          ))}
          <td>{formatCount(total(cells))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
