import type { CellLine } from '#shared/capacity/model.ts';
import { useCommand } from '#renderer/calls/use-command.ts';

/** What of a line becomes different. */
export interface LineEdit {
  employee?: string | null;
  month?: number;
  centihours?: number;
}

/** Stores a change of a line; what is refused is thrown, after it was shown. */
export type SaveLine = (line: CellLine, edit: LineEdit) => Promise<unknown>;

/** Changes lines of the planning, or of a draft when one is open. */
export function useSaveLine(year: number, _draftId: number | null): SaveLine {
  const change = useCommand('capacity.changeLines');
  return (line, edit) => {
    const { lineId, employee, month, centihours } = line;
    if (lineId === null) return Promise.resolve();
    return change.mutateAsync({
      year,
      changes: [{ lineId, seen: { employee, month, centihours }, ...edit }],
    });
  };
}
