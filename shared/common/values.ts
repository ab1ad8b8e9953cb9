import * as z from 'zod';

/** Anything that survives JSON unchanged: calls carry nothing else (no Date, Map or undefined). */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A civil date `YYYY-MM-DD` that exists (31 February is refused), years 1900–2199. */
export const Day = z.string().refine(isDay, { error: 'Geen bestaande datum.' });

/** A calendar or planning year. */
export const Year = z.int().min(1900).max(2199);

/** Money in whole cents, negative allowed; up to ninety trillion euro, so that sums stay exact. */
export const Cents = z.int().min(-9_000_000_000_000_000).max(9_000_000_000_000_000);

/** A month of a year, 1 is January. */
export const Month = z.int().min(1).max(12);

/** The most hours that a month has, in hundredths: those of 31 days. */
export const mostMonthCentihours = 74_400;

/** Hours in whole hundredths, so that sums are exact; at most those that a month has. */
export const MonthCentihours = z.int().min(0).max(mostMonthCentihours);

/** The key of a record inside one office file. */
export const RecordId = z.int().positive();

/** The number of a client as the practice software writes it: text, leading zeros matter. */
export const ClientNumber = text(20).min(1);

/** A code of a code list, a role, a function or an employee. */
export const Code = text(20).min(1);

/** One line of text without control characters, at most `max` UTF-16 units, trimmed. One that is too long is refused without being read. */
export function text(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .refine((value) => value.length > max || !hasForbiddenCharacters(value, false), {
      error: 'Bevat tekens die niet mogen.',
    });
}

/** Text of several lines, at most `max` UTF-16 units. */
export function longText(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .refine((value) => value.length > max || !hasForbiddenCharacters(value, true), {
      error: 'Bevat tekens die niet mogen.',
    });
}

/**
 * Whether a text holds what SQLite or Excel would cut off or change: NUL and other control characters, or half a
 * surrogate pair. Line breaks and tabs are allowed in text of several lines only.
 */
export function hasForbiddenCharacters(value: string, multiline: boolean): boolean {
  for (let index = 0; index < value.length; index += 1) {
    const unit = value.charCodeAt(index);
    if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0)) {
      if (multiline && (unit === 0x0a || unit === 0x0d || unit === 0x09)) continue;
      return true;
    }
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = value.charCodeAt(index + 1);
      if (!(next >= 0xdc00 && next <= 0xdfff)) return true;
      index += 1;
    } else if (unit >= 0xdc00 && unit <= 0xdfff) return true;
  }
  return false;
}

/** Whether `value` is a date that exists, written `YYYY-MM-DD`, in the years 1900–2199. */
export function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  return (
    year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

/** The number of days in a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Where a value came from: an import, somebody's hands, or a rule over other values. */
export const Origin = z.enum(['imported', 'typed', 'derived']);
export type Origin = z.infer<typeof Origin>;
