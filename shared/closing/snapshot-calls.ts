import * as z from 'zod';
import { query } from '#shared/calls/define.ts';
import {
  SnapshotCapacity,
  SnapshotClient,
  SnapshotDefinitions,
  SnapshotHead,
  SnapshotLine,
} from '#shared/closing/snapshot-model.ts';
import { RecordId, Year } from '#shared/common/values.ts';

const OfClosing = z.strictObject({ closingId: RecordId });

/** A year as it was closed. Each refuses a closing that does not exist. */
export const snapshotCalls = {
  /** The closing of a year that stands, else the newest, or the one asked for; refuses a year that was never closed. */
  'closing.getYear': query({
    input: z.strictObject({ year: Year, closingId: RecordId.optional() }),
    output: SnapshotHead,
  }),
  'closing.listClients': query({
    input: OfClosing,
    output: z.strictObject({ clients: z.array(SnapshotClient) }),
  }),
  'closing.listLines': query({
    input: OfClosing,
    output: z.strictObject({ lines: z.array(SnapshotLine) }),
  }),
  'closing.getCapacity': query({
    input: OfClosing,
    output: z.strictObject({ rows: z.array(SnapshotCapacity) }),
  }),
  'closing.getDefinitions': query({ input: OfClosing, output: SnapshotDefinitions }),
};
