import { Text } from '@mantine/core';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { Dialog } from '#renderer/accounts/dialog.tsx';
import { OwnPasswordForm } from '#renderer/accounts/own-password-form.tsx';
import { recoveryStore } from '#renderer/accounts/recovery-store.ts';
import { useCommand } from '#renderer/calls/use-command.ts';

const text = accessText.access.recovery;

/** Makes another recovery key, after the password; its sheet follows. */
export function RenewRecovery({ onClose }: { onClose: () => void }) {
  const renew = useCommand('accounts.renewRecovery', {
    onSuccess: ({ recoveryKey }) => {
      onClose();
      recoveryStore.show(recoveryKey);
    },
    onRefused: () => undefined,
  });
  return (
    <Dialog onClose={onClose} title={text.renewTitle}>
      <OwnPasswordForm
        action={text.renew}
        isBusy={renew.isPending}
        refusal={renew.error}
        onTyped={renew.reset}
        onSubmit={(password) => renew.mutate({ password })}
        onCancel={onClose}
      >
        <Text size="sm">{text.renewBody}</Text>
      </OwnPasswordForm>
    </Dialog>
  );
}
