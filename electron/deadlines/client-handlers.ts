import { findClientId } from '#db/clients/find.ts';
import {
  addEarlierForm,
  findLegalForm,
  listBookYears,
  listEarlierForms,
  loadFiling,
  removeBookYear,
  removeEarlierForm,
  saveBookYear,
  saveFiling,
} from '#db/deadlines/filing.ts';
import type { CommandContext } from '#electron/calls/context.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { getClientDeadlines } from '#electron/deadlines/get-client.ts';
import { Refused } from '#shared/common/errors.ts';
import { refusalOfBookYear, refusalOfEarlierForm, refusalOfFiling } from '#shared/deadlines/check-filing.ts';
import type { clientDeadlineCalls } from '#shared/deadlines/client-calls.ts';
import { ClientFiling } from '#shared/deadlines/model.ts';
import { deadlinesText } from '#shared/deadlines/nl.ts';

const { changes, refusals, filing: labels } = deadlinesText;
const filingKeys = ClientFiling.keyof().options;

export const clientDeadlineHandlers: HandlersFor<typeof clientDeadlineCalls> = {
  'deadlines.getClient': (asked, { db, today }) => getClientDeadlines(db.connection, asked, today),

  'deadlines.saveFiling': ({ number, values, expected }, { db, today, describe }) => {
    const clientId = findClientId(db.connection, number);
    const before = loadFiling(db.connection, clientId);
    const other = filingKeys.find((key) => expected?.[key] !== undefined && expected[key] !== before[key]);
    if (other !== undefined)
      throw new Refused('CONFLICT', refusals.changedMeanwhile(labels[other]), { field: other });
    refuse(refusalOfFiling(values, today), 'suppletieDiscoveredOn');
    const after = { ...before, ...values };
    const changed = filingKeys.filter((key) => after[key] !== before[key]);
    if (changed.length === 0) return { filing: before };
    saveFiling(db.connection, clientId, after);
    describe(
      changes.filing(
        number,
        changed.map((key) => labels[key]),
      ),
    );
    return { filing: after };
  },

  'deadlines.saveBookYear': ({ number, id, ...year }, { db, describe }) => {
    const clientId = findClientId(db.connection, number);
    const stored = listBookYears(db.connection, clientId);
    if (id !== undefined && !stored.some((other) => other.id === id))
      throw new Refused('NOT_FOUND', refusals.bookYearGone);
    refuse(
      refusalOfBookYear(
        year,
        stored.filter((other) => other.id !== id),
      ),
      'endsOn',
    );
    describe(changes.bookYear(number, year.endsOn));
    return { id: saveBookYear(db.connection, clientId, year, id) };
  },

  'deadlines.removeBookYear': ({ number, id }, { db, describe }) => {
    const year = listBookYears(db.connection, findClientId(db.connection, number)).find(
      (other) => other.id === id,
    );
    if (!year) throw new Refused('NOT_FOUND', refusals.bookYearGone);
    describe(changes.bookYearRemoved(number, year.endsOn));
    removeBookYear(db.connection, id);
    return {};
  },

  'deadlines.addLegalForm': ({ number, ...form }, context) => ({ id: addLegalForm(number, form, context) }),

  'deadlines.removeLegalForm': ({ number, id }, { db, describe }) => {
    const form = listEarlierForms(db.connection, findClientId(db.connection, number)).find(
      (other) => other.id === id,
    );
    if (!form) throw new Refused('NOT_FOUND', refusals.formGone);
    describe(changes.legalFormRemoved(number, form.legalFormCode));
    removeEarlierForm(db.connection, id);
    return {};
  },
};

function addLegalForm(
  number: string,
  form: { legalFormCode: string; untilOn: string },
  { db, describe }: CommandContext,
): number {
  const clientId = findClientId(db.connection, number);
  const current = findLegalForm(db.connection, clientId);
  refuse(refusalOfEarlierForm(form, listEarlierForms(db.connection, clientId), current), 'untilOn');
  describe(changes.legalForm(number, form.legalFormCode, form.untilOn));
  return addEarlierForm(db.connection, clientId, form);
}

function refuse(message: string | null, field: string): void {
  if (message !== null) throw new Refused('REFUSED', message, { field });
}
