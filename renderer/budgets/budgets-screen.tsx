import { Button, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { BudgetRow } from '#shared/budgets/budget-row.ts';
import { buildBudgetTable } from '#shared/budgets/export-table.ts';
import { budgetsText } from '#shared/budgets/nl.ts';
import type { CodeItem } from '#shared/codes/model.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import { budgetColumns, type BudgetView } from '#renderer/budgets/budget-columns.ts';
import { BudgetPanel } from '#renderer/budgets/budget-panel.tsx';
import { BudgetsPage } from '#renderer/budgets/budgets-page.tsx';
import classes from '#renderer/budgets/budgets.module.css';
import { CopyPanel } from '#renderer/budgets/copy-panel.tsx';
import { useBudgetEdits } from '#renderer/budgets/use-budget-edits.ts';
import { useMay } from '#renderer/accounts/use-may.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { ClosedYearBanner } from '#renderer/closing/closed-year-banner.tsx';
import { useClosedYear } from '#renderer/closing/use-closed-year.ts';
import { ExportMenu } from '#renderer/exports/export-menu.tsx';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import { usePlanningYear, type PlanningYear } from '#renderer/planning/use-planning-year.ts';
import { YearPicker } from '#renderer/planning/year-picker.tsx';

const noRows: BudgetRow[] = [];
const noCodes: CodeItem[] = [];
const { copy, empty, legend, tabs } = budgetsText;

/** What every employee can do in the planning year: norm, months, control hours. */
export function BudgetsScreen() {
  const planningYear = usePlanningYear();
  if (!planningYear) return null;
  return <BudgetsOfYear key={planningYear.year} {...planningYear} />;
}

function BudgetsOfYear(planningYear: PlanningYear) {
  const { year } = planningYear;
  const { parameters } = useRoute();
  const [isCopying, setIsCopying] = useState(false);
  const [isTyping, setIsTyping] = useState(false);
  const isClosed = useClosedYear(year);
  const { data } = useQueryCall('budgets.list', { year }, { isFresh: true });
  const rows = data?.rows ?? noRows;
  const chosen = rows.find(({ employee }) => employee === parameters.get('medewerker'));
  const onChoose = (code: string | null) => {
    setIsCopying(false);
    replaceParameters({ ...Object.fromEntries(parameters), medewerker: code });
  };
  const mayCopy = useMay('budgets.copyYear');
  const copyButton = mayCopy && data?.hasYearBefore && !isClosed && (
    <Button
      variant="default"
      leftSection={<IconHistory size={16} aria-hidden />}
      onClick={() => setIsCopying(true)}
    >
      {copy.action(year - 1)}
    </Button>
  );
  const isEmpty = data !== undefined && !isTyping && rows.every((row) => row.normCentihours === null);
  return (
    <BudgetsPage start={<YearPicker {...planningYear} />} actions={!isEmpty && copyButton}>
      <ClosedYearBanner year={year} />
      <div className={classes['split']}>
        <div className={classes['list']}>
          {isEmpty ? (
            <EmptyYear year={year} hasPeople={rows.length > 0} onType={() => setIsTyping(true)}>
              {copyButton}
            </EmptyYear>
          ) : (
            data && (
              <BudgetGrid
                year={year}
                today={planningYear.today}
                rows={rows}
                onOpen={onChoose}
                onActive={(code, afterTyping) => chosen && code !== null && !afterTyping && onChoose(code)}
              />
            )
          )}
        </div>
        {isCopying ? (
          <CopyPanel year={year} onClose={() => setIsCopying(false)} />
        ) : (
          chosen && (
            <BudgetPanel
              key={chosen.employee}
              year={year}
              row={chosen}
              today={planningYear.today}
              onClose={() => onChoose(null)}
            />
          )
        )}
      </div>
    </BudgetsPage>
  );
}

interface EmptyYearProps {
  year: number;
  hasPeople: boolean;
  onType: () => void;
  children: React.ReactNode;
}

function EmptyYear({ year, hasPeople, onType, children }: EmptyYearProps) {
  return (
    <Stack align="flex-start" p="xl" maw={600}>
      <Title order={2} size="xl">
        {empty.title(year)}
      </Title>
      <Text>{hasPeople ? empty.body : empty.noEmployees}</Text>
      <div className={classes['row']}>
        {children}
        {hasPeople ? (
          <WhenMay call="budgets.setValues">
            <Button variant="default" onClick={onType}>
              {empty.typing}
            </Button>
          </WhenMay>
        ) : (
          <Button component="a" variant="default" href={hrefOf('/beheer/medewerkers')}>
            {empty.employees}
          </Button>
        )}
        <WhenMay call="imports.listRuns">
          <Button component="a" variant="default" href={hrefOf('/importeren')}>
            {empty.importing}
          </Button>
        </WhenMay>
      </div>
    </Stack>
  );
}

interface BudgetGridProps {
  year: number;
  today: string;
  rows: readonly BudgetRow[];
  onOpen: (code: string) => void;
  onActive: (code: string | null, afterTyping: boolean) => void;
}

const rowId = ({ employee }: BudgetRow) => employee;

function BudgetGrid({ year, today, rows, onOpen, onActive }: BudgetGridProps) {
  const grid = useRef<GridHandle>(null);
  const { parameters } = useRoute();
  const view: BudgetView = parameters.get('uren') === 'controle' ? 'control' : 'available';
  const functions = useQueryCall('codes.list', { list: 'function' }).data?.items ?? noCodes;
  const teams = useQueryCall('codes.list', { list: 'team' }).data?.items ?? noCodes;
  const columns = useMemo(
    () => budgetColumns(view, optionsOf(functions), optionsOf(teams)),
    [view, functions, teams],
  );
  const isClosed = useClosedYear(year);
  const onEdit = useBudgetEdits(year);
  const maySet = useMay('budgets.setValues');
  const { undo } = useUndo();
  const readTable = () => {
    const title = `${budgetsText.label(year)} ${tabs.control.toLowerCase()}`;
    if (view === 'control') return grid.current?.exportTable(title) ?? buildBudgetTable(year, rows);
    const byCode = new Map(rows.map((row) => [row.employee, row]));
    const shown = grid.current?.shownRowIds() ?? [];
    return buildBudgetTable(
      year,
      shown.flatMap((code) => byCode.get(code) ?? []),
    );
  };
  return (
    <PeilGrid
      key={view}
      ref={grid}
      label={`${budgetsText.label(year)}: ${tabs[view]}`}
      noun={budgetsText.noun}
      columns={columns}
      rows={rows}
      rowId={rowId}
      today={today}
      {...(isClosed || !maySet ? {} : { onEdit })}
      onUndo={undo}
      onOpenRow={onOpen}
      onActiveRow={onActive}
      toolbarStart={<ViewSwitch view={view} parameters={parameters} />}
      toolbarEnd={
        <>
          <Legend />
          <ExportMenu read={readTable} />
        </>
      }
    />
  );
}

function ViewSwitch({ view, parameters }: { view: BudgetView; parameters: URLSearchParams }) {
  return (
    <SegmentedControl
      aria-label={budgetsText.view}
      size="xs"
      value={view}
      data={[
        { value: 'available', label: tabs.available },
        { value: 'control', label: tabs.control },
      ]}
      onChange={(value) =>
        replaceParameters({
          ...Object.fromEntries(parameters),
          uren: value === 'control' ? 'controle' : null,
        })
      }
    />
  );
}

function Legend() {
  return (
    <div className={classes['legend']}>
      <span>
        <i className={classes['legendTyped']} aria-hidden />
        {legend.typed}
      </span>
      <span>
        <i className={classes['legendOutside']} aria-hidden />
        {legend.outside}
      </span>
    </div>
  );
}

/** What may be chosen; a retired code stays readable where it stands. */
function optionsOf(items: readonly CodeItem[]) {
  return items.map(({ code, label, retiredOn }) => ({ code, label, isRetired: retiredOn !== null }));
}
