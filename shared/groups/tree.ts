import { groupText } from './nl.ts';
import type { GroupCounts, GroupMember } from './model.ts';

type TreeMember = Pick<GroupMember, 'number' | 'name' | 'parentNumber' | 'isHead'>;

export interface TreeNode<M> {
  member: M;
  /** 0 for the top of the tree. */
  depth: number;
}

/**
 * The members as a tree, written as lines with a depth. The head comes first; a member whose parent is not in the group stands at
 * the top. A circle in the data (an import can bring one) is cut at its first member, so that everyone is shown once.
 */
export function buildTree<M extends TreeMember>(members: readonly M[]): TreeNode<M>[] {
  const numbers = new Set(members.map(({ number }) => number));
  const ordered = members.toSorted(
    (a, b) => Number(b.isHead) - Number(a.isHead) || (a.number < b.number ? -1 : 1),
  );
  const children = new Map<string, M[]>();
  for (const member of ordered) {
    const { parentNumber } = member;
    const above = parentNumber !== null && numbers.has(parentNumber) ? parentNumber : '';
    children.set(above, [...(children.get(above) ?? []), member]);
  }
  const lines: TreeNode<M>[] = [];
  const placed = new Set<string>();
  const place = (member: M, depth: number): void => {
    if (placed.has(member.number)) return;
    placed.add(member.number);
    lines.push({ member, depth });
    for (const child of children.get(member.number) ?? []) place(child, depth + 1);
  };
  for (const member of children.get('') ?? []) place(member, 0);
  for (const member of ordered) place(member, 0);
  return lines;
}

/**
 * Why `child` may not fall under `parent`, in Dutch, or undefined when it may: not under itself, not under somebody outside the
 * group, and not in a circle.
 */
export function refusalOfParent(
  members: readonly TreeMember[],
  child: string,
  parent: string,
): string | undefined {
  if (child === parent) return groupText.refusals.ownParent(child);
  const byNumber = new Map(members.map((member) => [member.number, member]));
  if (!byNumber.has(parent)) return groupText.refusals.parentElsewhere(parent, child);
  const path = [parent];
  for (let next = byNumber.get(parent); next?.parentNumber; next = byNumber.get(next.parentNumber)) {
    if (next.parentNumber === child) return groupText.refusals.circle(child, path);
    if (path.includes(next.parentNumber)) return undefined;
    path.push(next.parentNumber);
  }
  return undefined;
}

/** Every member that may be chosen as the parent of `child`. */
export function listPossibleParents<M extends TreeMember>(members: readonly M[], child: string): M[] {
  return members.filter(({ number }) => refusalOfParent(members, child, number) === undefined);
}

export interface ParentChange {
  number: string;
  parentNumber: string | null;
}

/**
 * What happens to "valt onder" when `leaving` go to another group together: links among those who leave and among those who stay
 * remain; who stays behind moves up to the nearest parent that stays, who leaves to the nearest one that leaves too.
 */
export function planDeparture(members: readonly TreeMember[], leaving: ReadonlySet<string>): ParentChange[] {
  const byNumber = new Map(members.map((member) => [member.number, member]));
  const changes: ParentChange[] = [];
  for (const { number, parentNumber } of members) {
    if (parentNumber === null) continue;
    const seen = new Set([number]);
    let parent: string | null = parentNumber;
    while (parent !== null && leaving.has(parent) !== leaving.has(number)) {
      if (seen.has(parent)) parent = null;
      else {
        seen.add(parent);
        parent = byNumber.get(parent)?.parentNumber ?? null;
      }
    }
    if (parent !== null && (seen.has(parent) || !byNumber.has(parent))) parent = null;
    if (parent !== parentNumber) changes.push({ number, parentNumber: parent });
  }
  return changes;
}

/** Companies and persons of a group; former clients are counted apart. */
export function countMembers(members: readonly Pick<GroupMember, 'kind' | 'status'>[]): GroupCounts {
  const present = members.filter(({ status }) => status !== 'former');
  return {
    companies: present.filter(({ kind }) => kind === 'organisation').length,
    persons: present.filter(({ kind }) => kind === 'person').length,
    former: members.length - present.length,
  };
}
