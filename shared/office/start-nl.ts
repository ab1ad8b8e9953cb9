/** Dutch text of the start screen. */
export const startText = {
  title: 'Peil',
  intro: 'Klanten, strategie, planning en capaciteit van je kantoor op peil.',
  recent: 'Recente kantoren',
  noRecent:
    'Op deze computer is nog geen kantoor geopend. Maak een nieuw kantoor, of bekijk eerst het demokantoor.',
  missing: 'Niet gevonden',
  opened: (moment: string) => `Laatst geopend ${moment}`,
  forget: (name: string) => `${name} uit de lijst halen`,
  newOffice: 'Nieuw kantoor',
  newOfficeName: 'Naam van het kantoor',
  newOfficeHint: 'Alle gegevens komen in één bestand op een plek die je zelf kiest.',
  create: 'Kantoor maken',
  open: 'Kantoor openen…',
  demo: 'Demokantoor bekijken',
  demoHint: '320 verzonnen klanten om alles uit te proberen. Er wordt niets van je eigen kantoor gebruikt.',
  problem: 'Het kantoor kon niet worden geopend',
} as const;
