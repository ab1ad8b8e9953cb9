import type { AccountsTerms, IncomeTax, RuleKind, RuleStanding, RuleWarning } from '#shared/rules/model.ts';
import type { DeadlineBasis, LegalUnit } from '#shared/deadlines/model.ts';
import { formatCount } from '#shared/text/format.ts';

const kinds: Record<RuleKind, string> = {
  deadline: 'Termijn',
  legal_form: 'Rechtsvorm',
  value: 'Getal',
};
const basis: Record<DeadlineBasis, string> = {
  period_end: 'Einde van het tijdvak',
  book_year_end: 'Einde van het boekjaar',
  calendar_year_end: '31 december van het jaar',
  discovery: 'Dag van ontdekking',
  rule: 'Dag van een andere termijn',
  review: 'Laatste beoordeling',
};
const after: Record<Exclude<DeadlineBasis, 'rule'>, string> = {
  period_end: 'na het tijdvak',
  book_year_end: 'na het boekjaar',
  calendar_year_end: 'na het kalenderjaar waarin het boekjaar eindigt',
  discovery: 'na ontdekking',
  review: 'na de laatste beoordeling',
};
const incomeTax: Record<IncomeTax, string> = {
  income: 'Inkomstenbelasting',
  corporate: 'Vennootschapsbelasting',
  partners: 'De vennoten zelf',
  none: 'Geen',
};
const accounts: Record<AccountsTerms, string> = {
  company: 'BV en NV',
  cooperative: 'Coöperatie en OWM',
  association: 'Vereniging en stichting',
  none: 'Geen',
};
const units: Record<LegalUnit, string> = {
  cents: 'euro',
  count: 'aantal',
  basis_points: 'procent',
  months: 'maanden',
  weeks: 'weken',
  days: 'dagen',
};
const standings: Record<RuleStanding, string> = {
  current: 'Geldt nu',
  future: 'Geldt nog niet',
  past: 'Vervangen',
};
const warnings: Record<RuleWarning, string> = {
  stale: 'Meer dan een jaar niet nagekeken',
  future: 'Gaat later in',
  unsure: 'Bron nog te controleren',
};

/** Dutch text about the dated rules and numbers of the law. */
export const rulesText = {
  title: 'Regels en getallen',
  kinds,
  kindTabs: { all: 'Alles', deadline: 'Termijnen', legal_form: 'Rechtsvormen', value: 'Getallen' },
  basis,
  after,
  incomeTax,
  accounts,
  units,
  standings,
  warnings,
  text: {
    months: (months: number) => (months === 1 ? '1 maand' : `${months} maanden`),
    weeks: (weeks: number) => (weeks === 1 ? '1 week' : `${weeks} weken`),
    days: (days: number) => (days === 1 ? '1 dag' : `${days} dagen`),
    onLastDay: 'op de laatste dag',
    afterRule: (name: string) => `na ${name}`,
    sameDay: 'op de dag zelf',
    byRisk: 'Zoveel maanden na de laatste beoordeling als bij de risicoklasse hoort',
    tax: (label: string) => `Winst: ${label.toLowerCase()}`,
    accounts: (label: string) => `jaarrekening: ${label}`,
    files: 'deponeert',
    filesNot: 'deponeert niet',
    signing: 'ondertekenen is vaststellen als elke aandeelhouder bestuurder is',
  },
  used: {
    service: (code: string, name: string) => `Dienst ${code} · ${name}`,
    clients: (count: number) => (count === 1 ? '1 actieve klant' : `${formatCount(count)} actieve klanten`),
    deadline: (name: string) => `Termijn ${name}`,
    deadlines: 'Termijnen van klanten',
    nothing: 'Nergens: geen dienst, klant of onderdeel gebruikt deze regel.',
  },
  changes: {
    added: (name: string, day: string) => `Regel ${name}: versie vanaf ${day} toegevoegd`,
    checked: (name: string) => `Regel ${name} nagekeken`,
    checkedMany: (count: number) => `${formatCount(count)} regels nagekeken`,
    removed: (name: string, day: string) => `Regel ${name}: versie vanaf ${day} verwijderd`,
  },
  problems: {
    refused: (why: string) => `De regel is niet opgeslagen; er is niets gewijzigd. ${why}`,
    taken: (name: string, day: string) =>
      `Er staat al een versie van ${name} vanaf ${day}. Kies een andere datum, of verwijder die versie eerst.`,
    same: (name: string) =>
      `Deze versie van ${name} zegt hetzelfde als de versie die dan al geldt. Verander een waarde, of kies bij die versie 'Vandaag nagekeken'.`,
    unknownCode: (code: string) =>
      `Peil heeft geen regel ${code}. Kies een regel uit de lijst en voeg daar een versie aan toe.`,
    unknownForm: (code: string) => `Rechtsvorm ${code} staat niet in de codelijst. Voeg haar daar eerst toe.`,
    tooFar: (day: string) =>
      `De ingangsdatum ligt meer dan tien jaar vooruit. Kies een datum tot en met ${day}.`,
    unit: (unit: string) => `Dit getal is in ${unit}; dat kan niet veranderen.`,
    noTerm: 'Vul een aantal maanden of dagen in: zonder termijn valt er niets te plannen.',
    afterMissing: 'Kies de termijn waar deze op volgt.',
    afterUnknown: (code: string) => `Termijn ${code} bestaat niet. Kies een termijn uit de lijst.`,
    afterSelf: 'Een termijn kan niet op zichzelf volgen. Kies een andere termijn.',
    afterCircle: (names: string) => `Deze termijnen wachten op elkaar: ${names}. Kies een andere termijn.`,
    afterNotWanted: 'Een andere termijn hoort alleen bij "Dag van een andere termijn".',
    filesWithout:
      'Zonder jaarrekening valt er niets te deponeren. Kies een soort jaarrekening, of zet deponeren uit.',
    tooLarge: (most: string) => `Het getal is te groot. Het hoogste dat kan, is ${most}.`,
    beconFalls: (name: string, text: string, otherName: string, other: string) =>
      `De minimumlijn loopt dan terug: ${name} is ${text} en ${otherName} is ${other}. De lijn moet gelijk blijven of stijgen.`,
    sizeFalls: (name: string, text: string, otherName: string, other: string) =>
      `De grootteklassen lopen dan door elkaar: ${name} is ${text} en ${otherName} is ${other}. Een hogere klasse heeft een hogere grens.`,
    first: (name: string) =>
      `Dit is de eerste versie van ${name}. Zonder zou er voor de tijd daarvoor niets gelden; er is niets gewijzigd. Een fout erin verbeter je met een nieuwe versie.`,
    gone: 'Deze versie bestaat niet meer. Ververs de lijst.',
  },
} as const;
