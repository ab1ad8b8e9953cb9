import { describe, expect, it } from 'vitest';
import { compareWorkbook } from './compare-workbook.ts';
import {
  hiddenRows,
  readHidden,
  readVisible,
  workbookColumns,
  type SheetRecord,
  type SheetValue,
} from './read-workbook.ts';
import type { WorkbookLine } from './workbook-model.ts';

const months = (first: number, second = 0) => [first, second, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const line = (service: string, employee: string | null, hours: number[]): WorkbookLine => ({
  client: '000104',
  service,
  role: 'RLM',
  employee,
  months: hours,
});
const choices = {
  services: [
    { code: 'ADM', label: 'Administratie' },
    { code: 'BTW', label: 'Btw-aangifte' },
  ],
  roles: [{ code: 'RLM', label: 'Relatiebeheerder' }],
  employees: [
    { code: 'MAD', label: 'M. Adriaan' },
    { code: 'HVO', label: 'H. Voorbeeld', isRetired: true },
  ],
};
const heading: SheetRecord = { row: 1, cells: [...workbookColumns] };
const row = (at: number, key: SheetValue[], ...hours: SheetValue[]): SheetRecord => ({
  row: at,
  cells: [key[0] ?? null, 'Naam', ...key.slice(1), ...hours],
});

describe('the hidden sheet', () => {
  it('comes back as it went', () => {
    const head = { officeId: 'kantoor', year: 2027, madeAt: '2026-11-21T10:00:00Z' };
    const lines = [line('ADM', 'MAD', months(150)), line('BTW', null, months(0, 25))];
    const records = hiddenRows(head, lines).map((cells, index) => ({ row: index + 1, cells }));
    expect(readHidden(records)).toEqual({ head, lines });
  });

  it.each([[undefined], [[]], [[{ row: 1, cells: ['iets anders', 'x', 2027, ''] }]]])(
    'refuses %j',
    (records) => {
      expect(() => readHidden(records)).toThrow(/niet met/);
    },
  );
});

describe('the visible sheet', () => {
  it('is read by heading, with codes by label and hours as people write them', () => {
    const { rows, problems } = readVisible(
      [
        heading,
        row(2, ['000104', 'Administratie', 'rlm', 'mad'], 1.5, '1:30', '2,25', null, ''),
        row(3, ['000104', 'BTW', '', ''], 1 / 3),
        row(4, [null, null, null, null], null),
        row(5, ['000104', 'ADM', 'RLM', 'HVO'], 1),
      ],
      choices,
    );
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      {
        row: 2,
        service: 'ADM',
        role: 'RLM',
        employee: 'MAD',
        months: [150, 150, 225, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      },
      { row: 3, service: 'BTW', role: '', employee: null, months: months(33) },
      { row: 5, employee: 'HVO' },
    ]);
  });

  it('says of every wrong cell where it stands and why', () => {
    const { rows, problems, wrongIds } = readVisible(
      [
        heading,
        row(2, ['000104', 'NIX', 'Baas', 'ZZZ'], 'veel', '#REF!', new Date('2026-01-01')),
        row(3, ['', 'ADM', 'RLM', 'MAD'], 1),
        row(4, ['000104', '', 'RLM', 'MAD'], 1),
        row(5, ['000104', 'ADM', 'RLM', 'MAD'], 1),
        row(6, ['000104', 'ADM', 'RLM', 'MAD'], 2),
      ],
      choices,
    );
    expect(rows).toEqual([]);
    expect(wrongIds.size).toBe(4);
    expect(problems.map(({ row: at, column }) => [at, column])).toEqual([
      [2, 'Dienst'],
      [2, 'Rol'],
      [2, 'Medewerker'],
      [2, 'jan'],
      [2, 'feb'],
      [2, 'mrt'],
      [3, 'Klant'],
      [4, 'Dienst'],
      [6, null],
    ]);
    expect(problems[4]?.message).toContain('#REF!');
  });

  it('refuses a sheet without its columns', () => {
    const cells = workbookColumns.filter((name) => name !== 'Rol' && name !== 'dec');
    expect(() => readVisible([{ row: 1, cells }], choices)).toThrow(/Rol, dec/);
    expect(() => readVisible(undefined, choices)).toThrow(/Klant/);
  });
});

describe('comparing a workbook', () => {
  const compare = (rows: WorkbookLine[], base: WorkbookLine[], current: WorkbookLine[] = base) =>
    compareWorkbook({
      rows: rows.map((each, index) => ({ ...each, row: index + 2 })),
      wrongIds: new Set(),
      base,
      current,
      nameOf: () => 'Kadeoord',
    });

  it('finds nothing in a workbook that nobody changed', () => {
    const lines = [line('ADM', 'MAD', months(150))];
    expect(compare(lines, lines)).toEqual([]);
    // What was changed in the program meanwhile is no change of the workbook.
    expect(compare(lines, lines, [line('ADM', 'MAD', months(175))])).toEqual([]);
    expect(compare(lines, lines, [])).toEqual([]);
  });

  it('tells changed cells, new and removed lines', () => {
    const base = [line('ADM', 'MAD', months(150, 25)), line('BTW', null, months(10))];
    expect(
      compare([line('ADM', 'MAD', months(150, 50)), line('BTW', 'MAD', months(99))], base),
    ).toMatchObject([
      { kind: 'changed', row: 2, cells: [{ month: 2, before: 25, now: 25, after: 50 }], isConflict: false },
      { kind: 'new', row: 3, employee: 'MAD', cells: [{ month: 1, before: 0, after: 99 }] },
      { kind: 'removed', row: null, service: 'BTW', cells: [{ month: 1, before: 10, after: 0 }] },
    ]);
  });

  it('sees a line that went to somebody else as one change', () => {
    expect(compare([line('BTW', 'MAD', months(10))], [line('BTW', null, months(10))])).toMatchObject([
      {
        kind: 'moved',
        movedFrom: 'RLM',
        cells: [
          { employee: null, month: 1, after: 0 },
          { employee: 'MAD', month: 1, after: 10 },
        ],
      },
    ]);
  });

  it('shows what was changed on both sides, unless both say the same', () => {
    const base = [line('ADM', 'MAD', months(150))];
    const rows = [line('ADM', 'MAD', months(200))];
    expect(compare(rows, base, [line('ADM', 'MAD', months(175))])).toMatchObject([
      { isConflict: true, cells: [{ before: 150, now: 175, after: 200 }] },
    ]);
    expect(compare(rows, base, rows)).toEqual([]);
  });
});
