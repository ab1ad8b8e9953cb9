import type { ServiceTrouble } from '#shared/preparation/service-dates.ts';
import { formatCount, formatDay, formatHours, monthName } from '#shared/text/format.ts';

const clients = (count: number) => (count === 1 ? '1 klant' : `${formatCount(count)} klanten`);
const roles = (count: number) => (count === 1 ? '1 rol' : `${formatCount(count)} rollen`);
const hours = (centihours: number) => `${formatHours(centihours)} uur`;
const who = (code: string | null) => code ?? 'niemand';

/** `RLM` with its label where that says more. */
export function roleName(role: { code: string; label: string }): string {
  return role.label === role.code ? role.code : `${role.code} ${role.label}`;
}

/** Dutch text of the preparation of a planning year: who does what. */
export const preparationText = {
  title: (year: number) => `Voorbereiding planning ${year}`,
  noun: { one: 'klant', many: 'klanten' },
  differenceNoun: { one: 'verschil', many: 'verschillen' },
  nobody: { code: 'niemand', label: 'Niemand' },
  who,
  hours,
  columns: {
    number: 'Nummer',
    name: 'Naam',
    group: 'Groep',
    status: 'Status',
    newRole: (role: string) => `${role} nieuw`,
    currentRole: (role: string) => `${role} nu`,
    fromMonth: 'Ingaand per',
    fromMonthOf: (role: string) => `${role} per`,
    hours: (year: number) => `Uren ${year}`,
    left: 'Bevestigd bij vorige',
    warning: 'Let op',
  },
  hints: {
    newRole: (role: string) =>
      `Wie in het planjaar ${role} is. Lichter: dezelfde als nu. Typ een code; leegmaken is niemand; typ de huidige om de wijziging weg te halen.`,
    currentRole: (role: string) =>
      `Wie nu ${role} is. Wijzigen doe je in de kolom ernaast of op de klantkaart.`,
    fromMonth: 'De maand vanaf welke de nieuwe medewerkers van deze klant het overnemen.',
    hours: 'Uren van de voorgestelde en bevestigde planning van het jaar.',
    left: 'Bevestigde uren die nog bij de huidige medewerker staan, terwijl de rol naar een ander gaat.',
  },
  mixedMonths: { code: 'verschillend', label: 'Verschillend' },
  cell: {
    same: (code: string) => `${code}, zoals nu`,
    changed: (from: string | null, to: string | null, month: number) =>
      `${who(from)} wordt ${who(to)} per ${monthName(month)}`,
    empty: 'Niemand heeft deze rol.',
  },
  trouble: (code: string, trouble: ServiceTrouble) => {
    const on = formatDay(trouble.on);
    if (trouble.kind === 'left') return `${code} is uit dienst per ${on}`;
    return trouble.kind === 'leaves'
      ? `${code} gaat uit dienst per ${on}`
      : `${code} komt pas in dienst per ${on}`;
  },
  empty: {
    title: 'Nog geen klanten om te verdelen',
    body: 'Hier verdeel je de klanten over de medewerkers voor het volgende jaar. Importeer eerst de relaties.',
    action: 'Importeren',
  },
  toCodes: 'Codelijsten',
  noRoles: 'De lijst van rollen is leeg. Voeg bij Codelijsten eerst de rollen van het kantoor toe.',
  tabs: { grid: 'Rollen', differences: 'Verschillen' },
  tabsLabel: 'Delen van de voorbereiding',
  filters: {
    shown: 'Tonen',
    all: 'Alle',
    changed: (count: number) => `Gewijzigd (${formatCount(count)})`,
    unfilled: (count: number) => `Rol niet gevuld (${formatCount(count)})`,
    warned: (count: number) => `Let op (${formatCount(count)})`,
    employee: 'Medewerker',
    anyEmployee: 'Alle medewerkers',
    role: 'Rol',
    anyRole: 'Alle rollen',
  },
  actions: {
    swap: 'Vervangen',
    apply: 'Doorvoeren',
    load: 'Belasting',
    follow: (count: number) => `Weer als nu (${formatCount(count)})`,
    takeAlong: (centihours: number) => `${hours(centihours)} bevestigd meenemen`,
    takeAlongHint:
      'Bevestigde planningen wijzigen niet vanzelf. Hiermee gaan ook de bevestigde uren naar de nieuwe medewerkers.',
    print: 'Afdrukken',
    close: 'Sluiten',
  },
  load: {
    title: (year: number) => `Belasting ${year}`,
    employee: 'Medewerker',
    clientsHint: 'Aantal klanten in deze rol: nu en aan het eind van het planjaar.',
    available: 'Beschikbaar',
    planned: 'Gepland',
    free: 'Vrij',
    worst: 'Krapst',
    worstHint: 'De maand met de minste vrije uren.',
    nobody: 'Zonder medewerker',
    overbooked: 'overbezet',
    noBudget: 'geen',
    noBudgetHint: 'Deze medewerker heeft voor dit jaar nog geen begroting.',
    none: 'Nog geen medewerkers in dit jaar.',
  },
  swap: {
    title: 'Vervangen',
    from: 'Wie',
    to: 'Door',
    roles: 'Rollen',
    scope: 'Voor',
    scopes: {
      selected: (count: number) => `Selectie (${formatCount(count)})`,
      shown: (count: number) => `Getoonde klanten (${formatCount(count)})`,
    },
    month: 'Ingaand per',
    asPlanned: 'Zoals gepland, anders januari',
    choose: 'Kies wie vervangen wordt en door wie.',
    count: (changed: number, count: number) =>
      changed === 0 ? 'Geen rol om te vervangen.' : `${roles(changed)} bij ${clients(count)}`,
    moved: (centihours: number) => `${hours(centihours)} gaat mee.`,
    stayed: (centihours: number) => `${hours(centihours)} is bevestigd en blijft staan.`,
    skipped: (count: number) =>
      `${roles(count)} overgeslagen: daar is deze medewerker zelf nieuw, en een rol gaat in een jaar één keer over.`,
    action: (changed: number) => (changed === 0 ? 'Vervangen' : `${roles(changed)} vervangen`),
  },
  apply: {
    title: 'Doorvoeren',
    on: 'Op datum',
    intro:
      'De nieuwe medewerkers worden de huidige, voor zover zij op of voor deze datum ingaan. Je kunt dit in één keer ongedaan maken.',
    needsDay: 'Vul een datum in.',
    future: 'Deze datum ligt in de toekomst: de nieuwe rollen gelden dan toch direct als huidige rollen.',
    due: (changed: number) =>
      changed === 0 ? 'Er is niets om door te voeren.' : `${roles(changed)} om door te voeren`,
    later: (count: number) => `${roles(count)} gaan later in en blijven staan.`,
    stayed: (centihours: number) => `${hours(centihours)} bevestigd blijft bij de vorige medewerker.`,
    action: (changed: number) => (changed === 0 ? 'Doorvoeren' : `${roles(changed)} doorvoeren`),
    more: (count: number) => `en nog ${formatCount(count)}`,
    line: (role: string, from: string | null, to: string | null) => `${role}: ${who(from)} → ${who(to)}`,
  },
  differences: {
    title: (year: number) => `Verschillen ${year}`,
    intro: (count: number, year: number) =>
      count === 0
        ? `Voor ${year} is er niets gewijzigd: iedereen houdt de rollen van nu.`
        : `${roles(count)} ${count === 1 ? 'gaat' : 'gaan'} in ${year} naar een ander.`,
    columns: {
      client: 'Nummer',
      name: 'Naam',
      role: 'Rol',
      from: 'Nu',
      to: 'Nieuw',
      month: 'Ingaand per',
      hours: 'Uren',
    },
  },
  done: {
    changed: (changed: number, moved: number, stayed: number) =>
      [
        `${roles(changed)} gewijzigd`,
        ...(moved > 0 ? [`${hours(moved)} gaat mee`] : []),
        ...(stayed > 0 ? [`${hours(stayed)} is bevestigd en blijft staan`] : []),
      ].join('; '),
    takenAlong: (centihours: number, count: number) =>
      `${hours(centihours)} bevestigd meegenomen bij ${clients(count)}`,
    applied: (applied: number, count: number) => `${roles(applied)} doorgevoerd bij ${clients(count)}`,
  },
  changes: {
    one: (year: number, client: string, role: string, to: string | null) =>
      `Voorbereiding ${year}: ${role} van klant ${client} wordt ${who(to)}`,
    many: (year: number, count: number) => `Voorbereiding ${year}: ${roles(count)} gewijzigd`,
    swapped: (year: number, from: string | null, to: string | null, count: number) =>
      `Voorbereiding ${year}: ${who(from)} vervangen door ${who(to)} in ${roles(count)}`,
    takenAlong: (year: number, centihours: number) =>
      `Voorbereiding ${year}: ${hours(centihours)} bevestigd meegenomen`,
    applied: (year: number, on: string, count: number) =>
      `Voorbereiding ${year}: ${roles(count)} doorgevoerd op ${formatDay(on)}`,
  },
  refusals: {
    cells: (count: number, first: string) =>
      `${count === 1 ? '1 cel klopt niet' : `${formatCount(count)} cellen kloppen niet`}: ${first} Er is niets gewijzigd.`,
    clientUnknown: (number: string) => `Klant ${number} bestaat niet (meer).`,
    clientFormer: (number: string) => `Klant ${number} is geen klant meer en krijgt geen planning.`,
    roleUnknown: (role: string) => `De rol ‘${role}’ staat niet in de lijst van rollen.`,
    employeeUnknown: (code: string) => `Medewerker ‘${code}’ bestaat niet.`,
    employeeLeft: (code: string, name: string, on: string) =>
      `${[code, name].filter(Boolean).join(' ')} is uit dienst per ${formatDay(on)}.`,
    noChange: 'Er is geen nieuwe medewerker. Vul eerst een rol in, dan de maand.',
    tooMuch: 'Samen met wat de nieuwe medewerker al heeft wordt dit meer uren dan een maand heeft.',
    leftAtApply: (code: string, name: string, on: string, count: number) =>
      `${[code, name].filter(Boolean).join(' ')} is dan uit dienst (per ${formatDay(on)}) en krijgt nog ${roles(count)}. Er is niets gewijzigd. Kies voor die klanten eerst een ander.`,
    nothingToApply: 'Er is niets om door te voeren op deze datum. Er is niets gewijzigd.',
    notApart: 'Kies twee verschillende medewerkers.',
  },
} as const;
