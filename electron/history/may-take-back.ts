import { findOrigin } from '#db/history/undo.ts';
import type { Connection } from '#db/office/database.ts';
import { scopeOf } from '#shared/accounts/permissions.ts';
import { isCallName } from '#shared/calls/contract.ts';
import type { Role } from '#shared/calls/define.ts';
import { Refused } from '#shared/common/errors.ts';
import { historyText } from '#shared/history/nl.ts';

/** Who asks for a change to be taken back. */
interface Asker {
  name: string;
  role: Role;
}

/**
 * Refuses to take back a change set of somebody else, or one made by a call that the role does not give (any more): who is no partner
 * now does not bring back what they did as one. A partner may take back everything. A change set that is not there passes; taking it
 * back refuses that itself.
 */
export function assertMayTakeBack(connection: Connection, changeSetId: number, asker: Asker): void {
  const why = findObjection(connection, changeSetId, asker);
  if (why !== null) throw new Refused('NOT_ALLOWED', why);
}

/** Whether `assertMayTakeBack` lets it pass: what the page offers. */
export function mayTakeBack(connection: Connection, changeSetId: number, asker: Asker): boolean {
  return findObjection(connection, changeSetId, asker) === null;
}

function findObjection(connection: Connection, changeSetId: number, asker: Asker): string | null {
  if (scopeOf('history.undo', asker.role) === 'all') return null;
  const origin = findOrigin(connection, changeSetId);
  if (origin === undefined) return null;
  if (origin.account !== asker.name) return historyText.notYours;
  return gives(origin.call, asker.role) ? null : historyText.notYourRole;
}

/** A call that is gone by now is judged by nothing: its change was the asker's own. */
function gives(call: string, role: Role): boolean {
  return !isCallName(call) || scopeOf(call, role) !== 'none';
}
