import { refuseHidden } from '#db/accounts/margins.ts';
import { loadKnownCodes } from '#db/clients/known-codes.ts';
import { saveClientValues, type Stamp } from '#db/clients/save-values.ts';
import type { Connection } from '#db/office/database.ts';
import { refusalOfValue } from '#shared/clients/check-value.ts';
import { clientField, isClientFieldKey, type ClientFieldKey } from '#shared/clients/fields.ts';
import type { ListChange } from '#shared/clients/list-model.ts';
import { listText } from '#shared/clients/list-nl.ts';
import type { FieldValue } from '#shared/clients/model.ts';

export interface Saver {
  /** Stores one typed cell, or says in Dutch why not. */
  save: (change: ListChange) => { isChanged: boolean } | { refusal: string };
  /** The Dutch label of a column. */
  labelOf: (field: ListChange['field']) => string;
}

/**
 * Stores cells of the client list one by one inside the caller's transaction. Codes and bands are read once; a cell that is wrong
 * leaves everything as it was.
 */
export function createSaver(
  connection: Connection,
  bands: Readonly<Record<string, readonly string[]>>,
  stamp: Stamp,
): Saver {
  const codes = loadKnownCodes(connection, bands);
  const exists = connection.prepare('SELECT 1 FROM client WHERE id = ?').pluck();
  const owner = connection.prepare('SELECT name FROM client WHERE number = ? AND id <> ?').pluck();
  const saveRole = createRoleSaver(connection, stamp);

  const saveField = (id: number, field: ClientFieldKey, typed: FieldValue) => {
    refuseHidden(connection, field);
    const value = normalise(field, typed);
    const refusal = refusalOfValue(field, value, codes);
    if (refusal !== undefined) return { refusal };
    const taken: unknown = field === 'number' ? owner.get(value, id) : undefined;
    if (typeof taken === 'string') return { refusal: listText.refusals.numberTaken(String(value), taken) };
    return { isChanged: saveClientValues(connection, [{ clientId: id, field, value }], stamp) > 0 };
  };

  return {
    labelOf: (field) => {
      if (!isClientFieldKey(field)) return field.slice('role:'.length);
      const { heading, label } = clientField(field);
      return heading ?? label;
    },
    save: ({ id, field, value }) => {
      if (exists.get(id) === undefined) return { refusal: listText.refusals.gone };
      return isClientFieldKey(field)
        ? saveField(id, field, value)
        : saveRole(id, field.slice('role:'.length), value);
    },
  };
}

/** Text as it is kept: without blanks around it. */
function normalise(field: ClientFieldKey, value: FieldValue): FieldValue {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  return text === '' && clientField(field).kind.type !== 'text' ? null : text;
}

interface EmployeeRow {
  id: number;
  code: string;
  outOfServiceOn: string | null;
}

function createRoleSaver(connection: Connection, stamp: Stamp) {
  const knownRole = connection.prepare(`SELECT 1 FROM code_item WHERE list = 'role' AND code = ?`).pluck();
  const employee = connection.prepare(
    'SELECT id, code, out_of_service_on AS outOfServiceOn FROM employee WHERE code = ?',
  );
  const remove = connection.prepare('DELETE FROM main.client_role WHERE client_id = ? AND role_code = ?');
  const set = connection.prepare(
    `INSERT INTO main.client_role (client_id, role_code, employee_id, origin, recorded_at, recorded_by, source)
     VALUES (@clientId, @role, @employeeId, @origin, @recordedAt, @recordedBy, @source)
     ON CONFLICT (client_id, role_code) DO UPDATE SET employee_id = excluded.employee_id, origin = excluded.origin,
       recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by, source = excluded.source
     WHERE employee_id <> excluded.employee_id`,
  );
  return (clientId: number, role: string, value: FieldValue) => {
    if (knownRole.get(role) === undefined) return { refusal: listText.refusals.roleUnknown(role) };
    if (value === null || value === '') return { isChanged: remove.run(clientId, role).changes > 0 };
    // The columns of the statement above.
    const row = employee.get(String(value)) as EmployeeRow | undefined;
    if (!row) return { refusal: listText.refusals.employeeUnknown(String(value)) };
    if (row.outOfServiceOn !== null && row.outOfServiceOn < stamp.recordedAt.slice(0, 10)) {
      return { refusal: listText.refusals.employeeGone(row.code) };
    }
    return { isChanged: set.run({ clientId, role, employeeId: row.id, ...stamp }).changes > 0 };
  };
}
