import { describe, expect, it } from 'vitest';
import { findServiceTrouble, isInServiceIn, whyNotInService } from '#shared/preparation/service-dates.ts';

describe('somebody who is not in service all year', () => {
  it.each([
    ['without dates', null, null, 1, 12, null],
    ['here all year', '2020-01-01', '2028-01-01', 1, 12, null],
    ['gone on the first day', null, '2027-01-01', 1, 12, { kind: 'left', on: '2027-01-01' }],
    ['gone before the months', null, '2027-03-01', 4, 12, { kind: 'left', on: '2027-03-01' }],
    ['going within them', null, '2027-04-01', 1, 12, { kind: 'leaves', on: '2027-04-01' }],
    ['going on the last day', null, '2027-12-31', 1, 12, { kind: 'leaves', on: '2027-12-31' }],
    ['going the day after', null, '2027-04-01', 1, 3, null],
    ['coming within them', '2027-02-15', null, 1, 12, { kind: 'arrives', on: '2027-02-15' }],
    ['coming before the months', '2027-02-15', null, 3, 12, null],
    ['coming within the first month', '2027-02-15', null, 2, 12, { kind: 'arrives', on: '2027-02-15' }],
  ])('%s', (_, inServiceOn, outOfServiceOn, firstMonth, lastMonth, expected) => {
    expect(findServiceTrouble({ inServiceOn, outOfServiceOn }, 2027, firstMonth, lastMonth)).toEqual(
      expected,
    );
  });
});

describe('somebody in a month', () => {
  it.each([
    ['without dates', null, null, null],
    ['out of service on the first of it', null, '2027-04-01', 'left'],
    ['out of service on the second of it', null, '2027-04-02', null],
    ['coming on its last day', '2027-04-30', null, null],
    ['coming the day after', '2027-05-01', null, 'not_yet'],
    ['gone long ago', '2010-01-01', '2020-01-01', 'left'],
  ])('%s', (_, inServiceOn, outOfServiceOn, expected) => {
    const service = { inServiceOn, outOfServiceOn };
    expect(whyNotInService(service, 2027, 4)).toBe(expected);
    expect(isInServiceIn(service, 2027, 4)).toBe(expected === null);
  });
});
