import path from 'node:path';
import { expect, it } from 'vitest';
import { openOffice, temporaryFolder } from '#test/support/office.ts';
import { writeOverbookedOffice } from '#test/support/overbooked-office.ts';

const year = 2027;
const seen = (month: number, centihours: number) => ({ employee: 'AAA', month, centihours });

it.each([
  ['follow each other', 4, 5],
  ['change places', 4, 3],
  ['come together', 6, 6],
])('lines that %s are taken back in one step', async (_name, first, second) => {
  const file = path.join(temporaryFolder(), 'kantoor.peil');
  writeOverbookedOffice(file, {
    lines: [
      ['000101', 'JRK', 'JRK', 'AAA', 3, 1000],
      ['000101', 'JRK', 'JRK', 'AAA', 4, 2000],
      ['000101', 'JRK', 'JRK', 'AAA', 6, 300],
    ],
  });
  const { call } = await openOffice(file);
  const before = await call('planning.getLines', { year });
  await call('capacity.changeLines', {
    year,
    changes: [
      { lineId: 1, seen: seen(3, 1000), month: first },
      { lineId: 2, seen: seen(4, 2000), month: second },
    ],
  });
  const after = await call('planning.getLines', { year });
  expect(after).not.toEqual(before);
  await call('history.undo', {});
  expect(await call('planning.getLines', { year })).toEqual(before);
  await call('history.redo', {});
  expect(await call('planning.getLines', { year })).toEqual(after);
});
