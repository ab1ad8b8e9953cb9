import { Button, Group, Stack } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { PasswordField } from '#renderer/accounts/password-field.tsx';

interface OwnPasswordFormProps {
  /** What the password is asked for. */
  children: ReactNode;
  action: string;
  isBusy: boolean;
  /** Why the office did not take the last one. */
  refusal: Error | null;
  /** Something else is typed: the refusal no longer holds. */
  onTyped: () => void;
  onSubmit: (password: string) => void;
  onCancel: () => void;
}

/** Asks the one at work for the own password once more, before something that matters. */
export function OwnPasswordForm(props: OwnPasswordFormProps) {
  const { children, action, isBusy, refusal, onTyped, onSubmit, onCancel } = props;
  const [password, setPassword] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsEmpty(password === '');
    if (password !== '') onSubmit(password);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {children}
        <PasswordField
          isFirst
          label={accessText.password.label}
          value={password}
          error={isEmpty ? accessText.signIn.noPassword : (refusal?.message ?? null)}
          onChange={(typed) => {
            setPassword(typed);
            setIsEmpty(false);
            onTyped();
          }}
        />
        <Group gap="sm">
          <Button type="submit" loading={isBusy}>
            {action}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {accessText.change.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
