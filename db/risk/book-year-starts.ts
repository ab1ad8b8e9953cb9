import type { Connection } from '#db/office/database.ts';
import { isoDay } from '#shared/common/days.ts';
import { bookYearsBetween } from '#shared/deadlines/book-years.ts';
import type { BookYear } from '#shared/deadlines/model.ts';

/** The first day of the book year of a client that ends in a year; 1 January where nothing else is known. */
export function loadBookYearStarts(connection: Connection): (clientId: number, year: number) => string {
  // The statements list the columns of the row types in their order.
  const ends = new Map(
    connection
      .prepare(`SELECT client_id, book_year_end FROM client_filing WHERE book_year_end <> '12-31'`)
      .raw()
      .all() as [clientId: number, bookYearEnd: string][],
  );
  const own = new Map<number, BookYear[]>();
  const rows = connection
    .prepare('SELECT client_id, starts_on, ends_on, is_first FROM client_book_year')
    .raw()
    .all() as [clientId: number, startsOn: string, endsOn: string, isFirst: 0 | 1][];
  for (const [clientId, startsOn, endsOn, isFirst] of rows) {
    const years = own.get(clientId) ?? [];
    years.push({ startsOn, endsOn, isFirst: isFirst === 1 });
    own.set(clientId, years);
  }
  return (clientId, year) => {
    const first = isoDay(year, 1, 1);
    const bookYearEnd = ends.get(clientId);
    const bookYears = own.get(clientId);
    if (bookYearEnd === undefined && bookYears === undefined) return first;
    const facts = {
      bookYearEnd: bookYearEnd ?? '12-31',
      bookYears: bookYears ?? [],
      legalFormCode: null,
      earlierForms: [],
    };
    return bookYearsBetween(facts, first, isoDay(year, 12, 31), () => false).at(-1)?.startsOn ?? first;
  };
}
