import type { ImportRun } from '#db/imports/runs.ts';
import { stretch, type Range } from '#db/imports/comparison.ts';
import type { Connection } from '#db/office/database.ts';

/** The service and the role that a row names, by code or by name; client and employee by what tells them apart. */
const setReferences = `client_id = (SELECT id FROM client WHERE client.number = s.number),
  service_id = coalesce((SELECT id FROM service WHERE service.code = s.service), (SELECT id FROM service WHERE service.name = s.service)),
  employee_id = (SELECT id FROM employee WHERE employee.code = s.employee)`;

const namedRole = `(SELECT code FROM code_item WHERE list = 'role' AND (code = s.role COLLATE NOCASE OR label = s.role COLLATE NOCASE)
  ORDER BY code = s.role COLLATE NOCASE DESC LIMIT 1)`;

/**
 * The role of the one line that the office has for these hours: a file without roles still finds it when roles changed since. The
 * pluses leave the index that begins with the client, whose lines are few.
 */
const roleOfOnlyLine = `(SELECT CASE count(*) WHEN 1 THEN max(x.role_code) END FROM planned_line x
  WHERE x.client_id = s.client_id AND x.year = s.year AND +x.service_id = s.service_id
    AND +x.employee_id IS s.employee_id AND +x.month = s.month)`;

/**
 * The first part of the service whose role the employee has for the client, now or as planned for the year. Hours of nobody go
 * to the first part whose role nobody has.
 */
const roleOfHolder = `(SELECT p.role_code FROM service_part p WHERE p.service_id = s.service_id AND CASE
    WHEN s.employee_id IS NULL THEN NOT EXISTS (
      SELECT 1 FROM client_role r WHERE r.client_id = s.client_id AND r.role_code = p.role_code)
    ELSE EXISTS (SELECT 1 FROM client_role r
        WHERE r.client_id = s.client_id AND r.role_code = p.role_code AND r.employee_id = s.employee_id)
      OR EXISTS (SELECT 1 FROM role_plan r WHERE r.client_id = s.client_id AND r.year = s.year
        AND r.role_code = p.role_code AND r.employee_id = s.employee_id) END
  ORDER BY p.position, p.id LIMIT 1)`;

/** Looks up what the office has for the clients, services, employees and roles that staged rows name. */
export interface LineResolver {
  /** For every row, which is then unchanged until shown otherwise, or wrong. */
  reset(range: Range): void;
  /** Once more for new rows, when the office may have gained clients, employees and roles. */
  again(range: Range): void;
}

export function createLineResolver(connection: Connection): LineResolver {
  const reset = connection.prepare(
    `UPDATE main.import_line AS s SET status = CASE is_unreadable WHEN 1 THEN 'wrong' ELSE 'unchanged' END, line_id = NULL, ${setReferences}
     WHERE ${stretch}`,
  );
  const again = connection.prepare(
    `UPDATE main.import_line AS s SET ${setReferences} WHERE ${stretch} AND s.status = 'new'`,
  );
  const setRole = `UPDATE main.import_line AS s SET role_code = coalesce(
      CASE WHEN s.role IS NOT NULL THEN coalesce(${namedRole}, '') END, ${roleOfOnlyLine}, ${roleOfHolder}, '')`;
  const roles = connection.prepare(`${setRole} WHERE ${stretch}`);
  const rolesAgain = connection.prepare(`${setRole} WHERE ${stretch} AND s.status = 'new'`);
  return {
    reset(range) {
      reset.run(range);
      roles.run(range);
    },
    again(range) {
      again.run(range);
      rolesAgain.run(range);
    },
  };
}

/** What a row may name that the office does not have, or not any more; each refuses its row. */
const refusals = [
  {
    code: 'SERVICE_UNKNOWN',
    column: 'Dienst',
    value: 's.service',
    detail: 'NULL',
    where: 's.service IS NOT NULL AND s.service_id IS NULL',
  },
  {
    code: 'ROLE_UNKNOWN',
    column: 'Rol',
    value: 's.role',
    detail: 'NULL',
    where: `s.role IS NOT NULL AND ${namedRole} IS NULL`,
  },
  {
    code: 'EMPLOYEE_UNKNOWN',
    column: 'Medewerker',
    value: 's.employee',
    detail: 'NULL',
    where: `s.employee IS NOT NULL AND s.employee_id IS NULL AND NOT EXISTS (SELECT 1 FROM import_new_code n
      WHERE n.run_id IN (@bringing) AND n.list = 'employee' AND n.code = s.employee COLLATE NOCASE)`,
  },
  {
    code: 'EMPLOYEE_LEFT',
    column: 'Medewerker',
    value: 's.employee',
    detail: `(SELECT strftime('%d-%m-%Y', out_of_service_on) FROM employee WHERE employee.id = s.employee_id)`,
    where: `EXISTS (SELECT 1 FROM employee e WHERE e.id = s.employee_id
      AND e.out_of_service_on <= printf('%04d-%02d-01', s.year, s.month))`,
  },
] as const;

/** Refuses rows whose service, role or employee the office does not have, and hours of who left before them. */
export function checkLines(connection: Connection, run: ImportRun, together: readonly ImportRun[]): void {
  const bringing = together
    .filter(({ kind }) => kind === 'relaties' || kind === 'begroting')
    .map(({ id }) => id)
    .join(', ');
  for (const { code, column, value, detail, where } of refusals) {
    const found = `s.run_id = @run AND s.status <> 'wrong' AND ${where.replace('@bringing', bringing === '' ? 'NULL' : bringing)}`;
    const { changes } = connection
      .prepare(
        `INSERT INTO main.import_problem (run_id, row, column_name, value, code, detail, is_notice, is_from_reader)
         SELECT s.run_id, s.row, '${column}', ${value}, '${code}', ${detail}, 0, 0 FROM import_line s WHERE ${found} ORDER BY s.row`,
      )
      .run({ run: run.id });
    if (changes > 0) {
      connection
        .prepare(`UPDATE main.import_line AS s SET status = 'wrong' WHERE ${found}`)
        .run({ run: run.id });
    }
  }
}
