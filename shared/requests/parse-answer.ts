import type { CardChoices } from '#shared/clients/card-model.ts';
import { clientField, isClientFieldKey } from '#shared/clients/fields.ts';
import { parseClientValue } from '#shared/clients/parse-value.ts';
import { isDay } from '#shared/common/values.ts';
import { ageKey, roleOfKey } from '#shared/completeness/fields.ts';
import { optionsOf, unknownCode } from '#shared/completeness/options.ts';
import { requestsText } from '#shared/requests/nl.ts';
import type { SheetValue } from '#shared/requests/sheet.ts';
import { fold, parseCode, type CodeOption } from '#shared/text/parse.ts';

/** What a cell says: the client value or role to store, nothing, or why it cannot be taken. */
export type Answer =
  | { kind: 'value'; field: string; value: string | number }
  | { kind: 'open' }
  | { kind: 'wrong'; message: string };

const { problems } = requestsText;
const open: Answer = { kind: 'open' };
const wrong = (message: string): Answer => ({ kind: 'wrong', message });

/**
 * What somebody filled in: a code with or without its label, yes or no in any usual way, a number as text or text as a number, a date of
 * Excel or as typed. Empty and `???` leave it open. The age is a class, or a year, which is the better answer.
 */
export function parseAnswer(key: string, cell: SheetValue, choices: CardChoices, today: string): Answer {
  const type = isClientFieldKey(key) ? clientField(key).kind.type : 'code';
  if (cell instanceof Date) {
    const day = Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
    return type === 'day' && isDay(day) ? { kind: 'value', field: key, value: day } : wrong(problems.date);
  }
  if (typeof cell === 'number' && !Number.isInteger(cell)) return wrong(problems.number);
  const typed = typeof cell === 'boolean' ? (cell ? 'Ja' : 'Nee') : String(cell ?? '').trim();
  if (typed === '' || typed === unknownCode || typed === '?') return open;
  if (/^#[A-Z]+[/0!?A-Z]*[!?A0]$/.test(typed)) return wrong(problems.formula(typed));
  if (key === ageKey) return parseAge(typed, choices, today);
  const options = optionsOf(key, choices) ?? [];
  if (roleOfKey(key) !== null) return asAnswer(key, parseOption(typed, options));
  if (!isClientFieldKey(key)) return wrong(problems.notCounted);
  return asAnswer(
    key,
    options.length > 0 ? parseOption(typed, options) : parseClientValue(key, typed, options, today),
  );
}

function parseAge(typed: string, choices: CardChoices, today: string): Answer {
  if (/^(?:19|20|21)\d\d$/.test(typed)) {
    const year = Number(typed);
    return year > Number(today.slice(0, 4))
      ? wrong(problems.futureYear(year))
      : { kind: 'value', field: 'birthYear', value: year };
  }
  return asAnswer('ageClass', parseOption(typed, optionsOf(ageKey, choices) ?? []));
}

/**
 * A code, its label, or both; also before a label that was changed since, and `4` for the code `04` that Excel made a number of. No
 * guess from a beginning: nobody is there to see it.
 */
function parseOption(typed: string, options: readonly CodeOption[]): ReturnType<typeof parseCode> {
  const offered = options.filter(({ isRetired }) => isRetired !== true);
  const text = fold(typed);
  const number = /^\d+$/.test(typed) ? Number(typed) : null;
  const longestFirst = offered.toSorted((a, b) => b.code.length - a.code.length);
  const found =
    offered.find(({ code }) => fold(code) === text) ??
    offered.find(({ label }) => fold(label) === text) ??
    longestFirst.find(({ code }) => text.startsWith(`${fold(code)} `)) ??
    offered.find(({ code }) => number !== null && /^\d+$/.test(code) && Number(code) === number);
  if (found) return { ok: true, value: found.code };
  const parsed = parseCode(typed, options);
  return parsed.ok ? { ok: false, message: problems.notInList(typed) } : parsed;
}

function asAnswer(
  field: string,
  parsed: { ok: true; value: string | number | null } | { ok: false; message: string },
): Answer {
  if (!parsed.ok) return wrong(parsed.message);
  return parsed.value === null || parsed.value === '' ? open : { kind: 'value', field, value: parsed.value };
}
