import { nl } from '#shared/classification/nl.ts';
import type { Standing } from '#shared/classification/model.ts';
import type { ExportTable } from '#shared/exports/model.ts';
import type { GiftKind } from '#shared/gifts/model.ts';
import { giftsText } from '#shared/gifts/nl.ts';
import { addressKey } from '#shared/gifts/shared-addresses.ts';

/** A recipient with everything that the one who sends needs. */
export interface AddressRow {
  number: string;
  name: string;
  street: string | null;
  houseNumber: string | null;
  postcode: string | null;
  city: string | null;
  country: string | null;
  groupName: string | null;
  standing: Standing;
  email: string | null;
  phone: string | null;
  note: string | null;
  /** Numbers of members of the same group that get the same at this address. */
  sharedWith: readonly string[];
}

const { columns, title } = giftsText.export;
const { warnings } = giftsText;

/** The address list of one kind and year as a table for a file, in the order of the rows. */
export function buildAddressList(kind: GiftKind, year: number, rows: readonly AddressRow[]): ExportTable {
  return {
    title: title(kind, year),
    columns: Object.values(columns).map((header) => ({ header, kind: 'text' })),
    rows: rows.map((row) => [
      row.number,
      row.name,
      row.street,
      row.houseNumber,
      row.postcode,
      row.city,
      row.country,
      row.groupName,
      nl.standings[row.standing],
      row.email,
      row.phone,
      row.note,
      warningOf(row),
    ]),
  };
}

function warningOf(row: AddressRow): string | null {
  if (addressKey(row) === null) return warnings.noAddress;
  return row.sharedWith.length === 0 ? null : `${warnings.sameDoor}: ${row.sharedWith.join(', ')}`;
}
