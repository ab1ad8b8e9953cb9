import { Button, Center, Stack, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { shellText } from '#shared/shell/nl.ts';
import { CallRefused } from '#renderer/calls/invoke.ts';

/**
 * Says in plain words that a screen failed and offers to load it again. The whole page is loaded again, and opens at the same screen: a part of
 * the program that could not be read once is not asked for a second time by the same page.
 */
export class FailureBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error('unknown') };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Center h="100%">
        <Stack align="center" role="alert" maw={480} ta="center">
          <Text fw={600}>{shellText.failed.title}</Text>
          <Text c="dimmed">{error instanceof CallRefused ? error.message : shellText.failed.body}</Text>
          <Button onClick={() => window.location.reload()}>{shellText.failed.reload}</Button>
        </Stack>
      </Center>
    );
  }
}
