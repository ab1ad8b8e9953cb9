import { isYearDay } from '#shared/maintenance/model.ts';
import { maintenanceScreenText as text } from '#shared/maintenance/screen-nl.ts';
import { parseDay, type Parsed } from '#shared/text/parse.ts';

/** A day of every year as people type it: `15-09`, `1509`, `15 september` → `09-15`. Understood in a leap year, so that 29 February is one. */
export function parseYearDay(typed: string): Parsed<string> {
  const parsed = parseDay(typed, '2028-01-01');
  const day = parsed.ok ? parsed.value?.slice(5) : undefined;
  if (day === undefined || !isYearDay(day)) return { ok: false, message: text.template.notADay };
  return { ok: true, value: day };
}

/** `09-15` as people read it: `15-09`. */
export function formatYearDay(yearDay: string): string {
  return `${yearDay.slice(3)}-${yearDay.slice(0, 2)}`;
}
