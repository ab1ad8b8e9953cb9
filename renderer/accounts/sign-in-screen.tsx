import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { LockedStatus } from '#shared/accounts/model.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { DemoSignIn } from '#renderer/accounts/demo-sign-in.tsx';
import { ForgotPassword } from '#renderer/accounts/forgot-password.tsx';
import { FrontPage } from '#renderer/accounts/front-page.tsx';
import { RecoverForm } from '#renderer/accounts/recover-form.tsx';
import { SignInForm } from '#renderer/accounts/sign-in-form.tsx';
import classes from '#renderer/accounts/accounts.module.css';
import { hrefOf } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { guidePath } from '#renderer/guide/guide-path.ts';
import { useStartGuide } from '#renderer/guide/use-start-guide.ts';

const text = accessText.signIn;

/** The topic that F1 opens here. */
const signInTopic = 'aanmelden';

const titles = {
  signIn: text.title,
  forgot: accessText.forgot.title,
  recover: accessText.recover.title,
} as const;

/** Who is at the computer, before anything of the office is shown. */
export function SignInScreen({ locked }: { locked: LockedStatus }) {
  const [part, setPart] = useState<keyof typeof titles>('signIn');
  const close = useCommand('office.close');
  useStartGuide(signInTopic);
  useEffect(() => {
    document.title = `${titles[part]} · ${locked.officeName} · Peil`;
  }, [part, locked.officeName]);
  return (
    <FrontPage
      title={titles[part]}
      below={
        <>
          <div className={classes['office']}>{locked.officeName}</div>
          <div className={classes['path']}>{locked.path}</div>
        </>
      }
      foot={
        part === 'signIn' && (
          <>
            {!locked.isDemo && (
              <Button variant="subtle" size="compact-sm" fz="xs" onClick={() => setPart('forgot')}>
                {text.forgot}
              </Button>
            )}
            <Button variant="subtle" size="compact-sm" fz="xs" onClick={() => close.mutate({})}>
              {text.otherOffice}
            </Button>
            <Button
              component="a"
              variant="subtle"
              size="compact-sm"
              fz="xs"
              href={hrefOf(guidePath(signInTopic))}
            >
              {text.guide}
            </Button>
          </>
        )
      }
    >
      {part === 'signIn' && (locked.isDemo ? <DemoSignIn /> : <SignInForm locked={locked} />)}
      {part === 'forgot' && (
        <ForgotPassword
          hasRecovery={locked.hasRecovery}
          onUseKey={() => setPart('recover')}
          onBack={() => setPart('signIn')}
        />
      )}
      {part === 'recover' && <RecoverForm names={locked.names} onBack={() => setPart('signIn')} />}
    </FrontPage>
  );
}
