/** Dutch labels of what was done in the demo office, as its history shows them. */
export const demoText = {
  setUp: 'Kantoor ingericht',
  imported: (count: number) => `Import van ${count} bestanden`,
  edited: (number: string, fields: readonly string[]) => `Klant ${number}: ${fields.join(' en ')} gewijzigd`,
  gifts: (year: number) => `Attenties ${year} gekozen`,
  scored: {
    first: 'Eerste indeling, vóór de jaarplanning',
    spring: 'Na het bijwerken van de strategiegegevens',
    autumn: 'Voorbereiding van de jaarplanning',
  },
  activated: 'Besloten in het partneroverleg',
} as const;
