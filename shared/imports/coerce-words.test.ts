import { describe, expect, test } from 'vitest';
import { coerceKey, coerceText, coerceYesNo, createCodeReader } from './coerce-words.ts';
import { Unreadable } from './coerced.ts';
import { defaultCodeLists } from './codes.ts';

function codeOf(value: unknown): string {
  return value instanceof Unreadable ? value.code : `read as ${JSON.stringify(value)}`;
}

describe('yes and no', () => {
  test.each(['J', 'ja', 'Waar', 'TRUE', '1', 'x', 'Yes'])('%s is yes', (word) => {
    expect(coerceYesNo(word, 'jn')).toBe(1);
  });
  test.each(['N', 'Nee', 'Onwaar', '0', 'false'])('%s is no', (word) => {
    expect(coerceYesNo(word, 'jn')).toBe(0);
  });
  test('an empty cell is unknown, but no where X marks yes', () => {
    expect(coerceYesNo('', 'jn')).toBeNull();
    expect(coerceYesNo(' ', 'x')).toBe(0);
  });
  test('anything else is refused', () => {
    expect(codeOf(coerceYesNo('Misschien', 'jn'))).toBe('YESNO_INVALID');
  });
});

describe('text', () => {
  test('is trimmed and put on one line', () => {
    expect(coerceText('  Winkel "De Hoek"; filiaal\r\nNoord ', 100)).toBe('Winkel "De Hoek"; filiaal Noord');
    expect(coerceText('a\t\tb', 100)).toBe('a b');
  });
  test('is composed', () => {
    expect(coerceText('Cafe\u0301', 10)).toBe('Café');
  });
  test('a formula stays text', () => {
    expect(coerceText('=HYPERLINK("http://x";"klik")', 100)).toBe('=HYPERLINK("http://x";"klik")');
  });
  test('refuses what does not fit or does not show', () => {
    expect(codeOf(coerceText('a'.repeat(10_000), 200))).toBe('TEXT_TOO_LONG');
    expect(codeOf(coerceText('a\u0000b', 200))).toBe('TEXT_CONTROL');
    expect(codeOf(coerceText('a\u0007b', 200))).toBe('TEXT_CONTROL');
    expect(codeOf(coerceText('a\ud800b', 200))).toBe('TEXT_CONTROL');
  });
});

describe('client numbers', () => {
  test.each([
    ['000212', '000212'],
    [' 000212 ', '000212'],
    ['="000212"', '000212'],
    ["'000212", '000212'],
    ['K-12/3', 'K-12/3'],
  ])('%s', (raw, key) => {
    expect(coerceKey(raw, 20)).toBe(key);
  });
  test.each([
    ['', 'KEY_MISSING'],
    ['1,23E+05', 'KEY_INVALID'],
    ['12 34', 'KEY_INVALID'],
    ['=A1', 'KEY_INVALID'],
    ['1'.repeat(40), 'KEY_INVALID'],
  ])('%s is refused', (raw, code) => {
    expect(codeOf(coerceKey(raw, 20))).toBe(code);
  });
});

describe('codes', () => {
  test.each([
    ['feeClass', '07500-09999', '07500-09999'],
    ['feeClass', '7.500 - 9.999', '07500-09999'],
    ['feeClass', '5000-7500', '05000-07500'],
    ['feeClass', '€ 30.000>', '30000>'],
    ['feeClass', '30000 en meer', '30000>'],
    ['writeOffClass', '0-5 %', '00-05'],
    ['writeOffClass', '0 t/m 5%', '00-05'],
    ['writeOffClass', 'bij', 'Bij'],
    ['writeOffClass', '>30%', '30>'],
    ['paymentClass', '30', '30'],
    ['paymentClass', '30 dagen / volgens vervaldatum', '30'],
    ['paymentClass', '30 dagen / volgens', '30'],
    ['paymentClass', '<30 dagen / snel', '00-30'],
    ['paymentClass', '60> / late betaler', '60>'],
    ['paymentClass', '???', '???'],
    ['ageClass', '60>', '60>'],
    ['ageClass', '60 en ouder', '60>'],
    ['ageClass', '50-59', '50-59'],
    ['clientStatus', 'Actief', 'active'],
  ] as const)('%s: %s', (list, raw, code) => {
    expect(createCodeReader(defaultCodeLists[list])(raw)).toBe(code);
  });
  test.each([
    ['feeClass', '75.000-9.999'],
    ['feeClass', '???'],
    ['writeOffClass', '35-40'],
    ['paymentClass', 'soms'],
    ['ageClass', '1975'],
  ] as const)('%s: %s is refused and names what is known', (list, raw) => {
    const value = createCodeReader(defaultCodeLists[list])(raw);
    expect(codeOf(value)).toBe('CODE_UNKNOWN');
    expect(value).toMatchObject({ detail: expect.stringContaining(defaultCodeLists[list][0]?.code ?? '') });
  });
  test('an empty cell is no code', () => {
    expect(createCodeReader(defaultCodeLists.feeClass)('  ')).toBeNull();
  });
});
