import * as z from 'zod';
import { RecordId } from '#shared/common/values.ts';

/** A version of the questionnaire without its content. */
export const RiskDefinitionHead = z.strictObject({
  id: RecordId,
  version: z.int().nullable(),
  status: z.enum(['draft', 'active', 'closed']),
  name: z.string(),
  createdAt: z.string().nullable(),
  createdBy: z.string(),
  activatedAt: z.string().nullable(),
  activatedBy: z.string().nullable(),
  reason: z.string().nullable(),
});
export type RiskDefinitionHead = z.infer<typeof RiskDefinitionHead>;
