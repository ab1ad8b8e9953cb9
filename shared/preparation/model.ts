import * as z from 'zod';
import { ClientStatus } from '#shared/clients/model.ts';
import { ClientNumber, Code, Day, Month } from '#shared/common/values.ts';

/** One role of one client as a person changes it: who takes it, from which month, or both. */
export const RoleEdit = z
  .strictObject({
    client: ClientNumber,
    role: Code,
    /** Code of the employee; null is nobody; left out keeps who it is. The current one takes the plan away. */
    employee: Code.nullable().optional(),
    /** First month of the new one; left out keeps the month, which is January for a new change. */
    fromMonth: Month.optional(),
    /** Code of who the person saw there, null was nobody; left out: whoever stands there may be replaced. */
    expected: Code.nullable().optional(),
  })
  .refine(({ employee, fromMonth }) => employee !== undefined || fromMonth !== undefined);
export type RoleEdit = z.infer<typeof RoleEdit>;

/** A role edit that was refused, and why. */
export const RoleRefusal = z.strictObject({ client: z.string(), role: z.string(), message: z.string() });
export type RoleRefusal = z.infer<typeof RoleRefusal>;

/** An employee as the preparation offers one. */
export const PreparationEmployee = z.strictObject({
  code: Code,
  name: z.string(),
  functionCode: Code.nullable(),
  /** First day in service; null is not known. */
  inServiceOn: Day.nullable(),
  /** First day out of service; null is not known. */
  outOfServiceOn: Day.nullable(),
});
export type PreparationEmployee = z.infer<typeof PreparationEmployee>;

/** A planned role at the place of its client: employee (null is nobody), first month, day on which it was applied. */
export const PlannedCell = z.tuple([z.int().min(0), Code.nullable(), Month, Day.nullable()]);
export type PlannedCell = z.infer<typeof PlannedCell>;

/** The preparation of a year, column by column: what stands at a place in one list belongs to the client at that place. */
export const PreparationList = z.strictObject({
  year: z.int(),
  /** The roles of the office in its order; a retired one only while it is used. */
  roles: z.array(z.strictObject({ code: Code, label: z.string(), isRetired: z.boolean() })),
  employees: z.array(PreparationEmployee),
  numbers: z.array(ClientNumber),
  names: z.array(z.string()),
  groups: z.array(z.string().nullable()),
  statuses: z.array(ClientStatus),
  /** Hours of the year in plans that count, hundredths. */
  centihours: z.array(z.int()),
  /** Of those, confirmed hours that still stand with the current one while the role goes to another. */
  leftCentihours: z.array(z.int()),
  /** By role: the code of the one who has it now. */
  current: z.record(z.string(), z.array(Code.nullable())),
  /** By role: the clients for whom the year says something else. */
  planned: z.record(z.string(), z.array(PlannedCell)),
});
export type PreparationList = z.infer<typeof PreparationList>;

/** Hours that went along with a change of roles. */
export const MovedHours = z.strictObject({ lines: z.int(), centihours: z.int(), clients: z.int() });
export type MovedHours = z.infer<typeof MovedHours>;

/** What a change of roles did, or would do. */
export const RoleChanges = z.strictObject({
  /** Roles that changed. */
  changed: z.int(),
  clients: z.int(),
  /** Proposed hours that go along to the new one. */
  moved: MovedHours,
  /** Confirmed hours that stay where they are. */
  stayed: MovedHours,
});
export type RoleChanges = z.infer<typeof RoleChanges>;

/** A role that somebody else takes: one line of the list of differences. */
export const Difference = z.strictObject({
  client: ClientNumber,
  name: z.string(),
  role: Code,
  from: Code.nullable(),
  to: Code.nullable(),
  fromMonth: Month,
  /** Hours of the role from that month on in plans that count, hundredths. */
  centihours: z.int(),
});
export type Difference = z.infer<typeof Difference>;

/** What one employee has and can do in the year, for the panel beside the grid. Hours are hundredths. */
export const LoadRow = z.strictObject({
  employee: Code,
  name: z.string(),
  functionCode: Code.nullable(),
  /** Available for production; null without a budget and without months typed. */
  availableCentihours: z.int().nullable(),
  plannedCentihours: z.int(),
  /** Available − planned − control hours. */
  freeCentihours: z.int(),
  /** The month with the least free room, 1-12, and how much that is. */
  worstMonth: Month,
  worstCentihours: z.int(),
  /** By role: active clients and prospects now, and at the end of the year. */
  clients: z.record(z.string(), z.tuple([z.int(), z.int()])),
});
export type LoadRow = z.infer<typeof LoadRow>;
