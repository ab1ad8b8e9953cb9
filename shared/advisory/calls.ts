import * as z from 'zod';
import {
  AdvisoryChange,
  AdvisoryCounts,
  AdvisoryDetail,
  AdvisoryItem,
  AdvisoryList,
  StatusEdit,
  ToDiscuss,
} from '#shared/advisory/model.ts';
import { command, query, type Topic } from '#shared/calls/define.ts';
import { ClientNumber, Code } from '#shared/common/values.ts';

const touches: readonly Topic[] = ['advisory', 'office'];

export const advisoryCalls = {
  /** Every active client and prospect with the status of each advisory service. */
  'advisory.list': query({ input: z.strictObject({}), output: AdvisoryList }),
  /** Stores statuses. All or nothing: refused with `errors`, one per cell that is wrong. */
  'advisory.setValues': command({
    large: true,
    input: z.strictObject({ edits: z.array(StatusEdit).min(1).max(200_000) }),
    output: z.strictObject({ changed: z.int() }),
    touches,
  }),
  /** Stores one value of one service of a client; refuses with what stands there when that is not `expected`. */
  'advisory.setDetail': command({
    input: z.strictObject({
      client: ClientNumber,
      service: Code,
      detail: AdvisoryDetail,
      /** What stood there when one began to type; left out does not compare. */
      expected: z.string().nullable().optional(),
    }),
    output: AdvisoryItem,
    touches,
  }),
  /** The services of one client, in the order of the list. */
  'advisory.getCard': query({
    input: z.strictObject({ client: ClientNumber }),
    output: z.strictObject({
      client: ClientNumber,
      name: z.string(),
      /** A former client is read only. */
      isFormer: z.boolean(),
      items: z.array(AdvisoryItem),
    }),
  }),
  /** What was changed about one service of a client, newest first. */
  'advisory.getHistory': query({
    input: z.strictObject({ client: ClientNumber, service: Code }),
    output: z.strictObject({ changes: z.array(AdvisoryChange) }),
  }),
  /** What is to be discussed, the first day first and without a day last; of everybody or of one employee. */
  'advisory.listToDiscuss': query({
    input: z.strictObject({ employee: Code.optional() }),
    output: z.strictObject({ rows: z.array(ToDiscuss) }),
  }),
  /** How many clients stand where with each service. */
  'advisory.getCounts': query({ input: z.strictObject({}), output: AdvisoryCounts }),
};
