import { saveClientValues } from '#db/clients/save-values.ts';
import { loadWorklist } from '#db/completeness/load-values.ts';
import { record } from '#db/demo/story.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { insertRequest, insertReturn } from '#db/requests/save-request.ts';
import { isClientFieldKey } from '#shared/clients/fields.ts';
import { secretary } from '#shared/demo/employees.ts';
import type { DemoOffice } from '#shared/demo/model.ts';
import { makeRequestRound, returnedAnswers } from '#shared/demo/requests.ts';
import { requestsText } from '#shared/requests/nl.ts';
import { groupByHolder, planFile } from '#shared/requests/plan-files.ts';

const { changes } = requestsText;
const role = 'RLM';

/** A round of files for what is missing, of which two came back. */
export function listRequestEvents(
  db: OfficeDatabase,
  { today, planning }: DemoOffice,
): { at: string; run: () => void }[] {
  if (planning === null) return [];
  const { madeAt, returns } = makeRequestRound(today);
  return [
    { at: madeAt, run: () => makeRound(db, madeAt) },
    ...returns.map(({ employee, at }) => ({ at, run: () => readBack(db, employee, at) })),
  ];
}

function fileOf(day: string, employee: string | null): string {
  return `${requestsText.fileName(day, employee ?? requestsText.nobody(role))}.xlsx`;
}

function makeRound(db: OfficeDatabase, at: string): void {
  const day = at.slice(0, 10);
  const worklist = loadWorklist(db.connection, { today: day });
  const files = [...groupByHolder(worklist, role)]
    .filter(([employee]) => employee !== null)
    .map(([employee, places]) => planFile(worklist, employee, places, { lists: {}, employees: [] }));
  const cells = files.reduce((sum, file) => sum + file.cells.length, 0);
  const label = changes.made(files.length, cells);
  record(db, { at, by: secretary, call: 'requests.makeFiles', label, isUndoable: false }, () => {
    for (const { employee, cells: asked } of files)
      insertRequest(db.connection, {
        key: `demo-${day}-${employee}`,
        employee,
        role,
        file: fileOf(day, employee),
        madeAt: at,
        madeBy: secretary,
        cells: asked,
      });
  });
}

/** What the colleague knew: of members of groups only, so that nobody's type changes by it. */
function readBack(db: OfficeDatabase, employee: string, at: string): void {
  const { connection } = db;
  const rows = connection
    .prepare(
      `SELECT q.id AS requestId, q.file_name AS file, x.client_id AS clientId, x.field
       FROM data_request q JOIN data_request_cell x ON x.request_id = q.id
       JOIN client c ON c.id = x.client_id LEFT JOIN client_group g ON g.id = c.group_id
       WHERE q.employee_code = ? AND g.head_client_id IS NOT c.id AND g.id IS NOT NULL ORDER BY x.id`,
    )
    .all(employee) as { requestId: number; file: string; clientId: number; field: string }[];
  const [first] = rows;
  if (!first) return;
  const { requestId, file } = first;
  const values = rows.flatMap(({ clientId, field }) => {
    const value = returnedAnswers[field];
    return value !== undefined && isClientFieldKey(field) ? [{ clientId, field, value }] : [];
  });
  const source = requestsText.source(file, employee);
  const stamp = { origin: 'imported' as const, recordedAt: at, recordedBy: secretary, source };
  const label = changes.taken(values.length, [file]);
  record(db, { at, by: secretary, call: 'requests.takeOver', label, isUndoable: true }, () => {
    const taken = saveClientValues(connection, values, stamp);
    const sha256 = employee.toLowerCase().codePointAt(0)?.toString(16).padStart(64, '0') ?? '';
    insertReturn(connection, { requestId, file, sha256, taken, returnedAt: at, returnedBy: secretary });
  });
}
