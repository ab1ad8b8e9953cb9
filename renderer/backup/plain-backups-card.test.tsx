import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { OfficeStatus } from '#shared/office/calls.ts';
import { keysText } from '#shared/keys/nl.ts';
import { PlainBackupsCard } from '#renderer/backup/plain-backups-card.tsx';
import { queryClient } from '#renderer/calls/query-client.ts';
import { touchedBy } from '#renderer/calls/touched-by.ts';

const text = keysText.plainBackups;

// The first command loads the contract, which takes longer in a test than `waitFor` waits.
beforeAll(() => touchedBy('backups.removeUnprotected'));

afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

/** A program with this many backups from before the office was encrypted. */
function start(count: number) {
  const calls: string[] = [];
  let left = count;
  const answer = async (name: string) => {
    calls.push(name);
    if (name === 'office.getStatus') return { ok: true, data: { office: { account: { role: 'partner' } } } };
    if (name === 'backups.getUnprotected')
      return { ok: true, data: { count: left, bytes: left * 1_500_000 } };
    left = 0;
    return { ok: true, data: { removed: count } };
  };
  vi.stubGlobal('peil', { invoke: answer });
  // Only the role is read of it.
  const status = { office: { account: { role: 'partner' } } } as OfficeStatus;
  queryClient.setQueryData(['office.getStatus', {}], status);
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <PlainBackupsCard />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return calls;
}

it('is not there when every backup is encrypted', async () => {
  const calls = start(0);
  await waitFor(() => expect(calls).toContain('backups.getUnprotected'));
  expect(screen.queryByRole('region', { name: text.title })).toBeNull();
});

it('says how many anybody can read, and removes them only after a question', async () => {
  const calls = start(2);
  const user = userEvent.setup();
  await screen.findByText(text.intro(2, '3,0 MB'));
  await user.click(screen.getByRole('button', { name: text.remove }));
  await user.click(await screen.findByRole('button', { name: text.cancel }));
  expect(calls).not.toContain('backups.removeUnprotected');
  await user.click(screen.getByRole('button', { name: text.remove }));
  await user.click(await screen.findByRole('button', { name: text.action }));
  await waitFor(() => expect(screen.queryByRole('region', { name: text.title })).toBeNull());
  expect(calls.filter((name) => name === 'backups.removeUnprotected')).toHaveLength(1);
});
