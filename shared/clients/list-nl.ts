import { formatCount } from '../text/format.ts';

/** Dutch text of the client list. */
export const listText = {
  noun: { one: 'klant', many: 'klanten' },
  label: 'Klanten',
  refusals: {
    gone: 'Deze klant bestaat niet (meer).',
    numberTaken: (number: string, name: string) => `Nummer ${number} is al van ${name}.`,
    roleUnknown: (role: string) => `De rol ‘${role}’ staat niet in de lijst van rollen.`,
    employeeUnknown: (code: string) => `Medewerker ‘${code}’ bestaat niet.`,
    employeeGone: (code: string) => `Medewerker ${code} is uit dienst en kan geen rol meer krijgen.`,
  },
  changes: {
    progress: 'Waarden opslaan',
    one: (number: string, label: string) => `Klant ${number}: ${lowerFirst(label)} gewijzigd`,
    field: (clients: number, label: string) => `${label} gewijzigd bij ${countClients(clients)}`,
    block: (values: number, clients: number) =>
      `${formatCount(values)} waarden gewijzigd bij ${countClients(clients)}`,
  },
  views: {
    active: 'Alle actieve klanten',
    incomplete: 'Onvolledig',
    stale: 'Zonder actuele strategie',
    former: 'Voormalige klanten',
    prospects: 'Prospects',
    all: 'Alle klanten',
  },
  columns: {
    type: 'Type',
    points: 'Punten',
    completeness: 'Volledig',
    missing: 'Ontbreekt',
    groupNumber: 'Groep',
    groupName: 'Naam groep',
    isHead: 'Hoofd groep',
    groupCompanies: 'Bedrijven in groep',
    groupPersons: 'Personen in groep',
    amountsYear: 'Jaar',
    billedCents: 'Gedeclareerd',
    writeOff: 'Afboeking %',
    strategyCurrent: 'Strategie actueel',
    role: (label: string) => label,
  },
  hints: {
    type: 'Het type van de klant of van zijn groep onder de geldende definitie. ? = onvolledig.',
    points: 'Punten onder de geldende definitie; leeg zolang er gegevens ontbreken.',
    completeness: 'Deel van de waarden die meetellen en bekend zijn: van het hoofd van de groep.',
    billedCents: 'Laatste jaar waarvan het gedeclareerde bedrag bekend is.',
    writeOff: 'Afboeking gedeeld door productie, van hetzelfde jaar.',
    strategyCurrent: (months: number) =>
      `Ja als de strategie van de klant of het hoofd van zijn groep in de laatste ${months} maanden is bijgewerkt.`,
    group: 'Groepen wijzig je op de klantkaart of bij Klantgroepen.',
  },
  basis: {
    own: '',
    group: (group: string) => `Van groep ${group}: het type van het hoofd geldt voor alle leden.`,
    override: 'Door een partner vastgesteld.',
  },
  actions: {
    add: 'Nieuwe klant',
    edit: (count: number) => `Wijzig veld voor ${countClients(count)}`,
    field: 'Veld',
    value: 'Nieuwe waarde',
    valueHint: 'Leeg laten om het veld leeg te maken.',
    apply: (count: number) => `Wijzigen bij ${countClients(count)}`,
    applied: (label: string, count: number) => `${label} gewijzigd bij ${countClients(count)}`,
    openCard: 'Klantkaart openen',
    details: 'Details',
    closeDetails: 'Details sluiten',
    retry: 'Opnieuw proberen',
  },
  panel: {
    strategy: 'Strategie',
    roles: 'Rollen',
    classification: 'Classificatie',
    group: 'Groep',
    noGroup: 'Geen groep',
    head: 'hoofd',
    noRoles: 'Nog geen rollen toegekend',
    unknown: 'onbekend',
    points: (points: number, max: number) => `${points} van ${max} punten`,
    range: (min: number, max: number) => `${min}–${max} punten`,
    incompleteType: 'Onvolledig',
  },
  loading: (done: string, total: string) => `${done} van ${total} klanten geladen`,
  empty: {
    title: 'Nog geen klanten',
    text: 'Importeer de export van je praktijksoftware, of voeg de eerste klant zelf toe.',
    import: 'Importeren',
  },
  chosen: (count: number) => `Selectie van ${countClients(count)}`,
  incomplete: (min: number, max: number, missing: string) =>
    `Onvolledig: ${min}–${max} punten. Ontbreekt: ${missing}.`,
};

function countClients(count: number): string {
  return count === 1 ? '1 klant' : `${formatCount(count)} klanten`;
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
