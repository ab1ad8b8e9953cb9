import { useState } from 'react';
import type { Comparison, MatrixAnswer } from '#shared/classification/call-models.ts';
import type { Standing } from '#shared/classification/model.ts';
import { standings } from '#shared/classification/model.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { nl } from '#shared/classification/nl.ts';
import { formatCount } from '#shared/text/format.ts';
import { MoveList } from './move-list.tsx';
import { TypeMark } from './type-mark.tsx';
import classes from './classification.module.css';

const text = nlScreen.matrix;
const typeOf = (standing: Standing) => (standing === 'incomplete' ? null : standing);

interface MatrixViewProps {
  matrix: MatrixAnswer;
  comparison: Comparison;
}

/** From-type × to-type; a cell opens the client groups behind it. */
export function MatrixView({ matrix, comparison }: MatrixViewProps) {
  const [cell, setCell] = useState<{ from: Standing; to: Standing } | null>(null);
  const countOf = (from: Standing, to: Standing) =>
    matrix.cells.find((each) => each.from === from && each.to === to)?.count ?? 0;
  const notes = [
    text.moved(matrix.moved, matrix.total),
    matrix.onlyAfter > 0 ? text.added(matrix.onlyAfter) : null,
    matrix.onlyBefore > 0 ? text.gone(matrix.onlyBefore) : null,
  ].filter((note) => note !== null);
  return (
    <div className={classes['matrixSplit']}>
      <div>
        <p className={classes['cardTitle']}>{notes.join(' · ')}</p>
        <table className={classes['matrix']} aria-label={text.label}>
          <thead>
            <tr>
              <th scope="col" className={classes['corner']}>
                {text.before} ↓ {text.after.toLowerCase()} →
              </th>
              {standings.map((to) => (
                <th key={to} scope="col" aria-label={nl.standings[to]}>
                  <TypeMark type={typeOf(to)} />
                </th>
              ))}
              <th scope="col">{text.total}</th>
            </tr>
          </thead>
          <tbody>
            {standings.map((from) => (
              <tr key={from}>
                <th scope="row" aria-label={nl.standings[from]}>
                  <TypeMark type={typeOf(from)} />
                </th>
                {standings.map((to) => (
                  <td key={to} data-same={from === to} data-up={isBetter(from, to)}>
                    <button
                      type="button"
                      disabled={countOf(from, to) === 0}
                      aria-pressed={cell?.from === from && cell.to === to}
                      aria-label={text.cell(nl.standings[from], nl.standings[to], countOf(from, to))}
                      onClick={() => setCell({ from, to })}
                    >
                      {countOf(from, to) === 0 ? '' : formatCount(countOf(from, to))}
                    </button>
                  </td>
                ))}
                <td>{formatCount(matrix.before[from])}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              {standings.map((to) => (
                <td key={to}>{formatCount(matrix.after[to])}</td>
              ))}
              <td>{formatCount(matrix.total)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <MoveList comparison={comparison} cell={cell} />
    </div>
  );
}

/** Whether a move is to a better type; an unknown standing is neither better nor worse. */
function isBetter(from: Standing, to: Standing): boolean | undefined {
  if (from === to || from === 'incomplete' || to === 'incomplete') return undefined;
  return to < from;
}
