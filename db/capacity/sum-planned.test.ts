import path from 'node:path';
import { expect, it } from 'vitest';
import { sumPlanned, type SumKey } from '#db/capacity/sum-planned.ts';
import { createOfficeFile } from '#db/office/open.ts';
import { fillPlanningOffice } from '#test/bench/support/planning-office.ts';
import { temporaryFolder } from '#test/support/office.ts';

interface Line {
  id: number;
  client_id: number;
  year: number;
  service_id: number;
  role_code: string;
  employee_id: number | null;
  month: number;
  centihours: number;
}

/** An office of 60 clients in two years, of whom some dropped their plan, with a draft of 150 changes. */
function open() {
  const file = path.join(temporaryFolder(), 'kantoor.peil');
  const db = createOfficeFile(file, 'Testkantoor', '2026-11-20T08:00:00.000Z');
  const { connection } = db;
  fillPlanningOffice(connection, { clients: 60, employees: 7, lines: 1500, year: 2027 });
  connection.exec(`UPDATE planned_line SET employee_id = NULL WHERE id % 11 = 0;
    UPDATE client_plan SET status = 'V' WHERE client_id % 5 = 0;
    INSERT INTO planning_draft (id, year, name, created_at, created_by) VALUES (1, 2027, 'x', '', 'x');
    INSERT INTO planning_draft_line (draft_id, line_id, client_id, service_id, role_code, employee_id, month, centihours,
        from_employee_id, from_month, from_centihours)
      SELECT 1, id, client_id, service_id, role_code, CASE id % 3 WHEN 0 THEN employee_id WHEN 1 THEN 2 END, 1 + id % 12,
        id % 4 * 100, employee_id, month, centihours FROM planned_line WHERE id % 10 = 1;
    DELETE FROM planned_line WHERE id % 100 = 1`);
  return db;
}

it.each([undefined, 1])('sums what counts, and nothing else, with draft %s', (draftId) => {
  const db = open();
  const { connection } = db;
  const dropped = new Set(
    connection.prepare(`SELECT client_id FROM client_plan WHERE year = 2027 AND status = 'V'`).pluck().all(),
  );
  const drafted = new Map(
    (connection.prepare('SELECT * FROM planning_draft_line').all() as (Line & { line_id: number })[]).map(
      (line) => [line.line_id, line],
    ),
  );
  const lines = (connection.prepare('SELECT * FROM planned_line WHERE year = 2027').all() as Line[])
    .filter(({ client_id }) => !dropped.has(client_id))
    .map((line) => (draftId === undefined ? line : (drafted.get(line.id) ?? line)));
  const allKeys: SumKey[][] = [['employee_id'], ['service_id'], ['role_code', 'employee_id']];
  expect(dropped.size).toBeGreaterThan(5);
  for (const by of allKeys) {
    const naive = new Map<string, number[]>();
    for (const line of lines) {
      const key = JSON.stringify(by.map((name) => line[name]));
      const months = naive.get(key) ?? Array.from({ length: 12 }, () => 0);
      months[line.month - 1] = (months[line.month - 1] ?? 0) + line.centihours;
      naive.set(key, months);
    }
    const wanted = [...naive].filter(([, months]) => months.some((hours) => hours !== 0));
    const found = sumPlanned<unknown[]>(connection, { year: 2027, draftId }, by);
    expect(Object.fromEntries(found.map(({ keys, months }) => [JSON.stringify(keys), months]))).toEqual(
      Object.fromEntries(wanted),
    );
  }
  db.close();
});
