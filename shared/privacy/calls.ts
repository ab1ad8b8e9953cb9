import * as z from 'zod';
import { command, query, task } from '#shared/calls/define.ts';
import { Day, longText, RecordId, text } from '#shared/common/values.ts';
import {
  Decision,
  Dossier,
  ErasureMode,
  ErasurePreview,
  HoldingBackup,
  Match,
  RequestKind,
  RetentionCode,
  RetentionLine,
  RetentionRule,
  Subject,
  SubjectKind,
} from '#shared/privacy/model.ts';

/** A request of a person about their own data. */
export const PrivacyRequest = z.strictObject({
  id: RecordId,
  kind: RequestKind,
  person: z.string(),
  subject: Subject.nullable(),
  receivedOn: Day,
  extendedMonths: z.int(),
  extensionReason: z.string().nullable(),
  dueOn: Day,
  answeredOn: Day.nullable(),
  outcome: z.string().nullable(),
  remark: z.string().nullable(),
  recordedBy: z.string(),
});
export type PrivacyRequest = z.infer<typeof PrivacyRequest>;

/** What was erased, without what it was. */
export const Erasure = z.strictObject({
  id: RecordId,
  subjectKind: SubjectKind,
  mode: ErasureMode,
  code: RetentionCode.nullable(),
  reason: z.string(),
  decidedBy: z.string(),
  carriedOutAt: z.string(),
  carriedOutBy: z.string(),
  /** Records by the name of their table. */
  counts: z.array(z.tuple([z.string(), z.int()])),
  /** Backups that still hold it. */
  backups: z.array(HoldingBackup),
});
export type Erasure = z.infer<typeof Erasure>;

const RequestInput = {
  kind: RequestKind,
  person: text(200).min(1),
  subject: Subject.nullable().default(null),
  receivedOn: Day,
  extendedMonths: z.int().min(0).max(2).default(0),
  extensionReason: longText(1000).nullable().default(null),
  answeredOn: Day.nullable().default(null),
  outcome: longText(1000).nullable().default(null),
  remark: longText(2000).nullable().default(null),
};

const RetentionKey = z.strictObject({
  code: RetentionCode,
  subjectKind: z.enum(['client', 'employee']),
  subjectId: RecordId,
});

export const privacyCalls = {
  'privacy.find': query({
    input: z.strictObject({ text: text(100).min(2) }),
    output: z.strictObject({ matches: z.array(Match) }),
  }),
  /** Everything held about somebody, over all tables. */
  'privacy.getDossier': task({ input: Subject, output: Dossier, touches: [] }),
  /** Writes the dossier as JSON where the person chooses. */
  'privacy.saveDossier': task({
    input: Subject,
    output: z.strictObject({ path: z.string(), file: z.string() }),
    touches: ['history'],
  }),
  'privacy.listRequests': query({
    input: z.strictObject({}),
    output: z.strictObject({ requests: z.array(PrivacyRequest) }),
  }),
  'privacy.saveRequest': command({
    input: z.strictObject({ id: RecordId.nullable().default(null), ...RequestInput }),
    output: z.strictObject({ id: RecordId }),
    touches: ['privacy', 'history'],
  }),
  'privacy.removeRequest': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({}),
    touches: ['privacy', 'history'],
  }),
  /** What erasing would take and leave, and which backups still hold it. */
  'privacy.previewErasure': query({ input: Subject, output: ErasurePreview }),
  /** Erases for good, the old values in the log included. `confirm` is the name, typed. */
  'privacy.erase': task({
    input: z.strictObject({
      subject: Subject,
      mode: ErasureMode,
      reason: longText(1000).min(1),
      decidedBy: text(200).min(1),
      requestId: RecordId.nullable().default(null),
      confirm: text(200),
    }),
    output: z.strictObject({ erasure: Erasure }),
    touches: [
      'privacy',
      'clients',
      'groups',
      'employees',
      'figures',
      'planning',
      'risk',
      'gifts',
      'history',
      'closing',
      'accounts',
    ],
  }),
  'privacy.listErasures': query({
    input: z.strictObject({}),
    output: z.strictObject({ erasures: z.array(Erasure) }),
  }),

  /** What is past its term, with what was decided about it. */
  'privacy.listRetention': query({
    input: z.strictObject({}),
    output: z.strictObject({
      lines: z.array(RetentionLine),
      rules: z.array(RetentionRule),
      backups: z.array(HoldingBackup),
    }),
  }),
  'privacy.decideRetention': command({
    input: RetentionKey.extend({
      decision: Decision,
      reason: longText(1000).nullable().default(null),
      keepUntilOn: Day.nullable().default(null),
    }),
    output: z.strictObject({}),
    touches: ['privacy', 'history'],
  }),
  'privacy.withdrawDecision': command({
    input: RetentionKey,
    output: z.strictObject({}),
    touches: ['privacy', 'history'],
  }),
  /** Carries out what was decided, for good. */
  'privacy.carryOutRetention': task({
    input: z.strictObject({ keys: z.array(RetentionKey).min(1).max(5000) }),
    output: z.strictObject({ done: z.int() }),
    touches: [
      'privacy',
      'clients',
      'groups',
      'employees',
      'figures',
      'planning',
      'risk',
      'gifts',
      'requests',
      'history',
      'closing',
    ],
  }),
  /** A version of a rule from a day on, or other values for the version that begins on that day. */
  'privacy.saveRule': command({
    input: z.strictObject({
      code: RetentionCode,
      validFrom: Day,
      months: z.int().min(0).max(600),
      source: text(300).min(1),
      checkedOn: Day,
      isProposal: z.boolean(),
    }),
    output: z.strictObject({ id: RecordId }),
    touches: ['privacy', 'history'],
  }),
  /** Takes away a version that should not have been; the first of a rule stays. */
  'privacy.removeRule': command({
    input: z.strictObject({ id: RecordId }),
    output: z.strictObject({}),
    touches: ['privacy', 'history'],
  }),
};
