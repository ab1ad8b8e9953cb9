import type { Connection } from '#db/office/database.ts';

/** The risk class of a client that held on a day. */
export interface RiskOnDay {
  clientId: number;
  riskClass: 'low' | 'normal' | 'high';
  approvedOn: string;
  nextReviewOn: string | null;
}

/** The risk classes in force, of clients that were assessed. */
export function listRiskClasses(_connection: Connection, _today: string): RiskOnDay[] {
  return [];
}
