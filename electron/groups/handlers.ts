import { findClientId } from '#db/clients/find.ts';
import { proposeNumber } from '#db/clients/next-number.ts';
import { findGroup, findGroupOfClient, listGroups, loadGroup, loadMembers } from '#db/groups/load.ts';
import {
  createGroup,
  moveIntoGroup,
  removeEmptyGroup,
  renameGroup,
  saveHead,
  saveParents,
} from '#db/groups/save.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { stampOf } from '#electron/clients/stamp.ts';
import { findMember, leaveGroup, refuseMoved, refuseTwice } from '#electron/groups/leave-group.ts';
import { refuseConflict } from '#shared/clients/conflict.ts';
import { Refused } from '#shared/common/errors.ts';
import type { groupCalls } from '#shared/groups/calls.ts';
import { groupText } from '#shared/groups/nl.ts';
import { refusalOfParent } from '#shared/groups/tree.ts';

const { changes, refusals } = groupText;

export const groupHandlers: HandlersFor<typeof groupCalls> = {
  'groups.list': (filter, { db }) => listGroups(db.connection, filter),

  'groups.get': ({ number }, { db }) => loadGroup(db.connection, findGroup(db.connection, number)),

  'groups.proposeNumber': (_input, { db }) => ({ number: proposeNumber(db.connection, 'client_group') }),

  'groups.create': ({ number, name, members, head }, context) => {
    const { connection } = context.db;
    refuseTwice(members);
    for (const client of members) {
      const group = findGroupOfClient(connection, findClientId(connection, client));
      if (group) throw new Refused('REFUSED', refusals.alreadyMember(client, group.number), { client });
    }
    if (!members.includes(head)) throw new Refused('REFUSED', refusals.notAMember(head, number));
    const group = createGroup(connection, { number, name });
    moveIntoGroup(connection, members, group.id, stampOf(context));
    saveHead(connection, group.id, head);
    context.describe(changes.made(number, members.length));
    return { number };
  },

  'groups.rename': ({ number, name, expected }, { db, describe }) => {
    const group = findGroup(db.connection, number);
    if (group.name !== name) {
      refuseConflict({ label: groupText.name, shown: group.name }, expected, {
        current: group.name === '' ? null : group.name,
        origin: null,
      });
    }
    renameGroup(db.connection, group.id, name);
    describe(changes.renamed(number, name));
    return {};
  },

  'groups.setHead': ({ number, head, expected }, { db, describe }) => {
    const group = loadGroup(db.connection, findGroup(db.connection, number));
    findMember(group.members, head, number);
    refuseConflict({ label: groupText.head, shown: group.head?.name ?? '' }, expected, {
      current: group.head?.number ?? null,
      origin: null,
    });
    saveHead(db.connection, findGroup(db.connection, number).id, head);
    describe(changes.head(number, head));
    return {};
  },

  'groups.split': ({ number, members, newNumber, newName, newHead, remainingHead }, context) => {
    const { connection } = context.db;
    const group = findGroup(connection, number);
    refuseTwice(members);
    const present = loadMembers(connection, group.id);
    for (const client of members) findMember(present, client, number);
    if (members.length === present.length) throw new Refused('REFUSED', refusals.splitAll);
    if (!members.includes(newHead)) throw new Refused('REFUSED', refusals.splitHead(newHead));
    const fresh = createGroup(connection, { number: newNumber, name: newName });
    leaveGroup(connection, group, members, remainingHead);
    moveIntoGroup(connection, members, fresh.id, stampOf(context));
    saveHead(connection, fresh.id, newHead);
    context.describe(changes.split(number, newNumber, members.length));
    return { number: newNumber };
  },

  'groups.moveClient': ({ client, group: to, remainingHead, expected }, context) => {
    const { connection } = context.db;
    const from = findGroupOfClient(connection, findClientId(connection, client));
    refuseMoved(client, from?.number ?? null, expected);
    if (from?.number === to && to !== null) throw new Refused('REFUSED', refusals.alreadyMember(client, to));
    if (from === null && to === null) throw new Refused('REFUSED', refusals.noGroup(client));
    const target = to === null ? null : findGroup(connection, to).id;
    const isEmptied = from !== null && leaveGroup(connection, from, [client], remainingHead);
    moveIntoGroup(connection, [client], target, stampOf(context));
    if (isEmptied && from) removeEmptyGroup(connection, from.id);
    context.describe(changes.moved(client, to));
    return {};
  },

  'groups.setParent': ({ client, parent, expected }, { db, describe }) => {
    const { connection } = db;
    const group = findGroupOfClient(connection, findClientId(connection, client));
    if (!group) throw new Refused('REFUSED', refusals.noGroup(client));
    const members = loadMembers(connection, group.id);
    const current = findMember(members, client, group.number).parentNumber;
    if (current !== parent) {
      refuseConflict({ label: groupText.parent, shown: current ?? '' }, expected, { current, origin: null });
    }
    const refusal = parent === null ? undefined : refusalOfParent(members, client, parent);
    if (refusal !== undefined) throw new Refused('REFUSED', refusal, { client, parent });
    saveParents(connection, [{ number: client, parentNumber: parent }]);
    describe(changes.parent(client, parent));
    return {};
  },

  'groups.dissolve': ({ number }, context) => {
    const { connection } = context.db;
    const group = findGroup(connection, number);
    const members = loadMembers(connection, group.id);
    saveParents(
      connection,
      members.flatMap((member) =>
        member.parentNumber === null ? [] : [{ number: member.number, parentNumber: null }],
      ),
    );
    const numbers = members.map((member) => member.number);
    moveIntoGroup(connection, numbers, null, stampOf(context));
    removeEmptyGroup(connection, group.id);
    context.describe(changes.dissolved(number));
    return {};
  },
};
