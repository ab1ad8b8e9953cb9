import path from 'node:path';
import { loadRanges, saveRanges } from '#db/audit-files/ranges.ts';
import { findReading, keepReading, listTakenFiles, removeReading } from '#db/audit-files/readings.ts';
import { findClientId } from '#db/clients/find.ts';
import { chooseAuditFile, readFacts, takeDropped } from '#electron/audit-files/read-file.ts';
import { computeReading, showReading, softwareOf } from '#electron/audit-files/show-reading.ts';
import { takeOver } from '#electron/audit-files/take-over.ts';
import type { CommandContext } from '#electron/calls/context.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { yearsOf } from '#shared/audit-files/book-year.ts';
import type { auditFileCalls } from '#shared/audit-files/calls.ts';
import { auditFileText as text } from '#shared/audit-files/nl.ts';
import { refusalOfRange, type AccountRange } from '#shared/audit-files/ranges.ts';
import { Refused } from '#shared/common/errors.ts';

export const auditFileHandlers: HandlersFor<typeof auditFileCalls> = {
  'figures.previewAuditFile': async (_input, context) => {
    const facts = await readFacts(context, await chooseAuditFile(context));
    const { figures, warnings } = computeReading(context.db.connection, { facts }, null);
    const { transactions } = facts;
    return {
      version: facts.version,
      encoding: facts.encoding,
      software: softwareOf(facts),
      fiscalYear: yearsOf(facts)[0] ?? null,
      declaredLines: transactions.declaredLines,
      actualLines: transactions.lines,
      totalDebitCents: transactions.declaredDebitCents ?? transactions.debitCents,
      totalCreditCents: transactions.declaredCreditCents ?? transactions.creditCents,
      balanced: transactions.debitCents === transactions.creditCents && transactions.unbalanced.count === 0,
      hasOpeningBalance: figures.hasOpeningBalance,
      turnoverCents: figures.turnoverCents,
      resultCents: figures.netResultCents,
      equityCents: figures.equityCents,
      balanceTotalCents: figures.balanceTotalCents,
      method: figures.method,
      unmappedCents: figures.unmappedCents,
      warnings: warnings.map(({ code, message }) => ({ code, message })),
    };
  },

  'figures.readAuditFile': async ({ dropped }, context) => {
    const file = dropped === true ? takeDropped(context) : await chooseAuditFile(context);
    const facts = await readFacts(context, file);
    const reading = { fileName: path.basename(file).slice(0, 300), readAt: context.now, facts };
    return { readingId: await context.session.transact(({ db }) => keepReading(db.connection, reading)) };
  },

  'figures.getAuditReading': (asked, { db }) => {
    const reading = findReading(db.connection);
    return { reading: reading ? showReading(db.connection, reading, asked) : null };
  },

  'figures.takeAuditFile': ({ readingId, ...chosen }, context) => {
    const reading = findReading(context.db.connection);
    if (reading?.id !== readingId) throw new Refused('NOT_FOUND', text.readingGone);
    return { taken: takeOver(context, reading, chosen) };
  },

  'figures.discardAuditReading': (_input, { db }) => {
    removeReading(db.connection);
    return {};
  },

  'figures.saveAccountRanges': ({ number, ranges }, context) => {
    saveChecked(context, findClientId(context.db.connection, number), ranges);
    context.describe(text.labels.rangesClient(number));
    return {};
  },

  'figures.saveOfficeRanges': ({ ranges }, context) => {
    saveChecked(context, null, ranges);
    context.describe(text.labels.rangesOffice);
    return {};
  },

  'figures.listAuditFiles': ({ number }, { db }) => ({
    files: listTakenFiles(db.connection, findClientId(db.connection, number)),
  }),
};

function saveChecked({ db }: CommandContext, clientId: number | null, ranges: readonly AccountRange[]): void {
  for (const range of ranges)
    if (refusalOfRange(range) !== undefined)
      throw new Refused('REFUSED', text.rangeOrder(range.from, range.until));
  if (JSON.stringify(loadRanges(db.connection, clientId)) === JSON.stringify(ranges)) return;
  saveRanges(db.connection, clientId, ranges);
}
