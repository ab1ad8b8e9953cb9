import * as z from 'zod';
import { command, query } from '#shared/calls/define.ts';
import { MergeChoice, MergePreview } from '#shared/clients/merge-model.ts';
import { ClientNumber } from '#shared/common/values.ts';

export const mergeCalls = {
  /** What goes where when the record `drop` is merged into `keep`. */
  'clients.previewMerge': query({
    input: z.strictObject({ keep: ClientNumber, drop: ClientNumber }),
    output: MergePreview,
  }),
  'clients.merge': command({
    input: MergeChoice,
    output: z.strictObject({ number: ClientNumber }),
    touches: [
      'clients',
      'groups',
      'figures',
      'gifts',
      'employees',
      'classification',
      'planning',
      'preparation',
      'advisory',
      'capacity',
      'risk',
      'office',
    ],
  }),
};
