import { clientNumber, ignoredName } from './field.ts';
import type { Field } from './field.ts';

/** Up to a million people, in hundredths. */
const staffRange: readonly [number, number] = [0, 100_000_000];

/** Yearly figures, wide: one column per figure and year. */
export const jaarcijfersFields: readonly Field[] = [
  clientNumber,
  ignoredName,
  {
    key: 'turnoverCents',
    label: 'Omzet',
    type: 'amount',
    aliases: ['Netto omzet', 'Netto-omzet'],
    yearly: true,
  },
  { key: 'balanceTotalCents', label: 'Balanstotaal', type: 'amount', aliases: ['Activa'], yearly: true },
  { key: 'equityCents', label: 'Eigen vermogen', type: 'amount', aliases: ['EV'], yearly: true },
  {
    key: 'netResultCents',
    label: 'Netto resultaat',
    type: 'amount',
    aliases: ['Nettoresultaat', 'Resultaat', 'Netto winst'],
    yearly: true,
  },
  {
    key: 'staffHundredths',
    label: 'Personeelsleden',
    type: 'hundredths',
    aliases: ['Aantal personeelsleden', 'Personeel', 'Medewerkers', 'Fte'],
    yearly: true,
    range: staffRange,
  },
  {
    key: 'status',
    label: 'Status',
    type: 'code',
    aliases: ['Status jaarcijfers', 'Status cijfers'],
    list: 'figureStatus',
    yearly: true,
  },
];

/** Fees, production and write-offs: one row per client and year. */
export const productieFields: readonly Field[] = [
  clientNumber,
  ignoredName,
  {
    key: 'year',
    label: 'Jaar',
    type: 'year',
    aliases: ['Boekjaar', 'Kalenderjaar'],
    required: true,
    range: [1900, 2199],
  },
  {
    key: 'productionCents',
    label: 'Productie',
    type: 'amount',
    aliases: ['Productie bedrag', 'Productiewaarde'],
  },
  {
    key: 'writeOffCents',
    label: 'Afboeking',
    type: 'amount',
    aliases: ['Afboekingen', 'Afboeking/bijboeking', 'Af-/bijboeking'],
  },
  { key: 'billedCents', label: 'Gedeclareerd', type: 'amount', aliases: ['Declaraties', 'Gefactureerd'] },
  {
    key: 'paymentDays',
    label: 'Betaaltermijn dagen',
    type: 'integer',
    aliases: ['Betaaltermijn', 'Betaaldagen', 'Gemiddelde betaaltermijn'],
    range: [0, 3650],
  },
];
