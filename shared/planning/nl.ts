import { formatCount, formatDay, formatHours } from '../text/format.ts';

const clients = (count: number) => (count === 1 ? '1 klant' : `${formatCount(count)} klanten`);

/** Dutch text of the planning of clients. */
export const planningText = {
  title: (year: number) => `Planning dienstverlening ${year}`,
  year: 'Planjaar',
  previousYear: (year: number) => `Vorig planjaar ${year}`,
  nextYear: (year: number) => `Volgend planjaar ${year}`,
  noun: { one: 'klant', many: 'klanten' },
  statuses: { A: 'Voorstel', B: 'Bevestigd', V: 'Vervallen' },
  views: {
    all: 'Alle klanten',
    none: 'Zonder plan',
    proposed: 'Voorstellen',
    confirmed: 'Bevestigd',
    dropped: 'Vervallen',
  },
  screen: {
    view: 'Beeld',
    plans: 'Plannen',
    hours: 'Uren',
    propose: 'Voorstel maken',
    retry: 'Opnieuw proberen',
    counts: {
      none: (count: string) => `${count} zonder plan`,
      proposed: (count: string) => `${count} voorstel`,
      confirmed: (count: string) => `${count} bevestigd`,
      dropped: (count: string) => `${count} vervallen`,
      hours: (hours: string) => `${hours} uur`,
    },
    empty: {
      title: 'Nog geen klanten om te plannen',
      text: 'Importeer eerst de klanten van je praktijksoftware, of voeg ze toe bij Klanten.',
      import: 'Importeren',
    },
    noHours: {
      title: (year: number) => `Nog geen uren in ${year}`,
      text: 'Maak een voorstel uit het plan van vorig jaar en de normen, of typ uren op de kaart van een klant.',
    },
  },
  actions: {
    status: 'Bevestigen',
    selection: (count: number) => `Selectie: ${clients(count)}`,
    confirm: 'Bevestigen',
    drop: 'Laten vervallen',
    reopen: 'Weer voorstel maken',
    everyone: 'Alle klanten in de lijst',
    confirmAll: 'Alle voorstellen bevestigen',
    nothing: (status: 'A' | 'B' | 'V') =>
      status === 'A'
        ? 'Er is geen bevestigd of vervallen plan om weer voorstel te maken.'
        : status === 'B'
          ? 'Er is geen voorstel om te bevestigen.'
          : 'Er is geen plan om te laten vervallen.',
    done: (status: 'A' | 'B' | 'V', count: number, year: number) =>
      `Planning ${year}: ${clients(count)} ${status === 'A' ? 'weer voorstel' : status === 'B' ? 'bevestigd' : 'vervallen'}`,
  },
  letter: {
    route: (client: string, year: number) =>
      `/afdruk/planningsbrief/${encodeURIComponent(client)}?jaar=${year}`,
    saveTitle: 'Waar komt de planningsbrief?',
    fileKind: 'PDF-document',
    fileName: (client: string, year: number) => `Planningsbrief ${year} ${client}.pdf`,
    noPlan: (client: string, year: number) =>
      `Voor klant ${client} is er in ${year} geen planning om te versturen. Vul eerst het plan in, of maak een voorstel.`,
    title: (year: number) => `Planning ${year}`,
    saved: (path: string) => `De planningsbrief is bewaard als ${path}.`,
    date: 'Datum',
    reference: 'Klantnummer',
    contact: 'Contactpersoon',
    intro: (office: string, year: number) =>
      `Hieronder staat welke werkzaamheden ${office} in ${year} heeft gepland, wanneer de gegevens daarvoor nodig zijn en welke wettelijke termijnen gelden.`,
    accounts: (bookYear: number) => `Jaarrekening ${bookYear}`,
    engagement: 'Opdracht',
    ready: 'Administratie gereed om samen te stellen',
    complete: 'Jaarrekening gereed',
    columns: {
      service: 'Dienst',
      month: 'Uitvoering',
      expected: 'Gegevens aanleveren uiterlijk',
      statutory: 'Wettelijke termijn',
    },
    closing: 'Kloppen deze data niet, of verandert er iets? Laat het dan zo vroeg mogelijk weten.',
    greeting: 'Met vriendelijke groet,',
  },
  workbook: {
    columns: {
      client: 'Klant',
      name: 'Naam',
      service: 'Dienst',
      role: 'Rol',
      employee: 'Medewerker',
      total: 'Totaal',
    },
    menu: 'Werkmap',
    export: 'Hele planning opslaan als Excel, om te wijzigen',
    import: 'Gewijzigde Excel inlezen',
    title: (year: number) => `Planning ${year}`,
    saveTitle: 'Waar komt de planning?',
    openTitle: 'Welke gewijzigde planning?',
    fileKind: 'Excel-werkmap',
    progress: 'Werkmap lezen',
    saved: (rows: string, file: string) => `${rows} regels opgeslagen in ${file}`,
    refusals: {
      nothingChosen: 'Er is geen bestand gekozen.',
      notOurs:
        'Dit is geen planning die met Peil is opgeslagen: het verborgen blad met de herkenning ontbreekt of klopt niet met het bestand. Er is niets gewijzigd. Sla de planning opnieuw op en wijzig dat bestand, zonder bladen te verwijderen of te kopiëren.',
      otherOffice: 'Deze planning is van een ander kantoor. Er is niets gewijzigd.',
      otherYear: (found: number, asked: number) =>
        `Dit is de planning van ${found} en niet van ${asked}. Er is niets gewijzigd. Kies planjaar ${found} en lees het bestand dan in.`,
      missingColumns: (names: readonly string[]) =>
        `In blad Planning ontbreekt: ${names.join(', ')}. Er is niets gewijzigd. Zet de kolommen terug of sla de planning opnieuw op.`,
    },
    problems: {
      noClient: 'Vul het nummer van de klant in.',
      clientUnknown: (number: string) =>
        `Klant ‘${number}’ bestaat niet. Let op voorloopnullen: het nummer is tekst.`,
      noService: 'Vul de code van de dienst in.',
      twice:
        'Deze klant, dienst, rol en medewerker staan hierboven al. Tel de uren bij elkaar op één regel op.',
      notHours: (value: string) => `‘${value}’ zijn geen uren.`,
      isDate: 'Hier staat een datum of tijd. Typ uren als getal, zoals 1,5.',
      formulaError: (value: string) => `De formule geeft ${value}. Herstel de formule of typ de uren.`,
    },
    preview: {
      label: (file: string) => `Wijzigingen in ${file}`,
      intro: (rows: string, changes: string) =>
        `${rows} regels gelezen, ${changes} gewijzigd. Er is nog niets overgenomen.`,
      nothing: (file: string) => `In ${file} is niets gewijzigd.`,
      noun: { one: 'wijziging', many: 'wijzigingen' },
      kinds: { changed: 'Uren gewijzigd', new: 'Nieuwe regel', removed: 'Regel weg', moved: 'Overgezet' },
      columns: { take: 'Overnemen?', row: 'Rij', kind: 'Wat', change: 'Wijziging', remark: 'Let op' },
      change: (month: string, before: string, after: string) => `${month} ${before || '–'} → ${after || '–'}`,
      movedFrom: (who: string) => `van ${who === '' ? 'niet toegewezen' : who}`,
      conflict: (changes: string) => `Intussen in Peil gewijzigd: ${changes}`,
      conflictCell: (month: string, now: string) => `${month} is nu ${now || 'leeg'}`,
      removedHint: 'Niet meer in het bestand; met J gaan de uren hier ook weg.',
      problems: (count: number) =>
        count === 1
          ? '1 cel klopt niet en wordt niet overgenomen'
          : `${formatCount(count)} cellen kloppen niet en worden niet overgenomen`,
      problem: (row: number, column: string | null, message: string) =>
        `Rij ${row}${column === null ? '' : `, kolom ${column}`}: ${message}`,
      take: (count: number) =>
        count === 1 ? '1 wijziging overnemen' : `${formatCount(count)} wijzigingen overnemen`,
      cancel: 'Annuleren',
      all: 'Alles op J',
      selection: 'Selectie op J',
      notSelection: 'Selectie op N',
      none: 'Alles op N',
      done: (cells: number, file: string) => `${formatCount(cells)} cellen overgenomen uit ${file}`,
      refused: (message: string) => `Er is niets overgenomen. ${message}`,
    },
  },
  card: {
    back: 'Planning',
    clientCard: 'Klantkaart',
    letter: 'Planningsbrief (PDF)',
    print: 'Brief bekijken',
    year: 'In het jaar',
    noPlan: (year: number) =>
      `Er is nog geen plan voor ${year}. Zodra je hier iets invult, ontstaat er een voorstel.`,
    confirmed: 'Dit plan is bevestigd. Wat je hier wijzigt, geldt meteen; het plan blijft bevestigd.',
    dropped: 'Dit plan is vervallen: de uren tellen nergens mee.',
    plan: 'Plan',
    lines: 'Uren per maand',
    linesLabel: (client: string, year: number) => `Uren van klant ${client} in ${year}`,
    lastYear: (year: number) => `Plan ${year}`,
    lastYearHint: (year: number) => `Uren van dezelfde dienst en rol in het plan van ${year}.`,
    summary: (hours: string, last: string, year: number) => `${hours} uur · ${year}: ${last} uur`,
    fee: (amount: string, year: number) => `Gedeclareerd ${year}: ${amount}`,
    service: 'Dienst',
    role: 'Rol',
    employee: 'Medewerker',
    addLine: 'Regel toevoegen',
    lineThere: 'Deze regel staat er al.',
    newLine: 'Typ de uren in de maanden van de nieuwe regel.',
    removeLines: (count: number) => (count === 1 ? 'Regel weghalen' : `${count} regels weghalen`),
    linesRemoved: (count: number) => (count === 1 ? 'Regel weggehaald' : `${count} regels weggehaald`),
    moments: 'Termijnen',
    momentColumns: {
      service: 'Dienst',
      month: 'Maand',
      expected: 'Gegevens uiterlijk',
      internal: 'Kantoor gereed',
      statutory: 'Wettelijk',
    },
    noMoments: 'Nog geen diensten in dit plan.',
    history: 'Historie',
    noHistory: 'Nog niets gewijzigd.',
    toGrid: 'Naar de planning',
    toCard: 'Terug naar het plan',
    printNow: 'Afdrukken',
  },
  hoursLabel: (year: number) => `Uren per klant ${year}`,
  lineNoun: { one: 'regel', many: 'regels' },
  lineColumns: { service: 'Dienst', role: 'Rol', employee: 'Medewerker', year: 'Jaar' },
  lineHints: {
    employee:
      'Wie het doet. Kies een ander om alle uren van de regel over te zetten; leeg is niet toegewezen.',
    month: (month: string) => `Uren in ${month}. Typ 1,5 of 1:30.`,
  },
  noPlan: 'Zonder plan',
  nobody: 'Niet toegewezen',
  noRole: 'Geen rol',
  columns: {
    client: 'Nummer',
    name: 'Naam',
    group: 'Klantgroep',
    relationManager: 'RLM',
    updatedOn: 'Laatst bijgewerkt',
    service: (name: string) => name,
    total: 'Uren totaal',
    lastTotal: (year: number) => `Uren ${year}`,
    fee: (year: number) => `Gedeclareerd t/m ${year}`,
    feeYear: 'Jaar declaratie',
  },
  hints: {
    client: 'Verkooprelatie',
    relationManager: 'Relatiebeheerder in het planjaar.',
    status: 'A voorstel, B bevestigd, V vervallen. Een bevestigd plan dat je zelf wijzigt, blijft bevestigd.',
    service: (name: string) =>
      `${name}: uren in het planjaar. Je wijzigt ze per maand bij Uren of op de kaart.`,
    total: 'Som van de diensten. Uren van een vervallen plan tellen niet mee.',
    lastTotal: (year: number) => `Uren van het plan van ${year}, voorgesteld of bevestigd.`,
    fee: (year: number) => `Gedeclareerd in ${year}, of in het laatste jaar daarvoor dat bekend is.`,
  },
  changes: {
    progress: 'Planning opslaan',
    one: (number: string, year: number, label: string) => `Klant ${number}: ${label} ${year} gewijzigd`,
    field: (count: number, year: number, label: string) => `${label} ${year} gewijzigd bij ${clients(count)}`,
    block: (values: number, count: number, year: number) =>
      `Planning ${year}: ${formatCount(values)} waarden gewijzigd bij ${clients(count)}`,
    hours: (number: string, year: number) => `Klant ${number}: uren ${year} gewijzigd`,
    fromFile: (file: string, cells: number, count: number, year: number) =>
      `Uren ${year} uit ${file}: ${formatCount(cells)} cellen gewijzigd bij ${clients(count)}`,
    hoursBlock: (cells: number, count: number, year: number) =>
      `Uren ${year}: ${formatCount(cells)} cellen gewijzigd bij ${clients(count)}`,
  },
  refusals: {
    clientUnknown: (number: string) => `Klant ${number} bestaat niet (meer).`,
    codeUnknown: (code: string) => `‘${code}’ staat niet in de codelijst.`,
    codeRetired: (code: string) => `De code ‘${code}’ is vervallen en kan niet meer worden gekozen.`,
    statusUnknown: (code: string) => `‘${code}’ is geen status. Kies A voorstel, B bevestigd of V vervallen.`,
    statusEmpty: 'Een plan heeft altijd een status. Kies V als het plan vervalt.',
    notADay: (text: string) => `‘${text}’ is geen bestaande datum.`,
    dayOutside: (day: string, year: number) =>
      `${formatDay(day)} hoort niet bij planjaar ${year}: kies een dag van ${year - 1} tot en met ${year + 1}.`,
    serviceUnknown: (code: string) => `Dienst ‘${code}’ bestaat niet.`,
    serviceRetired: (code: string) => `Dienst ${code} is vervallen; er kunnen geen uren meer bij.`,
    roleUnknown: (code: string) => `De rol ‘${code}’ staat niet in de lijst van rollen.`,
    employeeUnknown: (code: string) => `Medewerker ‘${code}’ bestaat niet.`,
    employeeGone: (code: string, on: string) =>
      `Medewerker ${code} is uit dienst sinds ${formatDay(on)}. Kies voor deze maand iemand anders.`,
    employeeNotYet: (code: string, on: string) =>
      `Medewerker ${code} komt pas in dienst op ${formatDay(on)}. Kies voor deze maand iemand anders.`,
    hoursOutside: (centihours: number) =>
      `${formatHours(centihours)} uur kan niet: een maand heeft 0 tot en met 744 uur.`,
    other: 'Niet opgeslagen, omdat een andere cel in hetzelfde blok niet klopt.',
  },
};
