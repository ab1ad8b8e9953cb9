import { describe, expect, it } from 'vitest';
import { refusalOfYearValue } from './check-value.ts';
import { parseYearValue } from './parse-value.ts';
import { showYearValue } from './show-value.ts';

describe('yearly values', () => {
  it.each([
    ['turnoverCents', 9_000_000_000_001, 'te groot'],
    ['staffHundredths', -1, 'aantal'],
    ['paymentDays', 3651, '3.650 dagen'],
    ['paymentDays', 'final', 'getal'],
    ['status', null, 'definitief of voorlopig'],
  ] as const)('refuses %s %s', (key, value, refusal) => {
    expect(refusalOfYearValue(key, value)).toContain(refusal);
  });

  it.each([
    ['turnoverCents', 132_720_400],
    ['turnoverCents', null],
    ['equityCents', -15_107_000],
    ['status', 'provisional'],
  ] as const)('accepts %s %s', (key, value) => {
    expect(refusalOfYearValue(key, value)).toBeUndefined();
  });

  it.each([
    ['turnoverCents', '1.098.233', 109_823_300],
    ['equityCents', '-151.070', -15_107_000],
    ['equityCents', '10.642,50-', -1_064_250],
    ['staffHundredths', '7,5', 750],
    ['paymentDays', '42', 42],
    ['status', 'voorl', 'provisional'],
    ['turnoverCents', ' ', null],
  ] as const)('%s: %j means %j', (key, typed, value) => {
    expect(parseYearValue(key, typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['turnoverCents', '1.2.3,4'],
    ['staffHundredths', '-1'],
    ['paymentDays', '4,5'],
    ['status', ''],
    ['status', 'klaar'],
  ] as const)('%s refuses %j', (key, typed) => {
    expect(parseYearValue(key, typed)).toMatchObject({ ok: false });
  });

  it('shows them as people read them', () => {
    expect(showYearValue('turnoverCents', 132_720_400)).toBe('€\u00a01.327.204');
    expect(showYearValue('equityCents', -1_064_250)).toBe('€\u00a0−10.642,50');
    expect(showYearValue('staffHundredths', 750)).toBe('7,5');
    expect(showYearValue('paymentDays', 42)).toBe('42');
    expect(showYearValue('status', 'final')).toBe('Definitief');
    expect(showYearValue('turnoverCents', null)).toBe('');
  });
});
