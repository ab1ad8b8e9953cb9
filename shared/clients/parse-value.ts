import { clientField, type ClientFieldKey } from '#shared/clients/fields.ts';
import type { FieldValue } from '#shared/clients/model.ts';
import {
  parseCode,
  parseDay,
  parseFlag,
  parseNumber,
  type CodeOption,
  type Parsed,
} from '#shared/text/parse.ts';

/** What typed text means in a field: a date in any usual way, a code by code or label, yes or no by J or N. */
export function parseClientValue(
  field: ClientFieldKey,
  typed: string,
  options: readonly CodeOption[],
  today: string,
): Parsed<FieldValue> {
  const { kind } = clientField(field);
  switch (kind.type) {
    case 'flag': {
      const flag = parseFlag(typed);
      return flag.ok ? { ok: true, value: flag.value === null ? null : Number(flag.value) } : flag;
    }
    case 'day':
      return parseDay(typed, today);
    case 'year':
      return parseNumber(typed, { min: 1900, max: 2199 });
    case 'code':
    case 'band':
    case 'choice':
      return parseCode(typed, options);
    case 'text':
      return { ok: true, value: typed.trim() || null };
  }
}
