import { loadOffered } from '#db/codes/listed.ts';
import type { Connection } from '#db/office/database.ts';
import { undetermined, type StatusEdit, type StatusRefusal } from '#shared/advisory/model.ts';
import { advisoryText } from '#shared/advisory/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import { gridText } from '#shared/grid/nl.ts';

const { refusals } = advisoryText;

interface FoundClient {
  id: number;
  number: string;
  name: string;
  status: string;
}

/** The key of an employee who can see to something from `today` on; refuses one who is unknown or has left. */
export function getOwnerId(connection: Connection, code: string, today: string): number {
  const owner = connection
    .prepare('SELECT id, code, name, out_of_service_on AS outOn FROM employee WHERE code = ?')
    .get(code) as { id: number; code: string; name: string; outOn: string | null } | undefined;
  if (!owner) throw new Refused('NOT_FOUND', refusals.employeeUnknown(code));
  if (owner.outOn !== null && owner.outOn <= today)
    throw new Refused('REFUSED', refusals.employeeLeft(owner.code, owner.name, owner.outOn));
  return owner.id;
}

/** The client with this number; refuses an unknown one. */
export function getClient(connection: Connection, number: string): FoundClient {
  const client = connection
    .prepare('SELECT id, number, name, status FROM client WHERE number = ?')
    .get(number) as FoundClient | undefined;
  if (!client) throw new Refused('NOT_FOUND', refusals.clientUnknown(number));
  return client;
}

/**
 * The edits with the keys of their clients, and those that cannot be: unknown clients, services and statuses, former clients, and
 * what somebody changed since the person saw it.
 */
export function checkStatuses(
  connection: Connection,
  edits: readonly StatusEdit[],
): { checked: (StatusEdit & { clientId: number })[]; refused: StatusRefusal[] } {
  const numbers = [...new Set(edits.map(({ client }) => client))];
  const found = connection
    .prepare('SELECT id, number, name, status FROM client WHERE number IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(numbers)) as FoundClient[];
  const clients = new Map(found.map((client) => [client.number, client]));
  const services = loadOffered(connection, 'advisory_service');
  const statuses = loadOffered(connection, 'advisory_status');
  const standing = loadStanding(connection, numbers);
  const checked: (StatusEdit & { clientId: number })[] = [];
  const refused: StatusRefusal[] = [];
  for (const edit of edits) {
    const { client: number, service, status, expected } = edit;
    const now = standing.get(`${number}\n${service}`) ?? undetermined;
    const client = clients.get(number);
    const message = !client
      ? refusals.clientUnknown(number)
      : client.status === 'former'
        ? refusals.clientFormer(number)
        : !services.has(service)
          ? refusals.serviceUnknown(service)
          : status !== null && !statuses.has(status)
            ? refusals.statusUnknown(status)
            : expected !== undefined && (expected ?? undetermined) !== now
              ? gridText.conflict(now)
              : undefined;
    if (message !== undefined || !client) refused.push({ client: number, service, message: message ?? '' });
    else checked.push({ ...edit, clientId: client.id });
  }
  return { checked, refused };
}

/** The recorded statuses of clients, by number and service. */
function loadStanding(connection: Connection, numbers: readonly string[]): ReadonlyMap<string, string> {
  const rows = connection
    .prepare(
      `SELECT client.number, advisory.service_code AS service, advisory.status_code AS status
       FROM advisory JOIN client ON client.id = advisory.client_id
       WHERE client.number IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(numbers)) as { number: string; service: string; status: string }[];
  return new Map(rows.map(({ number, service, status }) => [`${number}\n${service}`, status]));
}
