import type { Connection } from '#db/office/database.ts';
import { loadCurrentAssessments } from '#db/risk/current-assessments.ts';

/** The risk class of a client that held on a day. */
export interface RiskOnDay {
  clientId: number;
  riskClass: 'low' | 'normal' | 'high';
  approvedOn: string;
  nextReviewOn: string;
}

/** The risk classes in force, of clients that were assessed. */
export function listRiskClasses(connection: Connection, today: string): RiskOnDay[] {
  return [...loadCurrentAssessments(connection, today)].map(
    ([clientId, { riskClass, approvedOn, nextReviewOn }]) => ({
      clientId,
      riskClass,
      approvedOn,
      nextReviewOn,
    }),
  );
}
