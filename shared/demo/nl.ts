/** Dutch labels of what was done in the demo office, as its history shows them. */
export const demoText = {
  setUp: 'Kantoor ingericht',
  duties: (count: number) => `Plichten van ${count} klanten ingevuld`,
  imported: (count: number) => `Import van ${count} bestanden`,
  edited: (number: string, fields: readonly string[]) => `Klant ${number}: ${fields.join(' en ')} gewijzigd`,
  gifts: (year: number) => `Attenties ${year} gekozen`,
  planning: {
    taken: (year: number) => `Planning ${year} overgenomen`,
    proposed: (year: number) => `Planning ${year}: voorstel gemaakt`,
    confirmed: (year: number, count: number) =>
      `Planning ${year}: ${count === 1 ? '1 klant' : `${count} klanten`} bevestigd of vervallen`,
    newcomers: (year: number) => `Planning ${year}: nieuwe klanten toegevoegd`,
    started: (year: number) => `Planning ${year}: eerste klanten ingevuld`,
    roles: (year: number) => `Voorbereiding planning ${year}: rollen verdeeld`,
    budgets: (year: number) => `Begroting medewerkers tot en met ${year} ingevuld`,
    advised: 'Adviesdiensten besproken',
    source: 'planning.csv',
  },
  scored: {
    first: 'Eerste indeling, vóór de jaarplanning',
    spring: 'Na het bijwerken van de strategiegegevens',
    autumn: 'Voorbereiding van de jaarplanning',
  },
  activated: 'Besloten in het partneroverleg',
} as const;
