import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChosenBackup } from '#shared/backup/calls.ts';
import { rescueText } from '#shared/backup/rescue-nl.ts';
import { startText } from '#shared/office/start-nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import { FrontPage } from '#renderer/accounts/front-page.tsx';
import { CallRefused, invoke } from '#renderer/calls/invoke.ts';
import { invalidate } from '#renderer/calls/query-client.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { ProofForm, type TypedProof } from '#renderer/start/proof-form.tsx';

const text = rescueText;

/** An office on a computer that knows nothing of it: a backup, what opens it, and a place. */
export function RestoreElsewhere({ onBack }: { onBack: () => void }) {
  const [chosen, setChosen] = useState<ChosenBackup | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const choose = useCommand('backups.chooseFile', {
    onSuccess: (backup) => {
      setChosen(backup);
      setRefusal(null);
    },
    onRefused: ({ message }) => setRefusal(message),
  });
  const open = useMutation({
    mutationFn: openAndSignIn,
    onSuccess: () => invalidate(['office']),
    onError: (error) => {
      if (!(error instanceof CallRefused && error.code === 'CANCELLED')) setRefusal(error.message);
    },
  });
  const start = (typed: TypedProof | null) => {
    setRefusal(null);
    open.mutate(typed);
  };
  return (
    <FrontPage title={text.title}>
      <Stack gap="md">
        <Text size="sm">{text.intro}</Text>
        <Group>
          <Button
            variant={chosen ? 'default' : 'filled'}
            loading={choose.isPending}
            onClick={() => choose.mutate({})}
          >
            {chosen ? text.chooseOther : text.choose}
          </Button>
          <Button variant="subtle" onClick={onBack}>
            {text.back}
          </Button>
        </Group>
        {chosen && (
          <section aria-label={text.chosen}>
            <strong>{chosen.officeName ?? text.unknownOffice}</strong>
            <Text size="sm">
              {text.about(formatInstant(chosen.madeAt), chosen.clientCount, chosen.bytes)}
            </Text>
          </section>
        )}
        {refusal !== null && (
          <Alert color="red" title={startText.refused} role="alert">
            {refusal}
          </Alert>
        )}
        {chosen?.names && (
          <>
            <Text size="sm">{text.encrypted}</Text>
            <ProofForm
              key={chosen.madeAt}
              names={chosen.names}
              asksPassword
              action={text.place}
              isBusy={open.isPending}
              onSubmit={start}
            />
          </>
        )}
        {chosen && !chosen.names && (
          <div>
            <Button loading={open.isPending} onClick={() => start(null)}>
              {text.place}
            </Button>
          </div>
        )}
      </Stack>
    </FrontPage>
  );
}

/** Signs in at once with what was typed. When that is refused the office stands in its place, and the sign-in says the rest. */
async function openAndSignIn(typed: TypedProof | null): Promise<void> {
  await invoke('backups.openChosen', { proof: typed?.proof ?? null });
  if (!typed) return;
  const { proof, renewed } = typed;
  try {
    if ('password' in proof) await invoke('accounts.signIn', proof);
    else if (renewed) await invoke('accounts.recover', { recoveryKey: proof.recoveryKey, ...renewed });
  } catch (error) {
    if (!(error instanceof CallRefused)) throw error;
  }
}
