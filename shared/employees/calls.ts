import * as z from 'zod';
import { command, query, type Topic } from '#shared/calls/define.ts';
import { RecordId } from '#shared/common/values.ts';
import { Employee, EmployeeClient, EmployeeValues } from '#shared/employees/model.ts';

const touches: readonly Topic[] = ['employees', 'codes', 'clients', 'groups', 'office'];

const emptyValues = {
  name: '',
  functionCode: null,
  teamCode: null,
  email: null,
  inServiceOn: null,
  outOfServiceOn: null,
  remark: null,
};

export const employeeCalls = {
  /** Everyone, also who has left, by code. */
  'employees.list': query({
    input: z.strictObject({}),
    output: z.strictObject({ employees: z.array(Employee) }),
  }),
  /** The clients of one employee by number, former ones last. */
  'employees.listClients': query({
    input: z.strictObject({ id: RecordId, limit: z.int().min(1).max(10_000).default(1000) }),
    output: z.strictObject({
      total: z.int(),
      clients: z.array(EmployeeClient),
      /** Never responsible for any client, now or earlier: only then may the record be removed. */
      isRemovable: z.boolean(),
    }),
  }),
  'employees.add': command({
    input: EmployeeValues.partial()
      .required({ code: true })
      .transform((values) => ({ ...emptyValues, ...values })),
    output: Employee,
    touches,
  }),
  'employees.update': command({
    input: z.strictObject({ id: RecordId, values: EmployeeValues.partial() }),
    output: Employee,
    touches,
  }),
  /** Removes a record that was never used; refuses with the clients when somebody is responsible for any. */
  'employees.remove': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({ removed: z.string() }),
    touches,
  }),
};
