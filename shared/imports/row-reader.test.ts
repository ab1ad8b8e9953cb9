import { describe, expect, test } from 'vitest';
import type { RawCell } from './coerced.ts';
import { defaultCodeLists } from './codes.ts';
import { mapColumns } from './headings.ts';
import type { ImportKind, Problem, ReadSettings } from './model.ts';
import { describeProblem } from './nl.ts';
import { createRowReader } from './row-reader.ts';

const settings: ReadSettings = {
  encoding: 'utf-8',
  delimiter: ';',
  sheet: null,
  decimalMark: ',',
  dateOrder: 'dmy',
  yesNo: 'jn',
};

function readRecord(kind: ImportKind, record: Record<string, RawCell>) {
  const reader = createRowReader(kind, mapColumns(kind, Object.keys(record)), settings, defaultCodeLists);
  const problems: Problem[] = [];
  const staged = reader.read(Object.values(record), 7, (problem) => problems.push(problem));
  const rows = staged.map((values) =>
    Object.fromEntries(
      reader.columns.map((name, index) => [name, values[index]]).filter(([, value]) => value !== null),
    ),
  );
  return { rows, problems };
}

test('a client with everything in it', () => {
  const { rows, problems } = readRecord('relaties', {
    Verkooprelatie: '000104',
    Naam: 'Winkel Torenweide B.V.',
    'Ind klantgroep': 'J',
    'Relatie sinds': '01-01-2014',
    RLM: 'hvo',
    'Geboortejaar ondern.': '1984',
    Onbekend: 'blijft weg',
  });
  expect(rows).toEqual([
    {
      number: '000104',
      name: 'Winkel Torenweide B.V.',
      isHead: 1,
      clientSince: '2014-01-01',
      roleRlm: 'HVO',
      birthYear: 1984,
    },
  ]);
  expect(problems).toEqual([]);
});

test('every problem names row, column, value and says in Dutch what is wrong', () => {
  const { problems } = readRecord('relaties', {
    Verkooprelatie: '',
    Naam: `=HYPERLINK("x")\nonder`,
    'Relatie sinds': '31-02-2020',
    'Geboortejaar ondern.': '20224',
    'KvK-nummer': '123',
  });
  expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
    [7, 'Verkooprelatie', 'KEY_MISSING'],
    [7, 'Naam', 'LINE_BREAK'],
    [7, 'Naam', 'TEXT_FORMULA'],
    [7, 'Relatie sinds', 'DATE_NOT_EXISTING'],
    [7, 'Geboortejaar ondern.', 'YEAR_INVALID'],
    [7, 'KvK-nummer', 'KVK_ODD'],
  ]);
  for (const problem of problems) expect(describeProblem(problem)).toMatch(/^\S.*\.$/);
});

test('yearly figures become one staged row per year that has any', () => {
  const { rows, problems } = readRecord('jaarcijfers', {
    Verkooprelatie: '000104',
    'Omzet 2013': '1.098.233',
    'Balanstotaal 2014 (s:': '373.354,00-',
    'Omzet 2014 (str)': '',
    'Omzet 2015': '',
  });
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    { number: '000104', year: 2013, turnoverCents: 109_823_300 },
    { number: '000104', year: 2014, balanceTotalCents: -37_335_400 },
  ]);
});

describe('cells of a worksheet', () => {
  test('keep their meaning', () => {
    const { rows, problems } = readRecord('relaties', {
      Verkooprelatie: 104,
      Naam: 'x',
      'Ind klantgroep': true,
      'Relatie sinds': new Date('2014-01-01T00:00:00Z'),
      'Relatie tot': 43_831,
      Huisnummer: 12,
    });
    expect(rows[0]).toMatchObject({
      number: '104',
      isHead: 1,
      clientSince: '2014-01-01',
      clientUntil: '2020-01-01',
      houseNumber: '12',
    });
    expect(problems.map(({ code }) => code)).toEqual(['KEY_NUMERIC']);
  });
  test('an error of Excel is no value', () => {
    expect(readRecord('relaties', { Verkooprelatie: '1', Naam: '#N/A' }).problems[0]?.code).toBe(
      'CELL_ERROR',
    );
    expect(readRecord('relaties', { Verkooprelatie: '1', Naam: '#1 in koffie' }).problems).toEqual([]);
  });
});

test('too many cells and too long cells', () => {
  const mapping = mapColumns('relaties', ['Verkooprelatie', 'Naam']);
  const reader = createRowReader('relaties', mapping, settings, defaultCodeLists);
  const problems: Problem[] = [];
  reader.read(['1', 'a', 'b'], 2, (problem) => problems.push(problem));
  reader.read(['1', 'a', ''], 3, (problem) => problems.push(problem));
  reader.read(['1', 'a'.repeat(32_768)], 4, (problem) => problems.push(problem));
  expect(problems.map(({ row, code }) => [row, code])).toEqual([
    [2, 'ROW_TOO_WIDE'],
    [4, 'CELL_TOO_LONG'],
    [4, 'TEXT_TOO_LONG'],
  ]);
  expect(problems[1]?.value?.length).toBeLessThan(300);
});

test.each([
  ['27,50', 2750],
  ['1.234,5', undefined],
  ['1:45', 175],
  ['0', 0],
  [8.25, 825],
  ['-1', undefined],
  ['744', 74_400],
  ['744,01', undefined],
  ['1:75', undefined],
  ['acht', undefined],
] as const)('hours written as %s', (written, hours) => {
  const { rows, problems } = readRecord('planning', {
    Verkooprelatie: '000104',
    Jaar: '2026',
    Dienst: 'Jaarrekening',
    Maand: '9',
    Uren: written,
  });
  expect(rows[0]?.['hours']).toBe(hours);
  expect(problems.map(({ column }) => column)).toEqual(hours === undefined ? ['Uren'] : []);
});

test.each([
  ['2', '[2]'],
  ['2,5,8,11', '[2,5,8,11]'],
  ['jan t/m mrt', '[1,2,3]'],
  ['', undefined],
  [3, '[3]'],
] as const)('months written as %s', (written, months) => {
  const { rows, problems } = readRecord('diensten', {
    Verkooprelatie: '000104',
    'In het jaar': 2026,
    'Admin prod in maand': written,
  });
  expect(rows[0]?.['administrationMonths']).toBe(months);
  expect(problems).toEqual([]);
});

test.each(['0', '13', '2;x', '5-2'])('%s are no months', (written) => {
  const { problems } = readRecord('diensten', {
    Verkooprelatie: '000104',
    'In het jaar': '2026',
    'Admin prod in maand': written,
  });
  expect(problems.map(({ code }) => code)).toEqual(['MONTHS_INVALID']);
});
