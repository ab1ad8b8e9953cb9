import { addDays, addMonths, isoDay, lastDayOf } from '#shared/common/days.ts';
import { accountsSlots } from '#shared/deadlines/accounts.ts';
import {
  bookYearsBetween,
  legalFormOn,
  monthsOf,
  type CompleteBookYear,
} from '#shared/deadlines/book-years.ts';
import type {
  BookYear,
  ClientFiling,
  DeadlineRemark,
  DoneMark,
  EarlierLegalForm,
  Extension,
} from '#shared/deadlines/model.ts';
import { deadlinesText } from '#shared/deadlines/nl.ts';
import { memo, type RuleBook, type Slot } from '#shared/deadlines/rule-book.ts';
import type { PeriodicRecurrence } from '#shared/services/model.ts';
import { fourWeeksEnd } from '#shared/services/occurrences.ts';

const { basis: text } = deadlinesText;

/** Everything that the days of one client hang on. */
export interface FilingFacts extends ClientFiling {
  legalFormCode: string | null;
  earlierForms: readonly EarlierLegalForm[];
  bookYears: readonly BookYear[];
  /** How often btw is declared by planning year, oldest first; null is not at all. */
  vatPeriods: readonly { year: number; recurrence: PeriodicRecurrence | null }[];
  extensions: readonly Extension[];
  done: readonly Pick<DoneMark, 'step' | 'periodEndsOn' | 'doneOn'>[];
  /** The assessment in force; null while there is none. */
  assessment: {
    riskClass: 'low' | 'normal' | 'high';
    approvedOn: string;
    nextReviewOn: string | null;
  } | null;
}

/** Months that rules which follow on each other may add to the longest of them. */
const chainMonths = 10;
/** The most months after its period that an extension until a day of its own runs. */
const ownExtensionMonths = 40;

/**
 * The days by law between two days, both included. The days of clients alike are counted once: everything hangs on the arguments,
 * and what was counted for one client is given to the next that has the same facts. The answer must not be changed.
 */
export function createEngine(
  book: RuleBook,
  range: { from: string; until: string },
): (facts: FilingFacts) => readonly Slot[] {
  const usualFrom = addMonths(range.from, -(book.longestMonths + chainMonths));
  const extendedFrom = addMonths(range.from, -Math.max(ownExtensionMonths, book.longestMonths + chainMonths));
  const years = { first: Number(range.from.slice(0, 4)) - 2, last: Number(range.until.slice(0, 4)) };
  const inRange = (slots: readonly (Slot | undefined)[]): Slot[] =>
    slots.filter(
      (slot): slot is Slot => slot !== undefined && slot.dueOn >= range.from && slot.dueOn <= range.until,
    );
  const periodic = memo((key: string): readonly Slot[] => {
    const [code = '', recurrence, year] = key.split(' ');
    return inRange(periodSlots(book, code, periodicOf(recurrence), Number(year)));
  });
  const perYear = (code: string, recurrenceIn: (year: number) => PeriodicRecurrence | null) => {
    const slots: Slot[] = [];
    for (let year = years.first; year <= years.last; year += 1) {
      const recurrence = recurrenceIn(year);
      if (recurrence !== null) slots.push(...periodic(`${code} ${recurrence} ${year}`));
    }
    return slots;
  };
  const yearly = remember((facts: FilingFacts): readonly Slot[] => {
    const own = yearlyOf(facts);
    const fromOn = own.extensions.some(({ untilOn }) => untilOn !== null) ? extendedFrom : usualFrom;
    return inRange([...incomeSlots(book, own, years), ...bookYearSlots(book, own, fromOn, range.until)]);
  }, yearlyKey);
  const vat = remember(
    ({ hasKor, vatPeriods }) => perYear('BTW', (year) => (hasKor ? null : vatPeriodIn(vatPeriods, year))),
    vatKey,
  );
  const whole = memo((key: string): readonly Slot[] => {
    const [code = '', recurrence] = key.split(' ');
    return perYear(code, () => periodicOf(recurrence));
  });
  const count = (facts: FilingFacts): readonly Slot[] => [
    ...vat(facts),
    ...whole(`ICP ${facts.icp}`),
    ...whole(`LOON ${facts.payroll}`),
    ...(facts.legalFormCode === null ? [] : yearly(facts)),
  ];
  const shared = remember(count, (facts) => vatKey(facts) + yearlyKey(facts) + facts.icp + facts.payroll);
  return (facts) => {
    const slots = shared(facts);
    if (facts.suppletieDiscoveredOn === null && facts.assessment === null) return slots;
    const own = inRange([
      facts.suppletieDiscoveredOn === null ? undefined : suppletieSlot(book, facts.suppletieDiscoveredOn),
      facts.assessment === null ? undefined : reviewSlot(book, facts.assessment),
    ]);
    return own.length === 0 ? slots : [...slots, ...own];
  };
}

/** Counts for the first of the facts that have the same key, and gives that answer for the rest. */
function remember(
  compute: (facts: FilingFacts) => readonly Slot[],
  keyOf: (facts: FilingFacts) => string,
): (facts: FilingFacts) => readonly Slot[] {
  const known = new Map<string, readonly Slot[]>();
  return (facts) => {
    const key = keyOf(facts);
    const found = known.get(key);
    if (found !== undefined) return found;
    const slots = compute(facts);
    known.set(key, slots);
    return slots;
  };
}

/** Everything that the btw of a client hangs on. */
function vatKey({ hasKor, vatPeriods }: FilingFacts): string {
  let key = 'vat';
  if (!hasKor) for (const { year, recurrence } of vatPeriods) key += `${year}${recurrence} `;
  return key;
}

/** Everything that the days of once a year hang on. */
function yearlyKey(facts: FilingFacts): string {
  const { legalFormCode: form, bookYearEnd, partnershipFiles, hasEnterprise } = facts;
  let key = `|${form}|${bookYearEnd}${isDirectOf(facts)}${partnershipFiles}${hasEnterprise}`;
  for (const { legalFormCode, untilOn } of facts.earlierForms) key += `|form ${untilOn}${legalFormCode}`;
  for (const { startsOn, endsOn, isFirst } of facts.bookYears) key += `|year ${startsOn}${endsOn}${isFirst}`;
  for (const { family, periodEndsOn, kind, untilOn } of facts.extensions)
    key += `|${family}${periodEndsOn}${kind}${untilOn}`;
  for (const { step, periodEndsOn, doneOn } of facts.done)
    if (step === 'draw_up' || step === 'adopt') key += `|${step}${periodEndsOn}${doneOn}`;
  return key;
}

function isDirectOf({ allShareholdersDirect, articlesDiffer }: FilingFacts): boolean {
  return allShareholdersDirect === true && !articlesDiffer;
}

/** How often btw is declared in a year: by the plan of the year, else the last one before it, else the first one after it. */
function vatPeriodIn(periods: FilingFacts['vatPeriods'], year: number): PeriodicRecurrence | null {
  const known = periods.findLast((planned) => planned.year <= year) ?? periods[0];
  return known?.recurrence ?? null;
}

function periodicOf(text: string | undefined): PeriodicRecurrence | null {
  return text === 'month' || text === 'four_weeks' || text === 'quarter' || text === 'year' ? text : null;
}

/** The days of the periods that end in a year. */
function periodSlots(
  book: RuleBook,
  code: string,
  recurrence: PeriodicRecurrence | null,
  year: number,
): (Slot | undefined)[] {
  if (recurrence === null) return [];
  const slotOf = (rule: string, periodEndsOn: string, isFourWeeks = false) =>
    book.slotOf(rule, { periodEndsOn, fromOn: periodEndsOn, basis: text.period(periodEndsOn), isFourWeeks });
  if (recurrence === 'year') {
    const endsOn = isoDay(year, 12, 31);
    return [slotOf(`${code}-JAAR`, endsOn) ?? slotOf(code, endsOn)];
  }
  if (recurrence === 'four_weeks')
    return Array.from({ length: 13 }, (_, index) => slotOf(code, fourWeeksEnd(year, index + 1), true));
  const step = recurrence === 'quarter' ? 3 : 1;
  return Array.from({ length: 12 / step }, (_, index) => slotOf(code, lastDayOf(year, (index + 1) * step)));
}

/** What the days of once a year hang on. */
export interface YearlyFacts {
  legalFormCode: string | null;
  earlierForms: readonly EarlierLegalForm[];
  bookYearEnd: string;
  bookYears: readonly BookYear[];
  extensions: readonly Extension[];
  isDirect: boolean;
  partnershipFiles: boolean;
  hasEnterprise: boolean | null;
  /** When accounts were drawn up or adopted, by the end of the book year. */
  accountsDone: readonly { step: 'draw_up' | 'adopt'; periodEndsOn: string; doneOn: string }[];
}

function yearlyOf(facts: FilingFacts): YearlyFacts {
  return {
    legalFormCode: facts.legalFormCode,
    earlierForms: facts.earlierForms,
    bookYearEnd: facts.bookYearEnd,
    bookYears: facts.bookYears,
    extensions: facts.extensions,
    isDirect: isDirectOf(facts),
    partnershipFiles: facts.partnershipFiles,
    hasEnterprise: facts.hasEnterprise,
    accountsDone: facts.done.flatMap(({ step, periodEndsOn, doneOn }) =>
      step === 'draw_up' || step === 'adopt' ? [{ step, periodEndsOn, doneOn }] : [],
    ),
  };
}

function extensionOf(
  extensions: readonly Extension[],
  family: Extension['family'],
  periodEndsOn: string,
): Extension | undefined {
  return extensions.find((each) => each.family === family && each.periodEndsOn === periodEndsOn);
}

/** The returns of natural persons: a calendar year, whatever the book year, in which the client was one for at least a day. */
function incomeSlots(
  book: RuleBook,
  facts: YearlyFacts,
  years: { first: number; last: number },
): (Slot | undefined)[] {
  const slots: (Slot | undefined)[] = [];
  for (let year = years.first; year <= years.last; year += 1) {
    const startsOn = isoDay(year, 1, 1);
    const endsOn = isoDay(year, 12, 31);
    const forms = [
      legalFormOn(facts, endsOn),
      ...facts.earlierForms
        .filter(({ untilOn }) => untilOn >= startsOn && untilOn <= endsOn)
        .map(({ legalFormCode }) => legalFormCode),
    ];
    const isTaxed = forms.some(
      (form) => form !== null && book.legalFormOn(form, endsOn)?.incomeTax === 'income',
    );
    if (!isTaxed) continue;
    const extension = extensionOf(facts.extensions, 'income_tax', endsOn);
    const basis = text.taxYear(String(year));
    slots.push(extendedSlot(book, 'IB', { endsOn, fromOn: endsOn, basis, extension }));
  }
  return slots;
}

interface ExtendedAsked {
  endsOn: string;
  fromOn: string;
  basis: string;
  extension: Extension | undefined;
}

/** The return of a code, with `-UITSTEL` or `-BECON` behind it when there is an extension. */
function extendedSlot(book: RuleBook, code: string, asked: ExtendedAsked): Slot | undefined {
  const { endsOn, fromOn, basis, extension } = asked;
  if (extension === undefined) return book.slotOf(code, { periodEndsOn: endsOn, fromOn, basis });
  return book.slotOf(`${code}-${extension.kind === 'becon' ? 'BECON' : 'UITSTEL'}`, {
    periodEndsOn: endsOn,
    fromOn,
    basis: text.extended(basis, extension.kind),
    ...(extension.untilOn === null ? {} : { dueOn: extension.untilOn }),
  });
}

function bookYearSlots(book: RuleBook, facts: YearlyFacts, fromOn: string, untilOn: string) {
  return bookYearsOf(book, facts, fromOn, untilOn).flatMap((year) => {
    const form = year.legalFormCode === null ? undefined : book.legalFormOn(year.legalFormCode, year.endsOn);
    if (form === undefined) return [];
    const isEnterprise = form.accounts !== 'association' || facts.hasEnterprise !== false;
    const tax = form.incomeTax === 'corporate' && isEnterprise ? [corporateSlot(book, facts, year)] : [];
    return [...tax, ...accountsSlots(book, facts, year, form)];
  });
}

/** The book years of a client that end between two days. */
export function bookYearsOf(
  book: RuleBook,
  facts: Pick<YearlyFacts, 'legalFormCode' | 'earlierForms' | 'bookYearEnd' | 'bookYears'>,
  fromOn: string,
  untilOn: string,
): CompleteBookYear[] {
  return bookYearsBetween(facts, fromOn, untilOn, (legalForm, on) => {
    const form = book.legalFormOn(legalForm, on);
    return form !== undefined && (form.incomeTax === 'corporate' || form.accounts !== 'none');
  });
}

/** The return of a company. The first book year of less than twelve months has a day of its own when it does not end with the year. */
function corporateSlot(book: RuleBook, facts: YearlyFacts, year: CompleteBookYear): Slot | undefined {
  const { endsOn } = year;
  const extension = extensionOf(facts.extensions, 'corporate_tax', endsOn);
  const isFirstShort = year.isFirst && !endsOn.endsWith('-12-31') && monthsOf(year) < 12;
  const basis = isFirstShort ? text.firstShort(text.bookYear(endsOn)) : text.bookYear(endsOn);
  const regular = isFirstShort
    ? book.slotOf('VPB-EERSTE', { periodEndsOn: endsOn, fromOn: `${endsOn.slice(0, 4)}-12-31`, basis })
    : book.slotOf('VPB', { periodEndsOn: endsOn, fromOn: endsOn, basis });
  if (extension === undefined || regular === undefined) return regular;
  // An extension asked for by itself counts from the day that held without it.
  const rule = book.ruleOf(extension.kind === 'becon' ? 'VPB-BECON' : 'VPB-UITSTEL', endsOn);
  const fromOn = rule?.basis === 'rule' ? regular.dueOn : endsOn;
  return extendedSlot(book, 'VPB', { endsOn, fromOn, basis, extension });
}

function suppletieSlot(book: RuleBook, discoveredOn: string): Slot | undefined {
  return book.slotOf('SUPPLETIE', {
    periodEndsOn: discoveredOn,
    fromOn: discoveredOn,
    basis: text.discovered(discoveredOn),
  });
}

/** The next review: as the assessment says, else so many months after it as its class has. */
function reviewSlot(
  book: RuleBook,
  { riskClass, approvedOn, nextReviewOn }: NonNullable<FilingFacts['assessment']>,
): Slot | undefined {
  const months = book.valueOn(`wwft.review.${riskClass}`, approvedOn)?.value;
  const dueOn = nextReviewOn ?? (months === undefined ? undefined : addMonths(approvedOn, months));
  if (dueOn === undefined) return undefined;
  return book.slotOf('WWFT', {
    periodEndsOn: approvedOn,
    fromOn: approvedOn,
    basis: text.review(approvedOn),
    dueOn,
  });
}

/** Whether the accounts of a book year had to be adopted by now, were not, and may still be filed in time as they are. */
function isAdoptionPassed(
  book: RuleBook,
  facts: FilingFacts,
  year: CompleteBookYear,
  today: string,
): boolean {
  const form = year.legalFormCode === null ? undefined : book.legalFormOn(year.legalFormCode, year.endsOn);
  if (form === undefined) return false;
  const slots = accountsSlots(book, yearlyOf(facts), year, form);
  const lastOn = (step: Slot['step']) => slots.findLast((slot) => slot?.step === step)?.dueOn;
  const [adoptOn, fileOn] = [lastOn('adopt'), lastOn('file')];
  const isDone = facts.done.some(
    ({ step, periodEndsOn }) => periodEndsOn === year.endsOn && (step === 'adopt' || step === 'file'),
  );
  return adoptOn !== undefined && fileOn !== undefined && adoptOn < today && fileOn >= today && !isDone;
}

/** What somebody must know of a client's days: why some are missing, or what was taken for granted. */
export function remarksOf(book: RuleBook, facts: FilingFacts, today: string): DeadlineRemark[] {
  const form = facts.legalFormCode === null ? undefined : book.legalFormOn(facts.legalFormCode, today);
  const recent = addMonths(today, -24);
  const years = bookYearsOf(book, facts, recent, addMonths(today, 12));
  const has: Record<DeadlineRemark, boolean> = {
    no_legal_form: facts.legalFormCode === null,
    unknown_legal_form: facts.legalFormCode !== null && form === undefined,
    partners: form?.incomeTax === 'partners',
    enterprise_unknown: form?.accounts === 'association' && facts.hasEnterprise === null,
    shareholders_unknown: form?.signingAdopts === true && facts.allShareholdersDirect === null,
    no_vat_period: facts.vatPeriods.length === 0 && !facts.hasKor,
    long_book_year: years.some((year) => monthsOf(year) > 12),
    changed_legal_form: facts.earlierForms.some(({ untilOn }) => addDays(untilOn, 1) > recent),
    not_adopted: years.some((year) => isAdoptionPassed(book, facts, year, today)),
    not_assessed: facts.assessment === null,
  };
  // The keys of the record are its type.
  return (Object.keys(has) as DeadlineRemark[]).filter((remark) => has[remark]);
}
