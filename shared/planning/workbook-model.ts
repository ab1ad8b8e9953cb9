import * as z from 'zod';
import { LineKey } from '#shared/planning/edit-model.ts';
import { Month, Year } from '#shared/common/values.ts';

/** One month of a line as it was in the workbook when it was made, as it is now, and as the workbook has it. Centihours; 0 is none. */
export const WorkbookCell = z.strictObject({
  ...LineKey.shape,
  month: Month,
  before: z.int(),
  now: z.int(),
  after: z.int(),
});
export type WorkbookCell = z.infer<typeof WorkbookCell>;

/** Something that a workbook changes: one line, or a line that went to another role or person. */
export const WorkbookItem = z.strictObject({
  kind: z.enum(['changed', 'new', 'removed', 'moved']),
  /** The row as Excel shows it; null for a line that is no longer in the workbook. */
  row: z.int().nullable(),
  ...LineKey.shape,
  /** Of a moved line: who had it. */
  movedFrom: z.string().nullable(),
  name: z.string(),
  cells: z.array(WorkbookCell).max(24),
  /** Whether one of the cells was changed in the program since the workbook was made. */
  isConflict: z.boolean(),
});
export type WorkbookItem = z.infer<typeof WorkbookItem>;

/** A cell of the workbook that cannot be taken over. */
export const WorkbookProblem = z.strictObject({
  row: z.int(),
  /** The heading of the column, or null for the whole row. */
  column: z.string().nullable(),
  message: z.string(),
});
export type WorkbookProblem = z.infer<typeof WorkbookProblem>;

/** What a workbook would change. */
export const WorkbookPreview = z.strictObject({
  file: z.string(),
  year: Year,
  /** Lines in the workbook. */
  rows: z.int(),
  items: z.array(WorkbookItem),
  problems: z.array(WorkbookProblem),
});
export type WorkbookPreview = z.infer<typeof WorkbookPreview>;

/** What the workbook says of itself in its hidden sheet. */
export interface WorkbookHead {
  officeId: string;
  year: number;
  madeAt: string;
}

/** A line as the hidden sheet of a workbook remembers it, or as it is now. */
export interface WorkbookLine extends LineKey {
  months: readonly number[];
}
