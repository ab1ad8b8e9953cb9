import type { BeconCurve } from '#shared/deadlines/becon.ts';
import type { BeconTax, WorkState } from '#shared/deadlines/screen-model.ts';
import type { PeriodKind } from '#shared/deadlines/screen-period.ts';
import { formatCount, formatDay, formatPercentage, monthName } from '#shared/text/format.ts';

const states: Record<WorkState, string> = {
  late: 'Te laat',
  pressing: 'Interne dag voorbij',
  open: 'Open',
  done: 'Gereed',
};
const periods: Record<PeriodKind, string> = {
  week: 'Week',
  month: 'Maand',
  quarter: 'Kwartaal',
  year: 'Jaar',
  late: 'Te laat',
};
const taxes: Record<BeconTax, string> = { income_tax: 'IB', corporate_tax: 'VPB' };

const deadlines = (count: number) => (count === 1 ? '1 termijn' : `${formatCount(count)} termijnen`);
const filings = (count: number) =>
  count === 1 ? '1 aangifte of jaarrekening' : `${formatCount(count)} aangiften of jaarrekeningen`;
const returns = (count: number) => (count === 1 ? '1 aangifte' : `${formatCount(count)} aangiften`);
const endOf = (day: string) => `eind ${monthName(Number(day.slice(5, 7)))}`;

/** Dutch text of the screen "Termijnen". */
export const deadlinesScreenText = {
  title: 'Termijnen',
  tabsLabel: 'Onderdelen van Termijnen',
  tabs: { list: 'Lijst', load: 'Drukte per maand', becon: 'Beconregeling', sizes: 'Grootteklasse' },
  states,
  taxes,
  period: {
    label: 'Periode',
    kinds: periods,
    before: 'Vorige periode',
    after: 'Volgende periode',
    today: 'Naar vandaag',
  },
  filters: {
    manager: 'Medewerker',
    anyManager: 'Iedereen',
    noManager: 'Zonder relatiebeheerder',
    family: 'Soort',
    anyFamily: 'Alle soorten',
    state: 'Stand',
    anyState: 'Alles',
    notDone: 'Niet gereed',
    legalForm: 'Rechtsvorm',
    anyLegalForm: 'Alle rechtsvormen',
    noLegalForm: 'Zonder rechtsvorm',
    group: 'Klantgroep',
    anyGroup: 'Alle klantgroepen',
    noGroup: 'Zonder klantgroep',
    clear: (label: string) => `${label}: wissen`,
  },
  list: {
    label: (period: string) => `Termijnen ${period}`,
    noun: { one: 'termijn', many: 'termijnen' },
    loading: 'Termijnen ophalen',
    empty: {
      title: 'Geen termijnen in deze periode',
      body: 'Termijnen volgen uit de rechtsvorm op de klantkaart, de btw-code in de planning en de gegevens bij Termijnen op de klantkaart. Kies een andere periode, of vul die gegevens aan.',
      late: 'Er is geen termijn van het afgelopen jaar die nog openstaat.',
      action: 'Naar de klanten',
    },
    columns: {
      dueOn: 'Wettelijk',
      daysLeft: 'Dagen',
      number: 'Nummer',
      name: 'Klant',
      rule: 'Termijn',
      periodEndsOn: 'Tijdvak t/m',
      internalOn: 'Intern',
      manager: 'RLM',
      state: 'Stand',
      doneOn: 'Gereed op',
      doneBy: 'Gereed door',
      remark: 'Opmerking',
      family: 'Soort',
      group: 'Klantgroep',
      legalForm: 'Rechtsvorm',
      source: 'Bron',
      checkedOn: 'Nagekeken op',
      basis: 'Berekend uit',
    },
    hints: {
      dueOn: 'De dag volgens de wet. Een weekend of feestdag schuift hem niet op.',
      daysLeft: 'Dagen tot de wettelijke dag; onder nul is die voorbij.',
      internalOn: 'De werkdag waarop het kantoor gereed wil zijn.',
      manager: 'De relatiebeheerder op de klantkaart.',
      doneOn: "Typ een datum of 'vandaag' om de termijn gereed te melden. Leegmaken zet hem weer open.",
    },
    print: 'Afdrukken',
    cut: (shown: number, all: number) =>
      `Hier staan de eerste ${formatCount(shown)} van ${formatCount(all)}. Exporteer de lijst voor de rest, of kies een kortere periode.`,
    totals: (counts: Readonly<Record<WorkState, number>>) =>
      [
        deadlines(counts.late + counts.pressing + counts.open + counts.done),
        `${formatCount(counts.done)} gereed`,
        ...(counts.late > 0 ? [`${formatCount(counts.late)} te laat`] : []),
        ...(counts.pressing > 0 ? [`${formatCount(counts.pressing)} interne dag voorbij`] : []),
        `${formatCount(counts.open)} open`,
      ].join(' · '),
  },
  selection: {
    done: (count: number) => `${formatCount(count)} gereed melden`,
    extend: 'Uitstel',
    on: 'Gereed op',
    remark: 'Opmerking (mag leeg)',
    confirm: 'Gereed melden',
    undo: 'Weer openzetten',
    notDay: 'Typ een bestaande datum, zoals 22-11 of vandaag.',
    marked: (count: number, day: string) =>
      count === 0
        ? `Alles stond al gereed op ${formatDay(day)}.`
        : `${deadlines(count)} gereed gemeld op ${formatDay(day)}`,
    unmarked: (count: number) => `${deadlines(count)} weer opengezet`,
    wwft: 'Een Wwft-herziening meld je gereed door de beoordeling bij Risico goed te keuren; die zijn overgeslagen.',
    onlyWwft:
      'Een Wwft-herziening meld je gereed door de beoordeling bij Risico goed te keuren. Er is niets gewijzigd.',
  },
  extension: {
    title: (count: number) => `Uitstel voor ${deadlines(count)}`,
    close: 'Sluiten',
    kind: 'Soort uitstel',
    kinds: {
      individual: 'Individueel uitstel (IB, VPB)',
      becon: 'Op de beconlijst (IB, VPB)',
      resolution: 'Besluit van de algemene vergadering (jaarrekening)',
      none: 'Geen uitstel',
    },
    until: 'Tot en met (leeg: zoals de regel zegt)',
    applies: (count: number, skipped: number) =>
      skipped === 0
        ? count === 1
          ? 'Geldt voor de gekozen termijn.'
          : `Geldt voor alle ${formatCount(count)} gekozen termijnen.`
        : `Geldt voor ${formatCount(count)} van de gekozen termijnen; bij ${formatCount(skipped)} hoort dit uitstel niet.`,
    notice: 'De wettelijke dag schuift op, dus de termijn kan naar een andere maand gaan.',
    save: 'Uitstel vastleggen',
    done: (count: number) =>
      count === 0 ? 'Het uitstel stond al zo.' : `Uitstel vastgelegd bij ${filings(count)}`,
    removed: (count: number) => `Uitstel vervallen bij ${filings(count)}`,
  },
  panel: {
    close: 'Sluiten',
    due: (day: string) => `Wettelijk ${formatDay(day)}`,
    left: (days: number) =>
      days === 0
        ? 'vandaag'
        : days > 0
          ? `nog ${formatCount(days)} ${days === 1 ? 'dag' : 'dagen'}`
          : `${formatCount(-days)} ${days === -1 ? 'dag' : 'dagen'} geleden`,
    internal: 'Interne dag',
    basis: 'Berekend uit',
    rule: 'Regel',
    source: 'Bron',
    checked: (day: string) => `Nagekeken op ${formatDay(day)}`,
    manager: 'Relatiebeheerder',
    none: 'Niemand',
    done: (day: string, by: string) => `Gereed op ${formatDay(day)}, gemeld door ${by}`,
    open: 'Nog niet gereed',
    toClient: 'Termijnen van deze klant',
    toRule: 'Deze regel bekijken',
    toRisk: 'Naar de beoordeling',
  },
  load: {
    vat: 'Btw, ICP en suppletie',
    name: (year: number) => `Termijnen en vrije ruimte per maand, ${year}`,
    chart: 'Termijnen per maand',
    room: 'Vrije ruimte (uren)',
    legend: 'Soorten',
    year: 'Jaar',
    busiest: (month: number, count: number, hours: string | null) =>
      hours === null
        ? `${capital(monthName(month))} is het drukst: ${deadlines(count)}`
        : `${capital(monthName(month))} is het drukst: ${deadlines(count)}, met ${hours} uur vrije ruimte`,
    tight: (months: readonly number[]) =>
      `Veel termijnen en geen vrije ruimte in ${listOf(months.map((month) => monthName(month)))}`,
    nothing: (year: number) => `Geen termijnen in ${year}`,
    noBudget: 'Er is voor dit jaar nog geen begroting; de vrije ruimte is daarom niet bekend.',
    links: 'Termijnen achter de balken',
    link: (family: string, month: number, count: number) =>
      `${family}, ${monthName(month)}: ${deadlines(count)}`,
    month: 'Maand',
    total: 'Totaal',
    done: 'Gereed',
    roomColumn: 'Vrije ruimte',
    asChart: 'Als grafiek',
    asTable: 'Als tabel',
    overbooked: 'overbezet',
    hours: (hours: string) => `${hours} uur`,
  },
  becon: {
    name: (tax: BeconTax, year: number) => `Beconregeling ${taxes[tax]}, belastingjaar ${year}`,
    year: 'Belastingjaar',
    before: 'Vorig belastingjaar',
    after: 'Volgend belastingjaar',
    filed: 'Ingediend',
    minimum: 'Minimum',
    month: 'Eind van de maand',
    needed: 'Nodig',
    share: 'Aandeel',
    onList: 'Op de lijst',
    difference: 'Verschil',
    source: (source: string, day: string) => `Minimum: ${source}, nagekeken op ${formatDay(day)}`,
    noLine: 'Er is voor dit belastingjaar geen minimumlijn. Vul haar aan bij Beheer, Regels.',
    empty: {
      title: (year: number) => `Geen aangiften ${year} op de beconlijst`,
      body: 'Kies in de lijst de aangiften die onder de regeling vallen, en zet ze met Uitstel op de beconlijst.',
      action: 'Naar de lijst',
    },
    toFile: (count: number) => (count === 0 ? 'Alles is ingediend' : `Nog in te dienen: ${returns(count)}`),
    toFileLabel: (year: number) => `Nog in te dienen, belastingjaar ${year}`,
    toFileNoun: { one: 'aangifte', many: 'aangiften' },
    columns: {
      tax: 'Belasting',
      number: 'Nummer',
      name: 'Klant',
      manager: 'RLM',
      periodEndsOn: 'Boekjaar t/m',
    },
    exportTitle: (year: number) => `Beconregeling ${year}`,
  },
  sizes: {
    label: 'Grootteklasse en controleplicht',
    noun: { one: 'klant', many: 'klanten' },
    onlyNear: (count: number) => `Alleen wie in de buurt komt: ${formatCount(count)}`,
    classes: { micro: 'Micro', small: 'Klein', medium: 'Middelgroot', large: 'Groot' },
    warnings: {
      audit: 'Controleplicht',
      audit_next: 'Nog zo’n jaar en de controleplicht geldt',
      audit_last: 'Controleplicht, laatste jaar kleiner',
    },
    columns: {
      name: 'Klant',
      number: 'Nummer',
      manager: 'RLM',
      year: 'Jaar',
      counts: 'Klasse',
      own: 'Jaar alleen',
      warning: 'Let op',
      near: 'Van de grens',
      assets: 'Balanstotaal',
      turnover: 'Netto-omzet',
      staff: 'Medewerkers',
      assetsBefore: 'Balanstotaal jaar ervoor',
      turnoverBefore: 'Omzet jaar ervoor',
      staffBefore: 'Medewerkers jaar ervoor',
    },
    hints: {
      counts: 'De klasse die voor dit jaar telt: een andere klasse telt pas in het tweede jaar.',
      own: 'De klasse volgens de cijfers van dit jaar alleen.',
      near: 'Hoe dicht het jaar bij de grens van klein ligt: het op een na hoogste van balanstotaal, omzet en medewerkers, want twee van de drie beslissen.',
    },
    source: (source: string, day: string) => `Grenzen: ${source}, nagekeken op ${formatDay(day)}`,
    empty: {
      title: 'Nog geen cijfers om de grootteklasse te bepalen',
      body: 'De grootteklasse volgt uit balanstotaal, omzet en medewerkers op de klantkaart, van klanten met een jaarrekening.',
      action: 'Naar de klanten',
    },
  },
  changes: {
    marked: (count: number, day: string) => `${deadlines(count)} gereed gemeld op ${formatDay(day)}`,
    unmarked: (count: number) => `${deadlines(count)} weer opengezet`,
    extended: (count: number) => `Uitstel gewijzigd bij ${filings(count)}`,
  },
  refusals: {
    tooLong: 'De periode is langer dan 400 dagen. Kies een kortere periode.',
    order: 'De eerste dag ligt na de laatste. Kies een andere periode.',
    future: (day: string) =>
      `${formatDay(day)} is nog niet geweest. Er is niets gewijzigd. Meld gereed op vandaag of een eerdere dag.`,
    beforePeriod: (client: string, day: string) =>
      `Bij klant ${client} ligt de dag voor het einde van het tijdvak (${formatDay(day)}). Er is niets gewijzigd. Kies een latere dag.`,
    wwft: (client: string) =>
      `Bij klant ${client} gaat het om een Wwft-herziening. Die meld je gereed door de beoordeling bij Risico goed te keuren. Er is niets gewijzigd.`,
    noClients: (numbers: readonly string[]) =>
      `Deze klanten zijn er niet meer: ${numbers.slice(0, 10).join(', ')}. Er is niets gewijzigd. Ververs de lijst.`,
    noDuty: (numbers: readonly string[]) =>
      `Deze klanten hebben deze termijn niet: ${numbers.slice(0, 10).join(', ')}${numbers.length > 10 ? ` en nog ${numbers.length - 10}` : ''}. Er is niets gewijzigd. Kijk op de klantkaart naar de rechtsvorm en het boekjaar.`,
    kind: (client: string) =>
      `Dit uitstel hoort niet bij deze termijn van klant ${client}. Er is niets gewijzigd.`,
    until: (client: string) =>
      `De einddag van het uitstel ligt bij klant ${client} niet na het einde van het tijdvak, of meer dan drie jaar erna. Er is niets gewijzigd.`,
  },
} as const;

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1) ?? ''}`;
}

/** The finding of a becon curve, as a sentence. */
export function titleOfCurve({
  tax,
  taxYear,
  onList,
  filed,
  filedBasisPoints,
  now,
  standing,
}: BeconCurve): string {
  const name = `${taxes[tax]} ${taxYear}`;
  if (standing === 'empty') return `${name}: niemand op de beconlijst`;
  const head = `${name}: ${formatCount(filed)} van ${formatCount(onList)} ingediend (${formatPercentage(filedBasisPoints)})`;
  if (standing === 'complete') return `${head}: alles is ingediend`;
  if (now === null) return head;
  const minimum = formatPercentage(now.minimumBasisPoints);
  if (standing === 'early') return `${head}, eerste minimum ${endOf(now.on)} ${minimum}`;
  const line = `${head}, minimum ${endOf(now.on)} ${minimum}`;
  const missing = now.needed - filed;
  if (standing === 'ahead') return `${line}: op schema`;
  const still = missing > 0 ? `, nog ${returns(missing)} nodig` : '';
  return standing === 'due' ? `${line}: op schema${still}` : `${line}: achter op schema${still}`;
}
