import { withYearsUnlocked } from '#db/closing/closed-years.ts';
import {
  addCode,
  confirmCodes,
  getCode,
  listCodes,
  removeCode,
  reorderCodes,
  setHighRisk,
  setRecurrence,
  setRetired,
  updateCode,
} from '#db/codes/items.ts';
import { reasonToKeepCode } from '#electron/codes/kept-codes.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { codeCalls } from '#shared/codes/calls.ts';
import { recurringLists } from '#shared/codes/model.ts';
import { codesText } from '#shared/codes/nl.ts';
import { Refused } from '#shared/common/errors.ts';

const { changes } = codesText;

export const codeHandlers: HandlersFor<typeof codeCalls> = {
  'codes.list': ({ list }, { db }) => ({ items: listCodes(db.connection, list) }),

  'codes.add': ({ list, code, label }, { db, describe }) => {
    describe(changes.added(list, code));
    return addCode(db.connection, { list, code, label, isHighRisk: false });
  },

  'codes.update': ({ id, code, label }, { db, describe }) => {
    const item = getCode(db.connection, id);
    const to = { code: code ?? item.code, label: label ?? item.label };
    describe(
      to.code === item.code
        ? changes.label(item.list, item.code)
        : changes.code(item.list, item.code, to.code),
    );
    if (to.code === item.code && to.label === item.label) return item;
    const reason = to.code === item.code ? undefined : reasonToKeepCode(db, item);
    if (reason !== undefined) throw new Refused('IN_USE', reason);
    return withYearsUnlocked(db.connection, 'codes.update', () => updateCode(db.connection, item, to));
  },

  'codes.setHighRisk': ({ id, isHighRisk }, { db, describe }) => {
    const item = getCode(db.connection, id);
    if (item.list !== 'branch') throw new Refused('REFUSED', codesText.onlyBranches);
    describe(changes.highRisk(item.code, isHighRisk));
    setHighRisk(db.connection, id, isHighRisk);
    return getCode(db.connection, id);
  },

  'codes.setRecurrence': ({ id, recurrence }, { db, describe }) => {
    const item = getCode(db.connection, id);
    if (!recurringLists.has(item.list)) throw new Refused('REFUSED', codesText.noRecurrenceList);
    describe(changes.recurrence(item.list, item.code));
    setRecurrence(db.connection, id, recurrence);
    return getCode(db.connection, id);
  },

  'codes.confirm': ({ ids }, { db, describe }) => {
    const confirmed = confirmCodes(db.connection, ids);
    describe(changes.confirmed(confirmed));
    return { confirmed };
  },

  'codes.reorder': ({ list, ids }, { db, describe }) => {
    describe(changes.reordered(list));
    reorderCodes(db.connection, list, ids);
    return { items: listCodes(db.connection, list) };
  },

  'codes.retire': ({ id }, { db, today, describe }) => {
    const item = getCode(db.connection, id);
    describe(changes.retired(item.list, item.code));
    if (item.retiredOn === null) setRetired(db.connection, id, today);
    return getCode(db.connection, id);
  },

  'codes.restore': ({ id }, { db, describe }) => {
    const item = getCode(db.connection, id);
    describe(changes.restored(item.list, item.code));
    setRetired(db.connection, id, null);
    return getCode(db.connection, id);
  },

  'codes.remove': ({ id }, { db, describe }) => {
    const item = getCode(db.connection, id);
    describe(changes.removed(item.list, item.code));
    const reason = item.useCount === 0 ? reasonToKeepCode(db, item) : undefined;
    if (reason !== undefined) throw new Refused('IN_USE', reason);
    removeCode(db.connection, item);
    return { removed: item.code };
  },
};
