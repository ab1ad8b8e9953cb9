import { withoutRecording } from '#db/history/record.ts';
import type { Connection } from '#db/office/database.ts';

/** A file that was made. */
export interface NewRequest {
  key: string;
  employee: string | null;
  role: string;
  file: string;
  madeAt: string;
  madeBy: string;
  cells: readonly { clientId: number; field: string; before: string | null }[];
}

/** Notes what was asked. The cells belong to the request: they are not recorded one by one. */
export function insertRequest(connection: Connection, request: NewRequest): number {
  const { cells, ...head } = request;
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO main.data_request (key, employee_code, role_code, file_name, made_at, made_by)
       VALUES (@key, @employee, @role, @file, @madeAt, @madeBy)`,
    )
    .run(head);
  const id = Number(lastInsertRowid);
  const add = connection.prepare(
    `INSERT INTO main.data_request_cell (request_id, client_id, file_client_id, field, before)
     VALUES (@id, @clientId, @clientId, @field, @before)`,
  );
  withoutRecording(connection, () => {
    for (const cell of cells) add.run({ id, ...cell });
  });
  return id;
}

export interface NewReturn {
  requestId: number;
  file: string;
  sha256: string;
  taken: number;
  returnedAt: string;
  returnedBy: string;
}

/** Notes that a file came back, and how much was taken over from it. */
export function insertReturn(connection: Connection, entry: NewReturn): void {
  connection
    .prepare(
      `INSERT INTO main.data_return (request_id, file_name, sha256, taken, returned_at, returned_by)
       VALUES (@requestId, @file, @sha256, @taken, @returnedAt, @returnedBy)`,
    )
    .run(entry);
}

/** Removes a request with its cells and returns; the name of its file, or undefined when it is gone. */
export function removeRequest(connection: Connection, id: number): string | undefined {
  const file: unknown = connection.prepare('SELECT file_name FROM data_request WHERE id = ?').pluck().get(id);
  if (typeof file !== 'string') return undefined;
  connection.prepare('DELETE FROM main.data_return WHERE request_id = ?').run(id);
  connection.prepare('DELETE FROM main.data_request_cell WHERE request_id = ?').run(id);
  connection.prepare('DELETE FROM main.data_request WHERE id = ?').run(id);
  return file;
}

/** What was asked of a client that is merged into another is asked of that one. */
export function moveRequestCells(
  connection: Connection,
  { keepId, dropId }: { keepId: number; dropId: number },
): void {
  connection
    .prepare('UPDATE main.data_request_cell SET client_id = @keepId WHERE client_id = @dropId')
    .run({ keepId, dropId });
}
