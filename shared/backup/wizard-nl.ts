import { formatCount } from '#shared/text/format.ts';

const clients = (count: number) => (count === 1 ? '1 klant' : `${formatCount(count)} klanten`);
const changes = (count: number) => (count === 1 ? '1 wijziging' : `${formatCount(count)} wijzigingen`);

/** Dutch text of the steps of restoring. */
export const wizardText = {
  title: 'Reservekopie terugzetten',
  open: 'Terugzetten…',
  stepsLabel: 'Stappen',
  steps: ['Moment kiezen', 'Vergelijken', 'Waar naartoe', 'Klaar'],
  back: 'Terug',
  next: 'Verder',
  cancel: 'Stoppen',
  moment: {
    intro: 'Van welk moment wil je het kantoor terug? Er verandert nog niets.',
    calendar: 'Kalender met reservekopieën',
    weekdays: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
    earlier: 'Vorige maand',
    later: 'Volgende maand',
    onDay: (day: string, count: number) =>
      count === 0
        ? `${day}, geen reservekopie`
        : `${day}, ${count === 1 ? '1 reservekopie' : `${count} reservekopieën`}`,
    list: 'Reservekopieën',
    line: (time: string, reason: string, count: string) => [time, reason, count].filter(Boolean).join(' · '),
    clients,
    elsewhere: 'Reservekopie van elders openen…',
    elsewhereHint: 'Bijvoorbeeld van een USB-stick. Ze wordt als nieuw kantoorbestand geopend.',
  },
  compare: {
    of: (moment: string) => `De reservekopie van ${moment}`,
    counts: 'Aantallen, toen en nu',
    kind: 'Soort',
    held: 'Toen',
    now: 'Nu',
    difference: 'Verschil',
    clients: 'Klanten die verschillen',
    added: (count: number) => `Sindsdien toegevoegd: ${clients(count)}. Na terugzetten niet meer aanwezig.`,
    changed: (count: number) => `Sindsdien gewijzigd: ${clients(count)}. Na terugzetten weer zoals toen.`,
    removed: (count: number) => `Sindsdien verdwenen: ${clients(count)}. Na terugzetten weer aanwezig.`,
    same: 'Alle klanten zijn dezelfde als nu.',
    client: (number: string, name: string) => `${number} ${name}`,
    moreClients: (count: number) => `en nog ${clients(count)}`,
    changes: 'Wijzigingen die vervallen',
  },
  place: {
    question: 'Waar moet de reservekopie naartoe?',
    over: 'In plaats van het kantoor dat nu open staat',
    overHint:
      'Wat nu open staat, wordt eerst bewaard als reservekopie. Je kunt het terugzetten daarna ongedaan maken.',
    beside: 'Ernaast, als nieuw kantoorbestand',
    besideHint:
      'Het kantoor dat nu open staat, blijft zoals het is. Handig om iets op te zoeken of over te nemen.',
    openBeside: 'Het nieuwe bestand meteen openen',
    onlyBeside:
      'Dit is een bestand dat bij terugzetten opzij is gelegd. Het is niet gecontroleerd en kan daarom alleen ernaast worden bewaard.',
    onlyBesideNewer: 'Deze reservekopie is van een nieuwere versie van Peil. Werk Peil eerst bij.',
    confirmOver: 'Terugzetten',
    confirmBeside: 'Bewaren als nieuw bestand…',
  },
  done: {
    over: (moment: string) => `Het kantoor is teruggezet naar ${moment}.`,
    kept: (moment: string) => `Wat open stond, is bewaard als de reservekopie van ${moment}.`,
    notKept: 'Er stond geen leesbaar bestand meer; er was niets om te bewaren.',
    beside: (path: string) => `De reservekopie is bewaard als ${path}.`,
    undo: 'Ongedaan maken',
    toBackups: 'Naar de reservekopieën',
    again: 'Nog een keer beginnen',
  },
  undo: {
    title: 'Er is een reservekopie teruggezet',
    restored: (madeAt: string, at: string) => `Op ${at} is het kantoor teruggezet naar ${madeAt}.`,
    undone: (madeAt: string, at: string) =>
      `Op ${at} is een terugzetting ongedaan gemaakt. Het kantoor is weer zoals op ${madeAt}.`,
    since: (count: number) =>
      count === 0
        ? 'Sindsdien is er niets gewijzigd.'
        : `Sindsdien zijn er ${changes(count)}. Die vervallen als je dit ongedaan maakt, maar blijven bewaard als reservekopie.`,
    sinceOne:
      'Sindsdien is er 1 wijziging. Die vervalt als je dit ongedaan maakt, maar blijft bewaard als reservekopie.',
    gone: 'Wat toen is vervangen, is er niet meer of was beschadigd. Dit kan niet meer ongedaan worden gemaakt.',
    action: 'Terugzetten ongedaan maken',
    done: 'Het terugzetten is ongedaan gemaakt',
  },
} as const;
