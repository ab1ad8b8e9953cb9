import * as z from 'zod';
import { Day, text } from '#shared/common/values.ts';
import { DeadlineBasis, LegalUnit } from '#shared/deadlines/model.ts';

/** What a rule says: when something is due, what holds for a legal form, or a number of the law. */
export const RuleKind = z.enum(['deadline', 'legal_form', 'value']);
export type RuleKind = z.infer<typeof RuleKind>;

/** The code of a rule, a legal form or a number of the law. */
const RuleCode = text(60).min(1);

/** When something is due: months, and days after them, from a first day. */
export const DeadlineValues = z.strictObject({
  name: text(200).min(1),
  basis: DeadlineBasis,
  /** The deadline that is counted from, with the basis `rule`; else null. */
  afterCode: RuleCode.nullable(),
  /** Months after the first day, 0-60. */
  months: z.int().min(0).max(60),
  /** Whether it is the last day of the month then reached. */
  isMonthEnd: z.boolean(),
  /** Days added after that, 0-100. */
  days: z.int().min(0).max(100),
});
export type DeadlineValues = z.infer<typeof DeadlineValues>;

/** Which tax a legal form pays over its profit; `partners` pay it themselves. */
export const IncomeTax = z.enum(['income', 'corporate', 'partners', 'none']);
export type IncomeTax = z.infer<typeof IncomeTax>;

/** Which terms for annual accounts hold for a legal form. */
export const AccountsTerms = z.enum(['company', 'cooperative', 'association', 'none']);
export type AccountsTerms = z.infer<typeof AccountsTerms>;

export const LegalFormValues = z.strictObject({
  incomeTax: IncomeTax,
  accounts: AccountsTerms,
  /** Whether annual accounts go to the trade register. */
  filesAccounts: z.boolean(),
  /** Signing by shareholders who are all directors adopts the accounts, unless the articles say otherwise. */
  signingAdopts: z.boolean(),
});
export type LegalFormValues = z.infer<typeof LegalFormValues>;

export const NumberValues = z.strictObject({
  /** In the unit's smallest part: cents, hundredths of a percent, whole months. */
  value: z.int().min(0).max(9_000_000_000_000_000),
  unit: LegalUnit,
});
export type NumberValues = z.infer<typeof NumberValues>;

/** What a version says, by its kind. */
export const RuleValues = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('deadline'), values: DeadlineValues }),
  z.strictObject({ kind: z.literal('legal_form'), values: LegalFormValues }),
  z.strictObject({ kind: z.literal('value'), values: NumberValues }),
]);
export type RuleValues = z.infer<typeof RuleValues>;

/** Names one version: a code has at most one that begins on a day. */
export const RuleKey = z.strictObject({ kind: RuleKind, code: RuleCode, validFrom: Day });
export type RuleKey = z.infer<typeof RuleKey>;

/** What stands in the office file about one version. */
export interface RuleVersion {
  code: string;
  validFrom: string;
  /** Where it was read. */
  source: string;
  /** The day on which somebody last looked it up. */
  checkedOn: string;
  says: RuleValues;
}

/** Whether a version holds today, begins later, or was replaced. */
export const RuleStanding = z.enum(['current', 'future', 'past']);
export type RuleStanding = z.infer<typeof RuleStanding>;

/** Why one should look at a version: not looked up for over a year, not yet in force, or its source is not certain. */
export const RuleWarning = z.enum(['stale', 'future', 'unsure']);
export type RuleWarning = z.infer<typeof RuleWarning>;

/** A version as the screen shows it. */
export const RuleRow = z.strictObject({
  kind: RuleKind,
  code: RuleCode,
  validFrom: Day,
  /** The last day on which it holds; null while nothing replaces it. */
  validUntil: Day.nullable(),
  name: z.string(),
  source: z.string(),
  checkedOn: Day,
  standing: RuleStanding,
  warnings: z.array(RuleWarning),
  /** What it says, in words. */
  text: z.string(),
  says: RuleValues,
  /** What rests on it, in words: services, clients, parts of the program. */
  usedBy: z.array(z.string()),
});
export type RuleRow = z.infer<typeof RuleRow>;

/** A legal form of the office's list for which no rule says what holds. */
export const FormWithoutRule = z.strictObject({ code: RuleCode, label: z.string(), clients: z.int() });
export type FormWithoutRule = z.infer<typeof FormWithoutRule>;

/** A new version: from `validFrom` on it replaces the one that held. */
export const NewVersion = z.strictObject({
  code: RuleCode,
  validFrom: Day,
  source: text(300).min(1),
  says: RuleValues,
});
export type NewVersion = z.infer<typeof NewVersion>;
