import { expect, test } from 'vitest';
import { newOffice } from '#test/support/office.ts';

const year = 2026;
const autumn = 'strategie-najaar';

test('a new office has the six steps of the onderhoudsplan, with windows and planning years', async () => {
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
  expect(Object.fromEntries(board.steps.map(({ key, planningYear }) => [key, planningYear]))).toMatchObject({
    'strategie-voorjaar': 2026,
    'strategie-najaar': 2027,
    klantverdeling: 2027,
  });
  expect(board).toMatchObject({ hasOwnPlan: false, proposals: 3, tails: [], absent: [] });
});

test('the day decides whether a step is next, current or late', async () => {
  const { call } = await newOffice();
  const statusOn = async (today: string) =>
    (await call('maintenance.getYear', { year, today })).steps.find(({ key }) => key === autumn)?.status;
  expect(await statusOn('2026-08-31')).toBe('next');
  expect(await statusOn('2026-09-01')).toBe('current');
  expect(await statusOn('2026-10-31')).toBe('current');
  expect(await statusOn('2026-11-01')).toBe('late');
});

test('the first change of a year stores its own steps, and undoing it follows the template again', async () => {
  const { call } = await newOffice();
  await call('maintenance.moveStep', { year, key: autumn, fromOn: '2026-09-08', untilOn: '2026-11-06' });
  const board = await call('maintenance.getBoard', { year });
  expect(board.hasOwnPlan).toBe(true);
  expect(board.steps).toHaveLength(6);
  expect(board.steps.find(({ key }) => key === autumn)).toMatchObject({
    fromOn: '2026-09-08',
    untilOn: '2026-11-06',
  });
  await call('history.undo', {});
  expect((await call('maintenance.getBoard', { year })).hasOwnPlan).toBe(false);
});

test('an empty office cannot be measured: no step is done, and closing asks a reason', async () => {
  const { call, reply } = await newOffice();
  const { steps } = await call('maintenance.getYear', { year });
  expect(steps.map(({ doneBasisPoints }) => doneBasisPoints)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(await reply('maintenance.closeStep', { year, key: 'klantverdeling' })).toMatchObject({
    ok: false,
    error: { code: 'REFUSED' },
  });
  await call('maintenance.closeStep', { year, key: 'klantverdeling', reason: 'Nog geen klanten' });
  expect(
    await reply('maintenance.closeStep', { year, key: 'klantverdeling', reason: 'Nogmaals' }),
  ).toMatchObject({
    ok: false,
    error: { code: 'CONFLICT' },
  });
});
