import { saveOrigin, type Stamp } from '#db/clients/save-values.ts';
import { loadMembers, type GroupRecord } from '#db/groups/load.ts';
import type { Connection } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';
import { groupText } from '#shared/groups/nl.ts';
import { planDeparture, type ParentChange } from '#shared/groups/tree.ts';

/** Makes a group without members; refuses a number that another group has. */
export function createGroup(
  connection: Connection,
  { number, name }: { number: string; name: string },
): GroupRecord {
  const taken = connection
    .prepare(
      `SELECT coalesce(nullif(g.name, ''), h.name, g.number) FROM client_group g
       LEFT JOIN client h ON h.id = g.head_client_id WHERE g.number = ?`,
    )
    .pluck()
    .get(number) as string | undefined;
  if (taken !== undefined) {
    throw new Refused('CONFLICT', groupText.refusals.numberTaken(number, taken), { number });
  }
  const { lastInsertRowid } = connection
    .prepare('INSERT INTO main.client_group (number, name) VALUES (?, ?)')
    .run(number, name);
  return { id: Number(lastInsertRowid), number, name, headClientId: null };
}

export function renameGroup(connection: Connection, groupId: number, name: string): void {
  connection.prepare('UPDATE main.client_group SET name = ? WHERE id = ?').run(name, groupId);
}

/** Makes a member the head of its group by number. */
export function saveHead(connection: Connection, groupId: number, headNumber: string | null): void {
  connection
    .prepare(
      'UPDATE main.client_group SET head_client_id = (SELECT id FROM client WHERE number = ? AND group_id = client_group.id) WHERE id = ?',
    )
    .run(headNumber, groupId);
}

/** Puts clients into a group, or into none; the origin of their group is the stamp's. */
export function moveIntoGroup(
  connection: Connection,
  numbers: readonly string[],
  groupId: number | null,
  stamp: Stamp,
): void {
  const move = connection.prepare(
    'UPDATE main.client SET group_id = ? WHERE number = ? AND group_id IS NOT ? RETURNING id',
  );
  for (const number of numbers) {
    const id: unknown = move.pluck().get(groupId, number, groupId);
    if (typeof id === 'number') saveOrigin(connection, id, 'groupNumber', 0, stamp);
  }
}

/**
 * Takes members out of their group: cuts "valt onder" between them and those who stay, and removes a group that nobody is left in.
 * Where they go is the caller's next step.
 */
export function takeOutOfGroup(
  connection: Connection,
  group: GroupRecord,
  leaving: ReadonlySet<string>,
): { isGroupRemoved: boolean } {
  const members = loadMembers(connection, group.id);
  saveParents(connection, planDeparture(members, leaving));
  const staying = members.filter(({ number }) => !leaving.has(number));
  if (members.some(({ number, isHead }) => isHead && leaving.has(number))) {
    saveHead(connection, group.id, null);
  }
  return { isGroupRemoved: staying.length === 0 };
}

export function saveParents(connection: Connection, changes: readonly ParentChange[]): void {
  const save = connection.prepare(
    'UPDATE main.client SET parent_client_id = (SELECT id FROM client WHERE number = @parentNumber) WHERE number = @number',
  );
  for (const { number, parentNumber } of changes) save.run({ number, parentNumber });
}

/** Removes a group that has no members; what was said about the group as a whole goes with it. */
export function removeEmptyGroup(connection: Connection, groupId: number): void {
  connection
    .prepare(
      'DELETE FROM main.client_group WHERE id = ? AND NOT EXISTS (SELECT 1 FROM client WHERE group_id = client_group.id)',
    )
    .run(groupId);
}
