import type { Connection } from '#db/office/database.ts';

/**
 * Brings the duties of a client over when it is merged into another: what the one that stays has wins, the rest moves. What is left
 * goes with the record.
 */
export function moveDeadlines(connection: Connection, ids: { keepId: number; dropId: number }): void {
  const run = (sql: string) => connection.prepare(sql).run(ids);
  run(`INSERT INTO client_filing (client_id, book_year_end, all_shareholders_direct, articles_differ, partnership_files,
      has_enterprise, payroll, icp, has_kor, suppletie_discovered_on)
    SELECT @keepId, book_year_end, all_shareholders_direct, articles_differ, partnership_files, has_enterprise, payroll, icp,
      has_kor, suppletie_discovered_on
    FROM client_filing WHERE client_id = @dropId AND NOT EXISTS (SELECT 1 FROM client_filing WHERE client_id = @keepId)`);
  run(`UPDATE client_book_year SET client_id = @keepId WHERE client_id = @dropId
    AND NOT EXISTS (SELECT 1 FROM client_book_year WHERE client_id = @keepId)`);
  run(`UPDATE client_legal_form SET client_id = @keepId WHERE client_id = @dropId
    AND NOT EXISTS (SELECT 1 FROM client_legal_form WHERE client_id = @keepId)`);
  run(`UPDATE client_extension SET client_id = @keepId WHERE client_id = @dropId AND NOT EXISTS (
    SELECT 1 FROM client_extension o WHERE o.client_id = @keepId AND o.family = client_extension.family
      AND o.period_ends_on = client_extension.period_ends_on)`);
  run(`UPDATE deadline_done SET client_id = @keepId WHERE client_id = @dropId AND NOT EXISTS (
    SELECT 1 FROM deadline_done o WHERE o.client_id = @keepId AND o.step = deadline_done.step
      AND o.period_ends_on = deadline_done.period_ends_on)`);
}
