import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { Dialog } from '#renderer/accounts/dialog.tsx';
import { PasswordField } from '#renderer/accounts/password-field.tsx';
import { answerPassword, usePasswordQuestion } from '#renderer/calls/password-question.ts';
import { useCommand } from '#renderer/calls/use-command.ts';

const text = accessText.prompt;

/** Asks for the password when a call needs it once more; the call then goes on, or is cancelled. */
export function PasswordPrompt() {
  const question = usePasswordQuestion();
  return question === null ? null : <Prompt key={question} />;
}

function Prompt() {
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string | null>(null);
  const confirm = useCommand('accounts.confirm', {
    onSuccess: () => answerPassword(true),
    onRefused: (refusal) => setError(refusal.message),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (password === '') setError(accessText.signIn.noPassword);
    else confirm.mutate({ password });
  };
  const cancel = () => answerPassword(false);
  return (
    <Dialog onClose={cancel} title={text.title}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{text.body}</Text>
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
            <Button type="submit" loading={confirm.isPending}>
              {text.submit}
            </Button>
            <Button variant="default" onClick={cancel}>
              {text.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
