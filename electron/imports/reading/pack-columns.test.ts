import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packColumn, unpackColumn } from './pack-columns.ts';

test('text, numbers and nothing come out as they went in', () => {
  const text = fc.string({ minLength: 1 }).filter((value) => !value.includes('\n'));
  const number = fc.integer({ min: -9e15, max: 9e15 });
  const column = fc.oneof(
    fc.array(fc.option(text, { nil: null })),
    fc.array(fc.option(number, { nil: null })),
  );
  fc.assert(
    fc.property(column, (values) => {
      expect(unpackColumn(packColumn(values), values.length)).toEqual(values);
    }),
  );
});
