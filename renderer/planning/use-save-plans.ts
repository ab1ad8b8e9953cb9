import { useState } from 'react';
import type { CallOutput } from '#shared/calls/contract.ts';
import { planFieldKeys, type PlanFieldKey } from '#shared/planning/fields.ts';
import { planningText } from '#shared/planning/nl.ts';
import type { PlanChange } from '#shared/planning/edit-model.ts';
import type { PlanRow } from '#shared/planning/grid-model.ts';
import { invalidate, queryClient } from '#renderer/calls/query-client.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import type { CellEdit, CellRefusal } from '#renderer/grid/edit-log.ts';
import { createEditQueue } from '#renderer/planning/edit-queue.ts';

/**
 * Stores what was typed in the plans of a year. Each cell says what the person saw there, so that nobody's work is overwritten
 * unseen; with one wrong cell the whole gesture is refused and stays on the screen.
 */
export function useSavePlans(year: number): (edits: CellEdit[]) => Promise<CellRefusal[]> {
  const save = useCommand('planning.setValues', { onRefused: () => undefined });
  const [queue] = useState(() => createEditQueue<string | null>());
  return (edits) => {
    const rows = rowsOf(year);
    const cells = edits.flatMap((edit) => {
      const field = planFieldKeys.find((key) => key === edit.column);
      return field === undefined ? [] : [{ edit, field, row: rows.get(edit.rowId) }];
    });
    const keyed = cells.map(({ edit, field, row }) => ({
      key: `${edit.rowId}\n${field}`,
      seen: row?.[field] ?? null,
      value: textOf(edit),
    }));
    return queue(keyed, async (expected) => {
      const values = cells.map(({ edit, field }, index): PlanChange => ({
        client: edit.rowId,
        field,
        value: textOf(edit),
        expected: expected[index] ?? null,
      }));
      const { refused } = await save.mutateAsync({ year, values });
      if (refused.length > 0) await invalidate(['planning']);
      return refusalsOf(edits, refused);
    });
  };
}

/** Every cell of a refused gesture with its reason; those that are right say that another one is not. */
export function refusalsOf(
  edits: readonly CellEdit[],
  refused: readonly { index: number; message: string }[],
): CellRefusal[] {
  if (refused.length === 0) return [];
  const reasons = new Map(refused.map(({ index, message }) => [index, message]));
  return edits.map(({ rowId, column }, index) => ({
    rowId,
    column,
    message: reasons.get(index) ?? planningText.refusals.other,
  }));
}

function textOf({ value }: CellEdit): string | null {
  return value === null ? null : String(value);
}

function rowsOf(year: number): Map<string, Pick<PlanRow, PlanFieldKey>> {
  const grid = queryClient.getQueryData<CallOutput<'planning.getGrid'>>(['planning.getGrid', { year }]);
  return new Map((grid?.rows ?? []).map((row) => [row.client, row]));
}
