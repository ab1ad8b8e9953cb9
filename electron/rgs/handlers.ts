import path from 'node:path';
import { addRgsVersion, chooseRgsVersion, listRgsVersions } from '#db/rgs/versions.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { createFileReader } from '#electron/imports/reading/start-reader.ts';
import { refuseOpenOffice } from '#electron/office/guard-files.ts';
import { Refused } from '#shared/common/errors.ts';
import { describeProblem } from '#shared/imports/nl.ts';
import type { rgsCalls } from '#shared/rgs/calls.ts';
import { rgsText } from '#shared/rgs/nl.ts';
import type { RgsTableRead } from '#shared/rgs/read-table.ts';

export const rgsHandlers: HandlersFor<typeof rgsCalls> = {
  'settings.listRgs': (_input, { db }) => ({ versions: listRgsVersions(db.connection) }),

  'settings.loadRgs': async (_input, context) => {
    const [file] = await context.host.dialogs.openFiles({
      title: rgsText.chooseFile,
      filters: [
        { name: rgsText.fileKind, extensions: ['csv', 'xlsx', 'txt'] },
        { name: rgsText.allFiles, extensions: ['*'] },
      ],
      multiple: false,
    });
    if (file === undefined) throw new Refused('CANCELLED', rgsText.refusals.nothingChosen);
    const table = await readTable(context, file);
    if (table.kind === 'refused') {
      const { reason, problemCount } = table;
      throw new Refused(
        'FILE_UNREADABLE',
        reason === 'noRows' ? rgsText.refusals.noRows(problemCount) : rgsText.refusals[reason],
        { path: file },
      );
    }
    const fileName = path.basename(file).slice(0, 300);
    const name = rgsText.versionName(table.version);
    const id = await context.change(rgsText.labels.loaded(name), ({ db, now, account }) =>
      addRgsVersion(db.connection, { name, fileName, loadedAt: now, loadedBy: account.name }, table.codes),
    );
    return { id, codes: table.codes.length, problemCount: table.problemCount, problems: table.problems };
  },

  'settings.chooseRgs': ({ id }, { db, describe }) => {
    const name = chooseRgsVersion(db.connection, id);
    describe(name === null ? rgsText.labels.none : rgsText.labels.chosen(name));
    return {};
  },
};

async function readTable(context: TaskContext, file: string): Promise<RgsTableRead> {
  refuseOpenOffice([file]);
  const reader = createFileReader(context.host.workerUrl('reader-thread'));
  // In an object, because the reader fills it behind the back of the code below.
  const found: { table?: RgsTableRead } = {};
  try {
    const onTable = (table: RgsTableRead) => {
      found.table = table;
    };
    const result = await reader.readRgsTable(file, onTable, context.signal);
    context.throwIfCancelled();
    if (result.type === 'refused')
      throw new Refused('FILE_UNREADABLE', rgsText.refusals.unreadable(describeProblem(result.problem)), {
        path: file,
      });
  } finally {
    reader.close();
  }
  return found.table ?? { kind: 'refused', reason: 'notATable', problemCount: 0 };
}
