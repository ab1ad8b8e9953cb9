import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Closing, MaintenanceStep } from '#shared/maintenance/model.ts';
import { maintenanceScreenText } from '#shared/maintenance/screen-nl.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { useCommand } from '#renderer/calls/use-command.ts';
import classes from '#renderer/maintenance/maintenance.module.css';
import { showDone } from '#renderer/ui/notices.ts';

const { panel: text } = maintenanceScreenText;

/** Ends a step with its figure of now. What was typed stays when it is refused. */
export function CloseStep({ step }: { step: MaintenanceStep }) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const close = useCommand('maintenance.closeStep', {
    onSuccess: () => showDone(text.closed(step.title)),
    onRefused: (refusal) => setError(refusal.message),
  });
  const { progress, year, key } = step;
  const isWhole = progress.doneBasisPoints === 10_000 || progress.results.length === 0;
  return (
    <section className={classes['section']}>
      <Stack gap="xs" align="flex-start">
        <Textarea
          label={isWhole ? text.remark : text.reason}
          w="100%"
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1000}
          value={reason}
          error={error}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setError(null);
          }}
        />
        <Button
          size="compact-md"
          loading={close.isPending}
          onClick={() => close.mutate({ year, key, reason: reason.trim() || null })}
        >
          {text.closeStep}
        </Button>
      </Stack>
    </section>
  );
}

/** Who ended a step, when and why; a partner opens it again. */
export function ClosedStep({ step, closing }: { step: MaintenanceStep; closing: Closing }) {
  const reopen = useCommand('maintenance.reopenStep', {
    onSuccess: () => showDone(text.reopened(step.title)),
  });
  return (
    <section className={classes['section']}>
      <Text size="sm">{text.closedBy(closing.by, closing.on)}</Text>
      {closing.reason !== null && <p className={classes['written']}>{closing.reason}</p>}
      <WhenMay call="maintenance.reopenStep">
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          loading={reopen.isPending}
          onClick={() => reopen.mutate({ year: step.year, key: step.key })}
        >
          {text.reopen}
        </Button>
      </WhenMay>
    </section>
  );
}
