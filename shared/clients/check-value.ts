import { hasForbiddenCharacters, isDay } from '#shared/common/values.ts';
import { clientField, type ClientFieldKey } from '#shared/clients/fields.ts';
import type { FieldValue } from '#shared/clients/model.ts';

/** The codes that exist, as far as a check needs them: per list or criterion whether a code may be chosen. */
export interface KnownCodes {
  has(list: string, code: string): boolean;
}

/**
 * Why a value may not stand in a field, in Dutch, or undefined when it may. Null is allowed everywhere but in number, name, kind and
 * status. Flags are 0 or 1; days `YYYY-MM-DD`; codes must exist in their list.
 */
export function refusalOfValue(
  key: ClientFieldKey,
  value: FieldValue,
  codes: KnownCodes,
): string | undefined {
  const field = clientField(key);
  const { kind } = field;
  if (value === null || value === '') {
    return ['number', 'name', 'kind', 'status'].includes(key)
      ? `${field.label} mag niet leeg zijn.`
      : undefined;
  }
  switch (kind.type) {
    case 'text':
      if (typeof value !== 'string') return `${field.label} moet tekst zijn.`;
      if (value.length > kind.max) return `${field.label} is te lang: hooguit ${kind.max} tekens.`;
      return hasForbiddenCharacters(value, kind.multiline === true)
        ? `${field.label} bevat tekens die niet mogen.`
        : undefined;
    case 'flag':
      return value === 0 || value === 1 ? undefined : `${field.label} is ja of nee.`;
    case 'day':
      return typeof value === 'string' && isDay(value)
        ? undefined
        : `${field.label} is geen bestaande datum.`;
    case 'year':
      return typeof value === 'number' && value >= 1900 && value <= 2199
        ? undefined
        : `${field.label} is geen jaar tussen 1900 en 2199.`;
    case 'code':
      return typeof value === 'string' && codes.has(kind.list, value)
        ? undefined
        : `De code ‘${value}’ staat niet in de lijst van ${field.label.toLowerCase()}.`;
    case 'band':
      return typeof value === 'string' && codes.has(kind.criterion, value)
        ? undefined
        : `De klasse ‘${value}’ bestaat niet bij ${field.label.toLowerCase()}.`;
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(kind.choices, value)
        ? undefined
        : `Kies bij ${field.label.toLowerCase()} een van de waarden uit de lijst.`;
  }
}
