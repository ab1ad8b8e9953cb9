import type { AdvisoryField } from '#shared/advisory/model.ts';
import { formatCount, formatDay } from '#shared/text/format.ts';

const clients = (count: number) => (count === 1 ? '1 klant' : `${formatCount(count)} klanten`);

const fields: Record<AdvisoryField, string> = {
  status: 'Staat',
  nextAction: 'Volgende actie',
  nextActionOn: 'Op',
  owner: 'Eigenaar',
  remark: 'Bijzonderheden',
};

/** Dutch text of the advisory services. */
export const advisoryText = {
  title: 'Adviesdiensten',
  noun: { one: 'klant', many: 'klanten' },
  discussNoun: { one: 'onderwerp', many: 'onderwerpen' },
  fields,
  tabsLabel: 'Delen van de adviesdiensten',
  tabs: { matrix: 'Per klant', discuss: 'Te bespreken', chart: 'Aantallen' },
  columns: {
    number: 'Nummer',
    name: 'Naam',
    group: 'Groep',
    manager: 'RLM',
    service: 'Dienst',
    status: 'Staat',
    employee: 'Wie',
    by: 'Via',
    nextAction: 'Volgende actie',
    nextActionOn: 'Op',
    due: 'Termijn',
    remark: 'Bijzonderheden',
  },
  hints: {
    manager: 'Wie de eerste rol van de lijst heeft: de relatiebeheerder.',
    employee: 'De eigenaar van de actie; zonder eigenaar de relatiebeheerder.',
    cell: 'Typ de code of de naam van een staat. Leegmaken is nog niet vastgesteld.',
  },
  cell: {
    status: (service: string, status: string) => `${service}: ${status}`,
    action: (action: string | null, on: string | null, owner: string | null) =>
      [
        action ?? 'Volgende actie',
        ...(on === null ? [] : [`op ${formatDay(on)}`]),
        ...(owner === null ? [] : [`door ${owner}`]),
      ].join(' '),
  },
  empty: {
    title: 'Nog geen klanten',
    body: 'Hier houd je per klant bij welke adviesdiensten lopen, te bespreken zijn of niet van toepassing zijn. Importeer eerst de relaties.',
    action: 'Importeren',
  },
  noServices: 'De lijst van adviesdiensten is leeg. Voeg ze toe bij Codelijsten.',
  toCodes: 'Codelijsten',
  toDiscuss: {
    label: 'Te bespreken',
    employee: 'Medewerker',
    anyone: 'Iedereen',
    count: (count: number, overdue: number) =>
      `${count === 1 ? '1 onderwerp' : `${formatCount(count)} onderwerpen`}${overdue > 0 ? `, ${formatCount(overdue)} over tijd` : ''}`,
    none: 'Er is niets te bespreken.',
    noneOf: (employee: string) => `Voor ${employee} is er niets te bespreken.`,
    overdue: 'Over tijd',
    planned: 'Gepland',
    noDay: 'Zonder datum',
    byManager: 'relatiebeheerder',
    byOwner: 'eigenaar',
    title: (employee: string | null) => `Te bespreken${employee === null ? '' : ` ${employee}`}`,
  },
  chart: {
    title: (discussed: number, active: number) =>
      `${formatCount(active)} lopende adviesdiensten, ${formatCount(discussed)} te bespreken`,
    name: (count: number) => `Aantal klanten per dienst en staat, van ${clients(count)}`,
    asTable: 'Als tabel',
    asChart: 'Als grafiek',
    links: 'Klanten per dienst en staat',
    link: (service: string, status: string, count: number) => `${service}, ${status}: ${clients(count)}`,
    service: 'Dienst',
    total: 'Totaal',
  },
  panel: {
    close: 'Sluiten',
    open: 'Klantkaart openen',
    history: 'Historie',
    noHistory: 'Er is nog niets gewijzigd.',
    undone: 'ongedaan gemaakt',
    change: (field: string, before: string, after: string) =>
      before === '' ? `${field}: ${after}` : `${field}: ${before} → ${after === '' ? 'leeg' : after}`,
  },
  card: {
    title: 'Adviesdiensten',
    former: 'Deze klant is geen klant meer: de gegevens staan vast.',
    hint: 'De staat en de volgende actie per adviesdienst.',
    fieldOf: (field: string, service: string) => `${field} van ${service}`,
  },
  print: 'Afdrukken',
  changes: {
    one: (client: string, service: string, status: string) =>
      `Adviesdienst ${service} van klant ${client}: ${status}`,
    many: (count: number) => `Adviesdiensten: ${formatCount(count)} keer de staat gewijzigd`,
    detail: (client: string, service: string, field: AdvisoryField) =>
      `Adviesdienst ${service} van klant ${client}: ${fields[field].toLowerCase()} gewijzigd`,
  },
  refusals: {
    cells: (count: number, first: string) =>
      `${count === 1 ? '1 cel klopt niet' : `${formatCount(count)} cellen kloppen niet`}: ${first} Er is niets gewijzigd.`,
    clientUnknown: (number: string) => `Klant ${number} bestaat niet (meer).`,
    clientFormer: (number: string) =>
      `Klant ${number} is geen klant meer: de adviesdiensten staan vast. Er is niets gewijzigd.`,
    serviceUnknown: (code: string) => `De adviesdienst ‘${code}’ staat niet in de lijst.`,
    statusUnknown: (code: string) => `De staat ‘${code}’ staat niet in de lijst.`,
    employeeUnknown: (code: string) => `Medewerker ‘${code}’ bestaat niet.`,
    employeeLeft: (code: string, name: string, on: string) =>
      `${[code, name].filter(Boolean).join(' ')} is uit dienst per ${formatDay(on)}.`,
    changedMeanwhile:
      'Dit is intussen gewijzigd. Er is niets opgeslagen. Bekijk wat er nu staat en probeer het opnieuw.',
    fixedStatus: (code: string) =>
      `De staat ‘${code}’ bepaalt wat er te bespreken is en houdt deze code. Er is niets gewijzigd. De omschrijving mag je wel aanpassen.`,
  },
} as const;
