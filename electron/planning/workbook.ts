import { assertYearOpen } from '#db/closing/closed-years.ts';
import { shortMonthNames } from '#shared/text/format.ts';
import path from 'node:path';
import { writeXlsx } from '#electron/exports/xlsx.ts';
import { loadPlanChoices } from '#db/planning/load-choices.ts';
import { loadPlanLines } from '#db/planning/load-lines.ts';
import { createHoursChecker } from '#db/planning/save-hours.ts';
import { askWhere, writeWhole } from '#electron/classification/write-file.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { SheetRows } from '#electron/imports/reading/messages.ts';
import { createFileReader } from '#electron/imports/reading/start-reader.ts';
import { Refused } from '#shared/common/errors.ts';
import { describeProblem } from '#shared/imports/nl.ts';
import { compareWorkbook } from '#shared/planning/compare-workbook.ts';
import { toLineRows, type LineRow } from '#shared/planning/line-rows.ts';
import { planningText } from '#shared/planning/nl.ts';
import {
  hiddenRows,
  hiddenSheet,
  readHidden,
  readVisible,
  visibleSheet,
  workbookColumns,
  type SheetRecord,
} from '#shared/planning/read-workbook.ts';
import type { WorkbookItem, WorkbookPreview, WorkbookProblem } from '#shared/planning/workbook-model.ts';

const { workbook: text } = planningText;
const fileKind = { name: text.fileKind, extensions: ['xlsx'] };

/** Writes all hours of a year as a workbook that can be changed and read in again. */
export async function exportWorkbook(
  year: number,
  context: TaskContext,
): Promise<{ path: string; file: string; rows: number }> {
  const { host, db, now, today } = context;
  const lines = linesOf(context, year);
  const file = await askWhere(host, text.saveTitle, `${text.title(year)} ${today}.xlsx`, fileKind);
  const bytes = await writeXlsx({
    sheets: [
      {
        name: visibleSheet,
        columns: columnsOf(),
        rows: [[...workbookColumns], ...lines.map(rowOf)],
        cells: new Map(lines.map((line, index) => totalOf(line, index + 1))),
        freezePane: { rows: 1, columns: 5 },
        autoFilter: { range: `A1:R${Math.max(2, lines.length + 1)}` },
      },
      {
        name: hiddenSheet,
        hidden: true,
        rows: hiddenRows({ officeId: db.officeId, year, madeAt: now }, lines),
      },
    ],
  });
  return { path: writeWhole(file, bytes), file: path.basename(file), rows: lines.length };
}

function linesOf({ db }: Pick<TaskContext, 'db'>, year: number): LineRow[] {
  return toLineRows(loadPlanLines(db.connection, year), new Map());
}

function columnsOf() {
  const widths = [12, 30, 12, 10, 13, ...shortMonthNames.map(() => 8), 10];
  return widths.map((width, index) => ({ width, numFmt: index < 5 ? '@' : '#,##0.00' }));
}

function rowOf(line: LineRow): (string | number | null)[] {
  const { client, name, service, role, employee, months } = line;
  return [
    client,
    name,
    service,
    role,
    employee,
    ...months.map((hours) => (hours === 0 ? null : hours / 100)),
    null,
  ];
}

/** The sum of the twelve months as a formula, with its value for programs that do not compute. */
function totalOf({ totalCentihours }: LineRow, row: number) {
  const formula = `SUM(F${row + 1}:Q${row + 1})`;
  return [`${row},17`, { formula, formulaResult: totalCentihours / 100 }] as const;
}

/** Reads a workbook that was changed, and says what it would change; changes nothing itself. */
export async function importWorkbook(year: number, context: TaskContext): Promise<WorkbookPreview> {
  const { host, db, today } = context;
  assertYearOpen(db.connection, year);
  const [chosen] = await host.dialogs.openFiles({
    title: text.openTitle,
    filters: [fileKind],
    multiple: false,
  });
  if (chosen === undefined) throw new Refused('CANCELLED', text.refusals.nothingChosen);
  const sheets = await readAll(chosen, context);
  const { head, lines: base } = readHidden(sheets.get(hiddenSheet));
  if (head.officeId !== db.officeId) throw new Refused('REFUSED', text.refusals.otherOffice);
  if (head.year !== year) throw new Refused('REFUSED', text.refusals.otherYear(head.year, year));
  const { services, employees, lists } = loadPlanChoices(db.connection, today);
  const { rows, problems, wrongIds } = readVisible(sheets.get(visibleSheet), {
    services: services.map(({ code, name, isRetired }) => ({ code, label: name, isRetired })),
    roles: lists.role ?? [],
    employees,
  });
  const names = new Map(
    db.connection.prepare('SELECT number, name FROM client').raw().all() as [string, string][],
  );
  const items = compareWorkbook({
    rows,
    wrongIds,
    base,
    current: linesOf(context, year),
    nameOf: (client) => names.get(client) ?? '',
  });
  const checked = checkItems(items, names, context, year);
  return {
    file: path.basename(chosen),
    year,
    rows: rows.length + wrongIds.size,
    items: checked.items,
    problems: [...problems, ...checked.problems].toSorted((a, b) => a.row - b.row),
  };
}

/** The rows of every sheet by name, read on the reader thread. */
async function readAll(file: string, context: TaskContext): Promise<Map<string, SheetRecord[]>> {
  const reader = createFileReader(context.host.workerUrl('reader-thread'));
  const sheets = new Map<string, SheetRecord[]>();
  let done = 0;
  const onRows = ({ name, records }: SheetRows) => {
    const rows = sheets.get(name) ?? [];
    for (const { row, cells } of records) rows.push({ row, cells: cells.map((cell) => cell ?? null) });
    sheets.set(name, rows);
    done += records.length;
    context.progress({ label: text.progress, done, total: 0 });
  };
  try {
    const result = await reader.readSheets(file, onRows, context.signal);
    context.throwIfCancelled();
    if (result.type === 'refused')
      throw new Refused('FILE_UNREADABLE', describeProblem(result.problem), { path: file });
  } finally {
    reader.close();
  }
  return sheets;
}

/** Leaves out what could not be stored, and says why and where. */
function checkItems(
  items: readonly WorkbookItem[],
  clients: ReadonlyMap<string, string>,
  { db }: TaskContext,
  year: number,
): { items: WorkbookItem[]; problems: WorkbookProblem[] } {
  const check = createHoursChecker(db.connection, year);
  const problems: WorkbookProblem[] = [];
  const right = items.filter((item) => {
    const row = item.row ?? 0;
    if (!clients.has(item.client)) {
      const message = text.problems.clientUnknown(item.client);
      problems.push({ row, column: text.columns.client, message });
      return false;
    }
    const found = item.cells.flatMap(({ after, month, client, service, role, employee }) => {
      const result = check({ client, service, role, employee, month, centihours: after });
      return 'refusal' in result
        ? [{ row, column: shortMonthNames[month - 1] ?? null, message: result.refusal }]
        : [];
    });
    problems.push(...found);
    return found.length === 0;
  });
  return { items: right, problems };
}
