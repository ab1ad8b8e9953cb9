import * as z from 'zod';
import { Code, RecordId, text } from '#shared/common/values.ts';

/** Key of a field: see `fields.ts`. */
export const FieldKey = text(60).min(1);

export const CompletenessFieldModel = z.strictObject({
  key: FieldKey,
  label: z.string(),
  heading: z.string(),
  askedOf: z.enum(['client', 'head']),
});

/** A value of a cell: a code, text, day, year, or flag as 0 and 1. */
export type WorklistCell = string | number | null;

/** Checked by hand: a table of 50,000 rows would take seconds cell by cell through schemas. */
const Column = z.custom<readonly WorklistCell[]>(
  (value) =>
    Array.isArray(value) &&
    value.every((cell) => cell === null || typeof cell === 'string' || typeof cell === 'number'),
);
const columnOf = <T>(isCell: (cell: unknown) => boolean) =>
  z.custom<readonly T[]>((value) => Array.isArray(value) && value.every(isCell));

/** What stands in the place of a class that follows from amounts: it is known, and nothing to type. */
export const fromAmounts = '=';

/** Every active client with what must be known of it, column by column in the order of the numbers. */
export const Worklist = z.strictObject({
  fields: z.array(CompletenessFieldModel),
  roles: z.array(z.strictObject({ code: Code, label: z.string() })),
  ids: z.array(RecordId),
  numbers: columnOf<string>((cell) => typeof cell === 'string'),
  names: columnOf<string>((cell) => typeof cell === 'string'),
  groupNumbers: columnOf<string | null>((cell) => cell === null || typeof cell === 'string'),
  groupNames: columnOf<string | null>((cell) => cell === null || typeof cell === 'string'),
  /** 1 for heads of groups and clients without a group: everything is asked of them. */
  isHead: columnOf<number>((cell) => cell === 0 || cell === 1),
  /** What is asked and not known, for `createMaskReader`. */
  missing: columnOf<number>((cell) => Number.isInteger(cell)),
  /** In the order of the fields. `fromAmounts` stands for a class that follows from amounts. */
  values: z.array(Column),
  /** Who has a role, by its code. */
  holders: z.record(z.string(), Column),
});
export type Worklist = z.infer<typeof Worklist>;
