import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { OpenOffice } from '#shared/office/calls.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { RecoveryScreen } from '#renderer/accounts/recovery-screen.tsx';
import { recoveryStore, useRecoveryKey } from '#renderer/accounts/recovery-store.ts';
import { queryClient } from '#renderer/calls/query-client.ts';

const text = accessText.sheet;
const key = 'AB12C-D34EF-GH56J-K78MN-PQ90R';

const office: OpenOffice = {
  name: 'Kantoor Voorbeeld',
  path: '/kantoor.peil',
  officeId: 'office',
  workingYear: 2026,
  isDemo: false,
  clientCount: 0,
  lastBackupAt: null,
  riskyPlace: null,
  second: {
    folder: null,
    lastGoodAt: null,
    hasNewest: false,
    problem: null,
    isOnSameDisk: false,
    isLate: false,
  },
  account: { id: 'paula', name: 'Paula Partner', role: 'partner', employeeCode: null },
};

afterEach(() => {
  act(recoveryStore.forget);
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

function Shown() {
  const recoveryKey = useRecoveryKey();
  return recoveryKey === null ? (
    <p>Klaar</p>
  ) : (
    <RecoveryScreen recoveryKey={recoveryKey} office={office} today="2026-11-22" />
  );
}

function open() {
  const asked: unknown[] = [];
  const invoke = async (_name: string, input: unknown) => {
    asked.push(input);
    return { ok: true, data: { confirmedAt: '2026-11-22T10:00:00Z' } };
  };
  vi.stubGlobal('peil', { invoke });
  recoveryStore.show(key);
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <Shown />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return asked;
}

/** The two fields with the number of the group that each asks for, from 1. */
function askedGroups() {
  return screen.getAllByRole('textbox').map((field) => ({
    field,
    number: Number(/\d+/.exec(field.closest('.mantine-InputWrapper-root')?.textContent ?? '')?.[0]),
  }));
}

it('shows every group with its number, also on paper', () => {
  open();
  const groups = within(screen.getByRole('list', { name: text.groups })).getAllByRole('listitem');
  expect(groups.map((group) => group.textContent)).toEqual(
    key.split('-').map((group, i) => `${i + 1}${group}`),
  );
});

it('goes on once two groups were typed back, and checks them with the office too', async () => {
  const asked = open();
  const user = userEvent.setup();
  const groups = askedGroups();
  expect(groups).toHaveLength(2);
  for (const { field, number } of groups)
    await user.type(field, (key.split('-')[number - 1] ?? '').toLowerCase());
  await user.click(screen.getByRole('button', { name: text.confirm }));
  await screen.findByText('Klaar');
  expect(asked).toEqual([
    { groups: groups.map(({ number }) => ({ index: number - 1, value: key.split('-')[number - 1] })) },
  ]);
});

it('names the group that is different and makes no call', async () => {
  const asked = open();
  const user = userEvent.setup();
  const [first, second] = askedGroups();
  await user.type(first?.field ?? document.body, 'ZZZZZ');
  await user.type(second?.field ?? document.body, key.split('-')[(second?.number ?? 1) - 1] ?? '');
  await user.click(screen.getByRole('button', { name: text.confirm }));
  expect(screen.getByText(text.different(first?.number ?? 0))).toBeTruthy();
  expect(asked).toEqual([]);
});

it('lets nobody go on without saying so twice', async () => {
  open();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: text.later }));
  expect(screen.getByText(text.laterBody)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: text.back }));
  await user.click(screen.getByRole('button', { name: text.later }));
  await user.click(screen.getByRole('button', { name: text.laterConfirm }));
  await waitFor(() => expect(screen.getByText('Klaar')).toBeTruthy());
});
