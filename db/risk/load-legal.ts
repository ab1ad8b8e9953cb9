import { listLegalValues } from '#db/deadlines/legal-values.ts';
import type { Connection } from '#db/office/database.ts';
import type { ReviewTerm, ReviewTerms } from '#shared/risk/review-terms.ts';
import type { AuditBounds } from '#shared/risk/signal-model.ts';

/** The dated numbers of the law that the risk inventory reads: review terms, and the bounds of a small company. */
export interface RiskLegal {
  terms: ReviewTerms;
  /** The bounds above which an audit duty threatens, for a book year by its first day; null without a rule. */
  auditBounds: (bookYearStartsOn: string) => AuditBounds | null;
}

export function loadRiskLegal(connection: Connection, today: string): RiskLegal {
  // By code, newest first.
  const rows = listLegalValues(connection);
  const newest = (code: string, on: string) => rows.find((row) => row.code === code && row.validFrom <= on);
  const term = (code: string, mostCode: string): ReviewTerm => {
    const own = newest(code, today);
    // The next maximum is known before it holds: a term may not run far past its first day.
    const most = rows.find((row) => row.code === mostCode);
    return {
      months: own?.value ?? null,
      source: own?.source ?? null,
      checkedOn: own?.checkedOn ?? null,
      most: most === undefined ? null : { months: most.value, fromOn: most.validFrom },
    };
  };
  return {
    terms: {
      low: term('wwft.review.low', 'wwft.maximum.other'),
      normal: term('wwft.review.normal', 'wwft.maximum.other'),
      high: term('wwft.review.high', 'wwft.maximum.high'),
    },
    auditBounds: (on) => {
      const assets = newest('size.small.assets', on);
      const turnover = newest('size.small.turnover', on);
      const staff = newest('size.small.staff', on);
      if (assets === undefined || turnover === undefined || staff === undefined) return null;
      return {
        balanceTotalCents: assets.value,
        turnoverCents: turnover.value,
        staffHundredths: staff.value * 100,
        source: assets.source,
        checkedOn: assets.checkedOn,
      };
    },
  };
}
