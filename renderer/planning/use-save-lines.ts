import { useState } from 'react';
import type { HoursChange, LineKey } from '#shared/planning/edit-model.ts';
import { lineId, moveLine, type LineRow } from '#shared/planning/line-rows.ts';
import { planningText } from '#shared/planning/nl.ts';
import { invalidate } from '#renderer/calls/query-client.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import type { CellEdit, CellRefusal } from '#renderer/grid/edit-log.ts';
import { monthOfKey } from '#renderer/planning/line-columns.ts';
import { createEditQueue } from '#renderer/planning/edit-queue.ts';

/** A cell of the hours with the changes that it asks for: one for a month, many for another employee, role or service. */
interface AskedCell {
  edit: CellEdit;
  changes: HoursChange[];
}

/** Stores what was typed in the hours of a year; with one wrong cell the whole gesture is refused and stays on the screen. */
export function useSaveLines(
  year: number,
  rows: ReadonlyMap<string, LineRow>,
): (edits: CellEdit[]) => Promise<CellRefusal[]> {
  const save = useCommand('planning.setHours', { onRefused: () => undefined });
  const [queue] = useState(() => createEditQueue<number>());
  return (edits) => {
    const asked = edits.flatMap((edit): AskedCell[] => {
      const row = rows.get(edit.rowId);
      return row ? [{ edit, changes: changesOf(row, edit, rows) }] : [];
    });
    const cells = asked.flatMap(({ changes }) => changes);
    const keyed = cells.map((cell) => ({
      key: `${lineId(cell)}\n${cell.month}`,
      seen: cell.expected ?? 0,
      value: cell.centihours,
    }));
    return queue(keyed, async (expected) => {
      if (cells.length === 0) return [];
      const { refused } = await save.mutateAsync({
        year,
        cells: cells.map((cell, index) => ({ ...cell, expected: expected[index] ?? 0 })),
      });
      if (refused.length === 0) return [];
      await invalidate(['planning']);
      const reasons = new Map(refused.map(({ index, message }) => [cells[index], message]));
      return asked.map(({ edit: { rowId, column }, changes }) => ({
        rowId,
        column,
        message:
          changes.map((change) => reasons.get(change)).find((message) => message !== undefined) ??
          planningText.refusals.other,
      }));
    });
  };
}

function changesOf(row: LineRow, edit: CellEdit, rows: ReadonlyMap<string, LineRow>): HoursChange[] {
  const { client, service, role, employee } = row;
  const key: LineKey = { client, service, role, employee };
  const month = monthOfKey(edit.column);
  if (month !== undefined) {
    const centihours = typeof edit.value === 'number' ? edit.value : 0;
    return [{ ...key, month, centihours, expected: row.months[month - 1] ?? 0 }];
  }
  const text = edit.value === null ? null : String(edit.value);
  const to: Partial<LineKey> =
    edit.column === 'employee'
      ? { employee: text }
      : edit.column === 'role'
        ? { role: text ?? '' }
        : { service: text ?? service };
  return moveLine(row, to, rows.get(lineId({ ...key, ...to })));
}
