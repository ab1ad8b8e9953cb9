import path from 'node:path';
import { readChainHead } from '#db/audit/chain.ts';
import { findChecks } from '#db/audit/checks.ts';
import { searchLog, type LogQuery } from '#db/audit/search-log.ts';
import { listSetLines } from '#db/audit/set-lines.ts';
import { listFilterChoices } from '#db/audit/filter-choices.ts';
import { checkWholeChain } from '#electron/audit/check-chain.ts';
import { collectTable } from '#electron/audit/log-table.ts';
import { toInstants } from '#electron/audit/log-period.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { writeTable } from '#electron/exports/write-table.ts';
import type { auditCalls, LogFilter } from '#shared/audit/calls.ts';
import { auditText } from '#shared/audit/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import { exportsText } from '#shared/exports/nl.ts';
import { fileName } from '#shared/exports/sheet.ts';

export const auditHandlers: HandlersFor<typeof auditCalls> = {
  'history.getCheck': (_input, { db }) => ({
    ...findChecks(db.connection),
    length: readChainHead(db.connection)?.seq ?? 0,
  }),

  'history.check': (_input, context) => checkWholeChain(context),

  'history.search': ({ before, limit, ...filter }, { db }) =>
    searchLog(db.connection, toQuery(filter), before, limit),

  'history.getLines': ({ setId, after, limit }, { db }) =>
    listSetLines(db.connection, setId, { after, limit }),

  'history.getFilterChoices': (_input, { db }) => listFilterChoices(db.connection),

  'history.saveTable': async ({ format, ...filter }, context) => {
    const { host } = context;
    const title = auditText.screen.title;
    const chosen = await host.dialogs.saveFile({
      title: exportsText.save[format],
      suggestedName: path.join(host.paths.documents, fileName(title, context.today, format)),
      filters: [{ name: exportsText.kinds[format], extensions: [format] }],
    });
    if (chosen === null) throw new Refused('CANCELLED', exportsText.cancelled);
    const file = chosen.toLowerCase().endsWith(`.${format}`) ? chosen : `${chosen}.${format}`;
    const { table, isComplete } = await collectTable(context, toQuery(filter));
    await writeTable(format, table, file, { onRows: () => context.throwIfCancelled() });
    return { path: file, file: path.basename(file), rows: table.rows.length, isComplete };
  },
};

function toQuery(filter: LogFilter): LogQuery {
  return { ...filter, ...toInstants(filter) };
}
