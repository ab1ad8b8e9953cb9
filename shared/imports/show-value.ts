import { formatDay, formatEuros, formatNumber } from '../text/format.ts';
import { defaultCodeLists } from './codes.ts';
import { findField } from './fields.ts';
import type { ImportKind } from './model.ts';

/** Values that come from more than one column, or go to another place than one. */
const derivedLabels: Readonly<Record<string, string>> = {
  branch: 'Branche',
  group: 'Klantgroep',
  head: 'Hoofdklant van de groep',
  figureStatus: 'Status',
};

/** The Dutch name of a staged value or a difference. */
export function labelOfField(kind: ImportKind, field: string): string {
  return derivedLabels[field] ?? findField(kind, field)?.label ?? field;
}

/** A staged value as a person reads it: amounts as money, days as dates, yes and no as words, codes with their label. */
export function showFieldValue(kind: ImportKind, field: string, value: string | number | null): string {
  if (value === null) return 'leeg';
  const type = findField(kind, field === 'figureStatus' ? 'status' : field);
  switch (type?.type) {
    case 'amount':
      return typeof value === 'number' ? formatEuros(value, 2) : value;
    case 'hundredths':
      return typeof value === 'number' ? formatNumber(value / 100, value % 100 === 0 ? 0 : 2) : value;
    case 'date':
      return typeof value === 'string' ? formatDay(value) : String(value);
    case 'yesno':
      return value === 1 || value === 'J' ? 'ja' : 'nee';
    case 'code': {
      if (type.list !== 'clientStatus' && type.list !== 'figureStatus') return String(value);
      const label = defaultCodeLists[type.list].find(({ code }) => code === value)?.label;
      return label?.split('/')[0]?.trim() ?? String(value);
    }
    case 'key':
    case 'text':
    case 'integer':
    case 'year':
    case 'ignored':
    case undefined:
      return String(value);
  }
}
