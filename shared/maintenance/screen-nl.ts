import { formatCount, formatDay, shortMonthNames } from '#shared/text/format.ts';

const things = (count: number) => (count === 1 ? '1 ontbreekt' : `${formatCount(count)} ontbreken`);

/** A window in few words: `1 sep – 31 okt`, with the year of the end where it is another one. */
export function formatWindow(fromOn: string, untilOn: string): string {
  const short = (day: string) =>
    `${Number(day.slice(8))} ${shortMonthNames[Number(day.slice(5, 7)) - 1] ?? ''}`;
  const end = fromOn.slice(0, 4) === untilOn.slice(0, 4) ? '' : ` ${untilOn.slice(0, 4)}`;
  return `${short(fromOn)} – ${short(untilOn)}${end}`;
}

function days(count: number): string {
  return Math.abs(count) === 1 ? '1 dag' : `${formatCount(Math.abs(count))} dagen`;
}

/** Dutch text of the screens of the year. */
export const maintenanceScreenText = {
  tabsLabel: 'Onderdelen van het jaarplan',
  tabs: {
    board: 'Jaarbord',
    agenda: 'Agenda',
    steps: 'Stappen',
  },
  steps: {
    title: (year: number) => `Stappen van ${year}`,
    columns: {
      step: 'Stap',
      status: 'Status',
      progress: 'Gereed',
      missing: 'Ontbreekt',
      owner: 'Eigenaar',
      window: 'Venster',
      left: 'Tijd',
      screen: 'Scherm',
    },
    planningYear: (year: number) => `voor planjaar ${year}`,
    tail: (year: number) => `uit ${year}`,
    noOwner: 'Geen eigenaar',
    missing: things,
    nothingMissing: 'Niets',
    tick: 'Nog af te vinken',
    open: 'Open scherm',
    openOf: (screen: string, title: string) => ` ${screen} voor ${title}`,
    progressOf: (title: string) => `Gereed van ${title}`,
    showStep: (title: string) => `${title}: details`,
    left: (count: number) =>
      count < 0 ? `${days(count)} te laat` : count === 0 ? 'laatste dag' : `nog ${days(count)}`,
    starts: (count: number) => `over ${days(count)}`,
    ended: 'voorbij',
    closedOn: (on: string) => `op ${formatDay(on)}`,
    own: 'Dit jaar heeft een eigen plan.',
    follows: 'Dit jaar volgt het onderhoudsplan.',
    followAgain: 'Onderhoudsplan weer volgen',
    followed: 'Het jaar volgt het onderhoudsplan weer. Afgesloten stappen zijn gebleven.',
    proposals: (count: number) =>
      count === 1 ? '1 voorstel in het onderhoudsplan' : `${count} voorstellen in het onderhoudsplan`,
    add: 'Stap toevoegen',
    added: (title: string, year: number) => `"${title}" staat in het plan van ${year}.`,
    none: 'Dit jaar heeft geen stappen. Voeg er een toe aan het onderhoudsplan.',
    late: (count: number) => (count === 1 ? '1 stap te laat' : `${count} stappen te laat`),
  },
  panel: {
    close: 'Details sluiten',
    from: 'Van',
    until: 'Tot en met',
    owner: 'Eigenaar',
    functions: 'Functies',
    employees: 'Medewerkers',
    noOwner: 'Geen eigenaar',
    doneWhen: 'Gereed als',
    instruction: 'Werkwijze',
    measures: 'Gemeten',
    frozen: (on: string) => `Vastgelegd op ${formatDay(on)}`,
    byHand: 'Deze stap wordt niet gemeten: sluit hem af als hij gereed is.',
    ofAsked: (filled: number, asked: number) => `${formatCount(filled)} van ${formatCount(asked)}`,
    nothingAsked: 'nog niets te meten',
    threshold: (percentage: string) => `genoeg bij ${percentage}`,
    enough: 'Genoeg om af te sluiten',
    notEnough: 'Nog niet genoeg',
    showMissing: (count: number) =>
      count === 1 ? '1 ontbrekend gegeven tonen' : `${formatCount(count)} ontbrekende gegevens tonen`,
    closeStep: 'Afsluiten',
    reason: 'Reden om af te sluiten onder 100 %',
    remark: 'Opmerking bij het afsluiten',
    closed: (title: string) => `"${title}" is afgesloten.`,
    closedBy: (by: string, on: string) => `Afgesloten door ${by} op ${formatDay(on)}`,
    reopen: 'Heropenen',
    reopened: (title: string) => `"${title}" is heropend.`,
    drop: 'Vervalt dit jaar',
    dropped: (title: string) => `"${title}" vervalt dit jaar.`,
    needsDay: 'Vul een datum in.',
    explained: 'Uitgelegde maanden',
  },
  missing: {
    back: 'Stappen',
    title: (title: string, year: number) => `Wat ontbreekt: ${title} (${year})`,
    noun: { one: 'ontbrekend gegeven', many: 'ontbrekende gegevens' },
    none: 'Er ontbreekt niets.',
    noneTick: 'Deze stap wordt niet gemeten. Sluit hem af als hij gereed is.',
    frozen: (percentage: string, on: string) =>
      `De stap is afgesloten op ${formatDay(on)} met ${percentage}. Hieronder staat wat nu ontbreekt.`,
    open: 'Dubbelklik of Ctrl+Enter opent het scherm waar je het aanvult.',
    explainHint: 'Typ in de kolom Uitleg waarom een maand overbezet blijft.',
    columns: {
      what: 'Wat ontbreekt',
      client: 'Klant',
      employee: 'Medewerker',
      name: 'Naam',
      measure: 'Maat',
      month: 'Maand',
      free: 'Vrije ruimte',
      explanation: 'Uitleg',
    },
  },
  explanation: {
    title: 'Uitleg bij overbezetting',
    hint: 'Wie een overbezette maand uitlegt, haalt hem uit wat nog opgelost moet worden.',
    grown: (then: string, now: string) => `Uitgelegd bij ${then} uur te veel; nu is het ${now} uur.`,
  },
  now: {
    title: 'Jaarplan',
    open: 'Jaarplan openen',
    next: (title: string, on: string) => `Volgende stap: ${title}, vanaf ${formatDay(on)}`,
    none: 'Er loopt nu geen stap.',
    moreLate: (count: number) => (count === 1 ? 'Nog 1 stap te laat' : `Nog ${count} stappen te laat`),
  },
  template: {
    title: 'Stappen van het onderhoudsplan',
    intro:
      'Wat het kantoor elk jaar doet. Jaren zonder eigen plan volgen deze stappen; een jaar waarin al iets is gewijzigd of afgesloten, houdt zijn eigen plan.',
    add: 'Stap toevoegen',
    up: (title: string) => `${title} omhoog`,
    down: (title: string) => `${title} omlaag`,
    proposal: 'Voorstel: hoort nog bij geen jaar',
    proposalMark: 'Voorstel',
    retiredMark: 'Vervallen',
    adopt: 'Overnemen',
    adopted: (title: string) => `"${title}" hoort nu bij het onderhoudsplan.`,
    retire: 'Laten vervallen',
    restore: 'Weer gebruiken',
    fields: {
      title: 'Stap',
      key: 'Sleutel',
      from: 'Van (dag-maand)',
      until: 'Tot en met (dag-maand)',
      planning: 'Bereidt voor',
      owner: 'Eigenaar (functie)',
      screen: 'Scherm',
      doneWhen: 'Gereed als',
      instruction: 'Werkwijze',
      measures: 'Gemeten',
      threshold: (measure: string) => `Genoeg bij (%): ${measure}`,
    },
    planning: ['Het jaar zelf', 'Het volgende planjaar'],
    crosses: 'Het venster loopt door in het volgende jaar.',
    leapDay: '29 februari is in andere jaren 28 februari.',
    noOwner: 'Geen eigenaar',
    noScreen: 'Geen scherm',
    addMeasure: 'Maat toevoegen',
    removeMeasure: (measure: string) => `${measure} weglaten`,
    byHand: 'Zonder maat sluit iemand de stap zelf af.',
    newTitle: 'Nieuwe stap',
    required: 'Vul een naam in.',
    cancel: 'Annuleren',
    addNow: 'Toevoegen',
    notADay: 'Typ een dag en maand, zoals 15-09.',
    percentageRange: 'Typ een percentage van 1 tot en met 100.',
    choose: 'Kies een stap om hem te bewerken.',
  },
} as const;
