import {
  formatCount,
  formatDay,
  formatHours,
  formatPercentage,
  monthName,
  shortMonthNames,
} from '#shared/text/format.ts';

/** Twelve short names, January first. */
export const monthLabels = shortMonthNames.map((name) => name.charAt(0).toUpperCase() + name.slice(1));

const shortList = (months: readonly number[]) =>
  months.map((month) => shortMonthNames[month - 1] ?? '').join(', ');
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
  monthName,
  tabs: { available: 'Beschikbaar voor productie', control: 'Controle-uren' },
  view: 'Welke uren',
  pages: {
    label: 'Onderdelen van de begroting',
    budgets: 'Begroting',
    seasons: 'Seizoensprofielen',
    holidays: 'Feestdagen',
  },
  legend: { typed: 'zelf getypt', outside: 'niet in dienst' },
  empty: {
    title: (year: number) => `Nog geen begroting voor ${year}`,
    body: 'Leg per medewerker de productienorm vast, of begin met die van vorig jaar. Ook de begroting uit je eigen lijst kun je importeren.',
    importing: 'Importeren',
    typing: 'Zelf typen',
    noEmployees:
      'Er werkt nog niemand in dit jaar. Voeg medewerkers toe bij Beheer, of importeer je relaties.',
    employees: 'Naar medewerkers',
  },
  close: 'Sluiten',
  notStored: 'Niet opgeslagen.',
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
    difference: (centihours: number) =>
      centihours > 0
        ? `${formatHours(centihours)} uur niet verdeeld`
        : `${formatHours(-centihours)} uur te veel verdeeld`,
    normAboveContract: (centihours: number) => `Norm ${formatHours(centihours)} uur boven contract`,
    absenceAboveIndirect: (centihours: number) =>
      `Afwezigheid past ${formatHours(centihours)} uur niet naast de norm`,
    monthsAboveContract: (months: readonly number[]) => `Boven contract in ${shortList(months)}`,
    outsideHours: (months: readonly number[]) =>
      `Getypte uren buiten dienst tellen niet: ${shortList(months)}`,
    leaves: (onDay: string) => `Uit dienst per ${formatDay(onDay)}`,
    arrives: (onDay: string) => `In dienst per ${formatDay(onDay)}`,
    noBudget: 'Geen begroting',
  },
  fields: {
    norm: 'de norm',
    functionCode: 'de functie',
    teamCode: 'het team',
    available: (month: number) => monthName(month),
    control: (month: number) => `controle-uren ${monthName(month)}`,
  },
  refusals: {
    cells: (count: number, first: string) =>
      count === 1 ? `${first} ${nothing}` : `${values(count)} zijn geweigerd. ${nothing} De eerste: ${first}`,
    unknownEmployee: (code: string) => `Medewerker ‘${code}’ bestaat niet of werkt niet in dit jaar.`,
    notHours: 'Dit is geen aantal uren.',
    negative: 'Uren kunnen niet negatief zijn.',
    tooManyInMonth: (month: number, centihours: number, most: number) =>
      `${formatHours(centihours)} uur past niet in ${monthName(month)}: die maand heeft hoogstens ${formatHours(most)} uur.`,
    tooManyInYear: (centihours: number) =>
      `${formatHours(centihours)} uur past niet in een jaar: dat heeft hoogstens 8.784 uur.`,
    outside: (code: string, month: number) =>
      `${code} is in ${monthName(month)} niet in dienst of heeft dan geen contract. Typ geen uren, of pas eerst het contract of de datum van dienst aan.`,
    normFirst: (code: string) => `${code} heeft nog geen begroting in dit jaar. Vul eerst de norm in.`,
    unknownFunction: (code: string) => `De functie ‘${code}’ staat niet in de lijst met functies.`,
    unknownTeam: (code: string) => `Het team ‘${code}’ staat niet in de lijst met teams.`,
    noEmployee: (code: string) => `Medewerker ‘${code}’ bestaat niet. ${nothing} Ververs de lijst.`,
    noProfile: `Dit seizoensprofiel bestaat niet meer. ${nothing} Ververs de lijst.`,
    unknownAbsence: (code: string) =>
      `‘${code}’ staat niet in de lijst met soorten afwezigheid. ${nothing} Voeg de soort toe bij Codelijsten.`,
  },
  panel: {
    figures: 'Dit jaar',
    norm: 'Prod. norm',
    sum: 'Som van de maanden',
    contractYear: 'Contracturen',
    indirect: 'Indirect en afwezig',
    indirectHint: 'Contracturen min beschikbaar; de geplande afwezigheid zit hierin.',
    absence: 'waarvan gepland afwezig',
    control: 'Controle-uren',
    contracts: 'Contracten',
    noContracts: 'Nog geen contract. Zonder contract kan Peil geen contracturen rekenen.',
    newContract: 'Contract toevoegen',
    from: 'Vanaf',
    until: 'Tot en met',
    goesOn: 'loopt door',
    percent: 'Deeltijd %',
    week: 'Uren per week',
    add: 'Toevoegen',
    cancel: 'Annuleren',
    remove: 'Contract verwijderen',
    endsPrevious: 'Het lopende contract eindigt op de dag ervoor',
    required: 'Vul een begindatum en een percentage in.',
    profile: 'Seizoensprofiel',
    profileStandard: (name: string) => `${name} (standaardprofiel)`,
    profileHint: 'Hoe de norm over de maanden wordt verdeeld.',
    needsNorm: 'Vul eerst de norm in; daarna kies je een profiel en een opmerking.',
    remark: 'Opmerking',
    planned: 'Afwezigheid',
    plannedHint: 'Afwezigheid verlaagt de contracturen niet; zij is een deel van de indirecte uren.',
    month: 'Mnd',
    holidays: 'Feest\u00addagen',
    total: 'Jaar',
    absenceOf: (kind: string, month: string) => `${kind} in ${month}`,
    history: 'Historie',
    noHistory: 'Nog niets gewijzigd.',
    undone: 'teruggedraaid',
    employee: 'Naar de medewerker',
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
    nothing: (fromYear: number) =>
      `Er valt niets over te nemen uit ${fromYear}: iedereen heeft al een begroting, of had er toen geen.`,
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
  seasons: {
    intro:
      'Een seizoensprofiel verdeelt de productienorm van een jaar over de maanden. Zonder eigen keuze volgt een medewerker het standaardprofiel.',
    name: 'Naam',
    total: 'Som',
    standard: 'Standaard',
    makeStandard: 'Als standaard gebruiken',
    proposal: 'Voorstel',
    proposalHint:
      'Dit profiel komt van Peil: juli en augustus half, december nul. Bevestig het of pas het aan.',
    confirm: 'Bevestigen',
    remove: 'Verwijderen',
    removeOf: (name: string) => `Profiel ${name} verwijderen`,
    add: 'Profiel toevoegen',
    newName: 'Naam van het nieuwe profiel',
    nameOf: (name: string) => `Naam van ${name}`,
    monthOf: (name: string, month: string) => `${name}, ${month}`,
    uses: (count: number) =>
      count === 0 ? 'nergens gekozen' : count === 1 ? '1 keer gekozen' : `${formatCount(count)} keer gekozen`,
    range: 'Een maand krijgt 0 tot 100 % van de norm.',
    isWhole: 'De hele norm wordt verdeeld.',
    isLess: (basisPoints: number) => `${formatPercentage(basisPoints, 2)} van de norm wordt niet verdeeld.`,
    isMore: (basisPoints: number) => `${formatPercentage(basisPoints, 2)} meer dan de norm wordt verdeeld.`,
    taken: (name: string) => `Er is al een profiel met de naam ‘${name}’. ${nothing} Kies een andere naam.`,
    inUse: (name: string, count: number) =>
      `Het profiel ‘${name}’ is bij ${count === 1 ? '1 begroting' : `${formatCount(count)} begrotingen`} gekozen. ${nothing} Kies daar eerst een ander profiel.`,
    isStandard: (name: string) =>
      `‘${name}’ is het standaardprofiel. ${nothing} Maak eerst een ander profiel standaard.`,
    added: (name: string) => `Seizoensprofiel ${name} toegevoegd`,
    changed: (name: string) => `Seizoensprofiel ${name} gewijzigd`,
    confirmed: (name: string) => `Seizoensprofiel ${name} bevestigd`,
    madeStandard: (name: string) => `Seizoensprofiel ${name} als standaard`,
    removed: (name: string) => `Seizoensprofiel ${name} verwijderd`,
  },
  holidays: {
    intro:
      'Op deze dagen is het kantoor dicht. Zij verlagen de contracturen niet, maar staan bij elke medewerker in de indirecte uren. Termijnen houden er ook rekening mee.',
    day: 'Dag',
    date: 'Datum',
    name: 'Feestdag',
    off: 'Vrij',
    offOf: (name: string) => `${name} is een vrije dag`,
    note: 'Toelichting',
    own: 'Eigen vrije dag',
    differs: 'Keuze van het kantoor',
    weekend: 'valt in het weekend',
    fiveYears: 'standaard eens in de vijf jaar vrij',
    ordinary: 'standaard geen vrije dag',
    add: 'Vrije dag toevoegen',
    newDay: 'Datum',
    newName: 'Naam',
    remove: 'Verwijderen',
    removeOf: (name: string) => `${name} verwijderen`,
    count: (days: number) => (days === 1 ? '1 vrije werkdag' : `${days} vrije werkdagen`),
    weekdays: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
    taken: (onDay: string, name: string) => `${formatDay(onDay)} staat al in de lijst (${name}). ${nothing}`,
    otherYear: (year: number) => `Deze dag valt niet in ${year}. Kies eerst het jaar.`,
    isCalendar: (onDay: string) =>
      `${formatDay(onDay)} is een dag van de kalender. ${nothing} Zet het vinkje uit als het kantoor dan open is.`,
    unknown: (onDay: string) => `${formatDay(onDay)} staat niet in de lijst. ${nothing}`,
    needsName: `Geef de vrije dag een naam. ${nothing}`,
    changedOff: (onDay: string, name: string, isDayOff: boolean) =>
      `${name} (${formatDay(onDay)}): ${isDayOff ? 'vrije dag' : 'geen vrije dag'}`,
    added: (onDay: string, name: string) => `Vrije dag ${name} (${formatDay(onDay)}) toegevoegd`,
    removed: (onDay: string, name: string) => `Vrije dag ${name} (${formatDay(onDay)}) verwijderd`,
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
