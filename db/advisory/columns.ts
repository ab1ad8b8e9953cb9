import type { AdvisoryField } from '#shared/advisory/model.ts';

/** The column in which a field of an advisory service is stored. */
export const advisoryColumns: Record<AdvisoryField, string> = {
  status: 'status_code',
  nextAction: 'next_action',
  nextActionOn: 'next_action_on',
  owner: 'owner_id',
  remark: 'remark',
};
