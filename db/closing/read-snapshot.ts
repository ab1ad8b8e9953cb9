import { getClosing } from '#db/closing/closings.ts';
import type { Connection } from '#db/office/database.ts';
import { lineKeys } from '#shared/capacity/model.ts';
import {
  SnapshotDefinitions,
  type SnapshotCapacity,
  type SnapshotClient,
  type SnapshotLine,
} from '#shared/closing/snapshot-model.ts';

type Flag = 0 | 1 | null;
type FlagKey = 'isHead' | 'ambassador' | 'otherRisk' | 'publicInterest' | 'prominentPerson';
type Row = Omit<SnapshotClient, FlagKey | 'outcome' | 'roles'> & Record<FlagKey, Flag> & { outcome: string };

/** The clients of a closing by number. */
export function listSnapshotClients(connection: Connection, closingId: number): SnapshotClient[] {
  getClosing(connection, closingId);
  const roles = loadRoles(connection, closingId);
  const rows = connection.prepare(selectClients).all(closingId) as Row[];
  return rows.map((row) => ({
    ...row,
    isHead: row.isHead === 1,
    ambassador: toBoolean(row.ambassador),
    otherRisk: toBoolean(row.otherRisk),
    publicInterest: toBoolean(row.publicInterest),
    prominentPerson: toBoolean(row.prominentPerson),
    // Frozen from the lines of a scoring: pairs of code and points.
    outcome: JSON.parse(row.outcome) as SnapshotClient['outcome'],
    roles: roles.get(row.number) ?? {},
  }));
}

const selectClients = `
  SELECT number, name, status, group_number AS groupNumber, group_name AS groupName, is_head AS isHead,
    legal_form_code AS legalForm, coalesce(branch_label, branch_code) AS branch,
    coalesce(override_type, computed_type) AS type, computed_type AS computedType, override_reason AS overrideReason,
    min_points AS minPoints, max_points AS maxPoints, fee_volume_code AS feeVolumeCode, billed_cents AS billedCents,
    production_cents AS productionCents, write_off_cents AS writeOffCents, outcome,
    strategy ->> 'is_ambassador' AS ambassador, strategy ->> 'continuity_code' AS continuity,
    strategy ->> 'age_class_code' AS ageClass, strategy ->> 'has_other_risk' AS otherRisk,
    strategy ->> 'is_public_interest' AS publicInterest, strategy ->> 'is_prominent_person' AS prominentPerson,
    strategy ->> 'strategy_updated_on' AS strategyUpdatedOn,
    plan_status AS planStatus, administration_code AS administration, reads_along_code AS readsAlong,
    vat_return_code AS vatReturn, engagement_code AS engagement, ready_to_compile_on AS readyToCompileOn,
    accounts_complete_on AS accountsCompleteOn, planned_centihours AS plannedCentihours, risk_class AS riskClass,
    risk_approved_on AS riskApprovedOn, risk_next_review_on AS riskNextReviewOn
  FROM closing_client WHERE closing_id = ? ORDER BY number`;

function loadRoles(connection: Connection, closingId: number): Map<string, Record<string, string>> {
  const rows = connection
    .prepare(
      `SELECT number, role_code, coalesce(employee_code, '–'), is_planned, coalesce(planned_code, '–')
       FROM closing_role WHERE closing_id = ?`,
    )
    .raw()
    .all(closingId) as [number: string, role: string, now: string, isPlanned: 0 | 1, next: string][];
  const roles = new Map<string, Record<string, string>>();
  for (const [number, role, now, isPlanned, next] of rows) {
    const own = roles.get(number) ?? {};
    own[role] = isPlanned === 1 && next !== now ? `${now} → ${next}` : now;
    roles.set(number, own);
  }
  return roles;
}

/** Roles that anybody held at a closing. */
export function listSnapshotRoles(
  connection: Connection,
  closingId: number,
): { code: string; label: string }[] {
  return connection
    .prepare(
      `SELECT r.role_code AS code, coalesce(i.label, r.role_code) AS label
       FROM (SELECT DISTINCT role_code FROM closing_role WHERE closing_id = ?) r
       LEFT JOIN code_item i ON i.list = 'role' AND i.code = r.role_code ORDER BY i.position, r.role_code`,
    )
    .all(closingId) as { code: string; label: string }[];
}

const none = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/** The hours of a closing, a row per client, service, role and employee. */
export function listSnapshotLines(connection: Connection, closingId: number): SnapshotLine[] {
  getClosing(connection, closingId);
  const rows = connection
    .prepare(
      `SELECT h.number, c.name, h.service_code, s.name, h.role_code, h.employee_code, c.plan_status, h.month, h.centihours
       FROM closing_hours h JOIN closing_client c ON c.closing_id = h.closing_id AND c.number = h.number
       LEFT JOIN closing_service s ON s.closing_id = h.closing_id AND s.code = h.service_code
       WHERE h.closing_id = ? ORDER BY h.id`,
    )
    .raw()
    .all(closingId) as [
    string,
    string,
    string,
    string | null,
    string,
    string | null,
    SnapshotLine['status'],
    number,
    number,
  ][];
  const lines = new Map<string, SnapshotLine>();
  for (const [number, name, service, serviceName, role, employee, status, month, centihours] of rows) {
    const key = `${number}\0${service}\0${role}\0${employee ?? ''}`;
    let line = lines.get(key);
    if (!line) {
      line = {
        number,
        name,
        service,
        serviceName: serviceName ?? service,
        role,
        employee,
        status,
        months: [...none],
        totalCentihours: 0,
      };
      lines.set(key, line);
    }
    line.months[month - 1] = (line.months[month - 1] ?? 0) + centihours;
    line.totalCentihours += centihours;
  }
  return [...lines.values()];
}

/** The six lines per employee of a closing; hours of nobody last. */
export function listSnapshotCapacity(connection: Connection, closingId: number): SnapshotCapacity[] {
  getClosing(connection, closingId);
  const rows = connection
    .prepare(
      `SELECT k.employee_code, coalesce(e.name, ''), e.function_code, k.month, k.contract_centihours, k.indirect_centihours,
         k.available_centihours, k.planned_centihours, k.control_centihours, k.free_centihours
       FROM closing_capacity k LEFT JOIN closing_employee e ON e.closing_id = k.closing_id AND e.code = k.employee_code
       WHERE k.closing_id = ? ORDER BY k.employee_code IS NULL, k.employee_code COLLATE NOCASE, k.month`,
    )
    .raw()
    .all(closingId) as [string | null, string, string | null, number, ...number[]][];
  const answer = new Map<string, SnapshotCapacity>();
  for (const [employee, name, function_, month, ...hours] of rows) {
    for (const [index, line] of lineKeys.entries()) {
      if (employee === null && line !== 'planned') continue;
      const key = `${employee ?? ''}\0${line}`;
      const row = answer.get(key) ?? {
        employee,
        name,
        function: function_,
        line,
        months: [...none],
        yearCentihours: 0,
      };
      if (month === 0) row.yearCentihours = hours[index] ?? 0;
      else row.months[month - 1] = hours[index] ?? 0;
      answer.set(key, row);
    }
  }
  return [...answer.values()];
}

/** What the words meant on the day of closing. */
export function getSnapshotDefinitions(connection: Connection, closingId: number): SnapshotDefinitions {
  getClosing(connection, closingId);
  const rows = connection
    .prepare('SELECT kind, content FROM closing_definition WHERE closing_id = ?')
    .raw()
    .all(closingId) as [kind: string, content: string][];
  const contents = new Map(rows.map(([kind, content]): [string, unknown] => [kind, JSON.parse(content)]));
  return SnapshotDefinitions.parse({
    classification: contents.get('classification'),
    questionnaire: contents.get('questionnaire'),
    services: contents.get('services'),
    seasons: contents.get('seasons'),
  });
}

function toBoolean(flag: Flag): boolean | null {
  return flag === null ? null : flag === 1;
}
