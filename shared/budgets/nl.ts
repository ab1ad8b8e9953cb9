import { formatCount, formatDay, formatHours, formatPercentage } from '#shared/text/format.ts';

/** Twelve short names, January first. */
export const monthLabels = [
  'Jan',
  'Feb',
  'Mrt',
  'Apr',
  'Mei',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Okt',
  'Nov',
  'Dec',
] as const;

const longMonths = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const employees = (count: number) => (count === 1 ? '1 medewerker' : `${formatCount(count)} medewerkers`);
const values = (count: number) => (count === 1 ? '1 waarde' : `${formatCount(count)} waarden`);
const period = (fromOn: string, untilOn: string | null) =>
  untilOn === null ? `vanaf ${formatDay(fromOn)}` : `${formatDay(fromOn)} tot en met ${formatDay(untilOn)}`;
const nothing = 'Er is niets gewijzigd.';

/** Dutch text of budgets: the grid, its figures and signals, and what is refused. */
export const budgetsText = {
  title: 'Begroting medewerkers',
  label: (year: number) => `Begroting medewerkers ${year}`,
  noun: { one: 'medewerker', many: 'medewerkers' },
  months: monthLabels,
  monthName: (month: number) => longMonths[month - 1] ?? String(month),
  tabs: { available: 'Beschikbaar voor productie', control: 'Controle-uren' },
  view: 'Welke uren',
  columns: {
    employee: 'Code',
    name: 'Naam',
    functionCode: 'Functie',
    teamCode: 'Team',
    partTime: 'Contract %',
    week: 'Uren/week',
    norm: 'Prod. norm',
    sum: 'Som',
    difference: 'Norm − som',
    contractYear: 'Contract jaar',
    signals: 'Let op',
    controlSum: 'Som controle',
    profile: 'Seizoensprofiel',
    availableSum: 'Beschikbaar',
  },
  describe: {
    partTime: 'Gemiddeld over de weekdagen met een contract in dit jaar.',
    week: '40 uur per week is 100 %.',
    norm: 'De productienorm in uren voor het hele jaar.',
    month:
      'Beschikbaar voor productie. Vet met een punt: zelf getypt. Maak de cel leeg om het seizoensprofiel weer te volgen.',
    sum: 'De twaalf maanden samen.',
    difference:
      'De norm min de som van de maanden: wat nog niet is verdeeld, of met een min wat te veel is verdeeld.',
    contractYear: '2.080 uur bij een volledig contract, naar weekdagen en deeltijdpercentage.',
    control: 'Uren voor controle van werk van anderen; zij gaan af van de vrije ruimte.',
  },
  explain: {
    typed: (profile: string) => `Zelf getypt. Het seizoensprofiel geeft ${profile} uur.`,
    profile: 'Volgens het seizoensprofiel.',
    outside: (month: string) => `Niet in dienst of geen contract in ${month}: geen uren.`,
    /** Norm minus sum in words. */
    difference: (centihours: number) =>
      centihours === 0
        ? 'De maanden tellen op tot de norm.'
        : centihours > 0
          ? `${formatHours(centihours)} uur van de norm is nog niet verdeeld.`
          : `${formatHours(-centihours)} uur meer verdeeld dan de norm.`,
    ownFunction: (year: number) => `Functie in ${year}, anders dan bij Medewerkers.`,
  },
  signals: {
    overlap: 'Overlappende contracten',
    noContract: 'Geen contract',
    missingContract: (weekdays: number) =>
      weekdays === 1 ? '1 werkdag zonder contract' : `${formatCount(weekdays)} werkdagen zonder contract`,
    normAboveContract: (centihours: number) => `Norm ${formatHours(centihours)} uur boven contract`,
    monthsAboveContract: (months: readonly number[]) =>
      `Meer dan het contract in ${months.map((month) => longMonths[month - 1]).join(', ')}`,
    outsideHours: (months: readonly number[]) =>
      `Getypte uren buiten dienst tellen niet: ${months.map((month) => longMonths[month - 1]).join(', ')}`,
    leaves: (onDay: string) => `Uit dienst per ${formatDay(onDay)}`,
    arrives: (onDay: string) => `In dienst per ${formatDay(onDay)}`,
    noBudget: 'Geen begroting',
  },
  fields: {
    norm: 'de norm',
    functionCode: 'de functie',
    teamCode: 'het team',
    available: (month: number) => `${longMonths[month - 1]}`,
    control: (month: number) => `controle-uren ${longMonths[month - 1]}`,
  },
  refusals: {
    cells: (count: number, first: string) =>
      count === 1 ? `${first} ${nothing}` : `${values(count)} zijn geweigerd. ${nothing} De eerste: ${first}`,
    unknownEmployee: (code: string) => `Medewerker ‘${code}’ bestaat niet of werkt niet in dit jaar.`,
    notHours: 'Dit is geen aantal uren.',
    negative: 'Uren kunnen niet negatief zijn.',
    tooManyInMonth: (month: number, centihours: number, most: number) =>
      `${formatHours(centihours)} uur past niet in ${longMonths[month - 1]}: die maand heeft hoogstens ${formatHours(most)} uur.`,
    tooManyInYear: (centihours: number) =>
      `${formatHours(centihours)} uur past niet in een jaar: dat heeft hoogstens 8.784 uur.`,
    outside: (code: string, month: number) =>
      `${code} is in ${longMonths[month - 1]} niet in dienst of heeft dan geen contract. Typ geen uren, of pas eerst het contract of de datum van dienst aan.`,
    normFirst: (code: string) => `${code} heeft nog geen begroting in dit jaar. Vul eerst de norm in.`,
    unknownFunction: (code: string) => `De functie ‘${code}’ staat niet in de lijst met functies.`,
    unknownTeam: (code: string) => `Het team ‘${code}’ staat niet in de lijst met teams.`,
    noEmployee: (code: string) => `Medewerker ‘${code}’ bestaat niet. ${nothing} Ververs de lijst.`,
    noProfile: `Dit seizoensprofiel bestaat niet meer. ${nothing} Ververs de lijst.`,
    unknownAbsence: (code: string) =>
      `‘${code}’ staat niet in de lijst met soorten afwezigheid. ${nothing} Voeg de soort toe bij Codelijsten.`,
  },
  contract: {
    partTimeRange: `Het deeltijdpercentage moet meer dan 0 % en hoogstens 150 % zijn. ${nothing}`,
    untilBeforeFrom: (fromOn: string, untilOn: string) =>
      `De einddatum ${formatDay(untilOn)} ligt voor de begindatum ${formatDay(fromOn)}. ${nothing}`,
    overlap: (
      mine: { fromOn: string; untilOn: string | null },
      other: { fromOn: string; untilOn: string | null },
    ) =>
      `Het contract ${period(mine.fromOn, mine.untilOn)} overlapt met dat ${period(other.fromOn, other.untilOn)}. ${nothing} Beëindig eerst het andere contract, of kies een andere datum.`,
    gone: `Dit contract bestaat niet meer. ${nothing} Ververs de lijst.`,
    period,
    share: (partTimeBasisPoints: number, weekCentihours: number) =>
      `${formatPercentage(partTimeBasisPoints, partTimeBasisPoints % 100 === 0 ? 0 : 2)}, ${formatHours(weekCentihours)} uur per week`,
  },
  copy: {
    action: (fromYear: number) => `${fromYear} overnemen`,
    title: (fromYear: number, year: number) => `Begroting ${fromYear} overnemen naar ${year}`,
    body: 'Norm, functie, seizoensprofiel, getypte maanden, controle-uren en afwezigheid. Wie al een begroting heeft, blijft zoals hij is.',
    gets: (count: number) =>
      count === 1 ? '1 medewerker krijgt een begroting' : `${employees(count)} krijgen een begroting`,
    keeps: (codes: readonly string[]) => `Heeft al een begroting: ${codes.join(', ')}`,
    leaves: (codes: readonly string[], year: number) =>
      `Had een begroting, maar werkt niet in ${year}: ${codes.join(', ')}`,
    without: (codes: readonly string[], fromYear: number) =>
      `Had in ${fromYear} geen begroting: ${codes.join(', ')}`,
    norm: (centihours: number) => `norm ${formatHours(centihours)} uur`,
    typed: (months: number) => (months === 1 ? '1 getypte maand' : `${months} getypte maanden`),
    control: (centihours: number) => `controle ${formatHours(centihours)} uur`,
    absence: (centihours: number) => `afwezig ${formatHours(centihours)} uur`,
    confirm: 'Overnemen',
    done: (people: number, fromYear: number) =>
      `Begroting ${fromYear} overgenomen voor ${employees(people)}.`,
    sameYear: `Kies een ander jaar om over te nemen. ${nothing}`,
    none: (fromYear: number) =>
      `Er valt niets over te nemen uit ${fromYear}: iedereen heeft al een begroting, of had er toen geen. ${nothing}`,
  },
  holidayNames: {
    newYear: 'Nieuwjaarsdag',
    goodFriday: 'Goede Vrijdag',
    easterSunday: 'Eerste paasdag',
    easterMonday: 'Tweede paasdag',
    kingsDay: 'Koningsdag',
    queensDay: 'Koninginnedag',
    liberation: 'Bevrijdingsdag',
    ascension: 'Hemelvaartsdag',
    whitSunday: 'Eerste pinksterdag',
    whitMonday: 'Tweede pinksterdag',
    christmas: 'Eerste kerstdag',
    boxingDay: 'Tweede kerstdag',
  },
  changes: {
    one: (year: number, code: string, field: string) => `Begroting ${year} ${code}: ${field} gewijzigd`,
    employee: (year: number, code: string, count: number) =>
      `Begroting ${year} ${code}: ${values(count)} gewijzigd`,
    many: (year: number, count: number, people: number) =>
      `Begroting ${year}: ${values(count)} van ${employees(people)} gewijzigd`,
    profile: (year: number, code: string) => `Begroting ${year} ${code}: seizoensprofiel gewijzigd`,
    remark: (year: number, code: string) => `Begroting ${year} ${code}: opmerking gewijzigd`,
    absence: (year: number, code: string) => `Begroting ${year} ${code}: afwezigheid gewijzigd`,
    contractAdded: (code: string, fromOn: string) =>
      `Contract van ${code} per ${formatDay(fromOn)} toegevoegd`,
    contractChanged: (code: string, fromOn: string) =>
      `Contract van ${code} per ${formatDay(fromOn)} gewijzigd`,
    contractRemoved: (code: string, fromOn: string) =>
      `Contract van ${code} per ${formatDay(fromOn)} verwijderd`,
    copied: (fromYear: number, year: number, people: number) =>
      `Begroting ${fromYear} overgenomen naar ${year} voor ${employees(people)}`,
  },
} as const;
