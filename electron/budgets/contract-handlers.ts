import {
  addContract,
  findContract,
  listContractsOf,
  removeContract,
  updateContract,
} from '#db/budgets/contracts.ts';
import { findEmployeeByCode, getEmployee } from '#db/employees/employees.ts';
import type { Connection } from '#db/office/database.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { budgetCalls } from '#shared/budgets/calls.ts';
import { refusalOfContract, type Contract } from '#shared/budgets/contracts.ts';
import { budgetsText } from '#shared/budgets/nl.ts';
import { dayNumber, dayOfNumber } from '#shared/budgets/weekdays.ts';
import { Refused } from '#shared/common/errors.ts';

const { changes, contract: text } = budgetsText;

type ContractCalls = Pick<typeof budgetCalls, 'budgets.saveContract' | 'budgets.removeContract'>;

export const contractHandlers: HandlersFor<ContractCalls> = {
  'budgets.saveContract': ({ employee: code, id, endsPrevious, ...values }, { db, describe }) => {
    const { connection } = db;
    const employee = findEmployeeByCode(connection, code);
    if (!employee) throw new Refused('NOT_FOUND', budgetsText.refusals.noEmployee(code));
    const own = listContractsOf(connection, employee.id);
    if (id !== null && !own.some((contract) => contract.id === id)) throw new Refused('NOT_FOUND', text.gone);
    const others = own.filter((contract) => contract.id !== id);
    const ended = endsPrevious ? endOpenBefore(others, values.fromOn) : undefined;
    const refusal = refusalOfContract(
      values,
      others.map((contract) => (contract.id === ended?.id ? ended : contract)),
    );
    if (refusal !== undefined) throw new Refused('REFUSED', refusal, { field: fieldOf(values) });
    if (ended) updateContract(connection, ended.id, ended);
    describe((id === null ? changes.contractAdded : changes.contractChanged)(employee.code, values.fromOn));
    if (id !== null) updateContract(connection, id, values);
    return getContract(connection, id ?? addContract(connection, { ...values, employeeId: employee.id }));
  },

  'budgets.removeContract': ({ id }, { db, today, describe }) => {
    const contract = findContract(db.connection, id);
    if (!contract) throw new Refused('NOT_FOUND', text.gone);
    const { code } = getEmployee(db.connection, contract.employeeId, today);
    describe(changes.contractRemoved(code, contract.fromOn));
    removeContract(db.connection, id);
    return {};
  },
};

/** The contract that goes on past a day and began before it, ended on the day before. */
function endOpenBefore(contracts: readonly Contract[], fromOn: string): Contract | undefined {
  const open = contracts.find((each) => each.untilOn === null && each.fromOn < fromOn);
  return open && { ...open, untilOn: dayOfNumber(dayNumber(fromOn) - 1) };
}

/** The field at which a refusal is shown. */
function fieldOf({ fromOn, untilOn, partTimeBasisPoints }: Omit<Contract, 'id' | 'origin'>): string {
  if (partTimeBasisPoints <= 0 || partTimeBasisPoints > 15_000) return 'partTimeBasisPoints';
  return untilOn !== null && untilOn < fromOn ? 'untilOn' : 'fromOn';
}

function getContract(connection: Connection, id: number): Contract {
  const stored = findContract(connection, id);
  if (!stored) throw new Refused('NOT_FOUND', text.gone);
  const { fromOn, untilOn, partTimeBasisPoints, origin } = stored;
  return { id, fromOn, untilOn, partTimeBasisPoints, origin };
}
