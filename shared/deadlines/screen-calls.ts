import * as z from 'zod';
import { command, query, type Topic } from '#shared/calls/define.ts';
import { ClientNumber, Day, Year } from '#shared/common/values.ts';
import { ExtensionFamily } from '#shared/deadlines/model.ts';
import { SizeList } from '#shared/deadlines/size-watch.ts';
import { BeconList, DoneRemark, WorkKey, WorkList } from '#shared/deadlines/screen-model.ts';

const touches: readonly Topic[] = ['deadlines', 'maintenance'];

/** One return or set of accounts to which an extension belongs. */
const ExtensionKey = z.strictObject({
  clientNumber: ClientNumber,
  family: ExtensionFamily,
  periodEndsOn: Day,
});

export const deadlineScreenCalls = {
  /**
   * The deadlines whose day by law falls in a period, both days included; with `onlyOpen` those that were not done. Refuses more
   * than 400 days.
   */
  'deadlines.getWork': query({
    input: z.strictObject({ from: Day, until: Day, onlyOpen: z.boolean().optional() }),
    output: WorkList,
  }),
  /**
   * Marks deadlines as done on a day, or takes the marks away with null. A mark that is there gets the new day. Refuses a day that
   * is still to come or lies before the period's end, a Wwft review (which an assessment does), a client that is gone, and a
   * step or a period that the client does not have.
   */
  'deadlines.markMany': command({
    large: true,
    input: z.strictObject({
      keys: z.array(WorkKey).min(1).max(20_000),
      doneOn: Day.nullable(),
      remark: DoneRemark.optional(),
    }),
    output: z.strictObject({ changed: z.int() }),
    touches,
  }),
  /**
   * Sets how a return or the accounts are extended: asked for by itself, the becon list, a resolution of the general meeting (for
   * accounts only), or not at all. `untilOn` is for an extension that ends on another day than the rule gives.
   */
  'deadlines.extendMany': command({
    large: true,
    input: z.strictObject({
      keys: z.array(ExtensionKey).min(1).max(20_000),
      kind: z.enum(['individual', 'becon', 'resolution', 'none']),
      untilOn: Day.nullable(),
    }),
    output: z.strictObject({ changed: z.int() }),
    touches,
  }),
  /** The size class of every active client with annual accounts and figures, those nearest to an audit first. */
  'deadlines.listSizes': query({ input: z.strictObject({}), output: SizeList }),
  /** The returns on the becon list of a tax year, and the least that must be filed at the end of each month. */
  'deadlines.getBecon': query({
    input: z.strictObject({ taxYear: Year.optional() }),
    output: BeconList,
  }),
};
