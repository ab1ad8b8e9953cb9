import { Loader, Text } from '@mantine/core';
import type { Comparison, MoveRow } from '#shared/classification/call-models.ts';
import type { Standing } from '#shared/classification/model.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { nl } from '#shared/classification/nl.ts';
import { formatCount } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { TypeMark } from './type-mark.tsx';
import classes from './classification.module.css';

const text = nlScreen.matrix;
const mostShown = 300;

interface MoveListProps {
  comparison: Comparison;
  /** Null = everyone who moves. */
  cell: { from: Standing; to: Standing } | null;
}

/** The client groups behind a cell of the matrix, or everyone whose type changes. */
export function MoveList({ comparison, cell }: MoveListProps) {
  const { data } = useQueryCall(
    'classification.listMoves',
    { comparison, ...(cell ? { cell } : {}) },
    { keepPrevious: true },
  );
  if (!data) return <Loader size="sm" />;
  const { moves } = data;
  return (
    <section className={classes['moves']} aria-live="polite">
      <h3 className={classes['panelTitle']}>{titleOf(cell, moves.length)}</h3>
      {moves.length > mostShown && (
        <Text size="sm" c="dimmed">
          {text.shown(mostShown, moves.length)}
        </Text>
      )}
      {moves.length > 0 && <MoveTable moves={moves.slice(0, mostShown)} />}
    </section>
  );
}

function titleOf(cell: MoveListProps['cell'], count: number): string {
  if (cell === null) return `${text.everyone} (${formatCount(count)})`;
  const { from, to } = cell;
  return from === to
    ? text.stays(nl.standings[from], count)
    : text.who(nl.standings[from], nl.standings[to], count);
}

/** Moves as a table; also in the report. */
export function MoveTable({ moves }: { moves: readonly MoveRow[] }) {
  const units = nlScreen.units;
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{units.number}</th>
          <th scope="col">{units.name}</th>
          <th scope="col">{text.before}</th>
          <th scope="col">{text.after}</th>
          <th scope="col">{text.points}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr key={move.id}>
            <td>{move.number}</td>
            <td className={classes['wrap']}>
              <a href={hrefOf('/classificatie/klanten', { groep: move.id })}>{move.name}</a>
              {move.overrideType !== null && (
                <div className={classes['detail']}>{text.overridden(move.overrideType)}</div>
              )}
            </td>
            <td>
              <TypeMark type={move.from === 'incomplete' ? null : move.from} />
            </td>
            <td>
              <TypeMark type={move.to === 'incomplete' ? null : move.to} />
            </td>
            <td>
              {range(move.fromMinPoints, move.fromMaxPoints)} → {range(move.toMinPoints, move.toMaxPoints)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function range(min: number, max: number): string {
  return min === max ? String(min) : `${min}–${max}`;
}
