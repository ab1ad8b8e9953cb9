import { Button } from '@mantine/core';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';
import { importScreenText } from '#shared/imports/screen-nl.ts';

/** Takes the last import back. */
export function UndoImport({
  label = importScreenText.result.undo,
  onUndone,
}: {
  label?: string;
  onUndone?: () => void;
}) {
  const undo = useCommand('imports.undo', {
    onSuccess: () => {
      showDone(importScreenText.result.undone);
      onUndone?.();
    },
  });
  return (
    <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate({})}>
      {label}
    </Button>
  );
}
