import { addMonths } from '#shared/common/days.ts';
import type { RiskClass } from './model.ts';

/** After how long a class is reviewed, by the dated rules of the office and the law. */
export interface ReviewTerm {
  /** The office's own longest term; null when the rules hold none. */
  months: number | null;
  source: string | null;
  checkedOn: string | null;
  /** The longest term of the law and the first day of its rule; null when there is none. */
  most: { months: number; fromOn: string } | null;
}

export type ReviewTerms = Readonly<Record<RiskClass, ReviewTerm>>;

/**
 * The last day on which a client of a class must be reviewed again, counted from the approval: the office's term, or the law's when
 * that is shorter and already holds on that day. Null when no rule says it.
 */
export function latestReviewOn(terms: ReviewTerms, riskClass: RiskClass, approvedOn: string): string | null {
  const { months, most } = terms[riskClass];
  const byOffice = months === null ? null : addMonths(approvedOn, months);
  if (most === null) return byOffice;
  // A term that runs into the time of the law ends by the law, but not before the law holds.
  const byLaw = addMonths(approvedOn, most.months);
  const latest = byLaw > most.fromOn ? byLaw : most.fromOn;
  return byOffice === null || latest < byOffice ? latest : byOffice;
}
