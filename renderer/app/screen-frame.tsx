import { Button, Center, Loader, Stack, Text } from '@mantine/core';
import { Component, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { shellText } from '#shared/shell/nl.ts';
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

/** Shows what went wrong and offers to try again. */
class FailureBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error('unknown') };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <Center h="100%">
        <Stack align="center" role="alert">
          <Text fw={600}>{shellText.failed.title}</Text>
          <Text c="dimmed">{this.state.error.message}</Text>
          <Button onClick={() => this.setState({ error: null })}>{shellText.failed.retry}</Button>
        </Stack>
      </Center>
    );
  }
}
