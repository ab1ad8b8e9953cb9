import { shellText } from '#shared/shell/nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { showDone } from '#renderer/ui/notices.ts';

/** What Ctrl+Z and Ctrl+Y would do now, and the ways to do it. */
export function useUndo() {
  const steps = useQueryCall('history.getSteps', {});
  const undo = useCommand('history.undo', { onSuccess: ({ label }) => showDone(shellText.undone(label)) });
  const redo = useCommand('history.redo', { onSuccess: ({ label }) => showDone(shellText.undone(label)) });
  return {
    nextUndo: steps.data?.undo ?? null,
    nextRedo: steps.data?.redo ?? null,
    undo: () => undo.mutate({}),
    redo: () => redo.mutate({}),
  };
}
