import * as z from 'zod';
import { Definition, ClientType } from '#shared/classification/model.ts';
import { Closing } from '#shared/closing/model.ts';

/** One client as it was on the day of closing; codes and names are of that day. */
export const SnapshotClient = z.strictObject({
  number: z.string(),
  name: z.string(),
  status: z.enum(['prospect', 'active', 'former']),
  groupNumber: z.string().nullable(),
  groupName: z.string().nullable(),
  isHead: z.boolean(),
  legalForm: z.string().nullable(),
  branch: z.string().nullable(),
  /** The type that counted; the computed one beside it when a partner chose another. */
  type: ClientType.nullable(),
  computedType: ClientType.nullable(),
  overrideReason: z.string().nullable(),
  minPoints: z.int(),
  maxPoints: z.int(),
  feeVolumeCode: z.string().nullable(),
  billedCents: z.int().nullable(),
  productionCents: z.int().nullable(),
  writeOffCents: z.int().nullable(),
  /** Code and points per criterion, in the order of the definition. */
  outcome: z.array(z.tuple([z.string().nullable(), z.int().nullable()])),
  ambassador: z.boolean().nullable(),
  continuity: z.string().nullable(),
  ageClass: z.string().nullable(),
  otherRisk: z.boolean().nullable(),
  publicInterest: z.boolean().nullable(),
  prominentPerson: z.boolean().nullable(),
  strategyUpdatedOn: z.string().nullable(),
  planStatus: z.enum(['A', 'B', 'V']).nullable(),
  administration: z.string().nullable(),
  readsAlong: z.string().nullable(),
  vatReturn: z.string().nullable(),
  engagement: z.string().nullable(),
  readyToCompileOn: z.string().nullable(),
  accountsCompleteOn: z.string().nullable(),
  plannedCentihours: z.int(),
  riskClass: z.enum(['low', 'normal', 'high']).nullable(),
  riskApprovedOn: z.string().nullable(),
  riskNextReviewOn: z.string().nullable(),
  /** Who held each role, and after a planned change who took it over. */
  roles: z.record(z.string(), z.string()),
});
export type SnapshotClient = z.infer<typeof SnapshotClient>;

/** The hours of one client, service, role and employee. */
export const SnapshotLine = z.strictObject({
  number: z.string(),
  name: z.string(),
  service: z.string(),
  serviceName: z.string(),
  role: z.string(),
  employee: z.string().nullable(),
  status: z.enum(['A', 'B', 'V']),
  months: z.array(z.int()).length(12),
  totalCentihours: z.int(),
});
export type SnapshotLine = z.infer<typeof SnapshotLine>;

/** One of the six lines of an employee; no employee is hours of nobody. */
export const SnapshotCapacity = z.strictObject({
  employee: z.string().nullable(),
  name: z.string(),
  function: z.string().nullable(),
  line: z.enum(['contract', 'indirect', 'available', 'planned', 'control', 'free']),
  months: z.array(z.int()).length(12),
  yearCentihours: z.int(),
});
export type SnapshotCapacity = z.infer<typeof SnapshotCapacity>;

/** A norm: role, type ('' is every), size ('' is every), first year, hundredths of hours. */
const Norm = z.tuple([z.string(), z.string(), z.string(), z.int(), z.int()]);

export const SnapshotDefinitions = z.strictObject({
  classification: Definition,
  /** The risk questionnaire: its version and questions. */
  questionnaire: z.object({
    version: z.int(),
    name: z.string(),
    questions: z.array(z.object({ key: z.string(), text: z.string() })),
  }),
  services: z.array(
    z.strictObject({ code: z.string(), name: z.string(), recurrence: z.string(), norms: z.array(Norm) }),
  ),
  seasons: z.array(z.strictObject({ name: z.string(), months: z.array(z.int()), isDefault: z.int() })),
});
export type SnapshotDefinitions = z.infer<typeof SnapshotDefinitions>;

export const SnapshotHead = z.strictObject({
  closing: Closing,
  /** Roles of that day that somebody held, in the order of the list of now. */
  roles: z.array(z.strictObject({ code: z.string(), label: z.string() })),
  /** All closings of the year, the newest first. */
  closings: z.array(Closing),
});
export type SnapshotHead = z.infer<typeof SnapshotHead>;
