import type { Connection } from '#db/office/database.ts';
import type { Contract } from '#shared/budgets/contracts.ts';

/** A contract as it is stored. */
export type StoredContract = Contract & { employeeId: number };

const columns = `id, employee_id AS employeeId, from_on AS fromOn, until_on AS untilOn,
  part_time_basis_points AS partTimeBasisPoints, origin`;

/** Every contract of everyone, by day. */
export function loadContracts(connection: Connection): StoredContract[] {
  return connection
    .prepare(`SELECT ${columns} FROM employee_contract ORDER BY from_on, id`)
    .all() as StoredContract[];
}

/** The contracts of one employee, by day. */
export function listContractsOf(connection: Connection, employeeId: number): StoredContract[] {
  return connection
    .prepare(`SELECT ${columns} FROM employee_contract WHERE employee_id = ? ORDER BY from_on, id`)
    .all(employeeId) as StoredContract[];
}

export function findContract(connection: Connection, id: number): StoredContract | undefined {
  return connection.prepare(`SELECT ${columns} FROM employee_contract WHERE id = ?`).get(id) as
    | StoredContract
    | undefined;
}

type ContractValues = Pick<StoredContract, 'employeeId' | 'fromOn' | 'untilOn' | 'partTimeBasisPoints'>;

/** Adds a contract that was checked; returns its key. */
export function addContract(connection: Connection, values: ContractValues): number {
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO main.employee_contract (employee_id, from_on, until_on, part_time_basis_points)
       VALUES (@employeeId, @fromOn, @untilOn, @partTimeBasisPoints)`,
    )
    .run(values);
  return Number(lastInsertRowid);
}

/** Stores a contract that was checked, as typed by a person. */
export function updateContract(
  connection: Connection,
  id: number,
  values: Omit<ContractValues, 'employeeId'>,
): void {
  connection
    .prepare(
      `UPDATE main.employee_contract SET from_on = @fromOn, until_on = @untilOn,
         part_time_basis_points = @partTimeBasisPoints, origin = 'typed' WHERE id = @id`,
    )
    .run({ ...values, id });
}

export function removeContract(connection: Connection, id: number): void {
  connection.prepare('DELETE FROM main.employee_contract WHERE id = ?').run(id);
}
