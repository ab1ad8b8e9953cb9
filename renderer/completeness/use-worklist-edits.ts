import { isClientFieldKey } from '#shared/clients/fields.ts';
import type { ListChange } from '#shared/clients/list-model.ts';
import { ageKey, roleOfKey } from '#shared/completeness/fields.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import type { CellEdit, CellRefusal } from '#renderer/grid/edit-log.ts';

/** Stores what was filled in, in one step; what the office refuses comes back with the reason. */
export function useWorklistEdits(): (changes: CellEdit[]) => Promise<readonly CellRefusal[]> {
  const save = useCommand('clients.setValues', { onRefused: () => undefined });
  return async (edits) => {
    const changes = edits.flatMap(toChange);
    const { refused } = await save.mutateAsync({ changes });
    return refused.map(({ id, field, message }) => ({
      rowId: String(id),
      column: field === 'ageClass' ? ageKey : field,
      message,
    }));
  };
}

function toChange({ rowId, column, value }: CellEdit): ListChange[] {
  const id = Number(rowId);
  const stored = typeof value === 'boolean' ? Number(value) : value;
  const role = roleOfKey(column);
  if (role !== null) return [{ id, field: `role:${role}`, value: stored }];
  const field = column === ageKey ? 'ageClass' : column;
  return isClientFieldKey(field) ? [{ id, field, value: stored }] : [];
}
