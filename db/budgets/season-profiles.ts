import type { Connection } from '#db/office/database.ts';
import type { SeasonProfile } from '#shared/budgets/calendar-calls.ts';

interface StoredProfile {
  id: number;
  name: string;
  months: string;
  isDefault: number;
  isProposal: number;
  useCount: number;
}

/** The season profiles, the default one first, then by name. */
export function listProfiles(connection: Connection): SeasonProfile[] {
  const rows = connection
    .prepare(
      `SELECT id, name, months, is_default AS isDefault, is_proposal AS isProposal,
         (SELECT count(*) FROM employee_budget WHERE season_profile_id = season_profile.id) AS useCount
       FROM season_profile ORDER BY is_default DESC, name COLLATE NOCASE`,
    )
    .all() as StoredProfile[];
  return rows.map((row) => ({
    ...row,
    // The schema keeps the text to a JSON list of twelve, which only this feature writes.
    months: JSON.parse(row.months) as number[],
    isDefault: row.isDefault === 1,
    isProposal: row.isProposal === 1,
  }));
}

/** The names of the season profiles by key; the default one also stands under null. */
export function listProfileNames(connection: Connection): ReadonlyMap<number | null, string> {
  const profiles = listProfiles(connection);
  const names = new Map<number | null, string>(profiles.map(({ id, name }) => [id, name]));
  const standard = profiles.find(({ isDefault }) => isDefault);
  if (standard) names.set(null, standard.name);
  return names;
}

/** Adds a profile; the first one of an office is its default. Returns its key. */
export function addProfile(connection: Connection, name: string, months: readonly number[]): number {
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO main.season_profile (name, months, is_default)
       VALUES (?, ?, NOT EXISTS (SELECT 1 FROM season_profile WHERE is_default = 1))`,
    )
    .run(name, JSON.stringify(months));
  return Number(lastInsertRowid);
}

/** Stores a profile, which confirms it. */
export function updateProfile(
  connection: Connection,
  id: number,
  name: string,
  months: readonly number[],
): void {
  connection
    .prepare('UPDATE main.season_profile SET name = ?, months = ?, is_proposal = 0 WHERE id = ?')
    .run(name, JSON.stringify(months), id);
}

export function confirmProfile(connection: Connection, id: number): void {
  connection.prepare('UPDATE main.season_profile SET is_proposal = 0 WHERE id = ?').run(id);
}

export function setDefaultProfile(connection: Connection, id: number): void {
  connection
    .prepare('UPDATE main.season_profile SET is_default = 0 WHERE is_default = 1 AND id <> ?')
    .run(id);
  connection.prepare('UPDATE main.season_profile SET is_default = 1 WHERE id = ?').run(id);
}

export function removeProfile(connection: Connection, id: number): void {
  connection.prepare('DELETE FROM main.season_profile WHERE id = ?').run(id);
}
