import type { Connection } from '#db/office/database.ts';

/** The names of the season profiles by key; the default one also stands under null. */
export function listProfileNames(connection: Connection): ReadonlyMap<number | null, string> {
  const rows = connection.prepare('SELECT id, name, is_default AS isDefault FROM season_profile').all() as {
    id: number;
    name: string;
    isDefault: number;
  }[];
  const names = new Map<number | null, string>(rows.map(({ id, name }) => [id, name]));
  const standard = rows.find(({ isDefault }) => isDefault === 1);
  if (standard) names.set(null, standard.name);
  return names;
}

export function isProfile(connection: Connection, id: number): boolean {
  return connection.prepare('SELECT 1 FROM season_profile WHERE id = ?').get(id) !== undefined;
}
