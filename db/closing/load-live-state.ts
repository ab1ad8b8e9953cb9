import { loadCapacity } from '#db/capacity/load-year.ts';
import { classifyOffice } from '#db/classification/classify-office.ts';
import { getActiveDefinition } from '#db/classification/definitions.ts';
import { listRiskClasses } from '#db/closing/risk-classes.ts';
import type { Connection, OfficeDatabase } from '#db/office/database.ts';
import { lineOf } from '#shared/capacity/compute-capacity.ts';
import type { ClientType } from '#shared/classification/model.ts';
import type { Under } from '#shared/closing/compare-model.ts';
import type { StateCapacity, StateClient, StateHours, YearState } from '#shared/closing/year-state.ts';

/** A year that is not closed, as the office stands now. */
export function loadLiveState(db: OfficeDatabase, year: number, today: string, under: Under): YearState {
  const { connection } = db;
  const active = getActiveDefinition(db);
  return {
    year,
    basis: { kind: 'live' },
    definition: { version: active.version ?? 0, name: active.name, content: active.definition },
    questionnaireVersion: activeQuestionnaire(connection),
    clients: loadClients(db, year, today, under),
    hours: connection
      .prepare(
        `SELECT c.number, s.code AS service, e.code AS employee, sum(l.centihours) AS centihours
         FROM planned_line l JOIN client_plan p USING (client_id, year) JOIN client c ON c.id = l.client_id
         JOIN service s ON s.id = l.service_id LEFT JOIN employee e ON e.id = l.employee_id
         WHERE l.year = ? AND p.status <> 'V' GROUP BY l.client_id, l.service_id, l.employee_id`,
      )
      .all(year) as StateHours[],
    capacity: liveCapacity(connection, year),
    employees: namesOf(connection, 'SELECT code, name FROM employee'),
    services: namesOf(connection, 'SELECT code, name FROM service'),
  };
}

function activeQuestionnaire(connection: Connection): number | null {
  const version = connection
    .prepare(`SELECT version FROM risk_definition WHERE status = 'active'`)
    .pluck()
    .get() as number | undefined;
  return version ?? null;
}

interface Row extends Omit<StateClient, 'type' | 'risk' | 'roles' | 'isHead' | 'unit'> {
  id: number;
  isHead: 0 | 1;
  groupNumber: string | null;
}

function loadClients(db: OfficeDatabase, year: number, today: string, under: Under): StateClient[] {
  const { connection } = db;
  const types = new Map<string, ClientType | null>(
    classifyOffice(db, today, 'counts').units.map(({ unit, type, rating }) => [
      unit.id,
      under === 'today' ? rating.type : type,
    ]),
  );
  const risks = new Map(listRiskClasses(connection, today).map((risk) => [risk.clientId, risk.riskClass]));
  const roles = loadRoles(connection, year);
  const rows = connection
    .prepare(
      `SELECT c.id, c.number, c.name, c.status, g.head_client_id IS c.id AS isHead, g.number AS groupNumber,
         nullif(g.name, '') AS groupName, y.billed_cents AS billedCents, y.production_cents AS productionCents,
         y.write_off_cents AS writeOffCents, p.status AS planStatus
       FROM client c LEFT JOIN client_group g ON g.id = c.group_id
       LEFT JOIN yearly_production y ON y.client_id = c.id AND y.year = @year
       LEFT JOIN client_plan p ON p.client_id = c.id AND p.year = @year ORDER BY c.number`,
    )
    .all({ year }) as Row[];
  return rows.map(({ id, groupNumber, ...row }) => {
    const unit = groupNumber === null ? `client:${row.number}` : `group:${groupNumber}`;
    return {
      ...row,
      unit,
      isHead: row.isHead === 1,
      type: types.get(unit) ?? null,
      risk: risks.get(id) ?? null,
      roles: roles.get(id) ?? {},
    };
  });
}

/** Who does a role in the year: who takes it over in it, else who holds it now. */
function loadRoles(connection: Connection, year: number): Map<number, Record<string, string>> {
  const rows = connection
    .prepare(
      `SELECT client_id, role_code, e.code FROM client_role r JOIN employee e ON e.id = r.employee_id
       WHERE NOT EXISTS (SELECT 1 FROM role_plan WHERE client_id = r.client_id AND year = @year AND role_code = r.role_code)
       UNION ALL SELECT client_id, role_code, e.code FROM role_plan p JOIN employee e ON e.id = p.employee_id WHERE year = @year`,
    )
    .raw()
    .all({ year }) as [clientId: number, role: string, code: string][];
  const roles = new Map<number, Record<string, string>>();
  for (const [clientId, role, code] of rows) {
    const own = roles.get(clientId) ?? {};
    own[role] = code;
    roles.set(clientId, own);
  }
  return roles;
}

function liveCapacity(connection: Connection, year: number): StateCapacity[] {
  const { rows, unassigned } = loadCapacity(connection, { year, draftId: undefined });
  const nobody = unassigned.yearCentihours;
  return [
    ...rows.map((row) => ({
      employee: row.employee,
      availableCentihours: lineOf(row, 'available').yearCentihours,
      plannedCentihours: lineOf(row, 'planned').yearCentihours,
      controlCentihours: lineOf(row, 'control').yearCentihours,
      freeCentihours: lineOf(row, 'free').yearCentihours,
    })),
    ...(nobody === 0
      ? []
      : [
          {
            employee: null,
            availableCentihours: 0,
            plannedCentihours: nobody,
            controlCentihours: 0,
            freeCentihours: -nobody,
          },
        ]),
  ];
}

function namesOf(connection: Connection, sql: string): ReadonlyMap<string, string> {
  return new Map(connection.prepare(sql).raw().all() as [code: string, name: string][]);
}
