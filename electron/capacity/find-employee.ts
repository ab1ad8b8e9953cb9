import { findEmployeeByCode } from '#db/employees/employees.ts';
import type { Connection } from '#db/office/database.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import { Refused } from '#shared/common/errors.ts';

const { refusals } = capacityText;

/** The key of an employee by code, in any case; refuses one that is not there. */
export function findEmployee(connection: Connection, code: string): number {
  const found = findEmployeeByCode(connection, code);
  if (!found) throw new Refused('NOT_FOUND', refusals.unknownEmployee(code));
  return found.id;
}
