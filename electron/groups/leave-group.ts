import { loadMembers, type GroupRecord } from '#db/groups/load.ts';
import { saveHead, takeOutOfGroup } from '#db/groups/save.ts';
import type { Connection } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';
import type { GroupMember } from '#shared/groups/model.ts';
import { groupText } from '#shared/groups/nl.ts';

const { refusals } = groupText;

/** The member with this number; refuses a client that is not, or no longer, in the group. */
export function findMember(members: readonly GroupMember[], client: string, group: string): GroupMember {
  const member = members.find(({ number }) => number === client);
  if (!member) throw new Refused('REFUSED', refusals.notAMember(client, group), { client });
  return member;
}

export function refuseTwice(numbers: readonly string[]): void {
  if (new Set(numbers).size !== numbers.length) throw new Refused('REFUSED', refusals.twice);
}

/** Refuses to move a client that was moved since the person looked. */
export function refuseMoved(
  client: string,
  current: string | null,
  expected: string | null | undefined,
): void {
  if (expected !== undefined && expected !== current) {
    throw new Refused('CONFLICT', refusals.changedSince(client, current), { current, origin: null });
  }
}

/**
 * Takes members out of their group. When the head leaves others behind, `remainingHead` must name the head of those who stay: a
 * group without a head has no type. Returns whether nobody stays.
 */
export function leaveGroup(
  connection: Connection,
  group: GroupRecord,
  leaving: readonly string[],
  remainingHead: string | undefined,
): boolean {
  const members = loadMembers(connection, group.id);
  const staying = members.filter(({ number }) => !leaving.includes(number));
  const leavingHead = members.find(({ isHead, number }) => isHead && leaving.includes(number));
  if (leavingHead && staying.length > 0 && remainingHead === undefined) {
    throw new Refused('REFUSED', refusals.headNeeded(leavingHead.number, group.number), {
      head: leavingHead.number,
      staying: staying.map(({ number }) => number),
    });
  }
  if (remainingHead !== undefined && !staying.some(({ number }) => number === remainingHead)) {
    throw new Refused('REFUSED', refusals.wrongHead(remainingHead));
  }
  const { isGroupRemoved } = takeOutOfGroup(connection, group, new Set(leaving));
  if (remainingHead !== undefined) saveHead(connection, group.id, remainingHead);
  return isGroupRemoved;
}
