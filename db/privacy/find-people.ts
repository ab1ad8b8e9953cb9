import type { Connection } from '#db/office/database.ts';
import type { Match, Subject, SubjectKind } from '#shared/privacy/model.ts';

/** Matches that a search shows at most. */
const maxMatches = 50;

/** People and clients by a part of a name, number, e-mail address, telephone number or code, or by year of birth. */
export function findPeople(connection: Connection, text: string): Match[] {
  const like = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const year = /^(19|20)\d\d$/.test(text) ? Number(text) : null;
  const found = connection
    .prepare(
      `SELECT 'client' AS kind, id, name, number || coalesce(' · ' || city, '') AS detail,
              iif(birth_year = @year, 'geboortejaar', iif(name LIKE @like ESCAPE '\\', 'naam', iif(email LIKE @like ESCAPE '\\', 'e-mail',
                iif(phone LIKE @like ESCAPE '\\', 'telefoon', 'nummer')))) AS found
       FROM client
       WHERE name LIKE @like ESCAPE '\\' OR number LIKE @like ESCAPE '\\' OR email LIKE @like ESCAPE '\\' OR phone LIKE @like ESCAPE '\\' OR birth_year = @year
       UNION ALL
       SELECT 'contact', contact.id, contact.name, coalesce(contact.role || ' bij ', 'bij ') || client.number || ' ' || client.name,
              iif(contact.birth_year = @year, 'geboortejaar', iif(contact.name LIKE @like ESCAPE '\\', 'naam', iif(contact.email LIKE @like ESCAPE '\\', 'e-mail', 'telefoon')))
       FROM contact JOIN client ON client.id = contact.client_id
       WHERE contact.name LIKE @like ESCAPE '\\' OR contact.email LIKE @like ESCAPE '\\' OR contact.phone LIKE @like ESCAPE '\\' OR contact.birth_year = @year
       UNION ALL
       SELECT 'employee', id, iif(name = '', code, name), code, iif(email LIKE @like ESCAPE '\\', 'e-mail', iif(code LIKE @like ESCAPE '\\', 'code', 'naam'))
       FROM employee WHERE name LIKE @like ESCAPE '\\' OR code LIKE @like ESCAPE '\\' OR email LIKE @like ESCAPE '\\'
       UNION ALL
       SELECT 'account', seq, name, role, 'naam' FROM account WHERE name LIKE @like ESCAPE '\\'
       ORDER BY 3 COLLATE NOCASE LIMIT ${maxMatches}`,
    )
    .all({ like, year }) as Match[];
  return found;
}

/** Name and distinguishing detail of a subject; undefined when it no longer exists. */
export function findSubject(
  connection: Connection,
  { kind, id }: Subject,
): { name: string; detail: string; number: string | null; email: string | null } | undefined {
  return connection.prepare(subjectQueries[kind]).get(id) as
    | { name: string; detail: string; number: string | null; email: string | null }
    | undefined;
}

const subjectQueries: Readonly<Record<SubjectKind, string>> = {
  client: 'SELECT name, number AS detail, number, email FROM client WHERE id = ?',
  contact: `SELECT contact.name AS name, client.number || ' ' || client.name AS detail, client.number AS number, contact.email AS email
    FROM contact JOIN client ON client.id = contact.client_id WHERE contact.id = ?`,
  employee: `SELECT iif(name = '', code, name) AS name, code AS detail, code AS number, email FROM employee WHERE id = ?`,
  account: 'SELECT name, role AS detail, NULL AS number, NULL AS email FROM account WHERE seq = ?',
};

/** The keys under which a client is in the log: its own, and those of clients that were merged into it. */
export function listClientKeys(connection: Connection, clientId: number): number[] {
  return connection
    .prepare(
      `WITH RECURSIVE merged(id) AS (
         VALUES (?)
         UNION
         SELECT gone.record_id FROM merged
         JOIN change_row AS kept ON kept.client_id = merged.id
         JOIN change_set ON change_set.id = kept.change_set_id AND change_set.call = 'clients.merge' AND change_set.undone_by_id IS NULL
         JOIN change_row AS gone ON gone.change_set_id = change_set.id AND gone.table_name = 'client' AND gone.after IS NULL
           AND gone.before IS NOT NULL
       ) SELECT id FROM merged`,
    )
    .pluck()
    .all(clientId) as number[];
}
