import { formatMonths } from '../planning/months.ts';
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
  return derivedLabels[field] ?? findField(kind, bareField(field))?.label ?? field;
}

/** The field of a plan stands in `value_origin` with the plan's name before it. */
function bareField(field: string): string {
  if (field === 'figureStatus') return 'status';
  return field.replace(/^plan\./, '');
}

/** A staged value as a person reads it: amounts as money, days as dates, yes and no as words, codes with their label. */
export function showFieldValue(kind: ImportKind, field: string, value: string | number | null): string {
  if (value === null) return 'leeg';
  const type = findField(kind, bareField(field));
  switch (type?.type) {
    case 'amount':
      return typeof value === 'number' ? formatEuros(value, 2) : value;
    case 'hours':
      return typeof value === 'number' ? formatNumber(value / 100, 2) : value;
    case 'months':
      return showMonths(value);
    case 'hundredths':
      return typeof value === 'number' ? formatNumber(value / 100, value % 100 === 0 ? 0 : 2) : value;
    case 'date':
      return typeof value === 'string' ? formatDay(value) : String(value);
    case 'yesno':
      return value === 1 || value === 'J' ? 'ja' : 'nee';
    case 'code': {
      if (type.list !== 'clientStatus' && type.list !== 'figureStatus' && type.list !== 'planStatus')
        return String(value);
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

/** Months are kept as a list of numbers. */
function showMonths(value: string | number): string {
  const months: unknown = typeof value === 'string' ? JSON.parse(value) : [value];
  if (!Array.isArray(months)) return String(value);
  return formatMonths(months.filter((month) => typeof month === 'number')) ?? String(value);
}
