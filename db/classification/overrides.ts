import type { Connection } from '#db/office/database.ts';
import type { ClientType, Override } from '#shared/classification/model.ts';
import type { UnitId } from '#shared/classification/units.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { Refused } from '#shared/common/errors.ts';

/** An override with the unit that it is about, as it is called now. */
export interface StoredOverride extends Override {
  id: number;
  unitId: UnitId;
  unitNumber: string;
  unitName: string;
  isGroup: boolean;
  madeAt: string;
  madeBy: string;
}

interface Row {
  id: number;
  groupNumber: string | null;
  groupName: string | null;
  clientNumber: string | null;
  clientName: string | null;
  type: ClientType;
  reason: string;
  expiresOn: string;
  madeAt: string;
  madeBy: string;
}

/** All overrides, the one that expires first on top. Those of a client that joined a group meanwhile no longer count. */
export function listOverrides(connection: Connection): StoredOverride[] {
  const rows = connection
    .prepare(
      `SELECT o.id, g.number AS groupNumber, coalesce(nullif(g.name, ''), h.name) AS groupName, c.number AS clientNumber, c.name AS clientName,
              o.type, o.reason, o.expires_on AS expiresOn, o.made_at AS madeAt, o.made_by AS madeBy
       FROM classification_override o
       LEFT JOIN client_group g ON g.id = o.group_id
       LEFT JOIN client h ON h.id = g.head_client_id
       LEFT JOIN client c ON c.id = o.client_id
       ORDER BY o.expires_on, o.id`,
    )
    .all() as Row[];
  return rows.map(({ groupNumber, groupName, clientNumber, clientName, ...rest }) => {
    const isGroup = groupNumber !== null;
    const number = groupNumber ?? clientNumber ?? '';
    return {
      ...rest,
      unitId: isGroup ? `group:${number}` : `client:${number}`,
      unitNumber: number,
      unitName: (isGroup ? groupName : clientName) ?? number,
      isGroup,
    };
  });
}

/** The overrides by unit, in force or not. */
export function loadOverrides(connection: Connection): Map<UnitId, Override> {
  return new Map(
    listOverrides(connection).map(({ unitId, type, reason, expiresOn }) => [
      unitId,
      { type, reason, expiresOn },
    ]),
  );
}

/** Overrides the type of the unit of a client, in place of an earlier override. Returns the name of the unit. */
export function saveOverride(
  connection: Connection,
  clientNumber: string,
  override: Override,
  by: { account: string; now: string },
): { id: number; unitName: string } {
  const found = connection
    .prepare(
      `SELECT c.id AS clientId, c.name AS clientName, g.id AS groupId,
              coalesce(nullif(g.name, ''), h.name) AS groupName
       FROM client c LEFT JOIN client_group g ON g.id = c.group_id LEFT JOIN client h ON h.id = g.head_client_id
       WHERE c.number = ?`,
    )
    .get(clientNumber) as
    | { clientId: number; clientName: string; groupId: number | null; groupName: string | null }
    | undefined;
  if (found === undefined) throw new Refused('NOT_FOUND', nlScreen.refusals.clientGone(clientNumber));
  const column = found.groupId === null ? 'client_id' : 'group_id';
  const key = found.groupId ?? found.clientId;
  const id: unknown = connection
    .prepare(
      `INSERT INTO main.classification_override (${column}, type, reason, expires_on, made_at, made_by)
       VALUES (@key, @type, @reason, @expiresOn, @now, @account)
       ON CONFLICT (${column}) DO UPDATE SET type = excluded.type, reason = excluded.reason,
         expires_on = excluded.expires_on, made_at = excluded.made_at, made_by = excluded.made_by
       RETURNING id`,
    )
    .pluck()
    .get({ key, ...override, ...by });
  return { id: Number(id), unitName: found.groupName ?? found.clientName };
}

/** Removes an override; refuses one that is gone already. */
export function removeOverride(connection: Connection, id: number): StoredOverride {
  const found = listOverrides(connection).find((override) => override.id === id);
  if (found === undefined) throw new Refused('NOT_FOUND', nlScreen.refusals.overrideGone);
  connection.prepare('DELETE FROM main.classification_override WHERE id = ?').run(id);
  return found;
}
