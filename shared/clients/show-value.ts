import { clientField, type ClientFieldKey } from '#shared/clients/fields.ts';
import type { FieldValue } from '#shared/clients/model.ts';
import { formatDay } from '#shared/text/format.ts';

/** The label of a code in a list or criterion, when it has one. */
export type FindLabel = (list: string, code: string) => string | undefined;

/** A value as people read it: `Ja`, `31-12-2026`, `04 Detailhandel`. Unknown is empty. */
export function showClientValue(field: ClientFieldKey, value: FieldValue, findLabel: FindLabel): string {
  if (value === null || value === '') return '';
  const { kind } = clientField(field);
  switch (kind.type) {
    case 'flag':
      return value === 1 ? 'Ja' : 'Nee';
    case 'day':
      return formatDay(String(value));
    case 'code':
      return withLabel(String(value), findLabel(kind.list, String(value)));
    case 'band':
      return withLabel(String(value), findLabel(kind.criterion, String(value)));
    case 'choice':
      return kind.choices[String(value)] ?? String(value);
    case 'text':
    case 'year':
      return String(value);
  }
}

/** A code with its label; the label alone when it says the same as the code (`VOLWASSEN`, Volwassen). */
export function withLabel(code: string, label: string | undefined): string {
  if (label === undefined || label === '') return code;
  return label.toLowerCase() === code.toLowerCase() ? label : `${code} ${label}`;
}
