import { requestsText } from '#shared/requests/nl.ts';
import { formatCount } from '#shared/text/format.ts';

const { values, files, clients } = requestsText;

/** Dutch text of the screens for asking colleagues and for what comes back. */
export const requestScreenText = {
  label: 'Gemaakte bestanden',
  noun: requestsText.noun,
  columns: {
    employee: 'Medewerker',
    name: 'Naam',
    madeOn: 'Gemaakt op',
    returnedOn: 'Terug op',
    clients: 'Klanten',
    asked: 'Gevraagd',
    filled: 'Ingevuld',
    open: 'Nog open',
    taken: 'Uit bestand',
    file: 'Bestand',
    role: 'Rol',
  },
  hints: {
    filled: 'Van wat gevraagd is, wat nu bekend is: uit het bestand of op een andere manier.',
    taken: 'Waarden die uit het teruggekomen bestand zijn overgenomen.',
    open: 'Van wat gevraagd is, wat nu nog ontbreekt.',
  },
  actions: {
    make: 'Bestanden maken',
    read: 'Teruggekomen bestand inlezen',
    remind: 'Herinnering',
    drop: 'Je kunt teruggekomen bestanden ook op dit scherm neerzetten.',
  },
  empty: {
    title: 'Nog niets gevraagd',
    body: 'Maak per medewerker een Excel-bestand met alleen de eigen klanten en alleen de cellen die ontbreken. Lees de bestanden hier weer in zodra ze terug zijn.',
  },
  make: {
    title: 'Bestanden maken',
    close: 'Sluiten',
    role: 'Medewerker naar rol',
    intro: 'Kies voor wie je een bestand maakt. Daarna kies je de map.',
    all: 'Iedereen',
    line: (count: number, cells: number) => `${clients(count)}, ${values(cells)}`,
    left: 'uit dienst',
    none: 'Van geen enkele actieve klant ontbreekt iets.',
    action: (count: number) => (count === 0 ? 'Map kiezen' : `${files(count)} maken`),
    done: (count: number, folder: string, cells: number) =>
      `${files(count)} met ${values(cells)} ${count === 1 ? 'staat' : 'staan'} in de map ${folder}.`,
  },
  detail: {
    close: 'Sluiten',
    reminder: 'Herinnering',
    reminderHint: 'Kopieer de tekst en plak die in een mail.',
    subject: 'Onderwerp',
    to: 'Aan',
    copy: 'Tekst kopiëren',
    copied: 'De tekst is gekopieerd.',
    notCopied: 'De tekst kon niet worden gekopieerd. Selecteer de tekst en kopieer die met Ctrl+C.',
    openClients: 'Klanten met gaten openen',
    remove: 'Verzoek verwijderen',
    removeHint: 'Een bestand van een verwijderd verzoek kan niet meer worden ingelezen.',
    removed: (file: string) => `Het verzoek ${file} is verwijderd. Ctrl+Z haalt dat terug.`,
  },
  progress: {
    title: 'Gevraagd aan collega’s',
    /** `5 bestanden gemaakt, 2 terug; 68 van 84 gegevens nog open` */
    line: (requests: number, returned: number, open: number, asked: number) =>
      `${files(requests)} gemaakt, ${formatCount(returned)} terug; ${formatCount(open)} van ${values(asked)} nog open.`,
    none: 'Sinds het begin van deze stap is nog niets gevraagd.',
    link: 'Bestanden openen',
  },
  preview: {
    title: 'Teruggekomen gegevens',
    parts: {
      filled: (count: number) => `Ingevuld (${formatCount(count)})`,
      conflicts: (count: number) => `Intussen gewijzigd (${formatCount(count)})`,
      problems: (count: number) => `Niet toegestaan (${formatCount(count)})`,
    },
    partsLabel: 'Wat er terugkwam',
    labels: {
      filled: 'Ingevulde gegevens',
      conflicts: 'Intussen gewijzigde gegevens',
      problems: 'Niet toegestaan',
    },
    columns: {
      take: 'Overnemen',
      number: 'Nummer',
      name: 'Naam',
      field: 'Gegeven',
      before: 'Stond er',
      now: 'Staat er nu',
      after: 'Zegt het bestand',
      refusal: 'Melding',
      row: 'Rij',
      file: 'Bestand',
      sheet: 'Blad',
      column: 'Kolom',
      message: 'Wat er mis is',
    },
    hints: {
      conflict: 'Gewijzigd sinds het bestand is gemaakt. Vink aan om toch te nemen wat het bestand zegt.',
    },
    summary: (file: string, who: string) => `${file}, gemaakt voor ${who}`,
    all: 'Alles aanvinken',
    none: 'Niets aanvinken',
    take: (count: number) => (count === 0 ? 'Als terug noteren' : `${values(count)} overnemen`),
    cancel: 'Sluiten',
    done: (count: number) => `${values(count)} overgenomen.`,
    noted: 'Genoteerd dat het bestand terug is.',
    kept: (count: number) =>
      `${values(count)} niet overgenomen: ${count === 1 ? 'dat is' : 'die zijn'} intussen gewijzigd of niet toegestaan. De reden staat in de lijst.`,
    nothing: {
      filled: 'In het bestand is niets ingevuld dat nog ontbreekt.',
      conflicts: 'Niets is intussen gewijzigd.',
      problems: 'Alles in het bestand is toegestaan.',
    },
    refusedTitle: 'Niet gelezen',
  },
} as const;
