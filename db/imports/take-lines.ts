import { withoutRecording } from '#db/history/record.ts';
import { splitRange, stretch, type Range } from '#db/imports/comparison.ts';
import { addProblems } from '#db/imports/stage-rows.ts';
import { createLineResolver } from '#db/imports/resolve-lines.ts';
import { stagedRange } from '#db/imports/runs.ts';
import type { Pause, TakeOverRun } from '#db/imports/take-over.ts';
import type { Connection } from '#db/office/database.ts';

/** Staged rows handled in one step: the longest that another call waits. */
const stepRows = 2_000;

/** New hours, and hours added to a confirmed plan because a person said so. */
const isAdded = `s.line_id IS NULL AND (s.status = 'new' AND s.choice <> 'skip' OR s.status = 'conflict' AND s.choice = 'overwrite')`;

/** Other hours in a line that is there. */
const isChanged = `s.line_id IS NOT NULL AND (s.status = 'changed' AND s.choice <> 'skip' OR s.status = 'conflict' AND s.choice = 'overwrite')`;

/**
 * Takes planned lines over in short steps: makes the plans that are missing as proposals, adds lines, and changes or removes
 * those whose hours differ. Returns how many lines were made and how many had other hours.
 */
export async function takeLines(
  connection: Connection,
  run: TakeOverRun,
  pause: Pause,
): Promise<{ created: number; changedValues: number }> {
  const steps = prepareSteps(connection, run);
  let created = 0;
  let changedValues = 0;
  const all = { run: run.id, ...stagedRange(connection, 'import_line', run.id) };
  for (const range of splitRange(all, stepRows)) {
    await pause();
    steps.resolve(range);
    steps.makePlans(range);
    created += steps.addLines(range);
    changedValues += steps.changeLines(range);
  }
  return { created, changedValues };
}

interface Steps {
  resolve(range: Range): void;
  makePlans(range: Range): void;
  addLines(range: Range): number;
  changeLines(range: Range): number;
}

function prepareSteps(connection: Connection, run: TakeOverRun): Steps {
  const { bornAfter, recordedAt: at, recordedBy: by, source, today } = run;
  const resolver = createLineResolver(connection);
  const refuseLost = prepareRefusal(connection, run.id);
  // What belongs to a client that this import made goes with it when the import is undone, and is not recorded.
  const bothWays = (sql: (clients: string) => string) => {
    const known = connection.prepare(sql('s.client_id <= @bornAfter'));
    const born = connection.prepare(sql('s.client_id > @bornAfter'));
    return (parameters: Range & Record<string, unknown>): number => {
      let changes = Number(known.run(parameters).changes);
      withoutRecording(connection, () => {
        changes += Number(born.run(parameters).changes);
      });
      return changes;
    };
  };
  const makePlans = bothWays(
    (
      clients,
    ) => `INSERT INTO main.client_plan (client_id, year, status, updated_on, base_origin, base_recorded_at, base_recorded_by, base_source)
      SELECT DISTINCT s.client_id, s.year, 'A', @today, 'imported', @at, @by, @source FROM import_line s
      WHERE ${stretch} AND ${isAdded} AND ${clients} ON CONFLICT (client_id, year) DO NOTHING`,
  );
  const addLines = bothWays(
    (
      clients,
    ) => `INSERT INTO main.planned_line (client_id, year, service_id, role_code, employee_id, month, centihours, origin)
      SELECT s.client_id, s.year, s.service_id, s.role_code, s.employee_id, s.month, s.hours, 'imported' FROM import_line s
      WHERE ${stretch} AND ${isAdded} AND ${clients}
      ON CONFLICT (client_id, year, service_id, role_code, coalesce(employee_id, 0), month) DO NOTHING`,
  );
  const touchPlans = connection.prepare(
    `UPDATE main.client_plan SET updated_on = @today WHERE updated_on IS NOT @today AND (client_id, year) IN (
       SELECT s.client_id, s.year FROM import_line s WHERE ${stretch} AND s.client_id <= @bornAfter AND (${isAdded} OR ${isChanged}))`,
  );
  const changeHours = connection.prepare(
    `UPDATE main.planned_line AS x SET centihours = s.hours, origin = 'imported' FROM import_line s
     WHERE ${stretch} AND x.id = s.line_id AND s.hours > 0 AND ${isChanged}`,
  );
  const removeLines = connection.prepare(
    `DELETE FROM main.planned_line WHERE id IN (SELECT s.line_id FROM import_line s WHERE ${stretch} AND s.hours = 0 AND ${isChanged})`,
  );
  return {
    resolve(range) {
      resolver.again(range);
      refuseLost(range);
    },
    makePlans: (range) => void makePlans({ ...range, at, by, source, today, bornAfter }),
    addLines: (range) => addLines({ ...range, bornAfter }),
    changeLines(range) {
      touchPlans.run({ ...range, today, bornAfter });
      return Number(changeHours.run(range).changes) + Number(removeLines.run(range).changes);
    },
  };
}

/** Refuses new rows whose client or employee did not come after all: the row that would have brought it was left out. */
function prepareRefusal(connection: Connection, runId: number): (range: Range) => void {
  const lost = `${stretch} AND s.status = 'new' AND (s.client_id IS NULL OR s.employee IS NOT NULL AND s.employee_id IS NULL)`;
  const list = connection.prepare(
    `SELECT row, number, employee, client_id AS clientId FROM import_line s WHERE ${lost}`,
  );
  const refuse = connection.prepare(`UPDATE main.import_line AS s SET status = 'wrong' WHERE ${lost}`);
  return (range) => {
    // The columns just selected.
    const rows = list.all(range) as {
      row: number;
      number: string;
      employee: string;
      clientId: number | null;
    }[];
    if (rows.length === 0) return;
    refuse.run(range);
    const problems = rows.map(({ row, number, employee, clientId }) =>
      clientId === null
        ? ({ row, column: 'Verkooprelatie', value: number, code: 'CLIENT_UNKNOWN', detail: null } as const)
        : ({ row, column: 'Medewerker', value: employee, code: 'EMPLOYEE_UNKNOWN', detail: null } as const),
    );
    addProblems(connection, runId, problems, false);
  };
}
