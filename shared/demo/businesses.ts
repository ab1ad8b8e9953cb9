import type { DefaultCode } from '#shared/codes/default-lists.ts';
import type { Weighted } from '#shared/common/random.ts';

/** Branches that the demo office added to the list that Peil starts with. */
export const demoCodes: DefaultCode[] = [
  { list: 'branch', code: '08', label: 'Horeca (hoog risico)', isHighRisk: true },
  { list: 'branch', code: '09', label: 'Agrarisch' },
  { list: 'branch', code: '10', label: 'Transport' },
  { list: 'branch', code: '11', label: 'Stichting/vereniging' },
];

/** A branch that is no longer given out; some former clients still have it. */
export const retiredBranch: DefaultCode = { list: 'branch', code: '90', label: 'Overig (oude indeling)' };

export interface Business {
  branchCode: string;
  /** What comes before the name: `Bakkerij`. */
  words: readonly [string, ...string[]];
  legalForms: readonly [string, ...string[]];
  /** Net turnover of a middling one, in euro a year. */
  turnover: number;
}

/** Kinds of businesses with how often they occur among a hundred clients. */
export const businesses: Weighted<Business> = [
  [
    {
      branchCode: '02',
      words: ['Huisartsenpraktijk', 'Fysiotherapie', 'Tandartspraktijk', 'Apotheek', 'Dierenkliniek'],
      legalForms: ['Maatschap', 'Eenmanszaak', 'BV'],
      turnover: 780_000,
    },
    12,
  ],
  [
    {
      branchCode: '04',
      words: [
        'Bakkerij',
        'Slagerij',
        'Boekhandel',
        'Fietsenwinkel',
        'Bloemenhuis',
        'Kledinghuis',
        'Drogisterij',
      ],
      legalForms: ['Eenmanszaak', 'VOF', 'BV'],
      turnover: 640_000,
    },
    18,
  ],
  [
    {
      branchCode: '05',
      words: ['Groothandel', 'Technische Handel', 'Handelsonderneming', 'Autobedrijf', 'Zaadhandel'],
      legalForms: ['BV', 'VOF'],
      turnover: 2_300_000,
    },
    14,
  ],
  [
    {
      branchCode: '06',
      words: [
        'Adviesbureau',
        'Architecten',
        'Reclamestudio',
        'Ingenieursbureau',
        'Makelaardij',
        'Vertaalbureau',
      ],
      legalForms: ['BV', 'Eenmanszaak', 'Maatschap'],
      turnover: 520_000,
    },
    18,
  ],
  [
    {
      branchCode: '07',
      words: ['Bouwbedrijf', 'Bestratingen', 'Aannemersbedrijf', 'Schildersbedrijf', 'Timmerbedrijf'],
      legalForms: ['BV', 'VOF', 'Eenmanszaak'],
      turnover: 1_450_000,
    },
    14,
  ],
  [
    {
      branchCode: '08',
      words: ['Café', 'Restaurant', 'Eetcafé', 'Lunchroom', 'Hotel'],
      legalForms: ['VOF', 'Eenmanszaak', 'BV'],
      turnover: 690_000,
    },
    9,
  ],
  [
    {
      branchCode: '09',
      words: ['Kwekerij', 'Melkveebedrijf', 'Loonbedrijf', 'Fruitteelt'],
      legalForms: ['VOF', 'Maatschap', 'Eenmanszaak'],
      turnover: 870_000,
    },
    7,
  ],
  [
    {
      branchCode: '10',
      words: ['Transport', 'Koeriersdienst', 'Verhuizingen'],
      legalForms: ['BV', 'VOF'],
      turnover: 1_900_000,
    },
    5,
  ],
  [
    {
      branchCode: '11',
      words: ['Stichting Muziekschool', 'Vereniging Tennisclub', 'Stichting Dorpshuis'],
      legalForms: ['Stichting'],
      turnover: 210_000,
    },
    3,
  ],
];

/** The name under which a business is known, with its legal form where that is usual. */
export function nameBusiness(prefix: string, word: string, legalForm: string): string {
  return `${prefix} ${word}${legalForm === 'BV' ? ' B.V.' : ''}`;
}
