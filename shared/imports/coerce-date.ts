import { daysInMonth } from '../common/values.ts';
import { Unreadable } from './coerced.ts';
import type { Coerced } from './coerced.ts';
import type { DateOrder } from './model.ts';

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const otherMonths: Readonly<Record<string, number>> = { maa: 3, mar: 3, may: 5, oct: 10 };

/** The year of a date; two digits mean 1970–2069. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function writeDay(year: number, month: number, day: number): Coerced<string> {
  if (month < 1 || month > 12 || day < 1 || day > 31) return new Unreadable('DATE_INVALID');
  if (year < 1900 || year > 2199) return new Unreadable('DATE_INVALID', 'jaar buiten 1900 t/m 2199');
  if (day > daysInMonth(year, month)) return new Unreadable('DATE_NOT_EXISTING');
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function ordered(parts: readonly [string, string, string], order: DateOrder): Coerced<string> {
  const [first, second, third] = parts;
  if (first.length === 4) return writeDay(Number(first), Number(second), Number(third));
  if (third.length === 3 || first.length === 3) return new Unreadable('DATE_INVALID');
  if (order === 'ymd') return writeDay(fullYear(first), Number(second), Number(third));
  const year = fullYear(third);
  return order === 'mdy'
    ? writeDay(year, Number(first), Number(second))
    : writeDay(year, Number(second), Number(first));
}

/** Eight digits in a row: in the order of the file, else year first. */
function compact(text: string, order: DateOrder): Coerced<string> {
  const yearFirst = writeDay(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
  if (order === 'ymd') return yearFirst;
  const told = ordered([text.slice(0, 2), text.slice(2, 4), text.slice(4)], order);
  return told instanceof Unreadable && !(yearFirst instanceof Unreadable) ? yearFirst : told;
}

/**
 * Reads a date into `YYYY-MM-DD`: `31-12-2026`, `31/12/26`, `2026-12-31`, `31 dec 2026`, `20261231`, with or without a time of
 * midnight behind it. A day that does not exist (31-02-2020) is refused by name.
 */
export function coerceDate(raw: string, order: DateOrder): Coerced<string> {
  const text = raw.trim().replace(/[T ]0{1,2}:00(?::00(?:\.0+)?)?Z?$/, '');
  if (text === '') return null;
  const digits = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/.exec(text);
  if (digits) return ordered([digits[1] ?? '', digits[2] ?? '', digits[3] ?? ''], order);
  if (/^\d{8}$/.test(text)) return compact(text, order);
  const written = /^(\d{1,2})[-/. ]+([a-z]{3})[a-z]*\.?[-/. ]+(\d{2}|\d{4})$/i.exec(text);
  if (written) {
    const name = (written[2] ?? '').toLowerCase();
    const month = months.indexOf(name) + 1 || (otherMonths[name] ?? 0);
    return writeDay(fullYear(written[3] ?? ''), month, Number(written[1]));
  }
  return new Unreadable('DATE_INVALID');
}

const millisecondsPerDay = 86_400_000;

/** The date of a serial number of Excel in the system of 1900: 1 is 1 January 1900, 60 the day that never was. */
export function coerceDateSerial(serial: number): Coerced<string> {
  const day = Math.floor(serial);
  if (day < 1 || day > 109_574 || day === 60) return new Unreadable('DATE_INVALID');
  const shifted = day < 60 ? day + 1 : day;
  return coerceDateObject(new Date(Date.UTC(1899, 11, 30) + shifted * millisecondsPerDay));
}

/** The civil date of an instant at midnight UTC, which is how a date of a worksheet arrives. */
export function coerceDateObject(date: Date): Coerced<string> {
  if (Number.isNaN(date.getTime())) return new Unreadable('DATE_INVALID');
  return writeDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
