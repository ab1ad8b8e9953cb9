import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyFileOf } from '#shared/keys/model.ts';
import { contract, isCallName } from '#shared/calls/contract.ts';
import { hostileTexts, wellFormed } from '#test/security/call-inputs.ts';
import { newProtectedOffice, testPartner, type TestOffice } from '#test/support/office.ts';

const names = Object.keys(contract).filter(isCallName);
const roles = ['secretariaat', 'medewerker'] as const;
const person = { name: 'Bo Schrijver', password: 'nog vier losse woorden' };
const wrongPassword = 'iets heel anders hier';

/** A protected office in which a page that was taken over calls as somebody who is no partner, with a client of their own. */
async function takenOver(
  role: (typeof roles)[number],
  clients: readonly string[] = [],
): Promise<TestOffice & { ids: string[] }> {
  const office = await newProtectedOffice();
  for (const number of clients) await office.call('clients.create', { number, name: 'Klant' });
  await office.call('employees.add', { code: 'ABC' });
  await office.call('clients.create', { number: '000104', name: 'Bakkerij' });
  await office.call('clients.setRole', { number: '000104', role: 'RLM', employee: 'ABC' });
  await office.call('accounts.create', { ...person, role, employeeCode: 'ABC' });
  const ids = (await office.call('accounts.list', {})).accounts.map(({ id }) => id);
  await office.call('accounts.lock', {});
  await office.call('accounts.signIn', person);
  return { ...office, ids };
}

async function codeOf({ reply }: TestOffice, name: string, input: unknown): Promise<string> {
  const answer = await reply(name, input);
  return answer.ok ? 'OK' : answer.error.code;
}

describe.each(roles)('a page of the %s that was taken over', (role) => {
  it('makes, changes, resets and ends no account, and raises no role', async () => {
    const office = await takenOver(role);
    const before = fs.readFileSync(keyFileOf(office.file), 'utf8');
    for (const id of office.ids) {
      const values = { name: person.name, role: 'partner', employeeCode: null };
      for (const [name, input] of [
        ['accounts.create', { ...values, name: 'Nieuw', password: wrongPassword }],
        ['accounts.save', { id, ...values }],
        ['accounts.resetPassword', { id, password: wrongPassword }],
        ['accounts.end', { id }],
        ['accounts.list', {}],
        ['accounts.listSignIns', {}],
        ['accounts.renewRecovery', { password: person.password }],
        ['accounts.setLockMinutes', { minutes: 120 }],
        ['accounts.protect', { name: 'Nieuw', password: wrongPassword }],
      ] as const)
        expect(await codeOf(office, name, input), name).toBe('NOT_ALLOWED');
    }
    expect(fs.readFileSync(keyFileOf(office.file), 'utf8')).toBe(before);
    expect((await office.call('office.getStatus', {})).office?.account).toMatchObject({
      name: person.name,
      role,
    });
  });

  it('does not sign in as another without the password, and every try counts', async () => {
    const office = await takenOver(role);
    const asPartner = { ...testPartner, password: wrongPassword };
    expect(await codeOf(office, 'accounts.signIn', testPartner)).toBe('REFUSED');
    expect(await codeOf(office, 'accounts.signInDemo', { role: 'partner' })).toBe('REFUSED');
    expect(await codeOf(office, 'accounts.signInHere', {})).toBe('REFUSED');
    await office.call('accounts.lock', {});
    expect(await codeOf(office, 'accounts.signInDemo', { role: 'partner' })).not.toBe('OK');
    expect(await codeOf(office, 'accounts.signInHere', {})).not.toBe('OK');
    const recover = { recoveryKey: 'AAAAA-AAAAA', name: testPartner.name, newPassword: wrongPassword };
    expect(await codeOf(office, 'accounts.recover', recover)).not.toBe('OK');
    const codes: string[] = [];
    for (let count = 0; count < 7; count += 1) codes.push(await codeOf(office, 'accounts.signIn', asPartner));
    expect(codes[0]).toBe('WRONG_PASSWORD');
    expect(codes.at(-1)).toBe('TOO_MANY_ATTEMPTS');
    expect((await office.call('office.getStatus', {})).office).toBeNull();
  });

  it('counts wrong passwords also where one is asked while signed in', async () => {
    const office = await takenOver(role);
    const codes: string[] = [];
    for (let count = 0; count < 7; count += 1)
      codes.push(await codeOf(office, 'accounts.confirm', { password: wrongPassword }));
    expect(codes[0]).toBe('WRONG_PASSWORD');
    expect(codes.at(-1)).toBe('TOO_MANY_ATTEMPTS');
    const change = { password: wrongPassword, newPassword: 'weer vier andere woorden' };
    expect(await codeOf(office, 'accounts.changePassword', change)).toBe('TOO_MANY_ATTEMPTS');
  });

  it('restores nothing, signed in or locked', async () => {
    const office = await takenOver(role);
    const before = fs.readFileSync(keyFileOf(office.file), 'utf8');
    const restoring = [
      ['backups.restore', { sequence: 1 }],
      ['backups.preview', { sequence: 1 }],
      ['backups.restoreBeside', { sequence: 1, open: true }],
      ['backups.restoreFile', {}],
      ['backups.chooseFile', {}],
      ['backups.openChosen', { proof: null }],
      ['backups.undoRestore', {}],
      ['backups.saveCopy', {}],
      ['backups.setSecondFolder', { folder: 'choose' }],
    ] as const;
    for (const [name, input] of restoring)
      expect(await codeOf(office, name, input), name).toBe('NOT_ALLOWED');
    await office.call('accounts.lock', {});
    for (const [name, input] of restoring) expect(await codeOf(office, name, input), name).not.toBe('OK');
    expect(fs.readFileSync(keyFileOf(office.file), 'utf8')).toBe(before);
  });

  it('takes the clients along only with the password', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => String(1001 + index).padStart(6, '0'));
    const office = await takenOver(role, numbers);
    const table = {
      title: 'Klanten',
      columns: [{ header: 'Nummer', kind: 'text' }],
      rows: numbers.map((number) => [number]),
    };
    const code = await codeOf(office, 'exports.saveTable', { format: 'csv', table });
    expect(code).toBe('PASSWORD_NEEDED');
  });

  it('sends no SQL: what looks like it is kept as text', async () => {
    const office = await takenOver(role);
    for (const text of ["'; DROP TABLE client; --", '" OR 1=1; --', "x'); DELETE FROM account; --"]) {
      await office.call('clients.saveValue', { number: '000104', field: 'city', value: text });
      const card = await office.call('clients.getCard', { number: '000104' });
      expect(JSON.stringify(card)).toContain(JSON.stringify(text).slice(1, -1));
    }
    await office.call('accounts.lock', {});
    await office.call('accounts.signIn', testPartner);
    expect((await office.call('accounts.list', {})).accounts).toHaveLength(2);
  });
});

describe('choosing a place on the disk', () => {
  const places = ['path', 'file', 'folder', 'directory', 'target', 'fileName', 'officePath', 'key'];
  const extra = ['role', 'account', 'accountId', 'employeeId', 'isPartner', 'sql', 'where'];

  it('is not in the input of any call: a field more is refused', () => {
    const taken: string[] = [];
    for (const name of names) {
      const { input } = contract[name];
      const known = 'shape' in input ? Object.keys(input.shape ?? {}) : [];
      const samples = fc
        .sample(wellFormed(input), { numRuns: 20, seed: 20 })
        .filter((sample) => input.safeParse(sample).success);
      for (const sample of samples.slice(0, 4)) {
        for (const field of [...places, ...extra]) {
          if (typeof sample !== 'object' || sample === null || field in sample || known.includes(field))
            continue;
          if (input.safeParse({ ...sample, [field]: hostileTexts[8] }).success)
            taken.push(`${name} ${field}`);
        }
      }
    }
    expect(taken).toEqual([]);
  });
});
