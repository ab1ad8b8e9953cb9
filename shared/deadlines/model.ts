import * as z from 'zod';
import { ClientNumber, Code, Day, RecordId, text } from '#shared/common/values.ts';

/** The kinds of duty, as the screens group and filter them. */
export const DeadlineFamily = z.enum([
  'vat',
  'icp',
  'suppletie',
  'payroll',
  'income_tax',
  'corporate_tax',
  'accounts',
  'wwft',
]);
export type DeadlineFamily = z.infer<typeof DeadlineFamily>;

/** What is done by a day. Rules of one step take each other's place (without and with extension) and share a done mark. */
export const DeadlineStep = z.enum([
  'vat',
  'icp',
  'suppletie',
  'payroll',
  'income_tax',
  'corporate_tax',
  'draw_up',
  'adopt',
  'file',
  'wwft',
]);
export type DeadlineStep = z.infer<typeof DeadlineStep>;

/** The family of a step: accounts have three steps, every other family one. */
export function familyOf(step: DeadlineStep): DeadlineFamily {
  return step === 'draw_up' || step === 'adopt' || step === 'file' ? 'accounts' : step;
}

/**
 * What a day is counted from: the end of a period; the end of the book year; 31 December of the year in which the book year ends;
 * the day of discovery; the day of another rule; the last assessment.
 */
export const DeadlineBasis = z.enum([
  'period_end',
  'book_year_end',
  'calendar_year_end',
  'discovery',
  'rule',
  'review',
]);
export type DeadlineBasis = z.infer<typeof DeadlineBasis>;

/** When something must be ready by law, where that was read and when. */
export const DeadlineRule = z.strictObject({
  id: RecordId,
  code: Code,
  name: text(200).min(1),
  step: DeadlineStep,
  basis: DeadlineBasis,
  /** The rule whose day this one is counted from; only, and always, with basis 'rule'. */
  afterCode: Code.nullable(),
  /** Months after that day, 0-60. */
  months: z.int().min(0).max(60),
  /** Whether it is the last day of the month then reached. */
  isMonthEnd: z.boolean(),
  /** Days added after that, 0-100. */
  days: z.int().min(0).max(100),
  /** The newest rule counts that is valid on the day after the period. */
  validFrom: Day,
  source: text(300).min(1),
  checkedOn: Day,
});
export type DeadlineRule = z.infer<typeof DeadlineRule>;

/** Which duties a legal form brings, from a day on. */
export const LegalFormRule = z.strictObject({
  id: RecordId,
  legalFormCode: Code,
  validFrom: Day,
  /** 'partners': not the firm but its partners are taxed. */
  incomeTax: z.enum(['income', 'corporate', 'partners', 'none']),
  accounts: z.enum(['company', 'cooperative', 'association', 'none']),
  filesAccounts: z.boolean(),
  /** Signing by shareholders who are all directors adopts the accounts, unless the articles say otherwise. */
  signingAdopts: z.boolean(),
  source: text(300).min(1),
  checkedOn: Day,
});
export type LegalFormRule = z.infer<typeof LegalFormRule>;

export const LegalUnit = z.enum(['cents', 'count', 'basis_points', 'months', 'weeks', 'days']);
export type LegalUnit = z.infer<typeof LegalUnit>;

/** A number of the law from a day on: a threshold, a term, a share. */
export const LegalValue = z.strictObject({
  id: RecordId,
  code: text(60).min(1),
  validFrom: Day,
  /** Whole cents, pieces, hundredths of a percent, months, weeks or days: see `unit`. */
  value: z.int().min(0),
  unit: LegalUnit,
  source: text(300).min(1),
  checkedOn: Day,
});
export type LegalValue = z.infer<typeof LegalValue>;

/** Month and day, `MM-DD`; 02-29 is the last day of February in every year. */
export const MonthDay = z.string().refine(isMonthDay, { error: 'Geen bestaande dag van het jaar.' });

function isMonthDay(value: string): boolean {
  const match = /^(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const month = Number(match[1]);
  const day = Number(match[2]);
  const last = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return last !== undefined && day >= 1 && day <= last;
}

/** What the office knows of a client's duties. */
export const ClientFiling = z.strictObject({
  bookYearEnd: MonthDay,
  /** Whether every shareholder is director or commissioner; null is not known. */
  allShareholdersDirect: z.boolean().nullable(),
  /** The articles say that signing is not adopting. */
  articlesDiffer: z.boolean(),
  /** A partnership with only capital companies as liable partners files accounts. */
  partnershipFiles: z.boolean(),
  /** Whether an association or foundation runs an enterprise; null is not known, and counts as yes. */
  hasEnterprise: z.boolean().nullable(),
  payroll: z.enum(['month', 'four_weeks']).nullable(),
  icp: z.enum(['none', 'month', 'quarter', 'year']),
  /** Small business scheme: no btw returns. */
  hasKor: z.boolean(),
  /** The day on which it was found that too little btw was declared; null while nothing is open. */
  suppletieDiscoveredOn: Day.nullable(),
});
export type ClientFiling = z.infer<typeof ClientFiling>;

/** What holds for a client of which nothing was written down. */
export const usualFiling: ClientFiling = {
  bookYearEnd: '12-31',
  allShareholdersDirect: null,
  articlesDiffer: false,
  partnershipFiles: false,
  hasEnterprise: null,
  payroll: null,
  icp: 'none',
  hasKor: false,
  suppletieDiscoveredOn: null,
};

/** A book year that differs from the usual ones. */
export const BookYear = z.strictObject({
  startsOn: Day,
  endsOn: Day,
  /** The first book year of the client. */
  isFirst: z.boolean(),
});
export type BookYear = z.infer<typeof BookYear>;

/** A legal form that a client had before, with its last day. */
export const EarlierLegalForm = z.strictObject({ legalFormCode: Code, untilOn: Day });
export type EarlierLegalForm = z.infer<typeof EarlierLegalForm>;

export const ExtensionFamily = z.enum(['income_tax', 'corporate_tax', 'accounts']);
export type ExtensionFamily = z.infer<typeof ExtensionFamily>;

/** An extension for one period: asked for by itself, on the becon list, or resolved by the general meeting. */
export const Extension = z.strictObject({
  family: ExtensionFamily,
  periodEndsOn: Day,
  kind: z.enum(['individual', 'becon', 'resolution']),
  /** Until when; null is as long as the rule gives. */
  untilOn: Day.nullable(),
});
export type Extension = z.infer<typeof Extension>;

/** That a step of a period was done. */
export const DoneMark = z.strictObject({
  step: DeadlineStep,
  periodEndsOn: Day,
  doneOn: Day,
  doneBy: z.string(),
  remark: z.string().nullable(),
});
export type DoneMark = z.infer<typeof DoneMark>;

/** One day by law of one client. */
export interface Deadline {
  clientId: number;
  clientNumber: string;
  clientName: string;
  ruleCode: string;
  ruleName: string;
  family: DeadlineFamily;
  step: DeadlineStep;
  /** Last day of the period or book year that it is about; the day of discovery; the last assessment. */
  periodEndsOn: string;
  /** The day by law, not moved by weekends or holidays. */
  dueOn: string;
  /** The working day on which the office wants to be ready. */
  internalOn: string;
  source: string;
  checkedOn: string;
  /** Dutch text: what the day is counted from. */
  basis: string;
  doneOn: string | null;
  doneBy: string | null;
}

/** What the calls answer of a deadline. */
export const DeadlineView = z.strictObject({
  clientNumber: ClientNumber,
  clientName: z.string(),
  ruleCode: Code,
  ruleName: z.string(),
  family: DeadlineFamily,
  step: DeadlineStep,
  periodEndsOn: Day,
  dueOn: Day,
  internalOn: Day,
  source: z.string(),
  checkedOn: Day,
  basis: z.string(),
  doneOn: Day.nullable(),
  doneBy: z.string().nullable(),
});
export type DeadlineView = z.infer<typeof DeadlineView>;

/** Why days of a client are missing or must be looked at. */
export const DeadlineRemark = z.enum([
  'no_legal_form',
  'unknown_legal_form',
  'partners',
  'enterprise_unknown',
  'no_vat_period',
  'long_book_year',
  'changed_legal_form',
  'shareholders_unknown',
  'not_adopted',
  'not_assessed',
]);
export type DeadlineRemark = z.infer<typeof DeadlineRemark>;
