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
