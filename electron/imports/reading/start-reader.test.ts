import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultCodeLists } from '#shared/imports/codes.ts';
import type { Problem, StagedValue } from '#shared/imports/model.ts';
import { describeProblem } from '#shared/imports/nl.ts';
import { listStagedColumns } from '#shared/imports/row-reader.ts';
import { ImportKind } from '#shared/imports/model.ts';
import {
  makeBillionLaughs,
  makeBomb,
  makeEncrypted,
  makeFormulaWorkbook,
  makeMacroWorkbook,
  makePicture,
  makeSheetXml,
  makeWorkbook,
} from './hostile-files.ts';
import type { FileHeader, ReadRequest } from './messages.ts';
import { unpackColumn } from './pack-columns.ts';
import { createFileReader } from './start-reader.ts';
import type { ReadResult } from './start-reader.ts';

const workerUrl = new URL('../reader-thread.ts', import.meta.url);
const fixtures = new URL('../../../test/fixtures/', import.meta.url);
const reader = createFileReader(workerUrl);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peil-reader-'));
});
afterAll(() => {
  reader.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Read {
  result: ReadResult;
  header: FileHeader | undefined;
  problems: Problem[];
  /** Staged rows with their file row, without the empty values. */
  rows: Record<string, StagedValue>[];
  wrongRows: number[];
}

async function readPath(path: string, more: Partial<ReadRequest> = {}): Promise<Read> {
  const read: Read = {
    result: { type: 'cancelled' },
    header: undefined,
    problems: [],
    rows: [],
    wrongRows: [],
  };
  const request: ReadRequest = {
    path,
    choices: {},
    mapping: null,
    remembered: [],
    lists: defaultCodeLists,
    ...more,
  };
  read.result = await reader.read(
    request,
    {
      header: (header) => {
        read.header = header;
      },
      batch: (batch) => {
        const kind = ImportKind.parse(read.header?.kind);
        const names = listStagedColumns(kind);
        const columns = batch.columns.map((column) => unpackColumn(column, batch.rows.length));
        batch.rows.forEach((row, index) => {
          const values = names.map((name, column) => [name, columns[column]?.[index] ?? null] as const);
          read.rows.push({ row, ...Object.fromEntries(values.filter(([, value]) => value !== null)) });
          if (batch.wrong[index] === 1) read.wrongRows.push(row);
        });
        read.problems.push(...batch.problems);
      },
    },
    new AbortController().signal,
  );
  return read;
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function readContent(
  name: string,
  content: string | Uint8Array,
  more: Partial<ReadRequest> = {},
): Promise<Read> {
  return readPath(write(name, content), more);
}

function fixture(name: string): string {
  return new URL(name, fixtures).pathname;
}

function refusalOf(read: Read): string {
  return read.result.type === 'refused' ? read.result.problem.code : read.result.type;
}

describe('the exports of the practice program', () => {
  test.each([
    ['relaties', 320, 320],
    ['strategie', 320, 320],
    ['jaarcijfers', 263, 789],
    ['productie', 357, 357],
    ['diensten', 320, 320],
    ['begroting', 12, 12],
    ['planning', 1175, 1175],
  ] as const)('%s is read without a single problem', async (kind, records, staged) => {
    const read = await readPath(fixture(`exports/${kind}.csv`));
    expect(read.header).toMatchObject({
      kind,
      settings: { delimiter: ';', decimalMark: ',', dateOrder: 'dmy' },
    });
    expect(read.result).toMatchObject({ type: 'done', records, wrongRecords: 0 });
    expect(read.problems).toEqual([]);
    expect(read.rows).toHaveLength(staged);
    expect(read.header?.mapping.filter(({ target }) => target === null)).toEqual([]);
  });

  test('hours are read in hundredths, and months of a budget each in their place', async () => {
    const planning = await readPath(fixture('exports/planning.csv'));
    expect(planning.rows[1]).toEqual({
      row: 3,
      number: '000104',
      year: 2026,
      service: 'Jaarrekening',
      employee: 'HVO',
      month: 10,
      hours: 175,
    });
    const budgets = await readPath(fixture('exports/begroting.csv'));
    expect(budgets.rows[2]).toMatchObject({
      number: 'KVD',
      norm: 117_000,
      function: 'RLM',
      month7: 5850,
      month12: 0,
    });
  });

  test('text is Windows-1252 and numbers keep their zeros', async () => {
    const read = await readPath(fixture('exports/relaties.csv'));
    expect(read.header?.settings.encoding).toBe('windows-1252');
    expect(read.rows[2]).toMatchObject({
      row: 4,
      number: '000110',
      name: 'Café Restaurant Veldland',
      isHead: 0,
    });
  });

  test('trailing minus signs and leading ones mean the same', async () => {
    const read = await readPath(fixture('exports/jaarcijfers.csv'));
    expect(read.rows[0]).toMatchObject({
      row: 2,
      year: 2023,
      equityCents: -12_647_900,
      netResultCents: -5_309_900,
    });
  });
});

describe('exports with everything that goes wrong', () => {
  const refusals = (read: Read) =>
    read.problems.map(({ row, column, code, value }) => [row, column, code, value?.slice(0, 20)]);

  test('clients', async () => {
    const read = await readPath(fixture('exports-warts/relaties.csv'));
    expect(refusals(read)).toEqual([
      [6, 'Naam', 'LINE_BREAK', 'Winkel "De Hoek"; fi'],
      [8, 'Naam', 'TEXT_FORMULA', '=HYPERLINK("http://x'],
      [14, 'Relatie sinds', 'DATE_NOT_EXISTING', '31-02-2020'],
      [15, 'Verkooprelatie', 'KEY_MISSING', ''],
    ]);
    expect(read.wrongRows).toEqual([14, 15]);
    expect(read.rows[4]).toMatchObject({ row: 6, name: 'Winkel "De Hoek"; filiaal Noord' });
    expect(read.rows[14]).toMatchObject({ row: 16, name: 'Ÿssel & Zoön €' });
  });

  test('strategy', async () => {
    const read = await readPath(fixture('exports-warts/strategie.csv'));
    expect(refusals(read)).toEqual([
      [5, 'Declaratieomvang', 'CODE_UNKNOWN', '75.000-9.999'],
      [9, 'Ambassadeur lokaal', 'YESNO_INVALID', 'Misschien'],
    ]);
    expect(read.rows[5]).toMatchObject({ row: 7, writeOffClass: '00-05' });
  });

  test('yearly figures and production', async () => {
    const figures = await readPath(fixture('exports-warts/jaarcijfers.csv'));
    expect(refusals(figures)).toEqual([[4, 'Balanstotaal 2023', 'AMOUNT_INVALID', '1.2.3,4']]);
    const production = await readPath(fixture('exports-warts/productie.csv'));
    expect(refusals(production)).toEqual([[3, 'Jaar', 'YEAR_INVALID', '20224']]);
    const problem = production.problems[0];
    expect(problem && describeProblem(problem)).toBe('‘20224’ is geen jaartal (1900 t/m 2199).');
  });
});

const csv = 'Verkooprelatie;Naam;Woonplaats\r\n000104;Café Ÿssel;Oudeveen\r\n';

describe('the same table, written in other ways', () => {
  const expected = { row: 2, number: '000104', name: 'Café Ÿssel', city: 'Oudeveen' };
  test.each([
    ['utf-8', Buffer.from(csv)],
    ['utf-8', Buffer.from(`\uFEFF${csv}`)],
    ['utf-16le', iconv.encode(csv, 'utf-16le', { addBOM: true })],
    ['utf-16le', iconv.encode(csv, 'utf-16le')],
    ['utf-16be', iconv.encode(csv, 'utf-16be', { addBOM: true })],
    ['windows-1252', iconv.encode(csv, 'windows-1252')],
    ['utf-8', Buffer.from(csv.replaceAll(';', '\t'))],
    ['utf-8', Buffer.from(csv.replaceAll(';', ','))],
    ['utf-8', Buffer.from(csv.replaceAll(';', '|'))],
    ['utf-8', Buffer.from(`sep=;\r\n${csv}`)],
    ['utf-8', Buffer.from(csv.replace('\r\n', '\n'))],
    ['utf-8', Buffer.from(csv.replaceAll('\r\n', '\n'))],
  ])('%s', async (encoding, bytes) => {
    const read = await readContent('table.csv', bytes);
    expect(read.header?.settings.encoding).toBe(encoding);
    expect(read.rows).toEqual([expected]);
  });

  test('as a workbook', async () => {
    const read = await readContent(
      'table.xlsx',
      makeWorkbook(
        makeSheetXml([
          ['Verkooprelatie', 'Naam', 'Woonplaats'],
          ['000104', 'Café Ÿssel', 'Oudeveen'],
        ]),
      ),
    );
    expect(read.header).toMatchObject({ kind: 'relaties', settings: { sheet: 'Blad1', encoding: null } });
    expect(read.rows).toEqual([expected]);
  });

  test('with empty lines, which count in the row numbers', async () => {
    const read = await readContent('empty-lines.csv', 'Verkooprelatie;Naam\n\n000104;a\n;\n000105;b\n');
    expect(read.rows.map(({ row }) => row)).toEqual([3, 5]);
  });

  test('under a title', async () => {
    const read = await readContent('title.csv', `Export relaties;;\r\n\r\n${csv}`);
    expect(read.header).toMatchObject({ kind: 'relaties', headingRow: 3 });
    expect(read.rows).toEqual([{ ...expected, row: 4 }]);
  });
});

describe('settings and mapping by hand', () => {
  test('win over what is detected', async () => {
    const read = await readContent('odd.csv', 'Klant;Bedrag;Boekjaar\n000104;1.234;2024\n', {
      choices: { kind: 'productie', decimalMark: '.' },
      mapping: [
        { column: 0, heading: 'Klant', target: { field: 'number', year: null }, how: 'hand' },
        { column: 1, heading: 'Bedrag', target: { field: 'productionCents', year: null }, how: 'hand' },
        { column: 2, heading: 'Boekjaar', target: { field: 'year', year: null }, how: 'hand' },
      ],
    });
    expect(read.rows).toEqual([{ row: 2, number: '000104', year: 2024, productionCents: 123 }]);
    expect(read.header?.reasons.decimalMark).toBeUndefined();
    expect(read.header?.reasons.delimiter?.reason).toContain('3 kolommen');
  });

  test('a remembered mapping is used for the same headings', async () => {
    const read = await readContent('known.csv', 'Verkooprelatie;Naam;Zaak\n000104;x;y\n', {
      remembered: [
        {
          kind: 'relaties',
          signature: 'verkooprelatie|naam|zaak',
          mapping: [
            { column: 0, heading: 'Verkooprelatie', target: { field: 'number', year: null }, how: 'exact' },
            { column: 1, heading: 'Naam', target: null, how: 'hand' },
            { column: 2, heading: 'Zaak', target: { field: 'name', year: null }, how: 'hand' },
          ],
        },
      ],
    });
    expect(read.rows).toEqual([{ row: 2, number: '000104', name: 'y' }]);
    expect(read.header?.mapping[2]?.how).toBe('profile');
  });
});

describe('workbooks', () => {
  test('formulas are read as their last value and never evaluated', async () => {
    const read = await readContent('formulas.xlsx', makeFormulaWorkbook());
    expect(read.rows[0]).toEqual({ row: 2, number: '000104', year: 2024, productionCents: 827_873 });
    expect(read.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [4, 'Productie', 'CELL_ERROR'],
    ]);
  });

  test.each([
    ['a bomb', 'FILE_BOMB', () => makeBomb(40)],
    ['nested entities', 'FILE_ENTITIES', makeBillionLaughs],
    ['macros', 'FILE_MACROS', makeMacroWorkbook],
    ['a password', 'FILE_ENCRYPTED', makeEncrypted],
    ['a file that was cut off', 'FILE_TRUNCATED', () => makeMacroWorkbook().slice(0, 700)],
    ['an archive', 'FILE_NOT_TABLE', () => zipSync({ 'lees mij.txt': strToU8('hallo') })],
  ])('%s is refused', async (_name, code, make) => {
    const read = await readContent('hostile.xlsx', make());
    expect(refusalOf(read)).toBe(code);
    expect(read.rows).toEqual([]);
  });

  test('a part under an unreadable byte is refused, not half read', async () => {
    const bytes = makeWorkbook(
      makeSheetXml([
        ['Verkooprelatie', 'Naam'],
        ['000104', 'a'.repeat(5_000)],
      ]),
    );
    bytes.fill(0xff, 900, 960);
    expect(refusalOf(await readContent('damaged.xlsx', bytes))).toMatch(/^FILE_/);
  });
});

describe('what is no table', () => {
  test.each([
    ['empty.csv', '', 'FILE_EMPTY'],
    ['blank.csv', '\r\n \r\n', 'FILE_EMPTY'],
    ['headings.csv', 'Verkooprelatie;Naam\r\n', 'NO_ROWS'],
    ['picture.csv', makePicture(), 'FILE_NOT_TABLE'],
    ['picture.xlsx', makePicture(), 'FILE_NOT_TABLE'],
    ['noise.csv', Uint8Array.from({ length: 5_000 }, (_byte, index) => (index * 37) % 256), 'FILE_BINARY'],
    ['other.csv', 'een;twee\r\n1;2\r\n', 'KIND_UNKNOWN'],
    ['wide.csv', `${'kolom;'.repeat(600)}\r\n1\r\n`, 'TOO_MANY_COLUMNS'],
  ])('%s', async (name, content, code) => {
    const read = await readContent(name, content);
    expect(refusalOf(read)).toBe(code);
    const told = read.result.type === 'refused' ? describeProblem(read.result.problem) : '';
    expect(told).toMatch(/\.$/);
  });

  test('a file that is gone, and a folder', async () => {
    expect(refusalOf(await readPath(join(folder, 'gone.csv')))).toBe('FILE_UNREADABLE');
    expect(refusalOf(await readPath(folder))).toBe('FILE_UNREADABLE');
  });
});

describe('odd cells', () => {
  test('10,000 characters, quotes, a formula, 40 digits', async () => {
    const read = await readContent(
      'cells.csv',
      `Verkooprelatie;Naam\n1;${'a'.repeat(10_000)}\n2;"zeg ""ja"""\n3;=1+1\n${'4'.repeat(40)};b\n5;"c\r\nd"\n`,
    );
    expect(read.problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'TEXT_TOO_LONG'],
      [4, 'TEXT_FORMULA'],
      [5, 'KEY_INVALID'],
      [6, 'LINE_BREAK'],
    ]);
    expect(read.rows.map(({ name }) => name)).toEqual([undefined, 'zeg "ja"', '=1+1', 'b', 'c d']);
  });

  test('a quote that is never closed is told with its row', async () => {
    const read = await readContent('quote.csv', 'Verkooprelatie;Naam\n1;a\n2;"b\n3;c\n');
    expect(read.problems.map(({ row, code }) => [row, code])).toContainEqual([3, 'QUOTE_BROKEN']);
    expect(read.wrongRows).toEqual([3]);
  });
});

test('too many rows are refused', async () => {
  const read = await readContent('rows.csv', `Verkooprelatie;Naam\n${'1;a\n'.repeat(200_001)}`);
  expect(refusalOf(read)).toBe('TOO_MANY_ROWS');
});

test('reading can be cancelled between batches', async () => {
  const path = write('many.csv', `Verkooprelatie;Naam\n${'1;a\n'.repeat(50_000)}`);
  const cancel = new AbortController();
  const request = { path, choices: {}, mapping: null, remembered: [], lists: defaultCodeLists };
  let batches = 0;
  const result = await reader.read(
    request,
    {
      header: () => undefined,
      batch: () => {
        batches += 1;
        cancel.abort();
      },
    },
    cancel.signal,
  );
  expect(result).toEqual({ type: 'cancelled' });
  expect(batches).toBe(1);
});

test('rows that cannot be stored stop the worker, and the next file gets another', async () => {
  const path = write('full.csv', `Verkooprelatie;Naam\n${'1;a\n'.repeat(50_000)}`);
  const request = { path, choices: {}, mapping: null, remembered: [], lists: defaultCodeLists };
  const own = createFileReader(workerUrl);
  const started: Worker[] = [];
  const onWorker = (worker: Worker) => void started.push(worker);
  process.on('worker', onWorker);
  try {
    const full = { header: () => undefined, batch: () => Promise.reject(new Error('vol')) };
    const { signal } = new AbortController();
    await expect(own.read(request, full, signal)).rejects.toThrow('vol');
    expect(started.map(({ threadId }) => threadId)).toEqual([-1]);
    const kept = { header: () => undefined, batch: () => undefined };
    expect(await own.read(request, kept, signal)).toMatchObject({ type: 'done' });
  } finally {
    process.off('worker', onWorker);
    own.close();
  }
});

test('the same bytes have the same hash', async () => {
  const read = await readPath(fixture('exports/productie.csv'));
  expect(read.header?.bytes).toBe(readFileSync(fixture('exports/productie.csv')).length);
  expect(read.header?.sha256).toMatch(/^[0-9a-f]{64}$/);
});
