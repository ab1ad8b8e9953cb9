import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { Dialog } from '#renderer/accounts/dialog.tsx';
import { PasswordField } from '#renderer/accounts/password-field.tsx';
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
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string | null>(null);
  const set = useCommand('accounts.setThisComputer', {
    onSuccess: ({ on }) => {
      showDone(on ? text.turnedOn : text.turnedOff);
      onClose();
    },
    onRefused: (refusal) => setError(refusal.message),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (password === '') setError(accessText.signIn.noPassword);
    else set.mutate({ on: !isOn, password });
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <Text size="sm" fw={600}>
          {isOn ? text.isOn : text.isOff}
        </Text>
        {!isOn && <Text size="sm">{text.body}</Text>}
        <PasswordField
          isFirst
          label={accessText.password.label}
          value={password}
          error={error}
          onChange={(typed) => {
            setPassword(typed);
            setError(null);
          }}
        />
        <Group gap="sm">
          <Button type="submit" loading={set.isPending}>
            {isOn ? text.turnOff : text.turnOn}
          </Button>
          <Button variant="default" onClick={onClose}>
            {accessText.change.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
