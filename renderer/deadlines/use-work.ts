import { useMemo } from 'react';
import type { WorkKey, WorkRow } from '#shared/deadlines/screen-model.ts';
import { periodAt } from '#shared/deadlines/screen-period.ts';
import { unpackWork, workId } from '#shared/deadlines/work-list.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import type { WorkChoice } from '#renderer/deadlines/work-choice.ts';
import type { CellEdit, CellRefusal } from '#renderer/grid/edit-log.ts';

const noRows: WorkRow[] = [];

/** The deadlines of the chosen period. */
export function useWork({ kind, day }: WorkChoice, today: string) {
  const { from, until } = periodAt(kind, kind === 'late' ? today : day);
  const { data, error, isPlaceholderData } = useQueryCall(
    'deadlines.getWork',
    { from, until, ...(kind === 'late' ? { onlyOpen: true } : {}) },
    { isFresh: true, keepPrevious: true },
  );
  const rows = useMemo(() => (data ? unpackWork(data, today) : noRows), [data, today]);
  return { rows, error, isLoaded: data !== undefined && !isPlaceholderData };
}

/** Stores days of done that were typed in the list: one change per day. */
export function useDoneEdits(rows: readonly WorkRow[]) {
  const mark = useCommand('deadlines.markMany', { onRefused: () => undefined });
  return async (changes: CellEdit[]): Promise<readonly CellRefusal[]> => {
    const byId = new Map(rows.map((row) => [workId(row), row]));
    const refused: CellRefusal[] = [];
    const days = new Set(changes.map(({ value }) => (value === null ? null : String(value))));
    for (const doneOn of days) {
      const cells = changes.filter(({ value }) => (value === null ? null : String(value)) === doneOn);
      const keys = cells.flatMap(({ rowId }) => {
        const row = byId.get(rowId);
        return row ? [keyOf(row)] : [];
      });
      if (keys.length === 0) continue;
      try {
        await mark.mutateAsync({ keys, doneOn });
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        refused.push(...cells.map(({ rowId, column }) => ({ rowId, column, message })));
      }
    }
    return refused;
  };
}

export function keyOf({ clientNumber, step, periodEndsOn }: WorkKey): WorkKey {
  return { clientNumber, step, periodEndsOn };
}
