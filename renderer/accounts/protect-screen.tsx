import { Button, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { OfficeStatus } from '#shared/office/calls.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import classes from '#renderer/accounts/accounts.module.css';
import { FirstPartnerForm } from '#renderer/accounts/first-partner-form.tsx';
import { FrontPage } from '#renderer/accounts/front-page.tsx';
import { recoveryStore } from '#renderer/accounts/recovery-store.ts';
import { TaskProgress } from '#renderer/accounts/task-progress.tsx';
import { hrefOf } from '#renderer/app/route.ts';
import type { CallRefused } from '#renderer/calls/invoke.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { guidePath } from '#renderer/guide/guide-path.ts';
import { useStartGuide } from '#renderer/guide/use-start-guide.ts';

const text = accessText.protect;

/** An office from before accounts: what happens to it, and who becomes its first partner. */
export function ProtectScreen({ unprotected }: { unprotected: NonNullable<OfficeStatus['unprotected']> }) {
  useStartGuide('aanmelden');
  const close = useCommand('office.close');
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => {
    document.title = `${text.title(unprotected.officeName)} · Peil`;
  }, [unprotected.officeName]);
  return (
    <FrontPage
      isWide
      title={text.title(unprotected.officeName || text.anOffice)}
      below={<div className={classes['path']}>{unprotected.path}</div>}
      foot={
        !isBusy && (
          <>
            <Button variant="subtle" size="compact-sm" fz="xs" onClick={() => close.mutate({})}>
              {text.close}
            </Button>
            <Button
              component="a"
              variant="subtle"
              size="compact-sm"
              fz="xs"
              href={hrefOf(guidePath('aanmelden'))}
            >
              {accessText.signIn.guide}
            </Button>
          </>
        )
      }
    >
      <Text size="sm" mb="md">
        {text.intro}
      </Text>
      <div className={classes['columns']}>
        <section>
          <Title order={2} size="md">
            {text.what}
          </Title>
          <ol className={classes['steps']}>
            {text.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <Text size="sm" mt="sm">
            {text.oldBackups}
          </Text>
        </section>
        <ProtectForm onBusy={setIsBusy} />
      </div>
    </FrontPage>
  );
}

function ProtectForm({ onBusy }: { onBusy: (isBusy: boolean) => void }) {
  const [refusal, setRefusal] = useState<CallRefused | null>(null);
  const protect = useCommand('accounts.protect', {
    onSuccess: ({ recoveryKey }) => recoveryStore.show(recoveryKey),
    onRefused: (refused) => {
      setRefusal(refused);
      onBusy(false);
    },
  });
  return (
    <>
      {protect.isPending && <TaskProgress label={text.busy} />}
      {/* What was typed stays there for when it is refused. */}
      <div hidden={protect.isPending}>
        <FirstPartnerForm
          action={text.submit}
          refusal={refusal}
          onTyped={() => setRefusal(null)}
          onSubmit={({ name, password }) => {
            onBusy(true);
            protect.mutate({ name, password });
          }}
        />
      </div>
    </>
  );
}
