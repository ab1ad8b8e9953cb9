import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { historyText } from '#shared/history/nl.ts';
import { shellText } from '#shared/shell/nl.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import { queryClient } from '#renderer/calls/query-client.ts';

afterEach(() => {
  notifications.clean();
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

function Undo() {
  const { undo } = useUndo();
  return (
    <button type="button" onClick={undo}>
      Terug
    </button>
  );
}

/** The answers that the program gives to this window. */
async function undoRefused(code: string, message: string): Promise<void> {
  const invoke = async (name: string) =>
    name === 'history.undo'
      ? { ok: false, error: { code, message } }
      : { ok: true, data: { undo: null, redo: null } };
  vi.stubGlobal('peil', { invoke });
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <Notifications />
        <Undo />
      </MantineProvider>
    </QueryClientProvider>,
  );
  await userEvent.setup().click(screen.getByRole('button', { name: 'Terug' }));
  await screen.findByText(message);
}

it('says without a refusal that there is nothing to undo', async () => {
  await undoRefused('NOT_FOUND', historyText.nothingToUndo);
  expect(screen.queryByText(shellText.refusedTitle)).toBeNull();
});

it('keeps refusing what cannot be taken back', async () => {
  await undoRefused('CONFLICT', historyText.usedSince);
  expect(screen.getByText(shellText.refusedTitle)).toBeDefined();
});
