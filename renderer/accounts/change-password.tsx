import { Button, Group, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { Dialog } from '#renderer/accounts/dialog.tsx';
import { isTypedTwice, NewPasswordFields, noPassword } from '#renderer/accounts/new-password.tsx';
import { PasswordField } from '#renderer/accounts/password-field.tsx';
import type { CallRefused } from '#renderer/calls/invoke.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';

const text = accessText.change;

/** Another password for whoever is signed in; the present one is asked, for who finds the computer open. */
export function ChangePassword({ name, onClose }: { name: string; onClose: () => void }) {
  const [password, setPassword] = useState('');
  const [fresh, setFresh] = useState(noPassword);
  const [refusal, setRefusal] = useState<CallRefused | null>(null);
  const [isSubmitted, setIsSubmitted] = useState(false);
  const change = useCommand('accounts.changePassword', {
    onSuccess: () => {
      showDone(text.done);
      onClose();
    },
    onRefused: setRefusal,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsSubmitted(true);
    setRefusal(null);
    if (password !== '' && isTypedTwice(fresh)) change.mutate({ password, newPassword: fresh.first });
  };
  const isAboutCurrent = refusal?.code === 'WRONG_PASSWORD' || refusal?.code === 'TOO_MANY_ATTEMPTS';
  const missing = isSubmitted && password === '' ? accessText.signIn.noPassword : null;
  return (
    <Dialog onClose={onClose} title={text.title}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <PasswordField
            isFirst
            label={accessText.password.current}
            value={password}
            error={isAboutCurrent ? refusal.message : missing}
            onChange={(typed) => {
              setPassword(typed);
              setRefusal(null);
            }}
          />
          <NewPasswordFields
            name={name}
            value={fresh}
            error={refusal && !isAboutCurrent ? refusal.message : null}
            isSubmitted={isSubmitted}
            onChange={(typed) => {
              setFresh(typed);
              setRefusal(null);
            }}
          />
          <Group gap="sm">
            <Button type="submit" loading={change.isPending}>
              {text.submit}
            </Button>
            <Button variant="default" onClick={onClose}>
              {text.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
