import * as z from 'zod';
import { RecordId } from '#shared/common/values.ts';

/** A version is a draft, the one in force, or one that was in force. */
export const VersionStatus = z.enum(['draft', 'active', 'closed']);
export type VersionStatus = z.infer<typeof VersionStatus>;

/** One version of a definition of the office: of the classification, or of the risk inventory. */
export const VersionHead = z.strictObject({
  id: RecordId,
  /** Null = draft. */
  version: z.int().nullable(),
  status: VersionStatus,
  name: z.string(),
  createdAt: z.string().nullable(),
  createdBy: z.string(),
  activatedAt: z.string().nullable(),
  activatedBy: z.string().nullable(),
  /** Why it came into force. */
  reason: z.string().nullable(),
});
export type VersionHead = z.infer<typeof VersionHead>;
