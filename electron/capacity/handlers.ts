import {
  changeLines,
  getUnchanged,
  type LineEdit,
  type LinePlace,
  type StandingLine,
} from '#db/capacity/change-lines.ts';
import { getDraft } from '#db/capacity/drafts.ts';
import { loadCapacity, loadRoles, loadServices } from '#db/capacity/load-year.ts';
import type { Connection } from '#db/office/database.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { draftHandlers } from '#electron/capacity/draft-handlers.ts';
import { findEmployee } from '#electron/capacity/find-employee.ts';
import { planHandlers } from '#electron/capacity/plan-handlers.ts';
import { getCell } from '#electron/capacity/get-cell.ts';
import type { capacityCalls, LineChange } from '#shared/capacity/calls.ts';
import { sumMonths } from '#shared/capacity/compute-capacity.ts';
import type { CapacityYear } from '#shared/capacity/model.ts';
import { capacityText, type NamedLine } from '#shared/capacity/nl.ts';
import { Refused } from '#shared/common/errors.ts';

const { refusals, changes: changeText } = capacityText;

export const capacityHandlers: HandlersFor<typeof capacityCalls> = {
  ...draftHandlers,
  ...planHandlers,

  'capacity.getYear': ({ year, draftId, ...limits }, { db }) => {
    // A draft that is gone would show the present planning under its name.
    if (draftId !== undefined) getDraft(db.connection, draftId);
    return limitTo(db.connection, loadCapacity(db.connection, { year, draftId }), limits);
  },

  'capacity.getRoles': ({ year, draftId }, { db }) => ({
    roles: loadRoles(db.connection, { year, draftId }),
  }),

  'capacity.getServices': ({ year, draftId }, { db }) => ({
    services: loadServices(db.connection, { year, draftId }),
  }),

  'capacity.getCell': (cell, { db }) => getCell(db.connection, { ...cell, draftId: cell.draftId }),

  'capacity.changeLines': ({ year, changes }, { db, today, describe }) => {
    const edits = toEdits(db.connection, year, changes);
    const changed = changeLines(db.connection, { year, today, edits });
    describe(labelOf(year, edits, changes));
    return { changed };
  },
};

/** The rows of one employee or one function, without the demand of nobody. */
function limitTo(
  connection: Connection,
  whole: CapacityYear,
  limits: { employee?: string | undefined; function?: string | undefined },
): CapacityYear {
  if (limits.employee === undefined && limits.function === undefined) return whole;
  if (limits.employee !== undefined) findEmployee(connection, limits.employee);
  if (limits.function !== undefined) {
    const isKnown =
      whole.rows.some((row) => row.function === limits.function) ||
      connection
        .prepare(`SELECT 1 FROM code_item WHERE list = 'function' AND code = ?`)
        .get(limits.function) !== undefined;
    if (!isKnown) throw new Refused('NOT_FOUND', refusals.unknownFunction(limits.function));
  }
  const wanted = limits.employee?.toUpperCase();
  const rows = whole.rows.filter(
    (row) =>
      (wanted === undefined || row.employee.toUpperCase() === wanted) &&
      (limits.function === undefined || row.function === limits.function),
  );
  return { year: whole.year, rows, unassigned: sumMonths([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) };
}

/** Understands changes of lines as they were seen; refuses people that do not exist and lines that changed meanwhile. */
export function toEdits(connection: Connection, year: number, changes: readonly LineChange[]): LineEdit[] {
  const ids = new Map<string, number>();
  const idOf = (code: string | null) => {
    if (code === null) return null;
    const id = ids.get(code) ?? findEmployee(connection, code);
    ids.set(code, id);
    return id;
  };
  const places = changes.map(({ lineId, seen, ...to }) => {
    const employeeId = idOf(seen.employee);
    const { month, centihours } = seen;
    return {
      id: lineId,
      place: { employeeId, month, centihours },
      to: {
        employeeId: to.employee === undefined ? employeeId : idOf(to.employee),
        month: to.month ?? month,
        centihours: to.centihours ?? centihours,
      },
      part: to.part,
    };
  });
  if (new Set(places.map(({ id }) => id)).size < places.length)
    throw new Refused('REFUSED', refusals.sameLine);
  const lines = new Map(getUnchanged(connection, year, places).map((line) => [line.id, line]));
  return places.flatMap(({ id, to, part }): LineEdit[] => {
    const line = lines.get(id);
    if (!line) return [];
    if (part === undefined || part === line.centihours) return [{ line, to }];
    return splitLine(line, to, part);
  });
}

/** A part of a line goes to another month or employee; what stays is the rest. */
function splitLine(line: StandingLine, to: LinePlace, part: number): LineEdit[] {
  if (part > line.centihours) throw new Refused('REFUSED', refusals.partTooLarge(line.centihours));
  if (to.employeeId === line.employeeId && to.month === line.month) return [];
  const { employeeId, month, centihours } = line;
  return [
    { line, to: { employeeId, month, centihours: centihours - part } },
    { line, to: { ...to, centihours: part }, isPart: true },
  ];
}

function labelOf(year: number, edits: readonly LineEdit[], changes: readonly LineChange[]): string {
  const whole = edits.filter(({ isPart }) => isPart !== true);
  const [edit] = whole;
  if (!edit || whole.length > 1) return changeText.lines(year, whole.length);
  const { line, to } = edits.find(({ isPart }) => isPart === true) ?? edit;
  const named: NamedLine = line;
  if (to.centihours === 0) return changeText.removed(named, year);
  const employee = changes[0]?.employee === undefined ? line.employee : changes[0].employee;
  return to.employeeId === line.employeeId && to.month === line.month
    ? changeText.hours(named, to.centihours, year)
    : changeText.moved(named, employee, to.month, year);
}
