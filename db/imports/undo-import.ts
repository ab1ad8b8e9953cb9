import type { Connection } from '#db/office/database.ts';
import { listRuns } from '#db/imports/runs.ts';
import type { ImportRun } from '#db/imports/runs.ts';
import { Refused } from '#shared/common/errors.ts';

/** The change set of the transaction that is open now. */
export function runningChangeSet(connection: Connection): number | null {
  const id: unknown = connection.prepare('SELECT change_set_id FROM change_context').pluck().get();
  return typeof id === 'number' ? id : null;
}

/** The runs of the last import that stands and changed something: those that one undo takes back. */
export function listLastImport(connection: Connection): ImportRun[] {
  const standing = listRuns(connection, { status: 'committed', limit: 200 }).filter(
    (run) => run.status === 'committed' && run.changeSetId !== null,
  );
  const last = Math.max(0, ...standing.map((run) => run.changeSetId ?? 0));
  return standing.filter((run) => run.changeSetId === last);
}

/** The change set of the last import, to be taken back; refuses when there is none. */
export function getLastImportChange(connection: Connection): number {
  const changeSetId = listLastImport(connection)[0]?.changeSetId;
  if (changeSetId === null || changeSetId === undefined) {
    throw new Refused('NOT_FOUND', 'Er is geen import om ongedaan te maken.');
  }
  return changeSetId;
}
