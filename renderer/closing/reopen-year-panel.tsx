import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { closingText } from '#shared/closing/nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const text = closingText.screen;

/** Lets a closed year be changed again, with the reason that the log keeps. */
export function ReopenYearPanel({ year, onClose }: { year: number; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const reopen = useCommand('closing.reopen', {
    onSuccess: () => {
      showDone(text.reopenedDone(year));
      onClose();
    },
  });
  return (
    <SidePanel
      title={text.reopenYear(year)}
      closeLabel={text.closePanel}
      onClose={onClose}
      footer={
        <Group gap="sm">
          <Button
            loading={reopen.isPending}
            disabled={reason.trim() === ''}
            onClick={() => reopen.mutate({ year, reason })}
          >
            {text.reopen}
          </Button>
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
        </Group>
      }
    >
      <Stack gap="md">
        <Text size="sm">{text.reopenBody}</Text>
        <Textarea
          label={text.reason}
          description={text.reasonHint}
          value={reason}
          maxLength={1000}
          autosize
          minRows={2}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Stack>
    </SidePanel>
  );
}
