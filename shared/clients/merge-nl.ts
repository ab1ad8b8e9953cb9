import type { MergeGroup, MergeRecords } from '#shared/clients/merge-model.ts';

const recordKinds: Record<MergeRecords[number]['kind'], (moves: number) => string> = {
  assessments: (moves) => count(moves, 'risicobeoordeling', 'risicobeoordelingen'),
  filing: () => 'Gegevens bij Termijnen: wat bij de klant die blijft niet is ingevuld, wordt aangevuld',
  bookYears: (moves) => count(moves, 'boekjaar', 'boekjaren'),
  legalForms: (moves) => count(moves, 'eerdere rechtsvorm', 'eerdere rechtsvormen'),
  extensions: (moves) => count(moves, 'uitstel', 'keer uitstel'),
  doneMarks: (moves) => count(moves, 'gereed gemelde termijn', 'gereed gemelde termijnen'),
  auditFiles: (moves) => count(moves, 'auditfile', 'auditfiles'),
  accountRanges: (moves) => count(moves, 'reeks rekeningen', 'reeksen rekeningen'),
  requests: (moves) => count(moves, 'verzoek om gegevens', 'verzoeken om gegevens'),
};

/** Dutch text of merging two records of one client. */
export const mergeText = {
  title: 'Klanten samenvoegen',
  intro: (keep: string, drop: string) =>
    `${drop} gaat op in ${keep}: kijk hieronder na wat waarheen gaat. Je kunt het daarna ongedaan maken.`,
  other: 'Dubbele klant (nummer of naam)',
  swap: 'Omwisselen',
  stays: 'Blijft',
  goes: 'Vervalt',
  fields: 'Gegevens die verschillen',
  noFields: 'Alle gegevens zijn gelijk of alleen bij de klant die blijft bekend.',
  field: 'Gegeven',
  chooses: (label: string, value: string) => `${label}: ${value}`,
  alsoMoves: 'Wat meeverhuist',
  sharedYears: 'Jaren die bij beide bekend zijn',
  year: 'Jaar',
  numberNote: (drop: string) =>
    `Nummer ${drop} vervalt. Haal het ook weg in de praktijksoftware, anders komt de klant bij de volgende import terug.`,
  groups: {
    none: () => 'Geen van beide hoort bij een klantgroep.',
    stays: () => 'De klantgroep verandert niet.',
    joins: (number: string) => `De klant die blijft, komt in klantgroep ${number}.`,
    becomesHead: (number: string) => `De klant die blijft, wordt hoofd van klantgroep ${number}.`,
    leaves: (number: string) =>
      `Klantgroep ${number} verliest een lid; de klant die blijft, verandert niet van groep.`,
    removed: (number: string) => `Klantgroep ${number} heeft daarna geen leden meer en vervalt.`,
  } satisfies Record<MergeGroup, (number: string) => string>,
  children: (names: string) => `Onder de klant die blijft, vallen straks ook: ${names}.`,
  contacts: (moved: number, double: number) =>
    count(moved, 'contact', 'contacten') + (double > 0 ? ` (${double} dubbel, vervalt)` : ''),
  roleTaken: (role: string, employee: string) => `Rol ${role}: ${employee}`,
  roleKept: (role: string, keep: string, drop: string) => `Rol ${role} blijft ${keep} (${drop} vervalt)`,
  years: (label: string, years: readonly number[]) => `${label} ${years.join(', ')}`,
  gifts: (moved: number, double: number) =>
    count(moved, 'attentie', 'attenties') + (double > 0 ? ` (${double} dubbel, vervalt)` : ''),
  planMoves: (year: number, hours: string) => `Planning ${year} (${hours} uur)`,
  planAdds: (year: number, hours: string) =>
    `Planning ${year}: ${hours} uur komt bij die van de klant die blijft; de codes daarvan blijven`,
  plannedRoles: (number: number) => count(number, 'rol in de voorbereiding', 'rollen in de voorbereiding'),
  advisory: (labels: readonly string[]) => `Adviesdiensten: ${labels.join(', ')}`,
  records: ({ kind, moves, lapses }: MergeRecords[number]) =>
    recordKinds[kind](moves) + (lapses > 0 ? ` (${lapses} ${lapses === 1 ? 'vervalt' : 'vervallen'})` : ''),
  nothingMoves: 'Er is verder niets om over te zetten.',
  confirm: (drop: string) => `Samenvoegen en ${drop} laten vervallen`,
  cancel: 'Annuleren',
  done: (keep: string) => `Samengevoegd in klant ${keep}.`,
  refusals: {
    same: (number: string) =>
      `Klant ${number} kan niet met zichzelf worden samengevoegd. Er is niets gewijzigd.`,
    isHead: (number: string, group: string) =>
      `Klant ${number} is het hoofd van klantgroep ${group} met andere leden. Wijs daar eerst een ander hoofd aan, of laat juist ${number} blijven. Er is niets gewijzigd.`,
    changed:
      'Een van beide klanten is intussen gewijzigd. Er is niets samengevoegd. Bekijk het voorstel opnieuw.',
  },
  change: (keep: string, drop: string) => `Klant ${drop} samengevoegd in ${keep}`,
};

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
