import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { AccountRow } from '#shared/accounts/model.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { TaskProgress } from '#renderer/accounts/task-progress.tsx';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';

const text = accessText.access;

interface EndAccountProps {
  account: AccountRow;
  onCancel: () => void;
  onEnded: () => void;
}

/** What ending an account does, and does not, before it is done: it cannot be taken back. */
export function EndAccount({ account, onCancel, onEnded }: EndAccountProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const end = useCommand('accounts.end', {
    onSuccess: () => {
      showDone(text.endDone(account.name));
      onEnded();
    },
  });
  if (end.isPending) return <TaskProgress label={text.endBusy} />;
  return (
    <Stack gap="sm">
      <Text size="sm">{text.endBody(account.name)}</Text>
      <Text size="sm">{text.endOld}</Text>
      <Group gap="sm">
        <Button variant="default" c="var(--peil-danger)" onClick={() => end.mutate({ id: account.id })}>
          {text.endConfirm}
        </Button>
        <Button ref={cancel} variant="default" onClick={onCancel}>
          {text.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
