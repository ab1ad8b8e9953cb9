import { GiftKind, giftKinds } from '#shared/gifts/model.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { noteKey } from '#renderer/gifts/gift-columns.ts';
import type { CellEdit, CellRefusal } from '#renderer/grid/edit-log.ts';

/** Stores what was ticked and typed in the list of a year: one change per kind, one per note. */
export function useGiftEdits(year: number) {
  const choose = useCommand('gifts.choose', { onRefused: () => undefined });
  const setNote = useCommand('gifts.setNote', { onRefused: () => undefined });
  return async (changes: CellEdit[]): Promise<readonly CellRefusal[]> => {
    const refused: CellRefusal[] = [];
    const attempt = async (cells: readonly CellEdit[], work: () => Promise<unknown>) => {
      try {
        if (cells.length > 0) await work();
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        refused.push(...cells.map(({ rowId, column }) => ({ rowId, column, message })));
      }
    };
    for (const kind of giftKinds) {
      for (const isChosen of [true, false]) {
        const cells = changes.filter(({ column, value }) => column === kind && (value === true) === isChosen);
        const numbers = cells.map(({ rowId }) => rowId);
        await attempt(cells, () => choose.mutateAsync({ year, kind, numbers, isChosen }));
      }
      for (const cell of changes.filter(({ column }) => column === noteKey(kind))) {
        const note = cell.value === null ? null : String(cell.value);
        await attempt([cell], () => setNote.mutateAsync({ year, kind, number: cell.rowId, note }));
      }
    }
    return refused;
  };
}

/** The box that was clicked in the grid, by the attributes that it writes on its rows and cells. */
export function clickedBox(target: EventTarget): { number: string; kind: GiftKind } | null {
  if (!(target instanceof Element)) return null;
  const kind = GiftKind.safeParse(target.closest('[col-id]')?.getAttribute('col-id'));
  const number = target.closest('.ag-row')?.getAttribute('row-id');
  return kind.success && number ? { number, kind: kind.data } : null;
}
