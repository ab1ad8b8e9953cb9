import type { Connection } from '#db/office/database.ts';

/** An active client whose assessment is not current. */
export interface RiskGap {
  clientId: number;
  number: string;
  name: string;
  /** Never approved, or the day of the next review has passed. */
  why: 'none' | 'overdue';
  hasDraft: boolean;
}

/** How far the risk inventory is: `done` of `asked` active clients have a current assessment. */
export interface RiskProgress {
  asked: number;
  done: number;
  missing: RiskGap[];
}

/** Active clients with an approved assessment whose next review is today or later count as done; prospects and former clients are not asked. */
export function loadRiskProgress(connection: Connection, today: string): RiskProgress {
  const asked = connection
    .prepare(`SELECT count(*) FROM client WHERE status = 'active'`)
    .pluck()
    .get() as number;
  const rows = connection
    .prepare(
      `SELECT c.id AS clientId, c.number, c.name, iif(a.id IS NULL, 'none', 'overdue') AS why, d.id IS NOT NULL AS hasDraft
       FROM client c
       LEFT JOIN risk_assessment a ON a.client_id = c.id AND a.status = 'approved'
       LEFT JOIN risk_assessment d ON d.client_id = c.id AND d.status = 'draft'
       WHERE c.status = 'active' AND (a.id IS NULL OR a.next_review_on < ?) ORDER BY c.number`,
    )
    .all(today) as (Omit<RiskGap, 'hasDraft'> & { hasDraft: 0 | 1 })[];
  const missing = rows.map((row) => ({ ...row, hasDraft: row.hasDraft === 1 }));
  return { asked, done: asked - missing.length, missing };
}
