import { Anchor, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import type { CallOutput } from '#shared/calls/contract.ts';
import { MeasureKey } from '#shared/maintenance/model.ts';
import { showPercentage } from '#shared/maintenance/nl.ts';
import { maintenanceScreenText } from '#shared/maintenance/screen-nl.ts';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import type { CellEdit, CellRefusal } from '#renderer/grid/edit-log.ts';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import { MaintenancePage } from '#renderer/maintenance/maintenance-page.tsx';
import classes from '#renderer/maintenance/maintenance.module.css';
import { missingColumns, type ListedGap } from '#renderer/maintenance/missing-columns.ts';
import { goTo } from '#renderer/maintenance/step-path.ts';
import { useMaintenanceYear } from '#renderer/maintenance/use-maintenance-year.ts';

const { missing: text } = maintenanceScreenText;

/** What a step lacks, thing by thing; Enter opens the screen that mends it. */
export function MissingScreen({ parameters }: ScreenProps) {
  const chosen = useMaintenanceYear();
  return (
    <MaintenancePage>
      {chosen && <Missing stepKey={parameters['key'] ?? ''} year={chosen.year} today={chosen.today} />}
    </MaintenancePage>
  );
}

function Missing({ stepKey, year, today }: { stepKey: string; year: number; today: string }) {
  const route = useRoute();
  const measure = MeasureKey.safeParse(route.parameters.get('maat'));
  const grid = useRef<GridHandle>(null);
  const { data, error } = useQueryCall(
    'maintenance.listMissing',
    { year, key: stepKey, ...(measure.success ? { measure: measure.data } : {}) },
    { isFresh: true },
  );
  const rows = useMemo(
    () => data?.rows.map((row, index): ListedGap => ({ ...row, id: String(index) })) ?? [],
    [data],
  );
  const columns = useMemo(() => missingColumns(rows), [rows]);
  const onEdit = useExplain(rows, data?.step.planningYear ?? year);
  const canExplain = rows.some(({ overbooked }) => overbooked !== null);
  return (
    <>
      <div className={classes['missingBar']}>
        <Anchor size="sm" href={hrefOf('/jaarplan/stappen', { jaar: String(year), stap: stepKey })}>
          <IconArrowLeft size={14} aria-hidden /> {text.back}
        </Anchor>
        {data && <strong>{text.title(data.step.title, year)}</strong>}
        {rows.length > 0 && (
          <span className={classes['soft']}>
            {text.open} {canExplain && text.explainHint}
          </span>
        )}
      </div>
      {error && (
        <Text p="lg" role="alert">
          {error.message}
        </Text>
      )}
      {data && <Frozen step={data.step} />}
      {data && rows.length === 0 && (
        <Text p="lg">{data.step.measures.length === 0 ? text.noneTick : text.none}</Text>
      )}
      {data && rows.length > 0 && (
        <PeilGrid
          ref={grid}
          label={text.title(data.step.title, year)}
          noun={text.noun}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          today={today}
          onOpenRow={(id) => {
            const row = rows.find((each) => each.id === id);
            if (row) goTo(row.path);
          }}
          {...(canExplain ? { onEdit } : {})}
          toolbarEnd={<GridExportMenu grid={grid} title={text.title(data.step.title, year)} />}
        />
      )}
    </>
  );
}

function Frozen({ step }: { step: CallOutput<'maintenance.listMissing'>['step'] }) {
  if (step.closing === null) return null;
  return (
    <Text px="md" pt="sm" size="sm">
      {text.frozen(showPercentage(step.progress.doneBasisPoints), step.closing.on)}
    </Text>
  );
}

/** Stores what was typed in the column of explanations; an explained month leaves the list. */
function useExplain(rows: readonly ListedGap[], year: number) {
  const explain = useCommand('maintenance.explainOverbooking', { onRefused: () => undefined });
  return async (changes: CellEdit[]): Promise<readonly CellRefusal[]> => {
    const refused: CellRefusal[] = [];
    for (const { rowId, column, value } of changes) {
      const row = rows.find(({ id }) => id === rowId);
      if (!row?.employee || row.overbooked === null) continue;
      const { month } = row.overbooked;
      const explanation = value === null ? null : String(value);
      try {
        await explain.mutateAsync({ employee: row.employee, year, month, explanation });
      } catch (error) {
        refused.push({ rowId, column, message: error instanceof Error ? error.message : String(error) });
      }
    }
    return refused;
  };
}
