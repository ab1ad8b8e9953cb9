import * as z from 'zod';
import { ColumnKind } from '../grid/model.ts';

/** One column of an export: its kind decides how figures and dates are written. */
export const ExportColumn = z.strictObject({
  header: z.string().max(200),
  kind: ColumnKind,
  /** Decimals of a `number` column; the other kinds have their own. */
  decimals: z.int().min(0).max(6).optional(),
});
export type ExportColumn = z.infer<typeof ExportColumn>;

/** A cell as a grid holds it: cents, basis points, hundredths of an hour, dates `YYYY-MM-DD`. Codes come as their label. */
export const ExportCell = z.union([z.string().max(32_767), z.number(), z.boolean(), z.null()]);

/** What stands on the screen, as a table to be written to a file. */
export const ExportTable = z.strictObject({
  /** Name of the sheet and beginning of the file name. */
  title: z.string().min(1).max(100),
  columns: z.array(ExportColumn).min(1).max(200),
  rows: z.array(z.array(ExportCell)).max(200_000),
});
export type ExportTable = z.infer<typeof ExportTable>;
