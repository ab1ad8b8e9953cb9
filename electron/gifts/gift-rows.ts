import { classifyOffice } from '#db/classification/classify-office.ts';
import { listGifts, type StoredGifts } from '#db/gifts/gifts.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { findStanding } from '#shared/classification/classify.ts';
import type { Standing } from '#shared/classification/model.ts';
import { buildAddressList } from '#shared/gifts/address-list.ts';
import type { ExportTable } from '#shared/exports/model.ts';
import type { GiftKind, GiftRow } from '#shared/gifts/model.ts';
import { findUnitId } from '#shared/classification/units.ts';
import { addressLine, findSharedAddresses } from '#shared/gifts/shared-addresses.ts';

/** The gift list of a year with where every client stands today and who shares a door. */
export function listGiftRows(
  db: OfficeDatabase,
  { year, scope, today }: { year: number; scope: 'recipients' | 'all'; today: string },
): GiftRow[] {
  const stored = listGifts(db.connection, year, scope);
  const standingOf = standingsOf(db, today);
  const sharedWine = findSharedAddresses(stored.filter(({ hasWine }) => hasWine === 1));
  const sharedCard = findSharedAddresses(stored.filter(({ hasCard }) => hasCard === 1));
  return stored.map((row) =>
    toGiftRow(row, standingOf(row), {
      wine_parcel: sharedWine.get(row.number) ?? [],
      christmas_card: sharedCard.get(row.number) ?? [],
    }),
  );
}

/** The address list of one kind and year, by number. */
export function getAddressList(
  db: OfficeDatabase,
  { year, kind, today }: { year: number; kind: GiftKind; today: string },
): ExportTable {
  const recipients = listGifts(db.connection, year, 'recipients').filter(
    (row) => (kind === 'wine_parcel' ? row.hasWine : row.hasCard) === 1,
  );
  const standingOf = standingsOf(db, today);
  const shared = findSharedAddresses(recipients);
  return buildAddressList(
    kind,
    year,
    recipients.map((row) => ({
      ...row,
      standing: standingOf(row),
      note: kind === 'wine_parcel' ? row.wineNote : row.cardNote,
      sharedWith: shared.get(row.number) ?? [],
    })),
  );
}

/** Where every unit stands, by what a client says of its unit: a member stands where its group does. */
function standingsOf(db: OfficeDatabase, today: string): (client: StoredGifts) => Standing {
  const standings = new Map(
    classifyOffice(db, today, 'counts').units.map((classified) => [
      classified.unit.id,
      findStanding(classified),
    ]),
  );
  return (client) => standings.get(findUnitId(client)) ?? 'incomplete';
}

function toGiftRow(row: StoredGifts, standing: Standing, sharedWith: GiftRow['sharedWith']): GiftRow {
  return {
    number: row.number,
    name: row.name,
    status: row.status,
    groupNumber: row.groupNumber,
    groupName: row.groupName,
    isHead: row.isHead === 1,
    standing,
    isAmbassador: row.isAmbassador === null ? null : row.isAmbassador === 1,
    branch: row.branch,
    address: addressLine(row),
    city: row.city,
    isChosen: { wine_parcel: row.hasWine === 1, christmas_card: row.hasCard === 1 },
    note: { wine_parcel: row.wineNote, christmas_card: row.cardNote },
    sharedWith,
  };
}
