import { Center, Loader } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { leavePage, settleRoute, showsAnother } from '#renderer/accounts/leave-and-return.ts';
import { useRecoveryKey } from '#renderer/accounts/recovery-store.ts';
import { invalidate } from '#renderer/calls/query-client.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { useRoute } from '#renderer/app/route.ts';
import { loadScreens } from '#renderer/app/load-screens.ts';
import { isGuideScreen } from '#renderer/guide/guide-path.ts';
import { isHelpScreen, selfTestPrint } from '#renderer/help/help-path.ts';
import type { OfficeStatus, OpenOffice } from '#shared/office/calls.ts';
import { shellText } from '#shared/shell/nl.ts';

const StartScreen = lazy(async () => ({ default: (await loadScreens.start()).StartScreen }));

const StartGuide = lazy(async () => ({
  default: (await import('#renderer/guide/start-guide.tsx')).StartGuide,
}));

const StartHelp = lazy(async () => ({
  default: (await import('#renderer/help/start-help.tsx')).StartHelp,
}));

const SignInScreen = lazy(async () => ({ default: (await loadScreens.signIn()).SignInScreen }));

const Shell = lazy(async () => ({ default: (await loadScreens.shell()).Shell }));

const ProtectScreen = lazy(async () => ({
  default: (await import('#renderer/accounts/protect-screen.tsx')).ProtectScreen,
}));

const RecoveryScreen = lazy(async () => ({
  default: (await import('#renderer/accounts/recovery-screen.tsx')).RecoveryScreen,
}));

/** The start screen while no office is chosen, the sign-in while nobody is in, the program once somebody is. */
export function Gate() {
  const status = useQueryCall('office.getStatus', {}).data;
  useEffect(() => window.peil.on('office', () => void invalidate(['office'])), []);
  useEffect(() => window.peil.on('backups', () => void invalidate(['office', 'backups'])), []);
  useEffect(() => window.peil.on('locked', leavePage), []);
  const open = status?.office ?? null;
  const isLeft = status !== undefined && showsAnother(open && keyOf(open));
  // Whatever way an office is left, nothing of it stays on the page.
  useEffect(() => {
    if (isLeft) leavePage();
  }, [isLeft]);
  const { path } = useRoute();
  // The self-test prints its page whatever stands open.
  if (path === selfTestPrint) {
    return (
      <Suspense fallback={null}>
        <StartHelp />
      </Suspense>
    );
  }
  if (!status || isLeft) return <Waiting />;
  if (!open) {
    return (
      <Suspense fallback={null}>
        <BeforeOpen status={status} />
      </Suspense>
    );
  }
  const { officeId, accountId } = keyOf(open);
  return <Opened status={status} office={open} key={`${officeId} ${accountId ?? ''}`} />;
}

/** Every way in before an office is open. */
function BeforeOpen({ status }: { status: OfficeStatus }) {
  const { path } = useRoute();
  if (isGuideScreen(path)) return <StartGuide />;
  if (isHelpScreen(path)) return <StartHelp />;
  if (status.locked) return <SignInScreen locked={status.locked} key={status.locked.path} />;
  if (status.unprotected) return <ProtectScreen unprotected={status.unprotected} />;
  return <StartScreen status={status} />;
}

/** The program; or the recovery key that was just made, until its sheet is done with. */
function Opened({ status, office }: { status: OfficeStatus; office: OpenOffice }) {
  // Before anything reads the address.
  useState(() => settleRoute(office.officeId, office.account.id));
  const recoveryKey = useRecoveryKey();
  if (recoveryKey !== null) {
    return (
      <Suspense fallback={null}>
        <RecoveryScreen recoveryKey={recoveryKey} office={office} today={status.today} />
      </Suspense>
    );
  }
  return (
    <Suspense fallback={<Waiting />}>
      <Shell status={status} office={office} />
    </Suspense>
  );
}

function Waiting() {
  return (
    <Center h="100%">
      <Loader aria-label={shellText.loading} />
    </Center>
  );
}

function keyOf({ officeId, account }: OpenOffice): { officeId: string; accountId: string | null } {
  return { officeId, accountId: account.id };
}
