import { rulesScreenText } from '#shared/rules/screen-nl.ts';
import type { LegalUnit } from '#shared/deadlines/model.ts';
import type { NumberValues } from '#shared/rules/model.ts';
import { typedNumber } from '#shared/text/format.ts';
import { parseEuros, parseNumber, parsePercentage } from '#shared/text/parse.ts';

const { form: text } = rulesScreenText;

/** A number of the law as one types it, in its own unit; refuses what is empty, negative or has a part of the smallest unit. */
export function parseRuleNumber(
  typed: string,
  unit: LegalUnit,
): { ok: true; value: number } | { ok: false; message: string } {
  const parsed =
    unit === 'cents'
      ? parseEuros(typed)
      : unit === 'basis_points'
        ? parsePercentage(typed)
        : parseNumber(typed);
  if (!parsed.ok) return { ok: false, message: parsed.message };
  if (parsed.value === null || parsed.value < 0) return { ok: false, message: text.missingValue };
  return { ok: true, value: parsed.value };
}

/** The number as an editor opens with it: euros and percentages with their decimals. */
export function typedRuleNumber({ value, unit }: NumberValues): string {
  const isHundredths = unit === 'cents' || unit === 'basis_points';
  return typedNumber(isHundredths ? value / 100 : value, isHundredths ? 2 : 0);
}
