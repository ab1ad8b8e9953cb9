import { formatCount } from '#shared/text/format.ts';

/** Dutch text of the screen "Diensten en normen". */
export const servicesScreenText = {
  toRules: 'Wettelijke termijnen: naar de regels',
  list: 'Diensten',
  proposal: 'Voorstel',
  proposalHint: 'Peil stelt dit voor. Pas het aan of bevestig het; dan is het van het kantoor.',
  retired: (day: string) => `Vervallen op ${day}`,
  showRetired: (count: number) => (count === 1 ? '1 vervallen dienst' : `${count} vervallen diensten`),
  used: (count: number) =>
    count === 0
      ? 'Nog niet gepland'
      : count === 1
        ? '1 geplande regel'
        : `${formatCount(count)} geplande regels`,
  empty: {
    title: 'Nog geen diensten',
    body: 'Voeg de diensten toe die het kantoor per klant plant, met de rollen die ze doen en de uren die ze kosten.',
  },
  actions: {
    add: 'Dienst toevoegen',
    addNow: 'Toevoegen',
    cancel: 'Annuleren',
    confirm: 'Bevestigen',
    confirmAll: (count: number) =>
      count === 1 ? '1 voorstel bevestigen' : `${count} voorstellen bevestigen`,
    retire: 'Laten vervallen',
    restore: 'Terughalen',
    remove: 'Verwijderen',
    up: (code: string) => `${code} omhoog`,
    down: (code: string) => `${code} omlaag`,
    addPart: 'Onderdeel toevoegen',
    removePart: (role: string) => `Onderdeel van ${role} verwijderen`,
  },
  sections: {
    what: 'Dienst',
    when: 'Wanneer',
    who: 'Voor welke klanten',
    window: 'Venster',
    deadline: 'Termijn',
    parts: 'Wie doet wat',
    norms: 'Normuren per keer',
  },
  months: {
    month: 'Maanden bij per maand',
    four_weeks: 'Maanden bij per vier weken',
    quarter: 'Maanden bij per kwartaal',
    year: 'Maand bij per jaar',
  },
  monthsHint: 'Typ de maanden als cijfers met een komma ertussen: 1, 4, 7, 10.',
  notMonths: (typed: string) =>
    `'${typed}' zijn geen maanden. Typ cijfers van 1 tot en met 12, met een komma ertussen.`,
  noFollow: 'Geen waarde: gaat op rechtsvorm',
  followsHint: 'De code in de planning van de klant bepaalt of en hoe vaak de dienst wordt gedaan.',
  allCodes: 'Alle codes waarbij werk hoort',
  legalForms: {
    all: 'Alle klanten',
    some: 'Op rechtsvorm',
    never: 'Met de hand',
  },
  legalFormsLabel: 'Voorstellen aan',
  noAnchor: 'Geen datum: de maand hierboven',
  windowCalendar: 'Het werk mag worden gedaan in deze maanden van het jaar.',
  windowRelative: 'Het werk mag zoveel maanden voor (min) of na de maand van het werk worden gedaan.',
  relative: (months: number) =>
    months === 0
      ? 'In de maand zelf'
      : months < 0
        ? `${-months} ${months === -1 ? 'maand' : 'maanden'} eerder`
        : `${months} ${months === 1 ? 'maand' : 'maanden'} later`,
  noDeadline: 'Geen wettelijke termijn',
  deadlineOf: (first: string, source: string, checkedOn: string) =>
    `${first} Bron: ${source}. Nagekeken op ${checkedOn}.`,
  example: (month: string, statutory: string, internal: string) =>
    `Werk van ${month}: wettelijk ${statutory}, intern ${internal}.`,
  parts: {
    role: 'Rol',
    description: 'Wat',
    offset: 'Wanneer',
    offsets: (months: number) =>
      months === 0 ? 'In de maand van het werk' : months === 1 ? '1 maand later' : `${months} maanden later`,
    chooseRole: 'Kies een rol',
    empty: 'Nog niemand. Voeg toe welke rol het werk doet; daarna kun je normuren invullen.',
  },
  norms: {
    label: (code: string) => `Normuren van ${code}`,
    noun: { one: 'regel', many: 'regels' },
    year: 'Geldig vanaf planjaar',
    hint: 'Leeg volgt de rij of kolom die minder precies is. Wat je hier typt, geldt vanaf het gekozen planjaar; eerdere jaren houden hun norm.',
    role: 'Rol',
    size: 'Declaratieomvang',
    everySize: 'Elke omvang',
    everyType: 'Elk type',
    type: (type: string) => `Type ${type}`,
    follows: (hours: string) => `Leeg: hier geldt ${hours} uur.`,
    none: 'Leeg: er is geen norm, dus er worden geen uren voorgesteld.',
    since: (year: number) => `Geldt vanaf planjaar ${year}.`,
  },
  newService: {
    title: 'Dienst toevoegen',
    required: 'Vul een code en een naam in.',
  },
  actionsHeading: 'Acties',
} as const;
