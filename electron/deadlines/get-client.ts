import { findClientId } from '#db/clients/find.ts';
import { listBookYears, listEarlierForms, loadFiling, loadSizeFigures } from '#db/deadlines/filing.ts';
import { loadClientFacts } from '#db/deadlines/load-facts.ts';
import { loadDeadlines, loadRuleBook } from '#db/deadlines/load-deadlines.ts';
import type { Connection } from '#db/office/database.ts';
import { addMonths, isoDay } from '#shared/common/days.ts';
import { monthsOf, type CompleteBookYear } from '#shared/deadlines/book-years.ts';
import type { ClientDeadlines } from '#shared/deadlines/client-calls.ts';
import { bookYearsOf, remarksOf, type FilingFacts } from '#shared/deadlines/engine.ts';
import type { Deadline, DeadlineView } from '#shared/deadlines/model.ts';
import { refuseRange } from '#shared/deadlines/range.ts';
import type { RuleBook } from '#shared/deadlines/rule-book.ts';
import { sizeClassesOf, sizeLimitsOn } from '#shared/deadlines/size-class.ts';

/** The duties of one client with its days; a client that is not active has them too, as far as they fall in its time. */
export function getClientDeadlines(
  connection: Connection,
  asked: { number: string; from?: string | undefined; until?: string | undefined },
  today: string,
): ClientDeadlines {
  const from = asked.from ?? addMonths(today, -12);
  const until = asked.until ?? addMonths(today, 18);
  refuseRange({ from, until });
  const clientId = findClientId(connection, asked.number);
  const [client] = loadClientFacts(connection, { from, until, clientIds: [clientId], today });
  if (client === undefined) throw new Error(`client ${clientId} has no facts`);
  const { facts } = client;
  const book = loadRuleBook(connection);
  const years = bookYearsOf(book, facts, addMonths(today, -30), addMonths(today, 18));
  return {
    number: client.number,
    legalForm: facts.legalFormCode,
    filing: loadFiling(connection, clientId),
    vat: facts.vatPeriods.at(-1) ?? null,
    bookYears: listBookYears(connection, clientId),
    allBookYears: years.map((year) => ({ ...year, months: monthsOf(year) })),
    earlierForms: listEarlierForms(connection, clientId),
    extensions: [...facts.extensions],
    deadlines: loadDeadlines(connection, { from, until, clientIds: [clientId], today }).map(viewOf),
    remarks: remarksOf(book, facts, today),
    ...sizesOf(connection, { clientId, facts, book, today }),
  };
}

/** What the calls answer of a deadline: everything but the key of the client's record. */
export function viewOf({ clientId: _clientId, ...view }: Deadline): DeadlineView {
  return view;
}

interface SizesAsked {
  clientId: number;
  facts: FilingFacts;
  book: RuleBook;
  today: string;
}

function sizesOf(
  connection: Connection,
  { clientId, facts, book, today }: SizesAsked,
): Pick<ClientDeadlines, 'sizes' | 'sizeSource'> {
  const form = facts.legalFormCode === null ? undefined : book.legalFormOn(facts.legalFormCode, today);
  const figures = form === undefined || form.accounts === 'none' ? [] : loadSizeFigures(connection, clientId);
  const [first, last] = [figures.at(0)?.year, figures.at(-1)?.year];
  if (first === undefined || last === undefined) return { sizes: [], sizeSource: null };
  const years = bookYearsOf(book, facts, isoDay(first, 1, 1), isoDay(last, 12, 31));
  const startOf = (year: number) => bookYearIn(years, year)?.startsOn ?? isoDay(year, 1, 1);
  const source = book.valueOn('size.small.assets', startOf(last));
  return {
    sizes: sizeClassesOf(
      figures,
      (year) => sizeLimitsOn(book.valueOn, startOf(year)),
      (year) => bookYearIn(years, year)?.isFirst === true,
    ),
    sizeSource: source ? { source: source.source, checkedOn: source.checkedOn } : null,
  };
}

function bookYearIn(years: readonly CompleteBookYear[], year: number): CompleteBookYear | undefined {
  return years.findLast(({ endsOn }) => endsOn.startsWith(`${year}-`));
}
