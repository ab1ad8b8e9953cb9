import { baseColumns, baseOf, type ImportStamp } from '#db/demo/import-stamp.ts';
import { prepareInsert, toFlag, type Cell } from '#db/demo/insert.ts';
import type { Connection } from '#db/office/database.ts';
import type { DemoClient, DemoStrategy } from '#shared/demo/model.ts';

const clientColumns = [
  'number',
  'name',
  'kind',
  'status',
  'group_id',
  'parent_client_id',
  'legal_form_code',
  'branch_code',
  'kvk_number',
  'rsin',
  'vat_id',
  'street',
  'house_number',
  'postcode',
  'city',
  'country',
  'phone',
  'email',
  'client_since_on',
  'client_until_on',
  'leave_reason_code',
  'birth_year',
  'remark',
  ...baseColumns,
] as const;

/** Inserts clients with their roles and contacts, groups and owners included; returns nothing, `ids` grows. */
export function insertClients(
  connection: Connection,
  clients: readonly DemoClient[],
  stamp: ImportStamp,
  known: {
    ids: Map<string, number>;
    groups: ReadonlyMap<string, number>;
    employees: ReadonlyMap<string, number>;
  },
): void {
  const { ids, groups, employees } = known;
  const insert = prepareInsert(connection, 'client', clientColumns);
  const setHead = connection.prepare('UPDATE client_group SET head_client_id = ? WHERE id = ?');
  const insertRole = prepareInsert(connection, 'client_role', [
    'client_id',
    'role_code',
    'employee_id',
    'origin',
    'recorded_at',
    'recorded_by',
    'source',
  ]);
  const insertContact = prepareInsert(connection, 'contact', [
    'client_id',
    'name',
    'role',
    'birth_year',
    'email',
    'phone',
    'position',
  ]);
  for (const client of clients) {
    const groupId = client.groupNumber === null ? null : (groups.get(client.groupNumber) ?? null);
    const parentId = client.parentNumber === null ? null : (ids.get(client.parentNumber) ?? null);
    const id = insert({
      ...toClientRow(client),
      group_id: groupId,
      parent_client_id: parentId,
      ...baseOf(stamp, stamp.files.clients),
    });
    ids.set(client.identity.number, id);
    if (groupId !== null && client.isHead) setHead.run(id, groupId);
    for (const { roleCode, employeeCode } of client.roles) {
      const employeeId = employees.get(employeeCode);
      if (employeeId === undefined) continue;
      insertRole({
        client_id: id,
        role_code: roleCode,
        employee_id: employeeId,
        origin: 'imported',
        recorded_at: stamp.at,
        recorded_by: stamp.by,
        source: stamp.files.clients,
      });
    }
    client.contacts.forEach(({ birthYear, ...contact }, position) =>
      insertContact({ client_id: id, ...contact, birth_year: birthYear, position }),
    );
  }
}

function toClientRow({ identity }: DemoClient) {
  return {
    number: identity.number,
    name: identity.name,
    kind: identity.kind,
    status: identity.status,
    legal_form_code: identity.legalFormCode,
    branch_code: identity.branchCode,
    kvk_number: identity.kvkNumber,
    rsin: identity.rsin,
    vat_id: identity.vatId,
    street: identity.street,
    house_number: identity.houseNumber,
    postcode: identity.postcode,
    city: identity.city,
    country: identity.country,
    phone: identity.phone,
    email: identity.email,
    client_since_on: identity.clientSinceOn,
    client_until_on: identity.clientUntilOn,
    leave_reason_code: identity.leaveReasonCode,
    birth_year: identity.birthYear,
    remark: identity.remark,
  };
}

/** The columns of `strategy` by the names of a demo client. */
export function toStrategyRow(strategy: DemoStrategy) {
  return {
    is_small_business: toFlag(strategy.isSmallBusiness),
    is_ambassador: toFlag(strategy.isAmbassador),
    age_class_code: strategy.ageClassCode,
    continuity_code: strategy.continuityCode,
    fee_class_code: strategy.feeClassCode,
    write_off_class_code: strategy.writeOffClassCode,
    payment_class_code: strategy.paymentClassCode,
    has_other_risk: toFlag(strategy.hasOtherRisk),
    other_risk_reason: strategy.otherRiskReason,
    category: strategy.category,
    is_public_interest: toFlag(strategy.isPublicInterest),
    is_prominent_person: toFlag(strategy.isProminentPerson),
    life_cycle_code: strategy.lifeCycleCode,
    strategy_updated_on: strategy.strategyUpdatedOn,
  } satisfies Record<string, Cell>;
}

const strategyColumns = [
  'is_small_business',
  'is_ambassador',
  'age_class_code',
  'continuity_code',
  'fee_class_code',
  'write_off_class_code',
  'payment_class_code',
  'has_other_risk',
  'other_risk_reason',
  'category',
  'is_public_interest',
  'is_prominent_person',
  'life_cycle_code',
  'strategy_updated_on',
] as const;

/** Inserts the strategy data that `choose` takes of each client; null leaves a client without. */
export function insertStrategies(
  connection: Connection,
  clients: readonly DemoClient[],
  choose: (client: DemoClient) => DemoStrategy | null,
  stamp: ImportStamp,
  ids: ReadonlyMap<string, number>,
): void {
  const insert = prepareInsert(connection, 'strategy', ['client_id', ...strategyColumns, ...baseColumns]);
  for (const client of clients) {
    const strategy = choose(client);
    const id = ids.get(client.identity.number);
    if (strategy === null || id === undefined) continue;
    insert({ client_id: id, ...toStrategyRow(strategy), ...baseOf(stamp, stamp.files.strategy) });
  }
}
