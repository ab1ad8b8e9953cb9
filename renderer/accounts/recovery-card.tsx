import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import classes from '#renderer/accounts/access.module.css';
import { PasswordField } from '#renderer/accounts/password-field.tsx';
import { recoveryStore } from '#renderer/accounts/recovery-store.ts';
import { useCommand } from '#renderer/calls/use-command.ts';

const text = accessText.access.recovery;

/** Whether the printed recovery key was checked, and another one. */
export function RecoveryCard({ confirmedAt }: { confirmedAt: string | null }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={classes['card']} aria-labelledby="recovery">
      <h2 id="recovery">{text.title}</h2>
      <Text size="sm" className={confirmedAt === null ? (classes['warning'] ?? '') : ''}>
        {confirmedAt === null ? text.unconfirmed : text.confirmed(formatInstant(confirmedAt))}
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {text.body}
      </Text>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {text.renew}
      </Button>
      {isOpen && <Renew onClose={() => setIsOpen(false)} />}
    </section>
  );
}

function Renew({ onClose }: { onClose: () => void }) {
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
    <Modal opened onClose={onClose} title={text.renewTitle}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{text.renewBody}</Text>
          <PasswordField
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
    </Modal>
  );
}
