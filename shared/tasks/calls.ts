import * as z from 'zod';
import { task } from '#shared/calls/define.ts';

/** Sent as event `progress` while a task runs. */
export const Progress = z.strictObject({
  /** The name of the call that runs. */
  call: z.string(),
  /** What is being done now, in words. */
  label: z.string(),
  done: z.number().min(0),
  /** 0 when the total is not known yet. */
  total: z.number().min(0),
  isCancellable: z.boolean(),
});
export type Progress = z.infer<typeof Progress>;

export const taskCalls = {
  'tasks.cancel': task({
    input: z.strictObject({ call: z.string().max(100) }),
    output: z.strictObject({ wasRunning: z.boolean() }),
    touches: [],
  }),
};
