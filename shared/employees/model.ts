import * as z from 'zod';
import { ClientStatus } from '#shared/clients/model.ts';
import { ClientNumber, Code, Day, longText, RecordId, text } from '#shared/common/values.ts';
import { employeesText } from '#shared/employees/nl.ts';

/** The code of an employee as people write it on lists (`HVE`): 2–10 characters without spaces. */
export const EmployeeCode = text(10)
  .min(2)
  .refine((code) => !/\s/.test(code), { error: employeesText.noSpaces });

export const EmailAddress = text(254).refine((value) => /^[^\s@]+@[^\s@]+$/.test(value), {
  error: employeesText.noEmail,
});

/** Whether a person works here now, will come, or has left. */
export const EmployeeState = z.enum(['expected', 'inService', 'left']);
export type EmployeeState = z.infer<typeof EmployeeState>;

export const Employee = z.strictObject({
  id: RecordId,
  code: z.string(),
  name: z.string(),
  /** A code of the list of functions. */
  functionCode: Code.nullable(),
  /** A code of the list of teams. */
  teamCode: Code.nullable(),
  email: z.string().nullable(),
  /** First day in service. */
  inServiceOn: Day.nullable(),
  /** First day on which the person is no longer in service. */
  outOfServiceOn: Day.nullable(),
  remark: z.string().nullable(),
  state: EmployeeState,
  /** Prospects and active clients per role, in the order of the list of roles; roles without clients are left out. */
  roleCounts: z.array(z.strictObject({ role: Code, clients: z.int().positive() })),
  /** Prospects and active clients in any role. */
  clientCount: z.int().min(0),
});
export type Employee = z.infer<typeof Employee>;

/** What a person fills in about an employee. Null is unknown. */
export const EmployeeValues = z.strictObject({
  code: EmployeeCode,
  name: text(200),
  functionCode: Code.nullable(),
  teamCode: Code.nullable(),
  email: EmailAddress.nullable(),
  inServiceOn: Day.nullable(),
  outOfServiceOn: Day.nullable(),
  remark: longText(4000).nullable(),
});
export type EmployeeValues = z.infer<typeof EmployeeValues>;

/** A client that an employee is responsible for, with the roles. */
export const EmployeeClient = z.strictObject({
  number: ClientNumber,
  name: z.string(),
  status: ClientStatus,
  roles: z.array(Code),
});
export type EmployeeClient = z.infer<typeof EmployeeClient>;

/** The state on `today`. Without dates a person counts as in service. */
export function stateOf(
  employee: Pick<Employee, 'inServiceOn' | 'outOfServiceOn'>,
  today: string,
): EmployeeState {
  if (employee.outOfServiceOn !== null && employee.outOfServiceOn <= today) return 'left';
  return employee.inServiceOn !== null && employee.inServiceOn > today ? 'expected' : 'inService';
}
