import { BudgetField, RefusedValues, type BudgetValue } from '#shared/budgets/budget-values.ts';
import type { CellValue } from '#shared/grid/model.ts';
import { CallRefused } from '#renderer/calls/invoke.ts';
import { invalidate } from '#renderer/calls/query-client.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import type { CellEdit, CellRefusal } from '#renderer/grid/edit-log.ts';

/**
 * Stores the cells of one gesture as one change. The call takes all or none: cells that it refuses are left out, stay as they
 * were typed and say why, and the others are stored without them, as everywhere in the program.
 */
export function useBudgetEdits(year: number): (edits: CellEdit[]) => Promise<readonly CellRefusal[]> {
  const save = useCommand('budgets.setValues', { onRefused: () => undefined });
  return async (edits) => {
    const values = edits.map(toValue);
    try {
      await save.mutateAsync({ year, values });
      return [];
    } catch (error) {
      const refused = refusedCells(error);
      const isRefused = ({ employee, field }: BudgetValue) =>
        refused.some((cell) => cell.rowId === employee && cell.column === field);
      const rest = values.filter((value) => !isRefused(value));
      if (refused.length === 0 || rest.length === values.length) throw error;
      // What somebody else changed meanwhile must be seen before it is typed over.
      await invalidate(['budgets']);
      if (rest.length > 0) await save.mutateAsync({ year, values: rest });
      return refused;
    }
  };
}

function toValue({ rowId, column, value, seen }: CellEdit): BudgetValue {
  const field = BudgetField.parse(column);
  return { employee: rowId, field, value: withoutFlag(value), expected: withoutFlag(seen) };
}

/** The grid of budgets has no flags. */
function withoutFlag(value: CellValue): BudgetValue['value'] {
  return typeof value === 'boolean' ? null : value;
}

function refusedCells(error: unknown): CellRefusal[] {
  const parsed = RefusedValues.safeParse(error instanceof CallRefused ? error.data : undefined);
  if (!parsed.success) return [];
  return parsed.data.cells.map(({ employee, field, message }) => ({
    rowId: employee,
    column: field,
    message,
  }));
}
