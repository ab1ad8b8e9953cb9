import { Button } from '@mantine/core';
import { IconArrowsExchange, IconChartBar } from '@tabler/icons-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { PreparationList } from '#shared/preparation/model.ts';
import { preparationText } from '#shared/preparation/nl.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { navigate, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import { ClosedYearBanner } from '#renderer/closing/closed-year-banner.tsx';
import { useClosedYear } from '#renderer/closing/use-closed-year.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import { ApplyPanel } from '#renderer/preparation/apply-panel.tsx';
import { FollowButton, TakeAlongButton } from '#renderer/preparation/hours-buttons.tsx';
import { LoadPanel } from '#renderer/preparation/load-panel.tsx';
import { preparationColumns } from '#renderer/preparation/preparation-columns.ts';
import { toRows, type PreparationRow } from '#renderer/preparation/preparation-row.ts';
import { chooseRows, countShown, shownKinds, type RowChoice } from '#renderer/preparation/row-filter.ts';
import { RowFilterBar } from '#renderer/preparation/row-filter-bar.tsx';
import { SwapPanel } from '#renderer/preparation/swap-panel.tsx';
import { useRoleEdits } from '#renderer/preparation/use-role-edits.ts';
import classes from '#renderer/preparation/preparation.module.css';

interface RolesViewProps {
  list: PreparationList;
  today: string;
  /** Year and part, at the left of the bar. */
  start: ReactNode;
}

const { actions, noun, title } = preparationText;
const pathOf = { all: null, changed: 'gewijzigd', unfilled: 'leeg', warned: 'let-op' } as const;
const rowId = ({ number }: PreparationRow) => number;

/** The grid in which one reassigns, with the load of everyone beside it. */
export function RolesView({ list, today, start }: RolesViewProps) {
  const { year } = list;
  const grid = useRef<GridHandle>(null);
  const [panel, setPanel] = useState<'swap' | 'apply' | null>(null);
  const [isLoadOpen, setLoadOpen] = useState(true);
  const [ticked, setTicked] = useState(0);
  const rows = useRows(list);
  const columns = useMemo(
    () => preparationColumns({ year, roles: list.roles, employees: list.employees }),
    [year, list.roles, list.employees],
  );
  const [choice, choose] = useChoice(list);
  const codes = useMemo(() => list.roles.map(({ code }) => code), [list.roles]);
  const counts = useMemo(() => countShown(rows, codes, choice.role), [rows, codes, choice.role]);
  const shown = useShownRows(rows, codes, choice);
  const onEdit = useRoleEdits(year, rows);
  const { undo } = useUndo();
  const isClosed = useClosedYear(year);
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        {start}
        <RowFilterBar list={list} counts={counts} choice={choice} onChoose={choose} />
        <div className={classes['tools']}>
          {!isClosed && <TakeAlongButton year={year} rows={rows} />}
          <Button
            variant={isLoadOpen ? 'light' : 'default'}
            leftSection={<IconChartBar size={16} aria-hidden />}
            aria-pressed={isLoadOpen}
            onClick={() => setLoadOpen(!isLoadOpen)}
          >
            {actions.load}
          </Button>
          {!isClosed && (
            <>
              <Button
                variant="default"
                leftSection={<IconArrowsExchange size={16} aria-hidden />}
                onClick={() => setPanel('swap')}
              >
                {actions.swap}
              </Button>
              <WhenMay call="preparation.apply">
                <Button onClick={() => setPanel('apply')}>{actions.apply}</Button>
              </WhenMay>
            </>
          )}
        </div>
      </div>
      <ClosedYearBanner year={year} />
      <div className={classes['split']}>
        <div className={classes['work']} data-beside={panel === null}>
          <div className={classes['grid']}>
            <PeilGrid
              ref={grid}
              label={title(year)}
              noun={noun}
              columns={columns}
              rows={shown}
              rowId={rowId}
              today={today}
              {...(isClosed ? {} : { onEdit })}
              onUndo={undo}
              onOpenRow={(number) => navigate(clientPath(number))}
              onSelectionChange={setTicked}
              toolbarEnd={
                <>
                  {ticked > 0 && !isClosed && (
                    <FollowButton
                      year={year}
                      count={ticked}
                      rows={rows}
                      read={() => grid.current?.selectedRowIds() ?? []}
                    />
                  )}
                  <GridExportMenu grid={grid} title={title(year)} />
                </>
              }
            />
          </div>
          {isLoadOpen && (
            <LoadPanel
              year={year}
              roles={list.roles}
              employee={choice.employee}
              onEmployee={(employee) => choose({ ...choice, employee })}
            />
          )}
        </div>
        {panel === 'swap' && (
          <SwapPanel
            list={list}
            ticked={ticked}
            shownCount={shown.length}
            first={choice.employee}
            read={(scope) =>
              (scope === 'selected' ? grid.current?.selectedRowIds() : grid.current?.shownRowIds()) ?? []
            }
            onClose={() => setPanel(null)}
          />
        )}
        {panel === 'apply' && <ApplyPanel year={year} today={today} onClose={() => setPanel(null)} />}
      </div>
    </div>
  );
}

/** The rows of the answer; those that did not change stay the same objects. */
function useRows(list: PreparationList): readonly PreparationRow[] {
  const [kept, setKept] = useState(() => ({ list, rows: toRows(list, []) }));
  if (kept.list === list) return kept.rows;
  const rows = toRows(list, kept.rows);
  setKept({ list, rows });
  return rows;
}

/**
 * The chosen rows. One that was edited so that it no longer fits stays in sight until another choice is made: the cell under one's
 * hands must not go away.
 */
function useShownRows(
  rows: readonly PreparationRow[],
  codes: readonly string[],
  choice: RowChoice,
): readonly PreparationRow[] {
  const key = JSON.stringify(choice);
  const [stayed, setStayed] = useState<{ key: string; numbers: ReadonlySet<string> }>({
    key: '',
    numbers: new Set(),
  });
  const fitting = useMemo(() => chooseRows(rows, codes, choice), [rows, codes, choice]);
  const shown = useMemo(() => {
    if (fitting === rows || stayed.key !== key) return fitting;
    const numbers = new Set(fitting.map(rowId));
    return rows.filter(({ number }) => numbers.has(number) || stayed.numbers.has(number));
  }, [rows, fitting, stayed, key]);
  if (stayed.key !== key || fitting.some(({ number }) => !stayed.numbers.has(number))) {
    const former = stayed.key === key ? stayed.numbers : [];
    setStayed({ key, numbers: new Set([...former, ...fitting.map(rowId)]) });
  }
  return shown;
}

/** What is shown, in the address. */
function useChoice({ employees, roles }: PreparationList): [RowChoice, (choice: RowChoice) => void] {
  const { parameters } = useRoute();
  // A code in an old link may be gone.
  const employee = employees.find(({ code }) => code === parameters.get('medewerker'))?.code ?? null;
  const role = roles.find(({ code }) => code === parameters.get('rol'))?.code ?? null;
  const asked = parameters.get('tonen');
  const choice = useMemo<RowChoice>(
    () => ({ shown: shownKinds.find((kind) => pathOf[kind] === asked) ?? 'all', employee, role }),
    [asked, employee, role],
  );
  const choose = (next: RowChoice) =>
    replaceParameters({
      ...Object.fromEntries(parameters),
      tonen: pathOf[next.shown],
      medewerker: next.employee,
      rol: next.role,
    });
  return [choice, choose];
}
