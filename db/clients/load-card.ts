import { baseOriginOf, loadOwnOrigins, type BaseColumns } from '#db/clients/origins.ts';
import { findGroupOfClient, loadGroup } from '#db/groups/load.ts';
import type { Connection } from '#db/office/database.ts';
import { ageClassOf } from '#shared/clients/age-class.ts';
import type { CardRole, CardValue, ClientCard, Contact } from '#shared/clients/card-model.ts';
import { clientField, clientFieldKeys, type ClientFieldKey } from '#shared/clients/fields.ts';
import type { FieldValue } from '#shared/clients/model.ts';
import { Refused } from '#shared/common/errors.ts';
import { groupText } from '#shared/groups/nl.ts';

type Row = BaseColumns & Record<string, FieldValue>;

/** Everything on the card of one client; refuses an unknown number. */
export function loadCard(connection: Connection, clientId: number, referenceYear: number): ClientCard {
  const values = loadCardValues(connection, clientId);
  const parent = connection
    .prepare(
      'SELECT p.number, p.name FROM client c JOIN client p ON p.id = c.parent_client_id WHERE c.id = ?',
    )
    .get(clientId) as { number: string; name: string } | undefined;
  return {
    id: clientId,
    number: String(values.number.value),
    name: String(values.name.value),
    // The CHECKs of the table hold the enumerations.
    status: values.status.value as ClientCard['status'],
    kind: values.kind.value as ClientCard['kind'],
    values,
    group: loadGroupOfCard(connection, clientId, String(values.number.value)),
    parent: parent ?? null,
    roles: loadRoles(connection, clientId),
    contacts: loadContacts(connection, clientId),
    derived: derive(connection, values.birthYear.value, referenceYear),
  };
}

/** Every value of the list of fields, with its origin. */
export function loadCardValues(connection: Connection, clientId: number): Record<ClientFieldKey, CardValue> {
  const client = connection.prepare('SELECT * FROM client WHERE id = ?').get(clientId) as Row | undefined;
  if (!client) throw new Refused('NOT_FOUND', 'Deze klant bestaat niet (meer). Ververs de lijst.');
  const strategy = connection.prepare('SELECT * FROM strategy WHERE client_id = ?').get(clientId) as
    | Row
    | undefined;
  const ownOrigin = loadOwnOrigins(connection, clientId);
  const entries = clientFieldKeys.map((key): [ClientFieldKey, CardValue] => {
    const { store, column } = clientField(key);
    const row = store === 'client' ? client : strategy;
    const value = row?.[column] ?? null;
    const origin = row === undefined || value === null ? null : (ownOrigin(key, 0) ?? baseOriginOf(row));
    return [key, { value, origin }];
  });
  // One entry for every key of the list.
  return Object.fromEntries(entries) as Record<ClientFieldKey, CardValue>;
}

function loadGroupOfCard(connection: Connection, clientId: number, number: string): ClientCard['group'] {
  const record = findGroupOfClient(connection, clientId);
  if (record === null) return null;
  const group = loadGroup(connection, record);
  return {
    number: group.number,
    name: groupText.nameOf(group),
    head: group.head,
    isHead: group.head?.number === number,
    counts: group.counts,
  };
}

/** The present roles of a client, in the order of the office's list. */
export function loadRoles(connection: Connection, clientId: number): CardRole[] {
  const rows = connection
    .prepare(
      `SELECT r.role_code AS role, e.code AS employee, e.name AS employeeName, r.origin, r.recorded_at AS recordedAt,
              r.recorded_by AS recordedBy, r.source
       FROM client_role r JOIN employee e ON e.id = r.employee_id
       LEFT JOIN code_item i ON i.list = 'role' AND i.code = r.role_code
       WHERE r.client_id = ? ORDER BY i.position IS NULL, i.position, r.role_code`,
    )
    .all(clientId) as (Omit<CardRole, 'origin'> & CardRole['origin'])[];
  return rows.map(({ role, employee, employeeName, ...origin }) => ({
    role,
    employee,
    employeeName,
    origin,
  }));
}

export function loadContacts(connection: Connection, clientId: number): Contact[] {
  return connection
    .prepare(
      `SELECT id, name, role, birth_year AS birthYear, email, phone, remark
       FROM contact WHERE client_id = ? ORDER BY position, id`,
    )
    .all(clientId) as Contact[];
}

function derive(connection: Connection, birthYear: FieldValue, referenceYear: number): ClientCard['derived'] {
  const age = typeof birthYear === 'number' && birthYear <= referenceYear ? referenceYear - birthYear : null;
  const codes = connection
    .prepare(`SELECT code FROM code_item WHERE list = 'age_class' AND retired_on IS NULL ORDER BY position`)
    .pluck()
    .all() as string[];
  return { referenceYear, age, ageClass: age === null ? null : ageClassOf(age, codes) };
}
