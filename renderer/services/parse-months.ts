import { servicesScreenText as text } from '#shared/services/screen-nl.ts';
import type { Parsed } from '#shared/text/parse.ts';

/** Months as people type them: `1, 4, 7, 10` or `1 4 7 10`. */
export function parseMonths(typed: string): Parsed<number[]> {
  const parts = typed.split(/[\s,;]+/).filter(Boolean);
  const months = parts.map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : 0));
  if (months.some((month) => month < 1 || month > 12))
    return { ok: false, message: text.notMonths(typed.trim()) };
  return { ok: true, value: months.length === 0 ? null : months };
}
