import { Button, Progress, Stack, Text } from '@mantine/core';
import { levellingText } from '#shared/levelling/nl.ts';
import { useProgress } from '#renderer/app/use-progress.ts';
import { useCommand } from '#renderer/calls/use-command.ts';

const { running, stop } = levellingText.screen;

/** The solver at work: how far it is, what it has found, and the way to stop it. */
export function RunningLevelling() {
  const progress = useProgress();
  const cancel = useCommand('tasks.cancel');
  const step = progress?.call === 'capacity.level' ? progress : null;
  return (
    <Stack align="center" p="xl" component="output">
      <Text fw={600}>{running.title}</Text>
      <Progress
        w={360}
        value={step && step.total > 0 ? (step.done / step.total) * 100 : 0}
        aria-label={running.title}
      />
      <Text size="sm">{step?.label ?? ' '}</Text>
      <Text size="sm" c="dimmed">
        {step ? running.passed(step.done, step.total) : ' '}
      </Text>
      <Text size="sm" c="dimmed">
        {running.safe}
      </Text>
      <Button
        variant="default"
        loading={cancel.isPending}
        onClick={() => cancel.mutate({ call: 'capacity.level' })}
      >
        {stop}
      </Button>
    </Stack>
  );
}
