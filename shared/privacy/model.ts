import * as z from 'zod';
import { addMonths, lastDayOf } from '#shared/common/days.ts';
import { Day, RecordId } from '#shared/common/values.ts';

/** Whom something is held about: a client who is a person (or runs a business alone), a contact, an employee, an account. */
export const SubjectKind = z.enum(['client', 'contact', 'employee', 'account']);
export type SubjectKind = z.infer<typeof SubjectKind>;

export const Subject = z.strictObject({ kind: SubjectKind, id: RecordId });
export type Subject = z.infer<typeof Subject>;

/** A person that was found. */
export const Match = Subject.extend({
  name: z.string(),
  /** Number, function, place: what tells people of one name apart. */
  detail: z.string(),
  /** Where the text was found. */
  found: z.string(),
});
export type Match = z.infer<typeof Match>;

/** What is held of one kind about a person. */
export const DossierSection = z.strictObject({
  /** Name of the table; `mention:TABLE` for text elsewhere that names the person. */
  key: z.string(),
  title: z.string(),
  /** Why the office has it. */
  purpose: z.string(),
  /** All records, also those that are not shown. */
  total: z.int(),
  records: z.array(
    z.strictObject({
      title: z.string(),
      values: z.array(z.strictObject({ label: z.string(), value: z.string() })),
    }),
  ),
});
export type DossierSection = z.infer<typeof DossierSection>;

export const Dossier = z.strictObject({
  subject: Subject,
  name: z.string(),
  detail: z.string(),
  madeAt: z.string(),
  officeName: z.string(),
  sections: z.array(DossierSection),
  /** Where the record is corrected, as a path of the program. */
  path: z.string(),
});
export type Dossier = z.infer<typeof Dossier>;

/** Rows of one kind that a dossier shows; more are counted. */
export const shownRecords = 400;

/** A part of what an erasure takes or leaves. */
export const ErasurePart = z.strictObject({
  what: z.string(),
  count: z.int(),
  /** Why it stays, with its source; null for what goes. */
  why: z.string().nullable(),
  /** Until which day it stays; null when that is not known. */
  untilOn: Day.nullable(),
});
export type ErasurePart = z.infer<typeof ErasurePart>;

/** A backup that still holds what is erased. */
export const HoldingBackup = z.strictObject({
  sequence: z.int(),
  madeAt: z.string(),
  place: z.enum(['computer', 'second']),
  /** Within how many months rotation removes it at the latest; null for one that is kept by its reason. */
  withinMonths: z.int().nullable(),
});
export type HoldingBackup = z.infer<typeof HoldingBackup>;

export const ErasureMode = z.enum(['removed', 'anonymised', 'reduced']);
export type ErasureMode = z.infer<typeof ErasureMode>;

export const ErasurePreview = z.strictObject({
  /** What can be done, the most thorough first; empty when nothing can. */
  modes: z.array(ErasureMode),
  /** Why nothing can be done; null when something can. */
  refusal: z.string().nullable(),
  goes: z.array(ErasurePart),
  stays: z.array(ErasurePart),
  backups: z.array(HoldingBackup),
});
export type ErasurePreview = z.infer<typeof ErasurePreview>;

export const RequestKind = z.enum([
  'access',
  'correction',
  'erasure',
  'restriction',
  'objection',
  'portability',
]);
export type RequestKind = z.infer<typeof RequestKind>;

/**
 * The last day on which a request must be answered: one month after it came in (AVG art. 12 lid 3), the last day of the month when that
 * month is shorter; `extendedMonths` (0–2) is what it was put off.
 */
export function dueOf(receivedOn: string, extendedMonths: number): string {
  return addMonths(receivedOn, 1 + extendedMonths);
}

/** How urgent an open request is: within a week is soon. */
export function urgencyOf(dueOn: string, answeredOn: string | null, today: string): Urgency {
  if (answeredOn !== null) return 'answered';
  if (today > dueOn) return 'late';
  const days = (Date.parse(dueOn) - Date.parse(today)) / 86_400_000;
  return days <= 7 ? 'soon' : 'open';
}
export type Urgency = 'answered' | 'late' | 'soon' | 'open';

export const RetentionCode = z.enum([
  'wwft',
  'client',
  'figures',
  'property',
  'contacts',
  'gifts',
  'requests',
  'prospect',
  'employee',
]);
export type RetentionCode = z.infer<typeof RetentionCode>;

/** A rule that says how long something is kept. */
export const RetentionRule = z.strictObject({
  id: RecordId,
  code: RetentionCode,
  validFrom: Day,
  /** Months after the moment from which the term runs, 0–600. */
  months: z.int().min(0).max(600),
  source: z.string(),
  checkedOn: Day,
  /** The office's own choice; no law says so. */
  isProposal: z.boolean(),
});
export type RetentionRule = z.infer<typeof RetentionRule>;

/** Terms that run from the end of the calendar year of the moment, not from the moment itself. */
const fromYearEnd: readonly RetentionCode[] = ['client', 'figures', 'property'];

/** The last day on which something must be kept; past it, somebody decides. */
export function keptUntil(code: RetentionCode, endedOn: string, months: number): string {
  if (!fromYearEnd.includes(code)) return addMonths(endedOn, months);
  const year = Number(endedOn.slice(0, 4));
  const monthsAfterYear = year * 12 + 11 + months;
  return lastDayOf(Math.floor(monthsAfterYear / 12), (monthsAfterYear % 12) + 1);
}

/** The rule of a code that holds on a day; undefined before its first. */
export function findRule(
  rules: readonly RetentionRule[],
  code: RetentionCode,
  today: string,
): RetentionRule | undefined {
  return rules
    .filter((rule) => rule.code === code && rule.validFrom <= today)
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0];
}

/** Whether a version of a rule holds on a day, was replaced by then, or begins later. */
export type RuleStanding = 'current' | 'future' | 'past';

export function ruleStanding(
  rules: readonly RetentionRule[],
  rule: RetentionRule,
  today: string,
): RuleStanding {
  if (rule.validFrom > today) return 'future';
  return findRule(rules, rule.code, today)?.validFrom === rule.validFrom ? 'current' : 'past';
}

export const Decision = z.enum(['remove', 'anonymise', 'keep']);
export type Decision = z.infer<typeof Decision>;

/** Something past its term, and what is decided about it. */
export const RetentionLine = z.strictObject({
  /** `CODE:KIND:ID`. */
  key: z.string(),
  code: RetentionCode,
  subjectKind: z.enum(['client', 'employee']),
  subjectId: RecordId,
  number: z.string(),
  name: z.string(),
  /** Records that are past their term. */
  count: z.int(),
  endedOn: Day,
  keptUntilOn: Day,
  decision: Decision.nullable(),
  reason: z.string().nullable(),
  keepUntilOn: Day.nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
});
export type RetentionLine = z.infer<typeof RetentionLine>;

/** The decisions that fit a kind: single records are removed, a person or client can also be made anonymous. */
export function decisionsFor(code: RetentionCode): readonly Decision[] {
  return code === 'client' || code === 'prospect'
    ? ['remove', 'anonymise', 'keep']
    : code === 'employee'
      ? ['anonymise', 'keep']
      : ['remove', 'keep'];
}
