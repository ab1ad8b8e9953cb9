import { Button, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { HoursChange } from '#shared/planning/edit-model.ts';
import { planningText } from '#shared/planning/nl.ts';
import type { WorkbookPreview } from '#shared/planning/workbook-model.ts';
import { formatCount } from '#shared/text/format.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import type { CellEdit, CellRefusal } from '#renderer/grid/edit-log.ts';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import classes from '#renderer/planning/planning.module.css';
import { isTakenAtFirst, itemColumns, type ItemRow } from '#renderer/planning/workbook-rows.ts';
import { showDone, showRefusal } from '#renderer/ui/notices.ts';

const { preview: text } = planningText.workbook;

interface WorkbookPreviewProps {
  preview: WorkbookPreview;
  today: string;
  onClose: () => void;
}

/** What a changed workbook would change: ticked or not, and what cannot be taken over. */
export function WorkbookPreviewView({ preview, today, onClose }: WorkbookPreviewProps) {
  const { file, year, items, problems } = preview;
  const [rows, setRows] = useState<readonly ItemRow[]>(() =>
    items.map((item, index) => ({ id: String(index), isTaken: isTakenAtFirst(item), item })),
  );
  const grid = useRef<GridHandle>(null);
  const [ticked, setTicked] = useState(0);
  const save = useCommand('planning.setHours');
  const taken = rows.filter(({ isTaken }) => isTaken);
  const onEdit = (edits: CellEdit[]): Promise<readonly CellRefusal[]> => {
    const values = new Map(edits.map(({ rowId, value }) => [rowId, value === true]));
    setRows(rows.map((row) => (values.has(row.id) ? { ...row, isTaken: values.get(row.id) === true } : row)));
    return Promise.resolve([]);
  };
  const setTaken = (isTaken: boolean) => {
    const chosen = new Set(ticked > 0 ? grid.current?.selectedRowIds() : rows.map(({ id }) => id));
    setRows(rows.map((row) => (chosen.has(row.id) ? { ...row, isTaken } : row)));
    grid.current?.clearSelection();
  };
  const onTake = async () => {
    const cells = taken.flatMap(({ item }) =>
      item.cells.map(({ before: _before, now, after, ...key }): HoursChange => ({
        ...key,
        centihours: after,
        expected: now,
      })),
    );
    const { changed, refused } = await save.mutateAsync({ year, cells, file });
    const [first] = refused;
    if (first) {
      showRefusal(new Error(text.refused(first.message)));
      return;
    }
    showDone(text.done(changed, file));
    onClose();
  };
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        <h2 className={classes['name']}>{text.label(file)}</h2>
        <Text size="sm" c="dimmed">
          {text.intro(formatCount(preview.rows), formatCount(items.length))}
        </Text>
        <div className={classes['tools']}>
          <Button size="compact-sm" variant="subtle" onClick={() => setTaken(true)}>
            {ticked > 0 ? text.selection : text.all}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setTaken(false)}>
            {ticked > 0 ? text.notSelection : text.none}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button
            size="compact-sm"
            disabled={taken.length === 0}
            loading={save.isPending}
            onClick={() => void onTake().catch(() => undefined)}
          >
            {text.take(taken.length)}
          </Button>
        </div>
      </div>
      {problems.length > 0 && (
        <details className={classes['problems']} open>
          <summary>{text.problems(problems.length)}</summary>
          <ul>
            {problems.slice(0, 200).map(({ row, column, message }) => (
              <li key={`${row} ${column} ${message}`}>{text.problem(row, column, message)}</li>
            ))}
          </ul>
        </details>
      )}
      <div className={classes['body']}>
        {rows.length > 0 && (
          <PeilGrid
            ref={grid}
            onSelectionChange={setTicked}
            label={text.label(file)}
            noun={text.noun}
            columns={itemColumns}
            rows={rows}
            rowId={({ id }) => id}
            today={today}
            onEdit={onEdit}
          />
        )}
      </div>
    </div>
  );
}
