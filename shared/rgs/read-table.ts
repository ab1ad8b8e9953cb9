import type { RgsCode } from './model.ts';
import { rgsText } from './nl.ts';

/** One record of the file, with its row as Excel shows it. */
export interface RgsRecord {
  row: number;
  cells: readonly string[];
}

export interface RgsRowProblem {
  row: number;
  message: string;
}

export type RgsTableRead =
  | {
      kind: 'table';
      version: string | null;
      codes: RgsCode[];
      problems: RgsRowProblem[];
      problemCount: number;
    }
  | { kind: 'refused'; reason: 'notATable' | 'noRows' | 'tooManyRows'; problemCount: number };

type Column = 'code' | 'name' | 'longName' | 'side' | 'counter' | 'level' | 'version';

/** Headings by what is left of them without signs and capitals: those of the official workbook and of the usual extracts. */
const headings: Readonly<Record<string, Column>> = {
  rgscode: 'code',
  referentiecode: 'code',
  code: 'code',
  rgsomskort: 'name',
  omschrijvingverkort: 'name',
  rgsomslang: 'longName',
  omschrijving: 'longName',
  naam: 'longName',
  rgsdc: 'side',
  dc: 'side',
  rgsomslag: 'counter',
  referentieomslagcode: 'counter',
  omslagcode: 'counter',
  rgsnivo: 'level',
  nivo: 'level',
  niveau: 'level',
  rgsversie: 'version',
};

const shape = /^[BW](?:[A-Z][A-Za-z0-9]{2}){0,6}$/;
const mostRows = 20_000;
const keptProblems = 100;
/** The heading stands in one of the first rows: a title may stand above it. */
const headingWithin = 10;

/**
 * Reads the table of the reference scheme from the rows of a file. Rows that are no code are reported and left out; a side or counter code
 * that cannot be right is reported and left empty.
 */
export function readRgsTable(records: readonly RgsRecord[]): RgsTableRead {
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const index = filled.slice(0, headingWithin).findIndex(({ cells }) => findColumns(cells).has('code'));
  const heading = filled[index];
  if (!heading) return { kind: 'refused', reason: 'notATable', problemCount: 0 };
  const columns = findColumns(heading.cells);
  const body = filled.slice(index + 1);
  if (body.length > mostRows) return { kind: 'refused', reason: 'tooManyRows', problemCount: 0 };
  const problems: RgsRowProblem[] = [];
  const codes = new Map<string, RgsCode>();
  const rows = new Map<string, number>();
  let version: string | null = null;
  for (const record of body) {
    const read = (column: Column): string => record.cells[columns.get(column) ?? -1]?.trim() ?? '';
    const code = read('code');
    const say = (message: string) => problems.push({ row: record.row, message });
    if (!shape.test(code)) {
      say(rgsText.problems.shape(code.slice(0, 30)));
    } else if (codes.has(code)) {
      say(rgsText.problems.double(code));
    } else {
      codes.set(code, readCode(code, read, say));
      rows.set(code, record.row);
      const own = read('version');
      if (/^\d+(\.\d+)*$/.test(own) && (version === null || Number(own) > Number(version))) version = own;
    }
  }
  for (const { code, counterCode } of codes.values()) {
    const row = rows.get(code) ?? 0;
    if (code.length > 1 && !codes.has(code.slice(0, -3)))
      problems.push({ row, message: rgsText.problems.parent(code) });
    if (counterCode !== null && !codes.has(counterCode))
      problems.push({ row, message: rgsText.problems.counter(code, counterCode) });
  }
  const problemCount = problems.length;
  if (codes.size === 0) return { kind: 'refused', reason: 'noRows', problemCount };
  return {
    kind: 'table',
    version,
    codes: [...codes.values()],
    problems: problems.toSorted((a, b) => a.row - b.row).slice(0, keptProblems),
    problemCount,
  };
}

function readCode(code: string, read: (column: Column) => string, say: (message: string) => void): RgsCode {
  const side = read('side').toUpperCase();
  if (side !== '' && side !== 'D' && side !== 'C') say(rgsText.problems.side(code, side.slice(0, 20)));
  const counter = read('counter');
  if (counter !== '' && !shape.test(counter)) say(rgsText.problems.counter(code, counter.slice(0, 30)));
  return {
    code,
    name: (read('name') || read('longName')).slice(0, 300),
    side: side === 'D' || side === 'C' ? side : null,
    counterCode: shape.test(counter) ? counter : null,
    level: (code.length - 1) / 3 + 1,
  };
}

function findColumns(cells: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  for (const [index, cell] of cells.entries()) {
    const column = headings[cell.toLowerCase().replaceAll(/[^a-z]/g, '')];
    if (column !== undefined && !found.has(column)) found.set(column, index);
  }
  return found;
}
