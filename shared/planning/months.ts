import { shortMonthNames } from '#shared/text/format.ts';
import type { Parsed } from '#shared/text/parse.ts';
import { fold } from '#shared/text/parse.ts';

/**
 * Months as people type them → months 1–12, each once, in order: `1, 4, 7, 10`, `1-12`, `jan t/m mrt`, `feb/aug`. Empty is null.
 * Refuses what is no month, and a range that runs backwards.
 */
export function parseMonths(typed: string): Parsed<number[]> {
  const text = fold(typed.trim());
  if (text === '') return { ok: true, value: null };
  const parts = text
    .replaceAll(/\s*(?:t\/m|tot en met|[-\u2013])\s*/g, '-')
    .split(/[\s,;/+]+/)
    .filter((part) => part !== '');
  const months = new Set<number>();
  for (const part of parts) {
    const [from, until = from, ...rest] = part.split('-').map(monthOf);
    if (from === undefined || until === undefined || rest.length > 0 || until < from) return refused(typed);
    for (let month = from; month <= until; month += 1) months.add(month);
  }
  if (months.size === 0) return refused(typed);
  return { ok: true, value: [...months].toSorted((a, b) => a - b) };
}

function refused(typed: string): { ok: false; message: string } {
  return {
    ok: false,
    message: `‘${typed.trim()}’ zijn geen maanden. Typ bijvoorbeeld 2, of 1, 4, 7, 10, of 1-12.`,
  };
}

function monthOf(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) {
    const month = Number(text);
    return month >= 1 && month <= 12 ? month : undefined;
  }
  if (!/^[a-z]{3,9}$/.test(text)) return undefined;
  const place = text === 'maart' ? 2 : shortMonthNames.findIndex((name) => text.startsWith(name));
  return place < 0 ? undefined : place + 1;
}

/** Months as they are shown: `1, 4, 7, 10`; three or more in a row as `1-12`. Null is nothing. */
export function formatMonths(months: readonly number[] | null): string | null {
  if (months === null || months.length === 0) return null;
  const runs: number[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && run.at(-1) === month - 1) run.push(month);
    else runs.push([month]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}-${run.at(-1)}`] : run.map(String))).join(', ');
}
