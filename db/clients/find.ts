import type { Connection } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';

/** The key of the client with this number; refuses an unknown number. */
export function findClientId(connection: Connection, number: string): number {
  const id: unknown = connection.prepare('SELECT id FROM client WHERE number = ?').pluck().get(number);
  if (typeof id !== 'number') {
    throw new Refused('NOT_FOUND', `Klant ${number} bestaat niet (meer). Ververs de lijst.`);
  }
  return id;
}
