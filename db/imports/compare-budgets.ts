import { createBudgetReader } from '#db/imports/budget-records.ts';
import type { Comparison } from '#db/imports/comparison.ts';
import { addProblems } from '#db/imports/stage-rows.ts';
import type { Connection } from '#db/office/database.ts';
import { compareBudget, isNewBudget, remarkOnBudget } from '#shared/imports/budget-row.ts';
import type { Problem } from '#shared/imports/model.ts';
import { formatDay, formatNumber } from '#shared/text/format.ts';

/** Prepares the comparison of budgets, row by row: a month is compared with what the office makes of norm and profile. */
export function createBudgetComparison(connection: Connection): Comparison {
  const reset = connection.prepare(
    `UPDATE main.import_budget AS s SET status = CASE is_unreadable WHEN 1 THEN 'wrong' ELSE 'unchanged' END
     WHERE s.run_id = @run AND s.id BETWEEN @from AND @to`,
  );
  const mark = connection.prepare('UPDATE main.import_budget SET status = ? WHERE id = ?');
  const add = connection.prepare(
    `INSERT INTO main.import_difference (run_id, staged_id, row, client_id, field, year, before, after, is_conflict)
     VALUES (@run, @id, @row, 0, @field, 0, @before, @after, @isConflict)`,
  );
  return {
    needsReset: true,
    reset: (range) => void reset.run(range),
    isNeeded: () => true,
    compare(range) {
      const reader = createBudgetReader(connection);
      const problems: Problem[] = [];
      for (const staged of reader.listStaged(range)) {
        if (staged.status !== 'unchanged') continue;
        const owner = reader.findOwner(staged.number);
        if (
          owner?.outOfServiceOn !== null &&
          owner !== undefined &&
          owner.outOfServiceOn <= `${staged.year}-01-01`
        ) {
          const { row, number: value } = staged;
          const detail = formatDay(owner.outOfServiceOn);
          problems.push({ row, column: 'Medewerker', value, code: 'EMPLOYEE_LEFT', detail });
          mark.run('wrong', staged.id);
          continue;
        }
        const record = owner && reader.findRecord(owner, staged.year);
        problems.push(...remarkOnBudget(staged, record, (centihours) => formatNumber(centihours / 100, 2)));
        const differences =
          record === undefined || isNewBudget(record) ? null : compareBudget(staged, record);
        if (differences?.length === 0) continue;
        const isConflict = differences?.some((difference) => difference.isConflict) ?? false;
        mark.run(differences === null ? 'new' : isConflict ? 'conflict' : 'changed', staged.id);
        for (const difference of differences ?? []) {
          const head = { run: range.run, id: staged.id, row: staged.row };
          add.run({ ...head, ...difference, isConflict: difference.isConflict ? 1 : 0 });
        }
      }
      addProblems(connection, range.run, problems, false);
    },
    finish: () => undefined,
  };
}
