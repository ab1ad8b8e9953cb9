import { useRef, useEffect } from 'react';
import * as z from 'zod';
import type { CallOutput } from '#shared/calls/contract.ts';
import { RoleRefusal } from '#shared/preparation/model.ts';
import { preparationText } from '#shared/preparation/nl.ts';
import { CallRefused } from '#renderer/calls/invoke.ts';
import { invalidate } from '#renderer/calls/query-client.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import type { CellEdit, CellRefusal } from '#renderer/grid/edit-log.ts';
import type { PreparationRow } from '#renderer/preparation/preparation-row.ts';
import { splitRefused, toRoleEdits, type SourcedEdit } from '#renderer/preparation/to-role-edits.ts';
import { showDone } from '#renderer/ui/notices.ts';

const Refusals = z.object({ errors: z.array(RoleRefusal) });

/**
 * Stores what was typed over roles. The office takes all or nothing: what it refuses is marked, and the other cells are offered
 * again without it.
 */
export function useRoleEdits(
  year: number,
  rows: readonly PreparationRow[],
): (changes: CellEdit[]) => Promise<readonly CellRefusal[]> {
  const save = useCommand('preparation.setValues', { onRefused: () => undefined });
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  return async (changes) => {
    const byNumber = new Map(latest.current.map((row) => [row.number, row]));
    const { edits, refused } = toRoleEdits(changes, (number) => byNumber.get(number));
    const store = async (sourced: readonly SourcedEdit[]): Promise<readonly CellRefusal[]> => {
      if (sourced.length === 0) return [];
      try {
        tell(await save.mutateAsync({ year, edits: sourced.map(({ edit }) => edit) }));
        return [];
      } catch (error) {
        const found = error instanceof CallRefused ? Refusals.safeParse(error.data) : undefined;
        if (!found?.success) throw error;
        const split = splitRefused(sourced, found.data.errors);
        if (split.refused.length === 0) throw error;
        // What somebody else changed meanwhile must be seen before it is typed over.
        await invalidate(['preparation']);
        return [...split.refused, ...(await store(split.rest))];
      }
    };
    return [...refused, ...(await store(edits))];
  };
}

/** Says which hours went along; a change without hours is seen where it was typed. */
export function tell({ changed, moved, stayed }: CallOutput<'preparation.setValues'>): void {
  if (moved.centihours > 0 || stayed.centihours > 0)
    showDone(preparationText.done.changed(changed, moved.centihours, stayed.centihours));
}
