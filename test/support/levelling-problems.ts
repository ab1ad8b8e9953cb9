import fc from 'fast-check';
import type { LevellingLine, LevellingProblem } from '#shared/levelling/model.ts';

const month = fc.integer({ min: 1, max: 12 });

/** Small plans of every kind: without a budget, out of service, outside the window, in an order, more than fits. */
export const anyProblem: fc.Arbitrary<LevellingProblem> = fc
  .integer({ min: 1, max: 4 })
  .chain((people) => {
    const person = fc.integer({ min: 0, max: people - 1 });
    const free = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -500, max: 6000 }) }, fc.constant(null));
    const employees = fc.tuple(
      ...Array.from({ length: people }, (_, index) =>
        fc.record({
          code: fc.constant(`M${index}`),
          freeCentihours: fc.array(free, { minLength: 12, maxLength: 12 }),
          isThere: fc.array(
            fc.boolean().map((there) => there),
            { minLength: 12, maxLength: 12 },
          ),
        }),
      ),
    );
    const line = fc.record({
      client: fc.constantFrom('000101', '000102', '000103'),
      service: fc.constantFrom('JRK', 'BTW'),
      role: fc.constantFrom('JRK', 'RLM'),
      employee: person,
      month,
      centihours: fc.integer({ min: 1, max: 4000 }),
      window: fc.tuple(month, month),
      dueMonth: fc.option(month),
      mayMove: fc.boolean(),
      allowed: fc.uniqueArray(person),
    });
    return fc.record({ employees, lines: fc.array(line, { maxLength: 14 }) });
  })
  .map(({ employees, lines }) => {
    const made = lines.map(({ window: [one, other], ...line }, index): LevellingLine => ({
      ...line,
      id: index + 1,
      earliest: Math.min(one, other),
      latest: Math.max(one, other),
      follows: [],
    }));
    // Every third line follows the one before it, where it does now.
    return {
      employees,
      lines: made.map((line, index) => {
        const before = made[index - 1];
        return index % 3 === 2 && before && before.month <= line.month
          ? { ...line, follows: [index - 1] }
          : line;
      }),
    };
  });
