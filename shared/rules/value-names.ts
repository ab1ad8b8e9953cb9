import { beconCode, beconMonths, sizeClasses, sizeCriteria } from '#shared/rules/rising-series.ts';
import { monthName } from '#shared/text/format.ts';

const becon = 'Minimumlijn bij Termijnen';
const size = 'Grootteklasse en controleplicht';
const terms = 'Termijnen van klanten';
const informative = 'Ter informatie: Peil rekent er niet mee';
const risk = 'Risico: volgende beoordeling';

const taxNames = { income_tax: 'IB', corporate_tax: 'VPB' } as const;
const sizeNames = { micro: 'micro', small: 'klein', medium: 'middelgroot' } as const;
const criterionNames = {
  assets: 'balanstotaal hoogstens',
  turnover: 'netto-omzet hoogstens',
  staff: 'medewerkers minder dan',
} as const;

/** Names and users of the numbers that Peil knows, by code. */
const known: Readonly<Record<string, { name: string; users: readonly string[] }>> = {
  ...Object.fromEntries(
    (['income_tax', 'corporate_tax'] as const).flatMap((tax) =>
      beconMonths.map((month) => [
        beconCode(tax, month),
        { name: `Becon ${taxNames[tax]}, minimum eind ${monthName(Number(month))}`, users: [becon] },
      ]),
    ),
  ),
  ...Object.fromEntries(
    sizeClasses.flatMap((each) =>
      sizeCriteria.map((criterion) => [
        `size.${each}.${criterion}`,
        { name: `Grootteklasse ${sizeNames[each]}: ${criterionNames[criterion]}`, users: [size] },
      ]),
    ),
  ),
  'suppletie.threshold': {
    name: 'Suppletie: tot en met dit bedrag in de volgende aangifte',
    users: [informative],
  },
  'suppletie.years': { name: 'Suppletie: zo ver terug', users: [informative] },
  'icp.month.goods': { name: 'ICP per maand: goederen per kwartaal boven', users: [informative] },
  'icp.year.turnover': { name: 'ICP per jaar: omzet hoogstens', users: [informative] },
  'icp.year.supplies': { name: 'ICP per jaar: prestaties hoogstens', users: [informative] },
  'kor.turnover': { name: 'Kleineondernemersregeling: omzet hoogstens', users: [informative] },
  'vat.year.tax': { name: 'Btw per jaar: btw minder dan', users: [informative] },
  'vat.year.eu': { name: 'Btw per jaar: handel binnen de EU minder dan', users: [informative] },
  'wwft.review.high': { name: 'Wwft: beoordelen bij hoog risico na', users: [risk, terms] },
  'wwft.review.normal': { name: 'Wwft: beoordelen bij normaal risico na', users: [risk, terms] },
  'wwft.review.low': { name: 'Wwft: beoordelen bij laag risico na', users: [risk, terms] },
  'wwft.maximum.high': { name: 'Wwft: bij hoog risico hoogstens na', users: [risk] },
  'wwft.maximum.other': { name: 'Wwft: bij ander risico hoogstens na', users: [risk] },
  'wwft.retention': { name: 'Wwft: dossier bewaren na de relatie', users: [informative] },
  'retention.fiscal': { name: 'Fiscale bewaarplicht', users: [informative] },
};

/** What a number of the law is called; one that Peil does not know goes by its code. */
export function nameOfValue(code: string): string {
  return known[code]?.name ?? code;
}

/** What in the program rests on a number of the law. */
export function usersOfValue(code: string): readonly string[] {
  return known[code]?.users ?? [];
}
