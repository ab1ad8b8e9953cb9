import { loadYearSteps } from '#db/maintenance/year-steps.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { askWhere, writeWhole } from '#electron/classification/write-file.ts';
import { Refused } from '#shared/common/errors.ts';
import { fileName } from '#shared/exports/sheet.ts';
import type { boardCalls } from '#shared/maintenance/board-calls.ts';
import { boardText as text } from '#shared/maintenance/board-nl.ts';

export const boardHandlers: HandlersFor<typeof boardCalls> = {
  'maintenance.saveBoard': async ({ year, paper }, { db, host, today }) => {
    if (loadYearSteps(db.connection, year).steps.length === 0)
      throw new Refused('NOT_FOUND', text.print.nothing(year));
    const title = text.title(year);
    const kind = { name: text.print.kind, extensions: ['pdf'] };
    const file = await askWhere(host, title, fileName(title, today, 'pdf'), kind);
    const bytes = await host.printToPdf(text.print.route(year, paper), { size: paper, landscape: true });
    return { path: writeWhole(file, bytes) };
  },
};
