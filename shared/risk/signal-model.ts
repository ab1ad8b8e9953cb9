import * as z from 'zod';
import type { YearFigures, YearProduction } from '#shared/figures/model.ts';
import { RiskClass, type Answers, type RiskDefinition } from './model.ts';

/** Every signal, in the order in which a person reads them. */
export const SignalCode = z.enum([
  'publicInterest',
  'prominentPerson',
  'reviewOverdue',
  'negativeEquity',
  'solvencyFall',
  'losses',
  'turnoverSwing',
  'auditDuty',
  'highRiskBranch',
  'cashHeavy',
  'vatRisk',
  'latePayer',
  'writeOff',
  'otherRisk',
  'groupMembers',
]);
export type SignalCode = z.infer<typeof SignalCode>;

/** `unknown`: a value that it needs is missing, which is not the same as nothing wrong. */
export const SignalOutcome = z.enum(['signal', 'none', 'unknown', 'not_applicable']);
export type SignalOutcome = z.infer<typeof SignalOutcome>;

/** How much a signal weighs: it stops the approval until somebody escalated, asks for action, or for attention. */
export const Severity = z.enum(['block', 'high', 'attention']);
export type Severity = z.infer<typeof Severity>;

/** A value that a signal rests on, as people read it. */
export const SignalFigure = z.strictObject({ label: z.string(), value: z.string() });
export type SignalFigure = z.infer<typeof SignalFigure>;

/** A signal as it is shown and, once the assessment is approved, kept. */
export const SignalAnswer = z.strictObject({
  code: SignalCode,
  title: z.string(),
  outcome: SignalOutcome,
  severity: Severity,
  /** The Wwft class that it points to; null when it says nothing about that. */
  pointsTo: RiskClass.nullable(),
  why: z.string(),
  figures: z.array(SignalFigure),
  /** What must be known before it can be told; filled when the outcome is unknown. */
  missing: z.array(z.string()),
  /** What usually follows. */
  usually: z.string(),
});
export type SignalAnswer = z.infer<typeof SignalAnswer>;

/** The bounds of the law below which no audit is needed, for a book year, with where they come from. */
export interface AuditBounds {
  balanceTotalCents: number;
  turnoverCents: number;
  /** Fewer people than this, in hundredths. */
  staffHundredths: number;
  source: string;
  checkedOn: string;
}

/** What a signal may read of one client. Missing is null, never zero. */
export interface RiskValues {
  number: string;
  name: string;
  kind: 'organisation' | 'person';
  status: 'prospect' | 'active' | 'former';
  /** Of the newest years, old to new. */
  figures: readonly YearFigures[];
  /** The first day of the book year of the newest figures; null without figures. */
  bookYearStartsOn: string | null;
  productions: readonly YearProduction[];
  branchCode: string | null;
  /** Null when the code is not in the office's list. */
  branchLabel: string | null;
  isHighRiskBranch: boolean | null;
  paymentCode: string | null;
  writeOffCode: string | null;
  hasOtherRisk: boolean | null;
  otherRiskReason: string | null;
  isPublicInterest: boolean | null;
  isProminentPerson: boolean | null;
  /** The head of the group whose production and classes count because the client has none of its own. */
  inheritedFrom: string | null;
  /** Those of the draft, else of the approved assessment. */
  answers: Answers;
  current: { riskClass: RiskClass; approvedOn: string; nextReviewOn: string } | null;
}

/** What all clients share while their signals are computed. */
export interface SignalOptions {
  definition: RiskDefinition;
  today: string;
  /** Null when the rules of the law hold no bounds for a book year that begins on the day. */
  auditBounds: (bookYearStartsOn: string) => AuditBounds | null;
}

/** What one rule found. The texts are made when somebody reads them: five thousand clients need the outcomes only. */
export interface Finding {
  outcome: SignalOutcome;
  severity: Severity;
  pointsTo: RiskClass | null;
  why: () => string;
  figures: () => SignalFigure[];
  missing: () => string[];
}

export interface Signal extends Finding {
  code: SignalCode;
}

const nothing = (): never[] => [];

/** A finding of a kind, with what is not said left empty. */
export function finding(
  outcome: SignalOutcome,
  why: () => string,
  rest: Partial<Omit<Finding, 'outcome' | 'why'>> = {},
): Finding {
  return {
    outcome,
    severity: rest.severity ?? 'attention',
    pointsTo: rest.pointsTo ?? null,
    why,
    figures: rest.figures ?? nothing,
    missing: rest.missing ?? nothing,
  };
}

/** "Niet te bepalen", with what is missing. */
export function unknown(missing: readonly string[], figures: () => SignalFigure[] = nothing): Finding {
  return finding('unknown', () => `Niet te bepalen zonder ${missing.join(' en ')}.`, {
    figures,
    missing: () => [...missing],
  });
}
