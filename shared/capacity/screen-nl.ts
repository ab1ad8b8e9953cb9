import { capacityText } from '#shared/capacity/nl.ts';
import { formatCount, formatHours, formatNumber, formatPercentage, monthName } from '#shared/text/format.ts';

const people = (count: number) => (count === 1 ? '1 medewerker' : `${formatCount(count)} medewerkers`);
const rules = (count: number) => (count === 1 ? '1 regel' : `${formatCount(count)} regels`);

/** `maart`, `maart en mei`, `maart, april en mei`. */
function listMonths(months: readonly number[]): string {
  const names = months.map(monthName);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1) ?? ''}`;
}

/** Dutch text of the screens of capacity. */
export const capacityScreenText = {
  title: (year: number) => `Capaciteit ${year}`,
  hours: 'uren',
  views: { table: 'Tabel', heatMap: 'Heatmap', chart: 'Grafiek' },
  viewLabel: 'Weergave',
  groupLabel: 'Per',
  groups: {
    employee: 'Medewerker',
    function: 'Functie',
    role: 'Rol',
    team: 'Team',
    firm: 'Kantoor',
  },
  filters: {
    function: 'Functie',
    allFunctions: 'Alle functies',
    team: 'Team',
    allTeams: 'Alle teams',
    trouble: 'Alleen knelpunten',
  },
  columns: { line: 'Regel', year: 'Jaar' },
  firm: 'Hele kantoor',
  noFunction: 'Zonder functie',
  noTeam: 'Zonder team',
  unassigned: 'Niet toegewezen',
  unassignedHint: 'Geplande uren die nog niemand heeft. Ze tellen mee als vraag van het kantoor.',
  ofWhichUnassigned: 'Waarvan niet toegewezen',
  elsewhere: 'Gepland in andere rollen',
  roleNote:
    'Beschikbaar is van wie de rol heeft; wie twee rollen heeft telt bij beide mee. Rollen tellen daarom niet op tot het kantoor.',
  partTime: (percent: number | null) =>
    percent === null ? 'geen contract' : `${formatNumber(percent, Number.isInteger(percent) ? 0 : 1)} %`,
  noBudget: 'geen begroting',
  leftOn: (day: string) => `uit dienst ${day}`,
  people,
  total: (count: number) => `Totaal van ${people(count)}`,
  was: (centihours: number) => `was ${formatHours(centihours)}`,
  overbooked: 'overbezet',
  empty: {
    title: (year: number) => `Nog geen medewerkers in ${year}`,
    body: 'Leg bij Beheer de medewerkers vast en bij Begroting hun contract en uren. Daarna zie je hier wie wanneer ruimte heeft.',
    employees: 'Medewerkers openen',
    budgets: 'Begroting openen',
  },
  noneMatch: 'Niemand voldoet aan deze filters.',
  noTrouble: 'Er is in geen enkele maand iemand overbezet.',
  clearFilters: 'Filters wissen',
  status: (shown: number, all: number, troubled: number) =>
    `${formatCount(shown)} van ${people(all)} · ${troubled === 0 ? 'niemand overbezet' : `${formatCount(troubled)} overbezet in een of meer maanden`}`,
  withoutBudget: (count: number) => `${formatCount(count)} met werk, zonder begroting`,
  withoutBudgetHint: 'Zonder begroting is niet bekend hoeveel uren er zijn, en dus niet wie te veel heeft.',
  unassignedStatus: (centihours: number) => `${formatHours(centihours)} uur niet toegewezen`,
  heat: {
    label: 'Vrije ruimte per maand',
    employee: 'Wie',
    legend: 'Vrije ruimte als deel van wat beschikbaar is',
    tones: {
      over: 'Overbezet',
      tight: 'Krap, minder dan 10 %',
      fine: '10 tot 40 %',
      roomy: '40 % of meer',
      nothing: 'Niets beschikbaar',
    },
    cell: (share: string, free: string) => `${share}, ${free} uur vrij`,
  },
  chart: {
    name: 'Vraag en capaciteit per maand, in uren',
    by: 'Vraag per',
    kinds: { service: 'Dienst', function: 'Functie' },
    short: (months: readonly number[]) =>
      months.length === 12
        ? 'In elke maand vraagt het werk meer uren dan er zijn'
        : `In ${listMonths(months)} vraagt het werk meer uren dan er zijn`,
    enough: (month: number, basisPoints: number | null) =>
      basisPoints === null
        ? 'Er is nog geen werk gepland'
        : `Elke maand is er genoeg tijd; het krapst is ${monthName(month)} met ${formatPercentage(basisPoints, 0)} vrij`,
    nothing: 'Er is nog niets gepland en niets beschikbaar',
    capacity: 'Capaciteit (beschikbaar − controle)',
    demand: 'Vraag',
    difference: 'Verschil',
    other: 'Overige',
    month: 'Maand',
    asTable: 'Als tabel',
    asChart: 'Als grafiek',
    copy: 'Kopiëren als plaatje',
    copied: 'De grafiek staat op het klembord.',
    notCopied: 'Het klembord is niet beschikbaar. Er is niets gekopieerd.',
    segments: 'Onderdelen van de grafiek',
    segment: (name: string, month: number, hours: string) => `${name}, ${monthName(month)}: ${hours} uur`,
    missing: (count: number) => `${people(count)} zonder begroting: die tijd telt niet mee.`,
  },
  cell: {
    title: (who: string, month: number | null, year: number) =>
      `${who}, ${month === null ? year : `${monthName(month)} ${year}`}`,
    close: 'Sluiten',
    made: 'Waar het getal uit bestaat',
    employees: 'Per medewerker',
    lines: 'Klanten en diensten',
    count: (count: number, centihours: number) => `${rules(count)}, ${formatHours(centihours)} uur`,
    shown: (shown: number, all: number) =>
      `De ${formatCount(shown)} grootste van ${formatCount(all)} regels.`,
    none: 'Hier is niets gepland.',
    more: 'Meer tonen',
    hours: (what: string) => `Uren van ${what}`,
    part: 'Deel, uren',
    partTooLarge: 'Meer dan de regel heeft.',
    month: 'Maand',
    employee: 'Medewerker',
    nobody: 'Niet toegewezen',
    move: (what: string) => `Verplaatsen: ${what}`,
    stopMoving: 'Klaar met verplaatsen',
    proposal: 'voorstel',
    confirmed: 'bevestigd',
    absence: (hours: string) => `Waarvan ${hours} uur gepland verlof, feestdagen en ander verzuim.`,
    budget: 'Begroting openen',
    plan: 'Jaarplan openen',
    noNegative: 'Uren zijn 0 of meer.',
    tooMany: 'Een maand heeft hoogstens 744 uur.',
    movedAway: 'Door het concept hier weggehaald',
    wasLine: (employee: string | null, month: number, centihours: number) =>
      `nu ${formatHours(centihours)} uur, ${employee ?? 'niemand'}, ${monthName(month)}`,
    isNew: 'nieuw in dit concept',
  },
  plan: 'Jaarplan',
  sheet: {
    columns: ['Medewerker', 'Naam', 'Functie', 'Team', 'Pt %'],
    planColumns: ['Klant', 'Naam', 'Dienst', 'Rol', 'Status'],
    route: (year: number, draftId: number | undefined) =>
      `/afdruk/capaciteit?jaar=${year}${draftId === undefined ? '' : `&concept=${draftId}`}`,
    menu: 'Opslaan',
    xlsx: 'Tabel als Excel (XLSX)',
    pdf: 'Tabel als PDF',
    plansXlsx: 'Jaarplannen van iedereen als Excel',
    plansPdf: 'Jaarplannen van iedereen als PDF',
    saved: (path: string) => `Opgeslagen: ${path}`,
  },
  yearPlan: {
    title: (code: string, year: number) => `Jaarplan ${code} ${year}`,
    titleAll: (year: number) => `Jaarplannen ${year}`,
    heading: (name: string, year: number) => `Jaarplan ${year}: ${name}`,
    route: (code: string, year: number) => `/afdruk/jaarplan/${encodeURIComponent(code)}?jaar=${year}`,
    routeAll: (year: number) => `/afdruk/jaarplannen?jaar=${year}`,
    pdf: 'PDF-bestand',
    asOf: (day: string) => `stand op ${day}`,
    employee: 'Medewerker',
    savePdf: 'Opslaan als PDF',
    saveXlsx: 'Opslaan als Excel',
    print: 'Afdrukken',
    back: 'Capaciteit',
    columns: { client: 'Klant', service: 'Dienst', role: 'Rol' },
    sum: 'Gepland',
    proposal: 'voorstel',
    none: 'Voor dit jaar is nog niets gepland.',
    proposals: (hours: string) => `Waarvan ${hours} uur in planningen die nog een voorstel zijn.`,
    waiting: 'Het jaarplan wordt gemaakt',
  },
  draft: {
    label: 'Planning',
    present: 'Huidige planning',
    option: (name: string) => `Concept: ${name}`,
    make: 'Nieuw concept',
    name: 'Naam van het concept',
    create: 'Concept maken',
    cancel: 'Annuleren',
    bar: (name: string, count: number) =>
      `Concept ‘${name}’: ${count === 0 ? 'nog niets gewijzigd' : `${rules(count)} gewijzigd`}. De planning zelf blijft zoals ze is.`,
    hint: 'Open een getal en wijzig uren, maand of medewerker.',
    differences: 'Verschillen',
    apply: 'Toepassen',
    remove: 'Weggooien',
    applied: (count: number) => `${rules(count)} van de planning gewijzigd`,
    removed: (name: string) => `Concept ‘${name}’ weggegooid`,
    panel: (name: string) => `Verschillen van ‘${name}’`,
    free: 'Vrije ruimte',
    now: 'Nu',
    drafted: 'Concept',
    change: 'Verschil',
    employeeMonth: 'Wie en wanneer',
    lines: 'Gewijzigde regels',
    none: 'Dit concept verandert nog niets.',
    takeOut: (what: string) => `Uit het concept halen: ${what}`,
    states: {
      same: '',
      new: '',
      changed: 'De planning is hier intussen gewijzigd; zo kan het concept niet worden toegepast.',
      gone: 'Deze regel staat niet meer in de planning; zo kan het concept niet worden toegepast.',
      dropped: 'De planning van deze klant is vervallen; zo kan het concept niet worden toegepast.',
    },
    step: (
      from: { employee: string | null; month: number; centihours: number } | null,
      to: { employee: string | null; month: number; centihours: number },
    ) => {
      const part = ({ employee, month, centihours }: typeof to) =>
        `${formatHours(centihours)} uur, ${employee ?? 'niemand'}, ${monthName(month)}`;
      if (from === null) return `${part(to)} erbij`;
      return `${part(from)} → ${to.centihours === 0 ? 'weg' : part(to)}`;
    },
  },
  lineLabel: capacityText.lines,
} as const;
