import { Button, Center, Loader, Stack, Text } from '@mantine/core';
import { useEffect, useState, type ComponentType } from 'react';
import { shellText } from '#shared/shell/nl.ts';
import { FailureBoundary } from '#renderer/app/failure-boundary.tsx';
import { hrefOf } from '#renderer/app/route.ts';
import type { findScreen, ScreenProps } from '#renderer/app/screens.ts';

/** Loads a screen and shows it; a screen that fails keeps the rest of the window alive. */
export function ScreenFrame({ found }: { found: ReturnType<typeof findScreen> }) {
  if (!found) {
    return (
      <Center h="100%">
        <Stack align="center">
          <Text>{shellText.notFound.title}</Text>
          <Button component="a" href={hrefOf('/')}>
            {shellText.notFound.home}
          </Button>
        </Stack>
      </Center>
    );
  }
  return (
    <FailureBoundary>
      <LoadedScreen found={found} />
    </FailureBoundary>
  );
}

function LoadedScreen({ found }: { found: NonNullable<ReturnType<typeof findScreen>> }) {
  const [state, setState] = useState<{ screen: ComponentType<ScreenProps> } | { error: unknown } | null>(
    null,
  );
  useEffect(() => {
    let isCurrent = true;
    found.screen.load().then(
      (screen) => isCurrent && setState({ screen }),
      (error: unknown) => isCurrent && setState({ error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [found.screen]);
  if (!state) {
    return (
      <Center h="100%">
        <Loader aria-label={shellText.loading} />
      </Center>
    );
  }
  if ('error' in state) throw state.error;
  const { screen: Screen } = state;
  return <Screen parameters={found.parameters} />;
}
