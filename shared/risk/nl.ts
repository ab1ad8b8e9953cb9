/** Words of the risk inventory that more than one screen uses. */
export const riskText = {
  classes: { low: 'Laag', normal: 'Normaal', high: 'Hoog' },
  /** What a class asks for under the Wwft. */
  classDuty: {
    low: 'vereenvoudigd cliëntenonderzoek',
    normal: 'normaal cliëntenonderzoek',
    high: 'verscherpt cliëntenonderzoek',
  },
  statuses: { draft: 'Concept', approved: 'Goedgekeurd', superseded: 'Vervangen' },
  decisions: {
    continue: 'Voortzetten',
    measures: 'Voortzetten met maatregelen',
    escalate: 'Eerst overleggen of escaleren',
    end: 'Afscheid nemen',
  },
  groups: {
    client: 'Cliënt',
    service: 'Dienst en transacties',
    channel: 'Leveringskanaal',
    geography: 'Geografie',
    cash: 'Contant geld',
    vat: 'Risicoanalyse btw',
  },
} as const;

/** The bounds of the signals: what they are called and how they are written. */
export const thresholdText = {
  figureYears: { label: 'Jaren met jaarcijfers die meetellen', unit: 'jaar', decimals: 0 },
  solvencyFallPermille: { label: 'Daling van de solvabiliteit vanaf', unit: 'procentpunt', decimals: 1 },
  lossYears: { label: 'Jaren achtereen verlies', unit: 'jaar', decimals: 0 },
  turnoverSwingPermille: { label: 'Verandering van de omzet vanaf', unit: '%', decimals: 1 },
  latePaymentDays: { label: 'Late betaler na', unit: 'dagen', decimals: 0 },
  writeOffPermille: { label: 'Afboeking van de productie vanaf', unit: '%', decimals: 1 },
  nearAuditPermille: { label: 'Dicht bij controleplicht vanaf deel van de grens', unit: '%', decimals: 1 },
} as const;
