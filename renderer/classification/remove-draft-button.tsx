import { Button } from '@mantine/core';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { navigate } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';

const text = nlScreen.definitions;

/** Throws a draft away at once; Ctrl+Z brings it back. */
export function RemoveDraftButton({ id }: { id: number }) {
  const remove = useCommand('classification.removeDraft', {
    onSuccess: () => {
      showDone(text.removed);
      navigate('/classificatie/definities');
    },
  });
  return (
    <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
      {text.remove}
    </Button>
  );
}
