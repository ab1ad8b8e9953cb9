import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';

const text = nlScreen.definitions;

/** Puts a draft in force, with a reason; asked first, because it cannot be undone. */
export function ActivateButton({ id, isBlocked }: { id: number; isBlocked: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const activate = useCommand('classification.activateDraft', {
    onSuccess: ({ version }) => {
      setIsOpen(false);
      showDone(text.activated2(version));
    },
  });
  return (
    <>
      <Button disabled={isBlocked} onClick={() => setIsOpen(true)}>
        {text.activate}
      </Button>
      <Modal opened={isOpen} onClose={() => setIsOpen(false)} title={text.activateTitle}>
        <Stack gap="md">
          <Text>{text.activateBody}</Text>
          <Textarea
            data-autofocus
            label={nlScreen.overrides.reason}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => setIsOpen(false)}>
              {nlScreen.overrides.cancel}
            </Button>
            <Button
              loading={activate.isPending}
              disabled={reason.trim() === ''}
              onClick={() => activate.mutate({ id, reason })}
            >
              {text.activate}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
