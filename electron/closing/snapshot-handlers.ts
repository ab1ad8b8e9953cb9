import { findClosing, getClosing, listClosings } from '#db/closing/closings.ts';
import {
  getSnapshotDefinitions,
  listSnapshotCapacity,
  listSnapshotClients,
  listSnapshotLines,
  listSnapshotRoles,
} from '#db/closing/read-snapshot.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { closingText } from '#shared/closing/nl.ts';
import type { snapshotCalls } from '#shared/closing/snapshot-calls.ts';
import { Refused } from '#shared/common/errors.ts';

export const snapshotHandlers: HandlersFor<typeof snapshotCalls> = {
  'closing.getYear': ({ year, closingId }, { db: { connection } }) => {
    const closings = listClosings(connection).filter((each) => each.year === year);
    const closing =
      closingId === undefined
        ? (findClosing(connection, year) ?? closings[0])
        : getClosing(connection, closingId);
    if (closing === undefined || closing.year !== year)
      throw new Refused('NOT_FOUND', closingText.refusals.neverClosed(year));
    return { closing, closings, roles: listSnapshotRoles(connection, closing.id) };
  },

  'closing.listClients': ({ closingId }, { db }) => ({
    clients: listSnapshotClients(db.connection, closingId),
  }),

  'closing.listLines': ({ closingId }, { db }) => ({ lines: listSnapshotLines(db.connection, closingId) }),

  'closing.getCapacity': ({ closingId }, { db }) => ({
    rows: listSnapshotCapacity(db.connection, closingId),
  }),

  'closing.getDefinitions': ({ closingId }, { db }) => getSnapshotDefinitions(db.connection, closingId),
};
