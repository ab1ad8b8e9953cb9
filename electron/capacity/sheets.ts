import type { Cell, CellStyle, WriteSheet } from 'hucre';
import { sheetName } from '#shared/exports/sheet.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import { capacityScreenText } from '#shared/capacity/screen-nl.ts';
import { lineKeys, type CapacityYear, type LineKey } from '#shared/capacity/model.ts';
import type { YearPlan } from '#shared/capacity/plan-calls.ts';

const { sheet: text } = capacityScreenText;
/** Hours with one decimal; below zero in red and with a minus. */
const hoursFormat = '#,##0.0;[Red]\u2212#,##0.0';
const heading: CellStyle = { font: { bold: true } };

type Value = string | number | null;

/** What is written: a value, or a formula with what it comes to. */
interface Written {
  value: Value;
  formula?: string;
  style?: CellStyle;
}

/** A sheet that is filled row by row; formulas name cells by the letters and numbers that Excel uses. */
class SheetRows {
  readonly rows: Value[][] = [];
  private readonly cells = new Map<string, Partial<Cell>>();

  /** Adds a row and returns its number as formulas write it. */
  add(row: readonly Written[]): number {
    const index = this.rows.length;
    this.rows.push(row.map(({ value }) => value));
    for (const [column, { value, formula, style }] of row.entries()) {
      if (formula === undefined && style === undefined) continue;
      this.cells.set(`${index},${column}`, {
        ...(formula === undefined ? {} : { type: 'formula', formula, formulaResult: value }),
        ...(formula === undefined && value !== null ? { value } : {}),
        ...(style === undefined ? {} : { style }),
      });
    }
    return index + 1;
  }

  toSheet(name: string, widths: readonly number[], frozenColumns: number): WriteSheet {
    return {
      name,
      rows: this.rows,
      cells: this.cells,
      columns: widths.map((width) => ({ width })),
      freezePane: { rows: 1, columns: frozenColumns },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '$1:$1',
      },
    };
  }
}

const hoursStyle = (bold: boolean): CellStyle => ({
  numFmt: hoursFormat,
  alignment: { horizontal: 'right' },
  ...(bold ? { font: { bold } } : {}),
});

const plain = (value: Value, bold = false): Written => ({ value, ...(bold ? { style: heading } : {}) });

function hours(centihours: number, formula?: string, bold = false): Written {
  return {
    value: centihours / 100,
    style: hoursStyle(bold),
    ...(formula === undefined ? {} : { formula }),
  };
}

/** `A`, `B` … for columns below 26, counted from 0. */
const letter = (column: number): string => String.fromCharCode(65 + column);

/** Columns of the capacity table: who, name, function, team, part-time, line, year, twelve months. */
const first = 6;

/**
 * The capacity table as a sheet. Indirect = contract − available, free = available − planned − control, and the years of hours
 * that are typed or planned are sums of their months, as formulas; contract hours have a year of their own by rule.
 */
export function capacitySheet(year: CapacityYear): WriteSheet {
  const sheet = new SheetRows();
  const headings = [...text.columns, capacityScreenText.columns.line, capacityScreenText.columns.year];
  sheet.add([...headings, ...capacityText.shortMonths].map((value) => plain(value, true)));
  for (const row of year.rows) {
    const who = [
      plain(row.employee),
      plain(row.name),
      plain(row.function),
      plain(row.team),
      plain(row.partTimePercent),
    ];
    addLines(sheet, (key) => [...who, plain(capacityText.lines[key], key === 'free')], row.lines);
  }
  const { unassigned } = year;
  const nobody = [plain(capacityScreenText.unassigned), plain(null), plain(null), plain(null), plain(null)];
  const at = sheet.rows.length + 1;
  const sumOfMonths = `SUM(${letter(first + 1)}${at}:${letter(first + 12)}${at})`;
  const last = sheet.add([
    ...nobody,
    plain(capacityText.lines.planned),
    hours(unassigned.yearCentihours, sumOfMonths),
    ...unassigned.monthCentihours.map((centihours) => hours(centihours)),
  ]);
  addTotals(sheet, year, last);
  return sheet.toSheet(sheetName(capacityScreenText.title(year.year)), [...widths, ...hourWidths], first);
}

const widths = [14, 24, 10, 10, 8, 28];
const hourWidths = [11, ...Array.from({ length: 12 }, () => 9)];

/** Six rows whose derived figures are formulas over the others. */
function addLines(
  sheet: SheetRows,
  before: (key: LineKey) => Written[],
  lines: CapacityYear['rows'][number]['lines'],
): void {
  const start = sheet.rows.length + 1;
  const rowOf = (key: LineKey) => start + lineKeys.indexOf(key);
  for (const { key, yearCentihours, monthCentihours } of lines) {
    const isFree = key === 'free';
    const cells = [yearCentihours, ...monthCentihours].map((centihours, index) => {
      const column = letter(first + index);
      const own = rowOf(key);
      const [contract, available] = [rowOf('contract'), rowOf('available')];
      if (key === 'indirect') return hours(centihours, `${column}${contract}-${column}${available}`);
      if (isFree) {
        const formula = `${column}${available}-${column}${rowOf('planned')}-${column}${rowOf('control')}`;
        return hours(centihours, formula, true);
      }
      const isSum = index === 0 && key !== 'contract';
      const sum = `SUM(${letter(first + 1)}${own}:${letter(first + 12)}${own})`;
      return isSum ? hours(centihours, sum) : hours(centihours);
    });
    sheet.add([...before(key), ...cells]);
  }
}

/** The firm: every line added up by its name, so that rows may be added or left out. */
function addTotals(sheet: SheetRows, year: CapacityYear, last: number): void {
  const line = letter(first - 1);
  const start = sheet.rows.length + 1;
  const rowOf = (key: LineKey) => start + lineKeys.indexOf(key);
  for (const key of lineKeys) {
    const figures = year.rows.map((row) => row.lines.find((each) => each.key === key));
    const sums = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((index) =>
      figures.reduce(
        (sum, own) =>
          sum + (index === 0 ? (own?.yearCentihours ?? 0) : (own?.monthCentihours[index - 1] ?? 0)),
        0,
      ),
    );
    const ofNobody = [year.unassigned.yearCentihours, ...year.unassigned.monthCentihours];
    const sign = key === 'planned' ? 1 : key === 'free' ? -1 : 0;
    const cells = sums.map((sum, index) => {
      const column = letter(first + index);
      const formula =
        key === 'free'
          ? `${column}${rowOf('available')}-${column}${rowOf('planned')}-${column}${rowOf('control')}`
          : `SUMIF($${line}$2:$${line}$${last},$${line}${rowOf(key)},${column}$2:${column}$${last})`;
      return hours(sum + sign * (ofNobody[index] ?? 0), formula, true);
    });
    const who = [plain(capacityScreenText.firm, true), plain(null), plain(null), plain(null), plain(null)];
    sheet.add([...who, plain(capacityText.lines[key], true), ...cells]);
  }
}

/** The year plan of one employee: clients, services, hours by month, their sums, and the room that is left. */
export function yearPlanSheet({ row, lines }: YearPlan, name: string): WriteSheet {
  const sheet = new SheetRows();
  const before = 5;
  sheet.add(
    [...text.planColumns, capacityScreenText.columns.year, ...capacityText.shortMonths].map((value) =>
      plain(value, true),
    ),
  );
  const months = (at: number) => `SUM(${letter(before + 1)}${at}:${letter(before + 12)}${at})`;
  for (const line of lines) {
    sheet.add([
      plain(line.client),
      plain(line.clientName),
      plain(line.serviceName),
      plain(line.role),
      plain(line.status),
      hours(line.yearCentihours, months(sheet.rows.length + 1)),
      ...line.monthCentihours.map((centihours) => hours(centihours)),
    ]);
  }
  const last = sheet.rows.length;
  const start = last + 1;
  const shown: readonly LineKey[] = ['available', 'planned', 'control', 'free'];
  const rowOf = (key: LineKey) => start + shown.indexOf(key);
  for (const key of shown) {
    const own = row.lines.find((each) => each.key === key);
    const cells = [own?.yearCentihours ?? 0, ...(own?.monthCentihours ?? [])].map((centihours, index) => {
      const column = letter(before + index);
      if (key === 'planned' && lines.length > 0)
        return hours(centihours, `SUM(${column}2:${column}${last})`, true);
      if (key === 'free') {
        const formula = `${column}${rowOf('available')}-${column}${rowOf('planned')}-${column}${rowOf('control')}`;
        return hours(centihours, formula, true);
      }
      return hours(centihours, index === 0 ? months(rowOf(key)) : undefined, true);
    });
    sheet.add([
      plain(capacityText.lines[key], true),
      plain(null),
      plain(null),
      plain(null),
      plain(null),
      ...cells,
    ]);
  }
  return sheet.toSheet(name, [12, 28, 22, 10, 8, ...hourWidths], before);
}
