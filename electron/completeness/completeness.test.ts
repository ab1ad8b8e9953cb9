import path from 'node:path';
import { expect, it } from 'vitest';
import { createMaskReader } from '#shared/completeness/mask.ts';
import { openOffice, temporaryFolder } from '#test/support/office.ts';
import { writeOfficeWithClients } from '#test/support/seed-clients.ts';

async function start(options: Parameters<typeof openOffice>[1] = {}) {
  const file = path.join(temporaryFolder(), 'kantoor.peil');
  writeOfficeWithClients(file, [
    {
      number: '000104',
      group: '000900',
      isHead: true,
      branch: '04',
      isAmbassador: true,
      roles: { RLM: 'HVE', JRK: 'JDB' },
    },
    { number: '000105', group: '000900', continuity: 'J' },
    { number: '000106', status: 'former' },
  ]);
  return openOffice(file, options);
}

it('lists what stands and what is missing, column by column', async () => {
  const { call } = await start();
  const list = await call('completeness.list', {});
  expect(list.numbers).toEqual(['000104', '000105']);
  expect(list.groupNumbers).toEqual(['000900', '000900']);
  expect(list.isHead).toEqual([1, 0]);
  expect(list.holders).toMatchObject({ RLM: ['HVE', null], JRK: ['JDB', null], ACC: [null, null] });
  const valuesOf = (key: string) => list.values[list.fields.findIndex((field) => field.key === key)];
  expect(valuesOf('branch')).toEqual(['04', null]);
  expect(valuesOf('isAmbassador')).toEqual([1, null]);
  expect(valuesOf('role:RLM')).toEqual(['HVE', null]);
  const read = createMaskReader(list.fields);
  expect(read(list.missing[0] ?? 0)).not.toContain('branch');
  expect(read(list.missing[1] ?? 0)).toEqual([
    'isAmbassador',
    'age',
    'branch',
    'hasOtherRisk',
    'isPublicInterest',
    'isProminentPerson',
    'role:RLM',
  ]);
});

it('does not tell a medewerker that a flag is missing that a medewerker does not see', async () => {
  const { call } = await start({ account: { role: 'medewerker', employeeId: 1 } });
  const { fields } = await call('completeness.list', {});
  expect(fields.map(({ key }) => key)).toContain('isPublicInterest');
  expect(fields.map(({ key }) => key)).not.toContain('isProminentPerson');
});

it('chooses what counts, and takes that back', async () => {
  const { call, reply } = await start();
  expect(await call('completeness.setFields', { keys: ['role:JRK', 'branch', 'branch'] })).toEqual({
    counted: 2,
  });
  const counted = async () =>
    (await call('completeness.getFields', {})).fields
      .filter(({ isCounted }) => isCounted)
      .map(({ key }) => key);
  expect(await counted()).toEqual(['branch', 'role:JRK']);
  expect((await call('completeness.list', {})).fields.map(({ heading }) => heading)).toEqual([
    'Branche',
    'JRK',
  ]);
  expect(await reply('completeness.setFields', { keys: ['role:WEG'] })).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND', message: expect.stringContaining('role:WEG') },
  });
  await call('history.undo', {});
  expect(await counted()).toHaveLength(11);
});
