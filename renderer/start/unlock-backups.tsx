import { Alert, Text } from '@mantine/core';
import { useState } from 'react';
import { rescueText } from '#shared/backup/rescue-nl.ts';
import { startText } from '#shared/office/start-nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { ProofForm } from '#renderer/start/proof-form.tsx';
import classes from '#renderer/start/start-screen.module.css';

const { unlock: text } = rescueText;

/** The backups of an encrypted office that does not open can be looked at once somebody gives the keys. */
export function UnlockBackups({ names, canView }: { names: readonly string[]; canView: boolean }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const unlock = useCommand('backups.unlock', { onRefused: ({ message }) => setRefusal(message) });
  return (
    <section aria-labelledby="unlock-backups" className={classes['unlock']}>
      <Text fw={600} id="unlock-backups">
        {text.title}
      </Text>
      <Text size="sm" mb="sm">
        {canView ? text.introDamaged : text.intro}
      </Text>
      {refusal !== null && (
        <Alert color="red" title={startText.refused} role="alert" mb="sm">
          {refusal}
        </Alert>
      )}
      <ProofForm
        names={names}
        asksPassword={false}
        action={text.action}
        isBusy={unlock.isPending}
        onSubmit={({ proof }) => {
          setRefusal(null);
          unlock.mutate({ proof });
        }}
      />
    </section>
  );
}
