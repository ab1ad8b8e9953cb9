import { isRestricted } from '#db/accounts/own-portfolio.ts';
import type { Connection } from '#db/office/database.ts';

/** A question to the index over the columns that are seen of every client: a medewerker does not find others by their place. */
export function shownColumns(connection: Connection, match: string): string {
  return isRestricted(connection) ? `{number name group_number group_name} : (${match})` : match;
}
