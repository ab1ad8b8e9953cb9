import type { Stamp } from '#db/clients/save-values.ts';
import { assertYearOpen } from '#db/closing/closed-years.ts';
import type { Connection } from '#db/office/database.ts';
import { checkEdits, type CheckedEdit } from '#db/preparation/check-edits.ts';
import { loadRoles, type StoredRole } from '#db/preparation/load-roles.ts';
import { countHours, moveHours, type RoleHandover } from '#db/preparation/move-hours.ts';
import { Refused } from '#shared/common/errors.ts';
import { gridText } from '#shared/grid/nl.ts';
import type { RoleChanges, RoleEdit, RoleRefusal } from '#shared/preparation/model.ts';
import { preparationText } from '#shared/preparation/nl.ts';
import { handoversOf, planRole } from '#shared/preparation/plan-role.ts';
import type { PlannedRole } from '#shared/preparation/responsible.ts';

const { refusals } = preparationText;

/** A role whose plan changes; null is no plan. */
interface PlannedChange {
  clientId: number;
  role: string;
  after: PlannedRole | null;
  handovers: RoleHandover[];
}

/** Changes roles of a year with the proposed hours that go along; refuses all when one of them cannot be. */
export function editRoles(
  connection: Connection,
  year: number,
  edits: readonly RoleEdit[],
  stamp: Stamp,
): RoleChanges {
  assertYearOpen(connection, year);
  const { checked, refused } = checkEdits(connection, year, edits);
  const { changes, refused: late } = planChanges(connection, year, checked);
  refuseCells([...refused, ...late]);
  return storeChanges(connection, year, changes, stamp);
}

/** Stores what edits of known clients and employees come to. */
export function storeChecked(
  connection: Connection,
  year: number,
  edits: readonly CheckedEdit[],
  stamp: Stamp,
): RoleChanges {
  assertYearOpen(connection, year);
  return storeChanges(connection, year, planChanges(connection, year, edits).changes, stamp);
}

/** What edits of known clients and employees would come to. */
export function previewChecked(
  connection: Connection,
  year: number,
  edits: readonly CheckedEdit[],
): RoleChanges {
  const { changes } = planChanges(connection, year, edits);
  const handovers = changes.flatMap((change) => change.handovers);
  return { ...countChanges(changes), ...hoursOf(connection, year, handovers, countHours) };
}

function refuseCells(errors: readonly RoleRefusal[]): void {
  const [first] = errors;
  if (first === undefined) return;
  throw new Refused('REFUSED', refusals.cells(errors.length, first.message), { errors });
}

/** What becomes of each role; several edits of one role count one after another. */
function planChanges(
  connection: Connection,
  year: number,
  edits: readonly CheckedEdit[],
): { changes: PlannedChange[]; refused: RoleRefusal[] } {
  const clientIds = [...new Set(edits.map(({ clientId }) => clientId))];
  const stored = new Map(loadRoles(connection, year, clientIds).map((role) => [keyOf(role), role]));
  const after = new Map<string, { role: StoredRole; planned: PlannedRole | null }>();
  const refused: RoleRefusal[] = [];
  for (const edit of edits) {
    const key = keyOf(edit);
    const role = stored.get(key) ?? {
      clientId: edit.clientId,
      role: edit.role,
      currentId: null,
      planned: null,
    };
    const before = after.get(key);
    const nowId = role.planned ? role.planned.employeeId : role.currentId;
    const planned = planRole(role.currentId, before ? before.planned : role.planned, edit);
    if (edit.expectedId !== undefined && edit.expectedId !== nowId) {
      const message = gridText.conflict(codeOf(connection, nowId));
      refused.push({ client: edit.client, role: edit.role, message });
    } else if (planned === undefined)
      refused.push({ client: edit.client, role: edit.role, message: refusals.noChange });
    else after.set(key, { role, planned });
  }
  const changes = [...after.values()]
    .filter(({ role, planned }) => !isSame(role.planned, planned))
    .map(({ role: { clientId, role, currentId, planned: before }, planned }) => ({
      clientId,
      role,
      after: planned,
      handovers: handoversOf(currentId, before, planned).map((each) => ({ ...each, clientId, role })),
    }));
  return { changes, refused };
}

/** The code of an employee; empty for nobody. */
function codeOf(connection: Connection, id: number | null): string {
  const code: unknown = connection.prepare('SELECT code FROM employee WHERE id = ?').pluck().get(id);
  return typeof code === 'string' ? code : '';
}

function keyOf({ clientId, role }: { clientId: number; role: string }): string {
  return `${clientId}\n${role}`;
}

function isSame(a: PlannedRole | null, b: PlannedRole | null): boolean {
  if (a === null || b === null) return a === b;
  return a.employeeId === b.employeeId && a.fromMonth === b.fromMonth;
}

function storeChanges(
  connection: Connection,
  year: number,
  changes: readonly PlannedChange[],
  { origin, recordedAt, recordedBy }: Stamp,
): RoleChanges {
  const removed = changes.filter(({ after }) => after === null);
  const planned = changes.flatMap(({ clientId, role, after }) =>
    after === null ? [] : [[clientId, role, after.employeeId, after.fromMonth]],
  );
  connection
    .prepare(
      `DELETE FROM main.role_plan WHERE year = @year AND (client_id, role_code) IN (
         SELECT value ->> 0, value ->> 1 FROM json_each(@removed))`,
    )
    .run({ year, removed: JSON.stringify(removed.map(({ clientId, role }) => [clientId, role])) });
  connection
    .prepare(
      `INSERT INTO main.role_plan (client_id, year, role_code, employee_id, from_month, origin, recorded_at, recorded_by)
       SELECT value ->> 0, @year, value ->> 1, value ->> 2, value ->> 3, @origin, @recordedAt, @recordedBy
       FROM json_each(@planned) WHERE true
       ON CONFLICT (client_id, year, role_code) DO UPDATE SET employee_id = excluded.employee_id,
         from_month = excluded.from_month, applied_on = NULL, origin = excluded.origin,
         recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`,
    )
    .run({ year, planned: JSON.stringify(planned), origin, recordedAt, recordedBy });
  const handovers = changes.flatMap((change) => change.handovers);
  return { ...countChanges(changes), ...hoursOf(connection, year, handovers, moveHours) };
}

function countChanges(changes: readonly PlannedChange[]): Pick<RoleChanges, 'changed' | 'clients'> {
  return { changed: changes.length, clients: new Set(changes.map(({ clientId }) => clientId)).size };
}

/** Proposed hours go along, or would; confirmed hours are counted only. */
function hoursOf(
  connection: Connection,
  year: number,
  handovers: readonly RoleHandover[],
  move: typeof moveHours,
): Pick<RoleChanges, 'moved' | 'stayed'> {
  return {
    stayed: countHours(connection, year, handovers, 'B'),
    moved: move(connection, year, handovers, 'A'),
  };
}
