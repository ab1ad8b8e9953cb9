import { describe, expect, it } from 'vitest';
import { newOffice } from '#test/support/office.ts';

async function officeWithClient() {
  const office = await newOffice();
  await office.call('clients.create', { number: '000104', name: 'Praktijk Kadeoord' });
  const value = async (field: string) => {
    const { values } = await office.call('clients.getCard', { number: '000104' });
    return values[field as keyof typeof values];
  };
  return { ...office, value };
}

describe('the card of a client', () => {
  it('shows every value with its origin, and what is unknown without one', async () => {
    const { call, value } = await officeWithClient();
    expect(await value('name')).toMatchObject({ value: 'Praktijk Kadeoord', origin: { origin: 'typed' } });
    expect(await value('city')).toEqual({ value: null, origin: null });
    await call('clients.saveValue', { number: '000104', field: 'isAmbassador', value: 1 });
    expect(await value('isAmbassador')).toMatchObject({ value: 1, origin: { origin: 'typed' } });
  });

  it('derives the age class from the birth year', async () => {
    const { call } = await officeWithClient();
    await call('clients.saveValue', { number: '000104', field: 'birthYear', value: 1962 });
    const { derived } = await call('clients.getCard', { number: '000104' });
    expect(derived).toEqual({ referenceYear: 2026, age: 64, ageClass: '60>' });
  });

  it('saves a value, names the change, and takes it back', async () => {
    const { call, value } = await officeWithClient();
    await call('clients.saveValue', { number: '000104', field: 'city', value: '  Waterdam ' });
    expect((await value('city'))?.value).toBe('Waterdam');
    expect((await call('history.getSteps', {})).undo?.label).toBe(
      'Klant 000104: plaats gewijzigd in Waterdam',
    );
    await call('history.undo', {});
    expect(await value('city')).toEqual({ value: null, origin: null });
  });

  it('leaves an equal value and its origin alone', async () => {
    const { call } = await officeWithClient();
    await call('clients.saveValue', { number: '000104', field: 'name', value: 'Praktijk Kadeoord' });
    expect((await call('history.getSteps', {})).undo?.label).toBe(
      'Klant 000104 Praktijk Kadeoord toegevoegd',
    );
  });

  it('never saves over a value that the person did not see', async () => {
    const { call, reply, value } = await officeWithClient();
    await call('clients.saveValue', { number: '000104', field: 'city', value: 'Waterdam' });
    const late = { number: '000104', field: 'city', value: 'Oudeveen', expected: null };
    expect(await reply('clients.saveValue', late)).toMatchObject({
      ok: false,
      error: {
        code: 'CONFLICT',
        message: expect.stringContaining('Waterdam'),
        data: { current: 'Waterdam', origin: { origin: 'typed' } },
      },
    });
    expect((await value('city'))?.value).toBe('Waterdam');
    await call('clients.saveValue', { ...late, field: 'city', expected: 'Waterdam' });
    expect((await value('city'))?.value).toBe('Oudeveen');
  });

  it.each([
    ['name', null, 'mag niet leeg'],
    ['name', '   ', 'mag niet leeg'],
    ['name', 'x'.repeat(201), 'te lang'],
    ['name', 'regel\nregel', 'tekens die niet mogen'],
    ['branch', '99', 'staat niet in de lijst'],
    ['feeClass', '12345', 'bestaat niet'],
    ['clientSince', '2026-02-31', 'bestaande datum'],
    ['birthYear', 20224, 'jaar'],
    ['isAmbassador', 2, 'ja of nee'],
    ['status', 'weg', 'Kies'],
    ['city', 5, 'moet tekst zijn'],
  ])('refuses %s = %j in Dutch and changes nothing', async (field, value, text) => {
    const { call, reply } = await officeWithClient();
    const before = await call('clients.getCard', { number: '000104' });
    const answer = await reply('clients.saveValue', { number: '000104', field, value });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'REFUSED', message: expect.stringContaining(text) },
    });
    expect(await call('clients.getCard', { number: '000104' })).toEqual(before);
  });

  it.each([
    ['clients.getCard', { number: '999999' }, 'NOT_FOUND'],
    ['clients.getCard', { number: '' }, 'INVALID_INPUT'],
    ['clients.saveValue', { number: '999999', field: 'city', value: 'x' }, 'NOT_FOUND'],
    ['clients.saveValue', { number: '000104', field: '__proto__', value: 'x' }, 'INVALID_INPUT'],
    ['clients.saveValue', { number: '000104', field: 'city', value: { a: 1 } }, 'INVALID_INPUT'],
    ['clients.saveValue', { number: '000104', field: 'city', value: 'x'.repeat(5000) }, 'INVALID_INPUT'],
    ['clients.create', { number: '000104', name: 'Dubbel' }, 'CONFLICT'],
    ['clients.create', { number: '000105', name: '  ' }, 'INVALID_INPUT'],
    ['clients.create', { number: '000105', name: 'a\0b' }, 'INVALID_INPUT'],
    ['clients.create', { number: '1'.repeat(40), name: 'Lang' }, 'INVALID_INPUT'],
    ['clients.create', { number: '000105', name: 'Wees', group: '000999' }, 'NOT_FOUND'],
  ])('%s refuses %j with %s', async (name, input, code) => {
    const { reply } = await officeWithClient();
    expect(await reply(name, input)).toMatchObject({ ok: false, error: { code } });
  });

  it('proposes the next number and names the owner of a taken one', async () => {
    const { call, reply } = await officeWithClient();
    expect(await call('clients.proposeNumber', {})).toEqual({ number: '000105' });
    expect(await reply('clients.create', { number: '000104', name: 'x' })).toMatchObject({
      error: { message: expect.stringContaining('Praktijk Kadeoord') },
    });
    await call('clients.create', { number: '000105', name: 'Tweede' });
    expect(
      await reply('clients.saveValue', { number: '000104', field: 'number', value: '000105' }),
    ).toMatchObject({
      error: { code: 'CONFLICT', message: expect.stringContaining('Tweede') },
    });
    expect(await call('clients.saveValue', { number: '000104', field: 'number', value: 'K-1' })).toEqual({
      number: 'K-1',
    });
  });
});

describe('contacts and roles', () => {
  const contact = {
    name: 'E. Boomgaard',
    role: 'Directeur',
    birthYear: 1975,
    email: null,
    phone: '',
    remark: null,
  };

  it('adds, edits and removes a contact, each of which can be undone', async () => {
    const { call, reply } = await officeWithClient();
    const contacts = async () => (await call('clients.getCard', { number: '000104' })).contacts;
    const { id } = await call('clients.addContact', { number: '000104', contact });
    expect(await contacts()).toEqual([{ id, ...contact, phone: null }]);
    await call('clients.saveContact', { id, values: { phone: '0123-456789' }, expected: { phone: null } });
    const late = { id, values: { phone: '1' }, expected: { phone: null } };
    expect(await reply('clients.saveContact', late)).toMatchObject({
      error: { code: 'CONFLICT', data: { current: '0123-456789' } },
    });
    await call('clients.removeContact', { id });
    expect(await contacts()).toEqual([]);
    await call('history.undo', {});
    expect(await contacts()).toEqual([{ id, ...contact, phone: '0123-456789' }]);
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await contacts()).toEqual([]);
    expect(await reply('clients.removeContact', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    const nameless = { number: '000104', contact: { ...contact, name: ' ' } };
    expect(await reply('clients.addContact', nameless)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  });

  it('gives roles to employees in service only', async () => {
    const { call, reply } = await officeWithClient();
    await call('employees.add', { code: 'HVO', name: 'Hanna Voorn' });
    await call('employees.add', { code: 'OUD', outOfServiceOn: '2026-01-31' });
    const roles = async () =>
      (await call('clients.getCard', { number: '000104' })).roles.map(({ role, employee }) => [
        role,
        employee,
      ]);
    const set = (role: string, employee: string | null, expected?: string | null) =>
      reply('clients.setRole', {
        number: '000104',
        role,
        employee,
        ...(expected === undefined ? {} : { expected }),
      });
    expect(await set('ACC', 'HVO')).toMatchObject({ ok: true });
    expect(await set('RLM', 'HVO', null)).toMatchObject({ ok: true });
    expect(await roles()).toEqual([
      ['RLM', 'HVO'],
      ['ACC', 'HVO'],
    ]);
    expect(await set('RLM', null, null)).toMatchObject({ error: { code: 'CONFLICT' } });
    expect(await set('JRK', 'OUD')).toMatchObject({
      error: { message: expect.stringContaining('31-01-2026') },
    });
    expect(await set('JRK', 'XXX')).toMatchObject({ error: { code: 'REFUSED' } });
    expect(await set('Chef', 'HVO')).toMatchObject({ error: { message: expect.stringContaining('Chef') } });
    expect(await set('RLM', null, 'HVO')).toMatchObject({ ok: true });
    await call('history.undo', {});
    expect(await roles()).toHaveLength(2);
  });
});
