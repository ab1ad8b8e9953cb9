import type { Connection } from '#db/office/database.ts';
import type { Exercise } from '#shared/backup/exercise.ts';

const columns = `id, done_at AS doneAt, done_on AS doneOn, account, computer, app_version AS appVersion, place, sequence,
  backup_made_at AS backupMadeAt, bytes, is_good AS isGood, problem, client_count AS clientCount, table_count AS tableCount,
  row_count AS rowCount, sample_count AS sampleCount, changed_count AS changedCount, milliseconds`;

/** The newest exercises first, at most `limit`. */
export function listExercises(connection: Connection, limit: number): Exercise[] {
  const rows = connection
    .prepare(`SELECT ${columns} FROM restore_exercise ORDER BY id DESC LIMIT ?`)
    .all(limit) as Row[];
  return rows.map(toExercise);
}

export function findExercise(connection: Connection, id: number): Exercise | undefined {
  const row = connection.prepare(`SELECT ${columns} FROM restore_exercise WHERE id = ?`).get(id) as
    | Row
    | undefined;
  return row && toExercise(row);
}

/** Writes an exercise down and answers its id. It cannot be changed after that. */
export function addExercise(connection: Connection, exercise: Omit<Exercise, 'id'>): number {
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO main.restore_exercise (done_at, done_on, account, computer, app_version, place, sequence, backup_made_at, bytes, is_good,
         problem, client_count, table_count, row_count, sample_count, changed_count, milliseconds)
       VALUES (@doneAt, @doneOn, @account, @computer, @appVersion, @place, @sequence, @backupMadeAt, @bytes, @isGood,
         @problem, @clientCount, @tableCount, @rowCount, @sampleCount, @changedCount, @milliseconds)`,
    )
    .run({ ...exercise, isGood: exercise.isGood ? 1 : 0 });
  return Number(lastInsertRowid);
}

type Row = Omit<Exercise, 'isGood'> & { isGood: number };

function toExercise(row: Row): Exercise {
  return { ...row, isGood: row.isGood === 1 };
}
