import { loadCompleteness } from '#db/completeness/load-completeness.ts';
import type { Connection } from '#db/office/database.ts';
import type { DataRequest, RequestProgress } from '#shared/requests/model.ts';

type RequestRow = Omit<DataRequest, 'clients' | 'asked' | 'open' | 'name'> & { name: string | null };

/** Every request, newest first, with how far it is today. */
export function listRequests(connection: Connection, { today }: { today: string }): DataRequest[] {
  const rows = connection
    .prepare(
      `SELECT q.id, q.employee_code AS employee, e.name, e.email, q.role_code AS role, q.file_name AS file,
         q.made_at AS madeAt, q.made_by AS madeBy,
         (SELECT max(returned_at) FROM data_return WHERE request_id = q.id) AS returnedAt,
         coalesce((SELECT sum(taken) FROM data_return WHERE request_id = q.id), 0) AS taken
       FROM data_request q LEFT JOIN employee e ON e.code = q.employee_code
       ORDER BY q.made_at DESC, q.employee_code IS NULL, q.employee_code, q.id DESC`,
    )
    .all() as RequestRow[];
  if (rows.length === 0) return [];
  const counts = countCells(connection, today);
  return rows.map((row) => ({
    ...row,
    name: row.name ?? '',
    ...(counts.get(row.id) ?? { clients: 0, asked: 0, open: 0 }),
  }));
}

interface CellCounts {
  clients: number;
  asked: number;
  open: number;
}

/** One pass over the cells of all requests beside one over the clients. Two cells that a merge made one count once. */
function countCells(connection: Connection, today: string): Map<number, CellCounts> {
  const { clients } = loadCompleteness(connection, { today });
  const missing = new Map(clients.map((client) => [client.clientId, client.missing]));
  const cells = connection
    .prepare(
      'SELECT DISTINCT request_id, client_id, field FROM data_request_cell ORDER BY request_id, client_id',
    )
    .raw()
    .all() as [number, number, string][];
  const counts = new Map<number, CellCounts>();
  let last: [number, number] = [0, 0];
  for (const [requestId, clientId, field] of cells) {
    const count = counts.get(requestId) ?? { clients: 0, asked: 0, open: 0 };
    counts.set(requestId, count);
    count.asked += 1;
    if (last[0] !== requestId || last[1] !== clientId) count.clients += 1;
    last = [requestId, clientId];
    if (missing.get(clientId)?.includes(field)) count.open += 1;
  }
  return counts;
}

/** For the step of the calendar: the requests since `from`, all of them when it is left out. */
export function loadRequestProgress(
  connection: Connection,
  { today, from = '' }: { today: string; from?: string },
): RequestProgress {
  const requests = listRequests(connection, { today }).filter(({ madeAt }) => madeAt >= from);
  const sum = (read: (request: DataRequest) => number) =>
    requests.reduce((total, request) => total + read(request), 0);
  return {
    requests: requests.length,
    returned: requests.filter(({ returnedAt }) => returnedAt !== null).length,
    asked: sum(({ asked }) => asked),
    open: sum(({ open }) => open),
    lastMadeOn: requests[0]?.madeAt.slice(0, 10) ?? null,
  };
}

/** A request as a returned file needs it. */
export interface KnownRequest {
  id: number;
  employee: string | null;
  role: string;
  madeAt: string;
  /** Returns so far, newest first. */
  returns: { sha256: string; returnedAt: string }[];
  /** When a newer file was made for the same employee and role, or null. */
  newerAt: string | null;
  cells: { fileClientId: number; clientId: number; field: string; before: string | null }[];
}

/** The request with the key of a file, or undefined. */
export function findRequest(connection: Connection, key: string): KnownRequest | undefined {
  const head = connection
    .prepare(
      `SELECT q.id, q.employee_code AS employee, q.role_code AS role, q.made_at AS madeAt,
         (SELECT max(made_at) FROM data_request n WHERE n.employee_code IS q.employee_code AND n.role_code = q.role_code
           AND n.id > q.id AND n.made_at >= q.made_at) AS newerAt
       FROM data_request q WHERE q.key = ?`,
    )
    .get(key) as Omit<KnownRequest, 'returns' | 'cells'> | undefined;
  if (!head) return undefined;
  return {
    ...head,
    returns: connection
      .prepare(
        'SELECT sha256, returned_at AS returnedAt FROM data_return WHERE request_id = ? ORDER BY id DESC',
      )
      .all(head.id) as KnownRequest['returns'],
    cells: connection
      .prepare(
        `SELECT file_client_id AS fileClientId, client_id AS clientId, field, before
         FROM data_request_cell WHERE request_id = ? ORDER BY id`,
      )
      .all(head.id) as KnownRequest['cells'],
  };
}
