import { loadCapacity } from '#db/capacity/load-year.ts';
import { getDefinition } from '#db/classification/definitions.ts';
import { freezeDefinitions } from '#db/closing/freeze-definitions.ts';
import { listRiskClasses } from '#db/closing/risk-classes.ts';
import type { Connection, OfficeDatabase } from '#db/office/database.ts';
import { loadEmployeeYears } from '#db/budgets/load-employee-years.ts';
import { closingText } from '#shared/closing/nl.ts';
import { lineOf } from '#shared/capacity/compute-capacity.ts';
import { lineKeys, type CapacityRow, type MonthSums } from '#shared/capacity/model.ts';

/** What a snapshot is of. */
export interface SnapshotOf {
  closingId: number;
  year: number;
  scoringId: number;
  definitionId: number;
  today: string;
}

const { progress } = closingText;

/**
 * Writes the snapshot of a year that is being closed, in steps that are named before they are done: each is one or a few statements
 * over whole tables. Inside the transaction that closes the year.
 */
export function* takeSnapshot(db: OfficeDatabase, of: SnapshotOf): Generator<string> {
  const { connection } = db;
  yield progress.clients;
  insertClients(db, of);
  insertRoles(connection, of);
  yield progress.hours;
  insertHours(connection, of);
  yield progress.capacity;
  insertCapacity(connection, of);
  yield progress.definitions;
  freezeDefinitions(db, of);
}

/** The column of a scoring's outcome that holds the code of the fee volume, as SQL; null under a definition without it. */
function feeCodeOf(db: OfficeDatabase, definitionId: number): string {
  const { criteria } = getDefinition(db, definitionId).definition;
  const index = criteria.findIndex(({ key }) => key === 'feeVolume');
  return index < 0 ? 'NULL' : `l.outcome ->> '$[${index}][0]'`;
}

function insertClients(db: OfficeDatabase, of: SnapshotOf): void {
  db.connection
    .prepare(
      `WITH hours AS MATERIALIZED (
         SELECT client_id, sum(centihours) AS centihours FROM planned_line WHERE year = @year GROUP BY client_id
       ), risks AS MATERIALIZED (
         SELECT value ->> 'clientId' AS client_id, value ->> 'riskClass' AS risk_class, value ->> 'approvedOn' AS approved_on,
           value ->> 'nextReviewOn' AS next_review_on FROM json_each(@risks)
       )
       INSERT INTO main.closing_client (closing_id, number, name, status, legal_form_code, branch_code, branch_label, group_number,
         group_name, is_head, unit, computed_type, override_type, override_reason, points, min_points, max_points, outcome,
         fee_volume_code, billed_cents, production_cents, write_off_cents, payment_days, strategy, plan_status,
         administration_code, administration_months, reads_along_code, vat_return_code, ready_to_compile_on, engagement_code,
         accounts_complete_on, planned_centihours, risk_class, risk_approved_on, risk_next_review_on)
       SELECT @closingId, c.number, c.name, c.status, c.legal_form_code, c.branch_code, b.label, g.number,
         nullif(g.name, ''), g.head_client_id IS c.id, l.unit, l.computed_type, l.override_type, l.override_reason, l.points,
         l.min_points, l.max_points, l.outcome,
         ${feeCodeOf(db, of.definitionId)}, y.billed_cents, y.production_cents, y.write_off_cents, y.payment_days,
         ${strategyJson}, p.status, p.administration_code, p.administration_months, p.reads_along_code, p.vat_return_code,
         p.ready_to_compile_on, p.engagement_code, p.accounts_complete_on,
         CASE WHEN p.status IN ('A', 'B') THEN coalesce(h.centihours, 0) ELSE 0 END,
         r.risk_class, r.approved_on, r.next_review_on
       FROM classification_line l
       JOIN classification_member m ON m.line_id = l.id
       JOIN client c ON c.number = m.number
       LEFT JOIN client_group g ON g.id = c.group_id
       LEFT JOIN code_item b ON b.list = 'branch' AND b.code = c.branch_code
       LEFT JOIN strategy s ON s.client_id = c.id
       LEFT JOIN yearly_production y ON y.client_id = c.id AND y.year = @year
       LEFT JOIN client_plan p ON p.client_id = c.id AND p.year = @year
       LEFT JOIN hours h ON h.client_id = c.id
       LEFT JOIN risks r ON r.client_id = c.id
       WHERE l.scoring_id = @scoringId ORDER BY c.number`,
    )
    .run({
      closingId: of.closingId,
      year: of.year,
      scoringId: of.scoringId,
      risks: JSON.stringify(listRiskClasses(db.connection, of.today)),
    });
}

/** The strategy data of a client by the names of their columns; values and codes as they are. */
const strategyJson = `CASE WHEN s.client_id IS NULL THEN NULL ELSE json_object(
  'birth_year', c.birth_year, 'is_small_business', s.is_small_business, 'is_ambassador', s.is_ambassador,
  'age_class_code', s.age_class_code, 'continuity_code', s.continuity_code, 'fee_class_code', s.fee_class_code,
  'write_off_class_code', s.write_off_class_code, 'payment_class_code', s.payment_class_code,
  'has_other_risk', s.has_other_risk, 'other_risk_reason', s.other_risk_reason, 'category', s.category,
  'is_public_interest', s.is_public_interest, 'is_prominent_person', s.is_prominent_person,
  'life_cycle_code', s.life_cycle_code, 'strategy_remark', s.strategy_remark, 'strategy_updated_on', s.strategy_updated_on) END`;

/** Everyone who holds a role, and who would take one over in the year. */
function insertRoles(connection: Connection, { closingId, year }: SnapshotOf): void {
  connection
    .prepare(
      `INSERT INTO main.closing_role (closing_id, number, role_code, employee_code, is_planned, planned_code, from_month)
       SELECT @closingId, c.number, x.role_code, e.code, x.is_planned, n.code, x.from_month
       FROM (
         SELECT coalesce(r.client_id, p.client_id) AS client_id, coalesce(r.role_code, p.role_code) AS role_code,
           r.employee_id AS employee_id, p.client_id IS NOT NULL AS is_planned, p.employee_id AS planned_id, p.from_month
         FROM client_role r
         FULL JOIN (SELECT * FROM role_plan WHERE year = @year) p ON p.client_id = r.client_id AND p.role_code = r.role_code
       ) x
       JOIN client c ON c.id = x.client_id
       LEFT JOIN employee e ON e.id = x.employee_id
       LEFT JOIN employee n ON n.id = x.planned_id`,
    )
    .run({ closingId, year });
}

function insertHours(connection: Connection, { closingId, year }: SnapshotOf): void {
  connection
    .prepare(
      `INSERT INTO main.closing_hours (closing_id, number, service_code, role_code, employee_code, month, centihours, counts)
       SELECT @closingId, c.number, s.code, l.role_code, e.code, l.month, l.centihours, p.status <> 'V'
       FROM planned_line l JOIN client_plan p USING (client_id, year) JOIN client c ON c.id = l.client_id
       JOIN service s ON s.id = l.service_id LEFT JOIN employee e ON e.id = l.employee_id
       WHERE l.year = @year ORDER BY c.number, s.position, l.month`,
    )
    .run({ closingId, year });
  connection
    .prepare(
      'INSERT INTO main.closing_service (closing_id, code, name) SELECT ?, code, name FROM service ORDER BY position',
    )
    .run(closingId);
}

/** Everyone who has a place in the year or holds a role, with the six lines as they are counted; a row per employee and month. */
function insertCapacity(connection: Connection, { closingId, year }: SnapshotOf): void {
  insertEmployees(connection, { closingId, year });
  const insert = connection.prepare(
    `INSERT INTO main.closing_capacity (closing_id, employee_code, month, contract_centihours, indirect_centihours,
       available_centihours, planned_centihours, control_centihours, free_centihours, absence_centihours)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const { rows, unassigned } = loadCapacity(connection, { year, draftId: undefined });
  for (const row of rows) for (const months of monthsOf(row)) insert.run(closingId, row.employee, ...months);
  for (const months of monthsOfNobody(unassigned)) insert.run(closingId, null, ...months);
}

/** Month, the six lines in their order, and absence; month 0 is the year. */
function monthsOf(row: CapacityRow): number[][] {
  const lines = lineKeys.map((key) => lineOf(row, key));
  const absence = row.absenceCentihours;
  const year = [
    0,
    ...lines.map(({ yearCentihours }) => yearCentihours),
    absence.reduce((sum, hours) => sum + hours, 0),
  ];
  return [
    year,
    ...absence.map((absent, index) => [
      index + 1,
      ...lines.map(({ monthCentihours }) => monthCentihours[index] ?? 0),
      absent,
    ]),
  ];
}

function monthsOfNobody({ yearCentihours, monthCentihours }: MonthSums): number[][] {
  return [yearCentihours, ...monthCentihours].map((hours, month) => [month, 0, 0, 0, hours, 0, -hours, 0]);
}

/** Names stand here, so that every code in the snapshot can be read later. */
function insertEmployees(
  connection: Connection,
  { closingId, year }: { closingId: number; year: number },
): void {
  const years = new Map(loadEmployeeYears(connection, year).map((employee) => [employee.code, employee]));
  const insert = connection.prepare(
    `INSERT INTO main.closing_employee (closing_id, code, name, function_code, function_label, team_code, in_service_on,
       out_of_service_on, part_time_basis_points, norm_centihours)
     SELECT @closingId, code, name, @functionCode,
       (SELECT label FROM code_item WHERE list = 'function' AND code = @functionCode), team_code, in_service_on,
       out_of_service_on, @partTime, @norm
     FROM employee WHERE code = @code`,
  );
  const codes = connection.prepare('SELECT code, function_code FROM employee ORDER BY code').raw().all() as [
    code: string,
    functionCode: string | null,
  ][];
  for (const [code, functionCode] of codes) {
    const own = years.get(code);
    insert.run({
      closingId,
      code,
      functionCode: own?.functionCode ?? functionCode,
      partTime: own?.partTimeBasisPoints ?? null,
      norm: own?.normCentihours ?? null,
    });
  }
}
