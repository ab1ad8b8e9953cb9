import type { ListChange } from '#shared/clients/list-model.ts';
import { isClientFieldKey } from '#shared/clients/fields.ts';
import type { CellEdit, CellRefusal } from '#renderer/grid/edit-log.ts';
import { useCommand } from '#renderer/calls/use-command.ts';

/** A cell by its record, typed in the grid or set for all that are ticked. */
export type TypedCell = Omit<CellEdit, 'seen'>;

/** Stores what was typed in the list, and brings the rows up to date before it answers. */
export function useSaveCells(sync: () => Promise<void>): (edits: TypedCell[]) => Promise<CellRefusal[]> {
  // Refused cells say why in their place; a notice would say it twice.
  const save = useCommand('clients.setValues', { onRefused: () => undefined });
  return async (edits) => {
    const changes = edits.map(toChange).filter((change) => change !== null);
    const { refused } = await save.mutateAsync({ changes });
    await sync();
    return refused.map(({ id, field, message }) => ({ rowId: String(id), column: field, message }));
  };
}

function toChange({ rowId, column, value }: TypedCell): ListChange | null {
  const stored = typeof value === 'boolean' ? Number(value) : value;
  if (isClientFieldKey(column)) return { id: Number(rowId), field: column, value: stored };
  return isRole(column) ? { id: Number(rowId), field: column, value: stored } : null;
}

function isRole(column: string): column is `role:${string}` {
  return column.startsWith('role:');
}
