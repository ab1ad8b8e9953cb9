import type { AuditFileFacts } from './model.ts';

/** The years that a file may be about, the likeliest first: the year in which the book year ends, then the one in which it begins. */
export function yearsOf({ header, transactions }: Pick<AuditFileFacts, 'header' | 'transactions'>): number[] {
  const named = [...header.fiscalYear.matchAll(/\b(?:19|20|21)\d\d\b/g)]
    .map(([year]) => Number(year))
    .toReversed();
  const days = [header.endsOn, header.startsOn].flatMap((day) =>
    day === '' ? [] : [Number(day.slice(0, 4))],
  );
  const busiest = transactions.byYear.toSorted((a, b) => b.count - a.count).map(({ year }) => Number(year));
  const years = named.length === 1 ? [...named, ...days] : [...days, ...named];
  return [...new Set([...years, ...busiest])].filter((year) => year >= 1900 && year <= 2199).slice(0, 6);
}

/** The length and place of the book year. */
export type BookYearShape = 'unknown' | 'calendar' | 'broken' | 'short' | 'long';

/** What kind of book year the header gives. Twelve whole months are a year, wherever they begin. */
export function shapeOfBookYear({ startsOn, endsOn }: AuditFileFacts['header']): BookYearShape {
  if (startsOn === '' || endsOn === '' || endsOn < startsOn) return 'unknown';
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const months = monthOf(endsOn) - monthOf(startsOn) + 1;
  if (months > 12) return 'long';
  if (months < 12) return 'short';
  return startsOn.endsWith('-01-01') && endsOn.endsWith('-12-31') ? 'calendar' : 'broken';
}
