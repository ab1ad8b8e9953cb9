import {
  changeLines,
  getUnchanged,
  isSamePlace,
  loadLines,
  refuseOutOfService,
  type LineEdit,
  type LinePlace,
} from '#db/capacity/change-lines.ts';
import {
  createDraft,
  findDraftLine,
  getDraft,
  listDraftLines,
  listDrafts,
  listParts,
  listStoredLines,
  removeDraft,
  removeDraftLine,
  removeDraftRow,
  saveDraftLine,
  saveDraftPart,
} from '#db/capacity/drafts.ts';
import { assertYearOpen } from '#db/closing/closed-years.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { findEmployee } from '#electron/capacity/find-employee.ts';
import type { draftCalls, DraftLine } from '#shared/capacity/draft-calls.ts';
import { capacityText, type NamedLine } from '#shared/capacity/nl.ts';
import { Refused } from '#shared/common/errors.ts';

const { refusals, changes } = capacityText;

export const draftHandlers: HandlersFor<typeof draftCalls> = {
  'capacity.listDrafts': ({ year }, { db }) => ({ drafts: listDrafts(db.connection, year) }),

  'capacity.getDraft': ({ draftId }, { db }) => {
    const draft = getDraft(db.connection, draftId);
    return { draft, lines: listDraftLines(db.connection, draft) };
  },

  'capacity.createDraft': ({ year, name }, { db, account, now, describe }) => {
    assertYearOpen(db.connection, year);
    describe(changes.draftMade(name, year));
    return createDraft(db.connection, { year, name, account: account.name, now });
  },

  'capacity.setDraftLine': ({ draftId, lineId, ...to }, { db: { connection }, describe }) => {
    const draft = getDraft(connection, draftId);
    assertYearOpen(connection, draft.year);
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
    if (to.part !== undefined && to.part > before.centihours)
      throw new Refused('REFUSED', refusals.partTooLarge(before.centihours));
    const isSplit = to.part !== undefined && to.part < before.centihours;
    const stays = isSplit ? { ...toPlace(before), centihours: before.centihours - (to.part ?? 0) } : place;
    if (isSplit && place.employeeId === before.employeeId && place.month === before.month)
      return { lineCount: draft.lineCount };
    if (isSamePlace(line, stays)) removeDraftLine(connection, draftId, lineId);
    else saveDraftLine(connection, draftId, line, stays);
    if (isSplit) saveDraftPart(connection, draftId, line, { ...place, centihours: to.part ?? 0 });
    return { lineCount: getDraft(connection, draftId).lineCount };
  },

  'capacity.removeDraftLine': ({ draftId, id }, { db, describe }) => {
    const draft = getDraft(db.connection, draftId);
    describe(changes.draftChanged(draft.name, draft.year));
    removeDraftRow(db.connection, draftId, id);
    return { lineCount: getDraft(db.connection, draftId).lineCount };
  },

  'capacity.applyDraft': ({ draftId }, { db: { connection }, today, describe }) => {
    const draft = getDraft(connection, draftId);
    const { year, name } = draft;
    assertYearOpen(connection, year);
    const parts = listParts(connection, draft);
    refuseGone(listDraftLines(connection, draft));
    const drafted = listStoredLines(connection, draftId);
    if (draft.lineCount === 0) throw new Refused('REFUSED', refusals.draftEmpty(name));
    const seen = drafted.map(({ lineId, from }) => ({ id: lineId, place: from }));
    const lines = new Map(getUnchanged(connection, year, seen).map((line) => [line.id, line]));
    const edits = drafted.flatMap(({ lineId, to }): LineEdit[] => {
      const line = lines.get(lineId);
      return line ? [{ line, to }] : [];
    });
    const added = parts.map((part): LineEdit => ({ ...part, isPart: true }));
    changeLines(connection, { year, today, edits: [...edits, ...added] });
    const changed = draft.lineCount;
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

function toPlace({ employeeId, month, centihours }: LinePlace): LinePlace {
  return { employeeId, month, centihours };
}

/** Refuses to apply a draft with lines that are no longer there or whose plan was dropped, naming them. */
function refuseGone(lines: readonly DraftLine[]): void {
  const name = ({ client, serviceName, role, from, to }: DraftLine): NamedLine => {
    const { employee, month } = from ?? to;
    return { client, service: serviceName, role, employee, month };
  };
  const gone = lines.filter(({ state }) => state === 'gone').map((line) => capacityText.lineName(name(line)));
  if (gone.length > 0) throw new Refused('NOT_FOUND', refusals.lineGone(gone.length, gone), { lines: gone });
  const dropped = lines.find(({ state }) => state === 'dropped');
  if (dropped) throw new Refused('REFUSED', refusals.dropped(name(dropped)));
}
