import * as z from 'zod';
import { FieldKey } from '#shared/completeness/model.ts';
import { FieldValue } from '#shared/clients/model.ts';
import { ClientNumber, Code, Day, RecordId } from '#shared/common/values.ts';

/** The most files that are read in one go. */
export const mostFiles = 50;

/** Somebody who can be asked, and for how much. */
export const RequestRecipient = z.strictObject({
  /** Code of the employee; null stands for clients of whom nobody has the role. */
  employee: Code.nullable(),
  name: z.string(),
  email: z.string().nullable(),
  /** Clients of whom something is missing, and how many cells. */
  clients: z.int(),
  cells: z.int(),
  /** Whether the employee is still in service. */
  isInService: z.boolean(),
});
export type RequestRecipient = z.infer<typeof RequestRecipient>;

/** A file that was made, and how far it is. */
export const DataRequest = z.strictObject({
  id: RecordId,
  employee: Code.nullable(),
  /** The name of the employee now, or as it can be told. */
  name: z.string(),
  email: z.string().nullable(),
  role: Code,
  file: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  clients: z.int(),
  /** Cells that were asked; those of clients that were removed since do not count. */
  asked: z.int(),
  /** Of those, cells that are still missing now. */
  open: z.int(),
  /** The newest return, or null. */
  returnedAt: z.string().nullable(),
  /** Values taken over from returned files. */
  taken: z.int(),
});
export type DataRequest = z.infer<typeof DataRequest>;

/** A value that came back. */
export const ReturnedCell = z.strictObject({
  clientId: RecordId,
  number: ClientNumber,
  name: z.string(),
  key: FieldKey,
  label: z.string(),
  /** The client field or role to store; of the age a class or a year. */
  field: FieldKey,
  value: z.union([z.string().min(1).max(4000), z.int()]),
  /** As people read it: when the file was made, now, and in the file. */
  before: z.string(),
  now: z.string(),
  after: z.string(),
  /** What stands there now, for the check when it is taken over. */
  expected: FieldValue,
  /** Row of the sheet, as Excel shows it. */
  row: z.int(),
});
export type ReturnedCell = z.infer<typeof ReturnedCell>;

export const ReturnProblemModel = z.strictObject({
  sheet: z.string(),
  row: z.int(),
  column: z.string().nullable(),
  number: z.string().nullable(),
  message: z.string(),
});

/** What a returned file would change. */
export const ReturnPreview = z.strictObject({
  requestId: RecordId,
  file: z.string(),
  sha256: z.string().length(64),
  /** Whom the file was made for. */
  who: z.string(),
  sheet: z.string(),
  filled: z.array(ReturnedCell),
  /** Changed meanwhile into something else than the file says. */
  conflicts: z.array(ReturnedCell),
  problems: z.array(ReturnProblemModel),
  /** Cells that already say what the file says. */
  same: z.int(),
  /** Asked cells that the file leaves empty. */
  open: z.int(),
  /** Whether something was read from this request before. */
  returnedAt: z.string().nullable(),
  /** Things to know: returned before, a newer file. */
  notices: z.array(z.string()),
});
export type ReturnPreview = z.infer<typeof ReturnPreview>;

/** A file of which nothing could be read, and why. */
export const RefusedReturn = z.strictObject({ file: z.string(), message: z.string() });
export type RefusedReturn = z.infer<typeof RefusedReturn>;

/** A value to take over. */
export const TakenCell = z.strictObject({
  clientId: RecordId,
  key: FieldKey,
  field: FieldKey,
  value: z.union([z.string().min(1).max(4000), z.int()]),
  expected: FieldValue,
});
export type TakenCell = z.infer<typeof TakenCell>;

/** How far asking colleagues is. */
export const RequestProgress = z.strictObject({
  requests: z.int(),
  /** Requests of which a file was read back. */
  returned: z.int(),
  /** Cells that were asked, and of those the ones still missing now. */
  asked: z.int(),
  open: z.int(),
  /** The day of the newest request, or null. */
  lastMadeOn: Day.nullable(),
});
export type RequestProgress = z.infer<typeof RequestProgress>;
