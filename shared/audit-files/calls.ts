import * as z from 'zod';
import { command, query, task } from '#shared/calls/define.ts';
import { ClientNumber, RecordId, Year } from '#shared/common/values.ts';
import { YearValue } from '#shared/figures/model.ts';
import { AuditFilePreview, AuditReadingAnswer, TakenAuditFile, TakenField } from './answers.ts';
import { AccountRange } from './ranges.ts';

const Ranges = z.array(AccountRange).max(200);

export const auditFileCalls = {
  /** Reads a file that the host asks for and tells its figures; keeps nothing. For scripts and support. */
  'figures.previewAuditFile': task({
    input: z.strictObject({}),
    output: AuditFilePreview,
    touches: [],
  }),
  /** Reads a file for the screen: the one that was dropped, or one that the host asks for. */
  'figures.readAuditFile': task({
    input: z.strictObject({ dropped: z.literal(true).optional() }),
    output: z.strictObject({ readingId: RecordId }),
    touches: ['figures'],
  }),
  /** The file that was read last, for a client and year; both are proposed when left out. Ranges being edited count instead of stored ones. */
  'figures.getAuditReading': query({
    input: z.strictObject({
      number: ClientNumber.optional(),
      year: Year.optional(),
      clientRanges: Ranges.optional(),
    }),
    output: z.strictObject({ reading: AuditReadingAnswer.nullable() }),
  }),
  'figures.takeAuditFile': command({
    input: z.strictObject({
      readingId: RecordId,
      number: ClientNumber,
      year: Year,
      /** What to take over, each with what the person saw standing there. */
      values: z.array(z.strictObject({ field: TakenField, expected: YearValue })).max(4),
      /** The person has seen the serious warnings. */
      acceptsSerious: z.boolean(),
    }),
    output: z.strictObject({ taken: z.int() }),
    touches: ['figures', 'clients', 'classification', 'history'],
  }),
  'figures.discardAuditReading': command({
    input: z.strictObject({}),
    output: z.strictObject({}),
    touches: ['figures'],
    undoable: false,
  }),
  /** Replaces the ranges of a client. */
  'figures.saveAccountRanges': command({
    input: z.strictObject({ number: ClientNumber, ranges: Ranges }),
    output: z.strictObject({}),
    touches: ['figures'],
  }),
  /** Replaces the ranges that hold for every client. */
  'figures.saveOfficeRanges': command({
    input: z.strictObject({ ranges: Ranges }),
    output: z.strictObject({}),
    touches: ['figures'],
  }),
  'figures.listAuditFiles': query({
    input: z.strictObject({ number: ClientNumber }),
    output: z.strictObject({ files: z.array(TakenAuditFile) }),
  }),
};
