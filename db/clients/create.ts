import { saveOrigin, type Stamp } from '#db/clients/save-values.ts';
import type { Connection } from '#db/office/database.ts';
import { cardText } from '#shared/clients/card-nl.ts';
import { Refused } from '#shared/common/errors.ts';

/** Refuses a number that another client than `exceptId` has, and names that client. */
export function refuseTakenNumber(connection: Connection, number: string, exceptId: number | null): void {
  const name: unknown = connection
    .prepare('SELECT name FROM client WHERE number = ? AND id IS NOT ?')
    .pluck()
    .get(number, exceptId);
  if (typeof name === 'string') {
    throw new Refused('CONFLICT', cardText.refusals.numberTaken(number, name), { number, name });
  }
}

export interface NewClient {
  number: string;
  name: string;
  kind: 'organisation' | 'person';
  status: 'prospect' | 'active' | 'former';
  groupId: number | null;
}

/** Adds a client; refuses a number that another client has. */
export function createClient(connection: Connection, client: NewClient, stamp: Stamp): number {
  refuseTakenNumber(connection, client.number, null);
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO main.client (number, name, kind, status, group_id, base_origin, base_recorded_at, base_recorded_by, base_source)
       VALUES (@number, @name, @kind, @status, @groupId, @origin, @recordedAt, @recordedBy, @source)`,
    )
    .run({ ...client, ...stamp });
  const id = Number(lastInsertRowid);
  if (client.groupId !== null) saveOrigin(connection, id, 'groupNumber', 0, stamp);
  return id;
}
