import { findChangesSince } from '#db/backup/changes-since.ts';
import {
  compareClients,
  listClientColumns,
  listTouchedSince,
  outlineClients,
  type OutlinedClient,
} from '#db/backup/compare-clients.ts';
import { readFacts } from '#db/backup/facts.ts';
import type { Connection } from '#db/office/database.ts';
import type { StoredBackup } from '#electron/backup/backup-folder.ts';
import { runJob } from '#electron/backup/jobs.ts';
import { showBackup, showContents } from '#electron/backup/show-backup.ts';
import { keysOf } from '#electron/keys/keys-of.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import type { BackupPreview, NamedClients } from '#shared/backup/calls.ts';
import type { OfficeFacts } from '#shared/backup/model.ts';
import { compareCounts } from '#shared/backup/table-names.ts';

/** How many of the changes since a backup a preview names, and of the clients of each kind. */
const named = { changes: 12, clients: 100 };

/** Checks a backup whole, and holds it against what is open now. */
export async function previewBackup(session: OfficeSession, backup: StoredBackup): Promise<BackupPreview> {
  const keys = keysOf(session);
  const threadUrl = session.host.workerUrl('backup-thread');
  const facts = await runJob(threadUrl, { type: 'verify', backup, keys });
  const { db } = session.isOpen ? session : { db: undefined };
  return {
    backup: showBackup(backup),
    held: showContents(facts),
    ...(db
      ? await compareWith(db.connection, facts, (columns) =>
          runJob(threadUrl, { type: 'outline', file: backup.file, columns, keys }),
        )
      : { now: null, since: null, counts: null, clients: null }),
  };
}

type Outline = (columns: readonly string[]) => Promise<ReturnType<typeof outlineClients>>;

async function compareWith(
  connection: Connection,
  facts: OfficeFacts,
  outlineHeld: Outline,
): Promise<Pick<BackupPreview, 'now' | 'since' | 'counts' | 'clients'>> {
  const held = await outlineHeld(listClientColumns(connection));
  // After the wait, so that all figures are of one moment.
  const current = readFacts(connection);
  const since = findChangesSince(connection, facts, named.changes) ?? null;
  const touched = since ? listTouchedSince(connection, facts) : undefined;
  const { added, changed, removed } = compareClients(held, outlineClients(connection, held.columns), touched);
  return {
    now: showContents(current),
    since,
    counts: compareCounts(facts.counts, current.counts),
    clients: { added: nameSome(added), changed: nameSome(changed), removed: nameSome(removed) },
  };
}

function nameSome(clients: readonly OutlinedClient[]): NamedClients {
  const sorted = clients.toSorted((a, b) => a.number.localeCompare(b.number, 'nl', { numeric: true }));
  return {
    count: clients.length,
    clients: sorted.slice(0, named.clients).map(({ number, name }) => ({ number, name })),
  };
}
