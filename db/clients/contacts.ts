import type { Connection } from '#db/office/database.ts';
import type { Contact, ContactField, ContactValues } from '#shared/clients/card-model.ts';
import { cardText } from '#shared/clients/card-nl.ts';
import { Refused } from '#shared/common/errors.ts';

const columns: Record<ContactField, string> = {
  name: 'name',
  role: 'role',
  birthYear: 'birth_year',
  email: 'email',
  phone: 'phone',
  remark: 'remark',
};

/** Adds a contact at the end of the client's list. */
export function addContact(connection: Connection, clientId: number, contact: ContactValues): number {
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO main.contact (client_id, name, role, birth_year, email, phone, remark, position)
       VALUES (@clientId, @name, @role, @birthYear, @email, @phone, @remark,
         (SELECT coalesce(max(position) + 1, 0) FROM contact WHERE client_id = @clientId))`,
    )
    .run({ clientId, ...contact });
  return Number(lastInsertRowid);
}

/** The contact with the number of its client; refuses one that is gone. */
export function getContact(connection: Connection, id: number): Contact & { clientNumber: string } {
  const contact = connection
    .prepare(
      `SELECT o.id, o.name, o.role, o.birth_year AS birthYear, o.email, o.phone, o.remark, c.number AS clientNumber
       FROM contact o JOIN client c ON c.id = o.client_id WHERE o.id = ?`,
    )
    .get(id) as (Contact & { clientNumber: string }) | undefined;
  if (!contact) throw new Refused('NOT_FOUND', cardText.refusals.contactGone);
  return contact;
}

export function saveContact(
  connection: Connection,
  id: number,
  values: { [K in ContactField]?: ContactValues[K] | undefined },
): void {
  for (const [field, column] of Object.entries(columns) as [ContactField, string][]) {
    const value = values[field];
    if (value === undefined) continue;
    connection.prepare(`UPDATE main.contact SET ${column} = ? WHERE id = ?`).run(value, id);
  }
}

export function removeContact(connection: Connection, id: number): void {
  connection.prepare('DELETE FROM main.contact WHERE id = ?').run(id);
}
