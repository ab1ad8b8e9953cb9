import type {
  Confidence,
  DateOrder,
  Delimiter,
  FileEncoding,
  Problem,
  ImportKind,
  ProblemCode,
  YesNoStyle,
} from './model.ts';

const kinds: Readonly<Record<ImportKind, string>> = {
  relaties: 'Relaties',
  strategie: 'Strategie',
  jaarcijfers: 'Jaarcijfers',
  productie: 'Productie',
  begroting: 'Begroting medewerkers',
  diensten: 'Standaard diensten',
  planning: 'Planning',
};

const encodings: Readonly<Record<FileEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
};

const delimiters: Readonly<Record<Delimiter, string>> = {
  ';': 'puntkomma ( ; )',
  ',': 'komma ( , )',
  '\t': 'tab',
  '|': 'verticale streep ( | )',
};

const dateOrders: Readonly<Record<DateOrder, string>> = {
  dmy: 'dag-maand-jaar',
  mdy: 'maand-dag-jaar',
  ymd: 'jaar-maand-dag',
};

const yesNoStyles: Readonly<Record<YesNoStyle, string>> = {
  jn: 'J / N',
  'ja-nee': 'Ja / Nee',
  'waar-onwaar': 'Waar / Onwaar',
  '1-0': '1 / 0',
  x: 'X / leeg',
};

const confidences: Readonly<Record<Confidence, string>> = {
  sure: 'Zeker',
  likely: 'Waarschijnlijk',
  guess: 'Aangenomen',
};

type Describe = (value: string, detail: string) => string;

const saveAgain = 'Sla het op als gewone werkmap (.xlsx) of als CSV en kies het opnieuw.';

const problems: Readonly<Record<ProblemCode, Describe>> = {
  FILE_EMPTY: () => 'Het bestand is leeg. Maak de export opnieuw.',
  FILE_TOO_LARGE: (_value, detail) =>
    `Het bestand is te groot (${detail}; ten hoogste 200 MB). Splits de export in delen.`,
  FILE_NOT_TABLE: (_value, detail) =>
    `Dit is geen tabel maar ${detail}. Kies een CSV-, TSV- of XLSX-bestand.`,
  FILE_BINARY: () => 'Dit bestand bevat geen leesbare tekst. Kies een CSV-, TSV- of XLSX-bestand.',
  FILE_ENCRYPTED: () =>
    `De werkmap is met een wachtwoord beveiligd. Haal het wachtwoord er in Excel af. ${saveAgain}`,
  FILE_OLD_EXCEL: () => `Dit is een werkmap van een oude Excel (.xls). Open het in Excel. ${saveAgain}`,
  FILE_TRUNCATED: () =>
    'De werkmap is niet compleet: het einde ontbreekt. Maak of kopieer het bestand opnieuw.',
  FILE_MACROS: () => `De werkmap bevat macro’s en wordt daarom niet gelezen. ${saveAgain}`,
  FILE_BOMB: (_value, detail) =>
    `De werkmap wordt bij het uitpakken te groot (${detail}) en wordt niet gelezen. Exporteer als CSV.`,
  FILE_ENTITIES: () =>
    'De werkmap bevat XML-verwijzingen die niet in een gewone export horen en wordt niet gelezen. Exporteer als CSV.',
  FILE_DAMAGED: (_value, detail) => `De werkmap is beschadigd (${detail}). Maak de export opnieuw.`,
  FILE_TIMEOUT: () =>
    'Het lezen duurde te lang en is gestopt. Er is niets gewijzigd. Splits de export in delen.',
  FILE_UNREADABLE: (_value, detail) =>
    `Het bestand kan niet worden gelezen (${detail}). Controleer of het nog bestaat en niet geopend is.`,
  FILE_NO_SHEET: () => 'De werkmap heeft geen blad met gegevens.',
  TOO_MANY_ROWS: () => 'Het bestand heeft meer dan 200.000 rijen. Splits de export in delen.',
  TOO_MANY_COLUMNS: (_value, detail) =>
    `Het bestand heeft ${detail} kolommen; ten hoogste 500. Controleer het scheidingsteken.`,
  NO_ROWS: () => 'Het bestand heeft alleen een kopregel en geen rijen. Er is niets te importeren.',
  TOO_MANY_CODES: (_value, detail) =>
    `De kolom ${detail} heeft meer dan 500 verschillende nieuwe codes. Waarschijnlijk is de verkeerde kolom gekoppeld.`,
  KIND_UNKNOWN: () =>
    'De soort is niet herkend aan de kopregel. Kies de soort en koppel de kolommen, of controleer het scheidingsteken.',
  COLUMN_MISSING: (_value, detail) => `De kolom ${detail} ontbreekt. Koppel een kolom aan dit veld.`,
  KEY_MISSING: () => 'Het nummer van de verkooprelatie ontbreekt.',
  KEY_INVALID: (value, detail) =>
    `‘${value}’ is geen nummer van een verkooprelatie${detail ? ` (${detail})` : ''}.`,
  KEY_DUPLICATE: (value, detail) => `${value} staat al in rij ${detail}, met dezelfde gegevens.`,
  KEY_CONFLICT: (value, detail) =>
    `${value} staat vaker in het bestand, met andere gegevens (rij ${detail}). Onduidelijk is welke rij klopt.`,
  FILES_DISAGREE: (value, detail) =>
    `${value} staat met andere gegevens in ${detail}. Laat een van de bestanden weg.`,
  CLIENT_UNKNOWN: (value, detail) =>
    `Klant ${value} bestaat niet${detail ? `; bedoel je ${detail}?` : ' en komt niet mee in deze import.'}`,
  SERVICE_UNKNOWN: (value) =>
    `Dienst ‘${value}’ staat niet in de lijst. Voeg de dienst toe bij Planning › Diensten en lees het bestand opnieuw.`,
  EMPLOYEE_UNKNOWN: (value) =>
    `Medewerker ${value} bestaat niet. Voeg de medewerker toe bij Beheer › Medewerkers, of importeer relaties of begroting mee.`,
  EMPLOYEE_LEFT: (value, detail) =>
    `${value} is uit dienst sinds ${detail} en kan in deze periode geen uren hebben. Kies een ander, of laat de medewerker leeg.`,
  ROLE_UNKNOWN: (value) =>
    `Rol ‘${value}’ staat niet in de lijst. Voeg de rol toe bij Beheer › Codelijsten en lees het bestand opnieuw.`,
  VALUE_MISSING: () => 'Deze kolom moet gevuld zijn.',
  TEXT_TOO_LONG: (_value, detail) => `De tekst is te lang (${detail}).`,
  TEXT_CONTROL: () => 'De tekst bevat onzichtbare tekens die niet mogen.',
  CELL_TOO_LONG: (_value, detail) => `De cel heeft ${detail}; ten hoogste 32.767.`,
  CELL_ERROR: (value) => `De cel bevat een fout van Excel (${value}).`,
  ROW_TOO_WIDE: (_value, detail) =>
    `De rij heeft meer cellen dan de kop (${detail}). Waarschijnlijk staat een scheidingsteken in een tekst.`,
  QUOTE_BROKEN: () => 'Een aanhalingsteken wordt niet gesloten; de rij en wat erop volgt is niet te lezen.',
  DATE_INVALID: (value, detail) => `‘${value}’ is geen datum${detail ? ` (${detail})` : ''}.`,
  DATE_NOT_EXISTING: (value) => `${value} bestaat niet: die maand heeft minder dagen.`,
  AMOUNT_INVALID: (value) => `‘${value}’ is geen bedrag.`,
  AMOUNT_TOO_LARGE: (value) => `‘${value}’ is te groot voor een bedrag.`,
  NUMBER_INVALID: (value) => `‘${value}’ is geen getal.`,
  INTEGER_INVALID: (value) => `‘${value}’ is geen geheel getal.`,
  INTEGER_RANGE: (value, detail) => `${value} valt buiten ${detail}.`,
  YEAR_INVALID: (value, detail) => `‘${value}’ is geen jaartal (${detail}).`,
  YESNO_INVALID: (value) => `‘${value}’ is geen ja of nee.`,
  MONTHS_INVALID: (value) => `‘${value}’ zijn geen maanden. Gebruik bijvoorbeeld 2, of 1, 4, 7, 10, of 1-12.`,
  CODE_UNKNOWN: (value, detail) => `‘${value}’ is geen bekende code. Bekend zijn: ${detail}.`,
  LINE_BREAK: () => 'De tekst stond op meer regels en is op één regel gezet.',
  TEXT_REPLACED: () => 'De tekst bevat een onleesbaar teken. Controleer de tekencodering.',
  TEXT_FORMULA: () => 'De tekst begint als een formule en wordt als gewone tekst bewaard.',
  AMOUNT_ROUNDED: (value) => `${value} is afgerond op centen.`,
  HOURS_ROUNDED: (value) => `${value} is afgerond op honderdsten van een uur.`,
  LINES_LEFT: (_value, detail) =>
    `In Peil staan bij deze klant, dienst en medewerker ook ${detail} uur die niet in het bestand staan. Die blijven staan.`,
  MONTHS_DIFFER: (value, detail) =>
    `De maanden tellen op tot ${detail} uur; de norm is ${value} uur. Beide worden overgenomen.`,
  CONTRACT_DIFFERS: (value, detail) =>
    `De contracturen in het bestand (${value}) zijn anders dan die van het contract in Peil (${detail}). Het contract blijft zoals het is; wijzig het bij Capaciteit › Begroting.`,
  KEY_NUMERIC: (value) => `Excel bewaart ${value} als getal: voorloopnullen kunnen weg zijn.`,
  ROW_SHORT: (_value, detail) =>
    `De rij heeft minder cellen dan de kop (${detail}); de rest is leeg gelezen.`,
  KVK_ODD: (value) => `${value} is geen KvK-nummer van 8 cijfers. Het wordt wel overgenomen.`,
  RSIN_ODD: (value) => `${value} voldoet niet aan de elfproef. Het wordt wel overgenomen.`,
  VAT_ODD: (value) => `${value} is geen geldig btw-id. Het wordt wel overgenomen.`,
  POSTCODE_ODD: (value) => `${value} is geen Nederlandse postcode. Die wordt wel overgenomen.`,
  EMAIL_ODD: (value) => `${value} lijkt geen e-mailadres. Het wordt wel overgenomen.`,
  GROUP_NO_HEAD: (value) => `Klantgroep ${value} heeft geen hoofdklant. Wijs er na de import een aan.`,
  GROUP_TWO_HEADS: (value, detail) =>
    `Klantgroep ${value} heeft al hoofdklant ${detail}; deze klant wordt een gewoon lid.`,
  GROUP_SELF: (value) => `Klantgroep ${value} heeft het nummer van een lid dat niet de hoofdklant is.`,
};

/** The Dutch text of a problem: what is wrong with which value, and what to do. */
export function describeProblem(problem: Pick<Problem, 'code' | 'value' | 'detail'>): string {
  return problems[problem.code](problem.value ?? '', problem.detail ?? '');
}

export const importTexts = {
  kinds,
  encodings,
  delimiters,
  dateOrders,
  yesNoStyles,
  confidences,
  chooseFiles: 'Bestanden om te importeren',
  tableFiles: 'Exports (CSV, TSV, XLSX)',
  allFiles: 'Alle bestanden',
  changeLabel: (files: readonly string[]) =>
    files.length > 3 ? `Import van ${files.length} bestanden` : `Import van ${files.join(', ')}`,
  progress: {
    reading: (file: string) => `${file} wordt gelezen`,
    comparing: 'Vergelijken met het kantoor',
    backup: 'Reservekopie maken en controleren',
    taking: (file: string) => `${file} wordt overgenomen`,
  },
  refusals: {
    notOpen: (file: string) => `${file} is al overgenomen of losgelaten. Kies het bestand opnieuw.`,
    wrongRows: (file: string, count: number) =>
      `${file} heeft ${count} ${count === 1 ? 'rij' : 'rijen'} met een fout. Er is niets gewijzigd. Verbeter het bestand, of neem alleen de goede rijen over.`,
    nothingDropped: 'Er zijn geen bestanden op het venster gesleept. Kies bestanden of sleep ze opnieuw.',
    nothingChosen: 'Er zijn geen bestanden gekozen. Er is niets gewijzigd.',
  },
} as const;
