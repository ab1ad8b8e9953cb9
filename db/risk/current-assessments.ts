import type { Connection } from '#db/office/database.ts';
import type { RiskClass } from '#shared/risk/model.ts';

/** The assessment that counts for a client now. */
export interface CurrentAssessment {
  riskClass: RiskClass;
  approvedOn: string;
  nextReviewOn: string;
  /** The day of the next review has passed. */
  isOverdue: boolean;
}

/** The approved assessment of every client that has one, also of former clients. */
export function loadCurrentAssessments(
  connection: Connection,
  today: string,
): Map<number, CurrentAssessment> {
  // CHECKs of the table say that these columns of an approved assessment are filled.
  const rows = connection
    .prepare(
      `SELECT client_id, risk_class, approved_on, next_review_on FROM risk_assessment WHERE status = 'approved'`,
    )
    .raw()
    .all() as [number, RiskClass, string, string][];
  return new Map(
    rows.map(([clientId, riskClass, approvedOn, nextReviewOn]) => [
      clientId,
      { riskClass, approvedOn, nextReviewOn, isOverdue: nextReviewOn < today },
    ]),
  );
}
