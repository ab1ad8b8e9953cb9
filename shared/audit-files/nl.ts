import type { FigureMethod } from './compute-figures.ts';
import type { AuditFileRefusalCode } from './model.ts';
import type { AccountCategory } from './ranges.ts';

const nothingChanged = 'Er is niets gewijzigd.';

const refusals: Readonly<Record<AuditFileRefusalCode, (detail: string | null) => string>> = {
  EMPTY: () => 'Het bestand is leeg. Exporteer de auditfile opnieuw uit het boekhoudprogramma.',
  COMPRESSED: () =>
    'Dit is een ingepakt bestand (zip). Pak het eerst uit en kies dan de auditfile die erin zit.',
  NOT_XML: () =>
    'Dit is geen auditfile: het bestand is geen XML. Kies een bestand dat eindigt op .xaf of .xml.',
  NOT_AUDIT_FILE: (root) =>
    `Dit is geen auditfile financieel${root === null ? '' : ` (het bestand begint met "${root}")`}. Exporteer uit het boekhoudprogramma een XML Auditfile Financieel (XAF).`,
  OLD_VERSION: (version) =>
    `Dit is een auditfile van een oude vorm (${version ?? 'CLAIR'}). Peil leest XAF 3.1, 3.2 en 4.0. Exporteer opnieuw als XAF 3.2 of 4.0.`,
  SAF_T: () =>
    'Dit is een internationale auditfile (SAF-T). Exporteer een Nederlandse auditfile: XAF 3.2 of 4.0.',
  ENTITIES: () =>
    `Het bestand bevat een documenttype of eigen entiteiten. Dat hoort niet in een auditfile en kan kwaad, daarom leest Peil het niet. ${nothingChanged} Vraag een nieuwe export.`,
  BROKEN_XML: (line) =>
    `Het bestand is beschadigd: de XML klopt niet${line === null ? '' : ` bij regel ${line}`}. ${nothingChanged} Exporteer de auditfile opnieuw.`,
  CUT_OFF: (line) =>
    `Het bestand is afgebroken${line === null ? '' : ` bij regel ${line}`}: het einde ontbreekt. ${nothingChanged} Exporteer of kopieer de auditfile opnieuw.`,
  TOO_LARGE: (size) => `Het bestand is te groot (${size ?? 'meer dan 16 GB'}). Exporteer per boekjaar.`,
  TOO_DEEP: () => `Het bestand is zo opgebouwd dat het geen auditfile kan zijn. ${nothingChanged}`,
  TOO_MANY_ACCOUNTS: () =>
    'Het bestand noemt meer dan 50.000 grootboekrekeningen. Dat leest Peil niet. Exporteer per administratie.',
  AMOUNTS_TOO_LARGE: () =>
    `De bedragen in het bestand zijn te groot om precies op te tellen. ${nothingChanged}`,
  GONE: () =>
    `Het bestand is verdwenen of gewijzigd terwijl het werd gelezen. ${nothingChanged} Zet het op deze computer en kies het opnieuw.`,
  UNREADABLE: (reason) =>
    `Het bestand kan niet worden gelezen${reason === null ? '' : ` (${reason})`}. ${nothingChanged} Controleer of het nog op zijn plaats staat.`,
};

const methods: Readonly<Record<FigureMethod, { name: string; what: string }>> = {
  rgs_omslag: {
    name: 'RGS-codes met omslag',
    what: 'Elke rekening telt mee bij haar RGS-code. Een rekening met een saldo aan de andere kant telt bij haar omslagcode, volgens de RGS-tabel van het kantoor.',
  },
  rgs_prefix: {
    name: 'RGS-codes zonder omslag',
    what: 'Elke rekening telt mee bij het begin van haar RGS-code. Er is geen RGS-tabel geladen: een bankschuld verlaagt hier het balanstotaal.',
  },
  ranges: {
    name: 'Rekeningreeksen',
    what: 'Het bestand heeft geen RGS-codes. Omzet en eigen vermogen volgen uit de rekeningreeksen, het resultaat uit het soort rekening.',
  },
  account_type: {
    name: 'Soort rekening',
    what: 'Het bestand heeft geen RGS-codes en geen reeks past. Alleen het resultaat en de debetzijde van de balans zijn te berekenen.',
  },
};

const categories: Readonly<Record<AccountCategory, string>> = {
  turnover: 'Netto-omzet',
  otherIncome: 'Overige opbrengsten',
  costs: 'Kosten en overig resultaat',
  appropriation: 'Resultaatbestemming (telt niet mee)',
  assets: 'Activa',
  equity: 'Eigen vermogen',
  debts: 'Schulden en voorzieningen',
  bySign: 'Activa of schuld, naar saldo',
};

const list = (examples: readonly string[], count: number): string =>
  examples.slice(0, 3).join('; ') + (count > 3 ? ` en nog ${(count - 3).toLocaleString('nl-NL')}` : '');

/** Dutch text of reading audit files. */
export const auditFileText = {
  refusals,
  methods,
  categories,
  list,
  chooseFile: 'Auditfile kiezen',
  fileKind: 'Auditfile (XAF)',
  allFiles: 'Alle bestanden',
  nothingChosen: 'Er is geen bestand gekozen.',
  nothingDropped: 'Er is geen auditfile neergezet. Kies het bestand met de knop.',
  progress: (name: string, lines: string) => `${name} lezen: ${lines} regels`,
  readerRefused: (reason: string) => `Het bestand kon niet worden gelezen: ${reason}. ${nothingChanged}`,
  readingGone: 'Deze gelezen auditfile is er niet meer. Lees het bestand opnieuw.',
  /** Where a figure came from, as it is kept with the figure. */
  source: (file: string, software: string, method: string) =>
    [file, software, method].filter((part) => part !== '').join(' · '),
  labels: {
    taken: (number: string, year: number, file: string) => `Klant ${number}: jaarcijfers ${year} uit ${file}`,
    rangesOffice: 'Rekeningreeksen van het kantoor gewijzigd',
    rangesClient: (number: string) => `Klant ${number}: rekeningreeksen gewijzigd`,
  },
  seriousNotAccepted:
    'Het bestand heeft ernstige waarschuwingen. Vink aan dat je ze hebt gezien, of haal een beter bestand op. Er is niets overgenomen.',
  nothingToTake: 'Kies minstens één cijfer om over te nemen.',
  unknownFigure: (label: string) =>
    `${label} is met dit bestand niet te berekenen en kan niet worden overgenomen.`,
  changedMeanwhile: (label: string, now: string) =>
    `${label} is intussen gewijzigd in ${now || 'leeg'}. Er is niets overgenomen. Bekijk het verschil en kies opnieuw.`,
  rangeOrder: (from: string, until: string) =>
    `De reeks ${from} tot en met ${until} loopt achteruit. Wissel begin en einde om.`,
  rangesTooMany: 'Meer dan 200 reeksen kan niet. Voeg reeksen samen.',
} as const;
