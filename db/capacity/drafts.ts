import type { Connection } from '#db/office/database.ts';
import type { LinePlace, StandingLine } from '#db/capacity/change-lines.ts';
import type { DraftHead, DraftLine } from '#shared/capacity/draft-calls.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import { mostMonthCentihours } from '#shared/common/values.ts';

const { refusals } = capacityText;

const head = `SELECT draft.id, draft.year, draft.name, draft.created_at AS createdAt, draft.created_by AS createdBy,
    (SELECT count(*) FROM planning_draft_line WHERE draft_id = draft.id) AS lineCount FROM planning_draft AS draft`;

/** The drafts of a year, newest first. */
export function listDrafts(connection: Connection, year: number): DraftHead[] {
  return connection.prepare(`${head} WHERE draft.year = ? ORDER BY draft.id DESC`).all(year) as DraftHead[];
}

/** Refuses a draft that was applied or thrown away. */
export function getDraft(connection: Connection, id: number): DraftHead {
  const draft = connection.prepare(`${head} WHERE draft.id = ?`).get(id) as DraftHead | undefined;
  if (!draft) throw new Refused('NOT_FOUND', refusals.draftGone);
  return draft;
}

/** Refuses a name that another draft of the year has. */
export function createDraft(
  connection: Connection,
  draft: { year: number; name: string; account: string; now: string },
): DraftHead {
  const taken = connection
    .prepare('SELECT 1 FROM planning_draft WHERE year = @year AND name = @name COLLATE NOCASE')
    .get({ year: draft.year, name: draft.name });
  if (taken) throw new Refused('CONFLICT', refusals.draftNameTaken(draft.name, draft.year));
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO main.planning_draft (year, name, created_at, created_by) VALUES (@year, @name, @now, @account)`,
    )
    .run(draft);
  return getDraft(connection, Number(lastInsertRowid));
}

/** Removes a draft with its lines; they go first, so that each is recorded and undo brings them back. */
export function removeDraft(connection: Connection, id: number): void {
  connection.prepare('DELETE FROM main.planning_draft_line WHERE draft_id = ?').run(id);
  connection.prepare('DELETE FROM main.planning_draft WHERE id = ?').run(id);
}

/** A drafted line as it is stored. */
export interface StoredDraftLine {
  lineId: number;
  to: LinePlace;
  from: LinePlace;
}

interface Row {
  lineId: number;
  employeeId: number | null;
  month: number;
  centihours: number;
  fromEmployeeId: number | null;
  fromMonth: number;
  fromCentihours: number;
}

const storedColumns = `line_id AS lineId, employee_id AS employeeId, month, centihours, from_employee_id AS fromEmployeeId,
  from_month AS fromMonth, from_centihours AS fromCentihours`;

function toStored(row: Row): StoredDraftLine {
  return {
    lineId: row.lineId,
    to: { employeeId: row.employeeId, month: row.month, centihours: row.centihours },
    from: { employeeId: row.fromEmployeeId, month: row.fromMonth, centihours: row.fromCentihours },
  };
}

/** All lines of a draft that the planning has, as stored. */
export function listStoredLines(connection: Connection, draftId: number): StoredDraftLine[] {
  const rows = connection
    .prepare(
      `SELECT ${storedColumns} FROM planning_draft_line WHERE draft_id = ? AND line_id IS NOT NULL ORDER BY id`,
    )
    .all(draftId) as Row[];
  return rows.map(toStored);
}

export function findDraftLine(
  connection: Connection,
  draftId: number,
  lineId: number,
): StoredDraftLine | undefined {
  const row = connection
    .prepare(`SELECT ${storedColumns} FROM planning_draft_line WHERE draft_id = ? AND line_id = ?`)
    .get(draftId, lineId) as Row | undefined;
  return row && toStored(row);
}

/** Drafts what a line would become, over what was drafted of it before. */
export function saveDraftLine(
  connection: Connection,
  draftId: number,
  line: StandingLine,
  to: LinePlace,
): void {
  connection
    .prepare(
      `INSERT INTO main.planning_draft_line (draft_id, line_id, client_id, service_id, role_code, employee_id, month, centihours,
         from_employee_id, from_month, from_centihours)
       VALUES (@draftId, @lineId, @clientId, @serviceId, @role, @employeeId, @month, @centihours, @fromEmployeeId, @fromMonth,
         @fromCentihours)
       ON CONFLICT (draft_id, line_id) DO UPDATE SET employee_id = excluded.employee_id, month = excluded.month,
         centihours = excluded.centihours, from_employee_id = excluded.from_employee_id, from_month = excluded.from_month,
         from_centihours = excluded.from_centihours`,
    )
    .run({
      draftId,
      lineId: line.id,
      clientId: line.clientId,
      serviceId: line.serviceId,
      role: line.role,
      employeeId: to.employeeId,
      month: to.month,
      centihours: to.centihours,
      fromEmployeeId: line.employeeId,
      fromMonth: line.month,
      fromCentihours: line.centihours,
    });
}

/** Drafts a part of a line at a place of its own; hours of the same work that were drafted there are added to. */
export function saveDraftPart(
  connection: Connection,
  draftId: number,
  line: StandingLine,
  to: LinePlace,
): void {
  const part = {
    draftId,
    clientId: line.clientId,
    serviceId: line.serviceId,
    role: line.role,
    employeeId: to.employeeId,
    month: to.month,
    centihours: to.centihours,
  };
  const { changes } = connection
    .prepare(
      `UPDATE main.planning_draft_line SET centihours = min(centihours + @centihours, ${mostMonthCentihours})
       WHERE draft_id = @draftId AND line_id IS NULL AND client_id = @clientId AND service_id = @serviceId
         AND role_code = @role AND employee_id IS @employeeId AND month = @month`,
    )
    .run(part);
  if (changes > 0) return;
  connection
    .prepare(
      `INSERT INTO main.planning_draft_line (draft_id, client_id, service_id, role_code, employee_id, month, centihours)
       VALUES (@draftId, @clientId, @serviceId, @role, @employeeId, @month, @centihours)`,
    )
    .run(part);
}

/** The parts of a draft as lines to be added, each with where it goes. */
export function listParts(connection: Connection, draft: DraftHead): { line: StandingLine; to: LinePlace }[] {
  const rows = connection
    .prepare(
      `SELECT drafted.client_id AS clientId, drafted.service_id AS serviceId, drafted.role_code AS role,
         drafted.employee_id AS employeeId, drafted.month, drafted.centihours, client.number AS client,
         service.name AS service, employee.code AS employee
       FROM planning_draft_line AS drafted JOIN client ON client.id = drafted.client_id
       JOIN service ON service.id = drafted.service_id LEFT JOIN employee ON employee.id = drafted.employee_id
       WHERE drafted.draft_id = ? AND drafted.line_id IS NULL ORDER BY drafted.id`,
    )
    .all(draft.id) as Omit<StandingLine, 'id' | 'isDropped'>[];
  return rows.map(({ employeeId, month, centihours, ...work }) => ({
    // It stands nowhere yet: no hours, nobody's.
    line: { ...work, id: 0, isDropped: 0, employeeId: null, month, centihours: 0 },
    to: { employeeId, month, centihours },
  }));
}

/** Takes a line out of a draft by its key there. */
export function removeDraftRow(connection: Connection, draftId: number, id: number): void {
  connection.prepare('DELETE FROM main.planning_draft_line WHERE draft_id = ? AND id = ?').run(draftId, id);
}

/** Takes a planned line out of a draft. */
export function removeDraftLine(connection: Connection, draftId: number, lineId: number): void {
  connection
    .prepare('DELETE FROM main.planning_draft_line WHERE draft_id = ? AND line_id = ?')
    .run(draftId, lineId);
}

/** The lines of a draft with their names, and whether the planning still has them as they were drafted. */
export function listDraftLines(connection: Connection, draft: DraftHead): DraftLine[] {
  const rows = connection
    .prepare(
      `SELECT drafted.id, drafted.line_id AS lineId, client.number AS client, client.name AS clientName, service.code AS service,
         service.name AS serviceName, drafted.role_code AS role, own.code AS toEmployee, drafted.month AS toMonth,
         drafted.centihours AS toCentihours, former.code AS fromEmployee, drafted.from_month AS fromMonth,
         drafted.from_centihours AS fromCentihours,
         CASE WHEN coalesce(client_plan.status, 'V') = 'V' THEN 'dropped' WHEN drafted.line_id IS NULL THEN 'new'
           WHEN line.id IS NULL THEN 'gone'
           WHEN line.employee_id IS NOT drafted.from_employee_id OR line.month <> drafted.from_month
             OR line.centihours <> drafted.from_centihours THEN 'changed' ELSE 'same' END AS state
       FROM planning_draft_line AS drafted JOIN client ON client.id = drafted.client_id
       JOIN service ON service.id = drafted.service_id
       LEFT JOIN planned_line AS line ON line.id = drafted.line_id AND line.year = @year
       LEFT JOIN client_plan ON client_plan.client_id = drafted.client_id AND client_plan.year = @year
       LEFT JOIN employee AS own ON own.id = drafted.employee_id
       LEFT JOIN employee AS former ON former.id = drafted.from_employee_id
       WHERE drafted.draft_id = @id
       ORDER BY client.number, service.position, coalesce(drafted.from_month, drafted.month), drafted.id`,
    )
    .all({ id: draft.id, year: draft.year }) as (Omit<DraftLine, 'from' | 'to'> &
    Record<'toEmployee' | 'fromEmployee', string | null> &
    Record<'toMonth' | 'toCentihours', number> &
    Record<'fromMonth' | 'fromCentihours', number | null>)[];
  return rows.map(
    ({ toEmployee, toMonth, toCentihours, fromEmployee, fromMonth, fromCentihours, ...line }) => ({
      ...line,
      from:
        fromMonth === null || fromCentihours === null
          ? null
          : { employee: fromEmployee, month: fromMonth, centihours: fromCentihours },
      to: { employee: toEmployee, month: toMonth, centihours: toCentihours },
    }),
  );
}
