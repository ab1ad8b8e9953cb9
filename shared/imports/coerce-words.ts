import { hasForbiddenCharacters } from '../common/values.ts';
import { Unreadable } from './coerced.ts';
import type { Coerced } from './coerced.ts';
import type { CodeOption, YesNoStyle } from './model.ts';

const yesWords = new Set(['j', 'ja', 'y', 'yes', 'waar', 'true', '1', 'x']);
const noWords = new Set(['n', 'nee', 'no', 'onwaar', 'false', '0']);

/** Reads yes as 1 and no as 0. An empty cell is unknown, but no where the file marks yes with an X. */
export function coerceYesNo(raw: string, style: YesNoStyle): Coerced<number> {
  const word = raw.trim().toLowerCase();
  if (word === '') return style === 'x' ? 0 : null;
  if (yesWords.has(word)) return 1;
  if (noWords.has(word)) return 0;
  return new Unreadable('YESNO_INVALID');
}

/** Whether a text needs its line breaks and tabs replaced before it fits on one line. */
export function hasLineBreak(raw: string): boolean {
  return /[\r\n\t\u2028\u2029\u0085]/.test(raw.trim());
}

const plainAscii = /^[ -~]*$/;

/**
 * Reads one line of text: trimmed, line breaks and tabs as one space, composed (NFC). Refuses control characters, half
 * characters and more than `max` UTF-16 units. A formula stays the text it is.
 */
export function coerceText(raw: string, max: number): Coerced<string> {
  let text = raw.trim();
  if (text === '') return null;
  if (text.length <= max && plainAscii.test(text)) return text;
  if (hasLineBreak(text)) text = text.replace(/\s*[\r\n\t\u2028\u2029\u0085]+\s*/g, ' ');
  text = text.normalize('NFC');
  if (text.length > max) return new Unreadable('TEXT_TOO_LONG', `${text.length} tekens, ten hoogste ${max}`);
  return hasForbiddenCharacters(text, false) ? new Unreadable('TEXT_CONTROL') : text;
}

/**
 * Reads a client number: text, leading zeros kept. `="000212"` and `'000212`, with which exports shield zeros from Excel,
 * are taken off. Letters, digits, dot, dash, slash and underscore; nothing else.
 */
export function coerceKey(raw: string, max: number): Coerced<string> {
  const text = raw
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim();
  if (text === '') return new Unreadable('KEY_MISSING');
  if (text.length > max) return new Unreadable('KEY_INVALID', `ten hoogste ${max} tekens`);
  return /^[\p{L}\p{N}](?:[\p{L}\p{N}._/-]*)$/u.test(text) ? text : new Unreadable('KEY_INVALID');
}

/** A class as bounds, so that `0-5 %`, `00-05` and `0 t/m 5` meet: both ends, or only the one before or behind. */
function asBounds(text: string): string | undefined {
  const numbers = text.match(/\d[\d.]*/g)?.map((number) => Number(number.replaceAll('.', '')));
  if (!numbers || numbers.length > 2) return undefined;
  const rest = text.replace(/\d[\d.]*/g, '#').replace(/[%€\s]|dagen|jaar|euro/g, '');
  const [low, high] = numbers;
  if (rest === '#-#' || rest === '#t/m#' || rest === '#tot#') return `${low}-${high}`;
  if (/^(#>|>#|#enmeer|#enouder|#\+|vanaf#|meerdan#)$/.test(rest)) return `${low}>`;
  if (/^(<#|#<|tot#|onder#|minderdan#)$/.test(rest)) return `<${low}`;
  return rest === '#' ? `=${low}` : undefined;
}

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** Finds codes of one list by code, by label, by one side of a label with a slash, or by the same bounds. */
export type CodeReader = (raw: string) => Coerced<string>;

/** Prepares a list of codes for reading; a spelling that fits two codes fits none. */
export function createCodeReader(options: readonly CodeOption[]): CodeReader {
  const spellings = new Map<string, Set<string>>();
  const add = (spelling: string | undefined, code: string): void => {
    if (spelling === undefined || spelling === '') return;
    const codes = spellings.get(spelling) ?? new Set();
    codes.add(code);
    spellings.set(spelling, codes);
  };
  const exact = new Map(options.map(({ code }) => [plain(code), code]));
  for (const { code, label } of options) {
    add(asBounds(plain(code)), code);
    for (const side of [label, ...label.split('/')]) {
      add(plain(side), code);
      add(asBounds(plain(side)), code);
    }
  }
  const seen = new Map<string, Coerced<string>>();
  const read = (raw: string): Coerced<string> => {
    const text = plain(raw);
    if (text === '') return null;
    const code = exact.get(text);
    if (code !== undefined) return code;
    for (const spelling of [text, asBounds(text), ...text.split('/').map(plain)]) {
      const codes = spelling === undefined ? undefined : spellings.get(spelling);
      const [found, another] = codes ?? [];
      if (found !== undefined && another === undefined) return found;
    }
    return new Unreadable('CODE_UNKNOWN', options.map((option) => option.code).join(', '));
  };
  return (raw) => {
    const known = seen.get(raw);
    if (known !== undefined) return known;
    const result = read(raw);
    if (seen.size < 10_000) seen.set(raw, result);
    return result;
  };
}
