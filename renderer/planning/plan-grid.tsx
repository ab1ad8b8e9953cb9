import { useMemo, useRef, useState } from 'react';
import type { PlanChoices, PlanGrid } from '#shared/planning/grid-model.ts';
import { planningText } from '#shared/planning/nl.ts';
import { planViews } from '#shared/planning/views.ts';
import type { GridState } from '#shared/grid/model.ts';
import type { SavedView } from '#shared/views/calls.ts';
import { useMay } from '#renderer/accounts/use-may.ts';
import { navigate } from '#renderer/app/route.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import { useClosedYear } from '#renderer/closing/use-closed-year.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import { PlanActions } from '#renderer/planning/plan-actions.tsx';
import { planColumns } from '#renderer/planning/plan-columns.ts';
import { planPath } from '#renderer/planning/plan-path.ts';
import { dayForTyping } from '#renderer/planning/day-for-typing.ts';
import { planScreen, usePlanViews } from '#renderer/planning/use-plan-views.ts';
import { useSavePlans } from '#renderer/planning/use-save-plans.ts';
import { useRememberedState } from '#renderer/views/use-remembered-state.ts';
import { ViewMenu } from '#renderer/views/view-menu.tsx';

interface PlanGridViewProps {
  planning: PlanGrid;
  choices: PlanChoices;
  parameters: URLSearchParams;
  today: string;
  own: readonly SavedView[];
  last: GridState | null;
}

/** "1. Planning dienstverlening in het jaar": every client with its plan, typed into as in a spreadsheet. */
export function PlanGridView({ planning, choices, parameters, today, own, last }: PlanGridViewProps) {
  const { year, services, rows } = planning;
  const grid = useRef<GridHandle>(null);
  const views = usePlanViews({ last, parameters, grid });
  const remember = useRememberedState(planScreen);
  const columns = useMemo(() => planColumns(year, services, choices), [year, services, choices]);
  const maySave = useMay('planning.setValues');
  const isLocked = useClosedYear(year) || !maySave;
  const save = useSavePlans(year);
  const { undo } = useUndo();
  const [ticked, setTicked] = useState(0);
  const title = planningText.title(year);
  return (
    <PeilGrid
      ref={grid}
      label={title}
      noun={planningText.noun}
      columns={columns}
      rows={rows}
      rowId={({ client }) => client}
      today={dayForTyping(today, year)}
      initialState={views.initialState}
      onStateChange={(state) => {
        views.setState(state);
        if (!parameters.has('nummers') && !parameters.has('weergave')) remember(state);
      }}
      {...(isLocked ? {} : { onEdit: save })}
      onUndo={undo}
      onOpenRow={(client) => navigate(planPath(client), { jaar: String(year) })}
      onSelectionChange={setTicked}
      toolbarStart={
        <ViewMenu
          screen={planScreen}
          current={views.current}
          standard={planViews}
          own={own}
          onStandard={views.onStandard}
          onOwn={views.onOwn}
          onSaved={views.onSaved}
          readState={() => grid.current?.readState() ?? views.initialState}
        />
      }
      toolbarEnd={
        <>
          {!isLocked && (
            <PlanActions
              year={year}
              rows={rows}
              ticked={ticked}
              readTicked={() => grid.current?.selectedRowIds() ?? []}
              readShown={() => grid.current?.shownRowIds() ?? []}
              onDone={() => grid.current?.clearSelection()}
            />
          )}
          <GridExportMenu grid={grid} title={title} />
        </>
      }
    />
  );
}
