/**
 * How figures and dates are written in Dutch. Pure text: no colour, no alignment. Empty input gives an empty text, so
 * that a missing value is never shown as 0.
 */

/** The sign that Dutch typography uses for negative figures; a hyphen would be read as a dash. */
export const MINUS = '\u2212';

const NO_BREAK_SPACE = '\u00a0';

/** The months, January first. */
export const monthNames = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** The months as headings of tables have them, January first. */
export const shortMonthNames = [
  'jan',
  'feb',
  'mrt',
  'apr',
  'mei',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
] as const;

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(decimals: number, grouped: boolean): Intl.NumberFormat {
  const key = `${decimals}${grouped ? 'g' : ''}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat('nl-NL', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: grouped,
  });
  formatters.set(key, made);
  return made;
}

function signed(value: number, decimals: number, grouped: boolean): string {
  const digits = formatterOf(decimals, grouped).format(Math.abs(value));
  return value < 0 && /[1-9]/.test(digits) ? MINUS + digits : digits;
}

/** `1234.5` with one decimal → `1.234,5`. Halves round away from zero. */
export function formatNumber(value: number | null | undefined, decimals = 0): string {
  return value === null || value === undefined ? '' : signed(value, decimals, true);
}

/** A number of things: `3.120`. */
export function formatCount(value: number): string {
  return formatNumber(value, 0);
}

/** Whole cents → `€ 1.234` or, with two decimals, `€ 1.234,50`. The space does not break. */
export function formatEuros(cents: number | null | undefined, decimals: 0 | 2 = 0): string {
  if (cents === null || cents === undefined) return '';
  const text = signed(cents / 100, decimals, true);
  return `€${NO_BREAK_SPACE}${text}`;
}

/** Basis points (1 % = 100) → `12,5 %`. */
export function formatPercentage(basisPoints: number | null | undefined, decimals = 1): string {
  if (basisPoints === null || basisPoints === undefined) return '';
  return `${signed(basisPoints / 100, decimals, true)}${NO_BREAK_SPACE}%`;
}

/** Hundredths of an hour → hours with one decimal, halves rounded toward plus infinity as the capacity table does. */
export function formatHours(centihours: number | null | undefined): string {
  if (centihours === null || centihours === undefined) return '';
  return signed(Math.floor((centihours + 5) / 10) / 10, 1, true);
}

/**
 * Hours that are too many, as the free room of the capacity table shows them without its sign: half of a tenth is left off, where
 * `formatHours` would round it up, so that one month says one number on every screen.
 */
export function formatExcessHours(centihours: number): string {
  return signed(Math.abs(Math.floor((5 - centihours) / 10) / 10), 1, true);
}

/** `YYYY-MM-DD` → `dd-mm-jjjj`. Text that is no date is shown as it is. */
export function formatDay(day: string | null | undefined): string {
  if (day === null || day === undefined) return '';
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  return match ? `${match[3]}-${match[2]}-${match[1]}` : day;
}

/** `2026-12-31` → `31 december 2026`. */
export function formatLongDay(day: string | null | undefined): string {
  if (day === null || day === undefined) return '';
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  const month = match ? monthNames[Number(match[2]) - 1] : undefined;
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : day;
}

/** A month 1–12 by its name: `maart`. Another number is shown as it is. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? String(month);
}

/** `2026-03` or a date in it → `mrt 2026`. */
export function formatMonth(month: string | null | undefined): string {
  if (month === null || month === undefined) return '';
  const match = /^(\d{4})-(\d{2})/.exec(month);
  const name = match ? shortMonthNames[Number(match[2]) - 1] : undefined;
  return match && name ? `${name} ${match[1]}` : month;
}

/** An instant in UTC → date and time of the wall clock in `timeZone`: `31-12-2026 14:05`. */
export function formatInstant(instant: string | null | undefined, timeZone = 'Europe/Amsterdam'): string {
  if (instant === null || instant === undefined) return '';
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) return instant;
  const parts = new Intl.DateTimeFormat('nl-NL', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(milliseconds);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('day')}-${part('month')}-${part('year')} ${part('hour')}:${part('minute')}`;
}

/** The ISO 8601 week in which a date falls; the year can differ from the date's own at the turn of the year. */
export function isoWeek(day: string): { year: number; week: number } | null {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) return null;
  const dayMilliseconds = 86_400_000;
  const weekday = (new Date(midnight).getUTCDay() + 6) % 7;
  const thursday = midnight + (3 - weekday) * dayMilliseconds;
  const year = new Date(thursday).getUTCFullYear();
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayMilliseconds));
  return { year, week };
}

/** `2026-12-31` → `week 53 2026`. */
export function formatWeek(day: string | null | undefined): string {
  const week = day === null || day === undefined ? null : isoWeek(day);
  return week ? `week ${week.week} ${week.year}` : '';
}

/** A number as one types it, without thousands marks: what an editor opens with and what goes to Excel. */
export function typedNumber(value: number | null | undefined, decimals: number): string {
  if (value === null || value === undefined) return '';
  const digits = formatterOf(decimals, false).format(Math.abs(value));
  const sign = value < 0 && /[1-9]/.test(digits) ? '-' : '';
  return sign + (decimals > 0 ? digits.replace(/,?0+$/, '') || '0' : digits);
}
