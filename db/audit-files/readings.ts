import type { Connection } from '#db/office/database.ts';
import type { AuditFileFacts } from '#shared/audit-files/model.ts';
import type { TakenAuditFile } from '#shared/audit-files/answers.ts';

export interface AuditReading {
  id: number;
  fileName: string;
  readAt: string;
  facts: AuditFileFacts;
}

/** Keeps what was read of a file until it is taken over or another is read. Returns its key. */
export function keepReading(connection: Connection, reading: Omit<AuditReading, 'id'>): number {
  connection.prepare('DELETE FROM main.audit_reading').run();
  const { lastInsertRowid } = connection
    .prepare('INSERT INTO main.audit_reading (file_name, read_at, facts) VALUES (@fileName, @readAt, @facts)')
    .run({ fileName: reading.fileName, readAt: reading.readAt, facts: JSON.stringify(reading.facts) });
  return Number(lastInsertRowid);
}

/** The file that was read last, or undefined. */
export function findReading(connection: Connection): AuditReading | undefined {
  const row = connection
    .prepare(
      'SELECT id, file_name AS fileName, read_at AS readAt, facts FROM audit_reading ORDER BY id DESC LIMIT 1',
    )
    .get() as (Omit<AuditReading, 'facts'> & { facts: string }) | undefined;
  // Written by keepReading from these very facts.
  return row && { ...row, facts: JSON.parse(row.facts) as AuditFileFacts };
}

export function removeReading(connection: Connection): void {
  connection.prepare('DELETE FROM main.audit_reading').run();
}

/** Notes what was taken over from a file, and how it was computed. */
export function addTakenFile(connection: Connection, clientId: number, file: TakenAuditFile): void {
  connection
    .prepare(
      `INSERT INTO main.audit_file (client_id, year, file_name, sha256, bytes, version, software, method, rgs_table, figures, mapping,
         warnings, taken_fields, taken_at, taken_by)
       VALUES (@clientId, @year, @fileName, @sha256, @bytes, @version, @software, @method, @rgsTable, @figures, @mapping,
         @warnings, @takenFields, @takenAt, @takenBy)`,
    )
    .run({
      ...file,
      clientId,
      figures: JSON.stringify(file.figures),
      mapping: JSON.stringify(file.mapping),
      warnings: JSON.stringify(file.warnings),
      takenFields: file.takenFields.join(' '),
    });
}

/** The files that were taken over for a client, newest first. */
export function listTakenFiles(connection: Connection, clientId: number): TakenAuditFile[] {
  const rows = connection
    .prepare(
      `SELECT year, file_name AS fileName, sha256, bytes, version, software, method, rgs_table AS rgsTable, figures, mapping, warnings,
         taken_fields AS takenFields, taken_at AS takenAt, taken_by AS takenBy
       FROM audit_file WHERE client_id = ? ORDER BY id DESC LIMIT 200`,
    )
    .all(clientId) as (Omit<TakenAuditFile, 'figures' | 'mapping' | 'warnings' | 'takenFields'> &
    Record<'figures' | 'mapping' | 'warnings' | 'takenFields', string>)[];
  return rows.map((row) => ({
    ...row,
    // Written by addTakenFile from values of these types; the router checks them again on the way out.
    figures: JSON.parse(row.figures) as TakenAuditFile['figures'],
    mapping: JSON.parse(row.mapping) as TakenAuditFile['mapping'],
    warnings: JSON.parse(row.warnings) as string[],
    takenFields: row.takenFields.split(' ') as TakenAuditFile['takenFields'],
  }));
}
