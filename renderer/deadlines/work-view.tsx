import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { nameOfPeriod } from '#shared/deadlines/screen-period.ts';
import { countStates, workId } from '#shared/deadlines/work-list.ts';
import type { WorkRow } from '#shared/deadlines/screen-model.ts';
import { hrefOf, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { usePrintAction } from '#renderer/app/use-print-action.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import { ExtensionPanel } from '#renderer/deadlines/extension-panel.tsx';
import { MarkMenu } from '#renderer/deadlines/mark-menu.tsx';
import { useDoneEdits, useWork } from '#renderer/deadlines/use-work.ts';
import { FilterBar, PeriodBar } from '#renderer/deadlines/work-bar.tsx';
import {
  choiceParameters,
  filterWork,
  readChoice,
  type WorkChoice,
} from '#renderer/deadlines/work-choice.ts';
import { workColumns } from '#renderer/deadlines/work-columns.ts';
import { WorkPanel } from '#renderer/deadlines/work-panel.tsx';
import { WorkPaper } from '#renderer/deadlines/work-paper.tsx';
import classes from '#renderer/deadlines/deadlines.module.css';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';

const { list: text, selection } = deadlinesScreenText;

/** The deadlines of a period: who, what, when, done or not. */
export function WorkView({ today, tabs }: { today: string; tabs: ReactNode }) {
  const { parameters } = useRoute();
  const choice = useMemo(() => readChoice(parameters, today), [parameters, today]);
  const { rows, error, isLoaded } = useWork(choice, today);
  const shown = useMemo(() => filterWork(rows, choice), [rows, choice]);
  const chosen = rows.find((row) => workId(row) === parameters.get('termijn'));
  const [extended, setExtended] = useState<readonly WorkRow[] | null>(null);
  const set = (changes: Record<string, string | null>) =>
    replaceParameters({ ...Object.fromEntries(parameters), ...changes });
  const onChoose = (changes: Partial<WorkChoice>) => set({ termijn: null, ...choiceParameters(changes) });
  const period = nameOfPeriod(choice.kind, choice.kind === 'late' ? today : choice.day);
  usePrintAction();
  return (
    <div className={classes['page']}>
      <div className={classes['tabBar']}>{tabs}</div>
      <div className={classes['bar']}>
        <PeriodBar choice={choice} today={today} onChoose={onChoose} />
        <output>{isLoaded && rows.length > 0 && text.totals(countStates(shown))}</output>
        <div className={classes['tools']}>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            disabled={shown.length === 0}
            onClick={() => window.print()}
          >
            {text.print}
          </Button>
        </div>
      </div>
      <div className={classes['bar']}>
        <FilterBar choice={choice} rows={rows} onChoose={onChoose} />
      </div>
      {error && rows.length === 0 && (
        <Text p="lg" role="alert">
          {error.message}
        </Text>
      )}
      {!isLoaded && rows.length === 0 && !error && (
        <Center flex={1}>
          <Loader aria-label={text.loading} />
        </Center>
      )}
      {isLoaded && rows.length === 0 && <EmptyPeriod isLate={choice.kind === 'late'} />}
      {rows.length > 0 && (
        <div className={classes['split']}>
          <WorkGrid
            rows={shown}
            today={today}
            period={period}
            isBesideChosen={chosen !== undefined && extended === null}
            onChooseRow={(termijn) => {
              setExtended(null);
              set({ termijn });
            }}
            onExtend={setExtended}
          />
          {extended !== null && (
            <ExtensionPanel rows={extended} today={today} onClose={() => setExtended(null)} />
          )}
          {chosen && extended === null && (
            <WorkPanel row={chosen} today={today} onClose={() => set({ termijn: null })} />
          )}
        </div>
      )}
      <WorkPaper title={text.label(period)} rows={shown} />
    </div>
  );
}

function EmptyPeriod({ isLate }: { isLate: boolean }) {
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {text.empty.title}
      </Title>
      <Text>{isLate ? text.empty.late : text.empty.body}</Text>
      {!isLate && (
        <Button component="a" variant="default" href={hrefOf('/klanten')}>
          {text.empty.action}
        </Button>
      )}
    </Stack>
  );
}

interface WorkGridProps {
  rows: readonly WorkRow[];
  today: string;
  period: string;
  /** Whether the details of a row stand beside the list and follow the active row. */
  isBesideChosen: boolean;
  onChooseRow: (id: string) => void;
  onExtend: (rows: readonly WorkRow[]) => void;
}

function WorkGrid({ rows, today, period, isBesideChosen, onChooseRow, onExtend }: WorkGridProps) {
  const grid = useRef<GridHandle>(null);
  const [ticked, setTicked] = useState(0);
  const onEdit = useDoneEdits(rows);
  const { undo } = useUndo();
  const selected = () => {
    const ids = new Set(grid.current?.selectedRowIds() ?? []);
    return rows.filter((row) => ids.has(workId(row)));
  };
  return (
    <div className={classes['list']}>
      <PeilGrid
        ref={grid}
        label={text.label(period)}
        noun={text.noun}
        columns={workColumns}
        rows={rows}
        rowId={workId}
        today={today}
        onEdit={onEdit}
        onUndo={undo}
        onOpenRow={onChooseRow}
        onActiveRow={(id, afterTyping) => isBesideChosen && id !== null && !afterTyping && onChooseRow(id)}
        onSelectionChange={setTicked}
        toolbarEnd={
          <>
            {ticked > 0 && (
              <>
                <MarkMenu
                  count={ticked}
                  today={today}
                  read={selected}
                  onDone={() => grid.current?.clearSelection()}
                />
                <Button size="compact-xs" variant="default" onClick={() => onExtend(selected())}>
                  {selection.extend}
                </Button>
              </>
            )}
            <GridExportMenu grid={grid} title={text.label(period)} />
          </>
        }
      />
    </div>
  );
}
