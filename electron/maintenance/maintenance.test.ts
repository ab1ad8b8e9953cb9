import { describe, expect, it } from 'vitest';
import { newOffice, type TestOffice } from '#test/support/office.ts';

const year = 2026;
const autumn = 'strategie-najaar';

async function refusal(office: TestOffice, name: string, input: object) {
  const reply = await office.reply(name, input);
  return reply.ok ? 'done' : reply.error.code;
}

const findStep = async ({ call }: TestOffice, key: string, of = year) =>
  (await call('maintenance.getBoard', { year: of })).steps.find((step) => step.key === key);

describe('a year', () => {
  it('of a new office has the six steps of the onderhoudsplan, with windows and owners', async () => {
    const { call } = await newOffice();
    const { steps } = await call('maintenance.getYear', { year });
    expect(steps.map(({ key, from, until, owner }) => [key, from, until, owner])).toEqual([
      ['strategie-voorjaar', '2026-02-01', '2026-03-31', 'SEC'],
      ['strategie-najaar', '2026-09-01', '2026-10-31', 'SEC'],
      ['klantverdeling', '2026-09-01', '2026-10-31', 'DIR'],
      ['beschikbaarheid', '2026-09-01', '2026-10-31', 'DIR'],
      ['matching', '2026-09-15', '2026-10-31', 'DIR'],
      ['risico-inventarisatie', '2026-10-01', '2026-11-30', 'DIR'],
    ]);
    expect(Object.keys(steps[0] ?? {}).toSorted()).toEqual([
      'doneBasisPoints',
      'from',
      'key',
      'missing',
      'owner',
      'status',
      'title',
      'until',
    ]);
    const board = await call('maintenance.getBoard', { year });
    expect(Object.fromEntries(board.steps.map(({ key, planningYear }) => [key, planningYear]))).toMatchObject(
      { 'strategie-voorjaar': 2026, 'strategie-najaar': 2027, klantverdeling: 2027 },
    );
    expect(board).toMatchObject({ hasOwnPlan: false, proposals: 4, tails: [], absent: [] });
  });

  it('tells by the day whether a step is next, current or late', async () => {
    const { call } = await newOffice();
    const statusOn = async (today: string) =>
      (await call('maintenance.getYear', { year, today })).steps.find(({ key }) => key === autumn)?.status;
    expect(await statusOn('2026-08-31')).toBe('next');
    expect(await statusOn('2026-09-01')).toBe('current');
    expect(await statusOn('2026-10-31')).toBe('current');
    expect(await statusOn('2026-11-01')).toBe('late');
  });

  it('that is the last one a day can have is refused: its windows would end where there are no days', async () => {
    const { reply } = await newOffice();
    for (const name of ['maintenance.getYear', 'maintenance.getBoard']) {
      expect(await reply(name, { year: 2199 })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
      expect(await reply(name, { year: 2198 })).toMatchObject({ ok: true });
      expect(await reply(name, { year: 1900 })).toMatchObject({ ok: true });
    }
  });

  it('in the past or the future answers the same, time after time, and stores nothing', async () => {
    const office = await newOffice();
    for (const of of [1900, 1999, 2027, 2198]) {
      const once = await office.call('maintenance.getYear', { year: of });
      expect(once.steps).toHaveLength(6);
      expect(await office.call('maintenance.getYear', { year: of })).toEqual(once);
      expect((await office.call('maintenance.getBoard', { year: of })).hasOwnPlan).toBe(false);
    }
    expect(await refusal(office, 'maintenance.getYear', { year: 1899 })).toBe('INVALID_INPUT');
    expect(await refusal(office, 'maintenance.getYear', { year, today: '2026-02-29' })).toBe('INVALID_INPUT');
  });

  it('stores its own steps with the first change, and follows the template again when that is undone', async () => {
    const office = await newOffice();
    await office.call('maintenance.moveStep', {
      year,
      key: autumn,
      fromOn: '2026-09-08',
      untilOn: '2026-11-06',
    });
    const board = await office.call('maintenance.getBoard', { year });
    expect(board.hasOwnPlan).toBe(true);
    expect(board.steps).toHaveLength(6);
    expect(await findStep(office, autumn)).toMatchObject({ fromOn: '2026-09-08', untilOn: '2026-11-06' });
    await office.call('history.undo', {});
    expect((await office.call('maintenance.getBoard', { year })).hasOwnPlan).toBe(false);
  });

  it('with a plan of its own is not changed by the template', async () => {
    const office = await newOffice();
    await office.call('maintenance.setOwner', { year, key: autumn, function: 'DIR' });
    await office.call('maintenance.saveTemplateStep', { key: autumn, changes: { title: 'Anders' } });
    await office.call('maintenance.retireTemplateStep', { key: 'matching', isRetired: true });
    expect(await findStep(office, autumn)).toMatchObject({
      title: 'Bijwerken strategiegegevens en klantcategorie',
      ownerFunction: 'DIR',
    });
    expect(await findStep(office, 'matching')).toBeDefined();
    expect(await findStep(office, autumn, 2027)).toMatchObject({ title: 'Anders', ownerFunction: 'SEC' });
    expect(await findStep(office, 'matching', 2027)).toBeUndefined();
    await office.call('maintenance.followTemplate', { year });
    expect(await findStep(office, autumn)).toMatchObject({ title: 'Anders' });
  });

  it('shows the end of a window that crosses the year in the next year too', async () => {
    const office = await newOffice();
    await office.call('maintenance.adoptProposal', { key: 'evaluatie-kwaliteit' });
    const next = await office.call('maintenance.getBoard', { year: 2027 });
    expect(next.tails).toEqual([
      expect.objectContaining({ key: 'evaluatie-kwaliteit', year: 2026, untilOn: '2027-01-31' }),
    ]);
    expect(next.steps.at(-1)).toMatchObject({
      key: 'evaluatie-kwaliteit',
      year: 2027,
      untilOn: '2028-01-31',
    });
  });

  it('loses a step and gets it back, but keeps one', async () => {
    const office = await newOffice();
    const { steps } = await office.call('maintenance.getBoard', { year });
    for (const { key } of steps.slice(1)) await office.call('maintenance.dropStep', { year, key });
    const left = steps[0]?.key ?? '';
    expect(await refusal(office, 'maintenance.dropStep', { year, key: left })).toBe('REFUSED');
    const board = await office.call('maintenance.getBoard', { year });
    expect(board.absent.map(({ key }) => key)).toHaveLength(5);
    await office.call('maintenance.addStep', { year, key: 'matching' });
    expect(await findStep(office, 'matching')).toMatchObject({ fromOn: '2026-09-15', planningYear: 2027 });
    expect(await refusal(office, 'maintenance.addStep', { year, key: 'matching' })).toBe('CONFLICT');
    expect(await refusal(office, 'maintenance.addStep', { year, key: 'nergens' })).toBe('NOT_FOUND');
  });
});

describe('moving a step and its owner', () => {
  it.each([
    ['2026-09-01', '2026-08-01'],
    ['2027-09-01', '2027-10-01'],
    ['2025-12-31', '2026-02-01'],
    ['2026-01-01', '2027-06-01'],
  ])('refuses a window from %s until %s', async (fromOn, untilOn) => {
    const office = await newOffice();
    expect(await refusal(office, 'maintenance.moveStep', { year, key: autumn, fromOn, untilOn })).toBe(
      'REFUSED',
    );
    expect((await office.call('maintenance.getBoard', { year })).hasOwnPlan).toBe(false);
  });

  it('takes a window over the end of the year, and 29 February where it exists', async () => {
    const office = await newOffice();
    await office.call('maintenance.moveStep', {
      year,
      key: autumn,
      fromOn: '2026-12-15',
      untilOn: '2027-02-10',
    });
    expect((await office.call('maintenance.getBoard', { year: 2027 })).tails).toHaveLength(1);
    const leap = { year: 2028, key: autumn, fromOn: '2028-02-29', untilOn: '2028-02-29' };
    await office.call('maintenance.moveStep', leap);
    expect(await refusal(office, 'maintenance.moveStep', { ...leap, year: 2027, fromOn: '2027-02-29' })).toBe(
      'INVALID_INPUT',
    );
  });

  it('lets a step go without an owner', async () => {
    const office = await newOffice();
    await office.call('maintenance.setOwner', { year, key: autumn, function: null });
    const { steps } = await office.call('maintenance.getYear', { year });
    expect(steps.find(({ key }) => key === autumn)?.owner).toBeNull();
    expect(await findStep(office, autumn)).toMatchObject({ ownerName: null, ownerEmployee: null });
  });

  it('puts an employee before the function, and refuses people and functions that do not exist', async () => {
    const office = await newOffice();
    await office.call('employees.add', { code: 'ABO', name: 'Anne Boogaard' });
    await office.call('maintenance.setOwner', { year, key: autumn, employee: 'abo' });
    expect(await findStep(office, autumn)).toMatchObject({
      ownerEmployee: 'ABO',
      ownerFunction: 'SEC',
      ownerName: 'Anne Boogaard',
    });
    const set = (owner: object) => refusal(office, 'maintenance.setOwner', { year, key: autumn, ...owner });
    expect(await set({ employee: 'XYZ' })).toBe('NOT_FOUND');
    expect(await set({ function: 'XYZ' })).toBe('NOT_FOUND');
    expect(await set({ year, key: 'nergens', employee: 'ABO' })).toBe('NOT_FOUND');
  });
});

describe('closing a step', () => {
  const key = 'klantverdeling';

  it('of an office in which nothing can be measured asks a reason, and is done once', async () => {
    const office = await newOffice();
    const { steps } = await office.call('maintenance.getYear', { year });
    expect(steps.map(({ doneBasisPoints }) => doneBasisPoints)).toEqual([0, 0, 0, 0, 0, 0]);
    for (const reason of [null, '', '   '])
      expect(await refusal(office, 'maintenance.closeStep', { year, key, reason })).toBe('REFUSED');
    expect(await refusal(office, 'maintenance.closeStep', { year, key })).toBe('REFUSED');
    expect((await office.call('maintenance.getBoard', { year })).hasOwnPlan).toBe(false);
    await office.call('maintenance.closeStep', { year, key, reason: 'Nog geen klanten' });
    expect(await refusal(office, 'maintenance.closeStep', { year, key, reason: 'Nogmaals' })).toBe(
      'CONFLICT',
    );
    expect(await findStep(office, key)).toMatchObject({
      status: 'done',
      closing: { on: '2026-11-21', reason: 'Nog geen klanten' },
    });
  });

  it('holds it until it is opened again', async () => {
    const office = await newOffice();
    await office.call('maintenance.closeStep', { year, key, reason: 'Klaar' });
    const days = { fromOn: '2026-09-02', untilOn: '2026-09-30' };
    expect(await refusal(office, 'maintenance.moveStep', { year, key, ...days })).toBe('CONFLICT');
    expect(await refusal(office, 'maintenance.setOwner', { year, key, function: null })).toBe('CONFLICT');
    expect(await refusal(office, 'maintenance.dropStep', { year, key })).toBe('CONFLICT');
    await office.call('maintenance.followTemplate', { year });
    expect(await findStep(office, key)).toMatchObject({ status: 'done' });
    await office.call('maintenance.reopenStep', { year, key });
    expect(await refusal(office, 'maintenance.reopenStep', { year, key })).toBe('CONFLICT');
    expect(await findStep(office, key)).toMatchObject({ status: 'late', closing: null });
    await office.call('maintenance.moveStep', { year, key, ...days });
  });

  it('is undone in one step', async () => {
    const office = await newOffice();
    await office.call('maintenance.closeStep', { year, key, reason: 'Klaar' });
    await office.call('history.undo', {});
    expect(await findStep(office, key)).toMatchObject({ closing: null });
  });

  it('of a step without measures needs no reason', async () => {
    const office = await newOffice();
    await office.call('maintenance.adoptProposal', { key: 'review-definities' });
    const open = await findStep(office, 'review-definities');
    expect(open?.progress).toMatchObject({ doneBasisPoints: 0, missing: 1 });
    const closed = await office.call('maintenance.closeStep', { year, key: 'review-definities' });
    expect(closed).toEqual({ doneBasisPoints: 10_000, missing: 0 });
  });
});
