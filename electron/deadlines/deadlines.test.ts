import { expect, test } from 'vitest';
import { newOffice } from '#test/support/office.ts';

test('the days of a client follow from its legal form, and a client without one has none for tax and accounts', async () => {
  const { call } = await newOffice();
  const bv = { number: '000101' };
  await call('clients.create', { ...bv, name: 'Bakkerij De Korenbloem B.V.' });
  await call('clients.saveValue', { ...bv, field: 'legalForm', value: 'BV' });
  await call('clients.create', { number: '000102', name: 'Onbekend' });
  const { deadlines } = await call('deadlines.list', { from: '2027-01-01', until: '2027-12-31' });
  expect(
    deadlines.map(({ clientNumber, rule, dueOn, doneOn }) => [clientNumber, rule, dueOn, doneOn]),
  ).toEqual([
    [bv.number, 'VPB', '2027-05-31', null],
    [bv.number, 'OPMAKEN', '2027-05-31', null],
    [bv.number, 'VASTSTELLEN', '2027-07-31', null],
    [bv.number, 'DEPONEREN-8D', '2027-08-08', null],
    [bv.number, 'DEPONEREN', '2027-12-31', null],
  ]);
  const { days } = await call('deadlines.countByDay', { from: '2027-05-31', until: '2027-05-31' });
  expect(days).toEqual([
    { dueOn: '2027-05-31', family: 'corporate_tax', total: 1, done: 0 },
    { dueOn: '2027-05-31', family: 'accounts', total: 1, done: 0 },
  ]);
});

test.each([
  [{ from: '2027-02-01', until: '2027-01-31' }, 'REFUSED'],
  [{ from: '2027-01-01', until: '2032-01-02' }, 'REFUSED'],
  [{ from: '2027-02-29', until: '2027-03-31' }, 'INVALID_INPUT'],
  [{ from: '2027-01-01', until: '2027-12-31', clientNumber: '999999' }, 'NOT_FOUND'],
])('refuses %j', async (input, code) => {
  const { reply } = await newOffice();
  expect(await reply('deadlines.list', input)).toMatchObject({ ok: false, error: { code } });
});
