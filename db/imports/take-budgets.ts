import { createBudgetReader, type BudgetOwner, type StagedBudget } from '#db/imports/budget-records.ts';
import { splitRange } from '#db/imports/comparison.ts';
import { stagedRange } from '#db/imports/runs.ts';
import type { Pause, TakeOverRun } from '#db/imports/take-over.ts';
import type { Connection } from '#db/office/database.ts';
import { basisPointsOfYear, planMonths, type BudgetRecord } from '#shared/imports/budget-row.ts';

const stepRows = 200;

/**
 * Takes budgets over: norm, function, and the months that differ from what the profile makes of the norm. An employee without a
 * contract in the year gets one. Returns how many budgets were made and how many values of others changed.
 */
export async function takeBudgets(
  connection: Connection,
  run: TakeOverRun,
  pause: Pause,
): Promise<{ created: number; changedValues: number }> {
  const taker = createTaker(connection, run);
  let created = 0;
  let changedValues = 0;
  const all = { run: run.id, ...stagedRange(connection, 'import_budget', run.id) };
  for (const range of splitRange(all, stepRows)) {
    await pause();
    const reader = createBudgetReader(connection);
    for (const staged of reader.listStaged(range)) {
      const owner = reader.findOwner(staged.number);
      if (staged.choice === 'skip' || owner === undefined) continue;
      if (!['new', 'changed', 'conflict'].includes(staged.status)) continue;
      const record = reader.findRecord(owner, staged.year);
      const changed = taker(staged, owner, record);
      if (staged.status === 'new') created += 1;
      else changedValues += changed;
    }
  }
  return { created, changedValues };
}

type Taker = (staged: StagedBudget, owner: BudgetOwner, record: BudgetRecord) => number;

function createTaker(connection: Connection, run: TakeOverRun): Taker {
  const { recordedAt: at, recordedBy: by, source } = run;
  const listFields = connection.prepare(
    'SELECT field, is_conflict AS isConflict FROM import_difference WHERE run_id = ? AND staged_id = ?',
  );
  const saveBudget = connection.prepare(
    `INSERT INTO main.employee_budget (employee_id, year, function_code, norm_centihours, base_origin, base_recorded_at, base_recorded_by, base_source)
     VALUES (@employeeId, @year, @functionCode, @norm, 'imported', @at, @by, @source)
     ON CONFLICT (employee_id, year) DO UPDATE SET function_code = excluded.function_code, norm_centihours = excluded.norm_centihours,
       base_origin = 'imported', base_recorded_at = excluded.base_recorded_at, base_recorded_by = excluded.base_recorded_by,
       base_source = excluded.base_source`,
  );
  const typeMonth = connection.prepare(
    `INSERT INTO main.employee_month (employee_id, year, month, available_centihours, origin) VALUES (@employeeId, @year, @month, @hours, 'imported')
     ON CONFLICT (employee_id, year, month) DO UPDATE SET available_centihours = excluded.available_centihours, origin = 'imported'
     WHERE available_centihours IS NOT excluded.available_centihours`,
  );
  const followProfile = connection.prepare(
    `UPDATE main.employee_month SET available_centihours = NULL
     WHERE employee_id = @employeeId AND year = @year AND month = @month AND available_centihours IS NOT NULL`,
  );
  const addContract = connection.prepare(
    `INSERT INTO main.employee_contract (employee_id, from_on, part_time_basis_points, origin)
     SELECT @employeeId, max(@first, coalesce(in_service_on, '')), @partTime, 'imported' FROM employee
     WHERE id = @employeeId AND coalesce(in_service_on, '') <= @last AND NOT EXISTS (
       SELECT 1 FROM employee_contract c WHERE c.employee_id = @employeeId AND coalesce(c.until_on, '9999') >= @first)`,
  );
  const nameFunction = connection.prepare(
    'UPDATE main.employee SET function_code = ? WHERE id = ? AND function_code IS NULL AND id > ?',
  );
  return (staged, owner, record) => {
    const { employeeId } = owner;
    const { year } = staged;
    // The columns just selected.
    const differences = listFields.all(run.id, staged.id) as { field: string; isConflict: number }[];
    const kept = new Set(
      differences
        .filter(({ isConflict }) => isConflict === 1 && staged.choice !== 'overwrite')
        .map(({ field }) => field),
    );
    const isNew = staged.status === 'new';
    const takes = (field: string) =>
      isNew || (differences.some((each) => each.field === field) && !kept.has(field));
    const norm = takes('norm') ? (staged.normCentihours ?? 0) : (record.normCentihours ?? 0);
    const functionCode = takes('function')
      ? (staged.functionCode ?? record.functionCode)
      : record.functionCode;
    if (takes('norm') || takes('function')) {
      saveBudget.run({ employeeId, year, functionCode, norm, at, by, source });
    }
    planMonths(staged, record, norm, (field) => kept.has(field)).forEach((hours, index) => {
      const month = { employeeId, year, month: index + 1 };
      if (hours === null) followProfile.run(month);
      else if (hours !== undefined) typeMonth.run({ ...month, hours });
    });
    if (staged.contractCentihours !== null && staged.contractCentihours > 0) {
      const partTime = basisPointsOfYear(staged.contractCentihours);
      addContract.run({ employeeId, first: `${year}-01-01`, last: `${year}-12-31`, partTime });
    }
    nameFunction.run(staged.functionCode, employeeId, run.employeesBefore);
    return differences.length - kept.size;
  };
}
