import { afterEach, expect, it } from 'vitest';
import type { OfficeStatus } from '#shared/office/calls.ts';
import type { Role } from '#shared/calls/define.ts';
import { permissions } from '#shared/accounts/permissions.ts';
import { may, maySee } from '#renderer/accounts/use-may.ts';
import { screens } from '#renderer/app/screens.ts';
import { queryClient } from '#renderer/calls/query-client.ts';

function signIn(role: Role): void {
  // Only the role is read of it.
  queryClient.setQueryData(['office.getStatus', {}], { office: { account: { role } } } as OfficeStatus);
}

afterEach(() => queryClient.clear());

it('shows what the role may see, and nothing while nobody is at work', () => {
  expect(may('clients.getPage')).toBe(false);
  expect(may('accounts.signIn')).toBe(true);
  signIn('medewerker');
  expect(may('clients.getPage')).toBe(true);
  expect(may('imports.preview')).toBe(false);
  expect(maySee('/klanten/000104')).toBe(true);
  expect(maySee('/beheer/wijzigingen')).toBe(false);
  expect(maySee('/bestaat-niet')).toBe(true);
  signIn('partner');
  for (const { path } of screens) expect(maySee(path), path).toBe(true);
});

it('has a call for every screen but the guide', () => {
  const without = screens.filter(({ needs }) => needs === undefined).map(({ path }) => path);
  expect(without.filter((path) => !/^\/(handleiding|hulp)/.test(path))).toEqual([]);
  const named = screens.flatMap(({ needs }) => needs ?? []);
  expect(named.filter((name) => !Object.hasOwn(permissions, name))).toEqual([]);
});
