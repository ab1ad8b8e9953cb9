import { Button, Progress, Stack, Text } from '@mantine/core';
import { useProgress } from '#renderer/app/use-progress.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { shellText } from '#shared/shell/nl.ts';
import { importScreenText } from '#shared/imports/screen-nl.ts';
import { formatCount } from '#shared/text/format.ts';

/** An import under way: what is done now, how far it is, and the way to stop it. */
export function RunningPanel({ call }: { call: string }) {
  const progress = useProgress();
  const cancel = useCommand('tasks.cancel');
  const step = progress?.call === call ? progress : null;
  const share = step && step.total > 0 ? (step.done / step.total) * 100 : 100;
  return (
    <Stack align="center" p="xl" component="output">
      <Text fw={600}>{step?.label ?? shellText.loading}</Text>
      <Progress
        w={360}
        value={share}
        animated={!step || step.total === 0}
        aria-label={step?.label ?? shellText.loading}
      />
      <Text size="sm" c="dimmed">
        {step && step.total > 0
          ? shellText.status.progress('', formatCount(step.done), formatCount(step.total)).replace(/^\W+/, '')
          : ' '}
      </Text>
      <Text size="sm" c="dimmed">
        {importScreenText.running.safe}
      </Text>
      <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ call })}>
        {importScreenText.running.cancel}
      </Button>
    </Stack>
  );
}
