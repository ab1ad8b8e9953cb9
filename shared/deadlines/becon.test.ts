import { describe, expect, it } from 'vitest';
import { computeBeconCurve } from '#shared/deadlines/becon.ts';
import type { BeconList, BeconReturn } from '#shared/deadlines/screen-model.ts';
import { titleOfCurve } from '#shared/deadlines/screen-nl.ts';

const line: [string, number][] = [
  ['2026-08-31', 3000],
  ['2026-09-30', 3875],
  ['2026-10-31', 4750],
  ['2026-11-30', 5625],
  ['2026-12-31', 6500],
  ['2027-01-31', 7375],
  ['2027-02-28', 8250],
  ['2027-03-31', 9125],
  ['2027-04-30', 10_000],
];

function returns(total: number, filed: number, filedOn = '2026-10-15'): BeconReturn[] {
  return Array.from({ length: total }, (_each, index) => ({
    tax: 'income_tax' as const,
    clientNumber: String(index),
    clientName: `Klant ${index}`,
    manager: null,
    periodEndsOn: '2025-12-31',
    filedOn: index < filed ? filedOn : null,
  }));
}

function listOf(found: BeconReturn[], minimums = line): BeconList {
  return {
    taxYear: 2025,
    taxYears: [2025],
    returns: found,
    minimums: minimums.map(([on, basisPoints]) => ({
      tax: 'income_tax' as const,
      on,
      basisPoints,
      source: 'Belastingdienst',
      checkedOn: '2026-11-21',
    })),
  };
}

const titleOf = (found: BeconReturn[], today: string) =>
  titleOfCurve(computeBeconCurve(listOf(found), 'income_tax', today)).replaceAll('\u00a0', ' ');

describe('the becon curve', () => {
  it.each([
    [
      '2026-11-22',
      112,
      71,
      'IB 2025: 71 van 112 ingediend (63,4 %), minimum eind november 56,3 %: op schema',
    ],
    [
      '2026-11-22',
      112,
      63,
      'IB 2025: 63 van 112 ingediend (56,3 %), minimum eind november 56,3 %: op schema',
    ],
    [
      '2026-11-22',
      112,
      62,
      'IB 2025: 62 van 112 ingediend (55,4 %), minimum eind november 56,3 %: op schema, nog 1 aangifte nodig',
    ],
    [
      '2026-11-22',
      112,
      50,
      'IB 2025: 50 van 112 ingediend (44,6 %), minimum eind november 56,3 %: achter op schema, nog 13 aangiften nodig',
    ],
    ['2026-07-31', 112, 0, 'IB 2025: 0 van 112 ingediend (0,0 %), eerste minimum eind augustus 30,0 %'],
    [
      '2026-08-01',
      112,
      0,
      'IB 2025: 0 van 112 ingediend (0,0 %), minimum eind augustus 30,0 %: op schema, nog 34 aangiften nodig',
    ],
    [
      '2027-05-01',
      112,
      111,
      'IB 2025: 111 van 112 ingediend (99,1 %), minimum eind april 100,0 %: achter op schema, nog 1 aangifte nodig',
    ],
    ['2026-11-22', 112, 112, 'IB 2025: 112 van 112 ingediend (100,0 %): alles is ingediend'],
    ['2026-11-22', 0, 0, 'IB 2025: niemand op de beconlijst'],
    [
      '2026-11-22',
      1,
      0,
      'IB 2025: 0 van 1 ingediend (0,0 %), minimum eind november 56,3 %: achter op schema, nog 1 aangifte nodig',
    ],
  ])('on %s with %i on the list and %i filed', (today, total, filed, title) => {
    const on = today < '2026-10-15' ? '2026-07-01' : '2026-10-15';
    expect(titleOf(returns(total, filed, on), today)).toBe(title);
  });

  it('counts what was filed by the end of each month, up to today, and leaves months to come open', () => {
    const found = [
      ...returns(2, 2, '2026-08-31'),
      ...returns(1, 1, '2026-09-01'),
      ...returns(1, 1, '2026-11-30'),
      ...returns(4, 0),
    ];
    const { points, filed, toFile } = computeBeconCurve(listOf(found), 'income_tax', '2026-11-22');
    expect(points.map(({ filed: each }) => each)).toEqual([2, 3, 3, 3, null, null, null, null, null]);
    expect(points.map(({ needed }) => needed)).toEqual([3, 4, 4, 5, 6, 6, 7, 8, 8]);
    expect(filed).toBe(3);
    // What is dated after today is not filed yet.
    expect(toFile).toHaveLength(5);
  });

  it('keeps the taxes apart, and does without a line', () => {
    const list = listOf(returns(3, 1), []);
    expect(computeBeconCurve(list, 'corporate_tax', '2026-11-22')).toMatchObject({
      onList: 0,
      standing: 'empty',
    });
    const curve = computeBeconCurve(list, 'income_tax', '2026-11-22');
    expect(curve).toMatchObject({ now: null, points: [] });
    expect(titleOfCurve(curve)).toContain('1 van 3 ingediend');
  });
});
