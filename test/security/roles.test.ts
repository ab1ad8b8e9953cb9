import { describe, expect, it } from 'vitest';
import { permissions, scopeOf, worksSignedOut } from '#shared/accounts/permissions.ts';
import { contract, isCallName } from '#shared/calls/contract.ts';
import type { Role } from '#shared/calls/define.ts';
import { newOffice, newProtectedOffice, openOffice, type TestOffice } from '#test/support/office.ts';

const names = Object.keys(contract).filter(isCallName);
const roles: readonly Role[] = ['partner', 'secretariaat', 'medewerker'];

/** What no schema takes, so that a call that is let through goes no further than its own input. */
const wrong = { thisFieldIsInNoCall: true };

/** How far a call comes: the code of its refusal. */
async function codeOf({ reply }: TestOffice, name: string): Promise<string> {
  const answer = await reply(name, wrong);
  return answer.ok ? 'OK' : answer.error.code;
}

describe('every call for every role, from the table', () => {
  it.each(roles)('signed in as %s', async (role) => {
    const made = await newOffice();
    await made.office.close();
    const office = await openOffice(made.file, { account: { role, employeeId: null } });
    const actual = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await codeOf(office, name)] as const)),
    );
    const expected = Object.fromEntries(
      names.map((name) => [name, scopeOf(name, role) === 'none' ? 'NOT_ALLOWED' : 'INVALID_INPUT']),
    );
    expect(actual).toEqual(expected);
  });

  it('with no office open', async () => {
    const office = await newOffice();
    await office.call('office.close', {});
    for (const name of names)
      expect(await codeOf(office, name), name).toBe(worksSignedOut(name) ? 'INVALID_INPUT' : 'NO_OFFICE');
  });

  it('with an office that waits for its first partner', async () => {
    const made = await newOffice();
    await made.office.close();
    const office = await openOffice(made.file, { requiresAccounts: true });
    expect((await office.call('office.getStatus', {})).unprotected).not.toBeNull();
    for (const name of names)
      expect(await codeOf(office, name), name).toMatch(
        worksSignedOut(name) ? /^INVALID_INPUT$/ : /^(LOCKED|NO_OFFICE)$/,
      );
  });

  it('with an office that is locked', async () => {
    const office = await newProtectedOffice();
    await office.call('accounts.lock', {});
    expect((await office.call('office.getStatus', {})).locked).not.toBeNull();
    for (const name of names)
      expect(await codeOf(office, name), name).toMatch(worksSignedOut(name) ? /^INVALID_INPUT$/ : /^LOCKED$/);
  });

  it('knows no call beside the table', async () => {
    expect(Object.keys(permissions).toSorted()).toEqual(names.toSorted());
  });
});
