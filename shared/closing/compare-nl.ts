import { formatCount, formatInstant, formatLongDay } from '#shared/text/format.ts';
import type { RiskEdge } from './compare-model.ts';
import type { AmountKey, TypeEdge } from './compare-facts.ts';

const plural = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${formatCount(count)} ${many}`;
const units = (count: number) => plural(count, 'klant of klantgroep', 'klanten en klantgroepen');
const clients = (count: number) => plural(count, 'klant', 'klanten');

const edges: Record<TypeEdge, string> = {
  A: 'A',
  B: 'B',
  C: 'C',
  D: 'D',
  incomplete: 'Onvolledig',
  new: 'Nieuw',
  left: 'Vertrokken',
  merged: 'Samengevoegd',
  regrouped: 'Andere groep',
};
const risks: Record<RiskEdge, string> = {
  low: 'Laag',
  normal: 'Normaal',
  high: 'Hoog',
  none: 'Niet beoordeeld',
  absent: 'Geen klant',
};
const amounts: Record<AmountKey, string> = {
  billedCents: 'Gedeclareerd',
  productionCents: 'Productie',
  writeOffCents: 'Afgeboekt',
};

/** Dutch text of comparing two years. */
export const compareText = {
  edges,
  risks,
  amounts,
  units,
  clients,
  remarks: {
    live: (year: number) => `${year} is niet afgesloten: de gegevens zijn die van nu.`,
    liveTypes: (from: number, to: number) =>
      `Niet vergelijkbaar: ${from} en ${to} zijn geen van beide afgesloten. Het type van een klant is dat van nu, dus in beide jaren hetzelfde.`,
    liveRisk: (from: number, to: number) =>
      `Niet vergelijkbaar: ${from} en ${to} zijn geen van beide afgesloten. De risicoklasse is die van nu.`,
    liveRoles: (year: number) =>
      `${year} is niet afgesloten: een rol is wie hem nu heeft, of wie hem in ${year} overneemt.`,
    noClients: (year: number) => `Niet vergelijkbaar: van ${year} zijn geen klanten bekend.`,
    sameDefinition: (version: number, name: string) =>
      `Beide jaren zijn ingedeeld met definitie ${version} (${name}).`,
    otherDefinition: (from: number, fromVersion: number, to: number, toVersion: number) =>
      `${from} is ingedeeld met definitie ${fromVersion}, ${to} met definitie ${toVersion}: een verschil kan door de maatstaf komen. Kies “Volgens de definities van nu” om dat eruit te halen.`,
    unknownCriterion: (version: number, label: string) =>
      `Definitie ${version} kende het criterium ${label} niet.`,
    otherBands: (labels: readonly string[]) => `Andere klassen of punten bij: ${labels.join(', ')}.`,
    otherTypes: 'De grenzen van de typen A tot en met D zijn anders.',
    today: (version: number, name: string) =>
      `Beide jaren zijn opnieuw ingedeeld met definitie ${version} (${name}), uit de waarden van toen. Afwijkingen die een partner koos tellen hier niet mee.`,
    noDefinition: 'Dit hangt niet van een definitie af: zoals toen.',
    otherQuestionnaire: (from: number, fromVersion: number, to: number, toVersion: number) =>
      `De vragenlijst was in ${from} versie ${fromVersion} en in ${to} versie ${toVersion}: een verschil kan door de vragen komen.`,
    missingUnits: (onlyFrom: number, onlyTo: number) =>
      `${units(onlyFrom + onlyTo)} ${onlyFrom + onlyTo === 1 ? 'ontbreekt' : 'ontbreken'} in een van de jaren en ${onlyFrom + onlyTo === 1 ? 'staat' : 'staan'} apart.`,
    missingClients: (count: number) =>
      `${clients(count)} ${count === 1 ? 'ontbreekt' : 'ontbreken'} in een van de jaren en ${count === 1 ? 'telt' : 'tellen'} hier niet mee.`,
    merged: (count: number) =>
      `${clients(count)} ${count === 1 ? 'is' : 'zijn'} intussen met een andere samengevoegd.`,
    noAmounts: (year: number) =>
      `Niet vergelijkbaar: van ${year} zijn geen bedragen bekend. Importeer de productie van dat jaar.`,
    amountsToday: 'De bedragen van beide jaren zijn zoals ze nu bekend zijn.',
    amountsThen: (year: number) =>
      `De bedragen van ${year} zijn die van de dag van afsluiten. Wat later binnenkwam zie je bij “Volgens de definities van nu”.`,
    someAmounts: (known: number, all: number) =>
      `Van ${formatCount(known)} van de ${formatCount(all)} klanten zijn de bedragen van beide jaren bekend; alleen die tellen in het verschil.`,
    noHours: (year: number) => `Niet vergelijkbaar: voor ${year} zijn geen uren gepland.`,
    noBudgets: (year: number) => `Niet vergelijkbaar: voor ${year} is niets begroot.`,
    noRisk: (year: number) => `Niet vergelijkbaar: van ${year} is geen enkele klant op risico beoordeeld.`,
    renamed: (pairs: readonly { from: string; to: string }[]) =>
      `Een andere code, dezelfde naam, en dus als dezelfde geteld: ${pairs.map(({ from, to }) => `${from} werd ${to}`).join(', ')}.`,
    nobodyActive: 'Geen enkele klant is in beide jaren actief.',
  },
  screen: {
    title: 'Jaren vergelijken',
    printTitle: (from: number, to: number) => `Vergelijking ${from} en ${to}`,
    printedOn: (office: string, on: string) => `${office} · Stand van ${formatLongDay(on)}`,
    from: 'Van',
    to: 'Naar',
    under: 'Definities',
    unders: { asThen: 'Zoals toen', today: 'Volgens de definities van nu' },
    closed: (at: string) => `Vastgelegd op ${formatInstant(at)}`,
    live: 'Niet afgesloten: stand van nu',
    definition: (version: number, name: string) => `Definitie ${version}: ${name}`,
    empty: 'Nog niets om te vergelijken',
    emptyBody: 'Er zijn twee planjaren nodig. Maak een planning voor een volgend jaar, of sluit een jaar af.',
    emptyAction: 'Naar de jaren',
    print: 'Afdrukken',
    save: 'Opslaan',
    savePdf: 'Bewaar als PDF',
    saveXlsx: 'Bewaar als Excel',
    saved: (path: string) => `Bewaard: ${path}`,
    pdfTitle: 'Waar komt de vergelijking?',
    pdf: 'PDF-bestand',
    fileName: (from: number, to: number) => `Vergelijking ${from} en ${to}`,
    route: (from: number, to: number, under: string) =>
      `/afdruk/jaren-vergelijken?van=${from}&naar=${to}&definities=${under === 'today' ? 'nu' : 'toen'}`,
    blocks: {
      types: 'Klanten per type',
      amounts: 'Declaraties, productie en afboekingen',
      roles: 'Rollen',
      employees: 'Uren per medewerker',
      services: 'Uren per dienst',
      room: 'Vrije ruimte per medewerker',
      risk: 'Risicoklasse',
    },
    flow: 'Stroom',
    matrix: 'Tabel',
    view: 'Weergave',
    flowLabel: (from: number, to: number) => `Klanten en klantgroepen van type in ${from} naar type in ${to}`,
    flowPart: (count: number, from: string, to: string) => `${units(count)} van ${from} naar ${to}`,
    perUnit: 'Geteld per klantgroep, of per klant zonder groep.',
    total: 'Totaal',
    moved: (moved: number, total: number) =>
      moved === 0
        ? `Geen van de ${formatCount(total)} veranderde van type`
        : `${formatCount(moved)} van de ${formatCount(total)} veranderden van type`,
    nowhere: 'Geen',
    amount: 'Bedrag',
    known: 'Klanten',
    difference: 'Verschil',
    comparable: 'Vergelijkbaar verschil',
    role: 'Rol',
    same: 'Dezelfde',
    taken: 'Overgenomen',
    filled: 'Nieuw gevuld',
    emptied: 'Vervallen',
    movesOf: (label: string) => `Wie nam over: ${label}`,
    nobody: 'Niemand',
    employee: 'Medewerker',
    service: 'Dienst',
    hours: 'Uren',
    available: 'Beschikbaar',
    planned: 'Gepland',
    control: 'Controle',
    free: 'Vrij',
    openClients: (what: string) => `${what}: klanten tonen`,
    panelClose: 'Sluiten',
    columns: { number: 'Nummer', name: 'Naam', from: 'In', to: 'In' },
    inYear: (year: number) => `In ${year}`,
    noun: { one: 'klant', many: 'klanten' },
    loading: 'De jaren worden naast elkaar gezet…',
  },
} as const;
