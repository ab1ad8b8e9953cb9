import * as z from 'zod';
import { ClientNumber, Code, Day, longText, Origin, text } from '#shared/common/values.ts';

/** The status of an advisory service that nobody has looked at: what counts without a record. */
export const undetermined = '??';

/** The statuses that ask for a conversation: to be proposed, on offer, to come back to. */
export const discussedStatuses = ['Bespr', 'Voorstel', 'Toekomst'] as const;

/** Statuses that the program counts with: they keep their code. */
export const fixedStatuses: readonly string[] = [undetermined, ...discussedStatuses];

/** One status as it is typed in the grid; null is not determined. */
export const StatusEdit = z.strictObject({
  client: ClientNumber,
  service: Code,
  status: Code.nullable(),
  /** What the person saw there; left out: whatever stands there may be overwritten. */
  expected: Code.nullable().optional(),
});
export type StatusEdit = z.infer<typeof StatusEdit>;

/** An edit that was refused, and why. */
export const StatusRefusal = z.strictObject({
  client: z.string(),
  service: z.string(),
  message: z.string(),
});
export type StatusRefusal = z.infer<typeof StatusRefusal>;

/** What may be typed about one service of a client besides its status, with what stood there when one began. */
export const AdvisoryDetail = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('status'), value: Code.nullable() }),
  z.strictObject({ field: z.literal('nextAction'), value: text(500).nullable() }),
  z.strictObject({ field: z.literal('nextActionOn'), value: Day.nullable() }),
  /** Code of the employee who sees to it. */
  z.strictObject({ field: z.literal('owner'), value: Code.nullable() }),
  z.strictObject({ field: z.literal('remark'), value: longText(4000).nullable() }),
]);
export type AdvisoryDetail = z.infer<typeof AdvisoryDetail>;
export type AdvisoryField = AdvisoryDetail['field'];

const ListedCode = z.strictObject({ code: Code, label: z.string(), isRetired: z.boolean() });

/** Everything known of one service of a client. */
export const AdvisoryItem = z.strictObject({
  service: Code,
  label: z.string(),
  isRetired: z.boolean(),
  status: Code,
  nextAction: z.string().nullable(),
  nextActionOn: Day.nullable(),
  owner: Code.nullable(),
  ownerName: z.string().nullable(),
  remark: z.string().nullable(),
  /** Null while nothing is recorded. */
  recorded: z.strictObject({ origin: Origin, at: z.string(), by: z.string() }).nullable(),
});
export type AdvisoryItem = z.infer<typeof AdvisoryItem>;

/** What is agreed about a service at the place of its client: service, next action, its day, code of the owner. */
export const AdvisoryAction = z.tuple([
  z.int().min(0),
  Code,
  z.string().nullable(),
  Day.nullable(),
  Code.nullable(),
]);
export type AdvisoryAction = z.infer<typeof AdvisoryAction>;

/** Clients × services, column by column: what stands at a place in one list belongs to the client at that place. */
export const AdvisoryList = z.strictObject({
  services: z.array(ListedCode),
  statuses: z.array(ListedCode),
  numbers: z.array(ClientNumber),
  names: z.array(z.string()),
  groups: z.array(z.string().nullable()),
  /** Code of the one who has the first role of the office's list: the relation manager. */
  managers: z.array(Code.nullable()),
  /** By service: the status, null while it is not determined. A service without any record is left out. */
  cells: z.record(z.string(), z.array(Code.nullable())),
  actions: z.array(AdvisoryAction),
});
export type AdvisoryList = z.infer<typeof AdvisoryList>;

/** A service to be discussed with a client. */
export const ToDiscuss = z.strictObject({
  client: ClientNumber,
  name: z.string(),
  service: Code,
  serviceLabel: z.string(),
  status: Code,
  nextAction: z.string().nullable(),
  nextActionOn: Day.nullable(),
  remark: z.string().nullable(),
  /** The owner, else the relation manager; null is nobody. */
  employee: Code.nullable(),
  /** Nobody was made the owner: the relation manager sees to it. */
  isByManager: z.boolean(),
  /** The day of the next action has passed. */
  isOverdue: z.boolean(),
});
export type ToDiscuss = z.infer<typeof ToDiscuss>;

/** One change of one service of a client. */
export const AdvisoryChange = z.strictObject({
  changedAt: z.string(),
  account: z.string(),
  isUndone: z.boolean(),
  values: z.array(
    z.strictObject({
      field: z.enum(['status', 'nextAction', 'nextActionOn', 'owner', 'remark']),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});
export type AdvisoryChange = z.infer<typeof AdvisoryChange>;

/** How many clients stand where with each service. */
export const AdvisoryCounts = z.strictObject({
  clients: z.int(),
  statuses: z.array(ListedCode),
  services: z.array(
    z.strictObject({ code: Code, label: z.string(), counts: z.record(z.string(), z.int().min(0)) }),
  ),
});
export type AdvisoryCounts = z.infer<typeof AdvisoryCounts>;
