import type { RiskEdge, RoleRow, Room, RoomRow, YearComparison } from '#shared/closing/compare-model.ts';
import { compareText } from '#shared/closing/compare-nl.ts';
import { formatCount, formatHours } from '#shared/text/format.ts';
import { EdgeMatrix } from '#renderer/closing/edge-matrix.tsx';
import { OpenNumber, type OpenBehind } from '#renderer/closing/open-number.tsx';
import { Remarks } from '#renderer/closing/remarks.tsx';
import classes from '#renderer/closing/compare.module.css';

const { screen: text, risks } = compareText;

interface BlockProps {
  comparison: YearComparison;
  onOpen: OpenBehind | undefined;
}

const kinds = ['same', 'taken', 'filled', 'emptied'] as const;

/** How many clients kept who does a role, and who took over from whom. */
export function RolesBlock({ comparison, onOpen }: BlockProps) {
  const { roles } = comparison;
  return (
    <section className={`${classes['block']} ${classes['wide']}`} aria-label={text.blocks.roles}>
      <h2 className={classes['title']}>{text.blocks.roles}</h2>
      <Remarks remarks={roles.remarks} />
      {roles.rows.length > 0 && (
        <table className={classes['table']} aria-label={text.blocks.roles}>
          <thead>
            <tr>
              <th scope="col">{text.role}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col" className={classes['number']}>
                  {text[kind]}
                </th>
              ))}
              <th scope="col">{text.movesOf('').replace(': ', '')}</th>
            </tr>
          </thead>
          <tbody>
            {roles.rows.map((row) => (
              <RoleLine key={row.role} row={row} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const mostMoves = 8;

function RoleLine({ row, onOpen }: { row: RoleRow; onOpen: OpenBehind | undefined }) {
  const nameOf = (code: string | null) => code ?? text.nobody;
  const kindOf = (move: RoleRow['moves'][number]) =>
    move.from === null ? 'filled' : move.to === null ? 'emptied' : 'taken';
  return (
    <tr>
      <th scope="row">{row.label}</th>
      {kinds.map((kind) => (
        <td key={kind} className={classes['number']}>
          {row[kind] > 0 && (
            <OpenNumber
              behind={{ of: 'role', role: row.role, kind }}
              title={`${row.label}: ${text[kind].toLowerCase()}`}
              onOpen={onOpen}
            >
              {formatCount(row[kind])}
            </OpenNumber>
          )}
        </td>
      ))}
      <td>
        <ul className={classes['moves']}>
          {row.moves.slice(0, mostMoves).map((move) => (
            <li key={`${move.from ?? ''} ${move.to ?? ''}`}>
              {nameOf(move.from)} → {nameOf(move.to)}{' '}
              <OpenNumber
                behind={{ of: 'role', role: row.role, kind: kindOf(move), from: move.from, to: move.to }}
                title={`${row.label}: ${nameOf(move.from)} → ${nameOf(move.to)}`}
                onOpen={onOpen}
              >
                {formatCount(move.count)}
              </OpenNumber>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

const roomKeys = ['available', 'planned', 'control', 'free'] as const;

/** What everybody had and has left, year beside year. */
export function RoomBlock({ comparison, onOpen }: BlockProps) {
  const { room, from, to } = comparison;
  const sides = [
    ['from', from.year],
    ['to', to.year],
  ] as const;
  return (
    <section className={`${classes['block']} ${classes['wide']}`} aria-label={text.blocks.room}>
      <h2 className={classes['title']}>{text.blocks.room}</h2>
      <Remarks remarks={room.remarks} />
      {room.rows.length > 0 && (
        <table className={classes['table']} aria-label={text.blocks.room}>
          <thead>
            <tr>
              <th scope="col">{text.employee}</th>
              {sides.flatMap(([, year]) =>
                roomKeys.map((key, index) => (
                  <th
                    key={`${year} ${key}`}
                    scope="col"
                    className={`${classes['number']} ${index === 0 ? classes['group'] : ''}`}
                  >
                    {text[key]} {year}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {room.rows.map((row) => (
              <RoomLine key={row.code ?? ''} row={row} onOpen={onOpen} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              {sides.flatMap(([side]) =>
                roomKeys.map((key, index) => (
                  <RoomCell
                    key={`${side} ${key}`}
                    hours={room.rows.reduce((sum, row) => sum + (row[side]?.[`${key}Centihours`] ?? 0), 0)}
                    isFirst={index === 0}
                  />
                )),
              )}
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

function RoomCell({ hours, isFirst }: { hours: number | null; isFirst: boolean }) {
  const isNegative = hours !== null && hours < 0;
  return (
    <td
      className={`${classes['number']} ${isFirst ? classes['group'] : ''} ${isNegative ? classes['negative'] : ''}`}
    >
      {hours !== null && formatHours(hours)}
    </td>
  );
}

function RoomLine({ row, onOpen }: { row: RoomRow; onOpen: OpenBehind | undefined }) {
  const title = row.code === null ? text.nobody : `${row.code} ${row.name}`;
  const cells = (room: Room | null) =>
    roomKeys.map((key, index) => {
      const hours = room?.[`${key}Centihours`] ?? null;
      if (key !== 'planned' || hours === null)
        return <RoomCell key={key} hours={hours} isFirst={index === 0} />;
      return (
        <td key={key} className={classes['number']}>
          <OpenNumber behind={{ of: 'employee', code: row.code }} title={title} onOpen={onOpen}>
            {formatHours(hours)}
          </OpenNumber>
        </td>
      );
    });
  return (
    <tr>
      <th scope="row">{title}</th>
      {cells(row.from)}
      {cells(row.to)}
    </tr>
  );
}

const riskEdges: readonly RiskEdge[] = ['low', 'normal', 'high', 'none', 'absent'];
const apart: ReadonlySet<RiskEdge> = new Set(['absent']);

/** Clients by risk class in both years. */
export function RiskBlock({ comparison, onOpen }: BlockProps) {
  const { risk, from, to } = comparison;
  return (
    <section className={classes['block']} aria-label={text.blocks.risk}>
      <h2 className={classes['title']}>{text.blocks.risk}</h2>
      <Remarks remarks={risk.remarks} />
      {risk.cells.length > 0 && (
        <EdgeMatrix
          label={text.blocks.risk}
          years={{ from: from.year, to: to.year }}
          rows={riskEdges}
          columns={riskEdges}
          apart={apart}
          cells={risk.cells}
          name={(edge) => risks[edge]}
          behind={(before, after) => ({ of: 'risk', from: before, to: after })}
          onOpen={onOpen}
        />
      )}
    </section>
  );
}
