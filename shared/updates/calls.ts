import * as z from 'zod';
import { query, task } from '#shared/calls/define.ts';
import { UpdateTarget, Version } from '#shared/updates/model.ts';

/** An update that was checked and stands ready in the program's own folder. */
export const UpdateOffer = z.strictObject({
  version: z.string(),
  file: z.string(),
  size: z.int(),
});
export type UpdateOffer = z.infer<typeof UpdateOffer>;

export const UpdateState = z.strictObject({
  version: z.string(),
  target: UpdateTarget.nullable(),
  isViewingCopy: z.boolean(),
  /** Whether this build knows a key by which updates are recognised. */
  hasReleaseKey: z.boolean(),
  offer: UpdateOffer.nullable(),
});
export type UpdateState = z.infer<typeof UpdateState>;

export const updateCalls = {
  'updates.get': query({
    input: z.strictObject({}),
    output: UpdateState,
  }),
  /** Asks for an update file (or the installer that lies beside one), checks it and copies it to the program's own folder. */
  'updates.choose': task({
    input: z.strictObject({}),
    output: UpdateState,
    touches: ['updates'],
  }),
  /** Makes a verified backup of the open office and starts the installer, which ends Peil; or shows where the installer is. */
  'updates.install': task({
    input: z.strictObject({ version: Version }),
    output: z.strictObject({
      outcome: z.enum(['started', 'shown']),
      file: z.string(),
      hasBackup: z.boolean(),
    }),
    touches: ['backups', 'office'],
  }),
};
