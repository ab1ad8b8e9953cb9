import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { LockedStatus } from '#shared/accounts/model.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { SignInForm } from '#renderer/accounts/sign-in-form.tsx';
import { formatWait } from '#renderer/accounts/use-countdown.ts';
import { queryClient } from '#renderer/calls/query-client.ts';

afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
  window.history.replaceState(null, '', '#/');
});

const locked: LockedStatus = {
  officeName: 'Kantoor Voorbeeld',
  path: '/kantoor.peil',
  names: ['Paula Partner', 'Sanne Secretariaat'],
  lastName: 'Sanne Secretariaat',
  waitSeconds: 0,
  canUseThisComputer: false,
  isDemo: false,
  hasRecovery: true,
};

/** The form, with what the program answers to a sign-in. */
function openForm(changes: Partial<LockedStatus> = {}, answer: unknown = { ok: true, data: {} }) {
  const asked: { name: string; input: unknown }[] = [];
  const invoke = async (name: string, input: unknown) => {
    asked.push({ name, input });
    return name === 'office.getStatus' ? { ok: true, data: {} } : answer;
  };
  vi.stubGlobal('peil', { invoke });
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <SignInForm locked={{ ...locked, ...changes }} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return asked;
}

const password = () => screen.getByLabelText(accessText.password.label);

it('remembers who was here last and signs in by Enter', async () => {
  const asked = openForm();
  expect(document.activeElement).toBe(password());
  await userEvent.setup().keyboard('een lang wachtwoord{Enter}');
  expect(asked).toContainEqual({
    name: 'accounts.signIn',
    input: { name: 'Sanne Secretariaat', password: 'een lang wachtwoord' },
  });
});

it('says what was refused, and leaves the password selected to type over', async () => {
  const message = 'Dit wachtwoord klopt niet.';
  openForm({}, { ok: false, error: { code: 'WRONG_PASSWORD', message } });
  await userEvent.setup().keyboard('verkeerd{Enter}');
  await screen.findByText(message);
  const field = password() as HTMLInputElement;
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 'verkeerd'.length]);
});

it('makes no call without a name or a password', async () => {
  const asked = openForm({ lastName: null });
  expect(document.activeElement).toBe(screen.getByRole('combobox'));
  await userEvent.setup().click(screen.getByRole('button', { name: accessText.signIn.submit }));
  await screen.findByText(accessText.signIn.noName);
  expect(asked.filter(({ name }) => name === 'accounts.signIn')).toEqual([]);
});

it('lets nobody try while there is a wait, and says how long', async () => {
  const asked = openForm({ waitSeconds: 80 });
  expect(screen.getByRole('timer').textContent).toContain('1 minuut en 20 seconden');
  await userEvent.setup().keyboard('nog een keer{Enter}');
  expect(asked.filter(({ name }) => name === 'accounts.signIn')).toEqual([]);
});

it('says that Caps Lock is on', () => {
  openForm();
  fireEvent.keyDown(password(), { key: 'A', modifierCapsLock: true });
  expect(screen.getByText(accessText.password.capsLock)).toBeTruthy();
});

it('fills in no name for somebody else', () => {
  window.history.replaceState({ leftBy: null, choosesName: true }, '', '#/');
  openForm();
  expect(document.activeElement).toBe(screen.getByRole('combobox'));
});

it('lets a name be typed in a large office', async () => {
  openForm({ names: Array.from({ length: 20 }, (_, index) => `Medewerker ${index}`), lastName: null });
  await userEvent.setup().keyboard('medewerker 17');
  expect(await screen.findByRole('option', { name: 'Medewerker 17', hidden: true })).toBeTruthy();
});

it.each([
  [1, '1 seconde'],
  [10, '10 seconden'],
  [60, '1 minuut'],
  [3600, '60 minuten'],
  [125, '2 minuten en 5 seconden'],
])('says %i seconds as %s', (seconds, said) => {
  expect(formatWait(seconds)).toBe(said);
});
