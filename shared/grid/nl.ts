import { formatCount } from '../text/format.ts';
import type { CellValue, ColumnFilter } from './model.ts';

/** A filter as it is read aloud on its chip: `Type A, B`, `Omzet vanaf € 1.000`. `write` writes a value of the column. */
export function describeFilter(
  header: string,
  filter: ColumnFilter,
  write: (value: CellValue) => string,
): string {
  switch (filter.kind) {
    case 'text':
      return `${header} ${gridText.tests[filter.test].toLowerCase()} ‘${filter.text}’`;
    case 'presence':
      return `${header} ${filter.filled ? gridText.filled : gridText.empty}`;
    case 'values':
      return `${header} ${listValues(filter.values.map((value) => (value === '' ? gridText.empty : write(value))))}`;
    case 'figure':
    case 'day':
      return `${header} ${describeRange(filter.from, filter.to, write)}`;
  }
}

function describeRange(from: CellValue, to: CellValue, write: (value: CellValue) => string): string {
  if (from !== null && from === to) return write(from);
  if (from === null) return `t/m ${write(to)}`;
  return to === null ? `vanaf ${write(from)}` : `${write(from)} t/m ${write(to)}`;
}

function listValues(values: string[]): string {
  if (values.length === 0) return 'niets gekozen';
  const rest = values.length - 4;
  return rest > 1 ? `${values.slice(0, 4).join(', ')} en ${rest} andere` : values.join(', ');
}

/** What a list counts: `klant`, `klanten`. */
export interface Noun {
  one: string;
  many: string;
}

export const gridText = {
  empty: 'leeg',
  filled: 'ingevuld',
  unknown: 'onbekend',
  tests: { contains: 'Bevat', starts: 'Begint met', equals: 'Is precies', lacks: 'Bevat niet' },
  counted: (shown: number, total: number, noun: Noun) => {
    const word = total === 1 ? noun.one : noun.many;
    return shown === total
      ? `${formatCount(total)} ${word}`
      : `${formatCount(shown)} van ${formatCount(total)} ${word}`;
  },
  selected: (count: number) => `${formatCount(count)} geselecteerd`,
  cells: (count: number) => `${formatCount(count)} cellen`,
  sum: (text: string) => `som ${text}`,
  average: (text: string) => `gemiddeld ${text}`,
  total: 'Totaal',
  search: 'Zoeken in de lijst',
  searchHint: 'Ctrl+F',
  clearSearch: 'Zoektekst wissen',
  addFilter: 'Filter',
  filterOn: (header: string) => `Filter op ${header}`,
  columnOptions: (header: string) => `Filter en opties van kolom ${header}`,
  removeFilter: (chip: string) => `Filter verwijderen: ${chip}`,
  changeFilter: (chip: string) => `Filter wijzigen: ${chip}`,
  clearFilters: 'Filters wissen',
  columns: 'Kolommen',
  chooseColumns: 'Kolommen kiezen',
  standardColumns: 'Standaardkolommen',
  findColumn: 'Kolom zoeken',
  moveUp: (header: string) => `${header} naar voren`,
  moveDown: (header: string) => `${header} naar achteren`,
  pinned: 'Vast',
  pin: 'Vastzetten',
  unpin: 'Losmaken',
  hide: 'Verbergen',
  sortUp: 'Oplopend sorteren',
  sortDown: 'Aflopend sorteren',
  noSort: 'Niet sorteren',
  from: 'Vanaf',
  to: 'Tot en met',
  everything: 'Alles',
  nothing: 'Niets',
  findValue: 'Waarde zoeken',
  onlyEmpty: 'Alleen leeg',
  onlyFilled: 'Alleen ingevuld',
  apply: 'Toepassen',
  clear: 'Wissen',
  noRows: 'Niets gevonden met deze filters.',
  noValues: 'Geen waarden',
  clipped: (count: number) =>
    `${formatCount(count)} ${count === 1 ? 'cel viel' : 'cellen vielen'} buiten de tabel en ${count === 1 ? 'is' : 'zijn'} niet geplakt.`,
  locked: (count: number) =>
    `${formatCount(count)} ${count === 1 ? 'cel kan' : 'cellen kunnen'} hier niet worden gewijzigd en ${count === 1 ? 'bleef' : 'bleven'} zoals ${count === 1 ? 'die was' : 'ze waren'}.`,
  refused: (count: number) =>
    count === 1
      ? 'Eén cel klopt niet. Wat je typte staat er nog; verbeter het of druk op Escape.'
      : `${formatCount(count)} cellen kloppen niet. Wat je typte staat er nog; verbeter het of druk op Escape.`,
  tooMany: (count: number, max: number) =>
    `Dit zijn ${formatCount(count)} cellen; in één keer kunnen er ${formatCount(max)}. Er is niets gewijzigd. Doe het in delen.`,
  copied: (count: number) => (count === 1 ? '1 cel gekopieerd' : `${formatCount(count)} cellen gekopieerd`),
  readOnly: 'Deze cel kan hier niet worden gewijzigd.',
  failed: 'De wijziging is niet opgeslagen. Wat je typte staat er nog; probeer het opnieuw.',
  /** Why a cell was refused: somebody changed it after it was shown. */
  conflict: (now: string) =>
    now === ''
      ? 'Deze cel is intussen leeggemaakt. Wat je typte is niet opgeslagen. Typ het opnieuw om het toch op te slaan.'
      : `Hier staat intussen ‘${now}’. Wat je typte is niet opgeslagen. Typ het opnieuw om het toch op te slaan.`,
  tooLong: (max: number) => `De tekst is te lang; maximaal ${formatCount(max)} tekens.`,
  forbidden: 'De tekst bevat tekens die niet mogen.',
  editing: (header: string) => `${header} wijzigen`,
  options: (header: string) => `Keuzes voor ${header}`,
};
