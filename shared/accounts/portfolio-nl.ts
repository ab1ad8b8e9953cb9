/** Dutch text of the own portfolio of a medewerker, and of what a role does not show. */
export const portfolioText = {
  notOwn:
    'Dit hoort niet bij je eigen klanten of je eigen uren. Er is niets gewijzigd. Vraag het een partner of het secretariaat.',
  notOwnClient: (number: string, name: string) =>
    `Klant ${number} ${name} hoort niet bij je eigen klanten. Je ziet van deze klant het nummer, de naam en de groep. Vraag een partner om een rol bij deze klant.`,
  noMargins:
    'Productie, afboekingen en bijboekingen zijn alleen voor partners. Er is niets gewijzigd. Vraag het een partner.',
  noClients: {
    title: 'Je hebt nog geen eigen klanten',
    body: 'Eigen zijn de klanten waarbij je een rol hebt of waarvoor uren van je gepland zijn, en hun klantgroepen. Vraag een partner om je account aan je medewerkercode te koppelen of je een rol te geven.',
  },
  notYours: 'Dit hoort niet bij je rol. Vraag het een partner of het secretariaat.',
  hiddenScreen: {
    title: 'Dit scherm hoort niet bij je rol',
    body: 'Je bent aangemeld met een rol die dit scherm niet ziet. Vraag een partner als je het nodig hebt.',
    home: 'Naar het overzicht',
  },
} as const;
