import type { Connection } from '#db/office/database.ts';
import type { SizeFigures } from '#shared/deadlines/size-class.ts';
import type { WorkFacts } from '#shared/deadlines/work-list.ts';

/** The role that manages a client; the list of deadlines is shared out by it. */
const managerRole = 'RLM';

/** What the list of deadlines shows of every client beside its deadlines. */
export function loadWorkFacts(connection: Connection): Map<number, WorkFacts> {
  const rows = connection
    .prepare(
      `SELECT client.id, client.legal_form_code AS legalForm, employee.code AS manager,
         CASE WHEN grp.id IS NULL THEN NULL ELSE trim(grp.number || ' ' || grp.name) END AS "group"
       FROM client
       LEFT JOIN client_group AS grp ON grp.id = client.group_id
       LEFT JOIN client_role ON client_role.client_id = client.id AND client_role.role_code = ?
       LEFT JOIN employee ON employee.id = client_role.employee_id`,
    )
    .all(managerRole) as (WorkFacts & { id: number })[];
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

/** What was written with done marks, by client, step and period. */
export function loadDoneRemarks(connection: Connection): Map<string, string> {
  const rows = connection
    .prepare(
      `SELECT client_id AS clientId, step, period_ends_on AS periodEndsOn, remark FROM deadline_done WHERE remark IS NOT NULL`,
    )
    .all() as { clientId: number; step: string; periodEndsOn: string; remark: string }[];
  return new Map(
    rows.map(({ clientId, step, periodEndsOn, remark }) => [remarkKey(clientId, step, periodEndsOn), remark]),
  );
}

export function remarkKey(clientId: number, step: string, periodEndsOn: string): string {
  return `${clientId} ${step} ${periodEndsOn}`;
}

/** The ids of clients by number; numbers that are not there are left out. */
export function clientIdsOf(connection: Connection, numbers: readonly string[]): Map<string, number> {
  const rows = connection
    .prepare(`SELECT number, id FROM client WHERE number IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify([...new Set(numbers)])) as { number: string; id: number }[];
  return new Map(rows.map(({ number, id }) => [number, id]));
}

/** The figures that decide the size class of every active client, oldest first. */
export function loadAllSizeFigures(connection: Connection): Map<number, SizeFigures[]> {
  const rows = connection
    .prepare(
      `SELECT figure.client_id AS clientId, year, balance_total_cents AS balanceTotalCents, turnover_cents AS turnoverCents,
         staff_hundredths AS staffHundredths
       FROM yearly_figure AS figure JOIN client ON client.id = figure.client_id
       WHERE client.status = 'active' ORDER BY figure.client_id, year`,
    )
    .all() as (SizeFigures & { clientId: number })[];
  const figures = new Map<number, SizeFigures[]>();
  for (const { clientId, ...figure } of rows) {
    const own = figures.get(clientId);
    if (own) own.push(figure);
    else figures.set(clientId, [figure]);
  }
  return figures;
}
