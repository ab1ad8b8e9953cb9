import { describe, expect, it } from 'vitest';
import type { CallOutput } from '#shared/calls/contract.ts';
import { listKeys, type ClientRows } from '#shared/clients/list-model.ts';
import { writeFilledOffice } from '#test/support/classified-office.ts';
import { best } from '#test/support/fill-clients.ts';
import { openOffice } from '#test/support/office.ts';

function open() {
  return openOffice(
    writeFilledOffice({
      '000101': { ...best, name: 'Bakkerij De Proef', group: '000200', isHead: true },
      '000102': { name: 'Proef Beheer B.V.', group: '000200' },
      '000103': { name: 'Café Zonnewende' },
      '000104': { name: 'Oud en Klaar', status: 'former' },
      '000105': { name: 'Misschien Later', status: 'prospect' },
    }),
  );
}

function rowsOf({ ids, columns, roles }: ClientRows): Record<string, unknown>[] {
  return ids.map((id, index) => ({
    id,
    ...Object.fromEntries(listKeys.map((key, place) => [key, columns[place]?.[index]])),
    ...Object.fromEntries(Object.entries(roles).map(([role, column]) => [`role:${role}`, column[index]])),
  }));
}

async function readAll(office: Awaited<ReturnType<typeof open>>) {
  return rowsOf((await office.call('clients.getPage', { limit: 100 })).rows);
}

const numbers = (answer: CallOutput<'clients.list'>) => answer.clients.map(({ number }) => number);

describe('clients.list', () => {
  it('gives everyone by number, with the total beside a part', async () => {
    const { call } = await open();
    const all = await call('clients.list', {});
    expect(all.total).toBe(5);
    expect(all.clients[0]).toMatchObject({
      number: '000101',
      name: 'Bakkerij De Proef',
      groupNumber: '000200',
      isHead: true,
    });
    expect(all.clients[1]).toMatchObject({ isHead: false, groupNumber: '000200' });
    const part = await call('clients.list', { limit: 2, offset: 2 });
    expect([part.total, numbers(part)]).toEqual([5, ['000103', '000104']]);
  });

  it('filters by one status or several', async () => {
    const { call } = await open();
    expect(numbers(await call('clients.list', { status: 'former' }))).toEqual(['000104']);
    expect((await call('clients.list', { status: ['active', 'prospect'] })).total).toBe(4);
  });

  it('searches number, name, group and place by the beginnings of words, without accents', async () => {
    const { call } = await open();
    const search = async (text: string) => numbers(await call('clients.list', { search: text }));
    expect(await search('zonn cafe')).toEqual(['000103']);
    expect(await search('000200')).toEqual(['000101', '000102']);
    expect(await search('proef')).toHaveLength(2);
    expect(await search('000104')).toEqual(['000104']);
    expect(await search('niets')).toEqual([]);
    expect((await call('clients.list', { search: 'proef', status: 'former' })).total).toBe(0);
  });

  it.each(['"', '*', 'a OR b"', '- NOT', 'name:x', '(', '%', "'; DROP TABLE client; --"])(
    'reads %j as text, never as a question to the index',
    async (search) => {
      const { reply } = await open();
      expect(await reply('clients.list', { search })).toMatchObject({ ok: true, data: { total: 0 } });
    },
  );

  it('refuses limits that make no sense', async () => {
    const { reply } = await open();
    for (const input of [{ limit: 0 }, { limit: -1 }, { offset: -1 }, { status: 'weg' }, { status: [] }]) {
      expect(await reply('clients.list', input)).toMatchObject({
        ok: false,
        error: { code: 'INVALID_INPUT' },
      });
    }
  });
});

describe('pages of the list', () => {
  it('come one after the other and hold every value by its key', async () => {
    const { call } = await open();
    const first = await call('clients.getPage', { limit: 3 });
    expect([first.total, first.next, first.rows.ids.length]).toEqual([5, '000103', 3]);
    const last = await call('clients.getPage', { after: first.next ?? '', limit: 3 });
    expect([last.next, last.rows.ids.length]).toEqual([null, 2]);
    const [head, member] = rowsOf(first.rows);
    expect(head).toMatchObject({
      number: '000101',
      isAmbassador: 1,
      branch: '04',
      groupNumber: '000200',
      isHead: 1,
      groupCompanies: 2,
      groupPersons: 0,
      amountsYear: 2025,
      billedCents: 3_500_000,
      writeOffCents: 100_000,
    });
    expect(member).toMatchObject({ number: '000102', isHead: 0, headNumber: '000101', billedCents: null });
  });

  it('say where everyone stands, members with their group', async () => {
    const { call } = await open();
    const standings = await call('clients.getStandings', {});
    const at = (number: string) => standings.numbers.indexOf(number);
    expect(standings.types[at('000101')]).toBe('A');
    expect(standings.types[at('000102')]).toBe('A');
    expect(standings.basis[at('000102')]).toBe('group');
    expect(standings.types[at('000103')]).toBeNull();
    expect(standings.known[at('000103')]).toBe(0);
    expect(standings.missing[at('000103')]).toContain('Betaling');
    const ids = (await call('clients.getPage', { limit: 2 })).rows.ids.slice(1);
    const some = await call('clients.getStandings', { ids });
    expect(some.numbers).toEqual(['000101', '000102']);
    expect(some.types).toEqual(['A', 'A']);
  });

  it('tell what changed since a version, and the group that depends on it', async () => {
    const office = await open();
    const { call } = office;
    const { version } = await call('clients.getVersion', {});
    expect(await call('clients.getChanges', { since: version })).toEqual({ version, ids: [] });
    const rows = await readAll(office);
    const head = Number(rows[0]?.['id']);
    await call('clients.setValues', { changes: [{ id: head, field: 'city', value: 'Waterdam' }] });
    const changes = await call('clients.getChanges', { since: version });
    expect(changes.ids).toEqual([head, Number(rows[1]?.['id'])]);
    const fresh = await call('clients.getRows', { ids: [head, 999] });
    expect(rowsOf(fresh.rows)).toMatchObject([{ city: 'Waterdam' }]);
    await call('employees.add', { code: 'HVE' });
    expect((await call('clients.getChanges', { since: version })).ids).toBeNull();
  });
});

describe('clients.setValues', () => {
  it('stores what is right in one step and gives back what is wrong', async () => {
    const office = await open();
    const { call } = office;
    const [a, b, c] = (await readAll(office)).map((row) => Number(row['id']));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three clients expected');
    const answer = await call('clients.setValues', {
      changes: [
        { id: a, field: 'city', value: ' Waterdam ' },
        { id: a, field: 'branch', value: 'bakker' },
        { id: b, field: 'branch', value: 'J' },
        { id: b, field: 'number', value: '000101' },
        { id: b, field: 'name', value: '' },
        { id: c, field: 'isAmbassador', value: 1 },
        { id: c, field: 'clientSince', value: '2026-02-31' },
        { id: 999, field: 'city', value: 'x' },
      ],
    });
    expect(answer.changed).toBe(2);
    expect(answer.refused).toEqual([
      { id: a, field: 'branch', message: 'De code ‘bakker’ staat niet in de lijst van branche.' },
      { id: b, field: 'branch', message: 'De code ‘J’ staat niet in de lijst van branche.' },
      { id: b, field: 'number', message: 'Nummer 000101 is al van Bakkerij De Proef.' },
      { id: b, field: 'name', message: 'Naam mag niet leeg zijn.' },
      { id: c, field: 'clientSince', message: 'Relatie sinds is geen bestaande datum.' },
      { id: 999, field: 'city', message: 'Deze klant bestaat niet (meer).' },
    ]);
    expect((await readAll(office))[0]).toMatchObject({ city: 'Waterdam' });
    expect((await call('history.getSteps', {})).undo?.label).toBe('2 waarden gewijzigd bij 2 klanten');
    await call('history.undo', {});
    expect((await readAll(office))[0]).toMatchObject({ city: null });
  });

  it('gives and takes roles by the code of the employee', async () => {
    const office = await open();
    const { call } = office;
    const id = Number((await readAll(office))[0]?.['id']);
    await call('employees.add', { code: 'HVE' });
    await call('employees.add', { code: 'WEG', outOfServiceOn: '2020-01-01' });
    const set = (role: `role:${string}`, value: string | null) =>
      call('clients.setValues', { changes: [{ id, field: role, value }] });
    expect(await set('role:RLM', 'hve')).toEqual({ changed: 1, refused: [] });
    expect(await set('role:RLM', 'HVE')).toEqual({ changed: 0, refused: [] });
    expect((await readAll(office))[0]).toMatchObject({ 'role:RLM': 'HVE' });
    expect((await set('role:RLM', 'XXX')).refused[0]?.message).toContain('bestaat niet');
    expect((await set('role:RLM', 'WEG')).refused[0]?.message).toContain('uit dienst');
    expect((await set('role:NIX', 'HVE')).refused[0]?.message).toContain('lijst van rollen');
    expect(await set('role:RLM', null)).toEqual({ changed: 1, refused: [] });
    expect((await call('history.getSteps', {})).undo?.label).toBe('Klant 000101: RLM gewijzigd');
  });

  it('leaves nothing behind when nothing changed', async () => {
    const office = await open();
    const { call } = office;
    const { version } = await call('clients.getVersion', {});
    const id = Number((await readAll(office))[0]?.['id']);
    await call('clients.setValues', { changes: [{ id, field: 'branch', value: '04' }] });
    expect((await call('clients.getVersion', {})).version).toBe(version);
  });

  it('refuses a column that no one may type', async () => {
    const { reply } = await open();
    for (const field of ['groupNumber', 'id', 'role:', '__proto__', 'base_origin']) {
      expect(await reply('clients.setValues', { changes: [{ id: 1, field, value: 'x' }] })).toMatchObject({
        ok: false,
        error: { code: 'INVALID_INPUT' },
      });
    }
  });
});
