import { stretch, type Comparison } from '#db/imports/comparison.ts';
import { createLineResolver } from '#db/imports/resolve-lines.ts';
import type { Connection } from '#db/office/database.ts';

/** A plan that was confirmed with the client and has hours: what differs from it is for a person to decide. */
const isConfirmed = `EXISTS (SELECT 1 FROM client_plan p WHERE p.client_id = s.client_id AND p.year = s.year AND p.status = 'B'
  AND EXISTS (SELECT 1 FROM planned_line x WHERE x.client_id = p.client_id AND x.year = p.year))`;

/**
 * Prepares the comparison of planned lines. A line is known by client, year, service, role, employee and month; only its hours
 * can differ. No hours in the file take a line away. Hours that the office has and the file does not name are left alone.
 */
export function createLineComparison(connection: Connection): Comparison {
  const resolver = createLineResolver(connection);
  const findLines = connection.prepare(
    `UPDATE main.import_line AS s SET line_id = (SELECT x.id FROM planned_line x
       WHERE x.client_id = s.client_id AND x.year = s.year AND x.service_id = s.service_id AND x.role_code = s.role_code
         AND coalesce(x.employee_id, 0) = coalesce(s.employee_id, 0) AND x.month = s.month)
     WHERE ${stretch} AND s.status = 'unchanged' AND s.client_id IS NOT NULL AND (s.employee IS NULL OR s.employee_id IS NOT NULL)`,
  );
  const markNew = connection.prepare(
    `UPDATE main.import_line AS s SET status = CASE WHEN ${isConfirmed} THEN 'changed' ELSE 'new' END
     WHERE ${stretch} AND s.status = 'unchanged' AND s.line_id IS NULL AND s.hours > 0`,
  );
  const markChanged = connection.prepare(
    `UPDATE main.import_line AS s SET status = 'changed' WHERE ${stretch} AND s.status = 'unchanged' AND s.line_id IS NOT NULL
       AND s.hours IS NOT (SELECT centihours FROM planned_line x WHERE x.id = s.line_id)`,
  );
  const addDifferences = connection.prepare(
    `INSERT INTO main.import_difference (run_id, staged_id, row, client_id, field, year, before, after, is_conflict)
     SELECT s.run_id, s.id, s.row, s.client_id, 'hours', 0, x.centihours, s.hours,
       coalesce(x.origin = 'typed', 0) OR ${isConfirmed}
     FROM import_line s LEFT JOIN planned_line x ON x.id = s.line_id WHERE ${stretch} AND s.status = 'changed'`,
  );
  const markConflicts = connection.prepare(
    `UPDATE main.import_line SET status = 'conflict' WHERE run_id = @run AND status = 'changed' AND id IN (
       SELECT staged_id FROM import_difference WHERE run_id = @run AND is_conflict = 1)`,
  );
  // Hours that were moved elsewhere would count twice: what stays beside a new line is said with it.
  const remarkOnOthers = connection.prepare(
    `INSERT INTO main.import_problem (run_id, row, column_name, value, code, detail, is_notice, is_from_reader)
     SELECT s.run_id, s.row, 'Uren', s.service, 'LINES_LEFT', replace(printf('%.2f', sum(x.centihours) / 100.0), '.', ','), 1, 0
     FROM import_line s JOIN planned_line x ON x.client_id = s.client_id AND x.year = s.year AND x.service_id = s.service_id
       AND +x.employee_id IS s.employee_id
     WHERE s.run_id = @run AND s.line_id IS NULL AND s.status IN ('new', 'changed', 'conflict') AND NOT EXISTS (
       SELECT 1 FROM import_line t WHERE t.run_id = s.run_id AND t.number = s.number AND t.year = s.year AND t.line_id = x.id)
     GROUP BY s.id ORDER BY s.row`,
  );
  return {
    needsReset: true,
    reset: (range) => resolver.reset(range),
    isNeeded: () => true,
    compare(range) {
      findLines.run(range);
      markNew.run(range);
      markChanged.run(range);
      addDifferences.run(range);
    },
    finish(run) {
      markConflicts.run({ run });
      remarkOnOthers.run({ run });
    },
  };
}
