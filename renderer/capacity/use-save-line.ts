import type { CellLine } from '#shared/capacity/model.ts';
import { useCommand } from '#renderer/calls/use-command.ts';

/** What of a line becomes different. */
export interface LineEdit {
  employee?: string | null;
  month?: number;
  centihours?: number;
  /** Only so many hours move; the rest stays. */
  part?: number;
}

/** Stores a change of a line; what is refused is thrown, for the field that it was typed in. */
export type SaveLine = (line: CellLine, edit: LineEdit) => Promise<unknown>;

/** Changes lines of the planning, or of a draft when one is open. */
export function useSaveLine(year: number, draftId: number | null): SaveLine {
  const quiet = { onRefused: () => undefined };
  const change = useCommand('capacity.changeLines', quiet);
  const draft = useCommand('capacity.setDraftLine', quiet);
  return (line, edit) => {
    const { lineId, employee, month, centihours } = line;
    if (lineId === null) return Promise.resolve();
    if (draftId !== null) return draft.mutateAsync({ draftId, lineId, ...edit });
    return change.mutateAsync({
      year,
      changes: [{ lineId, seen: { employee, month, centihours }, ...edit }],
    });
  };
}
