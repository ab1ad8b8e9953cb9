import { Anchor, Loader, Text } from '@mantine/core';
import type { CapacityGroup } from '#shared/capacity/group-rows.ts';
import type { CapacityCell } from '#shared/capacity/calls.ts';
import { lineKeys } from '#shared/capacity/model.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import { capacityScreenText as text } from '#shared/capacity/screen-nl.ts';
import { formatHours, monthName } from '#shared/text/format.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/capacity/capacity.module.css';
import { CellLines } from '#renderer/capacity/cell-lines.tsx';
import type { OpenCell } from '#renderer/capacity/open-cell.ts';
import { OverbookingNote } from '#renderer/maintenance/overbooking-note.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

interface CellPanelProps {
  year: number;
  draftId: number | null;
  open: OpenCell;
  /** Who or what the number is of. */
  name: string;
  /** The group of the number; undefined for a service, which has no time of its own. */
  group: CapacityGroup | undefined;
  onClose: () => void;
}

/** What makes a number up: the sum that it comes from, and the clients and services behind it, to be changed here. */
export function CellPanel({ year, draftId, open, name, group, onClose }: CellPanelProps) {
  const { scope, month, line } = open;
  const { data, error } = useQueryCall(
    'capacity.getCell',
    { year, scope, month, line, ...(draftId === null ? {} : { draftId }) },
    { isFresh: true, keepPrevious: true },
  );
  const code = scope.kind === 'employee' ? scope.code : null;
  return (
    <SidePanel
      title={text.cell.title(name, month, year)}
      closeLabel={text.cell.close}
      onClose={onClose}
      footer={
        <>
          <Anchor size="sm" href={hrefOf('/capaciteit/begroting', { jaar: String(year) })}>
            {text.cell.budget}
          </Anchor>
          {code !== null && (
            <Anchor size="sm" href={hrefOf(`/capaciteit/jaarplan/${code}`, { jaar: String(year) })}>
              {text.cell.plan}
            </Anchor>
          )}
        </>
      }
    >
      {group && <Figures group={group} open={open} year={year} />}
      {group && code !== null && month !== null && draftId === null && (
        <WhenMay call="maintenance.explainOverbooking">
          <OverbookingNote
            key={`${year} ${code} ${month}`}
            year={year}
            employee={code}
            month={month}
            freeCentihours={group.lines.find(({ key }) => key === 'free')?.monthCentihours[month - 1] ?? 0}
          />
        </WhenMay>
      )}
      {error && <Text role="alert">{error.message}</Text>}
      {!data && !error && <Loader size="sm" mt="md" />}
      {data && data.employees.length > 0 && <Employees employees={data.employees} />}
      {data && (
        <CellLines
          cell={data}
          year={year}
          draftId={draftId}
          hasEmployee={scope.kind !== 'employee'}
          hasMonth={month === null}
        />
      )}
    </SidePanel>
  );
}

/** The lines of the group in this month and in the year; the number that was opened is marked. */
function Figures({ group, open, year }: { group: CapacityGroup; open: OpenCell; year: number }) {
  const { month, line } = open;
  const absence = group.members.reduce(
    (sum, row) =>
      sum +
      (month === null
        ? row.absenceCentihours.reduce((all, hours) => all + hours, 0)
        : (row.absenceCentihours[month - 1] ?? 0)),
    0,
  );
  return (
    <>
      <table className={classes['figures']} aria-label={text.cell.made}>
        <thead>
          <tr>
            <th scope="col">{text.columns.line}</th>
            {month !== null && <th scope="col">{monthName(month)}</th>}
            <th scope="col">{year}</th>
          </tr>
        </thead>
        <tbody>
          {lineKeys.map((key) => {
            const own = group.lines.find((each) => each.key === key);
            const rowClasses = [
              key === 'free' ? classes['strong'] : '',
              key === line ? classes['marked'] : '',
            ];
            return (
              <tr key={key} className={rowClasses.filter(Boolean).join(' ')}>
                <th scope="row">{capacityText.lines[key]}</th>
                {month !== null && <Figure hours={own?.monthCentihours[month - 1] ?? 0} />}
                <Figure hours={own?.yearCentihours ?? 0} />
              </tr>
            );
          })}
        </tbody>
      </table>
      <Text size="sm" c="dimmed" mt={6}>
        {capacityText.formulas[line]}
        {absence > 0 && line === 'indirect' && ` ${text.cell.absence(formatHours(absence))}`}
      </Text>
    </>
  );
}

function Figure({ hours }: { hours: number }) {
  return <td className={hours < 0 ? classes['minus'] : undefined}>{formatHours(hours)}</td>;
}

function Employees({ employees }: Pick<CapacityCell, 'employees'>) {
  return (
    <section>
      <h3 className={classes['sub']}>{text.cell.employees}</h3>
      <table className={classes['figures']} aria-label={text.cell.employees}>
        <tbody>
          {employees.map(({ employee, name, centihours }) => (
            <tr key={employee}>
              <th scope="row">
                {employee} {name}
              </th>
              <Figure hours={centihours} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
