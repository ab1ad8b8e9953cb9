import type { MeasureKey, StepStatus } from '#shared/maintenance/model.ts';
import type { WindowProblem } from '#shared/maintenance/window.ts';
import { formatCount, formatDay, formatPercentage, monthName } from '#shared/text/format.ts';

const unchanged = 'Er is niets gewijzigd.';

const measures: Readonly<Record<MeasureKey, string>> = {
  completeness: 'Strategiegegevens bekend',
  strategyCurrent: 'Strategiegegevens actueel',
  classified: 'Klanten ingedeeld volgens de definitie die geldt',
  roles: 'Rollen ingevuld voor het planjaar',
  budgets: 'Begroting per medewerker',
  availability: 'Contract, norm en afwezigheid ingevoerd',
  overbooked: 'Overbezette maanden uitgelegd',
  risk: 'Risicobeoordeling actueel',
  restoreExercise: 'Hersteltest van dit jaar geslaagd',
  retention: 'Besloten over wat over zijn bewaartermijn is',
};

const statuses: Readonly<Record<StepStatus, string>> = {
  done: 'Gereed',
  late: 'Te laat',
  current: 'Bezig',
  next: 'Komt nog',
};

const windowProblems: Readonly<Record<Exclude<WindowProblem, null>, (year: number) => string>> = {
  year: (year) =>
    `Het venster begint niet in ${year}. ${unchanged} Een stap hoort bij het jaar waarin hij begint; kies een begindag in ${year}.`,
  order: () => `De laatste dag ligt voor de eerste. ${unchanged} Kies een latere einddag.`,
  long: () => `Het venster duurt langer dan een jaar. ${unchanged} Kies een eerdere einddag.`,
};

/** Dutch text of the onderhoudsplan that calls give; the screens have their own. */
export const maintenanceText = {
  measures,
  statuses,
  /** The columns of a step as the history names them. */
  fields: {
    key: 'Sleutel',
    year: 'Jaar',
    title: 'Stap',
    from_day: 'Van',
    until_day: 'Tot en met',
    from_on: 'Van',
    until_on: 'Tot en met',
    planning_offset: 'Jaren vooruit',
    planning_year: 'Planjaar',
    owner_function: 'Eigenaar (functie)',
    owner_employee_id: 'Eigenaar',
    done_when: 'Gereed als',
    instruction: 'Werkwijze',
    screen: 'Scherm',
    measures: 'Maten',
    is_proposal: 'Voorstel',
    retired_on: 'Vervallen op',
    closed_on: 'Afgesloten op',
    closed_by: 'Afgesloten door',
    close_reason: 'Reden van afsluiten',
    closed_result: 'Vastgelegd cijfer',
  },
  refusals: {
    unknownStep: (year: number, key: string) =>
      `Het onderhoudsplan van ${year} heeft geen stap "${key}". ${unchanged} Kies een stap van dat jaar.`,
    unknownTemplateStep: (key: string) =>
      `Het onderhoudsplan heeft geen stap "${key}". ${unchanged} Kies een stap uit de lijst.`,
    keyTaken: (key: string) =>
      `Er is al een stap met de sleutel "${key}". ${unchanged} Kies een andere sleutel of werk die stap bij.`,
    inYear: (title: string, year: number) => `"${title}" staat al in het plan van ${year}. ${unchanged}`,
    isClosed: (title: string) =>
      `"${title}" is afgesloten en blijft zoals hij toen was. ${unchanged} Heropen de stap als hij anders moet.`,
    closedTwice: (title: string, on: string) =>
      `"${title}" is al afgesloten op ${formatDay(on)}. ${unchanged} Heropen de stap als het cijfer opnieuw moet worden vastgelegd.`,
    notClosed: (title: string) => `"${title}" is niet afgesloten. ${unchanged}`,
    needsReason: (title: string, basisPoints: number, missing: number) =>
      `"${title}" is voor ${showPercentage(basisPoints)} gereed en er ${missing === 1 ? 'ontbreekt nog 1 gegeven' : `ontbreken nog ${formatCount(missing)} gegevens`}. ${unchanged} Geef een reden om toch af te sluiten, of vul aan wat ontbreekt.`,
    nothingMeasured: (title: string) =>
      `Bij "${title}" valt nog niets te meten. ${unchanged} Geef een reden om toch af te sluiten.`,
    window: windowProblems,
    unknownEmployee: (code: string) =>
      `Er is geen medewerker met de code ${code}. ${unchanged} Kies een medewerker uit de lijst.`,
    unknownFunction: (code: string) =>
      `De lijst met functies heeft geen code ${code}. ${unchanged} Kies een functie uit de lijst.`,
    sameMeasure: `Een maat staat twee keer bij deze stap. ${unchanged} Laat er een weg.`,
    lastStep: (year: number) =>
      `Dit is de laatste stap van ${year}. ${unchanged} Een jaar houdt minstens één stap; voeg eerst een andere toe.`,
    otherSteps: `De lijst met stappen is intussen gewijzigd. ${unchanged} Bekijk de lijst opnieuw en verplaats dan.`,
    hasRetired: (title: string) => `"${title}" is vervallen. ${unchanged} Zet de stap eerst weer in gebruik.`,
    notOverbooked: (employee: string, year: number, month: number) =>
      `${employee} is in ${monthName(month)} ${year} niet overbezet. ${unchanged} Er valt niets uit te leggen.`,
  },
  changes: {
    moved: (title: string, year: number, from: string, until: string) =>
      `Onderhoudsplan ${year}: "${title}" van ${formatDay(from)} tot en met ${formatDay(until)}`,
    owner: (title: string, year: number, owner: string | null) =>
      `Onderhoudsplan ${year}: "${title}" ${owner === null ? 'zonder eigenaar' : `van ${owner}`}`,
    closed: (title: string, year: number, basisPoints: number) =>
      `Onderhoudsplan ${year}: "${title}" afgesloten op ${showPercentage(basisPoints)}`,
    reopened: (title: string, year: number) => `Onderhoudsplan ${year}: "${title}" heropend`,
    dropped: (title: string, year: number) => `Onderhoudsplan ${year}: "${title}" vervalt dit jaar`,
    added: (title: string, year: number) => `Onderhoudsplan ${year}: "${title}" toegevoegd`,
    followsAgain: (year: number) => `Onderhoudsplan ${year}: volgt de standaard weer`,
    templateAdded: (title: string) => `Onderhoudsplan: stap "${title}" toegevoegd`,
    templateChanged: (title: string) => `Onderhoudsplan: stap "${title}" gewijzigd`,
    templateAdopted: (title: string) => `Onderhoudsplan: voorstel "${title}" overgenomen`,
    templateRetired: (title: string) => `Onderhoudsplan: stap "${title}" vervallen`,
    templateRestored: (title: string) => `Onderhoudsplan: stap "${title}" weer in gebruik`,
    templateOrdered: 'Onderhoudsplan: volgorde gewijzigd',
    explained: (employee: string, year: number, month: number) =>
      `Overbezetting ${employee} in ${monthName(month)} ${year} uitgelegd`,
    unexplained: (employee: string, year: number, month: number) =>
      `Uitleg overbezetting ${employee} in ${monthName(month)} ${year} verwijderd`,
  },
  missing: {
    unknown: (label: string) => `${label} onbekend`,
    notCurrent: (on: string | null) =>
      on === null
        ? 'Strategiegegevens nooit bijgewerkt'
        : `Strategiegegevens voor het laatst bijgewerkt op ${formatDay(on)}`,
    noType: 'Geen type: onvolledig ingedeeld',
    noHead: 'Geen type: klantgroep zonder hoofd',
    undecided: (what: string, until: string) =>
      `${what}: te bewaren tot ${formatDay(until)}, nog niet besloten`,
    noRole: (role: string, year: number) => `Niemand als ${role} in ${year}`,
    leaving: (role: string, employee: string, on: string) =>
      `${role} ${employee} is uit dienst per ${formatDay(on)}`,
    noBudget: (year: number) => `Geen begroting voor ${year}`,
    noContract: (year: number) => `Geen contract in ${year}`,
    noNorm: (year: number) => `Geen productienorm voor ${year}`,
    noAbsence: (year: number) => `Geen afwezigheid ingevoerd voor ${year}`,
    noBudgetForHours: (year: number) => `Geplande uren, maar geen begroting voor ${year}`,
    overbooked: (month: number, year: number) => `Overbezet in ${monthName(month)} ${year}`,
    risk: { none: 'Geen risicobeoordeling', overdue: 'Risicobeoordeling verlopen' },
    hasDraft: ', er ligt een concept',
  },
} as const;

/** `97 %`; parts of a percent are cut off, so that 100 % is really everything. */
export function showPercentage(basisPoints: number): string {
  return formatPercentage(Math.floor(basisPoints / 100) * 100, 0);
}
