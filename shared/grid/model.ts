import * as z from 'zod';
import { text } from '../common/values.ts';

/**
 * What one cell holds. Money is whole cents, a percentage basis points, hours hundredths of an hour, a date
 * `YYYY-MM-DD`, a flag a boolean. `null` is empty and shows nothing; `unknown` shows `?`.
 */
export type CellValue = string | number | boolean | null;

/** The value of a cell of which it is known that nobody knows it; never the same as empty or zero. */
export const unknown = '?';

export const ColumnKind = z.enum([
  'text',
  'number',
  'euros',
  'percentage',
  'hours',
  'day',
  'flag',
  'code',
  'employee',
]);
export type ColumnKind = z.infer<typeof ColumnKind>;

const FilterText = text(200);
const Figure = z.number().min(-9e15).max(9e15);

/** One condition on one column. Bounds are inclusive and in the unit of the cell; `''` in `values` is the empty cell. */
export const ColumnFilter = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    test: z.enum(['contains', 'starts', 'equals', 'lacks']),
    text: FilterText.min(1),
  }),
  z.strictObject({ kind: z.literal('figure'), from: Figure.nullable(), to: Figure.nullable() }),
  z.strictObject({ kind: z.literal('day'), from: FilterText.nullable(), to: FilterText.nullable() }),
  z.strictObject({ kind: z.literal('values'), values: z.array(FilterText).max(5000) }),
  z.strictObject({ kind: z.literal('presence'), filled: z.boolean() }),
]);
export type ColumnFilter = z.infer<typeof ColumnFilter>;

const ColumnKey = text(60).min(1);

/** How one column stands: its place is its index in the list. */
export const ColumnPlace = z.strictObject({
  key: ColumnKey,
  /** Pixels. */
  width: z.number().min(20).max(2000),
  hidden: z.boolean(),
  pinned: z.boolean(),
});
export type ColumnPlace = z.infer<typeof ColumnPlace>;

/** Everything about a grid that a person arranges and that a saved view brings back. */
export const GridState = z.strictObject({
  /** In the order shown. Columns that are not named keep their place after these. */
  columns: z.array(ColumnPlace).max(200),
  sort: z.array(z.strictObject({ key: ColumnKey, descending: z.boolean() })).max(20),
  filters: z.record(ColumnKey, ColumnFilter),
  search: z.string().max(200),
});
export type GridState = z.infer<typeof GridState>;

export const emptyGridState: GridState = { columns: [], sort: [], filters: {}, search: '' };
