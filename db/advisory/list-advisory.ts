import { loadListed } from '#db/codes/listed.ts';
import type { Connection } from '#db/office/database.ts';
import {
  discussedStatuses,
  undetermined,
  type AdvisoryAction,
  type AdvisoryCounts,
  type AdvisoryList,
  type ToDiscuss,
} from '#shared/advisory/model.ts';

/** Codes that records use, without reading the records: the index over service and status holds both. */
function loadUsed(connection: Connection): { services: Set<string>; statuses: Set<string> } {
  const rows = connection.prepare('SELECT DISTINCT service_code, status_code FROM advisory').raw().all() as [
    string,
    string,
  ][];
  return {
    services: new Set(rows.map(([service]) => service)),
    statuses: new Set(rows.map(([, status]) => status)),
  };
}

/** The one who has the first role of the office's list, by client. */
const managers = `LEFT JOIN client_role AS managing ON managing.client_id = client.id AND managing.role_code = (
    SELECT code FROM code_item WHERE list = 'role' AND retired_on IS NULL ORDER BY position, id LIMIT 1)
  LEFT JOIN employee AS manager ON manager.id = managing.employee_id`;

/** Clients by number × services, column by column. */
export function listAdvisory(connection: Connection): AdvisoryList {
  const clients = connection
    .prepare(
      `SELECT client.id, client.number, client.name, manager.code AS manager,
              CASE WHEN client_group.id IS NULL THEN NULL ELSE coalesce(client_group.name, client_group.number) END AS groupName
       FROM client LEFT JOIN client_group ON client_group.id = client.group_id ${managers}
       WHERE client.status <> 'former' ORDER BY client.number`,
    )
    .all() as {
    id: number;
    number: string;
    name: string;
    manager: string | null;
    groupName: string | null;
  }[];
  const places = new Map(clients.map(({ id }, place) => [id, place]));
  const used = loadUsed(connection);
  return {
    services: loadListed(connection, 'advisory_service', used.services),
    statuses: loadListed(connection, 'advisory_status', used.statuses),
    numbers: clients.map(({ number }) => number),
    names: clients.map(({ name }) => name),
    groups: clients.map(({ groupName }) => groupName),
    managers: clients.map(({ manager }) => manager),
    ...placeCells(connection, places),
  };
}

function placeCells(
  connection: Connection,
  places: ReadonlyMap<number, number>,
): Pick<AdvisoryList, 'cells' | 'actions'> {
  const rows = connection
    .prepare(
      `SELECT advisory.client_id, service_code, status_code, next_action, next_action_on, employee.code
       FROM advisory LEFT JOIN employee ON employee.id = advisory.owner_id`,
    )
    .raw()
    .all() as [number, string, string, string | null, string | null, string | null][];
  const cells: Record<string, (string | null)[]> = {};
  const actions: AdvisoryAction[] = [];
  for (const [clientId, service, status, nextAction, on, owner] of rows) {
    const place = places.get(clientId);
    if (place === undefined) continue;
    const column = (cells[service] ??= Array.from({ length: places.size }, () => null));
    column[place] = status === undetermined ? null : status;
    if (nextAction !== null || on !== null || owner !== null)
      actions.push([place, service, nextAction, on, owner]);
  }
  return { cells, actions };
}

/** What is to be discussed with active clients and prospects, the first day first, without a day last. */
export function listToDiscuss(connection: Connection, today: string, employee?: string): ToDiscuss[] {
  const rows = connection
    .prepare(
      `SELECT client.number AS client, client.name, service_code AS service, coalesce(item.label, service_code) AS serviceLabel,
              status_code AS status, next_action AS nextAction, next_action_on AS nextActionOn, advisory.remark,
              coalesce(owner.code, manager.code) AS employee, owner.id IS NULL AND manager.id IS NOT NULL AS isByManager,
              next_action_on IS NOT NULL AND next_action_on < @today AS isOverdue
       FROM advisory
       JOIN client ON client.id = advisory.client_id AND client.status <> 'former'
       ${managers}
       LEFT JOIN employee AS owner ON owner.id = advisory.owner_id
       LEFT JOIN code_item AS item ON item.list = 'advisory_service' AND item.code = service_code
       WHERE status_code IN (SELECT value FROM json_each(@statuses))
         AND (@employee IS NULL OR coalesce(owner.code, manager.code) = @employee COLLATE NOCASE)
       ORDER BY next_action_on IS NULL, next_action_on, client.number, item.position`,
    )
    .all({ today, employee: employee ?? null, statuses: JSON.stringify(discussedStatuses) }) as (Omit<
    ToDiscuss,
    'isByManager' | 'isOverdue'
  > & { isByManager: 0 | 1; isOverdue: 0 | 1 })[];
  return rows.map((row) => ({ ...row, isByManager: row.isByManager === 1, isOverdue: row.isOverdue === 1 }));
}

/** How many active clients and prospects stand where with each service; those without a record are not determined. */
export function countAdvisory(connection: Connection): AdvisoryCounts {
  const clients: unknown = connection
    .prepare(`SELECT count(*) FROM client WHERE status <> 'former'`)
    .pluck()
    .get();
  const rows = connection
    .prepare(
      `SELECT service_code, status_code, count(*) FROM advisory
       WHERE client_id NOT IN (SELECT id FROM client WHERE status = 'former') GROUP BY 1, 2`,
    )
    .raw()
    .all() as [string, string, number][];
  const used = loadUsed(connection);
  const services = loadListed(connection, 'advisory_service', used.services);
  const total = Number(clients);
  return {
    clients: total,
    statuses: loadListed(connection, 'advisory_status', used.statuses),
    services: services.map(({ code, label }) => {
      const own = rows.filter(([service]) => service === code);
      const counts = Object.fromEntries(own.map(([, status, count]) => [status, count]));
      const recorded = own.reduce((sum, [, , count]) => sum + count, 0);
      counts[undetermined] = (counts[undetermined] ?? 0) + total - recorded;
      return { code, label, counts };
    }),
  };
}
