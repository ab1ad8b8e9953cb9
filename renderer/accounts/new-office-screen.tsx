import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { FirstPartnerForm } from '#renderer/accounts/first-partner-form.tsx';
import { FrontPage } from '#renderer/accounts/front-page.tsx';
import { recoveryStore } from '#renderer/accounts/recovery-store.ts';
import type { CallRefused } from '#renderer/calls/invoke.ts';
import { useCommand } from '#renderer/calls/use-command.ts';

const text = accessText.firstPartner;

/** A new office: its name, and who becomes its first partner. */
export function NewOfficeScreen({ onBack }: { onBack: () => void }) {
  const [refusal, setRefusal] = useState<CallRefused | null>(null);
  const create = useCommand('office.create', {
    onSuccess: ({ recoveryKey }) => recoveryStore.show(recoveryKey),
    onRefused: setRefusal,
  });
  return (
    <FrontPage title={text.title}>
      <FirstPartnerForm
        asksOffice
        action={text.create}
        isBusy={create.isPending}
        refusal={refusal}
        onTyped={() => setRefusal(null)}
        onSubmit={({ officeName, ...partner }) => create.mutate({ name: officeName, partner })}
        beside={
          <Button variant="default" size="sm" onClick={onBack}>
            {text.cancel}
          </Button>
        }
      >
        <Text size="xs" c="dimmed">
          {text.startBody}
        </Text>
      </FirstPartnerForm>
    </FrontPage>
  );
}
