import type * as z from 'zod';
import { findClientId } from '#db/clients/find.ts';
import { findRoleHolder, saveRole } from '#db/clients/roles.ts';
import type { Connection } from '#db/office/database.ts';
import type { CommandContext } from '#electron/calls/context.ts';
import { stampOf } from '#electron/clients/stamp.ts';
import type { cardCalls } from '#shared/clients/card-calls.ts';
import { cardText } from '#shared/clients/card-nl.ts';
import { refuseConflict } from '#shared/clients/conflict.ts';
import { Refused } from '#shared/common/errors.ts';
import { formatDay } from '#shared/text/format.ts';

type Input = z.output<(typeof cardCalls)['clients.setRole']['input']>;

/** Gives a role to an employee in service, or to nobody. */
export function setRole(
  { number, role, employee, expected }: Input,
  context: CommandContext,
): Record<string, never> {
  const { connection } = context.db;
  const clientId = findClientId(connection, number);
  const current = findRoleHolder(connection, clientId, role);
  if (current === employee) return {};
  refuseConflict({ label: role, shown: current ?? '' }, expected, { current, origin: null });
  if (employee !== null) refuseUnknownRole(connection, role);
  const employeeId = employee === null ? null : findEmployeeInService(connection, employee, context.today);
  saveRole(connection, { clientId, role, employeeId }, stampOf(context));
  context.describe(cardText.changes.role(number, role, employee));
  return {};
}

function refuseUnknownRole(connection: Connection, role: string): void {
  const known = connection
    .prepare(`SELECT 1 FROM code_item WHERE list = 'role' AND code = ? AND retired_on IS NULL`)
    .get(role);
  if (known === undefined) throw new Refused('REFUSED', cardText.refusals.roleUnknown(role));
}

function findEmployeeInService(connection: Connection, code: string, today: string): number {
  const employee = connection
    .prepare('SELECT id, out_of_service_on AS until FROM employee WHERE code = ?')
    .get(code) as { id: number; until: string | null } | undefined;
  if (!employee) throw new Refused('REFUSED', cardText.refusals.employeeUnknown(code));
  if (employee.until !== null && employee.until < today) {
    throw new Refused('REFUSED', cardText.refusals.employeeGone(code, formatDay(employee.until)));
  }
  return employee.id;
}
