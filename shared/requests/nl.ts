import { formatCount, formatDay } from '#shared/text/format.ts';

const values = (count: number) => (count === 1 ? '1 gegeven' : `${formatCount(count)} gegevens`);
const files = (count: number) => (count === 1 ? '1 bestand' : `${formatCount(count)} bestanden`);
const clients = (count: number) => (count === 1 ? '1 klant' : `${formatCount(count)} klanten`);

/** Dutch text of asking colleagues for what is missing, and of what comes back. */
export const requestsText = {
  noun: { one: 'verzoek', many: 'verzoeken' },
  cellNoun: { one: 'gegeven', many: 'gegevens' },
  problemNoun: { one: 'melding', many: 'meldingen' },
  values,
  files,
  clients,
  nobody: (role: string) => `Zonder ${role}`,
  sheets: { fill: 'Invullen', guide: 'Uitleg', lists: 'Lijsten', hidden: 'Peil' },
  columns: { key: 'Sleutel', number: 'Nummer', name: 'Naam', group: 'Klantgroep' },
  fileName: (day: string, who: string) => `Ontbrekende gegevens ${day} ${who}`,
  guide: {
    title: 'Ontbrekende gegevens: uitleg',
    lines: ({ who, day, cells, rows }: { who: string; day: string; cells: number; rows: number }) => [
      `Dit bestand is gemaakt op ${formatDay(day)} voor ${who}: ${values(cells)} van ${clients(rows)}.`,
      '',
      'Wat vul je in',
      `1. Ga naar het blad ‘Invullen’. Vul alleen de gele cellen in; de rest staat vast.`,
      '2. Klik op een gele cel en kies uit de lijst. Bij leeftijd mag je ook een geboortejaar typen, bijvoorbeeld 1971.',
      '3. Weet je iets niet? Laat de cel dan leeg. Een lege cel verandert niets.',
      '4. Bewaar het bestand als Excel-werkmap (.xlsx) en stuur het terug.',
      '',
      'Goed om te weten',
      '• Verwijder geen rijen, kolommen of bladen. Een rij die je niet invult, blijft gewoon open staan.',
      '• Een grijze cel hoeft niet ingevuld te worden of is al bekend.',
      '• Klopt iets in een grijze cel niet? Meld het aan het kantoor; een wijziging daar wordt niet ingelezen.',
      '• Het bestand kan maar in één kantoorbestand worden ingelezen: dat waarin het is gemaakt.',
      '• Er staan gegevens van klanten in. Stuur het alleen aan collega’s en bewaar het niet langer dan nodig.',
    ],
  },
  input: {
    title: 'Invullen',
    list: 'Kies uit de lijst. Weet je het niet, laat de cel dan leeg.',
    age: 'Kies een klasse uit de lijst, of typ een geboortejaar zoals 1971.',
    day: 'Typ een datum, bijvoorbeeld 31-12-2020.',
    text: 'Typ het gegeven. Weet je het niet, laat de cel dan leeg.',
    wrongTitle: 'Niet in de lijst',
    wrong: 'Kies een waarde uit de lijst.',
    wrongAge: 'Dit staat niet in de lijst. Is het een geboortejaar, kies dan Ja.',
    wrongDay: 'Typ een datum tussen 1900 en 2199.',
  },
  dialogs: {
    folder: 'Kies de map voor de bestanden',
    open: 'Kies teruggekomen bestanden',
    kind: 'Excel-werkmap',
  },
  progress: { making: 'Bestanden maken', reading: (file: string) => `${file} lezen` },
  changes: {
    made: (count: number, cells: number) =>
      `Ontbrekende gegevens gevraagd: ${files(count)}, ${values(cells)}`,
    taken: (count: number, names: readonly string[]) =>
      names.length === 1
        ? `${values(count)} overgenomen uit ${names[0]}`
        : `${values(count)} overgenomen uit ${files(names.length)}`,
    returned: (name: string) => `${name} als teruggekomen genoteerd`,
    removed: (file: string) => `Verzoek verwijderd: ${file}`,
  },
  refusals: {
    noFolder: 'Er is geen map gekozen. Er is niets gemaakt.',
    noFile: 'Er is geen bestand gekozen.',
    nothingDropped: 'Er zijn geen neergezette bestanden meer. Zet ze opnieuw op het venster.',
    tooManyFiles: (most: number) => `Lees hooguit ${most} bestanden tegelijk in. Er is niets gelezen.`,
    nothingMissing: 'Voor deze medewerkers ontbreekt niets meer. Er is niets gemaakt.',
    unknownRole: (role: string) => `De rol ${role} bestaat niet (meer). Ververs het scherm en kies opnieuw.`,
    notWritten: (file: string) =>
      `${file} kon niet worden geschreven. Is de map er nog, en mag je er schrijven? Er is niets bewaard en niets genoteerd.`,
    full: 'De schijf is vol. Er is niets bewaard en niets genoteerd.',
    gone: 'Dit verzoek bestaat niet (meer). Ververs het scherm.',
    locked: (file: string) =>
      `${file} kan niet worden gelezen. Is het nog open in Excel? Sluit het daar en probeer het opnieuw.`,
    notOurs:
      'Dit is geen bestand dat Peil voor ontbrekende gegevens heeft gemaakt, of het verborgen blad ‘Peil’ is weg of gewijzigd. Er is niets ingelezen. Vraag het oorspronkelijke bestand op, of maak een nieuw.',
    otherOffice:
      'Dit bestand is gemaakt in een ander kantoorbestand. Er is niets ingelezen. Open dat kantoor, en lees het daar in.',
    otherRequest:
      'Het verzoek van dit bestand bestaat hier niet (meer): het is verwijderd, of de sleutel in het bestand is gewijzigd. Er is niets ingelezen. Maak de verwijdering ongedaan bij Wijzigingen, of maak een nieuw bestand.',
    noSheet: (sheet: string) =>
      `In dit bestand staat geen blad met de kolommen ‘Nummer’ en de gevraagde gegevens; het blad ‘${sheet}’ is weg of de kopregel is gewijzigd. Er is niets ingelezen.`,
    tooLarge: 'Dit bestand heeft veel meer rijen dan er gevraagd zijn. Er is niets ingelezen.',
    twice: 'Dit bestand hoort bij hetzelfde verzoek als een ander gekozen bestand. Lees ze na elkaar in.',
    changedNow: (now: string) =>
      now === ''
        ? 'Is intussen leeggemaakt. Lees het bestand opnieuw in.'
        : `Is intussen gewijzigd in ‘${now}’. Lees het bestand opnieuw in.`,
    clientGone: 'Deze klant bestaat niet (meer).',
    notAsked: 'Dit gegeven is in dit bestand niet gevraagd.',
  },
  problems: {
    unknownClient: 'Deze klant staat niet in het verzoek. De rij is overgeslagen.',
    clientGone: 'Deze klant is intussen verwijderd. De rij is overgeslagen.',
    mixed: (number: string) =>
      `Nummer en sleutel horen niet bij elkaar: de sleutel is van ${number}. De rij is overgeslagen.`,
    twice: (row: number) => `Deze klant staat ook op rij ${row}. Alleen de eerste rij is gelezen.`,
    merged: (number: string) =>
      `Deze klant is samengevoegd met ${number}, waarvoor een andere rij iets anders zegt. Alleen de eerste is gelezen.`,
    locked: (was: string) =>
      was === ''
        ? 'Deze cel was niet gevraagd. De waarde is niet gelezen.'
        : `Deze cel stond vast op ‘${was}’. De wijziging is niet gelezen.`,
    extraColumn: 'Deze kolom hoort niet in het bestand en is niet gelezen.',
    doubleColumn: 'Deze kolom staat er twee keer. Alleen de eerste is gelezen.',
    missingColumn: (open: number) =>
      `Deze kolom is weg. ${open === 1 ? '1 gevraagd gegeven blijft' : `${formatCount(open)} gevraagde gegevens blijven`} open.`,
    extraSheet: (sheet: string) => `Het blad ‘${sheet}’ heeft ook deze kolommen en is niet gelezen.`,
    notInList: (typed: string) => `‘${typed}’ staat niet in de lijst. Kies een waarde uit de lijst.`,
    date: 'Hier staat een datum; kies een waarde uit de lijst.',
    formula: (shown: string) => `De formule in deze cel geeft een fout (${shown}).`,
    number: 'Hier hoort geen getal met decimalen.',
    futureYear: (year: number) => `Het geboortejaar ${year} ligt in de toekomst.`,
    knownFromAmounts: 'Intussen zijn de bedragen van deze klant bekend; daar volgt de klasse uit.',
    knownYear: (year: string) => `Intussen is het geboortejaar bekend (${year}); dat gaat voor een klasse.`,
    notCounted: 'Dit gegeven bestaat niet meer in het kantoor.',
  },
  notices: {
    returnedBefore: (day: string) => `Van dit verzoek is op ${day} al een bestand ingelezen.`,
    sameFile: (day: string) => `Ditzelfde bestand is op ${day} al ingelezen.`,
    newer: (day: string) => `Voor deze medewerker is op ${day} een nieuwer bestand gemaakt.`,
    same: (count: number) =>
      count === 1
        ? '1 gegeven staat er intussen al zo.'
        : `${formatCount(count)} gegevens staan er intussen al zo.`,
    open: (count: number) =>
      count === 0 ? 'Alles is ingevuld.' : `${values(count)} ${count === 1 ? 'blijft' : 'blijven'} open.`,
    renamed: 'De klant heette bij het maken van het bestand anders of had een ander nummer.',
  },
  source: (file: string, who: string) => `${file} (${who})`,
  refusedFile: (file: string) => `${file} is niet gelezen`,
  empty: 'leeg',
  reminder: {
    subject: (open: number) =>
      open === 0
        ? 'Ontbrekende gegevens: bedankt'
        : `Herinnering: ${values(open)} van je klanten ${open === 1 ? 'ontbreekt' : 'ontbreken'} nog`,
    person: (name: string) => `Beste ${name},`,
    everyone: 'Beste collega,',
    asked: (day: string, file: string) =>
      `Op ${day} kreeg je het bestand ‘${file}’ met de vraag om gegevens van je klanten aan te vullen.`,
    notReturned: (open: string, asked: string) =>
      `Ik heb het nog niet terug. Gevraagd: ${asked}. Nog open: ${open}.`,
    partly: (open: string, asked: string, day: string) =>
      `Op ${day} kwam het terug, dank daarvoor. Gevraagd: ${asked}. Nog open: ${open}.`,
    complete: 'Alles wat gevraagd was, is nu bekend. Dank daarvoor.',
    how: 'Wil je de gele cellen invullen en het bestand terugsturen? Wat je niet weet, laat je leeg.',
    greeting: 'Met groet,',
  },
} as const;
