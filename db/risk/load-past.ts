import type { Connection } from '#db/office/database.ts';
import type { RiskClass } from '#shared/risk/model.ts';
import type { SignalCode } from '#shared/risk/signal-model.ts';

/** The assessment that counted for a client on a day in the past. */
export interface PastAssessment {
  id: number;
  riskClass: RiskClass;
  approvedOn: string;
  /** The signals of that day. */
  codes: SignalCode[];
}

/** By client, the newest assessment approved on or before a day. */
export function loadPastAssessments(connection: Connection, on: string): Map<number, PastAssessment> {
  const rows = connection
    .prepare(
      `SELECT client_id, id, risk_class, max(approved_on), (
         SELECT json_group_array(value ->> 'code') FROM json_each(risk_assessment.signals)
         WHERE value ->> 'outcome' = 'signal')
       FROM risk_assessment WHERE status <> 'draft' AND approved_on <= ? GROUP BY client_id`,
    )
    .raw()
    .all(on) as [number, number, RiskClass, string, string][];
  return new Map(
    rows.map(([clientId, id, riskClass, approvedOn, codes]) => [
      clientId,
      // Only codes of signals are ever stored.
      { id, riskClass, approvedOn, codes: JSON.parse(codes) as SignalCode[] },
    ]),
  );
}
