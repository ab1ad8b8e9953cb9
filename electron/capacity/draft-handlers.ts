import {
  changeLines,
  getUnchanged,
  isSamePlace,
  loadLines,
  refuseOutOfService,
} from '#db/capacity/change-lines.ts';
import {
  createDraft,
  findDraftLine,
  getDraft,
  listDraftLines,
  listDrafts,
  listStoredLines,
  removeDraft,
  removeDraftLine,
  saveDraftLine,
} from '#db/capacity/drafts.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { findEmployee } from '#electron/capacity/find-employee.ts';
import type { draftCalls, DraftLine } from '#shared/capacity/draft-calls.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import { Refused } from '#shared/common/errors.ts';

const { refusals, changes } = capacityText;

export const draftHandlers: HandlersFor<typeof draftCalls> = {
  'capacity.listDrafts': ({ year }, { db }) => ({ drafts: listDrafts(db.connection, year) }),

  'capacity.getDraft': ({ draftId }, { db }) => {
    const draft = getDraft(db.connection, draftId);
    return { draft, lines: listDraftLines(db.connection, draft) };
  },

  'capacity.createDraft': ({ year, name }, { db, account, now, describe }) => {
    describe(changes.draftMade(name, year));
    return createDraft(db.connection, { year, name, account: account.name, now });
  },

  'capacity.setDraftLine': ({ draftId, lineId, ...to }, { db: { connection }, describe }) => {
    const draft = getDraft(connection, draftId);
    describe(changes.draftChanged(draft.name, draft.year));
    const line = loadLines(connection, draft.year, [lineId]).get(lineId);
    if (!line) throw new Refused('NOT_FOUND', refusals.lineGone(1));
    if (line.isDropped === 1) throw new Refused('REFUSED', refusals.dropped(line));
    const before = findDraftLine(connection, draftId, lineId)?.to ?? line;
    const place = {
      employeeId:
        to.employee === undefined
          ? before.employeeId
          : to.employee === null
            ? null
            : findEmployee(connection, to.employee),
      month: to.month ?? before.month,
      centihours: to.centihours ?? before.centihours,
    };
    refuseOutOfService(connection, draft.year, [{ line, to: place }]);
    if (isSamePlace(line, place)) removeDraftLine(connection, draftId, lineId);
    else saveDraftLine(connection, draftId, line, place);
    return { lineCount: getDraft(connection, draftId).lineCount };
  },

  'capacity.removeDraftLine': ({ draftId, lineId }, { db, describe }) => {
    const draft = getDraft(db.connection, draftId);
    describe(changes.draftChanged(draft.name, draft.year));
    removeDraftLine(db.connection, draftId, lineId);
    return { lineCount: getDraft(db.connection, draftId).lineCount };
  },

  'capacity.applyDraft': ({ draftId }, { db: { connection }, today, describe }) => {
    const draft = getDraft(connection, draftId);
    const { year, name } = draft;
    refuseGone(listDraftLines(connection, draft));
    const drafted = listStoredLines(connection, draftId);
    if (drafted.length === 0) throw new Refused('REFUSED', refusals.draftEmpty(name));
    const seen = drafted.map(({ lineId, from }) => ({ id: lineId, place: from }));
    const lines = new Map(getUnchanged(connection, year, seen).map((line) => [line.id, line]));
    const edits = drafted.flatMap(({ lineId, to }) => {
      const line = lines.get(lineId);
      return line ? [{ line, to }] : [];
    });
    const changed = changeLines(connection, { year, today, edits });
    removeDraft(connection, draftId);
    describe(changes.draftApplied(name, year, changed));
    return { changed };
  },

  'capacity.removeDraft': ({ draftId }, { db, describe }) => {
    const { name, year } = getDraft(db.connection, draftId);
    removeDraft(db.connection, draftId);
    describe(changes.draftRemoved(name, year));
    return {};
  },
};

/** Refuses to apply a draft with lines that are no longer there, naming them. */
function refuseGone(lines: readonly DraftLine[]): void {
  const names = lines
    .filter(({ state }) => state === 'gone')
    .map(({ client, serviceName, role, from }) =>
      capacityText.lineName({
        client,
        service: serviceName,
        role,
        employee: from.employee,
        month: from.month,
      }),
    );
  if (names.length > 0)
    throw new Refused('NOT_FOUND', refusals.lineGone(names.length, names), { lines: names });
}
