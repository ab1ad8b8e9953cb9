import { getActiveDefinition, getDefinition } from '#db/classification/definitions.ts';
import { loadScoringUnder } from '#db/classification/load-scoring.ts';
import { getScoring } from '#db/classification/scorings.ts';
import type { Connection, OfficeDatabase } from '#db/office/database.ts';
import { compileDefinition } from '#shared/classification/compile-definition.ts';
import type { ClientType } from '#shared/classification/model.ts';
import type { Under } from '#shared/closing/compare-model.ts';
import type { Closing } from '#shared/closing/model.ts';
import type { StateCapacity, StateClient, StateHours, YearState } from '#shared/closing/year-state.ts';

interface Keys {
  definitionId: number;
  scoringId: number;
}

/**
 * A year as it was closed. `today` scores the values of then under the classification in force, without overrides, and takes the amounts
 * of the year as they are known now: they often come in after it was closed.
 */
export function loadClosedState(db: OfficeDatabase, closing: Closing, under: Under): YearState {
  const { connection } = db;
  const keys = connection
    .prepare('SELECT definition_id AS definitionId, scoring_id AS scoringId FROM year_closing WHERE id = ?')
    .get(closing.id) as Keys;
  const definition = under === 'today' ? getActiveDefinition(db) : getDefinition(db, keys.definitionId);
  return {
    year: closing.year,
    basis: { kind: 'closed', closingId: closing.id, at: closing.closedAt, by: closing.closedBy },
    definition: {
      version: definition.version ?? 0,
      name: definition.name,
      content: definition.definition,
    },
    questionnaireVersion: questionnaireOf(connection, closing.id),
    clients: loadClients(connection, closing, under === 'today' ? rescore(db, keys.scoringId) : null),
    hours: connection
      .prepare(
        `SELECT number, service_code AS service, employee_code AS employee, sum(centihours) AS centihours
         FROM closing_hours WHERE closing_id = ? AND counts = 1 GROUP BY number, service_code, employee_code`,
      )
      .all(closing.id) as StateHours[],
    capacity: connection
      .prepare(
        `SELECT employee_code AS employee, available_centihours AS availableCentihours,
           planned_centihours AS plannedCentihours, control_centihours AS controlCentihours,
           free_centihours AS freeCentihours
         FROM closing_capacity WHERE closing_id = ? AND month = 0
           AND (employee_code IS NOT NULL OR planned_centihours <> 0)`,
      )
      .all(closing.id) as StateCapacity[],
    employees: namesOf(connection, 'closing_employee', closing.id),
    services: namesOf(connection, 'closing_service', closing.id),
  };
}

function questionnaireOf(connection: Connection, closingId: number): number | null {
  const version = connection
    .prepare(
      `SELECT content ->> '$.version' FROM closing_definition WHERE closing_id = ? AND kind = 'questionnaire'`,
    )
    .pluck()
    .get(closingId) as number | null | undefined;
  return version ?? null;
}

function rescore(db: OfficeDatabase, scoringId: number): ReadonlyMap<string, ClientType | null> {
  const current = compileDefinition(getActiveDefinition(db).definition);
  const { units } = loadScoringUnder(db, getScoring(db.connection, scoringId), current);
  return new Map(units.map(({ unit, rating }) => [unit.id, rating.type]));
}

interface Row extends Omit<StateClient, 'roles' | 'isHead'> {
  isHead: 0 | 1;
}

function loadClients(
  connection: Connection,
  { id: closingId, year }: Closing,
  types: ReadonlyMap<string, ClientType | null> | null,
): StateClient[] {
  const roles = new Map<string, Record<string, string>>();
  const held = connection
    .prepare(
      `SELECT number, role_code, CASE is_planned WHEN 1 THEN planned_code ELSE employee_code END AS code
       FROM closing_role WHERE closing_id = ? AND code IS NOT NULL`,
    )
    .raw()
    .all(closingId) as [number: string, role: string, code: string][];
  for (const [number, role, code] of held) {
    const own = roles.get(number) ?? {};
    own[role] = code;
    roles.set(number, own);
  }
  const rows = connection
    .prepare(
      `SELECT s.number, s.name, s.status, unit, is_head AS isHead, group_name AS groupName,
         coalesce(override_type, computed_type) AS type, plan_status AS planStatus, risk_class AS risk,
         ${types === null ? 's' : 'y'}.billed_cents AS billedCents,
         ${types === null ? 's' : 'y'}.production_cents AS productionCents,
         ${types === null ? 's' : 'y'}.write_off_cents AS writeOffCents
       FROM closing_client s LEFT JOIN client c ON c.number = s.number
       LEFT JOIN yearly_production y ON y.client_id = c.id AND y.year = @year
       WHERE closing_id = @closingId ORDER BY s.number`,
    )
    .all({ closingId, year }) as Row[];
  return rows.map((row) => ({
    ...row,
    isHead: row.isHead === 1,
    type: types === null ? row.type : (types.get(row.unit) ?? null),
    roles: roles.get(row.number) ?? {},
  }));
}

function namesOf(
  connection: Connection,
  table: 'closing_employee' | 'closing_service',
  closingId: number,
): ReadonlyMap<string, string> {
  return new Map(
    connection.prepare(`SELECT code, name FROM ${table} WHERE closing_id = ?`).raw().all(closingId) as [
      string,
      string,
    ][],
  );
}
