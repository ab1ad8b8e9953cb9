import { advisoryColumns } from '#db/advisory/columns.ts';
import { checkStatuses, getClient, getOwnerId } from '#db/advisory/check-advisory.ts';
import type { Stamp } from '#db/clients/save-values.ts';
import { loadOffered } from '#db/codes/listed.ts';
import type { Connection } from '#db/office/database.ts';
import {
  undetermined,
  type AdvisoryDetail,
  type AdvisoryField,
  type StatusEdit,
} from '#shared/advisory/model.ts';
import { advisoryText } from '#shared/advisory/nl.ts';
import { Refused } from '#shared/common/errors.ts';

const { refusals } = advisoryText;

/** Without a record a status is not determined; a record that says nothing more than that is taken away. */
const saysNothing = `status_code = '${undetermined}' AND next_action IS NULL AND next_action_on IS NULL AND owner_id IS NULL AND remark IS NULL`;

/** Stores statuses; refuses all when one of them cannot be. Returns how many changed; of the same cell the last one counts. */
export function saveStatuses(connection: Connection, edits: readonly StatusEdit[], stamp: Stamp): number {
  const { checked, refused } = checkStatuses(connection, edits);
  const [first] = refused;
  if (first) throw new Refused('REFUSED', refusals.cells(refused.length, first.message), { errors: refused });
  const last = new Map(checked.map((edit) => [`${edit.clientId}\n${edit.service}`, edit]));
  const rows = JSON.stringify(
    [...last.values()].map(({ clientId, service, status }) => [clientId, service, status ?? undetermined]),
  );
  const { origin, recordedAt, recordedBy } = stamp;
  // What is not determined and has no record gets none.
  const { changes } = connection
    .prepare(
      `INSERT INTO main.advisory (client_id, service_code, status_code, origin, recorded_at, recorded_by)
       SELECT value ->> 0, value ->> 1, value ->> 2, @origin, @recordedAt, @recordedBy FROM json_each(@rows)
       WHERE value ->> 2 <> '${undetermined}'
         OR EXISTS (SELECT 1 FROM advisory WHERE client_id = value ->> 0 AND service_code = value ->> 1)
       ON CONFLICT (client_id, service_code) DO UPDATE SET status_code = excluded.status_code, origin = excluded.origin,
         recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
       WHERE status_code <> excluded.status_code`,
    )
    .run({ rows, origin, recordedAt, recordedBy });
  connection
    .prepare(
      `DELETE FROM main.advisory WHERE ${saysNothing} AND (client_id, service_code) IN (
         SELECT value ->> 0, value ->> 1 FROM json_each(?))`,
    )
    .run(rows);
  return changes;
}

/** Where a value of one service of a client is stored. */
interface Place {
  client: string;
  service: string;
}

/** Stores one value of one service of a client. Refuses former clients, unknown codes, owners who left, and what changed meanwhile. */
export function saveDetail(
  connection: Connection,
  { client: number, service }: Place,
  detail: AdvisoryDetail,
  { expected, today, stamp }: { expected: string | null | undefined; today: string; stamp: Stamp },
): void {
  const client = getClient(connection, number);
  if (client.status === 'former') throw new Refused('REFUSED', refusals.clientFormer(number));
  const known = connection
    .prepare(`SELECT 1 FROM code_item WHERE list = 'advisory_service' AND code = ?`)
    .get(service);
  if (!known) throw new Refused('NOT_FOUND', refusals.serviceUnknown(service));
  const current = findValue(connection, client.id, service, detail.field);
  if (expected !== undefined && expected !== current)
    throw new Refused('CONFLICT', refusals.changedMeanwhile, { current });
  const value = toStored(connection, detail, current, today);
  connection
    .prepare(
      `INSERT INTO main.advisory (client_id, service_code, status_code, origin, recorded_at, recorded_by)
       VALUES (@clientId, @service, '${undetermined}', @origin, @recordedAt, @recordedBy) ON CONFLICT DO NOTHING`,
    )
    .run({ clientId: client.id, service, ...stamp });
  const column = advisoryColumns[detail.field];
  connection
    .prepare(
      `UPDATE main.advisory SET ${column} = @value, origin = @origin, recorded_at = @recordedAt, recorded_by = @recordedBy
       WHERE client_id = @clientId AND service_code = @service AND ${column} IS NOT @value`,
    )
    .run({ value, clientId: client.id, service, ...stamp });
  connection
    .prepare(`DELETE FROM main.advisory WHERE client_id = ? AND service_code = ? AND ${saysNothing}`)
    .run(client.id, service);
}

/** What stands there now; the owner by code. */
function findValue(
  connection: Connection,
  clientId: number,
  service: string,
  field: AdvisoryField,
): string | null {
  const column = field === 'owner' ? 'employee.code' : `advisory.${advisoryColumns[field]}`;
  const value: unknown = connection
    .prepare(
      `SELECT ${column} FROM advisory LEFT JOIN employee ON employee.id = advisory.owner_id
       WHERE client_id = ? AND service_code = ?`,
    )
    .pluck()
    .get(clientId, service);
  if (typeof value === 'string') return value;
  return field === 'status' ? undetermined : null;
}

function toStored(
  connection: Connection,
  { field, value }: AdvisoryDetail,
  current: string | null,
  today: string,
): string | number | null {
  if (field === 'status') {
    const status = value ?? undetermined;
    // A retired status may stay where it stands.
    if (status !== current && !loadOffered(connection, 'advisory_status').has(status))
      throw new Refused('NOT_FOUND', refusals.statusUnknown(status));
    return status;
  }
  if (value === null || value === '') return null;
  return field === 'owner' ? getOwnerId(connection, value, today) : value;
}
