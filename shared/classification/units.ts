import type { RawValues } from './raw-values.ts';
import { unknownValues } from './raw-values.ts';

/** What classification needs of a client. */
export interface UnitClient {
  number: string;
  name: string;
  status: 'prospect' | 'active' | 'former';
  /** Null = a client without a group is its own unit. */
  groupNumber: string | null;
  groupName: string | null;
  isHead: boolean;
}

/** Stable name of a unit; a group and a client may carry the same number. */
export type UnitId = `group:${string}` | `client:${string}`;

/**
 * What is scored: a group with the values of its head, or a client without a group (domain rule 0). Members show the
 * unit's type.
 */
export interface Unit {
  id: UnitId;
  /** Number of the group, or of the client without a group. */
  number: string;
  /** The group's name, or when it has none that of its head. */
  name: string;
  head: UnitClient | null;
  members: UnitClient[];
  values: RawValues;
  /** A group without a head has no values of its own, so it is incomplete whatever its members know. */
  hasNoHead: boolean;
  /** At least one member is an active client; only such units count in charts. */
  isActive: boolean;
}

/** The unit to which a client belongs. */
export function findUnitId(client: Pick<UnitClient, 'number' | 'groupNumber'>): UnitId {
  return client.groupNumber === null ? `client:${client.number}` : `group:${client.groupNumber}`;
}

/** Gathers clients into units, in the order of their first client. With several heads the first one counts. */
export function buildUnits<C extends UnitClient>(
  clients: readonly C[],
  findValues: (client: C) => RawValues,
): Unit[] {
  const units = new Map<UnitId, Unit>();
  for (const client of clients) {
    const id = findUnitId(client);
    let unit = units.get(id);
    if (unit === undefined) {
      unit = {
        id,
        number: client.groupNumber ?? client.number,
        name: client.groupName || client.name,
        head: null,
        members: [],
        values: unknownValues,
        hasNoHead: true,
        isActive: false,
      };
      units.set(id, unit);
    }
    unit.members.push(client);
    unit.isActive ||= client.status === 'active';
    if (unit.head === null && (client.groupNumber === null || client.isHead)) {
      unit.head = client;
      unit.hasNoHead = false;
      unit.values = findValues(client);
      if (!client.groupName) unit.name = client.name;
    }
  }
  return [...units.values()];
}
