import { Button, Group, Stack, Text } from '@mantine/core';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { Dialog } from '#renderer/accounts/dialog.tsx';
import { OwnPasswordForm } from '#renderer/accounts/own-password-form.tsx';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { showDone } from '#renderer/ui/notices.ts';

const text = accessText.here;

/** Whether this computer opens the office for this person without a password. */
export function ThisComputer({ onClose }: { onClose: () => void }) {
  const standing = useQueryCall('accounts.getOwn', {}, { isFresh: true }).data?.thisComputer;
  return (
    <Dialog onClose={onClose} title={text.title}>
      {standing && !standing.isAvailable && (
        <Stack gap="sm">
          <Text size="sm">{text.unavailable}</Text>
          <Group>
            <Button variant="default" onClick={onClose}>
              {accessText.closeDialog}
            </Button>
          </Group>
        </Stack>
      )}
      {standing?.isAvailable && <Form isOn={standing.isOn} onClose={onClose} />}
    </Dialog>
  );
}

function Form({ isOn, onClose }: { isOn: boolean; onClose: () => void }) {
  const set = useCommand('accounts.setThisComputer', {
    onSuccess: ({ on }) => {
      showDone(on ? text.turnedOn : text.turnedOff);
      onClose();
    },
    onRefused: () => undefined,
  });
  return (
    <OwnPasswordForm
      action={isOn ? text.turnOff : text.turnOn}
      isBusy={set.isPending}
      refusal={set.error}
      onTyped={set.reset}
      onSubmit={(password) => set.mutate({ on: !isOn, password })}
      onCancel={onClose}
    >
      <Text size="sm" fw={600}>
        {isOn ? text.isOn : text.isOff}
      </Text>
      {!isOn && <Text size="sm">{text.body}</Text>}
    </OwnPasswordForm>
  );
}
