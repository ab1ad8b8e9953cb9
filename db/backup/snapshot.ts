import fs from 'node:fs';
import { readFacts } from '#db/backup/facts.ts';
import type { OpenFile } from '#db/office/database.ts';
import { readHeader } from '#db/office/open-file.ts';
import type { OfficeFacts } from '#shared/backup/model.ts';
import { Refused } from '#shared/common/errors.ts';

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

/**
 * Holds the office file still without stopping anyone: everything stored so far is taken over into the file, and until `release`
 * new changes stay in the write-ahead log beside it. So the file is one exact moment, and copying it needs neither the database nor
 * this thread. Works when the file was removed or replaced under its name; refuses when its own contents were written over.
 * Call it outside a transaction.
 */
export function takeSnapshot(file: OpenFile): Snapshot {
  const { connection, descriptor } = file;
  if (connection.inTransaction) throw new Error('a snapshot needs the end of the running change');
  assertOwnContents(file);
  file.checkpoint();
  const release = file.hold();
  try {
    const facts = readFacts(connection);
    const header = readHeader(descriptor);
    const bytes = fs.fstatSync(descriptor).size;
    return {
      descriptor,
      bytes,
      facts,
      release,
      assertUnchanged: () => {
        if (fs.fstatSync(descriptor).size !== bytes || !readHeader(descriptor).equals(header))
          throw overwritten();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Refuses when another program wrote over the contents of the file: there is nothing of ours left to copy. */
export function assertOwnContents(file: OpenFile): void {
  if (file.fileState() === 'overwritten') throw overwritten();
}

function overwritten(): Refused {
  return new Refused(
    'FILE_MISSING',
    'Een ander programma heeft het kantoorbestand overschreven terwijl het open was. Er kan geen kopie meer van worden gemaakt. Sluit het kantoor en zet de nieuwste reservekopie terug.',
  );
}
