import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  matchOptions,
  parseCode,
  parseDay,
  parseEuros,
  parseFlag,
  parseHours,
  parseNumber,
  parsePercentage,
} from './parse.ts';

const today = '2026-11-21';
const value = (parsed: { ok: boolean; value?: unknown; message?: string }) =>
  parsed.ok ? parsed.value : 'refused';

describe('parseEuros', () => {
  it.each([
    ['', null],
    ['   ', null],
    ['0', 0],
    ['1234', 123_400],
    ['1.234', 123_400],
    ['1.234,50', 123_450],
    ['1234,5', 123_450],
    ['12.5', 1250],
    ['0.125', 'refused'],
    ['€ 1.234,50', 123_450],
    ['EUR 12', 1200],
    ['€\u00a0−151.070,00', -15_107_000],
    ['-€ 5', -500],
    ['5,00-', -500],
    ['(5,00)', -500],
    ['1.234,-', 123_400],
    ['1.234,--', 123_400],
    ['+7', 700],
    [',5', 50],
    ['-0', 0],
    ['1.2.3,4', 'refused'],
    ['1.23,4', 'refused'],
    ['1,2,3', 'refused'],
    ['12x', 'refused'],
    ['-', 'refused'],
    ['€', 'refused'],
    [',', 'refused'],
    ['--5', 'refused'],
    ['1,234', 'refused'],
    ['1e3', 'refused'],
    ['=1+1', 'refused'],
    ['1234567890123456789012345678901234567890', 'refused'],
  ])('reads %j as %s', (typed, cents) => {
    expect(value(parseEuros(typed))).toBe(cents);
  });

  it('says in Dutch what is wrong', () => {
    expect(parseEuros('1.2.3,4')).toEqual({ ok: false, message: '‘1.2.3,4’ is geen bedrag.' });
    expect(parseEuros('1,234')).toEqual({ ok: false, message: '‘1,234’ heeft meer dan 2 decimalen.' });
  });

  it('never throws and never gives a fraction of a cent', () => {
    const isWhole = (typed: string) => {
      const parsed = parseEuros(typed);
      return !parsed.ok || parsed.value === null || Number.isSafeInteger(parsed.value);
    };
    expect(fc.check(fc.property(fc.string(), isWhole)).failed).toBe(false);
  });
});

describe('parseNumber, parsePercentage, parseHours', () => {
  it('keeps to the limits', () => {
    expect(value(parseNumber('7'))).toBe(7);
    expect(value(parseNumber('7,5'))).toBe('refused');
    expect(value(parseNumber('7,5', { decimals: 1 }))).toBe(7.5);
    expect(parseNumber('-1', { min: 0 })).toEqual({ ok: false, message: '‘-1’ is te laag; minimaal 0.' });
    expect(parseNumber('2300', { max: 2199 })).toMatchObject({ ok: false });
  });

  it('reads percentages as basis points', () => {
    expect(value(parsePercentage('12,5 %'))).toBe(1250);
    expect(value(parsePercentage('-33,2%'))).toBe(-3320);
    expect(value(parsePercentage('veel'))).toBe('refused');
  });

  it('reads hours with decimals and as a clock', () => {
    expect(value(parseHours('7:30'))).toBe(750);
    expect(value(parseHours('7,25'))).toBe(725);
    expect(value(parseHours('7:75'))).toBe('refused');
  });
});

describe('parseDay', () => {
  it.each([
    ['', null],
    ['3112', '2026-12-31'],
    ['31-12', '2026-12-31'],
    ['31-12-26', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['1-2', '2026-02-01'],
    ['311226', '2026-12-31'],
    ['31122026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
    ['31 dec', '2026-12-31'],
    ['31 december 2025', '2025-12-31'],
    ['1 mrt 24', '2024-03-01'],
    ['1 maart', '2026-03-01'],
    ['gisteren', '2026-11-20'],
    ['Vandaag', '2026-11-21'],
    ['morgen', '2026-11-22'],
    ['1-1-47', '1947-01-01'],
    ['1-1-46', '2046-01-01'],
    ['29-2-2024', '2024-02-29'],
    ['29-2', 'refused'],
    ['31 februari 2026', 'refused'],
    ['31-2-2026', 'refused'],
    ['32-1', 'refused'],
    ['1-13', 'refused'],
    ['1-1-20224', 'refused'],
    ['1-1-0026', 'refused'],
    ['ooit', 'refused'],
    ['constructor', 'refused'],
    ['311', 'refused'],
  ])('reads %j as %s', (typed, day) => {
    expect(value(parseDay(typed, today))).toBe(day);
  });

  it('crosses the turn of the year', () => {
    expect(value(parseDay('gisteren', '2027-01-01'))).toBe('2026-12-31');
  });

  it('tells a date that does not exist from text that is no date', () => {
    expect(parseDay('31-2-2026', today)).toEqual({
      ok: false,
      message: '‘31-2-2026’ bestaat niet als datum (1900 tot en met 2199).',
    });
    expect(parseDay('ooit', today)).toMatchObject({ message: expect.stringContaining('is geen datum') });
  });
});

describe('parseFlag', () => {
  it.each([
    ['J', true],
    ['ja', true],
    ['Waar', true],
    ['1', true],
    ['x', true],
    ['N', false],
    ['nee', false],
    ['0', false],
    ['', null],
    ['misschien', 'refused'],
  ])('reads %j as %s', (typed, flag) => {
    expect(value(parseFlag(typed))).toBe(flag);
  });
});

describe('parseCode', () => {
  const options = [
    { code: '04', label: 'Detailhandel' },
    { code: '05', label: 'Handel' },
    { code: '06', label: 'Handelsbemiddeling' },
    { code: '30', label: '30 dagen / volgens vervaldatum' },
    { code: '60>', label: 'Late betaler' },
    { code: '07', label: 'Financiële dienst' },
  ];

  it.each([
    ['04', '04'],
    ['detailhandel', '04'],
    ['det', '04'],
    ['Handel', '05'],
    ['handels', '06'],
    ['30', '30'],
    ['60>', '60>'],
    ['financiele dienst', '07'],
    ['04 Detailhandel', '04'],
    ['', null],
    ['han', 'refused'],
    ['bakker', 'refused'],
  ])('reads %j as %s', (typed, code) => {
    expect(value(parseCode(typed, options))).toBe(code);
  });

  it('names what could be meant', () => {
    expect(parseCode('han', options)).toEqual({
      ok: false,
      message: '‘han’ kan meer betekenen: Handel, Handelsbemiddeling.',
    });
  });

  it('neither takes nor offers what is retired', () => {
    const retired = [{ code: '08', label: 'Landbouw', isRetired: true }, ...options];
    expect(parseCode('08', retired)).toMatchObject({ ok: false });
    const gone = [{ code: 'HVE', label: 'H. Veen', isRetired: true, retiredBecause: 'Weg per 1 mei.' }];
    expect(parseCode('hve', gone)).toEqual({ ok: false, message: 'Weg per 1 mei.' });
    expect(matchOptions('', retired)).toHaveLength(options.length);
  });

  it('offers matches with the best first', () => {
    expect(matchOptions('handel', options).map((option) => option.code)).toEqual(['05', '06', '04']);
    expect(matchOptions('', options)).toHaveLength(options.length);
  });
});
