import * as z from 'zod';
import { command, query, type Topic } from '#shared/calls/define.ts';
import { ClientNumber, Year } from '#shared/common/values.ts';
import { ExportTable } from '#shared/exports/model.ts';
import { GiftFilter, GiftKind, GiftNote, GiftRow } from '#shared/gifts/model.ts';

const touches: readonly Topic[] = ['gifts'];
const Counts = z.record(GiftKind, z.int());
const Numbers = z.array(ClientNumber).min(1).max(100_000);

export const giftCalls = {
  /** Who gets what in a year; with `scope` all also every prospect and active client that gets nothing. */
  'gifts.list': query({
    input: z.strictObject({ year: Year, scope: z.enum(['recipients', 'all']).default('recipients') }),
    output: z.strictObject({
      rows: z.array(GiftRow),
      counts: Counts,
      /** The years that have gifts, newest first. */
      years: z.array(Year),
    }),
  }),
  /** Who a filter would add. */
  'gifts.preview': query({
    input: z.strictObject({ year: Year, kind: GiftKind, filter: GiftFilter }),
    output: z.strictObject({
      toAdd: z.array(GiftRow),
      /** Clients within the filter that were chosen before. */
      alreadyChosen: z.int(),
      /** Groups that the filter passes over because they have no head. */
      groupsWithoutHead: z.int(),
    }),
  }),
  /** Where to send what, as a table for `exports.saveTable`; refuses when nobody gets it. */
  'gifts.getAddressList': query({
    input: z.strictObject({ year: Year, kind: GiftKind }),
    output: ExportTable,
  }),
  /** Puts clients on the list or takes them off; returns how many that changed. */
  'gifts.choose': command({
    large: true,
    input: z.strictObject({ year: Year, kind: GiftKind, numbers: Numbers, isChosen: z.boolean() }),
    output: z.strictObject({ changed: z.int() }),
    touches,
  }),
  'gifts.setNote': command({
    input: z.strictObject({ year: Year, kind: GiftKind, number: ClientNumber, note: GiftNote.nullable() }),
    output: z.strictObject({ note: z.string().nullable() }),
    touches,
  }),
  /** Gives everyone who got something in `fromYear` the same in `year`, but for former clients. Notes are not copied. */
  'gifts.copyYear': command({
    input: z.strictObject({ fromYear: Year, year: Year }),
    output: z.strictObject({ added: z.int(), skipped: z.int() }),
    touches,
  }),
};
