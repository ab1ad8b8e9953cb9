import { everyClient, isRestricted } from '#db/accounts/own-portfolio.ts';
import type { Connection } from '#db/office/database.ts';
import { portfolioText } from '#shared/accounts/portfolio-nl.ts';
import { Refused } from '#shared/common/errors.ts';

/** The key of the client with this number; refuses an unknown number. */
export function findClientId(connection: Connection, number: string): number {
  const id: unknown = connection.prepare('SELECT id FROM client WHERE number = ?').pluck().get(number);
  if (typeof id !== 'number') {
    if (isRestricted(connection)) refuseForeign(connection, number);
    throw new Refused('NOT_FOUND', `Klant ${number} bestaat niet (meer). Ververs de lijst.`);
  }
  return id;
}

/** Says of a client of somebody else that it is one, with what may be seen of it. */
function refuseForeign(connection: Connection, number: string): void {
  const name: unknown = connection
    .prepare(`SELECT name FROM ${everyClient(connection)} WHERE number = ?`)
    .pluck()
    .get(number);
  if (typeof name === 'string') throw new Refused('NOT_ALLOWED', portfolioText.notOwnClient(number, name));
}
