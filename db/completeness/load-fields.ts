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

/** What the office counts, in the order of the list. A role that was retired or removed meanwhile no longer counts. */
export function loadCompletenessFields(connection: Connection): CompletenessField[] {
  const chosen = new Set(getSetting(connection, 'completeness.fields'));
  return loadCountableFields(connection).filter(({ key }) => chosen.has(key));
}
