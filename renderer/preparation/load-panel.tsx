import { IconAlertTriangle } from '@tabler/icons-react';
import type { LoadRow, PreparationList } from '#shared/preparation/model.ts';
import { preparationText } from '#shared/preparation/nl.ts';
import { formatCount, formatHours, shortMonthNames } from '#shared/text/format.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/preparation/preparation.module.css';

interface LoadPanelProps {
  year: number;
  roles: PreparationList['roles'];
  /** Whose clients are shown in the grid. */
  employee: string | null;
  onEmployee: (employee: string | null) => void;
}

const { load: text } = preparationText;

/** What everyone has and can do in the year; asked again after every change, while one goes on typing. */
export function LoadPanel({ year, roles, employee, onEmployee }: LoadPanelProps) {
  const { data } = useQueryCall('preparation.getLoad', { year }, { isFresh: true, keepPrevious: true });
  return (
    <section
      className={classes['load']}
      aria-label={text.title(year)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={classes['loadTable']}>
        <thead>
          <tr>
            <th scope="col">{text.employee}</th>
            {roles.map(({ code, label }) => (
              <th
                scope="col"
                key={code}
                className={classes['figure']}
                title={`${label}. ${text.clientsHint}`}
              >
                {code}
              </th>
            ))}
            <th scope="col" className={classes['figure']}>
              {text.available}
            </th>
            <th scope="col" className={classes['figure']}>
              {text.planned}
            </th>
            <th scope="col" className={classes['figure']}>
              {text.free}
            </th>
            <th scope="col" className={classes['figure']} title={text.worstHint}>
              {text.worst}
            </th>
          </tr>
        </thead>
        <tbody>
          {data?.rows.map((row) => (
            <LoadLine
              key={row.employee}
              row={row}
              roles={roles}
              isChosen={row.employee === employee}
              onChoose={() => onEmployee(row.employee === employee ? null : row.employee)}
            />
          ))}
        </tbody>
        {data && data.unassignedCentihours > 0 && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={roles.length + 2}>
                {text.nobody}
              </th>
              <td className={classes['figure']}>{formatHours(data.unassignedCentihours)}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {data?.rows.length === 0 && <p className={classes['soft']}>{text.none}</p>}
    </section>
  );
}

interface LoadLineProps {
  row: LoadRow;
  roles: PreparationList['roles'];
  isChosen: boolean;
  onChoose: () => void;
}

function LoadLine({ row, roles, isChosen, onChoose }: LoadLineProps) {
  const isKnown = row.availableCentihours !== null;
  return (
    <tr data-chosen={isChosen}>
      <th scope="row">
        <button type="button" className={classes['person']} aria-pressed={isChosen} onClick={onChoose}>
          <strong>{row.employee}</strong> {row.name}
        </button>
      </th>
      {roles.map(({ code }) => (
        <td key={code} className={classes['figure']}>
          <ClientCount counts={row.clients[code]} />
        </td>
      ))}
      <td className={classes['figure']}>
        {isKnown ? (
          formatHours(row.availableCentihours)
        ) : (
          <span className={classes['soft']} title={text.noBudgetHint}>
            {text.noBudget}
          </span>
        )}
      </td>
      <td className={classes['figure']}>{formatHours(row.plannedCentihours)}</td>
      <td className={classes['figure']}>
        {isKnown && <Room centihours={row.freeCentihours}>{formatHours(row.freeCentihours)}</Room>}
      </td>
      <td className={classes['figure']}>
        {isKnown && (
          <Room centihours={row.worstCentihours}>
            {shortMonthNames[row.worstMonth - 1]} {formatHours(row.worstCentihours)}
          </Room>
        )}
      </td>
    </tr>
  );
}

/** `12` as now, or `12 → 14` once the year differs. */
function ClientCount({ counts }: { counts: readonly [number, number] | undefined }) {
  if (!counts) return null;
  const [now, then] = counts;
  if (now === then) return formatCount(now);
  return (
    <span className={classes['moved']}>
      {formatCount(now)} → {formatCount(then)}
    </span>
  );
}

/** Free room; less than none stands out by a sign, not only by colour. */
function Room({ centihours, children }: { centihours: number; children: React.ReactNode }) {
  if (centihours >= 0) return children;
  return (
    <span className={classes['overbooked']}>
      <IconAlertTriangle size={13} aria-label={text.overbooked} />
      {children}
    </span>
  );
}
