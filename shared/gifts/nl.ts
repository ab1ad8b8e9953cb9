import { formatCount } from '#shared/text/format.ts';
import type { GiftKind } from '#shared/gifts/model.ts';

const kinds: Record<GiftKind, string> = { wine_parcel: 'Wijnpakket', christmas_card: 'Kerstkaart' };
const plural: Record<GiftKind, [one: string, many: string]> = {
  wine_parcel: ['wijnpakket', 'wijnpakketten'],
  christmas_card: ['kerstkaart', 'kerstkaarten'],
};
const clients = (count: number) => (count === 1 ? '1 klant' : `${formatCount(count)} klanten`);

/** Dutch text of gifts and mailings. */
export const giftsText = {
  kinds,
  noun: { one: 'klant', many: 'klanten' },
  label: (year: number) => `Attenties ${year}`,
  year: 'Jaar',
  scopes: { recipients: 'Ontvangers', all: 'Alle klanten' },
  scope: 'Welke klanten',
  columns: {
    number: 'Nummer',
    name: 'Naam',
    group: 'Klantgroep',
    isHead: 'Hoofd',
    standing: 'Type',
    ambassador: 'Ambassadeur',
    status: 'Status',
    branch: 'Branche',
    address: 'Adres',
    note: (kind: GiftKind) => `Opmerking ${plural[kind][0]}`,
    warning: 'Let op',
  },
  isHeadHint: 'Hoofd van de groep, of zonder groep: krijgt standaard de attentie namens de hele groep.',
  count: (kind: GiftKind, count: number) => `${formatCount(count)} ${plural[kind][count === 1 ? 0 : 1]}`,
  warnings: {
    noAddress: 'Geen adres',
    sameDoor: 'Zelfde adres',
    shared: (count: number) =>
      count === 1 ? 'Zelfde adres als 1 ander' : `Zelfde adres als ${count} anderen`,
    sharedExplained: (kind: GiftKind, numbers: readonly string[]) =>
      `${kinds[kind]}: ook voor ${numbers.join(', ')} in dezelfde groep op dit adres.`,
  },
  sharedCount: (count: number) =>
    count === 1
      ? '1 dubbel adres binnen een groep'
      : `${formatCount(count)} dubbele adressen binnen een groep`,
  noAddressCount: (count: number) =>
    count === 1 ? '1 ontvanger zonder adres' : `${formatCount(count)} ontvangers zonder adres`,
  empty: {
    title: (year: number) => `Nog geen attenties voor ${year}`,
    body: 'Kies wie een wijnpakket of een kerstkaart krijgt: met een selectie, door vorig jaar over te nemen, of met de vinkjes bij alle klanten.',
  },
  actions: {
    add: 'Toevoegen met selectie',
    copy: (year: number) => `${year} overnemen`,
    export: 'Adreslijst',
    selected: (count: number) => `${clients(count)} gekozen`,
    give: (kind: GiftKind) => `${kinds[kind]} geven`,
    take: (kind: GiftKind) => `${kinds[kind]} weghalen`,
    showAll: 'Alle klanten tonen',
  },
  panel: {
    title: 'Toevoegen met selectie',
    close: 'Sluiten',
    kind: 'Wat krijgen zij',
    standings: 'Type',
    standingsHint: 'Niets gekozen is alle typen, ook onvolledig.',
    ambassadorsOnly: 'Alleen ambassadeurs',
    statuses: 'Status',
    branches: 'Branche',
    allBranches: 'Alle branches',
    headsOnly: 'Eén per klantgroep (het hoofd)',
    preview: (count: number) =>
      count === 0 ? 'Niemand erbij' : count === 1 ? '1 klant erbij' : `${formatCount(count)} klanten erbij`,
    already: (count: number) =>
      count === 1 ? '1 klant stond er al op.' : `${formatCount(count)} klanten stonden er al op.`,
    withoutHead: (count: number) =>
      count === 1
        ? '1 klantgroep heeft geen hoofd en valt buiten deze selectie.'
        : `${formatCount(count)} klantgroepen hebben geen hoofd en vallen buiten deze selectie.`,
    none: 'Geen klant voldoet aan deze selectie.',
    more: (count: number) => `en nog ${formatCount(count)}`,
    include: (name: string) => `${name} toevoegen`,
    add: (count: number) => `${clients(count)} toevoegen`,
  },
  copied: (added: number, skipped: number, fromYear: number) =>
    `${formatCount(added)} uit ${fromYear} overgenomen${skipped > 0 ? `; ${clients(skipped)} overgeslagen: geen klant meer` : ''}`,
  export: {
    title: (kind: GiftKind, year: number) => `${kinds[kind]} ${year} adreslijst`,
    xlsx: 'Excel (XLSX)',
    csv: 'CSV',
    saved: (rows: number, file: string) => `${formatCount(rows)} adressen opgeslagen in ${file}`,
    menu: (kind: GiftKind, format: string) => `${kinds[kind]} als ${format}`,
    columns: {
      number: 'Nummer',
      name: 'Naam',
      street: 'Straat',
      houseNumber: 'Huisnummer',
      postcode: 'Postcode',
      city: 'Plaats',
      country: 'Land',
      group: 'Klantgroep',
      standing: 'Type',
      email: 'E-mail',
      phone: 'Telefoon',
      note: 'Opmerking',
      warning: 'Let op',
    },
    empty: (kind: GiftKind, year: number) =>
      `Voor ${year} staat niemand op de lijst voor een ${plural[kind][0]}. Er is geen bestand gemaakt.`,
  },
  unknownClients: (numbers: readonly string[]) =>
    `${numbers.length === 1 ? 'Deze klant bestaat' : 'Deze klanten bestaan'} niet (meer): ${numbers.slice(0, 5).join(', ')}. Er is niets gewijzigd. Ververs de lijst.`,
  notChosen: (kind: GiftKind, number: string) =>
    `Klant ${number} staat niet op de lijst voor een ${plural[kind][0]}. Zet eerst het vinkje; dan kan er een opmerking bij.`,
  sameYear: 'Kies een ander jaar om over te nemen.',
  nothingToCopy: (year: number) => `Voor ${year} staan er geen attenties. Er is niets gewijzigd.`,
  changes: {
    added: (kind: GiftKind, year: number, count: number) =>
      `${kinds[kind]} ${year}: ${clients(count)} toegevoegd`,
    removed: (kind: GiftKind, year: number, count: number) =>
      `${kinds[kind]} ${year}: ${clients(count)} weggehaald`,
    note: (kind: GiftKind, year: number, number: string) =>
      `${kinds[kind]} ${year}: opmerking bij klant ${number} gewijzigd`,
    copied: (fromYear: number, year: number, count: number) =>
      `Attenties ${fromYear} overgenomen naar ${year}: ${formatCount(count)}`,
  },
} as const;
