import type { Stamp } from '#db/clients/save-values.ts';
import type { Connection } from '#db/office/database.ts';
import {
  listRoleCodes,
  loadEmployeesByCode,
  refusalOfEmployee,
  type CheckedEdit,
} from '#db/preparation/check-edits.ts';
import { previewChecked, storeChecked } from '#db/preparation/edit-roles.ts';
import { loadRoles, needsPlan } from '#db/preparation/load-roles.ts';
import { Refused } from '#shared/common/errors.ts';
import type { RoleChanges } from '#shared/preparation/model.ts';
import { preparationText } from '#shared/preparation/nl.ts';

/** Who makes way for whom; null is nobody. */
export interface Swap {
  year: number;
  from: string | null;
  to: string | null;
  roles: readonly string[];
  /** Numbers; left out is every client that needs a plan. */
  clients?: readonly string[] | undefined;
  fromMonth?: number | undefined;
}

export interface SwapChanges extends RoleChanges {
  skipped: number;
}

const { refusals } = preparationText;

/** What a swap would do. */
export function previewSwap(connection: Connection, swap: Swap): SwapChanges {
  const { edits, skipped } = findSwapped(connection, swap);
  return { ...previewChecked(connection, swap.year, edits), skipped };
}

/** Puts one employee in the place of another wherever that one has the role in the year. */
export function swapEmployees(connection: Connection, swap: Swap, stamp: Stamp): SwapChanges {
  const { edits, skipped } = findSwapped(connection, swap);
  return { ...storeChecked(connection, swap.year, edits, stamp), skipped };
}

/** A role goes over once a year: one who is new in it makes way only for all of that time. */
function findSwapped(
  connection: Connection,
  { year, from, to, roles, clients, fromMonth }: Swap,
): { edits: CheckedEdit[]; skipped: number } {
  const employees = loadEmployeesByCode(connection);
  const idOf = (code: string | null): number | null => {
    if (code === null) return null;
    const employee = employees.get(code.toLowerCase());
    if (!employee) throw new Refused('NOT_FOUND', refusals.employeeUnknown(code));
    return employee.id;
  };
  const [fromId, toId] = [idOf(from), idOf(to)];
  if (fromId === toId) throw new Refused('REFUSED', refusals.notApart);
  const left = to === null ? undefined : refusalOfEmployee(employees, to, year, fromMonth ?? 1);
  if (left !== undefined) throw new Refused('REFUSED', left);
  const known = new Set(listRoleCodes(connection));
  const unknown = roles.find((role) => !known.has(role));
  if (unknown !== undefined) throw new Refused('NOT_FOUND', refusals.roleUnknown(unknown));
  const chosen = listChosen(connection, year, clients);
  const stored = new Map(
    loadRoles(connection, year, [...chosen.keys()]).map((role) => [`${role.clientId}\n${role.role}`, role]),
  );
  const edits: CheckedEdit[] = [];
  let skipped = 0;
  for (const [clientId, client] of chosen) {
    for (const role of new Set(roles)) {
      const { currentId, planned } = stored.get(`${clientId}\n${role}`) ?? { currentId: null, planned: null };
      if ((planned ? planned.employeeId : currentId) !== fromId) continue;
      if (planned && fromMonth !== undefined && fromMonth > planned.fromMonth) skipped += 1;
      else edits.push({ client, clientId, role, employeeId: toId, fromMonth });
    }
  }
  return { edits, skipped };
}

function listChosen(
  connection: Connection,
  year: number,
  numbers: readonly string[] | undefined,
): ReadonlyMap<number, string> {
  const chosen = numbers ? 'AND client.number IN (SELECT value FROM json_each(@numbers))' : '';
  const rows = connection
    .prepare(
      `SELECT client.id, client.number FROM client WHERE ${needsPlan} ${chosen} ORDER BY client.number`,
    )
    .raw()
    .all({ year, ...(numbers ? { numbers: JSON.stringify(numbers) } : {}) }) as [number, string][];
  return new Map(rows);
}
