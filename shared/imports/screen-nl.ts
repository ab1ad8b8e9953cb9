import { formatCount } from '../text/format.ts';

const rowsText = (count: number): string => `${formatCount(count)} ${count === 1 ? 'rij' : 'rijen'}`;

/** The Dutch text of the screen "Importeren". */
export const importScreenText = {
  drop: {
    title: 'Sleep exports van je praktijksoftware hierheen',
    body: 'CSV, TSV of XLSX, meer tegelijk. Soort, tekencodering en kolommen worden herkend; er verandert niets tot je importeert.',
    kinds: 'Herkend worden relaties, strategie, jaarcijfers, productie, diensten, begroting en planning.',
    choose: 'Bestanden kiezen',
    overlay: 'Laat los om te importeren',
  },
  files: {
    title: 'Bestanden',
    other: 'Andere bestanden kiezen',
    unknownKind: 'Niet herkend',
    rows: rowsText,
    release: 'Loslaten',
    releaseFile: (file: string) => `${file} loslaten`,
  },
  statuses: {
    all: 'Alle',
    new: 'Nieuw',
    changed: 'Gewijzigd',
    conflict: 'Conflict',
    wrong: 'Fout',
    unchanged: 'Ongewijzigd',
  },
  statusHints: {
    new: 'komt erbij',
    changed: 'wijzigt waarden die er al stonden',
    conflict:
      'wijkt af van een getypte waarde of een bevestigde planning; die blijft staan, tenzij je overschrijven kiest',
    wrong: 'kan niet worden overgenomen',
    unchanged: 'staat er al precies zo',
  },
  reading: {
    title: 'Hoe het bestand wordt gelezen',
    kind: 'Soort',
    encoding: 'Tekencodering',
    delimiter: 'Scheidingsteken',
    decimalMark: 'Decimaalteken',
    dateOrder: 'Datumvolgorde',
    yesNo: 'Ja en nee',
    sheet: 'Blad',
    chosen: 'door jou gekozen',
    comma: 'komma ( 1.234,56 )',
    point: 'punt ( 1,234.56 )',
    apply: 'Opnieuw lezen',
    changed: 'Gewijzigde instellingen gelden pas na opnieuw lezen.',
    hidden: (sheet: string) => `${sheet} (verborgen)`,
  },
  mapping: {
    title: (mapped: number, all: number) => `Kolommen (${mapped} van ${all} gekoppeld)`,
    column: 'Kolom in het bestand',
    field: 'Veld in Peil',
    samples: 'Voorbeelden',
    none: 'Niet overnemen',
    unmapped: 'niet overgenomen',
    profile: 'onthouden',
    targetOf: (heading: string) => `Veld voor kolom ${heading}`,
  },
  newCodes: {
    title: (count: number) => `${formatCount(count)} nieuwe codes worden aangemaakt`,
    lists: {
      branch: 'Branche',
      legal_form: 'Rechtsvorm',
      leave_reason: 'Reden vertrek',
      life_cycle: 'Levensfase',
      function: 'Functie',
      employee: 'Medewerker',
    },
    highRisk: 'hoog risico',
  },
  rows: {
    label: 'Rijen van het bestand',
    take: 'Overnemen',
    takeRow: (row: number) => `Rij ${row} overnemen`,
    takeAll: 'Alle getoonde rijen overnemen',
    row: 'Rij',
    status: 'Uitkomst',
    client: 'Klant',
    employee: 'Medewerker',
    /** Shown before what changes in a planned line. */
    noEmployee: 'niet toegewezen',
    hours: (hours: string) => `${hours} uur`,
    what: 'Wat er verandert',
    keepTyped: 'Getypte waarde houden',
    overwrite: 'Overschrijven',
    overwriteAll: 'Alle conflicten overschrijven',
    keepAll: 'Alle getypte waarden houden',
    typed: 'getypt',
    /** A difference from a plan that was confirmed with the client. */
    confirmed: 'getypt of bevestigd',
    keepConfirmed: 'Wat in Peil staat houden',
    keepAllConfirmed: 'Alles houden wat in Peil staat',
    empty: 'Geen rijen met deze uitkomst.',
    page: (from: number, to: number, total: number) =>
      `${formatCount(from)}–${formatCount(to)} van ${formatCount(total)}`,
    previous: 'Vorige rijen',
    next: 'Volgende rijen',
  },
  commit: {
    all: (count: number) => `${rowsText(count)} importeren`,
    valid: (count: number) => `${formatCount(count)} goede ${count === 1 ? 'rij' : 'rijen'} importeren`,
    nothing: 'Alles staat er al; er is niets te importeren.',
    nothingGood: 'Geen enkele rij kan worden overgenomen. Verbeter de bestanden en kies ze opnieuw.',
    wrong: (count: number) =>
      count === 1
        ? '1 rij met een fout wordt overgeslagen.'
        : `${rowsText(count)} met een fout worden overgeslagen.`,
    backup: 'Vooraf wordt een reservekopie gemaakt en gecontroleerd.',
    releaseAll: 'Alles loslaten',
  },
  running: { cancel: 'Stoppen', safe: 'Er verandert niets tot alles klaar is.' },
  result: {
    title: 'De import is klaar',
    /** What the rows of a file become differs by kind: jaarcijfers and productie add a record per year. */
    created: (count: number, kind: string | null) =>
      `${formatCount(count)} ${createdNoun(kind, count)} toegevoegd`,
    changed: (count: number) => `${formatCount(count)} waarden gewijzigd`,
    unchanged: 'niets gewijzigd',
    keptTyped: (count: number) =>
      `${rowsText(count)} waarbij bleef staan wat in Peil getypt of bevestigd was`,
    wrong: (count: number) => `${rowsText(count)} met een fout overgeslagen`,
    skipped: (count: number) => `${rowsText(count)} op jouw verzoek overgeslagen`,
    undo: 'Ongedaan maken',
    undoLast: 'Laatste import ongedaan maken',
    clients: 'Naar de klanten',
    close: 'Sluiten',
    undone: 'De import is ongedaan gemaakt.',
  },
  history: {
    title: 'Eerdere imports',
    file: 'Bestand',
    kind: 'Soort',
    when: 'Wanneer',
    who: 'Door',
    outcome: 'Uitkomst',
    none: 'Er is nog niets geïmporteerd.',
    undone: 'ongedaan gemaakt',
  },
} as const;

function createdNoun(kind: string | null, count: number): string {
  if (kind === 'relaties') return count === 1 ? 'klant' : 'klanten';
  if (kind === 'strategie') return count === 1 ? 'strategieregel' : 'strategieregels';
  if (kind === 'diensten') return count === 1 ? 'plan' : 'plannen';
  if (kind === 'begroting') return count === 1 ? 'begroting' : 'begrotingen';
  if (kind === 'planning') return count === 1 ? 'planregel' : 'planregels';
  return count === 1 ? 'jaar' : 'jaren';
}
