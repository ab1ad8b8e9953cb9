import { describe, expect, it } from 'vitest';
import { checkService, productionMonthsProblem } from '#shared/services/check-service.ts';
import type { ServiceNorm, ServiceValues } from '#shared/services/model.ts';

const around = {
  others: [{ code: 'BTW', name: 'Btw-aangifte' }],
  roles: new Set(['RLM', 'JRK']),
  sizes: new Set(['30000>']),
  deadlines: new Set(['VPB']),
};
const norm: ServiceNorm = { role: 'RLM', clientType: '', sizeCode: '', fromYear: 2027, centihours: 150 };
const good: ServiceValues = {
  code: 'VPB',
  name: 'Aangifte vpb',
  recurrence: 'year',
  months: { year: [5] },
  follows: null,
  followsCodes: null,
  legalFormCodes: ['BV'],
  anchor: null,
  windowEarliest: 3,
  windowLatest: 10,
  deadlineCode: 'VPB',
  internalWorkdays: 5,
  parts: [{ role: 'RLM', description: null, monthOffset: 0 }],
  norms: [norm],
};

describe('a service before it is stored', () => {
  it('may be stored', () => {
    expect(checkService(good, around)).toEqual([]);
    expect(
      checkService(
        { ...good, recurrence: 'on_demand', months: {}, norms: [{ ...norm, sizeCode: '30000>' }] },
        around,
      ),
    ).toEqual([]);
  });

  it.each<[string, Partial<ServiceValues>, string, RegExp]>([
    [
      'a window that ends before it begins',
      { windowEarliest: 6, windowLatest: 3 },
      'windowLatest',
      /eindigt voordat/,
    ],
    ['a window outside the year', { windowEarliest: 0 }, 'windowEarliest', /januari tot en met december/],
    [
      'a window of more than a year',
      { recurrence: 'month', months: { month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }, windowLatest: 12 },
      'windowLatest',
      /elf maanden/,
    ],
    [
      'a quarter with five months',
      { months: { year: [5], quarter: [1, 2, 3, 4, 5] } },
      'months',
      /vier maanden; er staan er 5/,
    ],
    ['months out of order', { months: { year: [5], quarter: [4, 1, 7, 10] } }, 'months', /op volgorde/],
    ['a month twice', { months: { year: [5], quarter: [1, 1, 7, 10] } }, 'months', /op volgorde/],
    ['no months', { months: {} }, 'months', /één maand; er staan er 0/],
    ['a code that is taken', { code: 'btw' }, 'code', /is al van Btw-aangifte/],
    ['a name that is taken', { name: 'BTW-aangifte' }, 'name', /is al van dienst BTW/],
    ['negative hours', { norms: [{ ...norm, centihours: -1 }] }, 'norms', /tussen 0 en 744/],
    ['more hours than a month has', { norms: [{ ...norm, centihours: 74_401 }] }, 'norms', /tussen 0 en 744/],
    ['a norm twice', { norms: [norm, norm] }, 'norms', /twee normen/],
    ['a norm without a part', { norms: [{ ...norm, role: 'JRK' }] }, 'norms', /heeft geen onderdeel/],
    ['a role twice', { parts: [...good.parts, ...good.parts] }, 'parts', /twee keer/],
    [
      'a role that does not exist',
      { parts: [{ role: 'QQQ', description: null, monthOffset: 0 }], norms: [] },
      'parts',
      /codelijst Rollen/,
    ],
    ['a size that does not exist', { norms: [{ ...norm, sizeCode: 'groot' }] }, 'norms', /definitie/],
    ['a deadline that does not exist', { deadlineCode: 'ICP' }, 'deadlineCode', /termijn ICP/],
  ])('refuses %s', (_what, change, field, message) => {
    expect(checkService({ ...good, ...change }, around)).toEqual([
      { field, message: expect.stringMatching(message) },
    ]);
  });
});

describe('months of production', () => {
  it.each([
    ['quarter', [1, 2, 3, 4, 5], /past niet bij 5 productiemaanden/],
    ['quarter', [1, 4, 4], /op volgorde/],
    ['year', [3, 4], /past niet/],
  ] as const)('refuses %s %j', (recurrence, months, message) => {
    expect(productionMonthsProblem(recurrence, months)).toMatch(message);
  });

  it.each([
    ['quarter', [4, 7, 10]],
    ['year', [3]],
    [null, [3, 4]],
  ] as const)('takes %s %j', (recurrence, months) => {
    expect(productionMonthsProblem(recurrence, months)).toBeNull();
  });
});
