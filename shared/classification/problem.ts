import * as z from 'zod';
import { CriterionKey } from './model.ts';

/** Something that keeps a definition from being used, with the place where to put it right. */
export const Problem = z.strictObject({
  code: z.enum([
    'NAME',
    'NO_CRITERIA',
    'DOUBLE_CRITERION',
    'LABEL',
    'NO_BANDS',
    'DOUBLE_CODE',
    'POINTS',
    'LIMITS',
    'REVERSED',
    'GAP',
    'OVERLAP',
    'SUM',
    'TYPES',
  ]),
  /** Dutch, complete sentence. */
  message: z.string(),
  /** Null when the problem is of the whole definition or its types. */
  criterion: CriterionKey.nullable(),
  /** Place of the band in its criterion, or of the range among the types; from 0. */
  row: z.int().nullable(),
  field: z.enum(['name', 'criteria', 'label', 'code', 'from', 'to', 'points', 'pointsToDivide', 'types']),
});
export type Problem = z.infer<typeof Problem>;
