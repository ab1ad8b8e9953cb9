import type { CompleteBookYear } from '#shared/deadlines/book-years.ts';
import type { YearlyFacts } from '#shared/deadlines/engine.ts';
import type { LegalFormRule } from '#shared/deadlines/model.ts';
import { deadlinesText } from '#shared/deadlines/nl.ts';
import type { RuleBook, Slot } from '#shared/deadlines/rule-book.ts';

const { basis: text } = deadlinesText;

/** The rules of drawing up (without and with extension) and adopting, by the kind of accounts. */
const codes = {
  company: { drawUp: 'OPMAKEN', extended: 'OPMAKEN-VERLENGD', adopt: 'VASTSTELLEN' },
  cooperative: { drawUp: 'OPMAKEN-COOP', extended: 'OPMAKEN-COOP-VERL', adopt: 'VASTSTELLEN-COOP' },
  association: { drawUp: 'OPMAKEN-VER', extended: 'OPMAKEN-VER-VERL', adopt: 'VASTSTELLEN-VER' },
} as const;

/**
 * Drawing up, adopting and filing of the accounts of one book year. The day of adopting follows from the last day of drawing up; the
 * day of filing from the adoption itself once that is done, and never lies after the last day that holds whatever happens. Where
 * signing is adopting there is no step of adopting.
 */
export function accountsSlots(
  book: RuleBook,
  facts: YearlyFacts,
  { endsOn }: CompleteBookYear,
  form: LegalFormRule,
): (Slot | undefined)[] {
  const kind = form.accounts === 'none' && facts.partnershipFiles ? 'company' : form.accounts;
  if (kind === 'none') return [];
  const bookYear = text.bookYear(endsOn);
  const extension = facts.extensions.find(
    ({ family, periodEndsOn }) => family === 'accounts' && periodEndsOn === endsOn,
  );
  const asked = { periodEndsOn: endsOn, fromOn: endsOn };
  const drawUp = book.slotOf(extension ? codes[kind].extended : codes[kind].drawUp, {
    ...asked,
    basis: extension ? text.extended(bookYear, extension.kind) : bookYear,
    ...(extension?.untilOn ? { dueOn: extension.untilOn } : {}),
  });
  if (drawUp === undefined) return [];
  const isDirect = form.signingAdopts && facts.isDirect;
  const adopt = isDirect
    ? undefined
    : book.slotOf(codes[kind].adopt, {
        periodEndsOn: endsOn,
        fromOn: drawUp.dueOn,
        basis: text.adopt(bookYear, drawUp.dueOn),
      });
  const mustFile =
    (form.filesAccounts || (form.accounts === 'none' && facts.partnershipFiles)) &&
    (kind !== 'association' || facts.hasEnterprise !== false);
  return [drawUp, adopt, ...(mustFile ? filingSlots(book, facts, { endsOn, drawUp, adopt, isDirect }) : [])];
}

interface FilingAsked {
  endsOn: string;
  drawUp: Slot;
  adopt: Slot | undefined;
  isDirect: boolean;
}

function filingSlots(
  book: RuleBook,
  facts: YearlyFacts,
  { endsOn, drawUp, adopt, isDirect }: FilingAsked,
): (Slot | undefined)[] {
  const bookYear = text.bookYear(endsOn);
  const last = book.slotOf(isDirect ? 'DEPONEREN-BESTUUR' : 'DEPONEREN', {
    periodEndsOn: endsOn,
    fromOn: endsOn,
    basis: text.absolute(bookYear),
  });
  const adoptedOn = facts.accountsDone.find(
    ({ step, periodEndsOn }) => periodEndsOn === endsOn && step === (isDirect ? 'draw_up' : 'adopt'),
  )?.doneOn;
  const adoptOn = (adopt ?? drawUp).dueOn;
  const asked = {
    periodEndsOn: endsOn,
    fromOn: adoptedOn ?? adoptOn,
    basis: filingBasis(bookYear, { adoptedOn, adoptOn, isDirect }),
  };
  const soon = book.slotOf('DEPONEREN-8D', asked);
  if (soon === undefined || last === undefined) return [soon ?? last];
  if (soon.dueOn >= last.dueOn) return [last];
  // Of companies that adopt by signing, eight days after the last day of drawing up is the last day itself.
  return isDirect ? [soon] : [soon, last];
}

function filingBasis(
  bookYear: string,
  { adoptedOn, adoptOn, isDirect }: { adoptedOn: string | undefined; adoptOn: string; isDirect: boolean },
): string {
  if (adoptedOn !== undefined) return text.filed(bookYear, adoptedOn);
  return isDirect ? text.fileSigned(bookYear, adoptOn) : text.file(bookYear, adoptOn);
}
