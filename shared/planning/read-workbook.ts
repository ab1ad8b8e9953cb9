import { shortMonthNames } from '#shared/text/format.ts';
import { Refused } from '#shared/common/errors.ts';
import { lineId } from '#shared/planning/line-rows.ts';
import { planningText } from '#shared/planning/nl.ts';
import type { WorkbookHead, WorkbookLine, WorkbookProblem } from '#shared/planning/workbook-model.ts';
import { fold, parseCode, parseHours, type CodeOption } from '#shared/text/parse.ts';

const { workbook: text } = planningText;

/** The name of the hidden sheet, and what its first cell says. */
export const hiddenSheet = 'Peil';
const mark = 'peil-planning-1';
export const visibleSheet = 'Planning';

/** A cell as it comes out of a workbook. */
export type SheetValue = string | number | boolean | Date | null;

/** One row of a sheet with its number as Excel shows it. */
export interface SheetRecord {
  row: number;
  cells: readonly SheetValue[];
}

/** The columns of the visible sheet, in their order. */
export const workbookColumns = [
  text.columns.client,
  text.columns.name,
  text.columns.service,
  text.columns.role,
  text.columns.employee,
  ...shortMonthNames,
  text.columns.total,
] as const;

/** The rows of the hidden sheet: what the workbook is, and every line as it was when the workbook was made. */
export function hiddenRows(
  { officeId, year, madeAt }: WorkbookHead,
  lines: readonly WorkbookLine[],
): (string | number)[][] {
  return [
    [mark, officeId, year, madeAt],
    ...lines.map(({ client, service, role, employee, months }) => [
      client,
      service,
      role,
      employee ?? '',
      months.join(','),
    ]),
  ];
}

/** What the hidden sheet says; refuses a workbook that the program did not make, or of which that sheet is damaged. */
export function readHidden(records: readonly SheetRecord[] | undefined): {
  head: WorkbookHead;
  lines: WorkbookLine[];
} {
  const [first, ...rest] = records ?? [];
  const [found, officeId, year, madeAt] = (first?.cells ?? []).map(asText);
  if (found !== mark || officeId === undefined || !/^\d{4}$/.test(year ?? ''))
    throw new Refused('REFUSED', text.refusals.notOurs);
  const lines = rest.map(({ cells }): WorkbookLine => {
    const [client = '', service = '', role = '', employee = '', hours = ''] = cells.map(asText);
    const months = hours.split(',').map(Number);
    if (months.length !== 12 || !months.every((each) => Number.isInteger(each) && each >= 0))
      throw new Refused('REFUSED', text.refusals.notOurs);
    return { client, service, role, employee: employee === '' ? null : employee, months };
  });
  return { head: { officeId, year: Number(year), madeAt: madeAt ?? '' }, lines };
}

/** What the codes in a workbook can mean. */
export interface WorkbookChoices {
  services: readonly CodeOption[];
  roles: readonly CodeOption[];
  employees: readonly CodeOption[];
}

/** A row of the visible sheet that was understood. */
export interface ReadRow extends WorkbookLine {
  row: number;
}

/**
 * The rows of the visible sheet, and every cell that cannot be understood. Refuses a sheet of which a column is missing. Rows
 * without a client and hours are left out; a line that stands twice is a problem.
 */
export function readVisible(
  records: readonly SheetRecord[] | undefined,
  choices: WorkbookChoices,
): { rows: ReadRow[]; problems: WorkbookProblem[]; wrongIds: Set<string> } {
  const [heading, ...body] = records ?? [];
  const places = findColumns(heading);
  const problems: WorkbookProblem[] = [];
  const wrongIds = new Set<string>();
  const rows = new Map<string, ReadRow>();
  for (const record of body) {
    const before = problems.length;
    const read = readRow(record, places, choices, problems);
    if (!read) continue;
    const id = lineId(read);
    if (rows.has(id)) problems.push({ row: record.row, column: null, message: text.problems.twice });
    if (problems.length > before) wrongIds.add(id);
    else rows.set(id, read);
  }
  for (const id of wrongIds) rows.delete(id);
  return { rows: [...rows.values()], problems, wrongIds };
}

type Places = ReadonlyMap<string, number>;

function findColumns(heading: SheetRecord | undefined): Places {
  const found = new Map((heading?.cells ?? []).map((cell, place) => [fold(asText(cell).trim()), place]));
  const places = new Map<string, number>();
  const missing: string[] = [];
  const needed = workbookColumns.filter((name) => name !== text.columns.name && name !== text.columns.total);
  for (const name of needed) {
    const place = found.get(fold(name));
    if (place === undefined) missing.push(name);
    else places.set(name, place);
  }
  if (missing.length > 0) throw new Refused('REFUSED', text.refusals.missingColumns(missing));
  return places;
}

function readRow(
  { row, cells }: SheetRecord,
  places: Places,
  choices: WorkbookChoices,
  problems: WorkbookProblem[],
): ReadRow | undefined {
  const cell = (name: string): SheetValue => cells[places.get(name) ?? -1] ?? null;
  const { columns } = text;
  const client = asText(cell(columns.client)).trim();
  const hasHours = shortMonthNames.some((month) => asText(cell(month)).trim() !== '');
  if (client === '' && !hasHours) return undefined;
  if (client === '') problems.push({ row, column: columns.client, message: text.problems.noClient });
  const codeOf = (column: string, options: readonly CodeOption[]) => {
    const typed = asText(cell(column)).trim();
    const exact = options.find(({ code }) => fold(code) === fold(typed));
    if (typed === '' || exact) return exact?.code ?? '';
    const parsed = parseCode(typed, options);
    if (!parsed.ok) problems.push({ row, column, message: parsed.message });
    return parsed.ok ? (parsed.value ?? '') : typed;
  };
  const service = codeOf(columns.service, choices.services);
  if (service === '') problems.push({ row, column: columns.service, message: text.problems.noService });
  const role = codeOf(columns.role, choices.roles);
  const employee = codeOf(columns.employee, choices.employees);
  const months = shortMonthNames.map((month) => {
    const hours = readHours(cell(month));
    if (typeof hours === 'number') return hours;
    problems.push({ row, column: month, message: hours.message });
    return 0;
  });
  return { row, client, service, role, employee: employee === '' ? null : employee, months };
}

/** Hours of a cell in hundredths; empty is none. Refused: text that is no hours, an error of a formula, a date or a time. */
function readHours(value: SheetValue): number | { message: string } {
  if (value === null) return 0;
  if (typeof value === 'number') {
    const centihours = Math.round(value * 100);
    return Number.isSafeInteger(centihours) ? centihours : { message: text.problems.notHours(String(value)) };
  }
  if (value instanceof Date) return { message: text.problems.isDate };
  const typed = String(value).trim();
  if (/^#[A-Z/0!?]+/i.test(typed)) return { message: text.problems.formulaError(typed) };
  const parsed = parseHours(typed);
  return parsed.ok ? (parsed.value ?? 0) : { message: parsed.message };
}

function asText(value: SheetValue | undefined): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString() : String(value);
}
