import type { YearFigures, YearProduction } from '#shared/figures/model.ts';
import { defaultRiskDefinition } from './default-definition.ts';
import type { RiskValues, SignalOptions } from './signal-model.ts';

/** A year of figures without remarkable signals. */
export const year = (of: number, rest: Partial<YearFigures> = {}): YearFigures => ({
  year: of,
  turnoverCents: 100_000_000,
  balanceTotalCents: 50_000_000,
  equityCents: 20_000_000,
  netResultCents: 5_000_000,
  staffHundredths: 700,
  status: 'final',
  ...rest,
});

export const production = (of: number, rest: Partial<YearProduction> = {}): YearProduction => ({
  year: of,
  productionCents: 1_000_000,
  writeOffCents: 50_000,
  billedCents: 950_000,
  paymentDays: 25,
  ...rest,
});

/** A client of whom everything is known and nothing is wrong. */
export const riskValues = (rest: Partial<RiskValues> = {}): RiskValues => ({
  number: '000104',
  name: 'Winkel',
  kind: 'organisation',
  status: 'active',
  figures: [year(2024), year(2025)],
  bookYearStartsOn: null,
  productions: [production(2025)],
  branchCode: '04',
  branchLabel: 'Detailhandel',
  isHighRiskBranch: false,
  paymentCode: '00-30',
  writeOffCode: '05-10',
  hasOtherRisk: false,
  otherRiskReason: null,
  isPublicInterest: false,
  isProminentPerson: false,
  inheritedFrom: null,
  answers: Object.fromEntries(
    defaultRiskDefinition.questions.map(({ key, choices }) => [
      key,
      { choice: choices[0]?.key ?? null, remark: null },
    ]),
  ),
  current: { riskClass: 'low', approvedOn: '2025-11-01', nextReviewOn: '2030-11-01' },
  ...rest,
});

export const signalOptions: SignalOptions = {
  definition: defaultRiskDefinition,
  today: '2026-11-21',
  auditBounds: (bookYearStartsOn) =>
    bookYearStartsOn >= '2024-01-01'
      ? {
          balanceTotalCents: 750_000_000,
          turnoverCents: 1_500_000_000,
          staffHundredths: 5000,
          source: 'BW2 396',
          checkedOn: '2026-01-01',
        }
      : null,
};
