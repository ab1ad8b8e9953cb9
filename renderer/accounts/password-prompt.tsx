import { Text } from '@mantine/core';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { Dialog } from '#renderer/accounts/dialog.tsx';
import { OwnPasswordForm } from '#renderer/accounts/own-password-form.tsx';
import { answerPassword, usePasswordQuestion } from '#renderer/calls/password-question.ts';
import { useCommand } from '#renderer/calls/use-command.ts';

const text = accessText.prompt;

/** Asks for the password when a call needs it once more; the call then goes on, or is cancelled. */
export function PasswordPrompt() {
  const question = usePasswordQuestion();
  return question === null ? null : <Prompt key={question} />;
}

function Prompt() {
  const confirm = useCommand('accounts.confirm', {
    onSuccess: () => answerPassword(true),
    onRefused: () => undefined,
  });
  const cancel = () => answerPassword(false);
  return (
    <Dialog onClose={cancel} title={text.title}>
      <OwnPasswordForm
        action={text.submit}
        isBusy={confirm.isPending}
        refusal={confirm.error}
        onTyped={confirm.reset}
        onSubmit={(password) => confirm.mutate({ password })}
        onCancel={cancel}
      >
        <Text size="sm">{text.body}</Text>
      </OwnPasswordForm>
    </Dialog>
  );
}
