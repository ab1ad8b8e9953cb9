import { closedYears } from '#db/closing/closed-years.ts';
import { assertClosable, listAmountYears, listYears, reopenYear } from '#db/closing/closings.ts';
import { findUnfinished } from '#db/closing/unfinished.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { compareHandlers } from '#electron/closing/compare-handlers.ts';
import { closeYear } from '#electron/closing/close-year.ts';
import { snapshotHandlers } from '#electron/closing/snapshot-handlers.ts';
import type { closingCalls } from '#shared/closing/calls.ts';
import { closingText } from '#shared/closing/nl.ts';

const yearOf = (day: string) => Number(day.slice(0, 4));

export const closingHandlers: HandlersFor<typeof closingCalls> = {
  ...compareHandlers,
  ...snapshotHandlers,
  'closing.list': (_input, { db, today }) => {
    const years = listYears(db.connection, yearOf(today));
    const planned = new Set(years.map(({ year }) => year));
    return { years, otherYears: listAmountYears(db.connection).filter((year) => !planned.has(year)) };
  },

  'closing.check': ({ year }, { db, today }) => {
    assertClosable(db.connection, year, yearOf(today));
    return { unfinished: findUnfinished(db, year, today) };
  },

  'closing.listClosed': (_input, { db }) => ({ years: closedYears(db.connection) }),

  'closing.close': ({ year, remark }, context) =>
    closeYear({ year, remark: remark === undefined || remark === '' ? null : remark }, context),

  'closing.reopen': ({ year, reason }, { db, now, account, describe }) => {
    describe(closingText.changes.reopened(year, reason));
    return reopenYear(db.connection, year, { at: now, by: account.name, reason });
  },
};
