import type { Connection } from '#db/office/database.ts';
import type { OfficeFacts } from '#shared/backup/model.ts';

/** Changes that an office has and an earlier moment of it did not. */
export interface ChangesSince {
  count: number;
  newest: { at: string; account: string; label: string }[];
}

/**
 * The changes made after the moment that `facts` describe, newest first, at most `limit` of them in words. Undefined when that is no
 * earlier moment of this office: after a restore the numbers of changes go their own way.
 */
export function findChangesSince(
  connection: Connection,
  facts: OfficeFacts,
  limit: number,
): ChangesSince | undefined {
  const last = facts.lastChange;
  if (last) {
    const same = connection
      .prepare('SELECT 1 FROM change_set WHERE id = ? AND changed_at = ? AND label = ?')
      .get(last.id, last.at, last.label);
    if (same === undefined) return undefined;
  }
  const after = last?.id ?? 0;
  const newest = connection
    .prepare('SELECT changed_at AS at, account, label FROM change_set WHERE id > ? ORDER BY id DESC LIMIT ?')
    .all(after, limit) as ChangesSince['newest'];
  const count = Number(connection.prepare('SELECT count(*) FROM change_set WHERE id > ?').pluck().get(after));
  return { count, newest };
}
