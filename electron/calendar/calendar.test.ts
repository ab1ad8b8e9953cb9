import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { CallInput } from '#shared/calls/contract.ts';
import { openOffice, temporaryFolder } from '#test/support/office.ts';
import { writeOfficeWithClients } from '#test/support/seed-clients.ts';

const asked: CallInput<'calendar.saveFile'> = {
  from: '2027-01-01',
  until: '2027-12-31',
  kinds: ['steps', 'statutory'],
  employee: null,
};

async function office(answers: string[] = []) {
  const folder = temporaryFolder();
  const file = path.join(folder, 'kantoor.peil');
  writeOfficeWithClients(file, [
    { number: '000101', name: 'Bakkerij Voorbeeld', roles: { RLM: 'HVE' } },
    { number: '000102', name: 'Kapsalon Voorbeeld', roles: { RLM: 'JDO' } },
  ]);
  const opened = await openOffice(file, { answers: answers.map((name) => path.join(folder, name)) });
  for (const number of ['000101', '000102'])
    await opened.call('clients.saveValue', { number, field: 'legalForm', value: 'BV' });
  const read = (name: string) =>
    fs.readFileSync(path.join(folder, name), 'utf8').replaceAll(/\r\n[ \t]/g, '');
  return { ...opened, folder, read };
}

const valuesOf = (text: string, name: string) =>
  text.split('\r\n').flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));

it('writes steps and days by law, together per rule and day, with the same identities every time', async () => {
  const { call, read } = await office(['een', 'twee.ics']);
  const done = await call('calendar.saveFile', asked);
  expect(done.file).toBe('een.ics');
  const first = read('een.ics');
  expect(valuesOf(first, 'UID')).toHaveLength(done.events);
  expect(new Set(valuesOf(first, 'UID')).size).toBe(done.events);
  expect(valuesOf(first, 'SUMMARY')).toContain('Aangifte vennootschapsbelasting: 2 klanten');
  expect(valuesOf(first, 'SUMMARY').some((title) => title.startsWith('Risico'))).toBe(true);
  await call('calendar.saveFile', asked);
  expect(valuesOf(read('twee.ics'), 'UID')).toEqual(valuesOf(first, 'UID'));
});

it('writes the clients of one employee, each with an event of its own', async () => {
  const { call, read } = await office(['eigen.ics']);
  await call('calendar.saveFile', { ...asked, kinds: ['statutory'], employee: 'JDO', isPerClient: true });
  const titles = valuesOf(read('eigen.ics'), 'SUMMARY');
  expect(titles).toContain('Aangifte vennootschapsbelasting: 000102 Kapsalon Voorbeeld');
  expect(titles.some((title) => title.includes('000101'))).toBe(false);
  // After adopting, and at the very latest: two days of one client, two events.
  expect(valuesOf(read('eigen.ics'), 'UID').filter((uid) => uid.includes('DEPONEREN'))).toHaveLength(2);
});

it('says so when nothing is open', async () => {
  const { call, reply } = await office(['klaar.ics']);
  await call('clients.saveValue', { number: '000101', field: 'status', value: 'former' });
  await call('clients.saveValue', { number: '000102', field: 'status', value: 'former' });
  expect(await reply('calendar.saveFile', { ...asked, kinds: ['statutory'] })).toMatchObject({
    error: { code: 'REFUSED', message: expect.stringContaining('staat niets open') },
  });
});

it.each([
  [{ from: '2027-12-31', until: '2027-01-01' }, 'INVALID_INPUT'],
  [{ from: '2027-01-01', until: '2031-01-01' }, 'INVALID_INPUT'],
  [{ from: '2027-02-29' }, 'INVALID_INPUT'],
  [{ kinds: [] }, 'INVALID_INPUT'],
  [{ employee: 'QQQ' }, 'NOT_FOUND'],
  [{}, 'CANCELLED'],
])('refuses %j and writes no file', async (change, code) => {
  const { reply, folder } = await office();
  expect(await reply('calendar.saveFile', { ...asked, ...change })).toMatchObject({ error: { code } });
  expect(fs.readdirSync(folder).filter((name) => name.endsWith('.ics'))).toEqual([]);
});
