import { describe, expect, it } from 'vitest';
import { signalText, yearTotal } from '#shared/budgets/budget-row.ts';
import type { EmployeeFacts } from '#test/support/fill-employees.ts';
import { dumpOffice } from '#test/support/dump-office.ts';
import { officeWithEmployees } from '#test/support/staffed-office.ts';

const year = 2027;
const full = [['2020-01-01', null, 10_000]] as const;
const people: Readonly<Record<string, EmployeeFacts>> = {
  HVE: { functionCode: 'RLM', contracts: full, norm: { 2027: 156_000 } },
  JDO: { functionCode: 'ASA', contracts: [['2020-01-01', null, 8000]] },
  WEG: { contracts: full, outOfServiceOn: '2027-03-15', norm: { 2027: 156_000 } },
};

async function office(employees = people) {
  const opened = await officeWithEmployees(employees);
  const row = async (code: string) => {
    const { rows } = await opened.call('budgets.list', { year });
    const found = rows.find(({ employee }) => employee === code);
    if (!found) throw new Error(`No row of ${code}.`);
    return found;
  };
  return { ...opened, row };
}

describe('budgets.list', () => {
  it('gives everyone a row with figures and signals', async () => {
    const { row } = await office();
    const whole = await row('HVE');
    expect(whole).toMatchObject({
      contractYearCentihours: 208_000,
      partTimeBasisPoints: 10_000,
      normCentihours: 156_000,
      profileName: 'Standaard',
      signals: [],
    });
    expect(yearTotal(whole.availableCentihours)).toBe(156_000);
    expect((await row('JDO')).signals.map(signalText)).toEqual(['Geen begroting']);
    expect((await row('WEG')).signals.map(signalText)).toEqual([
      'Uit dienst per 15-03-2027',
      'Norm 1.153,6 uur boven contract',
      '1.180,2 uur niet verdeeld',
    ]);
  });

  it('warns of overlapping contracts, a gap and hours above the contract', async () => {
    const { row } = await office({
      OVL: {
        contracts: [
          ['2020-01-01', '2027-06-30', 10_000],
          ['2027-06-01', null, 5000],
        ],
        norm: { 2027: 1000 },
      },
      GAT: { contracts: [['2027-01-04', null, 10_000]], norm: { 2027: 1000 } },
      VEEL: { contracts: full, norm: { 2027: 212_000 } },
      MND: { contracts: full, norm: { 2027: 1000 }, typed: { '2027-02': 16_000, '2027-03': 18_400 } },
      GEEN: { norm: { 2027: 1000 } },
      VRIJ: { contracts: full, norm: { 2027: 200_000 }, absence: { '2027-07 VERLOF': 8000 } },
    });
    const signals = async (code: string) => (await row(code)).signals.map(signalText);
    expect(await signals('OVL')).toEqual(['Overlappende contracten']);
    expect(await signals('GAT')).toEqual(['1 werkdag zonder contract', '0,1 uur niet verdeeld']);
    expect(await signals('VEEL')).toEqual(['Norm 40,0 uur boven contract']);
    expect(await signals('MND')).toEqual(['342,0 uur te veel verdeeld', 'Boven contract in feb, mrt']);
    // 80 hours of leave and 40 of holidays beside 80 indirect hours.
    expect(await signals('VRIJ')).toContain('Afwezigheid past 39,9 uur niet naast de norm');
    expect(await signals('GEEN')).toEqual(['Geen contract']);
  });
});

describe('budgets.setValues', () => {
  it('stores a block of values as one change, which is undone in one step', async () => {
    const { call, row } = await office();
    await call('codes.add', { list: 'team', code: 'N', label: 'Noord' });
    const values = [
      { employee: 'JDO', field: 'functionCode', value: 'RLM' },
      { employee: 'JDO', field: 'norm', value: 124_800 },
      { employee: 'jdo', field: 'available2', value: 10_000 },
      { employee: 'JDO', field: 'teamCode', value: 'N' },
      { employee: 'HVE', field: 'control3', value: 8200 },
    ] as const;
    expect(await call('budgets.setValues', { year, values: [...values] })).toEqual({ changed: 5 });
    const changed = await row('JDO');
    expect(changed).toMatchObject({
      normCentihours: 124_800,
      functionCode: 'RLM',
      hasOwnFunction: true,
      teamCode: 'N',
      origin: { origin: 'typed' },
    });
    expect(changed.availableCentihours.slice(0, 3)).toEqual([12_480, 10_000, 12_480]);
    expect(changed.isTyped.slice(0, 3)).toEqual([false, true, false]);
    expect((await row('HVE')).controlCentihours[2]).toBe(8200);
    const { undo } = await call('history.getSteps', {});
    expect(undo?.label).toBe('Begroting 2027: 5 waarden van 2 medewerkers gewijzigd');
    await call('history.undo', {});
    expect(await row('JDO')).toMatchObject({ normCentihours: null, teamCode: null });
    await call('history.redo', {});
    expect(await row('JDO')).toEqual(changed);
  });

  it('lets a month follow the profile again when it is cleared', async () => {
    const { call, row, file, office: running } = await office();
    const before = await row('HVE');
    const set = (value: number | null) =>
      call('budgets.setValues', { year, values: [{ employee: 'HVE', field: 'available5', value }] });
    await set(0);
    expect((await row('HVE')).availableCentihours[4]).toBe(0);
    expect((await call('history.getSteps', {})).undo?.label).toBe('Begroting 2027 HVE: mei gewijzigd');
    await set(null);
    expect(await row('HVE')).toEqual(before);
    await running.close();
    expect(dumpOffice(file)['employee_month']).toEqual([]);
  });

  it('refuses what somebody else typed since it was seen; a month that follows the profile may be typed over', async () => {
    const { call, reply, row } = await office();
    const set = (field: string, value: number, expected: number | null) =>
      reply('budgets.setValues', { year, values: [{ employee: 'HVE', field, value, expected }] });
    expect(await set('available5', 5000, 1)).toMatchObject({ ok: true });
    expect(await set('control5', 700, null)).toMatchObject({ ok: true });
    await call('history.undo', {});
    expect(await set('control5', 800, 700)).toMatchObject({
      error: { data: { cells: [{ message: expect.stringContaining('intussen leeggemaakt') }] } },
    });
    expect(await set('available5', 6000, 4000)).toMatchObject({
      error: { data: { cells: [{ message: expect.stringContaining('Hier staat intussen ‘50,0’') }] } },
    });
    expect((await row('HVE')).availableCentihours[4]).toBe(5000);
    expect(await set('available5', 6000, 5000)).toMatchObject({ ok: true });
  });

  it('refuses the whole block with a reason per cell, and changes nothing', async () => {
    const { call, reply } = await office();
    const before = await call('budgets.list', { year });
    const bad = [
      ['HVE', 'available1', -100, 'Uren kunnen niet negatief zijn.'],
      ['HVE', 'available3', 90_000, '900,0 uur past niet in maart: die maand heeft hoogstens 744,0 uur.'],
      ['HVE', 'control2', 67_300, '673,0 uur past niet in februari: die maand heeft hoogstens 672,0 uur.'],
      ['HVE', 'norm', 900_000, '9.000,0 uur past niet in een jaar: dat heeft hoogstens 8.784 uur.'],
      ['HVE', 'available4', 10.5, 'Dit is geen aantal uren.'],
      ['HVE', 'available4', 'veel', 'Dit is geen aantal uren.'],
      ['HVE', 'functionCode', 'QQQ', 'De functie ‘QQQ’ staat niet in de lijst met functies.'],
      ['HVE', 'teamCode', 'Q', 'Het team ‘Q’ staat niet in de lijst met teams.'],
      ['JDO', 'functionCode', 'RLM', 'JDO heeft nog geen begroting in dit jaar. Vul eerst de norm in.'],
      ['WEG', 'available4', 100, expect.stringContaining('WEG is in april niet in dienst')],
      ['XYZ', 'norm', 100, 'Medewerker ‘XYZ’ bestaat niet of werkt niet in dit jaar.'],
    ] as const;
    for (const [employee, field, value, message] of bad) {
      const good = { employee: 'HVE', field: 'available6', value: 100 };
      expect(
        await reply('budgets.setValues', { year, values: [good, { employee, field, value }] }),
      ).toMatchObject({
        ok: false,
        error: { code: 'REFUSED', data: { cells: [{ employee, field, message }] } },
      });
    }
    const all = bad.map(([employee, field, value]) => ({ employee, field, value }));
    expect(await reply('budgets.setValues', { year, values: all })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('11 waarden zijn geweigerd. Er is niets gewijzigd.') },
    });
    for (const input of [
      { year: 20_270, values: all },
      { year, values: [] },
      { year, values: [{ employee: 'HVE', field: 'available13', value: 1 }] },
    ])
      expect(await reply('budgets.setValues', input)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    expect(await call('budgets.list', { year })).toEqual(before);
  });

  it('takes 0 for a month in which somebody does not work, and keeps nothing there', async () => {
    const { call, row } = await office();
    await call('budgets.setValues', { year, values: [{ employee: 'WEG', field: 'available9', value: 0 }] });
    expect((await row('WEG')).isTyped[8]).toBe(false);
  });

  it('takes a leap day: 696 hours in February', async () => {
    const { call, reply } = await office();
    const values = (value: number) => ({
      year: 2028,
      values: [{ employee: 'HVE', field: 'available2' as const, value }],
    });
    await call('budgets.setValues', values(69_600));
    expect((await reply('budgets.setValues', values(69_601))).ok).toBe(false);
  });
});

describe('contracts', () => {
  const save = { employee: 'HVE', id: null, untilOn: null, partTimeBasisPoints: 8000 };

  it('end the one before and follow it', async () => {
    const { call, row } = await office();
    await call('budgets.saveContract', { ...save, fromOn: '2027-07-01', endsPrevious: true });
    const { contracts } = await call('budgets.getEmployee', { year, employee: 'HVE' });
    expect(contracts.map(({ fromOn, untilOn }) => [fromOn, untilOn])).toEqual([
      ['2020-01-01', '2027-06-30'],
      ['2027-07-01', null],
    ]);
    expect((await row('HVE')).partTimeBasisPoints).toBe(Math.round((10_000 * 129 + 8000 * 132) / 261));
    await call('history.undo', {});
    expect((await row('HVE')).contractYearCentihours).toBe(208_000);
  });

  it('are changed and removed', async () => {
    const { call, row } = await office();
    const [contract] = (await call('budgets.getEmployee', { year, employee: 'HVE' })).contracts;
    const id = contract?.id ?? 0;
    await call('budgets.saveContract', { ...save, id, fromOn: '2020-01-01', partTimeBasisPoints: 7500 });
    expect((await row('HVE')).contractYearCentihours).toBe(156_000);
    await call('budgets.removeContract', { id });
    expect((await row('HVE')).partTimeBasisPoints).toBeNull();
    const { lines } = await call('budgets.listHistory', { employee: 'HVE' });
    expect(lines.map(({ record, action }) => `${record} ${action}`)).toEqual([
      'employee_contract removed',
      'employee_contract changed',
    ]);
  });

  it('are refused when they overlap, end before they begin, or are no part of full-time', async () => {
    const { reply, call } = await office();
    const bad = [
      [
        { fromOn: '2027-07-01' },
        'Het contract vanaf 01-07-2027 overlapt met dat vanaf 01-01-2020.',
        'fromOn',
      ],
      [
        { fromOn: '2019-01-01', untilOn: '2020-01-01' },
        'Het contract 01-01-2019 tot en met 01-01-2020 overlapt met dat vanaf 01-01-2020.',
        'fromOn',
      ],
      [{ fromOn: '2019-06-01', untilOn: '2019-05-31' }, 'ligt voor de begindatum', 'untilOn'],
      [
        { fromOn: '2019-01-01', untilOn: '2019-02-01', partTimeBasisPoints: 0 },
        'meer dan 0 %',
        'partTimeBasisPoints',
      ],
      [
        { fromOn: '2019-01-01', untilOn: '2019-02-01', partTimeBasisPoints: 15_001 },
        'hoogstens 150 %',
        'partTimeBasisPoints',
      ],
    ] as const;
    for (const [values, message, field] of bad)
      expect(await reply('budgets.saveContract', { ...save, ...values })).toMatchObject({
        ok: false,
        error: { code: 'REFUSED', message: expect.stringContaining(message), data: { field } },
      });
    for (const [values, code] of [
      [{ employee: 'XYZ', fromOn: '2019-01-01' }, 'NOT_FOUND'],
      [{ id: 999, fromOn: '2019-01-01' }, 'NOT_FOUND'],
      [{ fromOn: '2019-02-30' }, 'INVALID_INPUT'],
    ] as const)
      expect(await reply('budgets.saveContract', { ...save, ...values })).toMatchObject({ error: { code } });
    expect(await reply('budgets.removeContract', { id: 999 })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect((await call('budgets.getEmployee', { year, employee: 'HVE' })).contracts).toHaveLength(1);
  });
});

describe('absence, profile and remark', () => {
  it('keeps planned absence per kind and shows it with the holidays', async () => {
    const { call, row, reply } = await office();
    const values = [
      { code: 'VERLOF', month: 7, centihours: 8000 },
      { code: 'STUDIE', month: 7, centihours: 1600 },
    ];
    await call('budgets.setAbsence', { year, employee: 'HVE', values });
    const shown = await call('budgets.getEmployee', { year, employee: 'HVE' });
    expect(shown.absence.map(({ code, monthCentihours }) => [code, monthCentihours[6]])).toEqual([
      ['VERLOF', 8000],
      ['STUDIE', 1600],
    ]);
    expect(shown.holidayCentihours[0]).toBe(800);
    expect((await row('HVE')).absenceCentihours[6]).toBe(9600);
    await call('budgets.setAbsence', {
      year,
      employee: 'HVE',
      values: [{ code: 'STUDIE', month: 7, centihours: null }],
    });
    expect((await row('HVE')).absenceCentihours[6]).toBe(8000);
    for (const [employee, code, month, centihours] of [
      ['HVE', 'LUI', 7, 100],
      ['WEG', 'VERLOF', 7, 100],
      ['HVE', 'VERLOF', 7, -1],
      ['HVE', 'VERLOF', 13, 1],
      ['XYZ', 'VERLOF', 7, 1],
    ] as const)
      expect(
        (await reply('budgets.setAbsence', { year, employee, values: [{ code, month, centihours }] })).ok,
      ).toBe(false);
  });

  it('keeps a remark with a budget only', async () => {
    const { call, row, reply } = await office();
    await call('budgets.setDetails', { year, employee: 'HVE', remark: 'Vier dagen vanaf mei' });
    expect((await row('HVE')).remark).toBe('Vier dagen vanaf mei');
    await call('budgets.setDetails', { year, employee: 'HVE', remark: '' });
    expect((await row('HVE')).remark).toBeNull();
    expect(await reply('budgets.setDetails', { year, employee: 'JDO', remark: 'x' })).toMatchObject({
      error: { code: 'REFUSED', message: expect.stringContaining('Vul eerst de norm in') },
    });
    expect(await reply('budgets.setDetails', { year, employee: 'HVE', seasonProfileId: 99 })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });
});

describe('budgets.copyYear', () => {
  const last: Readonly<Record<string, EmployeeFacts>> = {
    HVE: {
      contracts: full,
      norm: { 2026: 156_000 },
      typed: { '2026-08': 0 },
      control: { '2026-02': 8200 },
      absence: { '2026-07 VERLOF': 8000 },
    },
    JDO: { contracts: full, norm: { 2026: 100_000, 2027: 110_000 }, control: { '2026-03': 100 } },
    NEW: { contracts: full },
    OUD: { contracts: full, norm: { 2026: 100_000 }, outOfServiceOn: '2027-01-01' },
    HALF: {
      contracts: full,
      norm: { 2026: 100_000 },
      outOfServiceOn: '2027-06-01',
      typed: { '2026-05': 100, '2026-09': 200 },
    },
  };

  it('says what it would do, does it once, and overwrites nothing', async () => {
    const { call, reply, row } = await office(last);
    const years = { fromYear: 2026, year };
    const preview = await call('budgets.previewCopy', years);
    expect(preview.copied.map(({ employeeId: _id, name: _name, ...rest }) => rest)).toEqual([
      {
        employee: 'HALF',
        normCentihours: 100_000,
        typedMonths: 1,
        controlCentihours: 0,
        absenceCentihours: 0,
      },
      {
        employee: 'HVE',
        normCentihours: 156_000,
        typedMonths: 1,
        controlCentihours: 8200,
        absenceCentihours: 8000,
      },
    ]);
    expect(preview).toMatchObject({ keeps: ['JDO'], left: ['OUD'], without: ['NEW'] });
    expect(await call('budgets.copyYear', years)).toEqual({ copied: 2 });
    expect(await row('HVE')).toMatchObject({
      normCentihours: 156_000,
      origin: { origin: 'derived', source: 'Begroting medewerkers 2026' },
    });
    expect((await row('HVE')).controlCentihours[1]).toBe(8200);
    expect((await row('HVE')).availableCentihours[7]).toBe(0);
    expect((await row('HALF')).signals.map(({ kind }) => kind)).not.toContain('outsideHours');
    expect(await row('JDO')).toMatchObject({ normCentihours: 110_000 });
    expect((await row('JDO')).controlCentihours[2]).toBe(0);
    expect(await reply('budgets.copyYear', years)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    await call('history.undo', {});
    expect((await row('HVE')).normCentihours).toBeNull();
    expect((await row('HVE')).controlCentihours[1]).toBe(0);
  });

  it('refuses the same year', async () => {
    const { reply } = await office(last);
    expect(await reply('budgets.copyYear', { fromYear: 2026, year: 2026 })).toMatchObject({
      error: { code: 'REFUSED' },
    });
  });
});
