import path from 'node:path';
import type { TaskContext } from '#electron/calls/context.ts';
import type { AuditFileRead } from '#electron/imports/reading/messages.ts';
import { createFileReader } from '#electron/imports/reading/start-reader.ts';
import { refuseOpenOffice } from '#electron/office/guard-files.ts';
import type { AuditFileFacts } from '#shared/audit-files/model.ts';
import { auditFileText as text } from '#shared/audit-files/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import { describeProblem } from '#shared/imports/nl.ts';
import { formatCount } from '#shared/text/format.ts';

/** Asks the desktop for an audit file. */
export async function chooseAuditFile(context: TaskContext): Promise<string> {
  const [file] = await context.host.dialogs.openFiles({
    title: text.chooseFile,
    filters: [
      { name: text.fileKind, extensions: ['xaf', 'xml'] },
      { name: text.allFiles, extensions: ['*'] },
    ],
    multiple: false,
  });
  if (file === undefined) throw new Refused('CANCELLED', text.nothingChosen);
  return file;
}

/** The audit file that was dropped on the window. */
export function takeDropped(context: TaskContext): string {
  const [file] = context.session.droppedFiles;
  context.session.droppedFiles = [];
  if (file === undefined) throw new Refused('NOT_FOUND', text.nothingDropped);
  return file;
}

/** Reads an audit file on the reader thread; the office stays free meanwhile. Refuses a file of which nothing can be used. */
export async function readFacts(context: TaskContext, file: string): Promise<AuditFileFacts> {
  refuseOpenOffice([file]);
  const reader = createFileReader(context.host.workerUrl('reader-thread'));
  const name = path.basename(file);
  // In an object, because the reader fills it behind the back of the code below.
  const found: { read?: AuditFileRead } = {};
  try {
    const result = await reader.readAuditFile(
      file,
      {
        progress: ({ bytesDone, bytes, lines }) =>
          context.progress({ label: text.progress(name, formatCount(lines)), done: bytesDone, total: bytes }),
        done: (read) => {
          found.read = read;
        },
      },
      context.signal,
    );
    context.throwIfCancelled();
    if (result.type === 'refused')
      throw new Refused('FILE_UNREADABLE', describeProblem(result.problem), { path: file });
  } finally {
    reader.close();
  }
  const outcome = found.read?.outcome;
  if (outcome === undefined)
    throw new Refused('FILE_UNREADABLE', text.readerRefused('het lezen stopte'), { path: file });
  if ('code' in outcome)
    throw new Refused('FILE_UNREADABLE', text.refusals[outcome.code](outcome.detail), {
      reason: outcome.code,
      path: file,
    });
  return outcome;
}
