import type { CardChoices } from '#shared/clients/card-model.ts';
import { clientField, isClientFieldKey } from '#shared/clients/fields.ts';
import { withLabel } from '#shared/clients/show-value.ts';
import { ageKey, roleOfKey } from '#shared/completeness/fields.ts';
import { fromAmounts } from '#shared/completeness/model.ts';
import { completenessText } from '#shared/completeness/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import type { CodeOption } from '#shared/text/parse.ts';

/** The code of the practice software for "unknown": nothing to choose for somebody who is asked. */
export const unknownCode = '???';

/** What can be chosen in a field, or null where one types. Includes what is retired, marked. */
export function optionsOf(key: string, choices: CardChoices): readonly CodeOption[] | null {
  if (roleOfKey(key) !== null) return choices.employees;
  const list = listOf(key);
  if (list === null) return null;
  return (choices.lists[list] ?? []).filter(({ code }) => code !== unknownCode);
}

/** The name of the list or criterion behind a field, or null. */
function listOf(key: string): string | null {
  if (key === ageKey) return 'age_class';
  if (!isClientFieldKey(key)) return null;
  const { kind } = clientField(key);
  if (kind.type === 'code') return kind.list;
  return kind.type === 'band' ? kind.criterion : null;
}

/** A value as people read it, and as it stands in a file: `Ja`, `04 Detailhandel`, `1971`. Unknown is empty. */
export function showAnswer(key: string, value: string | number | null, choices: CardChoices): string {
  if (value === null || value === '' || value === unknownCode) return '';
  if (value === fromAmounts) return completenessText.fromAmounts;
  const options = optionsOf(key, choices);
  if (options !== null) {
    const code = String(value);
    return withLabel(code, options.find((option) => option.code === code)?.label);
  }
  const type = isClientFieldKey(key) ? clientField(key).kind.type : 'text';
  if (type === 'flag') return value === 1 ? 'Ja' : 'Nee';
  return type === 'day' ? formatDay(String(value)) : String(value);
}
