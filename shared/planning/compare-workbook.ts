import { lineId } from '#shared/planning/line-rows.ts';
import type { ReadRow } from '#shared/planning/read-workbook.ts';
import type { WorkbookCell, WorkbookItem, WorkbookLine } from '#shared/planning/workbook-model.ts';

interface Comparison {
  /** Rows of the workbook that were understood. */
  rows: readonly ReadRow[];
  /** Lines that the workbook names in a row that was not understood: neither changed nor removed. */
  wrongIds: ReadonlySet<string>;
  /** Lines as they were when the workbook was made. */
  base: readonly WorkbookLine[];
  /** Lines as they are now. */
  current: readonly WorkbookLine[];
  nameOf: (client: string) => string;
}

/**
 * What a workbook changes, line by line, told from what was changed in the program meanwhile: only cells that differ from what the
 * workbook held when it was made are changes, and they are a conflict when the program holds something else by now.
 */
export function compareWorkbook({ rows, wrongIds, base, current, nameOf }: Comparison): WorkbookItem[] {
  const now = new Map(current.map((line) => [lineId(line), line.months]));
  const before = new Map(base.map((line) => [lineId(line), line]));
  const seen = new Set([...rows.map(lineId), ...wrongIds]);
  const gone = base.filter((line) => !seen.has(lineId(line)));
  const nowOf = (line: WorkbookLine) => now.get(lineId(line)) ?? noMonths;
  const items: WorkbookItem[] = [];
  for (const row of rows) {
    const known = before.get(lineId(row));
    const origin = known ? undefined : takeOrigin(gone, row);
    const cells = cellsOf(row, known?.months ?? noMonths, nowOf(row), row.months);
    const leaving = origin ? cellsOf(origin, origin.months, nowOf(origin), noMonths) : [];
    const changed = [...leaving, ...cells];
    if (changed.length === 0) continue;
    items.push({
      kind: known ? 'changed' : origin ? 'moved' : 'new',
      row: row.row,
      ...keyOf(row),
      movedFrom: origin ? [origin.role, origin.employee].filter(Boolean).join(' ') : null,
      name: nameOf(row.client),
      cells: changed,
      isConflict: changed.some(isConflict),
    });
  }
  for (const line of gone) {
    const cells = cellsOf(line, line.months, nowOf(line), noMonths);
    if (cells.length === 0) continue;
    items.push({
      kind: 'removed',
      row: null,
      ...keyOf(line),
      movedFrom: null,
      name: nameOf(line.client),
      cells,
      isConflict: cells.some(isConflict),
    });
  }
  return items;
}

const noMonths: readonly number[] = Array.from({ length: 12 }, () => 0);

/** The line that a new row was before somebody gave it another role or person: same client, service and hours. Taken once. */
function takeOrigin(gone: WorkbookLine[], row: ReadRow): WorkbookLine | undefined {
  const place = gone.findIndex(
    ({ client, service, role, employee, months }) =>
      client === row.client &&
      service === row.service &&
      (role === row.role || employee === row.employee) &&
      months.every((hours, month) => hours === row.months[month]),
  );
  return place < 0 ? undefined : gone.splice(place, 1)[0];
}

/** The months in which the workbook differs from what it was, but for those that stand so already. */
function cellsOf(
  line: WorkbookLine,
  before: readonly number[],
  now: readonly number[],
  after: readonly number[],
): WorkbookCell[] {
  return after.flatMap((hours, index): WorkbookCell[] => {
    const was = before[index] ?? 0;
    const is = now[index] ?? 0;
    if (hours === was || hours === is) return [];
    return [{ ...keyOf(line), month: index + 1, before: was, now: is, after: hours }];
  });
}

function isConflict({ before, now }: WorkbookCell): boolean {
  return before !== now;
}

function keyOf({ client, service, role, employee }: WorkbookLine) {
  return { client, service, role, employee };
}
