import {
  addEmployee,
  getEmployee,
  isPlanned,
  listClientsOf,
  listEmployees,
  removeEmployee,
  updateEmployee,
  wasEverUsed,
} from '#db/employees/employees.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { employeeCalls } from '#shared/employees/calls.ts';
import { EmployeeValues } from '#shared/employees/model.ts';
import { employeesText } from '#shared/employees/nl.ts';

const { changes, fields } = employeesText;

export const employeeHandlers: HandlersFor<typeof employeeCalls> = {
  'employees.list': (_input, { db, today }) => ({ employees: listEmployees(db.connection, today) }),

  'employees.listClients': ({ id, limit }, { db, today }) => {
    getEmployee(db.connection, id, today);
    return {
      ...listClientsOf(db.connection, id, limit),
      isRemovable: !wasEverUsed(db.connection, id) && !isPlanned(db.connection, id),
    };
  },

  'employees.add': (values, { db, today, describe }) => {
    describe(changes.added(values.code));
    return getEmployee(db.connection, addEmployee(db.connection, values), today);
  },

  'employees.update': ({ id, values }, { db, today, describe }) => {
    const employee = getEmployee(db.connection, id, today);
    const wanted = { ...employee, ...values };
    const changed = EmployeeValues.keyof().options.filter((key) => wanted[key] !== employee[key]);
    if (changed.length === 0) return employee;
    describe(
      changes.changed(
        employee.code,
        changed.map((key) => fields[key]),
      ),
    );
    const { code, name, functionCode, teamCode, email, inServiceOn, outOfServiceOn, remark } = wanted;
    updateEmployee(
      db.connection,
      id,
      { code, name, functionCode, teamCode, email, inServiceOn, outOfServiceOn, remark },
      employee,
    );
    return getEmployee(db.connection, id, today);
  },

  'employees.remove': ({ id }, { db, today, describe }) => {
    const employee = getEmployee(db.connection, id, today);
    describe(changes.removed(employee.code));
    removeEmployee(db.connection, employee);
    return { removed: employee.code };
  },
};
