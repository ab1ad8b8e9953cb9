import { formatEuros, formatNumber } from '#shared/text/format.ts';
import { figuresText } from './nl.ts';
import { yearField, type YearFieldKey, type YearValue } from './model.ts';

/** A yearly value as text: `€ 1.234`, cents only when there are any, `7,5` people, `Definitief`. */
export function showYearValue(key: YearFieldKey, value: YearValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return figuresText.statuses[value];
  switch (yearField(key).kind) {
    case 'cents':
      return formatEuros(value, value % 100 === 0 ? 0 : 2);
    case 'hundredths':
      return formatNumber(value / 100, value % 100 === 0 ? 0 : value % 10 === 0 ? 1 : 2);
    case 'days':
    case 'status':
      return formatNumber(value);
  }
}
