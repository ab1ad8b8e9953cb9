/** Dutch text of the own portfolio of a medewerker, and of what a role does not show. */
export const portfolioText = {
  notOwn:
    'Dit hoort niet bij je eigen klanten of je eigen uren. Er is niets gewijzigd. Vraag het een partner of het secretariaat.',
  notOwnClient: (number: string, name: string) =>
    `Klant ${number} ${name} hoort niet bij je eigen klanten. Je ziet van deze klant het nummer, de naam en de groep. Vraag een partner om een rol bij deze klant.`,
  noMargins:
    'Productie, afboekingen en bijboekingen zijn alleen voor partners. Er is niets gewijzigd. Vraag het een partner.',
  noMargin: 'alleen voor partners',
} as const;
