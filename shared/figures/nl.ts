import type { FigureStatus } from './model.ts';

/** Dutch text of the yearly figures and the production. */
export const figuresText = {
  title: 'Cijfers uit de laatste jaren',
  production: 'Productie en declaraties',
  statuses: { final: 'Definitief', provisional: 'Voorlopig' } satisfies Record<FigureStatus, string>,
  unit: 'Bedragen in euro’s',
  empty: 'Nog geen jaarcijfers. Voeg een jaar toe of importeer de jaarcijfers.',
  emptyProduction: 'Nog geen productie. Voeg een jaar toe of importeer de productie.',
  addYear: (year: number) => `Jaar ${year} toevoegen`,
  removeYear: (year: number) => `Jaar ${year} verwijderen`,
  year: 'Jaar',
  rows: {
    growth: 'Groei omzet',
    solvency: 'Solvabiliteit',
    margin: 'Nettomarge',
    equityChange: 'Mutatie eigen vermogen',
    otherMovement: 'waarvan niet uit resultaat',
    writeOffShare: 'Afboeking % van productie',
    writeOffClass: 'Klasse afboeking',
    feeClass: 'Klasse declaratieomvang',
    unbilled: 'Nog niet gedeclareerd',
  },
  formulas: {
    growth: (year: number) => `(omzet ${year} − omzet ${year - 1}) ÷ omzet ${year - 1}`,
    solvency: (year: number) => `eigen vermogen ${year} ÷ balanstotaal ${year}`,
    margin: (year: number) => `netto resultaat ${year} ÷ omzet ${year}`,
    equityChange: (year: number) => `eigen vermogen ${year} − eigen vermogen ${year - 1}`,
    otherMovement: (year: number) =>
      `mutatie eigen vermogen ${year} − netto resultaat ${year}: dividend, storting, opname of herwaardering`,
    writeOffShare: (year: number) => `afboeking ${year} ÷ productie ${year}`,
    writeOffClass: 'De klasse van dit percentage in de classificatie van nu',
    feeClass: (year: number) => `De klasse van gedeclareerd ${year} in de classificatie van nu`,
    unbilled: (year: number) => `productie − afboeking − gedeclareerd ${year}`,
  },
  flags: {
    negativeEquity: 'Negatief eigen vermogen',
    otherMovement: 'De mutatie van het eigen vermogen is niet gelijk aan het resultaat',
  },
  check: {
    status: 'De status is definitief of voorlopig.',
    notANumber: (label: string) => `${label} is een getal.`,
    tooMuch: (label: string) => `${label} is te groot: hooguit 90 miljard euro.`,
    staff: 'Personeelsleden is een aantal van 0 tot en met 1.000.000.',
    days: 'De betaaltermijn is 0 tot en met 3.650 dagen.',
  },
  refusals: {
    noYear: (number: string, year: number) =>
      `Klant ${number} heeft geen cijfers over ${year} (meer). Er is niets gewijzigd.`,
  },
  changes: {
    saved: (number: string, label: string, year: number, value: string) =>
      `Klant ${number}: ${label.toLowerCase()} ${year} ${value === '' ? 'leeggemaakt' : `gewijzigd in ${value}`}`,
    yearRemoved: (number: string, year: number, isProduction: boolean) =>
      `Klant ${number}: ${isProduction ? 'productie' : 'jaarcijfers'} ${year} verwijderd`,
  },
};
