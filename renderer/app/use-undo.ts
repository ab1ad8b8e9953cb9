import { historyText } from '#shared/history/nl.ts';
import { shellText } from '#shared/shell/nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import type { CallRefused } from '#renderer/calls/invoke.ts';
import { showDone, showNothingToDo, showRefusal } from '#renderer/ui/notices.ts';

/** What Ctrl+Z and Ctrl+Y would do now, and the ways to do it. */
export function useUndo() {
  const steps = useQueryCall('history.getSteps', {});
  const undo = useCommand('history.undo', { onSuccess: showUndone, onRefused: showWhy });
  const redo = useCommand('history.redo', { onSuccess: showUndone, onRefused: showWhy });
  return {
    nextUndo: steps.data?.undo ?? null,
    nextRedo: steps.data?.redo ?? null,
    undo: () => undo.mutate({}),
    redo: () => redo.mutate({}),
  };
}

function showUndone({ label }: { label: string }): void {
  showDone(shellText.undone(label));
}

/** With nothing left to take back, Ctrl+Z is no mistake. */
function showWhy(refusal: CallRefused): void {
  const isNothing =
    refusal.message === historyText.nothingToUndo || refusal.message === historyText.nothingToRedo;
  if (isNothing) showNothingToDo(refusal.message);
  else showRefusal(refusal);
}
