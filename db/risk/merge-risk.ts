import type { Connection } from '#db/office/database.ts';

/**
 * Brings the assessments of one record over to another. What counts for the record that stays goes on counting; an approved one
 * of the other is then superseded, and a draft of the other goes when there is one already. Nothing approved is lost.
 */
export function moveRisk(connection: Connection, ids: { keepId: number; dropId: number }): void {
  const run = (sql: string) => connection.prepare(sql).run(ids);
  const keptHas = (status: string) =>
    `EXISTS (SELECT 1 FROM risk_assessment k WHERE k.client_id = @keepId AND k.status = '${status}')`;
  run(`UPDATE main.risk_assessment SET status = 'superseded'
    WHERE client_id = @dropId AND status = 'approved' AND ${keptHas('approved')}`);
  run(
    `DELETE FROM main.risk_assessment WHERE client_id = @dropId AND status = 'draft' AND ${keptHas('draft')}`,
  );
  run('UPDATE main.risk_assessment SET client_id = @keepId WHERE client_id = @dropId');
}
