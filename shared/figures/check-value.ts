import { yearField, type YearFieldKey, type YearValue } from './model.ts';
import { figuresText } from './nl.ts';

/** The most cents that an amount may have, either way: sums of thousands stay exact. */
const mostCents = 9_000_000_000_000;

/** Why a yearly value may not stand in a field, in Dutch, or undefined when it may. Null is allowed everywhere but in the status. */
export function refusalOfYearValue(key: YearFieldKey, value: YearValue): string | undefined {
  const { kind, label } = yearField(key);
  if (kind === 'status') {
    return value === 'final' || value === 'provisional' ? undefined : figuresText.check.status;
  }
  if (value === null) return undefined;
  if (typeof value !== 'number') return figuresText.check.notANumber(label);
  switch (kind) {
    case 'cents':
      return Math.abs(value) <= mostCents ? undefined : figuresText.check.tooMuch(label);
    case 'hundredths':
      return value >= 0 && value <= 100_000_000 ? undefined : figuresText.check.staff;
    case 'days':
      return value >= 0 && value <= 3650 ? undefined : figuresText.check.days;
  }
}
