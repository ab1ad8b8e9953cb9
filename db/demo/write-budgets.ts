import { prepareInsert } from '#db/demo/insert.ts';
import { record, type Deed } from '#db/demo/story.ts';
import type { Writer } from '#db/demo/write-planning.ts';

/** Norms of the wanted years with what belongs to them; contracts come with the first. */
export function addBudgets(
  { db, known, planning }: Writer,
  deed: Deed,
  isWanted: (year: number) => boolean,
): void {
  const { connection } = db;
  const idOf = (code: string) => known.employees.get(code) ?? null;
  const hasContracts = connection.prepare('SELECT 1 FROM employee_contract LIMIT 1').get() !== undefined;
  const stamp = { base_recorded_at: deed.at, base_recorded_by: deed.by };
  const addContract = prepareInsert(connection, 'employee_contract', [
    'employee_id',
    'from_on',
    'until_on',
    'part_time_basis_points',
  ]);
  const addBudget = prepareInsert(connection, 'employee_budget', [
    'employee_id',
    'year',
    'norm_centihours',
    'remark',
    'base_recorded_at',
    'base_recorded_by',
  ]);
  const addMonth = prepareInsert(connection, 'employee_month', [
    'employee_id',
    'year',
    'month',
    'available_centihours',
    'control_centihours',
  ]);
  const addAbsence = prepareInsert(connection, 'employee_absence', [
    'employee_id',
    'year',
    'month',
    'absence_code',
    'centihours',
  ]);
  record(db, deed, () => {
    for (const each of hasContracts ? [] : planning.contracts) {
      const { employeeCode, fromOn, untilOn, partTimeBasisPoints } = each;
      addContract({
        employee_id: idOf(employeeCode),
        from_on: fromOn,
        until_on: untilOn,
        part_time_basis_points: partTimeBasisPoints,
      });
    }
    for (const { employeeCode, year, normCentihours, remark } of planning.budgets) {
      if (!isWanted(year)) continue;
      addBudget({ employee_id: idOf(employeeCode), year, norm_centihours: normCentihours, remark, ...stamp });
    }
    for (const { employeeCode, year, month, availableCentihours, controlCentihours } of planning.months) {
      if (!isWanted(year)) continue;
      addMonth({
        employee_id: idOf(employeeCode),
        year,
        month,
        available_centihours: availableCentihours,
        control_centihours: controlCentihours,
      });
    }
    for (const { employeeCode, year, month, absenceCode, centihours } of planning.absences) {
      if (!isWanted(year)) continue;
      addAbsence({ employee_id: idOf(employeeCode), year, month, absence_code: absenceCode, centihours });
    }
  });
}
