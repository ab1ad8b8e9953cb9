import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CallOutput } from '#shared/calls/contract.ts';
import { levellingText } from '#shared/levelling/nl.ts';
import { formatExcessHours, formatHours, monthName } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';
import classes from '#renderer/levelling/levelling.module.css';

const { screen } = levellingText;
const { now: text } = screen;
/** More would not be read; the capacity table has them all. */
const mostShown = 40;

type Now = CallOutput<'capacity.listBottlenecks'>;

/** Where a year is overbooked before anything is moved, or why there is nothing to do. */
export function BottleneckSummary({ year, now }: { year: number; now: Now }) {
  if (now.lineCount === 0)
    return (
      <Message title={text.nothingPlanned(year)} body={text.nothingPlannedHint}>
        <Button component="a" href={hrefOf('/planning', { jaar: String(year) })}>
          {text.toPlanning}
        </Button>
      </Message>
    );
  if (now.budgetCount === 0)
    return (
      <Message title={text.noBudgets(year)} body={text.noBudgetsHint}>
        <Button component="a" href={hrefOf('/capaciteit/begroting', { jaar: String(year) })}>
          {text.toBudget}
        </Button>
      </Message>
    );
  return <Summary year={year} now={now} />;
}

function Summary({ year, now }: { year: number; now: Now }) {
  const { bottlenecks, overbookedCentihours } = now;
  const title = useLostFocus<HTMLHeadingElement>();
  const people = new Set(bottlenecks.map(({ employee }) => employee)).size;
  return (
    <div className={classes['summary']}>
      <Title ref={title} tabIndex={-1} order={2} size="xl">
        {overbookedCentihours === 0
          ? text.none(year)
          : text.some(year, overbookedCentihours, bottlenecks.length, people)}
      </Title>
      {overbookedCentihours === 0 && <Text>{text.noneHint}</Text>}
      <Notes year={year} withoutBudget={now.withoutBudget} unassigned={now.unassignedCentihours} />
      {bottlenecks.length > 0 && <BottleneckTable year={year} bottlenecks={bottlenecks} />}
    </div>
  );
}

interface NotesProps {
  year: number;
  withoutBudget: readonly string[];
  unassigned: number;
}

/** What is not counted, and why. */
export function Notes({ year, withoutBudget, unassigned }: NotesProps) {
  return (
    <>
      {withoutBudget.length > 0 && (
        <Text size="sm" className={classes['note']}>
          {screen.withoutBudget(withoutBudget, year)}
        </Text>
      )}
      {unassigned > 0 && (
        <Text size="sm" className={classes['note']}>
          {screen.unassigned(unassigned)}
        </Text>
      )}
    </>
  );
}

function BottleneckTable({ year, bottlenecks }: { year: number; bottlenecks: Now['bottlenecks'] }) {
  const { columns } = text;
  const figures = [columns.free, columns.planned, columns.over];
  return (
    <table className={classes['table']}>
      <caption>{text.table}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.employee}</th>
          <th scope="col">{columns.month}</th>
          {figures.map((header) => (
            <th key={header} scope="col" className={classes['figure']}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bottlenecks.slice(0, mostShown).map((cell) => (
          <tr key={`${cell.employee} ${cell.month}`}>
            <th scope="row">
              <Anchor
                inherit
                href={hrefOf('/capaciteit', {
                  jaar: String(year),
                  medewerker: cell.employee,
                  maand: String(cell.month),
                })}
              >
                {cell.employee}
              </Anchor>
            </th>
            <td>{monthName(cell.month)}</td>
            <td className={classes['figure']}>{formatHours(cell.freeCentihours)}</td>
            <td className={classes['figure']}>{formatHours(cell.plannedCentihours)}</td>
            <td className={`${classes['figure']} ${classes['over']}`}>
              {formatExcessHours(cell.overbookedCentihours)}
            </td>
          </tr>
        ))}
        {bottlenecks.length > mostShown && (
          <tr>
            <td colSpan={5}>{text.more(bottlenecks.length - mostShown)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Message({ title, body, children }: { title: string; body: string; children: ReactNode }) {
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {title}
      </Title>
      <Text>{body}</Text>
      {children}
    </Stack>
  );
}
