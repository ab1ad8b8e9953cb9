import { monthsOf } from '#shared/deadlines/book-years.ts';
import type { BookYear, ClientFiling, EarlierLegalForm } from '#shared/deadlines/model.ts';
import { deadlinesText } from '#shared/deadlines/nl.ts';

const { refusals } = deadlinesText;

/** The longest that a book year may last; longer than twelve months is allowed, with a remark. */
const longestMonths = 24;

/** Why a book year cannot be one of a client beside those that it has, in Dutch; null when it can. */
export function refusalOfBookYear(year: BookYear, others: readonly BookYear[]): string | null {
  if (year.endsOn < year.startsOn) return refusals.bookYearOrder;
  if (monthsOf(year) > longestMonths) return refusals.bookYearTooLong;
  const overlapping = others.find((other) => other.startsOn <= year.endsOn && other.endsOn >= year.startsOn);
  if (overlapping) return refusals.bookYearOverlaps(overlapping.startsOn, overlapping.endsOn);
  const first = others.find(({ isFirst }) => isFirst);
  if (year.isFirst && first) return refusals.secondFirst(first.endsOn);
  if (first && year.endsOn < first.startsOn) return refusals.beforeFirst(first.startsOn);
  if (year.isFirst && others.some(({ endsOn }) => endsOn < year.startsOn)) return refusals.yearsBefore;
  return null;
}

/** Why a client cannot have had a legal form until a day; null when it can. */
export function refusalOfEarlierForm(
  form: EarlierLegalForm,
  others: readonly EarlierLegalForm[],
  legalFormCode: string | null,
): string | null {
  if (others.some(({ untilOn }) => untilOn === form.untilOn)) return refusals.formTaken(form.untilOn);
  const next = others
    .filter(({ untilOn }) => untilOn > form.untilOn)
    .toSorted((one, other) => (one.untilOn < other.untilOn ? -1 : 1))[0];
  if ((next?.legalFormCode ?? legalFormCode) === form.legalFormCode)
    return refusals.sameForm(form.legalFormCode);
  return null;
}

/** Why values cannot be those of a client; null when they can. */
export function refusalOfFiling(values: Partial<ClientFiling>, today: string): string | null {
  const { suppletieDiscoveredOn: on } = values;
  return on !== undefined && on !== null && on > today ? refusals.discoveredLater : null;
}
