import { Center, Loader } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { invalidate } from '#renderer/calls/query-client.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { useRoute } from '#renderer/app/route.ts';
import { Shell } from '#renderer/app/shell.tsx';
import { isGuideScreen } from '#renderer/guide/guide-path.ts';
import { shellText } from '#shared/shell/nl.ts';

const StartScreen = lazy(async () => ({
  default: (await import('#renderer/start/start-screen.tsx')).StartScreen,
}));

const StartGuide = lazy(async () => ({
  default: (await import('#renderer/guide/start-guide.tsx')).StartGuide,
}));

/** The start screen while no office is open, the program once one is. */
export function Gate() {
  const status = useQueryCall('office.getStatus', {});
  useEffect(() => window.peil.on('office', () => void invalidate(['office'])), []);
  useEffect(() => window.peil.on('backups', () => void invalidate(['office', 'backups'])), []);
  const { path } = useRoute();
  if (!status.data) {
    return (
      <Center h="100%">
        <Loader aria-label={shellText.loading} />
      </Center>
    );
  }
  if (!status.data.office) {
    return (
      <Suspense fallback={null}>
        {isGuideScreen(path) ? <StartGuide /> : <StartScreen status={status.data} />}
      </Suspense>
    );
  }
  return <Shell status={status.data} office={status.data.office} key={status.data.office.officeId} />;
}
