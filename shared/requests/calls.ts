import * as z from 'zod';
import { command, query, task, type Topic } from '#shared/calls/define.ts';
import { Code, Day, RecordId, text } from '#shared/common/values.ts';
import {
  DataRequest,
  mostFiles,
  RefusedReturn,
  RequestProgress,
  RequestRecipient,
  ReturnPreview,
  TakenCell,
} from '#shared/requests/model.ts';

const touches: readonly Topic[] = [
  'requests',
  'completeness',
  'maintenance',
  'clients',
  'groups',
  'employees',
  'classification',
  'office',
];

export const requestCalls = {
  /** The files that were made, newest first. */
  'requests.list': query({
    input: z.strictObject({}),
    output: z.strictObject({ requests: z.array(DataRequest) }),
  }),
  /** How far the requests are that were made from a day on. */
  'requests.getProgress': query({
    input: z.strictObject({ from: Day }),
    output: RequestProgress,
  }),
  /** Who can be asked by a role, and for how much. */
  'requests.listRecipients': query({
    input: z.strictObject({ role: Code }),
    output: z.strictObject({ recipients: z.array(RequestRecipient) }),
  }),
  /** Makes a workbook per employee in a folder that the person chooses, and notes what was asked. */
  'requests.makeFiles': task({
    input: z.strictObject({ role: Code, employees: z.array(Code.nullable()).min(1).max(1000) }),
    output: z.strictObject({
      folder: z.string(),
      files: z.array(z.strictObject({ file: z.string(), clients: z.int(), cells: z.int() })),
    }),
    touches: ['requests', 'maintenance'],
  }),
  /** Reads returned files that the person chooses or dropped, and says what they would change; changes nothing. */
  'requests.readFiles': task({
    input: z.strictObject({ dropped: z.boolean().optional() }),
    output: z.strictObject({ files: z.array(ReturnPreview), refused: z.array(RefusedReturn) }),
    touches: [],
  }),
  /** Takes values over from returned files, as one change. Cells that changed since the preview come back with the reason. */
  'requests.takeOver': command({
    large: true,
    input: z.strictObject({
      files: z
        .array(
          z.strictObject({
            requestId: RecordId,
            file: text(300).min(1),
            sha256: z.string().regex(/^[0-9a-f]{64}$/),
            cells: z.array(TakenCell).max(200_000),
          }),
        )
        .min(1)
        .max(mostFiles),
    }),
    output: z.strictObject({
      taken: z.int(),
      refused: z.array(z.strictObject({ clientId: RecordId, key: z.string(), message: z.string() })),
    }),
    touches,
  }),
  /** The text of a reminder, to put in a mail. */
  'requests.getReminder': query({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({ subject: z.string(), text: z.string() }),
  }),
  /** Forgets a request; its file can no longer be read in. */
  'requests.remove': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({ file: z.string() }),
    touches: ['requests', 'maintenance'],
  }),
};
