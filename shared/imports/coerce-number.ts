import { Unreadable } from './coerced.ts';
import type { Coerced } from './coerced.ts';
import type { DecimalMark } from './model.ts';

/** Digits before the decimal mark that still give exact cents. */
const mostDigits = 13;

interface Digits {
  negative: boolean;
  /** Digits before the mark, without thousands signs or leading zeros. */
  whole: string;
  /** Digits behind the mark. */
  fraction: string;
}

/** Spaces that exports put in and around amounts: also the narrow and the unbreakable one. */
const spaces = /[\s\u00a0\u202f\u2009]+/g;

/** Takes sign, currency and thousands signs off a written number; undefined when it is no number. */
function splitNumber(raw: string, mark: DecimalMark): Digits | undefined {
  let text = raw.replace(spaces, '').replace(/\u2212|\u2013/g, '-');
  let negative = false;
  const parentheses = /^\((.*)\)$/.exec(text);
  if (parentheses) {
    negative = true;
    text = parentheses[1] ?? '';
  }
  text = text.replace(/^([-+]?)(?:€|EUR)/i, '$1').replace(/(?:€|EUR)([-+]?)$/i, '$1');
  const sign = /^([-+]?)(.*?)([-+]?)$/.exec(text);
  if (!sign) return undefined;
  if (sign[1] !== '' && sign[3] !== '') return undefined;
  if (negative && (sign[1] !== '' || sign[3] !== '')) return undefined;
  negative ||= sign[1] === '-' || sign[3] === '-';
  const [, , body = ''] = sign;
  const pattern = mark === ',' ? commaNumber : pointNumber;
  const parts = pattern.exec(body);
  if (!parts) return undefined;
  const whole = (parts[1] ?? '').replace(/[.,']/g, '').replace(/^0+(?=\d)/, '');
  return { negative, whole, fraction: parts[2] ?? '' };
}

const commaNumber = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d*))?$/;
const pointNumber = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/;

/**
 * Reads an amount into whole cents: `1.234,56`, `1.234,56-`, `-1.234,56`, `€ 1.234`, `−12,5`, `(12,50)`. Thousands must stand
 * in groups of three. More than two decimals are rounded half away from zero; `roundsAmount` tells so.
 */
export function coerceAmount(raw: string, mark: DecimalMark): Coerced<number> {
  // `1.234,-` is how amounts without cents are written by hand; as a sign it would make them negative.
  const text = raw.trim().replace(/([.,])-$/, '$100');
  if (text === '') return null;
  const digits = splitNumber(text, mark);
  if (!digits) return new Unreadable(/\d{40}/.test(text) ? 'AMOUNT_TOO_LARGE' : 'AMOUNT_INVALID');
  if (digits.whole.length > mostDigits) return new Unreadable('AMOUNT_TOO_LARGE');
  const fraction = `${digits.fraction}000`;
  let cents = Number(digits.whole) * 100 + Number(fraction.slice(0, 2));
  if (fraction.charCodeAt(2) >= 0x35) cents += 1;
  return digits.negative && cents !== 0 ? -cents : cents;
}

/** Whether an amount was written with more than two decimals that count. */
export function roundsAmount(raw: string, mark: DecimalMark): boolean {
  return new RegExp(`[${mark}]\\d\\d0*[1-9]`).test(raw);
}

/** Rounds a number of a worksheet, in euros, to whole cents. */
export function coerceAmountNumber(value: number): Coerced<number> {
  if (!Number.isFinite(value)) return new Unreadable('AMOUNT_INVALID');
  if (Math.abs(value) >= 10 ** mostDigits) return new Unreadable('AMOUNT_TOO_LARGE');
  // Through the shortest decimal form, so that 1.005 becomes 101 cents as its digits say, not 100 as its bits do.
  const text = Math.abs(value).toFixed(6);
  const [whole = '0', fraction = '000000'] = text.split('.');
  let cents = Number(whole) * 100 + Number(fraction.slice(0, 2));
  if (fraction.charCodeAt(2) >= 0x35) cents += 1;
  return value < 0 && cents !== 0 ? -cents : cents;
}

/** Reads a whole number within `range`: `7`, `7,00`, `1.200`. Decimals that count are refused. */
export function coerceInteger(
  raw: string,
  mark: DecimalMark,
  range: readonly [number, number],
): Coerced<number> {
  const text = raw.trim();
  if (text === '') return null;
  const digits = splitNumber(text, mark);
  if (!digits || /[1-9]/.test(digits.fraction)) return new Unreadable('INTEGER_INVALID');
  if (digits.whole.length > 15) return new Unreadable('INTEGER_RANGE', `${range[0]} t/m ${range[1]}`);
  const value = Number(digits.whole) * (digits.negative ? -1 : 1);
  return checkRange(value === 0 ? 0 : value, range);
}

export function checkRange(value: number, range: readonly [number, number]): Coerced<number> {
  if (!Number.isInteger(value)) return new Unreadable('INTEGER_INVALID');
  if (value < range[0] || value > range[1])
    return new Unreadable('INTEGER_RANGE', `${range[0]} t/m ${range[1]}`);
  return value;
}

/** Reads a year of four digits within `range`; `20224` and `24` are refused. */
export function coerceYear(raw: string, range: readonly [number, number]): Coerced<number> {
  const text = raw.trim();
  if (text === '') return null;
  if (!/^\d{4}$/.test(text)) return new Unreadable('YEAR_INVALID', `${range[0]} t/m ${range[1]}`);
  const year = Number(text);
  return year < range[0] || year > range[1]
    ? new Unreadable('YEAR_INVALID', `${range[0]} t/m ${range[1]}`)
    : year;
}
