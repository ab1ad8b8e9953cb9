import { describe, expect, it } from 'vitest';
import { newOffice } from '#test/support/office.ts';

/** Group 000200: head 000104 with 000105 under it, 000106 under that, and person 000107. 000110 stands alone. */
async function officeWithGroup() {
  const office = await newOffice();
  const { call } = office;
  for (const number of ['000104', '000105', '000106', '000110']) {
    await call('clients.create', { number, name: `Bedrijf ${number}` });
  }
  await call('clients.create', { number: '000107', name: 'P. Duinrand', kind: 'person' });
  await call('groups.create', {
    number: '000200',
    name: 'Duinrand groep',
    members: ['000104', '000105', '000106', '000107'],
    head: '000104',
  });
  await call('groups.setParent', { client: '000105', parent: '000104' });
  await call('groups.setParent', { client: '000106', parent: '000105' });
  const links = async (number: string) =>
    Object.fromEntries(
      (await call('groups.get', { number })).members.map((member) => [
        `${member.number}${member.isHead ? '*' : ''}`,
        member.parentNumber,
      ]),
    );
  return { ...office, links };
}

describe('client groups', () => {
  it('counts companies and persons and shows the tree', async () => {
    const { call, links } = await officeWithGroup();
    const group = await call('groups.get', { number: '000200' });
    expect(group).toMatchObject({
      name: 'Duinrand groep',
      head: { number: '000104' },
      counts: { companies: 3, persons: 1, former: 0 },
    });
    expect(await links('000200')).toEqual({
      '000104*': null,
      '000105': '000104',
      '000106': '000105',
      '000107': null,
    });
    expect((await call('clients.getCard', { number: '000106' })).group).toMatchObject({
      number: '000200',
      isHead: false,
    });
  });

  it('lists groups by number, name and head, and those without a head', async () => {
    const { call, office } = await officeWithGroup();
    const numbers = async (input: object) =>
      (await call('groups.list', input)).groups.map(({ number }) => number);
    expect(await numbers({})).toEqual(['000200']);
    expect(await numbers({ search: 'duin' })).toEqual(['000200']);
    expect(await numbers({ search: 'bedrijf 000104' })).toEqual(['000200']);
    expect(await numbers({ search: '%' })).toEqual([]);
    expect(await numbers({ onlyHeadless: true })).toEqual([]);
    expect(await office.invoke('groups.list', { limit: 0 })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
  });

  it('refuses a circle, a client under itself and a parent from elsewhere', async () => {
    const { reply, links } = await officeWithGroup();
    const set = (client: string, parent: string) => reply('groups.setParent', { client, parent });
    expect(await set('000104', '000106')).toMatchObject({
      error: { message: expect.stringContaining('000106 valt onder 000105 valt onder 000104') },
    });
    expect(await set('000104', '000104')).toMatchObject({ error: { code: 'REFUSED' } });
    expect(await set('000104', '000110')).toMatchObject({ error: { code: 'REFUSED' } });
    expect(await set('000110', '000104')).toMatchObject({ error: { code: 'REFUSED' } });
    expect(
      await reply('groups.setParent', { client: '000106', parent: null, expected: '000104' }),
    ).toMatchObject({
      error: { code: 'CONFLICT', data: { current: '000105' } },
    });
    expect(Object.values(await links('000200'))).toEqual([null, '000104', '000105', null]);
  });

  it('moves a client to another group, cuts its links and says who moved it meanwhile', async () => {
    const { call, reply, links } = await officeWithGroup();
    await call('groups.create', { number: '000201', name: '', members: ['000110'], head: '000110' });
    await call('groups.moveClient', { client: '000105', group: '000201', expected: '000200' });
    expect(await links('000200')).toEqual({ '000104*': null, '000106': '000104', '000107': null });
    expect(await links('000201')).toEqual({ '000110*': null, '000105': null });
    expect(
      await reply('groups.moveClient', { client: '000105', group: null, expected: '000200' }),
    ).toMatchObject({ error: { code: 'CONFLICT', data: { current: '000201' } } });
    await call('history.undo', {});
    expect(Object.keys(await links('000200'))).toHaveLength(4);
  });

  it('asks for a new head when the head leaves others, and removes a group that nobody is left in', async () => {
    const { call, reply, links } = await officeWithGroup();
    const leave = (client: string, remainingHead?: string) =>
      reply('groups.moveClient', { client, group: null, ...(remainingHead ? { remainingHead } : {}) });
    expect(await leave('000104')).toMatchObject({
      error: { data: { staying: ['000105', '000106', '000107'] } },
    });
    expect(await leave('000104', '000110')).toMatchObject({ error: { code: 'REFUSED' } });
    expect(await leave('000104', '000105')).toMatchObject({ ok: true });
    expect(await links('000200')).toEqual({ '000105*': null, '000106': '000105', '000107': null });
    for (const [client, head] of [['000105', '000106'], ['000106', '000107'], ['000107']] as const) {
      expect(await leave(client ?? '', head)).toMatchObject({ ok: true });
    }
    expect(await reply('groups.get', { number: '000200' })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    await call('history.undo', {});
    expect(await links('000200')).toEqual({ '000107*': null });
  });

  it('splits a group', async () => {
    const { call, reply, links } = await officeWithGroup();
    const split = {
      number: '000200',
      members: ['000105', '000106'],
      newNumber: '000202',
      newName: 'Strandzijde',
      newHead: '000106',
    };
    for (const [wrong, text] of [
      [{ newNumber: '000200' }, 'al van klantgroep'],
      [{ newHead: '000104' }, 'hoort niet bij de leden'],
      [{ members: ['000105', '000105'], newHead: '000105' }, 'twee keer'],
      [{ members: ['000110'], newHead: '000110' }, 'geen lid'],
      [{ members: ['000104', '000105', '000106', '000107'] }, 'Alle leden'],
      [{ members: ['000104'], newHead: '000104' }, 'Wijs eerst'],
    ] as const) {
      expect(await reply('groups.split', { ...split, ...wrong })).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining(text) },
      });
    }
    expect(Object.keys(await links('000200'))).toHaveLength(4);
    await call('groups.split', split);
    expect(await links('000200')).toEqual({ '000104*': null, '000107': null });
    expect(await links('000202')).toEqual({ '000106*': '000105', '000105': null });
    await call('history.undo', {});
    expect(Object.keys(await links('000200'))).toHaveLength(4);
    expect(await reply('groups.get', { number: '000202' })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  it('renames, changes the head and dissolves, each undoable', async () => {
    const { call, reply, links } = await officeWithGroup();
    expect(await reply('groups.rename', { number: '000200', name: 'X', expected: 'Oud' })).toMatchObject({
      error: { code: 'CONFLICT' },
    });
    await call('groups.rename', { number: '000200', name: '', expected: 'Duinrand groep' });
    expect((await call('groups.list', { search: '200' })).groups[0]).toMatchObject({ name: '' });
    expect(await reply('groups.setHead', { number: '000200', head: '000110' })).toMatchObject({
      error: { code: 'REFUSED' },
    });
    await call('groups.setHead', { number: '000200', head: '000107', expected: '000104' });
    expect((await call('groups.get', { number: '000200' })).head?.number).toBe('000107');
    await call('groups.dissolve', { number: '000200' });
    expect(await reply('groups.get', { number: '000200' })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect((await call('clients.getCard', { number: '000106' })).parent).toBeNull();
    await call('history.undo', {});
    expect((await links('000200'))['000106']).toBe('000105');
    expect(await call('groups.proposeNumber', {})).toEqual({ number: '000201' });
  });

  it.each([
    ['groups.create', { number: '000300', name: '', members: ['000104'], head: '000104' }, 'REFUSED'],
    ['groups.create', { number: '000300', name: '', members: ['000110'], head: '000104' }, 'REFUSED'],
    ['groups.create', { number: '000200', name: '', members: ['000110'], head: '000110' }, 'CONFLICT'],
    ['groups.create', { number: '000300', name: '', members: [], head: '000110' }, 'INVALID_INPUT'],
    ['groups.create', { number: '000300', name: '', members: ['999999'], head: '999999' }, 'NOT_FOUND'],
    ['groups.get', { number: '000999' }, 'NOT_FOUND'],
    ['groups.get', { number: 5 }, 'INVALID_INPUT'],
    ['groups.moveClient', { client: '000110', group: null }, 'REFUSED'],
    ['groups.moveClient', { client: '000104', group: '000200' }, 'REFUSED'],
    ['groups.moveClient', { client: '000110', group: '000999' }, 'NOT_FOUND'],
    ['groups.rename', { number: '000200', name: 'x\ny' }, 'INVALID_INPUT'],
    ['groups.dissolve', { number: '000999' }, 'NOT_FOUND'],
  ])('%s refuses %j with %s', async (name, input, code) => {
    const { reply } = await officeWithGroup();
    expect(await reply(name, input)).toMatchObject({ ok: false, error: { code } });
  });
});
