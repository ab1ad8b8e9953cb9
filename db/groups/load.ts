import type { Connection } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';
import type { Group, GroupMember, GroupRow } from '#shared/groups/model.ts';
import { groupText } from '#shared/groups/nl.ts';
import { countMembers } from '#shared/groups/tree.ts';

export interface GroupRecord {
  id: number;
  number: string;
  name: string;
  headClientId: number | null;
}

const selectGroup = 'SELECT id, number, name, head_client_id AS headClientId FROM client_group';

/** The group with this number; refuses an unknown number. */
export function findGroup(connection: Connection, number: string): GroupRecord {
  const group = connection.prepare(`${selectGroup} WHERE number = ?`).get(number) as GroupRecord | undefined;
  if (!group) throw new Refused('NOT_FOUND', groupText.refusals.gone(number));
  return group;
}

/** The group of a client, or null when it has none. */
export function findGroupOfClient(connection: Connection, clientId: number): GroupRecord | null {
  const group = connection
    .prepare(`${selectGroup} WHERE id = (SELECT group_id FROM client WHERE id = ?)`)
    .get(clientId) as GroupRecord | undefined;
  return group ?? null;
}

type MemberRow = Omit<GroupMember, 'isHead'> & { isHead: 0 | 1 };

/** The members of a group, its head first and then by number. */
export function loadMembers(connection: Connection, groupId: number): GroupMember[] {
  const rows = connection
    .prepare(
      `SELECT c.number, c.name, c.kind, c.status, c.id IS g.head_client_id AS isHead, p.number AS parentNumber,
              c.legal_form_code AS legalForm, c.branch_code AS branch, c.city
       FROM client c JOIN client_group g ON g.id = c.group_id LEFT JOIN client p ON p.id = c.parent_client_id
       WHERE c.group_id = ? ORDER BY isHead DESC, c.number`,
    )
    .all(groupId) as MemberRow[];
  return rows.map((row) => ({ ...row, isHead: row.isHead === 1 }));
}

/** The whole group. A head that is not a member (an import can leave one) does not count as head. */
export function loadGroup(connection: Connection, { id, number, name }: GroupRecord): Group {
  const members = loadMembers(connection, id);
  const head = members.find(({ isHead }) => isHead);
  return {
    number,
    name,
    head: head ? { number: head.number, name: head.name } : null,
    members,
    counts: countMembers(members),
  };
}

type Row = Omit<GroupRow, 'head'> & { headNumber: string | null; headName: string | null };

/** The groups that fit, by number, with how many there are in all. `search` is looked for in number, name and head. */
export function listGroups(
  connection: Connection,
  filter: { search: string; onlyHeadless: boolean; limit: number },
): { total: number; groups: GroupRow[] } {
  const pattern = `%${filter.search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const rows = connection
    .prepare(
      `SELECT g.number, g.name, h.number AS headNumber, h.name AS headName,
              coalesce(sum(c.status <> 'former' AND c.kind = 'organisation'), 0) AS companies,
              coalesce(sum(c.status <> 'former' AND c.kind = 'person'), 0) AS persons,
              coalesce(sum(c.status = 'former'), 0) AS former
       FROM client_group g
       LEFT JOIN client h ON h.id = g.head_client_id AND h.group_id = g.id
       LEFT JOIN client c ON c.group_id = g.id
       WHERE (@search = '' OR g.number LIKE @pattern ESCAPE '\\' OR g.name LIKE @pattern ESCAPE '\\'
              OR h.name LIKE @pattern ESCAPE '\\' OR h.number LIKE @pattern ESCAPE '\\')
         AND (@onlyHeadless = 0 OR h.id IS NULL)
       GROUP BY g.id ORDER BY g.number`,
    )
    .all({ search: filter.search, pattern, onlyHeadless: filter.onlyHeadless ? 1 : 0 }) as Row[];
  return {
    total: rows.length,
    groups: rows.slice(0, filter.limit).map(({ headNumber, headName, ...row }) => ({
      ...row,
      head: headNumber === null ? null : { number: headNumber, name: headName ?? '' },
    })),
  };
}
