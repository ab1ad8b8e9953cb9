import { formatCount } from '#shared/text/format.ts';

/** Dutch text of the screen "Regels en getallen". */
export const rulesScreenText = {
  label: 'Regels en getallen van de wet',
  noun: { one: 'versie', many: 'versies' },
  exportTitle: 'Regels en getallen',
  kindLabel: 'Soort regel',
  showPast: 'Ook vervangen versies',
  toLookAt: (count: number) => `Te bekijken: ${formatCount(count)}`,
  toLookAtHint: 'Regels die je moet nakijken, die later ingaan, of waarvan de bron nog te controleren is.',
  none: 'Geen regel past bij deze keuze.',
  columns: {
    name: 'Regel',
    kind: 'Soort',
    code: 'Code',
    text: 'Wat geldt',
    validFrom: 'Geldig vanaf',
    validUntil: 'Geldig tot en met',
    standing: 'Stand',
    warning: 'Let op',
    source: 'Bron',
    checkedOn: 'Nagekeken op',
    usedBy: 'Gebruikt door',
  },
  formsWithoutRule: (count: number) =>
    count === 1 ? '1 rechtsvorm zonder regel' : `${formatCount(count)} rechtsvormen zonder regel`,
  formsHint:
    'Bij klanten met deze rechtsvorm weet Peil niet welke belasting en welke jaarrekening erbij horen.',
  formOption: (label: string, clients: number) =>
    `${label} (${clients === 1 ? '1 klant' : `${formatCount(clients)} klanten`})`,
  panel: {
    close: 'Sluiten',
    says: 'Wat geldt',
    from: (day: string) => `Vanaf ${day}`,
    between: (from: string, until: string) => `Van ${from} tot en met ${until}`,
    source: 'Bron',
    checked: (day: string) => `Nagekeken op ${day}`,
    usedBy: 'Gebruikt door',
    versions: 'Versies',
    addVersion: 'Nieuwe versie',
    check: 'Vandaag nagekeken',
    remove: 'Versie verwijderen',
    warnings: {
      stale: (day: string) =>
        `Deze regel is op ${day} voor het laatst nagekeken. Kijk in de bron of hij nog klopt en kies 'Vandaag nagekeken'.`,
      future: (day: string) => `Deze versie gaat pas in op ${day}; tot die dag geldt de vorige.`,
      unsure:
        'De bron is algemene kennis en nog niet nagelezen. Zoek de regel op en noem de plek bij de nieuwe versie of bij het nakijken.',
    },
  },
  checkForm: { source: 'Waar nagekeken' },
  form: {
    title: (name: string) => `${name}: nieuwe versie`,
    intro: 'De vorige versie blijft staan voor de tijd ervoor.',
    name: 'Omschrijving',
    validFrom: 'Geldig vanaf',
    basis: 'Telt vanaf',
    after: 'Volgt op',
    months: 'Maanden erna',
    days: 'Dagen daarna',
    isMonthEnd: 'Tot en met de laatste dag van die maand',
    incomeTax: 'Belasting over de winst',
    accounts: 'Jaarrekening',
    filesAccounts: 'Deponeert de jaarrekening',
    signingAdopts: 'Ondertekenen is vaststellen als elke aandeelhouder bestuurder is',
    value: (unit: string) => `Waarde (${unit})`,
    source: 'Bron',
    sourceHint: 'Wie het zegt en waar: wet en artikel, of de pagina.',
    save: 'Versie opslaan',
    cancel: 'Annuleren',
    missingDay: 'Typ een bestaande datum, zoals 01-01-2028.',
    missingName: 'Vul een omschrijving in.',
    missingSource: 'Vul in waar je dit hebt gelezen.',
    missingValue: 'Typ een getal dat niet negatief is.',
  },
  done: {
    added: (name: string, day: string) => `${name}: nieuwe versie vanaf ${day}`,
    checked: (count: number) =>
      count === 1 ? '1 regel nagekeken' : `${formatCount(count)} regels nagekeken`,
    removed: (name: string, day: string) => `${name}: versie vanaf ${day} verwijderd`,
  },
  checkSelected: (count: number) => `${formatCount(count)} vandaag nagekeken`,
} as const;
