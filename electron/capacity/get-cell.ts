import { listLines, listMovedAway, type LineFilter } from '#db/capacity/list-lines.ts';
import { loadCapacity, loadRoles } from '#db/capacity/load-year.ts';
import type { Connection } from '#db/office/database.ts';
import type { CapacityCell } from '#shared/capacity/calls.ts';
import { lineOf } from '#shared/capacity/compute-capacity.ts';
import { groupByRole, groupFirm, sumLines } from '#shared/capacity/group-rows.ts';
import type { CapacityLine, CapacityRow, CellScope, LineKey } from '#shared/capacity/model.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import { Refused } from '#shared/common/errors.ts';

const { refusals } = capacityText;
/** More than one reads; the totals count them all. */
const linesShown = 500;

interface Cell {
  year: number;
  draftId: number | undefined;
  scope: CellScope;
  month: number | null;
  line: LineKey;
}

/** The people of a cell and its own figures. */
interface Scoped {
  members: readonly CapacityRow[];
  /** Null for a service: it has demand, and no time of its own. */
  lines: readonly CapacityLine[] | null;
  filter: Omit<LineFilter, 'month'>;
}

/** What makes one number of the table up. */
export function getCell(connection: Connection, cell: Cell): CapacityCell {
  const { scope, month, line } = cell;
  const scoped = scopeOf(connection, cell);
  const filter: LineFilter = { ...scoped.filter, month };
  const found = listLines(connection, cell, filter, linesShown);
  const at = (lines: readonly CapacityLine[]) => {
    const own = lineOf({ lines }, line);
    return month === null ? own.yearCentihours : (own.monthCentihours[month - 1] ?? 0);
  };
  return {
    centihours: scoped.lines === null ? found.centihours : at(scoped.lines),
    employees: scoped.members
      .map((row) => ({ employee: row.employee, name: row.name, centihours: at(row.lines) }))
      .filter(({ centihours }) => scope.kind !== 'employee' && centihours !== 0),
    plannedCentihours: found.centihours,
    lineCount: found.count,
    lines: found.lines,
    movedAway: listMovedAway(connection, cell, filter, linesShown),
  };
}

function scopeOf(connection: Connection, { scope, ...of }: Cell): Scoped {
  const whole = loadCapacity(connection, of);
  switch (scope.kind) {
    case 'all':
      return { members: whole.rows, lines: groupFirm(whole).lines, filter: {} };
    case 'unassigned':
      return { members: [], lines: null, filter: { employeeIds: [] } };
    case 'service': {
      const isKnown = connection.prepare('SELECT 1 FROM service WHERE code = ?').get(scope.code);
      if (isKnown === undefined) throw new Refused('NOT_FOUND', refusals.unknownService(scope.code));
      return { members: [], lines: null, filter: { service: scope.code } };
    }
    case 'role': {
      const [group] = groupByRole(
        whole.rows,
        loadRoles(connection, of).filter(({ role }) => role === scope.code),
      );
      if (!group) throw new Refused('NOT_FOUND', refusals.unknownRole(scope.code));
      return { members: group.members, lines: group.lines, filter: { role: scope.code } };
    }
    default:
      return ofPeople(connection, whole.rows, scope);
  }
}

/** One employee, or everyone of a function or team. */
function ofPeople(
  connection: Connection,
  rows: readonly CapacityRow[],
  scope: Extract<CellScope, { kind: 'employee' | 'function' | 'team' }>,
): Scoped {
  const members = rows.filter((row) =>
    scope.kind === 'employee'
      ? row.employee.toUpperCase() === scope.code.toUpperCase()
      : row[scope.kind] === scope.code,
  );
  if (members.length === 0 && scope.kind === 'employee')
    throw new Refused('NOT_FOUND', refusals.unknownEmployee(scope.code));
  const employeeIds = connection
    .prepare('SELECT id FROM employee WHERE code IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(members.map(({ employee }) => employee))) as number[];
  // Nobody at all is not the same as hours of nobody.
  const filter = members.length === 0 ? { employeeIds: [-1] } : { employeeIds };
  return { members, lines: sumLines(members), filter };
}
