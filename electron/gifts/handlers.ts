import {
  chooseGifts,
  copyGifts,
  countGifts,
  listGiftYears,
  listGroupsWithoutHead,
  saveGiftNote,
} from '#db/gifts/gifts.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { getAddressList, listGiftRows } from '#electron/gifts/gift-rows.ts';
import type { giftCalls } from '#shared/gifts/calls.ts';
import { Refused } from '#shared/common/errors.ts';
import { matchesFilter } from '#shared/gifts/model.ts';
import { giftsText } from '#shared/gifts/nl.ts';

const { changes } = giftsText;

export const giftHandlers: HandlersFor<typeof giftCalls> = {
  'gifts.list': ({ year, scope }, { db, today }) => ({
    rows: listGiftRows(db, { year, scope, today }),
    counts: countGifts(db.connection, year),
    years: listGiftYears(db.connection),
  }),

  'gifts.preview': ({ year, kind, filter }, { db, today }) => {
    const rows = listGiftRows(db, { year, scope: 'all', today });
    const asked = rows.filter((row) => matchesFilter(row, filter));
    const withoutHead = new Set(listGroupsWithoutHead(db.connection));
    const passedOver = filter.headsOnly
      ? rows.filter(
          (row) =>
            withoutHead.has(row.groupNumber ?? '') && matchesFilter(row, { ...filter, headsOnly: false }),
        )
      : [];
    return {
      toAdd: asked.filter((row) => !row.isChosen[kind]),
      alreadyChosen: asked.filter((row) => row.isChosen[kind]).length,
      groupsWithoutHead: new Set(passedOver.map(({ groupNumber }) => groupNumber)).size,
    };
  },

  'gifts.getAddressList': ({ year, kind }, { db, today }) => {
    const table = getAddressList(db, { year, kind, today });
    if (table.rows.length === 0) throw new Refused('NOT_FOUND', giftsText.export.empty(kind, year));
    return table;
  },

  'gifts.choose': (choice, { db, describe }) => {
    const changed = chooseGifts(db.connection, choice);
    describe((choice.isChosen ? changes.added : changes.removed)(choice.kind, choice.year, changed));
    return { changed };
  },

  'gifts.setNote': ({ note, ...gift }, { db, describe }) => {
    describe(changes.note(gift.kind, gift.year, gift.number));
    const kept = note === '' ? null : note;
    saveGiftNote(db.connection, { ...gift, note: kept });
    return { note: kept };
  },

  'gifts.copyYear': ({ fromYear, year }, { db, describe }) => {
    const copied = copyGifts(db.connection, fromYear, year);
    describe(changes.copied(fromYear, year, copied.added));
    return copied;
  },
};
