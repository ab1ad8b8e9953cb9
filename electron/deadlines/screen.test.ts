import { describe, expect, it } from 'vitest';
import { unpackWork } from '#shared/deadlines/work-list.ts';
import { newOffice, type TestOffice } from '#test/support/office.ts';

const today = '2026-11-21';

/** Two companies with a manager, and one person. */
async function officeWithClients(): Promise<TestOffice> {
  const office = await newOffice();
  const { call } = office;
  await call('employees.add', { code: 'HVO', name: 'Hanna Voorbeeld', functionCode: null });
  for (const [number, form] of [
    ['000101', 'BV'],
    ['000102', 'BV'],
    ['000103', 'Eenmanszaak'],
  ] as const) {
    await call('clients.create', { number, name: `Klant ${number}` });
    await call('clients.saveValue', { number, field: 'legalForm', value: form });
  }
  return office;
}

async function rowsOf({ call }: TestOffice, from: string, until: string, onlyOpen = false) {
  return unpackWork(await call('deadlines.getWork', { from, until, onlyOpen }), today);
}

const vpb = (clientNumber: string) => ({
  clientNumber,
  step: 'corporate_tax' as const,
  periodEndsOn: '2025-12-31',
});
const extended = (clientNumber: string) => ({
  clientNumber,
  family: 'corporate_tax' as const,
  periodEndsOn: '2025-12-31',
});

describe('the list of deadlines', () => {
  it('holds every deadline of the period once, with what one needs to see', async () => {
    const office = await officeWithClients();
    const rows = await rowsOf(office, '2026-05-01', '2026-05-31');
    const ours = rows.filter(({ step }) => step === 'corporate_tax');
    expect(ours.map(({ clientNumber, dueOn, state }) => [clientNumber, dueOn, state])).toEqual([
      ['000101', '2026-05-31', 'late'],
      ['000102', '2026-05-31', 'late'],
    ]);
    expect(ours[0]).toMatchObject({ legalForm: 'BV', ruleCode: 'VPB', checkedOn: '2026-11-21' });
    expect(ours[0]?.source).toContain('Vijf maanden na het boekjaar');
    expect(ours[0]?.basis).not.toBe('');
  });

  it('refuses a period that ends before it begins or is too long', async () => {
    const { reply } = await newOffice();
    expect(await reply('deadlines.getWork', { from: '2026-02-01', until: '2026-01-01' })).toMatchObject({
      error: { code: 'REFUSED' },
    });
    expect(await reply('deadlines.getWork', { from: '2026-01-01', until: '2028-01-01' })).toMatchObject({
      error: { code: 'REFUSED' },
    });
    expect(await reply('deadlines.getWork', { from: '2026-02-30', until: '2026-03-01' })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
  });
});

describe('done marks', () => {
  it('marks many at once with a day and a remark, moves them, and is undone in one step', async () => {
    const office = await officeWithClients();
    const keys = [vpb('000101'), vpb('000102')];
    const answer = await office.call('deadlines.markMany', {
      keys,
      doneOn: '2026-05-20',
      remark: 'Ingediend',
    });
    expect(answer).toEqual({ changed: 2 });
    const done = await rowsOf(office, '2026-05-01', '2026-05-31');
    expect(done.filter(({ state }) => state === 'done')).toMatchObject([
      { clientNumber: '000101', doneOn: '2026-05-20', remark: 'Ingediend' },
      { clientNumber: '000102', doneOn: '2026-05-20', remark: 'Ingediend' },
    ]);
    const open = await rowsOf(office, '2026-05-01', '2026-05-31', true);
    expect(open.filter(({ step }) => step === 'corporate_tax')).toEqual([]);
    expect(await office.call('deadlines.markMany', { keys, doneOn: '2026-05-20' })).toEqual({ changed: 0 });
    await office.call('deadlines.markMany', { keys: [vpb('000101')], doneOn: '2026-05-21' });
    const [moved] = (await rowsOf(office, '2026-05-01', '2026-05-31')).filter(
      ({ state }) => state === 'done',
    );
    expect(moved).toMatchObject({ doneOn: '2026-05-21', remark: 'Ingediend' });
    await office.call('history.undo', {});
    expect((await office.call('history.getSteps', {})).undo?.label).toBe(
      '2 termijnen gereed gemeld op 20-05-2026',
    );
    await office.call('history.undo', {});
    const after = await rowsOf(office, '2026-05-01', '2026-05-31');
    expect(after.filter(({ state }) => state === 'done')).toEqual([]);
  });

  it('takes marks away again', async () => {
    const office = await officeWithClients();
    const keys = [vpb('000101')];
    await office.call('deadlines.markMany', { keys, doneOn: today });
    expect(await office.call('deadlines.markMany', { keys, doneOn: null })).toEqual({ changed: 1 });
    expect(await office.call('deadlines.markMany', { keys, doneOn: null })).toEqual({ changed: 0 });
  });

  it.each([
    ['a day to come', { keys: [vpb('000101')], doneOn: '2026-11-22' }, 'REFUSED'],
    ['a day before the period ended', { keys: [vpb('000101')], doneOn: '2025-12-30' }, 'REFUSED'],
    ['one wrong among right ones', { keys: [vpb('000101'), vpb('999999')], doneOn: today }, 'NOT_FOUND'],
    [
      'a return that the client has not',
      { keys: [{ ...vpb('000101'), step: 'payroll' }], doneOn: today },
      'REFUSED',
    ],
    [
      'a period that the client has not',
      { keys: [vpb('000101'), { ...vpb('000102'), periodEndsOn: '2025-11-30' }], doneOn: today },
      'REFUSED',
    ],
    ['a review', { keys: [{ ...vpb('000101'), step: 'wwft' }], doneOn: today }, 'REFUSED'],
    [
      'a step that does not exist',
      { keys: [{ ...vpb('000101'), step: 'lunch' }], doneOn: today },
      'INVALID_INPUT',
    ],
    ['29 February of a year without it', { keys: [vpb('000101')], doneOn: '2026-02-29' }, 'INVALID_INPUT'],
    ['nothing', { keys: [], doneOn: today }, 'INVALID_INPUT'],
  ])('refuses %s and changes nothing', async (_what, input, code) => {
    const office = await officeWithClients();
    expect(await office.reply('deadlines.markMany', input)).toMatchObject({ ok: false, error: { code } });
    const rows = await rowsOf(office, '2026-01-01', '2026-12-31');
    expect(rows.filter(({ doneOn }) => doneOn !== null)).toEqual([]);
  });
});

describe('extensions and the becon list', () => {
  it('puts returns on the list, which moves their day and fills the curve', async () => {
    const office = await officeWithClients();
    const { call } = office;
    const keys = [extended('000101'), extended('000102')];
    expect(await call('deadlines.extendMany', { keys, kind: 'becon', untilOn: null })).toEqual({
      changed: 2,
    });
    const moved = (await rowsOf(office, '2027-04-01', '2027-05-31')).filter(
      ({ ruleCode }) => ruleCode === 'VPB-BECON',
    );
    expect(moved.map(({ clientNumber }) => clientNumber)).toEqual(['000101', '000102']);
    await call('deadlines.markMany', { keys: [vpb('000102')], doneOn: '2026-10-01' });
    const list = await call('deadlines.getBecon', {});
    expect(list).toMatchObject({ taxYear: 2025, taxYears: [2025] });
    expect(list.returns.map(({ clientNumber, filedOn }) => [clientNumber, filedOn])).toEqual([
      ['000101', null],
      ['000102', '2026-10-01'],
    ]);
    const line = list.minimums.filter(({ tax }) => tax === 'corporate_tax');
    expect(line.map(({ on, basisPoints }) => `${on} ${basisPoints}`)).toEqual([
      '2026-08-31 3000',
      '2026-09-30 3875',
      '2026-10-31 4750',
      '2026-11-30 5625',
      '2026-12-31 6500',
      '2027-01-31 7375',
      '2027-02-28 8250',
      '2027-03-31 9125',
      '2027-04-30 10000',
    ]);
    await call('deadlines.extendMany', { keys: [extended('000101')], kind: 'none', untilOn: null });
    expect((await call('deadlines.getBecon', { taxYear: 2025 })).returns).toHaveLength(1);
    await call('history.undo', {});
    await call('history.undo', {});
    await call('history.undo', {});
    expect((await call('deadlines.getBecon', { taxYear: 2025 })).returns).toEqual([]);
  });

  it('takes a minimum from the version that holds at the end of the month', async () => {
    const { call } = await newOffice();
    const says = { kind: 'value' as const, values: { value: 6000, unit: 'basis_points' as const } };
    await call('settings.addRuleVersion', {
      code: 'becon.income_tax.11',
      validFrom: '2026-11-30',
      source: 'Nieuw besluit',
      says,
    });
    const at = async (taxYear: number) =>
      (await call('deadlines.getBecon', { taxYear })).minimums.find(
        ({ tax, on }) => tax === 'income_tax' && on.slice(5, 7) === '11',
      );
    expect(await at(2024)).toMatchObject({ on: '2025-11-30', basisPoints: 5625 });
    expect(await at(2025)).toMatchObject({ on: '2026-11-30', basisPoints: 6000, source: 'Nieuw besluit' });
  });

  it('has no line past the last year of which days are known', async () => {
    const { call } = await newOffice();
    const months = async (taxYear: number) =>
      (await call('deadlines.getBecon', { taxYear })).minimums
        .filter(({ tax }) => tax === 'income_tax')
        .map(({ on }) => on.slice(0, 7));
    expect(await months(2197)).toHaveLength(9);
    expect(await months(2198)).toEqual(['2199-08', '2199-09', '2199-10', '2199-11', '2199-12']);
    expect(await months(2199)).toEqual([]);
  });

  it.each([
    ['a resolution for a tax', { keys: [extended('000101')], kind: 'resolution', untilOn: null }, 'REFUSED'],
    [
      'a day before the period ends',
      { keys: [extended('000101')], kind: 'individual', untilOn: '2025-06-01' },
      'REFUSED',
    ],
    [
      'a tax that a client does not have',
      { keys: [{ ...extended('000101'), family: 'income_tax' }], kind: 'individual', untilOn: null },
      'REFUSED',
    ],
    [
      'a period that a client does not have',
      { keys: [{ ...extended('000101'), periodEndsOn: '2025-06-30' }], kind: 'individual', untilOn: null },
      'REFUSED',
    ],
    ['a client that is gone', { keys: [extended('999999')], kind: 'becon', untilOn: null }, 'NOT_FOUND'],
    [
      'another family',
      { keys: [{ ...extended('000101'), family: 'vat' }], kind: 'becon', untilOn: null },
      'INVALID_INPUT',
    ],
  ])('refuses %s', async (_what, input, code) => {
    const { reply } = await officeWithClients();
    expect(await reply('deadlines.extendMany', input)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('size classes', () => {
  it('lists clients with accounts by how near they come to an audit, with the figures of two years', async () => {
    const office = await officeWithClients();
    const { call } = office;
    const save = (number: string, year: number, factor: number) =>
      Promise.all(
        [
          ['turnoverCents', 1_400_000_000],
          ['balanceTotalCents', 700_000_000],
          ['staffHundredths', 4_000],
        ].map(([field, value]) =>
          office.reply('figures.saveValue', { number, year, field, value: Number(value) * factor }),
        ),
      );
    const replies = [
      ...(await save('000101', 2024, 1)),
      ...(await save('000101', 2025, 2)),
      ...(await save('000103', 2025, 1)),
    ];
    expect(replies.filter(({ ok }) => !ok)).toEqual([]);
    const { clients, source, nearFromBasisPoints } = await call('deadlines.listSizes', {});
    expect(nearFromBasisPoints).toBe(9_000);
    // The sole trader has no accounts by law, the other company no figures.
    expect(clients).toMatchObject([
      { number: '000101', counts: 'small', own: 'medium', warning: 'audit_next', nearBasisPoints: 18_667 },
    ]);
    expect(clients[0]?.before).toMatchObject({ year: 2024, turnoverCents: 1_400_000_000 });
    expect(source).toContain('2:396');
  });
});
