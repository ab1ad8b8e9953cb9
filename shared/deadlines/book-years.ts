import { addDays, addMonths, isoDay } from '#shared/common/days.ts';
import { daysInMonth } from '#shared/common/values.ts';
import type { BookYear, EarlierLegalForm } from '#shared/deadlines/model.ts';

/** A book year as it is, with the legal form at its end. */
export interface CompleteBookYear extends BookYear {
  legalFormCode: string | null;
}

export interface BookYearFacts {
  /** `MM-DD`; 02-29 is the last day of February. */
  bookYearEnd: string;
  /** Those that differ from the usual ones. */
  bookYears: readonly BookYear[];
  legalFormCode: string | null;
  earlierForms: readonly EarlierLegalForm[];
}

/** The legal form on a day: the earliest of the former ones that still held, else the present one. */
export function legalFormOn(
  { legalFormCode, earlierForms }: Pick<BookYearFacts, 'legalFormCode' | 'earlierForms'>,
  on: string,
): string | null {
  let found: EarlierLegalForm | undefined;
  for (const form of earlierForms)
    if (form.untilOn >= on && (found === undefined || form.untilOn < found.untilOn)) found = form;
  return found?.legalFormCode ?? legalFormCode;
}

/**
 * The book years that end between two days, in their order: the usual ones, but for those that an exception covers, and cut where
 * the client became, or ceased to be, a company. A first book year has none before it.
 *
 * @param keepsAccounts whether a legal form makes a taxable company of a client, with book years of its own.
 */
export function bookYearsBetween(
  facts: BookYearFacts,
  fromOn: string,
  untilOn: string,
  keepsAccounts: (legalForm: string, on: string) => boolean,
): CompleteBookYear[] {
  const exceptions = facts.bookYears.toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : 1));
  const first = exceptions.find(({ isFirst }) => isFirst);
  const years: BookYear[] = [...exceptions];
  for (let year = Number(fromOn.slice(0, 4)) - 2; year <= Number(untilOn.slice(0, 4)) + 1; year += 1) {
    const endsOn = yearEndOf(facts.bookYearEnd, year);
    const isCovered = exceptions.some((other) => other.startsOn <= endsOn && other.endsOn >= endsOn);
    if (isCovered || (first !== undefined && endsOn < first.startsOn)) continue;
    const startsOn = dayAfter(yearEndOf(facts.bookYearEnd, year - 1));
    const before = exceptions.findLast((other) => other.endsOn < endsOn && other.endsOn >= startsOn);
    years.push({ startsOn: before ? dayAfter(before.endsOn) : startsOn, endsOn, isFirst: false });
  }
  return cutAtChanges(facts, years, keepsAccounts)
    .filter(({ endsOn }) => endsOn >= fromOn && endsOn <= untilOn)
    .toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : 1))
    .map((year) => ({ ...year, legalFormCode: legalFormOn(facts, year.endsOn) }));
}

function cutAtChanges(
  facts: BookYearFacts,
  years: readonly BookYear[],
  keepsAccounts: (legalForm: string, on: string) => boolean,
): BookYear[] {
  let cut = [...years];
  for (const { legalFormCode, untilOn } of facts.earlierForms) {
    const next = legalFormOn(facts, addDays(untilOn, 1));
    const wasCompany = keepsAccounts(legalFormCode, untilOn);
    const isCompany = next !== null && keepsAccounts(next, addDays(untilOn, 1));
    if (wasCompany === isCompany) continue;
    cut = cut.flatMap((year) => {
      if (year.startsOn > untilOn || year.endsOn <= untilOn) return [year];
      const before = { ...year, endsOn: untilOn };
      const after = { startsOn: addDays(untilOn, 1), endsOn: year.endsOn, isFirst: isCompany };
      return [before, after];
    });
  }
  return cut;
}

/** Book years mostly end with the year, and a calendar is slow. */
function dayAfter(day: string): string {
  return day.endsWith('-12-31') ? isoDay(Number(day.slice(0, 4)) + 1, 1, 1) : addDays(day, 1);
}

/** The last day of the book year of a year: 29 February is the last day of February in every year. */
export function yearEndOf(monthDay: string, year: number): string {
  const month = Number(monthDay.slice(0, 2));
  return isoDay(year, month, Math.min(Number(monthDay.slice(3)), daysInMonth(year, month)));
}

/** The whole months that a book year lasts, a part counted as a whole: 12 for a usual one. */
export function monthsOf({ startsOn, endsOn }: Pick<BookYear, 'startsOn' | 'endsOn'>): number {
  const before = addDays(startsOn, -1);
  const isMonthEnd = startsOn.endsWith('-01');
  let months = 0;
  while (addMonths(before, months, isMonthEnd) < endsOn) months += 1;
  return months;
}
