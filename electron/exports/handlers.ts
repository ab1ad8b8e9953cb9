import path from 'node:path';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { writeTable } from '#electron/exports/write-table.ts';
import { logExport } from '#electron/accounts/log-export.ts';
import { requirePassword, spendConfirmation } from '#electron/accounts/own.ts';
import { holdsMostClients } from '#electron/exports/holds-most-clients.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import type { exportCalls } from '#shared/exports/calls.ts';
import { exportsText } from '#shared/exports/nl.ts';
import { fileName } from '#shared/exports/sheet.ts';

export const exportHandlers: HandlersFor<typeof exportCalls> = {
  'exports.saveTable': async ({ format, table }, context) => {
    const { host } = context;
    const isFull = holdsMostClients(context.db.connection, table);
    if (isFull) requirePassword(context);
    const chosen = await host.dialogs.saveFile({
      title: exportsText.save[format],
      suggestedName: path.join(host.paths.documents, fileName(table.title, context.today, format)),
      filters: [{ name: exportsText.kinds[format], extensions: [format] }],
    });
    if (chosen === null) throw new Refused('CANCELLED', exportsText.cancelled);
    if (isFull) spendConfirmation(context);
    const file = chosen.toLowerCase().endsWith(`.${format}`) ? chosen : `${chosen}.${format}`;
    const total = table.rows.length;
    await writeTable(format, table, file, {
      onRows: (done) => {
        context.throwIfCancelled();
        if (total > 2000) context.progress({ label: exportsText.progress, done, total });
      },
    });
    if (isFull)
      await logExport(
        context,
        accountsText.changes.exported(total, path.basename(file)),
        'exports.saveTable',
      );
    return { path: file, file: path.basename(file), rows: total };
  },
};
