import { formatCount, formatDay, formatEuros } from '#shared/text/format.ts';
import { auditFileText } from './nl.ts';

const { list } = auditFileText;
const euro = (cents: number) => formatEuros(cents, 2);
const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${formatCount(count)} ${more}`;

/** What each warning says and what to do about it. */
export const warningText = {
  BAD_AMOUNT: (count: number, examples: readonly string[]) => ({
    message: `${many(count, 'bedrag is niet te lezen en telt', 'bedragen zijn niet te lezen en tellen')} niet mee: ${list(examples, count)}.`,
    advice: 'Bedragen horen er als 1234.56 te staan. Vraag een nieuwe export; de cijfers kloppen niet.',
  }),
  SIDE_MISSING: (count: number, examples: readonly string[]) => ({
    message: `Bij ${many(count, 'regel', 'regels')} staat geen debet of credit; dat telt niet mee: ${list(examples, count)}.`,
    advice: 'Vraag een nieuwe export; de cijfers kloppen niet.',
  }),
  UNBALANCED: (difference: number) => ({
    message: `De mutaties zijn niet in evenwicht: debet en credit verschillen ${euro(difference)}.`,
    advice:
      'Er ontbreken regels of het bestand is beschadigd. Vraag een nieuwe export voordat je iets overneemt.',
  }),
  OPENING_UNBALANCED: (difference: number) => ({
    message: `De beginbalans is niet in evenwicht: debet en credit verschillen ${euro(difference)}.`,
    advice:
      'Balanstotaal en eigen vermogen zijn dan niet te vertrouwen. Vergelijk ze met de balans in het boekhoudprogramma.',
  }),
  TRANSACTIONS_UNBALANCED: (count: number, examples: readonly string[]) => ({
    message: `${many(count, 'boeking is', 'boekingen zijn')} niet in evenwicht: ${list(examples, count)}.`,
    advice: 'Zoek deze boekingen op in het boekhoudprogramma.',
  }),
  NO_OPENING_BALANCE: () => ({
    message: 'Het bestand bevat geen beginbalans.',
    advice:
      'Balanstotaal en eigen vermogen tellen dan alleen de mutaties van dit jaar. Neem die twee over uit de jaarrekening, tenzij de onderneming dit jaar begon.',
  }),
  OPENING_TWICE: () => ({
    message: 'De beginbalans staat twee keer in het bestand: als beginbalans en als boekingen in periode 0.',
    advice: 'Ze telt één keer mee.',
  }),
  OPENING_IN_JOURNAL: (count: number) => ({
    message: `De beginbalans staat in ${many(count, 'boeking', 'boekingen')} van periode 0 of het beginbalansdagboek.`,
    advice: 'Die boekingen tellen als beginbalans mee.',
  }),
  OPENING_MIXED: () => ({
    message: 'Er is een beginbalans en er zijn andere boekingen in periode 0.',
    advice: 'Beide tellen mee. Vergelijk het balanstotaal met de balans in het boekhoudprogramma.',
  }),
  LINES_DIFFER: (declared: number, actual: number) => ({
    message: `Het bestand zegt ${many(declared, 'regel', 'regels')} te hebben, maar er staan er ${formatCount(actual)} in.`,
    advice: 'Er kunnen regels ontbreken. Vergelijk omzet en resultaat met het boekhoudprogramma.',
  }),
  LINES_ARE_TRANSACTIONS: (declared: number) => ({
    message: `Het bestand telt boekingen in plaats van regels (${formatCount(declared)}).`,
    advice: 'Sommige programma’s doen dat; de regels zijn compleet.',
  }),
  TOTALS_DIFFER: (declared: string, actual: string) => ({
    message: `Het bestand noemt als totaal ${declared}, maar de regels tellen op tot ${actual}.`,
    advice: 'Er kunnen regels ontbreken. Vergelijk omzet en resultaat met het boekhoudprogramma.',
  }),
  OPENING_TOTALS_DIFFER: (declared: string, actual: string) => ({
    message: `De beginbalans noemt als totaal ${declared}, maar de regels tellen op tot ${actual}.`,
    advice: 'Vergelijk balanstotaal en eigen vermogen met de balans in het boekhoudprogramma.',
  }),
  OPENING_LINES_DIFFER: (declared: number, actual: number) => ({
    message: `De beginbalans zegt ${many(declared, 'regel', 'regels')} te hebben, maar er staan er ${formatCount(actual)} in.`,
    advice: 'Vergelijk balanstotaal en eigen vermogen met de balans in het boekhoudprogramma.',
  }),
  UNMAPPED: (count: number, cents: number) => ({
    message: `${many(count, 'rekening met een saldo is', 'rekeningen met een saldo zijn')} niet gekoppeld, samen ${euro(cents)} op de balans.`,
    advice:
      'Maak op het blad Rekeningen een reeks voor deze rekeningen, of koppel ze in het boekhoudprogramma aan RGS.',
  }),
  PROPOSED_RANGES: () => ({
    message: 'De rekeningreeksen zijn een voorstel van Peil (8 is omzet, 05 is eigen vermogen).',
    advice: 'Kijk of ze bij dit rekeningschema passen en bewaar ze voor deze klant of voor het kantoor.',
  }),
  UNKNOWN_ACCOUNTS: (count: number, examples: readonly string[]) => ({
    message: `${many(count, 'rekening in de regels staat', 'rekeningen in de regels staan')} niet in het grootboek van het bestand: ${list(examples, count)}.`,
    advice: 'Hun saldo telt alleen mee als een reeks erbij past.',
  }),
  DUPLICATE_ACCOUNTS: (count: number, examples: readonly string[]) => ({
    message: `${many(count, 'rekening staat', 'rekeningen staan')} dubbel in het grootboek: ${list(examples, count)}.`,
    advice: 'De eerste telt; hun regels zijn samengenomen.',
  }),
  WRONG_SIDE: (count: number, examples: readonly string[]) => ({
    message: `${many(count, 'balansrekening staat', 'balansrekeningen staan')} aan de verkeerde kant: ${list(examples, count)}.`,
    advice: 'Het balanstotaal valt daardoor te laag of te hoog uit. Kijk naar deze rekeningen.',
  }),
  WRONG_GROUPS: (examples: readonly string[]) => ({
    message: `Groepen van de balans staan als geheel aan de verkeerde kant: ${examples.join('; ')}.`,
    advice: 'Meestal ontbreekt de beginbalans of is een rekening verkeerd gekoppeld.',
  }),
  NO_RGS_TABLE: () => ({
    message: 'Er is geen RGS-tabel geladen, dus saldi aan de andere kant worden niet omgeslagen.',
    advice: 'Laad de tabel bij Beheer, RGS-tabel. Omzet en resultaat veranderen daar niet door.',
  }),
  RGS_SHORTENED: (count: number, examples: readonly string[]) => ({
    message: `${many(count, 'RGS-code staat', 'RGS-codes staan')} niet in de tabel van het kantoor: ${list(examples, count)}.`,
    advice: 'Ze tellen mee bij het deel dat wel bekend is. Laad een nieuwere tabel als er veel zijn.',
  }),
  RESULT_DIFFERS: (byCode: number, byType: number) => ({
    message: `Het resultaat volgens RGS (${euro(byCode)}) en volgens het soort rekening (${euro(byType)}) verschillen ${euro(byCode - byType)}.`,
    advice:
      'Er zijn resultaatrekeningen zonder RGS-code of met een balanscode. Kijk bij de rekeningen zonder koppeling welke dat zijn.',
  }),
  NO_RESULT_ACCOUNTS: () => ({
    message: 'Alle resultaatrekeningen staan op nul.',
    advice:
      'Het jaar is waarschijnlijk al afgesloten in het boekhoudprogramma. Exporteer zonder de afsluitboeking.',
  }),
  TYPE_UNKNOWN: (count: number) => ({
    message: `Van ${many(count, 'rekening', 'rekeningen')} is niet te zien of het de balans of het resultaat is.`,
    advice: 'Ze tellen alleen mee als een RGS-code of een reeks het zegt.',
  }),
  OTHER_CURRENCY: (currency: string) => ({
    message: `De bedragen zijn in ${currency}, niet in euro.`,
    advice: 'Peil rekent niet om. Neem deze cijfers niet over.',
  }),
  OTHER_COMPANY: (what: string, inFile: string, ofClient: string) => ({
    message: `Het bestand is van een andere onderneming: ${what} ${inFile} in het bestand, ${ofClient} bij de klant.`,
    advice: 'Kies de juiste klant of het juiste bestand.',
  }),
  OTHER_NAME: (inFile: string, ofClient: string) => ({
    message: `De naam in het bestand (${inFile}) lijkt niet op die van de klant (${ofClient}).`,
    advice:
      'Het bestand noemt geen KvK-nummer of RSIN dat de klant ook heeft. Kijk of dit de goede klant is.',
  }),
  LONG_YEAR: (from: string, until: string) => ({
    message: `Het boekjaar in het bestand is langer dan een jaar: ${formatDay(from)} tot en met ${formatDay(until)}.`,
    advice: 'Neem het alleen over als dit één verlengd boekjaar is. Exporteer anders per jaar.',
  }),
  SHORT_YEAR: (from: string, until: string) => ({
    message: `Het boekjaar is korter dan een jaar: ${formatDay(from)} tot en met ${formatDay(until)}.`,
    advice: 'Omzet en resultaat zijn van een deel van het jaar. Kijk of het bestand compleet is.',
  }),
  BROKEN_YEAR: (from: string, until: string, year: number) => ({
    message: `Het boekjaar is gebroken: ${formatDay(from)} tot en met ${formatDay(until)}.`,
    advice: `De cijfers komen bij ${year}, tenzij je een ander jaar kiest.`,
  }),
  OUTSIDE_YEAR: (count: number, examples: readonly string[]) => ({
    message: `${many(count, 'boeking valt', 'boekingen vallen')} buiten het boekjaar: ${list(examples, count)}.`,
    advice: 'Ze tellen mee. Kijk of het bestand twee jaren bevat.',
  }),
  TWO_YEARS: (years: readonly string[]) => ({
    message: `Het bestand bevat boekingen van meer jaren: ${years.join(', ')}.`,
    advice: 'Omzet en resultaat zijn dan van die jaren samen. Exporteer per boekjaar.',
  }),
  YEAR_UNKNOWN: () => ({
    message: 'Het bestand zegt niet duidelijk over welk boekjaar het gaat.',
    advice: 'Kies zelf het jaar.',
  }),
  ENCODING: (declared: string, used: string) => ({
    message: `Het bestand zegt ${declared} te zijn, maar is gelezen als ${used}.`,
    advice: 'De bedragen zijn goed gelezen. Let op bijzondere letters in namen.',
  }),
  STRAY_CHARACTERS: (count: number) => ({
    message: `Het bestand bevat ${many(count, 'teken dat niet in XML thuishoort', 'tekens die niet in XML thuishoren')}.`,
    advice: 'Ze zijn overgeslagen. De bedragen zijn goed gelezen.',
  }),
  NEGATIVE_AMOUNTS: (count: number) => ({
    message: `${many(count, 'bedrag is', 'bedragen zijn')} negatief.`,
    advice: 'Ze tellen mee aan de andere kant.',
  }),
  NAMESPACE: (namespace: string, version: string) => ({
    message: `Het bestand noemt zich ${namespace || 'niets'}, maar is opgebouwd als XAF ${version}.`,
    advice: 'Het is gelezen als dat laatste.',
  }),
} as const;

export type WarningCode = keyof typeof warningText;
