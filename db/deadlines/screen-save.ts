import type { Connection } from '#db/office/database.ts';
import type { ExtensionFamily, DeadlineStep } from '#shared/deadlines/model.ts';

/** A step of a client for a period. */
export interface DoneKey {
  clientId: number;
  step: DeadlineStep;
  periodEndsOn: string;
}

/** Writes done marks; a mark that is there gets the new day and keeps its remark when none is given. Answers how many changed. */
export function saveDoneMarks(
  connection: Connection,
  keys: readonly DoneKey[],
  done: { on: string; by: string; remark: string | null },
): number {
  const save = connection.prepare(
    `INSERT INTO main.deadline_done (client_id, step, period_ends_on, done_on, done_by, remark)
     VALUES (@clientId, @step, @periodEndsOn, @on, @by, @remark)
     ON CONFLICT (client_id, step, period_ends_on) DO UPDATE
       SET done_on = excluded.done_on, done_by = excluded.done_by, remark = coalesce(excluded.remark, remark)
       WHERE done_on IS NOT excluded.done_on OR (excluded.remark IS NOT NULL AND remark IS NOT excluded.remark)`,
  );
  return keys.reduce((changed, key) => changed + save.run({ ...key, ...done }).changes, 0);
}

/** Takes done marks away. Answers how many there were. */
export function removeDoneMarks(connection: Connection, keys: readonly DoneKey[]): number {
  const remove = connection.prepare(
    `DELETE FROM main.deadline_done WHERE client_id = @clientId AND step = @step AND period_ends_on = @periodEndsOn`,
  );
  return keys.reduce((changed, key) => changed + remove.run(key).changes, 0);
}

/** A return, or the accounts, of a client for a period. */
export interface ExtendedKey {
  clientId: number;
  family: ExtensionFamily;
  periodEndsOn: string;
}

/** Writes one extension for many. Answers how many changed. */
export function saveExtensions(
  connection: Connection,
  keys: readonly ExtendedKey[],
  extension: { kind: 'individual' | 'becon' | 'resolution'; untilOn: string | null },
): number {
  const save = connection.prepare(
    `INSERT INTO main.client_extension (client_id, family, period_ends_on, kind, until_on)
     VALUES (@clientId, @family, @periodEndsOn, @kind, @untilOn)
     ON CONFLICT (client_id, family, period_ends_on) DO UPDATE SET kind = excluded.kind, until_on = excluded.until_on
       WHERE kind IS NOT excluded.kind OR until_on IS NOT excluded.until_on`,
  );
  return keys.reduce((changed, key) => changed + save.run({ ...key, ...extension }).changes, 0);
}

/** Takes extensions away. Answers how many there were. */
export function removeExtensions(connection: Connection, keys: readonly ExtendedKey[]): number {
  const remove = connection.prepare(
    `DELETE FROM main.client_extension WHERE client_id = @clientId AND family = @family AND period_ends_on = @periodEndsOn`,
  );
  return keys.reduce((changed, key) => changed + remove.run(key).changes, 0);
}
