import * as z from 'zod';
import { ClientNumber, Code, Year } from '#shared/common/values.ts';
import { PlanStatus } from '#shared/planning/model.ts';

/** One client in the planning of a year: its plan, its hours, and what to compare them with. */
export interface PlanRow {
  client: string;
  name: string;
  /** `000200 Groep Kadeoord`; null without a group. */
  group: string | null;
  /** Code of the employee who is RLM in the planning year. */
  relationManager: string | null;
  /** Null: the client has no plan of the year. */
  status: PlanStatus | null;
  /** The day of the last change of the plan or its hours. */
  updatedOn: string | null;
  administration: string | null;
  /** As `formatMonths` writes them. */
  administrationMonths: string | null;
  readsAlong: string | null;
  vatReturn: string | null;
  readyToCompileOn: string | null;
  engagement: string | null;
  accountsCompleteOn: string | null;
  remark: string | null;
  /** Centihours of the year per service, in the order of the answer's services; null is none. Those of a dropped plan do not count. */
  hours: (number | null)[];
  totalCentihours: number | null;
  /** Of the plan of the year before, proposed or confirmed. */
  lastTotalCentihours: number | null;
  /** Billed in the year before, else in the newest year before that of which it is known. */
  feeCents: number | null;
  feeYear: number | null;
}

const isRow = (row: unknown): row is PlanRow =>
  typeof row === 'object' && row !== null && 'client' in row && 'hours' in row && Array.isArray(row.hours);

/** Checked by hand: five thousand rows would take long field by field. */
const PlanRows = z.custom<readonly PlanRow[]>((value) => Array.isArray(value) && value.every(isRow));

/** A service as a column or a choice. */
export const ServiceHead = z.strictObject({ code: Code, name: z.string(), isRetired: z.boolean() });
export type ServiceHead = z.infer<typeof ServiceHead>;

/** The planning of a year: every client that needs a plan, and former clients that have one. */
export const PlanGrid = z.strictObject({
  year: Year,
  /** Services in their order: those in use, and retired ones that have hours in the year. */
  services: z.array(ServiceHead),
  rows: PlanRows,
});
export type PlanGrid = z.infer<typeof PlanGrid>;

/**
 * Hours per client, service, role and employee, month by month, without repeating texts: `lines` holds sixteen figures per line
 * (places in the lists, then the twelve months in centihours, 0 is none). Place −1 of an employee is nobody, of a role unknown.
 */
export const PlanLines = z.strictObject({
  year: Year,
  clients: z.array(ClientNumber),
  names: z.array(z.string()),
  statuses: z.array(PlanStatus),
  services: z.array(Code),
  roles: z.array(z.string()),
  employees: z.array(Code),
  lines: z.custom<readonly number[]>(
    (value) =>
      Array.isArray(value) && value.length % 16 === 0 && value.every((each) => Number.isInteger(each)),
  ),
});
export type PlanLines = z.infer<typeof PlanLines>;

/** What the cells of plans and hours can be set to. */
export const PlanChoices = z.strictObject({
  lists: z.record(
    z.enum(['administration', 'reads_along', 'vat_return', 'engagement', 'role']),
    z.array(z.strictObject({ code: Code, label: z.string(), isRetired: z.boolean() })),
  ),
  employees: z.array(z.strictObject({ code: Code, label: z.string(), isRetired: z.boolean() })),
  services: z.array(ServiceHead),
});
export type PlanChoices = z.infer<typeof PlanChoices>;
