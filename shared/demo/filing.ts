import { addDays } from '#shared/common/days.ts';
import { usualFiling, type ClientFiling, type Deadline } from '#shared/deadlines/model.ts';

/** A number from 0 to 99 that belongs to a text: what a client does is the same each time the demo office is made. */
export function lotOf(text: string): number {
  let sum = 7;
  for (let index = 0; index < text.length; index += 1) sum = (sum * 31 + text.charCodeAt(index)) % 1_000_003;
  return sum % 100;
}

/** What the demo office knows of the duties of an organisation. */
export function filingOf(number: string, legalForm: string | null, today: string): ClientFiling {
  const lot = lotOf(`duties ${number}`);
  const isCompany = legalForm === 'BV' || legalForm === 'NV';
  const payroll = lot < 34 ? 'month' : lot < 40 ? 'four_weeks' : null;
  return {
    ...usualFiling,
    bookYearEnd: isCompany && lot % 20 === 3 ? '06-30' : usualFiling.bookYearEnd,
    allShareholdersDirect: isCompany ? (lot < 60 ? true : lot < 85 ? false : null) : null,
    hasEnterprise: legalForm === 'Vereniging' || legalForm === 'Stichting' ? lot < 50 : null,
    payroll: legalForm === 'Persoon' ? null : payroll,
    icp: isCompany && lot % 9 === 0 ? 'quarter' : 'none',
    hasKor: legalForm === 'Eenmanszaak' && lot >= 95,
    suppletieDiscoveredOn: isCompany && lot === 17 ? addDays(today, -23) : null,
  };
}

/** How the demo office extends a return, or the accounts; null is not at all. */
export function extensionOf({
  clientNumber,
  step,
}: Pick<Deadline, 'clientNumber' | 'step'>): 'becon' | 'individual' | 'resolution' | null {
  const lot = lotOf(`extension ${clientNumber}`);
  if (step === 'draw_up') return lot < 55 ? 'resolution' : null;
  if (step !== 'income_tax' && step !== 'corporate_tax') return null;
  return lot < 82 ? 'becon' : lot < 88 ? 'individual' : null;
}

/**
 * The day on which the demo office is done with something; null is never. A few things are late or forgotten. Returns of the becon
 * list are spread over the year: those for the income tax quicker than the line asks, those for the corporate tax slower.
 */
export function doneDayOf({
  clientNumber,
  step,
  ruleCode,
  periodEndsOn,
  dueOn,
}: Pick<Deadline, 'clientNumber' | 'step' | 'ruleCode' | 'periodEndsOn' | 'dueOn'>): string | null {
  if (step === 'wwft') return null;
  const lot = lotOf(`${step} ${periodEndsOn} ${clientNumber}`);
  if (ruleCode.endsWith('-BECON')) {
    const days = step === 'income_tax' ? 95 + lot * 3.6 : 130 + lot * 4;
    return addDays(periodEndsOn, Math.min(480, Math.round(days)));
  }
  if (lot === 99) return null;
  const day = lot === 98 ? addDays(dueOn, 6) : addDays(dueOn, -1 - (lot % 12));
  const first = addDays(periodEndsOn, 1);
  return day < first ? first : day;
}
