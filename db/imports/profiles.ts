import type { Connection } from '#db/office/database.ts';
import { ImportKind } from '#shared/imports/model.ts';
import type { ColumnMapping } from '#shared/imports/model.ts';

/** A mapping made by hand and remembered for files of this kind with these headings. */
export interface Profile {
  kind: ImportKind;
  signature: string;
  mapping: ColumnMapping[];
}

/** The newest remembered mappings. */
export function listProfiles(connection: Connection): Profile[] {
  const rows = connection
    .prepare('SELECT kind, signature, mapping FROM import_profile ORDER BY saved_at DESC LIMIT 200')
    .all() as { kind: string; signature: string; mapping: string }[];
  return rows.map(({ kind, signature, mapping }) => ({
    kind: ImportKind.parse(kind),
    signature,
    // Stored by saveProfile from a mapping that a schema checked.
    mapping: JSON.parse(mapping) as ColumnMapping[],
  }));
}

export function saveProfile(
  connection: Connection,
  profile: Profile,
  by: { at: string; account: string },
): void {
  connection
    .prepare(
      `INSERT INTO main.import_profile (kind, signature, mapping, saved_at, saved_by) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (kind, signature) DO UPDATE SET mapping = excluded.mapping, saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
    )
    .run(profile.kind, profile.signature, JSON.stringify(profile.mapping), by.at, by.account);
}
