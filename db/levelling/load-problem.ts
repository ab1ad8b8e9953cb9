import { loadBudgetYears, type LoadedYear } from '#db/budgets/load-employee-years.ts';
import type { Connection } from '#db/office/database.ts';
import { addHolder, loadRoleHolders } from '#db/preparation/role-holders.ts';
import { listDeadlineRules } from '#db/services/deadlines.ts';
import { listServices } from '#db/services/services.ts';
import { buildProblem } from '#shared/levelling/build-problem.ts';
import type { Availability, StoredLine } from '#shared/levelling/build-problem.ts';
import type { LevellingLine, LevellingProblem } from '#shared/levelling/model.ts';
import type { FollowedCode, PlanFacts } from '#shared/services/occurrences.ts';

/** The planning of a year as levelling takes it, with what is needed to speak of it. */
export interface LoadedProblem {
  readonly problem: LevellingProblem;
  /** Names of clients by number and of services by code. */
  readonly clientNames: ReadonlyMap<string, string>;
  readonly serviceNames: ReadonlyMap<string, string>;
  /** Ids of lines of confirmed plans. */
  readonly confirmed: ReadonlySet<number>;
  /** Codes of employees who have work but no budget in the year: what they have too much is not known. */
  readonly withoutBudget: readonly string[];
  /** How many employees have a budget. */
  readonly budgetCount: number;
  /** Planned hours that nobody has yet. */
  readonly unassignedCentihours: number;
  readonly lineCount: number;
}

export interface LoadOptions {
  year: number;
  /** The office's date. */
  today: string;
  allowConfirmed: boolean;
}

/** Loads the planning of a year: plans that were dropped count nowhere, confirmed ones move only when allowed. */
export function loadProblem(
  connection: Connection,
  { year, today, allowConfirmed }: LoadOptions,
): LoadedProblem {
  const rows = loadLines(connection, year);
  const lines = rows.filter((row): row is StoredRow & { employeeId: number } => row.employeeId !== null);
  const services = listServices(connection);
  const years = loadBudgetYears(connection, year);
  const employees = years.map(showAvailability);
  const working = new Set<number | null>(lines.map(({ employeeId }) => employeeId));
  return {
    problem: buildProblem({
      year,
      today,
      allowConfirmed,
      lines: lines.map((row): StoredLine => ({ ...row, isConfirmed: row.status === 'B' })),
      employees,
      services: new Map(services.map((service) => [service.code, service])),
      rules: listDeadlineRules(connection),
      plans: loadPlans(connection, year),
      holders: loadCandidates(connection, year, rows),
    }),
    clientNames: new Map(rows.map(({ client, clientName }) => [client, clientName])),
    serviceNames: new Map(services.map(({ code, name }) => [code, name])),
    confirmed: new Set(lines.filter(({ status }) => status === 'B').map(({ id }) => id)),
    withoutBudget: listWithoutBudget(employees, working),
    budgetCount: years.filter(({ budget }) => budget !== null).length,
    unassignedCentihours: rows.reduce(
      (sum, { employeeId, centihours }) => sum + (employeeId === null ? centihours : 0),
      0,
    ),
    lineCount: rows.length,
  };
}

/** What somebody can take per month; unknown without a budget, unless it was typed or the person is not in service. */
function showAvailability({ computed, budget, facts }: LoadedYear): Availability {
  const { employeeId, code, availableCentihours, controlCentihours } = computed.year;
  return {
    employeeId,
    code,
    freeCentihours: availableCentihours.map((available, index) => {
      const isKnown =
        budget !== null || computed.isOutside[index] === true || facts.typedCentihours[index] !== null;
      return isKnown ? available - (controlCentihours[index] ?? 0) : null;
    }),
    isThere: computed.isOutside.map((isOutside) => !isOutside),
  };
}

/** What is planned in a year, only to be counted: one line per employee and month, none of which may move. */
export function loadStanding(
  connection: Connection,
  year: number,
): Pick<LoadedProblem, 'problem' | 'withoutBudget' | 'budgetCount' | 'unassignedCentihours' | 'lineCount'> {
  const sums = connection
    .prepare(
      `SELECT line.employee_id AS employeeId, line.month, sum(line.centihours) AS centihours, count(*) AS lineCount
       FROM planned_line AS line
       JOIN client_plan ON client_plan.client_id = line.client_id AND client_plan.year = line.year
       WHERE line.year = ? AND client_plan.status <> 'V' GROUP BY line.employee_id, line.month`,
    )
    .all(year) as { employeeId: number | null; month: number; centihours: number; lineCount: number }[];
  const years = loadBudgetYears(connection, year);
  const employees = years.map(showAvailability);
  const indexOf = new Map(employees.map(({ employeeId }, index) => [employeeId, index]));
  const working = new Set(sums.map(({ employeeId }) => employeeId));
  const lines = sums.flatMap(({ employeeId, month, centihours }, index): LevellingLine[] => {
    const employee = indexOf.get(employeeId ?? 0);
    return employee === undefined ? [] : [{ ...still, id: index + 1, employee, month, centihours }];
  });
  return {
    problem: { employees, lines },
    withoutBudget: listWithoutBudget(employees, working),
    budgetCount: years.filter(({ budget }) => budget !== null).length,
    unassignedCentihours: sums.reduce(
      (sum, each) => sum + (each.employeeId === null ? each.centihours : 0),
      0,
    ),
    lineCount: sums.reduce((sum, { lineCount }) => sum + lineCount, 0),
  };
}

/** A line that only weighs. */
const still = {
  client: '',
  service: '',
  role: '',
  earliest: 1,
  latest: 12,
  dueMonth: null,
  mayMove: false,
  allowed: [],
  follows: [],
};

function listWithoutBudget(
  employees: readonly Availability[],
  working: ReadonlySet<number | null>,
): string[] {
  return employees
    .filter(({ employeeId, freeCentihours }) => working.has(employeeId) && freeCentihours.includes(null))
    .map(({ code }) => code);
}

interface StoredRow {
  id: number;
  client: string;
  clientName: string;
  service: string;
  role: string;
  employeeId: number | null;
  month: number;
  centihours: number;
  status: 'A' | 'B';
}

function loadLines(connection: Connection, year: number): StoredRow[] {
  return connection
    .prepare(
      `SELECT line.id, client.number AS client, client.name AS clientName, service.code AS service,
         line.role_code AS role, line.employee_id AS employeeId, line.month, line.centihours, client_plan.status
       FROM planned_line AS line
       JOIN client_plan ON client_plan.client_id = line.client_id AND client_plan.year = line.year
       JOIN client ON client.id = line.client_id
       JOIN service ON service.id = line.service_id
       WHERE line.year = ? AND client_plan.status <> 'V'
       ORDER BY client.number, line.id`,
    )
    .all(year) as StoredRow[];
}

interface PlanRow {
  client: string;
  legalForm: string | null;
  administration: string | null;
  administrationMonths: string | null;
  readsAlong: string | null;
  vatReturn: string | null;
  engagement: string | null;
  readyOn: string | null;
  completeOn: string | null;
}

function loadPlans(connection: Connection, year: number): Map<string, PlanFacts> {
  const recurrences = new Map(
    (
      connection
        .prepare(
          `SELECT list, code, recurrence FROM code_item
           WHERE list IN ('administration', 'reads_along', 'vat_return', 'engagement')`,
        )
        .all() as { list: string; code: string; recurrence: FollowedCode['recurrence'] }[]
    ).map(({ list, code, recurrence }) => [`${list} ${code}`, recurrence]),
  );
  const follow = (list: string, code: string | null): FollowedCode | null =>
    code === null ? null : { code, recurrence: recurrences.get(`${list} ${code}`) ?? null };
  const rows = connection
    .prepare(
      `SELECT client.number AS client, client.legal_form_code AS legalForm, administration_code AS administration,
         administration_months AS administrationMonths, reads_along_code AS readsAlong,
         vat_return_code AS vatReturn, engagement_code AS engagement, ready_to_compile_on AS readyOn,
         accounts_complete_on AS completeOn
       FROM client_plan JOIN client ON client.id = client_plan.client_id WHERE client_plan.year = ?`,
    )
    .all(year) as PlanRow[];
  return new Map(
    rows.map((row) => [
      row.client,
      {
        followed: {
          administration: follow('administration', row.administration),
          reads_along: follow('reads_along', row.readsAlong),
          vat_return: follow('vat_return', row.vatReturn),
          engagement: follow('engagement', row.engagement),
        },
        // The schema keeps the text to JSON, which only planning writes: a list of months.
        administrationMonths:
          row.administrationMonths === null ? null : (JSON.parse(row.administrationMonths) as number[]),
        dates: { ready_to_compile: row.readyOn, accounts_complete: row.completeOn },
        legalForm: row.legalForm,
      },
    ]),
  );
}

/** Who may take work of a role: who has the role, and who has planned work in it. */
function loadCandidates(
  connection: Connection,
  year: number,
  rows: readonly StoredRow[],
): Map<string, Set<number>> {
  const holders = loadRoleHolders(connection, year);
  for (const { role, employeeId } of rows) if (employeeId !== null) addHolder(holders, role, employeeId);
  return holders;
}
