import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { Dialog } from '#renderer/accounts/dialog.tsx';
import { PasswordField } from '#renderer/accounts/password-field.tsx';
import { recoveryStore } from '#renderer/accounts/recovery-store.ts';
import { useCommand } from '#renderer/calls/use-command.ts';

const text = accessText.access.recovery;

/** Makes another recovery key, after the password; its sheet follows. */
export function RenewRecovery({ onClose }: { onClose: () => void }) {
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string | null>(null);
  const renew = useCommand('accounts.renewRecovery', {
    onSuccess: ({ recoveryKey }) => {
      onClose();
      recoveryStore.show(recoveryKey);
    },
    onRefused: (refusal) => setError(refusal.message),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (password === '') setError(accessText.signIn.noPassword);
    else renew.mutate({ password });
  };
  return (
    <Dialog onClose={onClose} title={text.renewTitle}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{text.renewBody}</Text>
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
            <Button type="submit" loading={renew.isPending}>
              {text.renew}
            </Button>
            <Button variant="default" onClick={onClose}>
              {accessText.change.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
