import { isRestricted } from '#db/accounts/own-portfolio.ts';
import type { Connection } from '#db/office/database.ts';
import { getSetting } from '#db/settings/settings.ts';
import { listCountableFields, type CompletenessField } from '#shared/completeness/fields.ts';

/** Everything that the office could count: fields, and roles that are not retired. */
export function loadCountableFields(connection: Connection): CompletenessField[] {
  const roles = connection
    .prepare(
      `SELECT code, label FROM code_item WHERE list = 'role' AND retired_on IS NULL ORDER BY position, code`,
    )
    .all() as { code: string; label: string }[];
  return listCountableFields(roles);
}

/**
 * What the office counts, in the order of the list. A role that was retired or removed meanwhile no longer counts. A medewerker does not see
 * the flag of a prominent person, and is not told that it is missing.
 */
export function loadCompletenessFields(connection: Connection): CompletenessField[] {
  const chosen = new Set(getSetting(connection, 'completeness.fields'));
  const isHidden = (key: string) => key === 'isProminentPerson' && isRestricted(connection);
  return loadCountableFields(connection).filter(({ key }) => chosen.has(key) && !isHidden(key));
}
