import { isDay } from '../common/values.ts';
import { parseText } from './nl.ts';

/** What typed text means. Empty text is a value too: nothing (`null`). A refusal says in Dutch what is wrong. */
export type Parsed<T> = { ok: true; value: T | null } | { ok: false; message: string };

/** One entry of a code list as people may type it. */
export interface CodeOption {
  code: string;
  label: string;
  /** Still readable where it stands, but no longer to be chosen. */
  isRetired?: boolean;
  /** Why a retired one is refused, where there is more to say than that it is not in the list. */
  retiredBecause?: string;
}

function accept<T>(value: T | null): Parsed<T> {
  return { ok: true, value };
}

function refuse(message: string): { ok: false; message: string } {
  return { ok: false, message };
}

/**
 * Typed digits → an integer scaled by `decimals` (12,5 with one decimal → 125). Dutch marks: comma for decimals, points
 * for thousands; a single point that cannot be a thousands mark is taken as a comma (numeric keypad). A minus may stand
 * before or behind, a currency sign may be there. Refused: other letters, misplaced marks, more decimals, 16 digits.
 */
function parseScaled(typed: string, decimals: number, noun: string): Parsed<number> {
  const shown = typed.trim();
  let text = shown.replaceAll(/[\s\u00a0\u202f]/g, '').replaceAll('\u2212', '-');
  if (text === '') return accept<number>(null);
  text = text.replace(/^(-?)(?:€|eur)/i, '$1').replace(/(?:€|eur)$/i, '');
  const negative = /^-|-$|^\(.*\)$/.test(text) && !/,-+$/.test(text);
  text = text
    .replace(/,-+$/, '')
    .replace(/^[-+]|-$/, '')
    .replace(/^\((.*)\)$/, '$1');
  const grouped = /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/.exec(text);
  const bare = /^(\d*)(?:[.,](\d+))?$/.exec(text);
  const match = grouped ?? (text.includes('.') && /\.\d{3}$/.test(text) && !/^0?\./.test(text) ? null : bare);
  const whole = match?.[1]?.replaceAll('.', '') ?? '';
  const fraction = (match?.[2] ?? '').replace(/0+$/, '');
  if (!match || whole + (match[2] ?? '') === '') return refuse(parseText.notA(shown, noun));
  if (fraction.length > decimals) return refuse(parseText.tooManyDecimals(shown, decimals));
  const digits = `${whole}${fraction.padEnd(decimals, '0')}`.replace(/^0+(?=\d)/, '');
  if (digits.length > 15) return refuse(parseText.tooLong(shown));
  const value = Number(digits);
  return accept(negative && value !== 0 ? -value : value);
}

/** Limits of a figure, in the unit that people type. */
export interface Limits {
  decimals?: number;
  min?: number;
  max?: number;
}

/** A figure in its own unit: `1.234,5` → 1234.5. Refuses what is outside `limits`. */
export function parseNumber(typed: string, limits: Limits = {}): Parsed<number> {
  const decimals = limits.decimals ?? 0;
  const scaled = parseScaled(typed, decimals, decimals === 0 ? parseText.wholeNumber : parseText.number);
  if (!scaled.ok || scaled.value === null) return scaled;
  const value = scaled.value / 10 ** decimals;
  if (limits.min !== undefined && value < limits.min)
    return refuse(parseText.below(typed.trim(), limits.min));
  if (limits.max !== undefined && value > limits.max)
    return refuse(parseText.above(typed.trim(), limits.max));
  return accept(value);
}

/** Euros → whole cents: `€ 1.234,50`, `1234,5`, `1.234,-`, `12-`, `(12)`. */
export function parseEuros(typed: string): Parsed<number> {
  return parseScaled(typed, 2, parseText.amount);
}

/** A percentage → basis points: `12,5 %` or `12,5` → 1250. */
export function parsePercentage(typed: string): Parsed<number> {
  return parseScaled(typed.replace(/\s*%\s*$/, ''), 2, parseText.percentage);
}

/** Hours with decimals or as `h:mm` → hundredths of an hour. */
export function parseHours(typed: string): Parsed<number> {
  const clock = /^\s*(-?)(\d{1,6}):([0-5]\d)\s*$/.exec(typed);
  if (!clock) return parseScaled(typed, 2, parseText.hours);
  const centihours = Number(clock[2]) * 100 + Math.round((Number(clock[3]) * 100) / 60);
  return accept(clock[1] === '-' ? -centihours : centihours);
}

const relativeDays: Readonly<Record<string, number>> = {
  eergisteren: -2,
  gisteren: -1,
  vandaag: 0,
  nu: 0,
  morgen: 1,
  overmorgen: 2,
};

const monthPrefixes = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/**
 * A date as people type it → `YYYY-MM-DD`: `3112`, `31-12`, `31/12/26`, `31.12.2026`, `311226`, `31 december`,
 * `2026-12-31`, `gisteren`. Without a year it falls in the year of `today`; two digits mean up to twenty years ahead
 * (2026: `46` is 2046, `47` is 1947). Refuses dates that do not exist and years outside 1900–2199.
 */
export function parseDay(typed: string, today: string): Parsed<string> {
  const shown = typed.trim();
  const text = shown.toLowerCase();
  if (text === '') return accept<string>(null);
  const offset = Object.hasOwn(relativeDays, text) ? relativeDays[text] : undefined;
  if (offset !== undefined) {
    return accept(
      new Date(Date.parse(`${today}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10),
    );
  }
  const parts = dayParts(text);
  if (!parts) return refuse(parseText.notA(shown, parseText.date));
  const year = fullYear(parts.year, today);
  const day = `${year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`;
  return isDay(day) ? accept(day) : refuse(parseText.noSuchDay(shown));
}

function dayParts(text: string): { day: string; month: string; year: string | undefined } | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso?.[1] && iso[2] && iso[3]) return { day: iso[3], month: iso[2], year: iso[1] };
  const marked = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})(?:\s*[-/.\s]\s*(\d{4}|\d{2}))?$/.exec(text);
  if (marked?.[1] && marked[2]) return { day: marked[1], month: marked[2], year: marked[3] };
  const bare = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text);
  if (bare?.[1] && bare[2]) return { day: bare[1], month: bare[2], year: bare[3] };
  const worded = /^(\d{1,2})[\s-]*([a-z]{3,9})\.?(?:[\s-]+(\d{4}|\d{2}))?$/.exec(text);
  if (!worded?.[1] || !worded[2]) return null;
  const month = worded[2] === 'mrt' ? 2 : monthPrefixes.indexOf(worded[2].slice(0, 3));
  return month < 0 ? null : { day: worded[1], month: String(month + 1), year: worded[3] };
}

function fullYear(typed: string | undefined, today: string): string {
  const current = Number(today.slice(0, 4));
  if (typed === undefined) return String(current);
  if (typed.length === 4) return typed;
  const century = Math.floor(current / 100) * 100;
  const year = century + Number(typed);
  return String(year > current + 20 ? year - 100 : year);
}

const yes = new Set(['j', 'ja', 'y', 'yes', 'waar', 'true', '1', 'x']);
const no = new Set(['n', 'nee', 'no', 'onwaar', 'false', '0']);

/** Yes or no: `J`, `ja`, `waar`, `1`, `x` and their opposites. */
export function parseFlag(typed: string): Parsed<boolean> {
  const text = typed.trim().toLowerCase();
  if (text === '') return accept<boolean>(null);
  if (yes.has(text)) return accept(true);
  if (no.has(text)) return accept(false);
  return refuse(parseText.notFlag(typed.trim()));
}

/**
 * A code by its code, its label, or a beginning that fits one entry only. The code wins from a label. Refuses what fits
 * nothing, several entries, or only a retired one, naming some that fit, or why the retired one is no longer chosen.
 */
export function parseCode(typed: string, all: readonly CodeOption[]): Parsed<string> {
  const shown = typed.trim();
  if (shown === '') return accept<string>(null);
  const options = all.filter((option) => option.isRetired !== true);
  const text = fold(shown);
  const exact =
    options.find((option) => option.code === shown) ??
    options.find((option) => fold(option.code) === text) ??
    options.find((option) => fold(option.label) === text) ??
    options.find((option) => fold(`${option.code} ${option.label}`) === text);
  if (exact) return accept(exact.code);
  const retired = all.find((option) => option.isRetired === true && fold(option.code) === text);
  if (retired?.retiredBecause !== undefined) return refuse(retired.retiredBecause);
  const fitting = matchOptions(shown, options).filter(
    (option) => fold(option.code).startsWith(text) || fold(option.label).startsWith(text),
  );
  const only = fitting[0];
  if (only && fitting.length === 1) return accept(only.code);
  const names = (fitting.length > 0 ? fitting : options).slice(0, 4).map((option) => option.label);
  return refuse(fitting.length > 1 ? parseText.ambiguous(shown, names) : parseText.unknownCode(shown, names));
}

/** The entries that fit what is typed so far, best first: code, beginning of the label, anywhere in the label. */
export function matchOptions(typed: string, options: readonly CodeOption[]): CodeOption[] {
  const text = fold(typed.trim());
  const offered = options.filter((option) => option.isRetired !== true);
  if (text === '') return offered;
  const rank = (option: CodeOption): number => {
    const code = fold(option.code);
    const label = fold(option.label);
    if (code === text) return 0;
    if (code.startsWith(text)) return 1;
    if (label.startsWith(text)) return 2;
    return label.includes(text) ? 3 : 4;
  };
  return offered
    .map((option) => ({ option, rank: rank(option) }))
    .filter((each) => each.rank < 4)
    .toSorted((a, b) => a.rank - b.rank)
    .map((each) => each.option);
}

/** Lower case without accents, for comparing what people type. */
export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
