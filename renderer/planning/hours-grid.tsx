import { Center, Loader, Text } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { emptyGridState, type GridState } from '#shared/grid/model.ts';
import type { PlanChoices } from '#shared/planning/grid-model.ts';
import { planningText } from '#shared/planning/nl.ts';
import { navigate } from '#renderer/app/route.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { useClosedYear } from '#renderer/closing/use-closed-year.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import { lineColumns } from '#renderer/planning/line-columns.ts';
import { planPath } from '#renderer/planning/plan-path.ts';
import classes from '#renderer/planning/planning.module.css';
import { useLineRows } from '#renderer/planning/use-line-rows.ts';
import { useSaveLines } from '#renderer/planning/use-save-lines.ts';

/** Hours of a dropped plan count nowhere; one can see them by taking the filter off. */
const countingLines: GridState = {
  ...emptyGridState,
  filters: { status: { kind: 'values', values: ['A', 'B'] } },
};

interface HoursGridViewProps {
  year: number;
  choices: PlanChoices;
  today: string;
}

/** The hours of everyone, a line per service, role and employee, twelve months wide. */
export function HoursGridView({ year, choices, today }: HoursGridViewProps) {
  const grid = useRef<GridHandle>(null);
  const { data, error } = useQueryCall('planning.getLines', { year }, { isFresh: true });
  const { rows, byId } = useLineRows(data);
  const columns = useMemo(() => lineColumns(choices), [choices]);
  const isClosed = useClosedYear(year);
  const save = useSaveLines(year, byId);
  const { undo } = useUndo();
  const title = planningText.hoursLabel(year);
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) {
    return (
      <Center h="100%">
        <Loader aria-label={title} />
      </Center>
    );
  }
  if (rows.length === 0) {
    return (
      <div className={classes['empty']}>
        <Text fw={600}>{planningText.screen.noHours.title(year)}</Text>
        <Text c="dimmed">{planningText.screen.noHours.text}</Text>
      </div>
    );
  }
  return (
    <PeilGrid
      ref={grid}
      label={title}
      noun={planningText.lineNoun}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      today={today}
      initialState={countingLines}
      {...(isClosed ? {} : { onEdit: save })}
      onUndo={undo}
      onOpenRow={(id) => navigate(planPath(byId.get(id)?.client ?? ''), { jaar: String(year) })}
      toolbarEnd={<GridExportMenu grid={grid} title={title} />}
    />
  );
}
