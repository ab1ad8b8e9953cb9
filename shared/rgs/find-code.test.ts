import { describe, expect, it } from 'vitest';
import { createRgsFinder } from './find-code.ts';
import type { RgsTable } from './model.ts';

const table: RgsTable = {
  name: 'RGS proef',
  codes: [
    { code: 'B', name: 'Balans', side: null, counterCode: null, level: 1 },
    { code: 'BLim', name: 'Liquide middelen', side: 'D', counterCode: null, level: 2 },
    { code: 'BLimBan', name: 'Banken', side: 'D', counterCode: null, level: 3 },
    { code: 'BLimBanRba', name: 'Rekening', side: 'D', counterCode: 'BSchSakRba', level: 4 },
    { code: 'WPerWkoCiB', name: 'Correctie', side: 'D', counterCode: null, level: 4 },
  ],
};

describe('the place of an account in the scheme', () => {
  it.each([
    ['BLimBanRba', 'BLimBanRba', 'BLim'],
    ['rgs-nl:BLimBanRba', 'BLimBanRba', 'BLim'],
    ['BLimBanRba.01', 'BLimBanRba', 'BLim'],
    ['BEivKa2Ond', 'BEivKa2Ond', 'BEiv'],
    ['WOmz', 'WOmz', 'WOmz'],
  ])('without a table takes %s', (candidate, code, group) => {
    expect(createRgsFinder(null)([candidate])).toMatchObject({ code, group, isShortened: false });
  });

  it.each([
    '',
    '0',
    '0000',
    '0001',
    '-',
    'RGS-1',
    'nvt',
    'String',
    'BANK',
    'Balans',
    'B',
    'WIN',
    'BLi',
    'BLimB',
    'BXxx',
  ])('takes %j for nothing', (candidate) => {
    expect(createRgsFinder(null)([candidate])).toBeNull();
    expect(createRgsFinder(table)([candidate])).toBeNull();
  });

  it('shortens a code that the table does not know to what it knows', () => {
    const find = createRgsFinder(table);
    expect(find(['BLimBanXyz'])).toMatchObject({ code: 'BLimBan', group: 'BLim', isShortened: true });
    expect(find(['BLIMBANRBA'])).toMatchObject({ code: 'BLimBanRba', isShortened: false });
    expect(find(['WPerWkoCiB'])).toMatchObject({ code: 'WPerWkoCiB', isShortened: false });
  });

  it('takes the first candidate that is a code', () => {
    expect(createRgsFinder(null)(['11', 'nvt', 'BEivGokGea', 'WOmz'])).toMatchObject({ code: 'BEivGokGea' });
    expect(createRgsFinder(null)([])).toBeNull();
  });
});
