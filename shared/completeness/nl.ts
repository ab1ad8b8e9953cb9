import { formatCount } from '#shared/text/format.ts';

const values = (count: number) => (count === 1 ? '1 gegeven' : `${formatCount(count)} gegevens`);

/** Dutch text of what is missing. */
export const completenessText = {
  title: 'Ontbrekende gegevens',
  noun: { one: 'klant', many: 'klanten' },
  fromAmounts: 'uit bedragen',
  nobody: 'Niemand',
  noGroup: 'Zonder klantgroep',
  tabs: { clients: 'Klanten', overview: 'Overzicht', files: 'Bestanden' },
  tabsLabel: 'Delen van ontbrekende gegevens',
  /** `84 % bekend · 412 van 2.310 gegevens ontbreken` */
  known: (share: string) => `${share} bekend`,
  missingOf: (missing: number, asked: number) =>
    missing === 0
      ? `van ${values(asked)} ontbreekt niets`
      : `${formatCount(missing)} van ${values(asked)} ${missing === 1 ? 'ontbreekt' : 'ontbreken'}`,
  columns: {
    number: 'Nummer',
    name: 'Naam',
    group: 'Klantgroep',
    share: 'Bekend',
    missing: 'Ontbreekt',
    missingNames: 'Wat ontbreekt',
  },
  hints: {
    share: 'Wat van deze klant bekend is, van wat gevraagd wordt.',
    missing: 'Hoeveel gegevens van deze klant ontbreken.',
    open: 'Ontbreekt. Vul het hier in.',
    notAsked: 'Wordt alleen gevraagd van het hoofd van een klantgroep en van klanten zonder groep.',
    fromAmounts: 'De klasse volgt uit de bedragen van deze klant.',
    age: 'Een leeftijdsklasse of een geboortejaar.',
  },
  filters: {
    shown: 'Tonen',
    incomplete: (count: number) => `Met gaten (${formatCount(count)})`,
    all: (count: number) => `Alle actieve (${formatCount(count)})`,
    role: 'Medewerker naar rol',
    employee: 'Medewerker',
    anyEmployee: 'Alle medewerkers',
    field: 'Gegeven',
    anyField: 'Alle gegevens',
    group: (name: string) => `Klantgroep ${name}`,
    clearGroup: 'Alle klantgroepen',
  },
  settings: {
    open: 'Wat telt mee',
    title: 'Wat telt mee',
    intro: 'Kies welke gegevens van iedere actieve klant bekend moeten zijn.',
    heads: 'alleen hoofd van de groep of zonder groep',
    save: 'Opslaan',
    close: 'Sluiten',
    saved: (count: number) => `Er ${count === 1 ? 'telt' : 'tellen'} nu ${values(count)} mee.`,
  },
  overview: {
    byField: 'Per gegeven',
    byEmployee: (role: string) => `Per ${role}`,
    byGroup: 'Per klantgroep',
    openGroup: 'Dubbelklik of Ctrl+Enter opent de klanten van de groep.',
    name: { field: 'Gegeven', employee: 'Medewerker', group: 'Klantgroep' },
    clients: 'Klanten',
    asked: 'Gevraagd',
    missing: 'Ontbreekt',
    share: 'Bekend',
    open: (share: string, name: string) => `${share} bekend van ${name}: klanten met gaten openen`,
    allKnown: 'Alles bekend',
  },
  empty: {
    title: 'Nog geen actieve klanten',
    body: 'Hier zie je van welke klanten nog iets ontbreekt. Importeer eerst de relaties.',
    action: 'Importeren',
    nothingAsked: 'Er is niet gekozen welke gegevens bekend moeten zijn.',
    complete: 'Alles is bekend',
    completeBody: 'Van de actieve klanten ontbreekt niets van wat meetelt.',
  },
  changes: {
    fields: (count: number) => `Ontbrekende gegevens: ${values(count)} tellen mee`,
  },
  refusals: {
    unknownField: (key: string) =>
      `‘${key}’ kan niet meetellen: dit gegeven of deze rol bestaat niet (meer). Er is niets gewijzigd.`,
  },
} as const;
