import { getClient } from '#db/advisory/check-advisory.ts';
import { loadListed } from '#db/codes/listed.ts';
import type { Connection } from '#db/office/database.ts';
import { undetermined, type AdvisoryItem } from '#shared/advisory/model.ts';
import type { Origin } from '#shared/common/values.ts';

interface Row {
  service: string;
  status: string;
  nextAction: string | null;
  nextActionOn: string | null;
  owner: string | null;
  ownerName: string | null;
  remark: string | null;
  origin: Origin;
  at: string;
  by: string;
}

/** The services of one client in the order of the list; refuses an unknown client. */
export function loadCard(
  connection: Connection,
  number: string,
): { client: string; name: string; isFormer: boolean; items: AdvisoryItem[] } {
  const client = getClient(connection, number);
  const rows = connection
    .prepare(
      `SELECT service_code AS service, status_code AS status, next_action AS nextAction, next_action_on AS nextActionOn,
              employee.code AS owner, employee.name AS ownerName, advisory.remark, origin, recorded_at AS at, recorded_by AS "by"
       FROM advisory LEFT JOIN employee ON employee.id = owner_id WHERE client_id = ?`,
    )
    .all(client.id) as Row[];
  const byService = new Map(rows.map((row) => [row.service, row]));
  const listed = loadListed(connection, 'advisory_service', new Set(byService.keys()));
  return {
    client: client.number,
    name: client.name,
    isFormer: client.status === 'former',
    items: listed.map(({ code, label, isRetired }) =>
      toItem({ service: code, label, isRetired }, byService.get(code)),
    ),
  };
}

function toItem(
  head: Pick<AdvisoryItem, 'service' | 'label' | 'isRetired'>,
  row: Row | undefined,
): AdvisoryItem {
  if (!row) {
    const nothing = { nextAction: null, nextActionOn: null, owner: null, ownerName: null, remark: null };
    return { ...head, status: undetermined, ...nothing, recorded: null };
  }
  const { status, nextAction, nextActionOn, owner, ownerName, remark, origin, at, by } = row;
  return {
    ...head,
    status,
    nextAction,
    nextActionOn,
    owner,
    ownerName,
    remark,
    recorded: { origin, at, by },
  };
}
