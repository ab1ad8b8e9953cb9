import fs from 'node:fs';
import { readFacts } from '#db/backup/facts.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import type { OfficeFacts } from '#shared/backup/model.ts';

/** A moment of an open office that can be copied while people go on working. */
export interface Snapshot {
  /** Reads the office file as it is at this moment. Must not be closed by the reader. */
  readonly descriptor: number;
  readonly bytes: number;
  readonly facts: OfficeFacts;
  /** Throws when the file was changed under the copy, which Peil itself never does. */
  assertUnchanged(): void;
  /** Lets the office file change again; call it once the copy is made. */
  release(): void;
}

/** SQLite's own default: pages in the write-ahead log before it is taken over into the file. */
const checkpointPages = 1000;

/**
 * Holds the office file still without stopping anyone: everything stored so far is taken over into the file, and until `release`
 * new changes stay in the write-ahead log beside it. So the file is one exact moment, and copying it needs neither the database nor
 * this thread. Call it outside a transaction.
 */
export function takeSnapshot(db: Pick<OfficeDatabase, 'connection' | 'descriptor'>): Snapshot {
  const { connection, descriptor } = db;
  if (connection.inTransaction) throw new Error('a snapshot needs the end of the running change');
  connection.pragma('wal_autocheckpoint = 0');
  try {
    const [result] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (result?.busy !== 0) throw new Error('the write-ahead log could not be taken over');
    const facts = readFacts(connection);
    const { size, mtimeNs } = fs.fstatSync(descriptor, { bigint: true });
    return {
      descriptor,
      bytes: Number(size),
      facts,
      assertUnchanged: () => {
        const now = fs.fstatSync(descriptor, { bigint: true });
        if (now.size !== size || now.mtimeNs !== mtimeNs)
          throw new Error('the office file changed while it was copied');
      },
      release: () => {
        if (connection.open) connection.pragma(`wal_autocheckpoint = ${checkpointPages}`);
      },
    };
  } catch (error) {
    connection.pragma(`wal_autocheckpoint = ${checkpointPages}`);
    throw error;
  }
}
