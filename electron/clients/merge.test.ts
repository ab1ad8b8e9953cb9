import { describe, expect, it } from 'vitest';
import { dumpOffice } from '#test/support/dump-office.ts';
import { newOffice, type TestOffice } from '#test/support/office.ts';

/** Two records of one client: 000104 (stays) and 000205 (goes), each with something of everything. */
async function officeWithDoubles() {
  const office = await newOffice();
  const { call } = office;
  await call('employees.add', { code: 'HVO' });
  await call('employees.add', { code: 'MAD' });
  await call('clients.create', { number: '000104', name: 'Praktijk Kadeoord' });
  await call('clients.create', { number: '000205', name: 'Praktijk Kade-Oord', status: 'prospect' });
  const save = (number: string, field: 'city' | 'phone' | 'isAmbassador', value: string | number) =>
    call('clients.saveValue', { number, field, value });
  await save('000104', 'city', 'Waterdam');
  await save('000205', 'city', 'Oudeveen');
  await save('000205', 'phone', '0123-456789');
  await save('000205', 'isAmbassador', 1);
  await call('clients.setRole', { number: '000104', role: 'RLM', employee: 'HVO' });
  await call('clients.setRole', { number: '000205', role: 'RLM', employee: 'MAD' });
  await call('clients.setRole', { number: '000205', role: 'ACC', employee: 'MAD' });
  const contact = {
    name: 'E. Boomgaard',
    role: null,
    birthYear: null,
    email: null,
    phone: null,
    remark: null,
  };
  await call('clients.addContact', { number: '000104', contact });
  await call('clients.addContact', { number: '000205', contact: { ...contact, name: 'e. boomgaard' } });
  await call('clients.addContact', { number: '000205', contact: { ...contact, name: 'M. Rietveen' } });
  const figure = (
    number: string,
    year: number,
    field: 'turnoverCents' | 'equityCents' | 'billedCents',
    value: number,
  ) => call('figures.saveValue', { number, year, field, value });
  await figure('000104', 2024, 'turnoverCents', 100);
  await figure('000205', 2024, 'turnoverCents', 200);
  await figure('000205', 2024, 'equityCents', 300);
  await figure('000205', 2023, 'turnoverCents', 400);
  await figure('000205', 2023, 'turnoverCents', 401);
  await figure('000205', 2025, 'billedCents', 500);
  return office;
}

async function merge(
  office: TestOffice,
  choice: { take?: 'city'[]; takeYears?: { table: 'yearly_figure'; year: number }[] } = {},
) {
  const { revision } = await office.call('clients.previewMerge', { keep: '000104', drop: '000205' });
  return office.reply('clients.merge', {
    keep: '000104',
    drop: '000205',
    take: [],
    takeYears: [],
    revision,
    ...choice,
  });
}

describe('merging two records of one client', () => {
  it('shows what goes where', async () => {
    const { call } = await officeWithDoubles();
    expect(await call('clients.previewMerge', { keep: '000104', drop: '000205' })).toMatchObject({
      refusal: null,
      fields: [
        { field: 'name', isTaken: false },
        { field: 'status', isTaken: false },
        { field: 'city', keep: { value: 'Waterdam' }, drop: { value: 'Oudeveen' }, isTaken: false },
        { field: 'phone', isTaken: true },
        { field: 'isAmbassador', isTaken: true },
      ],
      group: { outcome: 'none', number: null },
      contacts: [{ isDouble: true }, { name: 'M. Rietveen', isDouble: false }],
      roles: [
        { role: 'RLM', keep: 'HVO', drop: 'MAD' },
        { role: 'ACC', keep: null, drop: 'MAD' },
      ],
      movedYears: [
        { table: 'yearly_figure', year: 2023 },
        { table: 'yearly_production', year: 2025 },
      ],
      sharedYears: [
        {
          table: 'yearly_figure',
          year: 2024,
          values: [
            { field: 'turnoverCents', keep: 100, drop: 200 },
            { field: 'equityCents', keep: null, drop: 300 },
          ],
        },
      ],
    });
  });

  it('moves everything that is not double and keeps what the person chose', async () => {
    const office = await officeWithDoubles();
    const { call, reply } = office;
    expect(
      await merge(office, { take: ['city'], takeYears: [{ table: 'yearly_figure', year: 2024 }] }),
    ).toMatchObject({
      ok: true,
    });
    expect(await reply('clients.getCard', { number: '000205' })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    const card = await call('clients.getCard', { number: '000104' });
    expect(card.values.city.value).toBe('Oudeveen');
    expect(card.values.phone.value).toBeNull();
    expect(card.status).toBe('active');
    expect(card.roles.map(({ role, employee }) => [role, employee])).toEqual([
      ['RLM', 'HVO'],
      ['ACC', 'MAD'],
    ]);
    expect(card.contacts.map(({ name }) => name)).toEqual(['E. Boomgaard', 'M. Rietveen']);
    const { figures, productions } = await call('figures.getForClient', { number: '000104' });
    expect(figures).toMatchObject([
      { year: 2023, turnoverCents: 401 },
      { year: 2024, turnoverCents: 200, equityCents: 300 },
    ]);
    expect(productions).toMatchObject([{ year: 2025, billedCents: 500 }]);
    expect((await call('search.find', { text: 'kade' })).clients).toHaveLength(1);
  });

  it('keeps the figures of the record that stays unless they are unknown', async () => {
    const office = await officeWithDoubles();
    await merge(office);
    const { figures } = await office.call('figures.getForClient', { number: '000104' });
    expect(figures[1]).toMatchObject({ year: 2024, turnoverCents: 100, equityCents: 300 });
    expect((await office.call('clients.getCard', { number: '000104' })).values.city.value).toBe('Waterdam');
  });

  it('is taken back whole, to the last record', async () => {
    const office = await officeWithDoubles();
    const { call } = office;
    await call('groups.create', { number: '000300', name: '', members: ['000205'], head: '000205' });
    await call('classification.setOverride', {
      number: '000205',
      type: 'A',
      reason: 'x',
      expiresOn: '2027-01-01',
    });
    const state = async () => {
      await call('office.close', {});
      const content = dumpOffice(office.file);
      const recent = (await call('office.getStatus', {})).recent[0];
      await call('office.openRecent', { id: recent?.id ?? '' });
      return content;
    };
    const before = await state();
    expect(
      await merge(office, { take: ['city'], takeYears: [{ table: 'yearly_figure', year: 2024 }] }),
    ).toMatchObject({
      ok: true,
    });
    const merged = await state();
    expect(merged['client']).toHaveLength(1);
    expect((await call('history.getSteps', {})).undo?.label).toBe('Klant 000205 samengevoegd in 000104');
    await call('history.undo', {});
    expect(await state()).toEqual(before);
    await call('history.redo', {});
    expect(await state()).toEqual(merged);
  });

  it('refuses a merge that was not looked at as it is now', async () => {
    const office = await officeWithDoubles();
    const { revision } = await office.call('clients.previewMerge', { keep: '000104', drop: '000205' });
    await office.call('clients.saveValue', { number: '000205', field: 'city', value: 'Elders' });
    const choice = { keep: '000104', drop: '000205', take: ['city'], takeYears: [], revision };
    expect(await office.reply('clients.merge', choice)).toMatchObject({ error: { code: 'CONFLICT' } });
    for (const [wrong, code] of [
      [{ keep: '999999' }, 'NOT_FOUND'],
      [{ drop: '000104' }, 'REFUSED'],
      [{ take: ['__proto__'] }, 'INVALID_INPUT'],
      [{ takeYears: [{ table: 'client', year: 2024 }] }, 'INVALID_INPUT'],
      [{ revision: 'x' }, 'INVALID_INPUT'],
    ] as const) {
      expect(await office.reply('clients.merge', { ...choice, ...wrong })).toMatchObject({ error: { code } });
    }
    expect(await office.call('clients.getCard', { number: '000205' })).toMatchObject({ number: '000205' });
  });
});

describe('merging in groups', () => {
  const group = (office: TestOffice, number: string, members: string[]) =>
    office.call('groups.create', { number, name: '', members, head: members[0] ?? '' });
  const outcome = async (office: TestOffice) =>
    (await office.call('clients.previewMerge', { keep: '000104', drop: '000205' })).group.outcome;

  it('takes over the head, the place in the tree and the children', async () => {
    const office = await officeWithDoubles();
    const { call } = office;
    for (const number of ['000301', '000302'])
      await call('clients.create', { number, name: `Lid ${number}` });
    await group(office, '000300', ['000205', '000104', '000301', '000302']);
    await call('groups.setParent', { client: '000301', parent: '000205' });
    await call('groups.setParent', { client: '000104', parent: '000301' });
    expect(await outcome(office)).toBe('becomesHead');
    expect(await merge(office)).toMatchObject({ ok: true });
    expect((await call('groups.get', { number: '000300' })).members).toMatchObject([
      { number: '000104', isHead: true, parentNumber: null },
      { number: '000301', parentNumber: '000104' },
      { number: '000302', parentNumber: null },
    ]);
    await call('history.undo', {});
    expect((await call('groups.get', { number: '000300' })).head?.number).toBe('000205');
  });

  it('joins the group of the record that goes when it has none', async () => {
    const office = await officeWithDoubles();
    await office.call('clients.create', { number: '000301', name: 'Hoofd' });
    await group(office, '000300', ['000301', '000205']);
    expect(await outcome(office)).toBe('joins');
    await merge(office);
    expect((await office.call('clients.getCard', { number: '000104' })).group?.number).toBe('000300');
  });

  it('refuses to leave another group without its head, and removes one that nobody is left in', async () => {
    const office = await officeWithDoubles();
    const { call } = office;
    await call('clients.create', { number: '000301', name: 'Lid' });
    await group(office, '000300', ['000205', '000301']);
    await group(office, '000400', ['000104']);
    expect((await call('clients.previewMerge', { keep: '000104', drop: '000205' })).refusal).toContain(
      '000300',
    );
    expect(await merge(office)).toMatchObject({ error: { code: 'REFUSED' } });
    await call('groups.setHead', { number: '000300', head: '000301' });
    expect(await outcome(office)).toBe('leaves');
    await call('groups.moveClient', { client: '000301', group: null, remainingHead: '000205' });
    expect(await outcome(office)).toBe('removed');
    expect(await merge(office)).toMatchObject({ ok: true });
    expect((await call('groups.list', {})).groups.map(({ number }) => number)).toEqual(['000400']);
  });
});
