import * as z from 'zod';
import { Code, Day, RecordId, text } from '#shared/common/values.ts';
import { PeriodicRecurrence } from '#shared/services/model.ts';

/** The code lists that an office keeps itself. */
export const CodeListName = z.enum([
  'branch',
  'legal_form',
  'function',
  'role',
  'age_class',
  'continuity',
  'leave_reason',
  'life_cycle',
  'administration',
  'reads_along',
  'vat_return',
  'engagement',
  'advisory_service',
  'advisory_status',
  'absence',
  'team',
]);
export type CodeListName = z.infer<typeof CodeListName>;

/** One code of a list. A code that is in use is never removed but retired: it stays readable and is no longer offered. */
export const CodeItem = z.strictObject({
  id: RecordId,
  list: CodeListName,
  code: Code,
  label: text(200).min(1),
  /** Branches only: counts as high risk in the classification. */
  isHighRisk: z.boolean(),
  /** Proposed by Peil and not yet confirmed by the office. */
  isProposal: z.boolean(),
  position: z.int().min(0),
  retiredOn: Day.nullable(),
  /** Codes of `recurringLists` only: how often the work that they name comes back; null is not at all. */
  recurrence: PeriodicRecurrence.nullable(),
  /** Records that use the code now. */
  useCount: z.int().min(0),
});
export type CodeItem = z.infer<typeof CodeItem>;

/** The lists whose codes say how often work comes back. */
export const recurringLists: ReadonlySet<CodeListName> = new Set([
  'administration',
  'reads_along',
  'vat_return',
]);
