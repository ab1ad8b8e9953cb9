import type { GroupCounts } from './model.ts';

/** Dutch text of client groups. */
export const groupText = {
  title: 'Klantgroep',
  listTitle: 'Klantgroepen',
  /** The name of a group without a name of its own. */
  nameOf: (group: { number: string; name: string; head: { name: string } | null }): string =>
    group.name || group.head?.name || `Klantgroep ${group.number}`,
  counts: ({ companies, persons, former }: GroupCounts): string =>
    [
      companies === 1 ? '1 bedrijf' : `${companies} bedrijven`,
      persons === 1 ? '1 persoon' : `${persons} personen`,
      ...(former === 0 ? [] : [former === 1 ? '1 voormalige klant' : `${former} voormalige klanten`]),
    ].join(' · '),
  columns: {
    number: 'Nummer',
    name: 'Naam',
    head: 'Hoofd',
    companies: 'Bedrijven',
    persons: 'Personen',
    former: 'Voormalig',
  },
  search: 'Zoek op nummer, naam of hoofd',
  onlyHeadless: 'Alleen zonder hoofd',
  noHead: 'Geen hoofd',
  noHeadHint:
    'Deze klantgroep heeft geen hoofd. De classificatie rekent met de gegevens van het hoofd; kies er een.',
  empty: 'Nog geen klantgroepen. Ze komen met de import van relaties, of maak er een vanaf de klantkaart.',
  nothingFound: 'Geen klantgroep gevonden.',
  showing: (shown: number, total: number) =>
    shown === total
      ? `${total} ${total === 1 ? 'klantgroep' : 'klantgroepen'}`
      : `${shown} van ${total} klantgroepen`,
  members: 'Leden',
  head: 'Hoofd',
  isHead: 'hoofd',
  parent: 'Valt onder',
  noParent: 'Niemand (bovenaan)',
  name: 'Naam',
  nameHint: 'Leeg: de naam van het hoofd',
  number: 'Nummer',
  noGroup: 'Deze klant hoort niet bij een klantgroep en telt op zichzelf.',
  actions: {
    make: 'Klantgroep maken',
    makeHint: 'Maakt een klantgroep met deze klant als hoofd.',
    move: 'Naar andere klantgroep',
    moveTo: 'Nieuwe klantgroep (nummer of naam)',
    leave: 'Uit de klantgroep halen',
    newHead: 'Nieuw hoofd van de groep die achterblijft',
    split: 'Splitsen',
    splitHint: 'De gekozen leden gaan naar een nieuwe klantgroep.',
    splitChosen: (count: number) => `Splitsen: ${count} ${count === 1 ? 'lid' : 'leden'} afscheiden`,
    newNumber: 'Nieuw nummer',
    newName: 'Naam van de nieuwe groep',
    splitHead: 'Hoofd van de nieuwe groep',
    dissolve: 'Klantgroep opheffen',
    makeHead: 'Hoofd maken',
    confirm: 'Verplaatsen',
    cancel: 'Annuleren',
    choose: 'Kies leden',
    open: 'Openen',
  },
  moved: (from: string | null, to: string | null) =>
    to === null
      ? `Deze klant is intussen uit klantgroep ${from ?? ''} gehaald.`
      : from === null
        ? `Deze klant is intussen in klantgroep ${to} geplaatst.`
        : `Deze klant is intussen verplaatst van klantgroep ${from} naar ${to}.`,
  refusals: {
    gone: (number: string) =>
      `Klantgroep ${number} bestaat niet (meer). Er is niets gewijzigd. Ververs de lijst.`,
    ownParent: (number: string) => `Klant ${number} kan niet onder zichzelf vallen. Er is niets gewijzigd.`,
    parentElsewhere: (parent: string, child: string) =>
      `Klant ${parent} zit niet in de klantgroep van ${child}. Er is niets gewijzigd. Kies een lid van dezelfde groep.`,
    circle: (child: string, path: readonly string[]) =>
      `Klant ${child} kan niet onder ${path[0] ?? ''} vallen, want ${path.join(' valt onder ')} valt onder ${child}. Er is niets gewijzigd.`,
    noGroup: (number: string) => `Klant ${number} hoort niet bij een klantgroep. Er is niets gewijzigd.`,
    notAMember: (client: string, group: string) =>
      `Klant ${client} is geen lid (meer) van klantgroep ${group}. Er is niets gewijzigd.`,
    alreadyMember: (client: string, group: string) =>
      `Klant ${client} zit al in klantgroep ${group}. Er is niets gewijzigd.`,
    numberTaken: (number: string, name: string) =>
      `Nummer ${number} is al van klantgroep ${name}. Er is niets gewijzigd. Kies een ander nummer.`,
    headNeeded: (client: string, group: string) =>
      `Klant ${client} is het hoofd van klantgroep ${group}. Wijs eerst een ander lid aan als hoofd van wie achterblijft. Er is niets gewijzigd.`,
    wrongHead: (head: string) =>
      `Klant ${head} blijft niet achter in de groep en kan daar geen hoofd worden. Er is niets gewijzigd.`,
    splitAll: 'Alle leden zijn gekozen. Laat er minstens één achter, of wijzig de naam van de groep.',
    splitHead: (head: string) =>
      `Klant ${head} hoort niet bij de leden die je afscheidt. Er is niets gewijzigd.`,
    twice: 'Dezelfde klant is twee keer gekozen. Er is niets gewijzigd.',
    changedSince: (client: string, group: string | null) =>
      group === null
        ? `Klant ${client} hoort intussen niet meer bij een klantgroep. Er is niets gewijzigd.`
        : `Klant ${client} zit intussen in klantgroep ${group}. Er is niets gewijzigd. Kijk eerst of dat klopt.`,
  },
  changes: {
    made: (number: string, count: number) =>
      `Klantgroep ${number} gemaakt met ${count} ${count === 1 ? 'lid' : 'leden'}`,
    renamed: (number: string, name: string) =>
      `Klantgroep ${number} hernoemd in ${name || '(naam van het hoofd)'}`,
    head: (number: string, head: string | null) =>
      head === null ? `Klantgroep ${number}: hoofd weggehaald` : `Klantgroep ${number}: hoofd is nu ${head}`,
    split: (number: string, fresh: string, count: number) =>
      `Klantgroep ${number} gesplitst: ${count} ${count === 1 ? 'lid' : 'leden'} naar ${fresh}`,
    moved: (client: string, group: string | null) =>
      group === null
        ? `Klant ${client} uit de klantgroep gehaald`
        : `Klant ${client} verplaatst naar klantgroep ${group}`,
    parent: (client: string, parent: string | null) =>
      parent === null
        ? `Klant ${client} valt niet meer onder een ander`
        : `Klant ${client} valt nu onder ${parent}`,
    dissolved: (number: string) => `Klantgroep ${number} opgeheven`,
  },
};
