import type { Connection } from '#db/office/database.ts';

/**
 * Brings the duties of a client over when it is merged into another: what the one that stays has wins, the rest moves. Of the
 * filing data what stands as usual, or unknown, with the one that stays is taken from the other. What is left goes with the record.
 */
export function moveDeadlines(connection: Connection, ids: { keepId: number; dropId: number }): void {
  const run = (sql: string) => connection.prepare(sql).run(ids);
  run(`INSERT INTO main.client_filing (client_id, book_year_end, all_shareholders_direct, articles_differ, partnership_files,
      has_enterprise, payroll, icp, has_kor, suppletie_discovered_on)
    SELECT @keepId, book_year_end, all_shareholders_direct, articles_differ, partnership_files, has_enterprise, payroll, icp,
      has_kor, suppletie_discovered_on
    FROM client_filing WHERE client_id = @dropId AND NOT EXISTS (SELECT 1 FROM client_filing WHERE client_id = @keepId)`);
  run(`UPDATE main.client_filing SET
      book_year_end = CASE WHEN client_filing.book_year_end = '12-31'
        AND NOT EXISTS (SELECT 1 FROM client_book_year WHERE client_id = @keepId)
        THEN d.book_year_end ELSE client_filing.book_year_end END,
      all_shareholders_direct = coalesce(client_filing.all_shareholders_direct, d.all_shareholders_direct),
      articles_differ = max(client_filing.articles_differ, d.articles_differ),
      partnership_files = max(client_filing.partnership_files, d.partnership_files),
      has_enterprise = coalesce(client_filing.has_enterprise, d.has_enterprise),
      payroll = coalesce(client_filing.payroll, d.payroll),
      icp = iif(client_filing.icp = 'none', d.icp, client_filing.icp),
      has_kor = max(client_filing.has_kor, d.has_kor),
      suppletie_discovered_on = coalesce(client_filing.suppletie_discovered_on, d.suppletie_discovered_on)
    FROM client_filing d WHERE client_filing.client_id = @keepId AND d.client_id = @dropId`);
  run(`UPDATE main.client_book_year SET client_id = @keepId WHERE client_id = @dropId
    AND NOT EXISTS (SELECT 1 FROM client_book_year WHERE client_id = @keepId)`);
  run(`UPDATE main.client_legal_form SET client_id = @keepId WHERE client_id = @dropId
    AND NOT EXISTS (SELECT 1 FROM client_legal_form WHERE client_id = @keepId)`);
  run(`UPDATE main.client_extension SET client_id = @keepId WHERE client_id = @dropId AND NOT EXISTS (
    SELECT 1 FROM client_extension o WHERE o.client_id = @keepId AND o.family = client_extension.family
      AND o.period_ends_on = client_extension.period_ends_on)`);
  run(`UPDATE main.deadline_done SET client_id = @keepId WHERE client_id = @dropId AND NOT EXISTS (
    SELECT 1 FROM deadline_done o WHERE o.client_id = @keepId AND o.step = deadline_done.step
      AND o.period_ends_on = deadline_done.period_ends_on)`);
}
