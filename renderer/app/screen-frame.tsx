import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState, type ComponentType } from 'react';
import { portfolioText } from '#shared/accounts/portfolio-nl.ts';
import { shellText } from '#shared/shell/nl.ts';
import { useMay } from '#renderer/accounts/use-may.ts';
import { FailureBoundary } from '#renderer/app/failure-boundary.tsx';
import { hrefOf } from '#renderer/app/route.ts';
import type { findScreen, ScreenProps } from '#renderer/app/screens.ts';

/** Loads a screen and shows it; a screen that fails keeps the rest of the window alive. */
export function ScreenFrame({ found }: { found: ReturnType<typeof findScreen> }) {
  const isAllowed = useMay(found?.screen.needs ?? 'office.getStatus');
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
  if (!isAllowed) {
    const { title, body, home } = portfolioText.hiddenScreen;
    return (
      <Center h="100%">
        <Stack align="center" maw={460}>
          <Title order={2} size="lg">
            {title}
          </Title>
          <Text ta="center">{body}</Text>
          <Button component="a" href={hrefOf('/')}>
            {home}
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
