import * as z from 'zod';
import { command, query } from '#shared/calls/define.ts';
import { ClientNumber, Year } from '#shared/common/values.ts';
import { FiguresAnswer, ProductionAnswer, YearFieldName, YearValue } from './model.ts';

export const figureCalls = {
  'figures.getForClient': query({
    input: z.strictObject({ number: ClientNumber }),
    /** Both in the order of the years. */
    output: z.strictObject({ figures: z.array(FiguresAnswer), productions: z.array(ProductionAnswer) }),
  }),
  'figures.saveValue': command({
    input: z.strictObject({
      number: ClientNumber,
      year: Year,
      field: YearFieldName,
      value: YearValue,
      /** What the person saw; another value there now is a CONFLICT. */
      expected: YearValue.optional(),
    }),
    output: z.strictObject({}),
    touches: ['figures', 'clients', 'classification'],
  }),
  'figures.removeYear': command({
    input: z.strictObject({
      number: ClientNumber,
      year: Year,
      table: z.enum(['yearly_figure', 'yearly_production']),
    }),
    output: z.strictObject({}),
    touches: ['figures', 'clients', 'classification'],
  }),
};
