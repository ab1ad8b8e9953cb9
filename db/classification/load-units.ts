import type { Connection } from '#db/office/database.ts';
import type { CriterionKey } from '#shared/classification/model.ts';
import { clientField, isClientFieldKey } from '#shared/clients/fields.ts';
import type { RawValues } from '#shared/classification/raw-values.ts';
import type { Unit, UnitClient } from '#shared/classification/units.ts';
import type { Origin } from '#shared/common/values.ts';
import { buildUnits, findUnitId } from '#shared/classification/units.ts';
import { unknownValues } from '#shared/classification/raw-values.ts';

export interface LoadOptions {
  /** Amounts of later years do not count. */
  referenceYear: number;
  /** Look up where each value came from; only explanations and scorings need it. */
  withOrigins: boolean;
  /** Only these clients; with a member of a group all of its members must be among them. */
  clientIds?: readonly number[] | undefined;
}

const columns = `
  c.id, c.number, c.name, c.status, g.number, g.name, g.head_client_id = c.id,
  p.year, p.billed_cents, p.production_cents, p.write_off_cents,
  s.fee_class_code, s.write_off_class_code, s.payment_class_code, s.is_ambassador, s.continuity_code,
  s.age_class_code, c.birth_year, c.branch_code, b.label, b.is_high_risk, s.has_other_risk`;

/**
 * The margins count in the type of whoever looks, also where they are not shown (`hideMargins`): they are read from the tables
 * themselves, of clients that are seen. Heads and clients without a group have values; the members of a group carry none that count.
 */
const isHead = '(g.id IS NULL OR g.head_client_id = c.id)';
const tables = `
  FROM client c
  LEFT JOIN client_group g ON g.id = c.group_id
  LEFT JOIN main.strategy s ON s.client_id = c.id AND ${isHead}
  LEFT JOIN main.yearly_production p ON ${isHead} AND p.id = (
    SELECT id FROM main.yearly_production
    WHERE client_id = c.id AND year <= ? AND billed_cents IS NOT NULL ORDER BY year DESC LIMIT 1)
  LEFT JOIN code_item b ON b.list = 'branch' AND b.code = c.branch_code`;

/** Every client of the office, the values of heads beside them. */
const allClients = `SELECT ${columns} ${tables} ORDER BY c.number`;

/** The same of some clients. */
const someClients = `SELECT ${columns} ${tables} WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY c.number`;

/** Heads and clients without a group only, with whether anybody of the unit is an active client. */
const headsOnly = `
  SELECT ${columns},
    c.status = 'active' OR EXISTS (SELECT 1 FROM client m WHERE m.group_id = g.id AND m.status = 'active')
  ${tables} WHERE ${isHead}`;

const groupsWithoutHead = `
  SELECT g.number, coalesce(nullif(g.name, ''), min(c.name)), max(c.status = 'active')
  FROM client_group g JOIN client c ON c.group_id = g.id
  WHERE NOT EXISTS (SELECT 1 FROM client h WHERE h.id = g.head_client_id AND h.group_id = g.id)
  GROUP BY g.id`;

type Flag = 0 | 1 | null;
type Row = [
  id: number,
  number: string,
  name: string,
  status: UnitClient['status'],
  groupNumber: string | null,
  groupName: string | null,
  isHead: Flag,
  amountsYear: number | null,
  billedCents: number | null,
  productionCents: number | null,
  writeOffCents: number | null,
  feeVolumeCode: string | null,
  writeOffCode: string | null,
  paymentCode: string | null,
  ambassador: Flag,
  continuityCode: string | null,
  ageClassCode: string | null,
  birthYear: number | null,
  branchCode: string | null,
  branchLabel: string | null,
  isHighRiskBranch: Flag,
  otherRisk: Flag,
  /** Only of `headsOnly`. */
  isUnitActive?: 0 | 1,
];

interface LoadedClient extends UnitClient {
  row: Row;
}

/** The units of the office with their present values and members, in the order of the client numbers. */
export function loadUnits(connection: Connection, options: LoadOptions): Unit[] {
  const ids = options.clientIds && JSON.stringify(options.clientIds);
  // The statement lists the columns of Row in this order; CHECKs of the tables hold the enumerations.
  const rows = (
    ids === undefined
      ? connection.prepare(allClients).raw().all(options.referenceYear)
      : connection.prepare(someClients).raw().all(options.referenceYear, ids)
  ) as Row[];
  const origins = options.withOrigins ? loadOrigins(connection, ids) : undefined;
  return buildUnits(rows.map(toClient), ({ row }) => toValues(row, origins?.get(row[0]) ?? {}));
}

/**
 * The same units for counting: only the head among the members and no origins. A third of the work in an office of groups,
 * which matters when a draft is tried on everybody.
 */
export function loadUnitValues(connection: Connection, referenceYear: number): Unit[] {
  const rows = connection.prepare(headsOnly).raw().all(referenceYear) as Row[];
  const units = rows.map((row): Unit => {
    const head = toClient(row);
    return {
      id: findUnitId(head),
      number: head.groupNumber ?? head.number,
      name: head.groupName || head.name,
      head,
      members: [head],
      values: toValues(row, {}),
      hasNoHead: false,
      isActive: row[22] === 1,
    };
  });
  const headless = connection.prepare(groupsWithoutHead).raw().all() as [string, string, 0 | 1][];
  for (const [number, name, isActive] of headless) {
    units.push({
      id: `group:${number}`,
      number,
      name,
      head: null,
      members: [],
      values: unknownValues,
      hasNoHead: true,
      isActive: isActive === 1,
    });
  }
  return units;
}

/** The keys of a client and of everyone in its group: the clients of its unit. */
export function findUnitClients(connection: Connection, number: string): number[] {
  return connection
    .prepare(
      `SELECT id FROM client WHERE number = @number
       UNION SELECT m.id FROM client c JOIN client m ON m.group_id = c.group_id WHERE c.number = @number`,
    )
    .pluck()
    .all({ number }) as number[];
}

function toClient(row: Row): LoadedClient {
  return {
    number: row[1],
    name: row[2],
    status: row[3],
    groupNumber: row[4],
    groupName: row[5],
    isHead: row[6] === 1,
    row,
  };
}

function toValues(row: Row, origins: RawValues['origins']): RawValues {
  return {
    amountsYear: row[7],
    billedCents: row[8],
    productionCents: row[9],
    writeOffCents: row[10],
    feeVolumeCode: row[11],
    writeOffCode: row[12],
    paymentCode: row[13],
    ambassador: toBoolean(row[14]),
    continuityCode: row[15],
    ageClassCode: row[16],
    birthYear: row[17],
    branchCode: row[18],
    branchLabel: row[19],
    isHighRiskBranch: toBoolean(row[20]),
    otherRisk: toBoolean(row[21]),
    origins,
  };
}

function toBoolean(flag: Flag): boolean | null {
  return flag === null ? null : flag === 1;
}

/** The criterion whose given value stands in a column of client or strategy. */
const criterionOfColumn: Readonly<Record<string, CriterionKey>> = {
  fee_class_code: 'feeVolume',
  write_off_class_code: 'writeOff',
  payment_class_code: 'payment',
  is_ambassador: 'ambassador',
  continuity_code: 'continuity',
  age_class_code: 'ageClass',
  branch_code: 'branch',
  has_other_risk: 'otherRisk',
};

function loadOrigins(connection: Connection, ids: string | undefined): Map<number, RawValues['origins']> {
  const among = (column: string) =>
    ids === undefined ? '1' : `${column} IN (SELECT value FROM json_each(@ids))`;
  const values = ids === undefined ? {} : { ids };
  const bases = connection
    .prepare(
      `SELECT c.id, c.base_origin, s.base_origin FROM client c LEFT JOIN strategy s ON s.client_id = c.id
       WHERE ${among('c.id')}`,
    )
    .raw()
    .all(values) as [id: number, client: Origin, strategy: Origin | null][];
  const byClient = new Map<number, RawValues['origins']>();
  for (const [id, client, strategy] of bases) byClient.set(id, baseOrigins(client, strategy));
  const own = connection
    .prepare(`SELECT client_id, field, origin FROM value_origin WHERE year = 0 AND ${among('client_id')}`)
    .raw()
    .all(values) as [clientId: number, field: string, origin: Origin][];
  for (const [clientId, field, origin] of own) {
    const key = isClientFieldKey(field) ? criterionOfColumn[clientField(field).column] : undefined;
    if (key !== undefined) byClient.set(clientId, { ...byClient.get(clientId), [key]: origin });
  }
  return byClient;
}

const baseCache = new Map<string, RawValues['origins']>();

/** One shared object per pair of origins: an imported office has two or three. */
function baseOrigins(client: Origin, strategy: Origin | null): RawValues['origins'] {
  const cacheKey = `${client} ${strategy ?? ''}`;
  const known = baseCache.get(cacheKey);
  if (known !== undefined) return known;
  const origins: RawValues['origins'] = { branch: client };
  if (strategy !== null) {
    for (const key of Object.values(criterionOfColumn)) if (key !== 'branch') origins[key] = strategy;
  }
  baseCache.set(cacheKey, origins);
  return origins;
}
