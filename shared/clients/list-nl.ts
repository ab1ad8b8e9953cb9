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
  incomplete: (min: number, max: number, missing: string) =>
    `Onvolledig: ${min}–${max} punten. Ontbreekt: ${missing}.`,
};

function countClients(count: number): string {
  return count === 1 ? '1 klant' : `${formatCount(count)} klanten`;
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
