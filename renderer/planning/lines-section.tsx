import { Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { PlanCard } from '#shared/planning/card-model.ts';
import type { HoursChange, LineKey } from '#shared/planning/edit-model.ts';
import type { PlanChoices } from '#shared/planning/grid-model.ts';
import { lineId, type LineRow } from '#shared/planning/line-rows.ts';
import { planningText } from '#shared/planning/nl.ts';
import { formatHours } from '#shared/text/format.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { useClosedYear } from '#renderer/closing/use-closed-year.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import type { GridColumn } from '#renderer/grid/column.ts';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import { AddLine } from '#renderer/planning/add-line.tsx';
import { lineKeyColumns, monthColumns } from '#renderer/planning/line-columns.ts';
import classes from '#renderer/planning/planning.module.css';
import { useLineRows } from '#renderer/planning/use-line-rows.ts';
import { useSaveLines } from '#renderer/planning/use-save-lines.ts';
import { showDone, showRefusal } from '#renderer/ui/notices.ts';

interface LinesSectionProps {
  card: PlanCard;
  choices: PlanChoices;
  today: string;
}

const { card: text } = planningText;
const noMonths = Array.from({ length: 12 }, () => 0);

/** The hours of a plan: services, roles and people down, months across, last year's beside them. */
export function LinesSection({ card, choices, today }: LinesSectionProps) {
  const { client, name, year } = card;
  const isClosed = useClosedYear(year);
  const grid = useRef<GridHandle>(null);
  const lines = useLineRows(useQueryCall('planning.getLines', { year, client }, { isFresh: true }).data);
  const last = useLineRows(
    useQueryCall('planning.getLines', { year: year - 1, client }, { isFresh: true }).data,
  );
  const [added, setAdded] = useState<readonly LineRow[]>([]);
  const [ticked, setTicked] = useState(0);
  const rows = useMemo(
    () => [...lines.rows, ...added.filter(({ id }) => !lines.byId.has(id))],
    [lines, added],
  );
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const columns = useMemo(() => lineColumnsOf(choices, last.rows, year), [choices, last, year]);
  const save = useSaveLines(year, byId);
  const remove = useCommand('planning.setHours');
  const { undo } = useUndo();
  const onAdd = (key: LineKey) => {
    const id = lineId(key);
    if (byId.has(id)) {
      showDone(text.lineThere);
      return;
    }
    setAdded([...added, { ...key, id, name, status: 'A', months: noMonths, totalCentihours: 0 }]);
    showDone(text.newLine);
  };
  const onRemove = async () => {
    const chosen = (grid.current?.selectedRowIds() ?? []).flatMap((id) => byId.get(id) ?? []);
    setAdded(added.filter(({ id }) => !chosen.some((row) => row.id === id)));
    const cells = chosen.flatMap(clearingOf);
    if (cells.length > 0) {
      const { refused } = await remove.mutateAsync({ year, cells });
      const [first] = refused;
      if (first) return showRefusal(new Error(first.message));
    }
    showDone(text.linesRemoved(chosen.length));
    grid.current?.clearSelection();
  };
  const sum = (of: readonly LineRow[]) => of.reduce((total, row) => total + row.totalCentihours, 0);
  const title = text.linesLabel(client, year);
  return (
    <section className={classes['section']} aria-label={text.lines}>
      <Group justify="space-between" mb={4}>
        <h3 className={classes['sectionTitle']}>{text.lines}</h3>
        <span className={classes['soft']}>
          {text.summary(formatHours(sum(lines.rows)), formatHours(sum(last.rows)), year - 1)}
        </span>
      </Group>
      {!isClosed && <AddLine client={client} roles={card.roles} choices={choices} onAdd={onAdd} />}
      {rows.length > 0 && (
        <div className={classes['lines']} data-rows={Math.min(rows.length, 10)}>
          <PeilGrid
            ref={grid}
            label={title}
            noun={planningText.lineNoun}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            today={today}
            {...(isClosed ? {} : { onEdit: save, onSelectionChange: setTicked })}
            onUndo={undo}
            toolbarEnd={
              <>
                {ticked > 0 && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    loading={remove.isPending}
                    leftSection={<IconTrash size={14} aria-hidden />}
                    onClick={() => void onRemove().catch(() => undefined)}
                  >
                    {text.removeLines(ticked)}
                  </Button>
                )}
                <GridExportMenu grid={grid} title={title} />
              </>
            }
          />
        </div>
      )}
    </section>
  );
}

/** The changes that take all hours of a line away. */
function clearingOf({ client, service, role, employee, months }: LineRow): HoursChange[] {
  return months.flatMap((expected, index) =>
    expected === 0 ? [] : [{ client, service, role, employee, month: index + 1, centihours: 0, expected }],
  );
}

/** With what the same service and role had last year, whoever did it; said once per service and role. */
function lineColumnsOf(choices: PlanChoices, last: readonly LineRow[], year: number): GridColumn<LineRow>[] {
  const sums = new Map<string, number>();
  for (const { service, role, totalCentihours } of last) {
    const key = `${service}\n${role}`;
    sums.set(key, (sums.get(key) ?? 0) + totalCentihours);
  }
  return [
    ...lineKeyColumns(choices).map((column) => ({ ...column, pinned: true })),
    ...monthColumns(),
    {
      key: 'last',
      kind: 'hours',
      header: text.lastYear(year - 1),
      description: text.lastYearHint(year - 1),
      width: 96,
      value: ({ service, role }) => sums.get(`${service}\n${role}`) ?? null,
    },
  ];
}
