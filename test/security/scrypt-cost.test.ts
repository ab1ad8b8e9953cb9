import { expect, it, vi } from 'vitest';
import { newProtectedOffice, testPartner } from '#test/support/office.ts';

/** The cost of each scrypt, in the order in which they were asked. */
const asked = vi.hoisted((): unknown[] => []);

vi.mock(import('node:crypto'), async (importOriginal) => {
  const crypto = await importOriginal();
  const counted = (...args: unknown[]) => {
    asked.push(args[3]);
    return Reflect.apply(crypto.scrypt, undefined, args) as unknown;
  };
  // The same function with the same parameters, that is counted.
  return { ...crypto, scrypt: counted as typeof crypto.scrypt };
});

it('signing in costs the same for a wrong password, a name that nobody has, and the right password', async () => {
  const office = await newProtectedOffice();
  await office.call('accounts.create', {
    name: 'Bo Schrijver',
    password: 'nog vier losse woorden',
    role: 'secretariaat',
    employeeCode: null,
  });
  await office.call('accounts.lock', {});
  const costOf = async (input: { name: string; password: string }) => {
    asked.length = 0;
    const reply = await office.reply('accounts.signIn', input);
    return { reply, costs: [...asked] };
  };
  const wrongPassword = await costOf({ ...testPartner, password: 'iets heel anders hier' });
  const wrongName = await costOf({ ...testPartner, name: 'Niemand' });
  const bothLong = await costOf({ name: 'Niemand', password: 'x'.repeat(400) });
  const right = await costOf(testPartner);
  expect(wrongPassword.costs).toHaveLength(1);
  expect(wrongName).toEqual(wrongPassword);
  expect(bothLong.costs).toEqual(wrongPassword.costs);
  expect(right.reply.ok).toBe(true);
  expect(right.costs).toEqual(wrongPassword.costs);
});
