import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { PasswordPrompt } from '#renderer/accounts/password-prompt.tsx';
import { invoke } from '#renderer/calls/invoke.ts';
import { queryClient } from '#renderer/calls/query-client.ts';

const text = accessText.prompt;

afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

/** A program that wants a password once before it saves a copy. */
function start() {
  let isConfirmed = false;
  const calls: string[] = [];
  const answer = async (name: string, input: unknown) => {
    calls.push(name);
    if (name === 'accounts.confirm') {
      isConfirmed = (input as { password: string }).password === 'goed';
      return isConfirmed
        ? { ok: true, data: { validSeconds: 60 } }
        : { ok: false, error: { code: 'WRONG_PASSWORD', message: 'Dit wachtwoord klopt niet.' } };
    }
    return isConfirmed
      ? { ok: true, data: { file: 'kopie.peil' } }
      : { ok: false, error: { code: 'PASSWORD_NEEDED', message: 'Wachtwoord nodig.' } };
  };
  vi.stubGlobal('peil', { invoke: answer });
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <PasswordPrompt />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return calls;
}

it('asks for the password, and makes the call again once it is right', async () => {
  const calls = start();
  const user = userEvent.setup();
  const saved = invoke('backups.saveCopy', {});
  const field = await screen.findByLabelText(accessText.password.label);
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.keyboard('fout{Enter}');
  await screen.findByText('Dit wachtwoord klopt niet.');
  await user.clear(screen.getByLabelText(accessText.password.label));
  await user.type(screen.getByLabelText(accessText.password.label), 'goed{Enter}');
  expect(await saved).toEqual({ file: 'kopie.peil' });
  expect(calls).toEqual(['backups.saveCopy', 'accounts.confirm', 'accounts.confirm', 'backups.saveCopy']);
  await waitFor(() => expect(screen.queryByText(text.title)).toBeNull());
});

it('cancels the call when the question is closed', async () => {
  const calls = start();
  const saved = invoke('backups.saveCopy', {}).catch((error: unknown) => error);
  await userEvent.setup().click(await screen.findByRole('button', { name: accessText.change.cancel }));
  expect(await saved).toMatchObject({ code: 'CANCELLED' });
  expect(calls).toEqual(['backups.saveCopy']);
});
