import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { useCallback, useState } from 'react';
import { groupByEmployee, hasTrouble, isWithoutBudget } from '#shared/capacity/group-rows.ts';
import type { CellScope } from '#shared/capacity/model.ts';
import { capacityScreenText as text } from '#shared/capacity/screen-nl.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf, parseRoute } from '#renderer/app/route.ts';
import classes from '#renderer/capacity/capacity.module.css';
import { CapacityTable, HeatMap } from '#renderer/capacity/capacity-table.tsx';
import { CapacityToolbar } from '#renderer/capacity/capacity-toolbar.tsx';
import { CellPanel } from '#renderer/capacity/cell-panel.tsx';
import { DemandView } from '#renderer/capacity/demand-view.tsx';
import { DraftBar } from '#renderer/capacity/draft-bar.tsx';
import { DraftPanel } from '#renderer/capacity/draft-panel.tsx';
import { DraftPicker } from '#renderer/capacity/draft-picker.tsx';
import { nameOf, nameOfScope } from '#renderer/capacity/group-name.ts';
import type { OpenCell } from '#renderer/capacity/open-cell.ts';
import { SaveMenu } from '#renderer/capacity/save-menu.tsx';
import { readRowId } from '#renderer/capacity/table-rows.tsx';
import {
  useCapacity,
  useCapacityView,
  type CapacityView,
  type ShownCapacity,
} from '#renderer/capacity/use-capacity.ts';
import { useLabels } from '#renderer/capacity/use-labels.ts';
import { ClosedYearBanner } from '#renderer/closing/closed-year-banner.tsx';
import { useClosedYear } from '#renderer/closing/use-closed-year.ts';
import { usePlanningYear, type PlanningYear } from '#renderer/planning/use-planning-year.ts';

/** Who has room in which month of the planning year, and who has too much. */
export function CapacityScreen() {
  const planningYear = usePlanningYear();
  if (!planningYear) return null;
  return <CapacityOfYear key={planningYear.year} planningYear={planningYear} />;
}

function CapacityOfYear({ planningYear }: { planningYear: PlanningYear }) {
  const { year } = planningYear;
  const isClosed = useClosedYear(year);
  const { view, change: changeView } = useCapacityView();
  const { shown, error } = useCapacity(year, view);
  const labels = useLabels();
  const [open, setOpen] = useState<OpenCell | 'draft' | null>(readAsked);
  const change = (to: Partial<CapacityView>) => {
    // Another view has other cells.
    if (to.view !== undefined || to.grouping !== undefined) setOpen(null);
    changeView(to);
  };
  const cell = open === 'draft' ? null : open;
  const groupOf = (id: string) =>
    shown && (id === 'total' ? shown.total : shown.groups.find((group) => group.id === id.split('/')[0]));
  const onOpen = (rowId: string, column: number) => {
    const read = readRowId(rowId);
    const group = read && groupOf(read.groupId);
    if (!read || !group) return;
    const scope = read.groupId.endsWith('/nobody') && group.scope.kind === 'all' ? nobody : group.scope;
    setOpen({ groupId: read.groupId, scope, month: column === 0 ? null : column, line: read.line });
  };
  const onOpenDemand = useCallback(
    (scope: CellScope, month: number, name: string) =>
      setOpen({ groupId: '', scope, name, month, line: 'planned' }),
    [],
  );
  const group = cell ? (groupOf(cell.groupId) ?? undefined) : undefined;
  return (
    <div className={classes['page']}>
      <CapacityToolbar
        planningYear={planningYear}
        view={view}
        change={change}
        whole={shown?.whole}
        labels={labels}
      >
        {!isClosed && (
          <WhenMay call="capacity.createDraft">
            <DraftPicker year={year} draftId={view.draftId} onPick={(draftId) => change({ draftId })} />
          </WhenMay>
        )}
        <SaveMenu year={year} draftId={view.draftId} />
      </CapacityToolbar>
      <ClosedYearBanner year={year} />
      {view.draftId !== null && (
        <DraftBar
          draftId={view.draftId}
          onClose={() => change({ draftId: null })}
          onDifferences={() => setOpen('draft')}
        />
      )}
      <div className={classes['split']}>
        <div className={classes['main']}>
          {error && (
            <Text p="lg" role="alert">
              {error.message}
            </Text>
          )}
          {!shown && !error && (
            <Center h="100%">
              <Loader />
            </Center>
          )}
          {shown && (
            <Content
              {...{ shown, view, labels, year, open: cell, onOpen, onOpenDemand }}
              onClear={() => change(noFilters)}
            />
          )}
        </div>
        {cell && (
          <CellPanel
            key={`${cell.groupId} ${cell.month ?? ''} ${cell.line}`}
            year={year}
            draftId={view.draftId}
            open={cell}
            name={
              cell.name ??
              (group && cell.scope.kind === group.scope.kind
                ? nameOf(group, labels)
                : nameOfScope(cell.scope, labels))
            }
            group={cell.scope.kind === 'unassigned' ? undefined : group}
            onClose={() => setOpen(null)}
          />
        )}
        {open === 'draft' && view.draftId !== null && (
          <DraftPanel year={year} draftId={view.draftId} onClose={() => setOpen(null)} />
        )}
      </div>
      {shown && <Status shown={shown} view={view} />}
    </div>
  );
}

/** The cell that the address asks for: `medewerker=HVE&maand=3`. */
function readAsked(): OpenCell | null {
  const { parameters } = parseRoute(window.location.hash.slice(1));
  const code = parameters.get('medewerker');
  const month = Number(parameters.get('maand'));
  if (code === null || !Number.isInteger(month) || month < 1 || month > 12) return null;
  return { groupId: `employee:${code}`, scope: { kind: 'employee', code }, month, line: 'free' };
}

const nobody = { kind: 'unassigned' } as const;
const noFilters = { function: null, team: null, troubleOnly: false };

interface ContentProps {
  shown: ShownCapacity;
  view: CapacityView;
  labels: ReturnType<typeof useLabels>;
  year: number;
  open: OpenCell | null;
  onOpen: (rowId: string, column: number) => void;
  onOpenDemand: (scope: CellScope, month: number, name: string) => void;
  onClear: () => void;
}

function Content({ view, onClear, onOpenDemand, ...table }: ContentProps) {
  const { shown, year } = table;
  if (shown.whole.rows.length === 0) return <Empty year={year} />;
  if (view.view === 'chart') {
    const { whole } = shown;
    return <DemandView whole={whole} draftId={view.draftId} labels={table.labels} onOpen={onOpenDemand} />;
  }
  if (shown.groups.length === 0) {
    const isFiltered = view.function !== null || view.team !== null;
    return (
      <Stack align="flex-start" p="xl">
        <Text>{view.troubleOnly && !isFiltered ? text.noTrouble : text.noneMatch}</Text>
        <Button variant="default" onClick={onClear}>
          {text.clearFilters}
        </Button>
      </Stack>
    );
  }
  return (
    <>
      {view.grouping === 'role' && <div className={classes['note']}>{text.roleNote}</div>}
      {view.view === 'heatMap' ? <HeatMap {...table} /> : <CapacityTable {...table} />}
    </>
  );
}

function Empty({ year }: { year: number }) {
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {text.empty.title(year)}
      </Title>
      <Text>{text.empty.body}</Text>
      <Button.Group>
        <Button component="a" href={hrefOf('/beheer/medewerkers')}>
          {text.empty.employees}
        </Button>
        <Button
          component="a"
          variant="default"
          href={hrefOf('/capaciteit/begroting', { jaar: String(year) })}
        >
          {text.empty.budgets}
        </Button>
      </Button.Group>
    </Stack>
  );
}

function Status({ shown, view }: { shown: ShownCapacity; view: CapacityView }) {
  const { whole, people } = shown;
  const troubled = groupByEmployee(people).filter(hasTrouble).length;
  const withoutBudget = people.filter(isWithoutBudget).length;
  const { yearCentihours } = whole.unassigned;
  const count = view.troubleOnly ? troubled : people.length;
  return (
    <output className={classes['status']}>
      <span>{text.status(count, whole.rows.length, troubled)}</span>
      {withoutBudget > 0 && <span title={text.withoutBudgetHint}>{text.withoutBudget(withoutBudget)}</span>}
      {yearCentihours > 0 && <span title={text.unassignedHint}>{text.unassignedStatus(yearCentihours)}</span>}
    </output>
  );
}
