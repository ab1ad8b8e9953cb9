import { describe, expect, it } from 'vitest';
import { responsibleFor } from '#shared/preparation/responsible.ts';

const jong = 1;
const oud = 2;

describe('who does a role in a month', () => {
  it.each([
    ['the current one without a plan', oud, null, 1, oud],
    ['nobody when nobody has it', null, undefined, 12, null],
    ['the new one from January', oud, { employeeId: jong, fromMonth: 1 }, 1, jong],
    ['the current one before the month', oud, { employeeId: jong, fromMonth: 4 }, 3, oud],
    ['the new one in the month itself', oud, { employeeId: jong, fromMonth: 4 }, 4, jong],
    ['the new one to the end', oud, { employeeId: jong, fromMonth: 12 }, 12, jong],
    ['nobody when the role is left open', oud, { employeeId: null, fromMonth: 1 }, 6, null],
    ['the current one until it is left open', oud, { employeeId: null, fromMonth: 7 }, 6, oud],
    ['the new one for a role nobody had', null, { employeeId: jong, fromMonth: 1 }, 2, jong],
  ])('is %s', (_, current, planned, month, expected) => {
    expect(responsibleFor(current, planned, month)).toBe(expected);
  });
});
