import * as z from 'zod';
import { Standing } from '#shared/classification/model.ts';
import { ClientStatus } from '#shared/clients/model.ts';
import { ClientNumber, Code, text } from '#shared/common/values.ts';

/** What the office sends at the end of a year. */
export const GiftKind = z.enum(['wine_parcel', 'christmas_card']);
export type GiftKind = z.infer<typeof GiftKind>;
export const giftKinds = GiftKind.options;

export const GiftNote = text(500);

/** A client as the gift list of one year shows it. */
export const GiftRow = z.strictObject({
  number: ClientNumber,
  name: z.string(),
  status: ClientStatus,
  groupNumber: z.string().nullable(),
  groupName: z.string().nullable(),
  /** Head of its group, or without a group: the one client of the unit that gets something by default. */
  isHead: z.boolean(),
  /** Where the client's unit stands today. */
  standing: Standing,
  isAmbassador: z.boolean().nullable(),
  branch: Code.nullable(),
  /** The address on one line; null when there is none to send to. */
  address: z.string().nullable(),
  city: z.string().nullable(),
  isChosen: z.record(GiftKind, z.boolean()),
  note: z.record(GiftKind, z.string().nullable()),
  /** Numbers of members of the same group with the same address that get the same gift. */
  sharedWith: z.record(GiftKind, z.array(ClientNumber)),
});
export type GiftRow = z.infer<typeof GiftRow>;

/** Whom a filter asks for; every part that is filled in must hold. */
export const GiftFilter = z.strictObject({
  standings: z.array(Standing).max(5).default([]),
  ambassadorsOnly: z.boolean().default(false),
  statuses: z.array(ClientStatus).max(3).default(['active']),
  branches: z.array(Code).max(500).default([]),
  /** One client per unit: its head, or the client without a group. */
  headsOnly: z.boolean().default(true),
});
export type GiftFilter = z.infer<typeof GiftFilter>;

/** Whether a client is asked for; an empty list of standings, statuses or branches asks for all of them. */
export function matchesFilter(
  row: Pick<GiftRow, 'standing' | 'isAmbassador' | 'status' | 'branch' | 'isHead'>,
  filter: GiftFilter,
): boolean {
  return (
    (filter.standings.length === 0 || filter.standings.includes(row.standing)) &&
    (!filter.ambassadorsOnly || row.isAmbassador === true) &&
    (filter.statuses.length === 0 || filter.statuses.includes(row.status)) &&
    (filter.branches.length === 0 || (row.branch !== null && filter.branches.includes(row.branch))) &&
    (!filter.headsOnly || row.isHead)
  );
}
