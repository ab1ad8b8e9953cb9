import type { ClientRisk, RiskRow } from './call-models.ts';

/** A row of the inventory with the status only: the class and its dates. */
export function hideSignals(row: RiskRow): RiskRow {
  return { ...row, signals: 0, unknown: 0, worst: null, codes: [], approvedBy: null };
}

/** The status of a client: class, dates and the flag of a prominent person; no answers, reasons, remarks and signals. */
export function hideFile(risk: ClientRisk): ClientRisk {
  return {
    ...risk,
    signals: [],
    facts: risk.facts.filter(({ field }) => field === 'isPublicInterest' || field === 'isProminentPerson'),
    draft: null,
    history: risk.history.map((head) => ({ ...head, decision: null })),
  };
}
