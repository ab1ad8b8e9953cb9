import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoversOf, planRole } from '#shared/preparation/plan-role.ts';
import { responsibleFor } from '#shared/preparation/responsible.ts';

const [hve, jdo, pka] = [1, 2, 3];
const plan = (employeeId: number | null, fromMonth = 1) => ({ employeeId, fromMonth });

describe('typing over a role', () => {
  it.each([
    ['another', hve, null, { employeeId: jdo }, plan(jdo)],
    ['another from April', hve, null, { employeeId: jdo, fromMonth: 4 }, plan(jdo, 4)],
    ['the current one', hve, plan(jdo, 4), { employeeId: hve }, null],
    ['the current one where nothing was planned', hve, null, { employeeId: hve }, null],
    ['nobody', hve, plan(jdo), { employeeId: null }, plan(null)],
    ['nobody where nobody is', null, plan(jdo), { employeeId: null }, null],
    ['a third keeps the month', hve, plan(jdo, 7), { employeeId: pka }, plan(pka, 7)],
    ['a month keeps who it is', hve, plan(jdo), { fromMonth: 9 }, plan(jdo, 9)],
    ['a month without a plan', hve, null, { fromMonth: 9 }, undefined],
  ])('%s', (_, current, planned, typed, expected) => {
    expect(planRole(current, planned, typed)).toEqual(expected);
  });
});

describe('handovers', () => {
  it('names the months in a row', () => {
    expect(handoversOf(hve, plan(jdo, 4), plan(pka, 7))).toEqual([
      { firstMonth: 4, lastMonth: 6, fromId: jdo, toId: hve },
      { firstMonth: 7, lastMonth: 12, fromId: jdo, toId: pka },
    ]);
    expect(handoversOf(hve, plan(jdo, 4), plan(jdo, 4))).toEqual([]);
    expect(handoversOf(hve, null, plan(null, 12))).toEqual([
      { firstMonth: 12, lastMonth: 12, fromId: hve, toId: null },
    ]);
  });

  it('brings everybody from before to after, and nobody else', () => {
    const person = fc.option(fc.integer({ min: 1, max: 3 }));
    const planned = fc.option(fc.record({ employeeId: person, fromMonth: fc.integer({ min: 1, max: 12 }) }));
    fc.assert(
      fc.property(person, planned, planned, (current, before, after) => {
        const handovers = handoversOf(current, before, after);
        for (let month = 1; month <= 12; month += 1) {
          const of = handovers.filter((each) => each.firstMonth <= month && month <= each.lastMonth);
          const from = responsibleFor(current, before, month);
          const to = responsibleFor(current, after, month);
          expect(of.map(({ fromId, toId }) => [fromId, toId])).toEqual(from === to ? [] : [[from, to]]);
        }
      }),
    );
  });
});
