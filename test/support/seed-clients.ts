import { createOfficeFile } from '#db/office/open.ts';

const now = '2026-11-20T08:00:00.000Z';

export interface SeededClient {
  number: string;
  name?: string;
  status?: 'prospect' | 'active' | 'former';
  /** The number of the group; the first member with `isHead` is its head. */
  group?: string;
  isHead?: boolean;
  branch?: string;
  /** `street houseNumber|postcode|city` in parts. */
  address?: [street: string, houseNumber: string, postcode: string, city: string];
  email?: string;
  isAmbassador?: boolean;
  continuity?: string;
  strategyUpdatedOn?: string;
  /** Role code → employee code; employees are made when they do not exist yet. */
  roles?: Record<string, string>;
}

/** Writes a new office file with these clients, and closes it. */
export function writeOfficeWithClients(file: string, clients: readonly SeededClient[]): void {
  const db = createOfficeFile(file, 'Testkantoor', now);
  db.connection.transaction(() => {
    for (const client of clients) insertClient(db.connection, client);
  })();
  db.close();
}

type Connection = ReturnType<typeof createOfficeFile>['connection'];

function insertClient(connection: Connection, client: SeededClient): void {
  const [street, houseNumber, postcode, city] = client.address ?? [null, null, null, null];
  if (client.group !== undefined) {
    connection
      .prepare('INSERT INTO client_group (number, name) VALUES (?, ?) ON CONFLICT DO NOTHING')
      .run(client.group, `Groep ${client.group}`);
  }
  const { lastInsertRowid: id } = connection
    .prepare(
      `INSERT INTO client (number, name, status, group_id, branch_code, street, house_number, postcode, city, email,
         base_recorded_at, base_recorded_by)
       VALUES (@number, @name, @status, (SELECT id FROM client_group WHERE number = @group), @branch, @street, @houseNumber,
         @postcode, @city, @email, '${now}', 'SEC')`,
    )
    .run({
      number: client.number,
      name: client.name ?? `Klant ${client.number}`,
      status: client.status ?? 'active',
      group: client.group ?? null,
      branch: client.branch ?? null,
      street,
      houseNumber,
      postcode,
      city,
      email: client.email ?? null,
    });
  if (client.isHead && client.group !== undefined)
    connection.prepare('UPDATE client_group SET head_client_id = ? WHERE number = ?').run(id, client.group);
  insertStrategy(connection, Number(id), client);
  for (const [role, code] of Object.entries(client.roles ?? {})) {
    connection.prepare('INSERT INTO employee (code) VALUES (?) ON CONFLICT DO NOTHING').run(code);
    connection
      .prepare(
        `INSERT INTO client_role (client_id, role_code, employee_id, recorded_at, recorded_by)
         VALUES (?, ?, (SELECT id FROM employee WHERE code = ?), '${now}', 'SEC')`,
      )
      .run(id, role, code);
  }
}

function insertStrategy(connection: Connection, id: number, client: SeededClient): void {
  const ambassador = client.isAmbassador;
  connection
    .prepare(
      `INSERT INTO strategy (client_id, is_ambassador, continuity_code, strategy_updated_on, base_recorded_at, base_recorded_by)
       VALUES (?, ?, ?, ?, '${now}', 'SEC')`,
    )
    .run(
      id,
      ambassador === undefined ? null : ambassador ? 1 : 0,
      client.continuity ?? null,
      client.strategyUpdatedOn ?? null,
    );
}
