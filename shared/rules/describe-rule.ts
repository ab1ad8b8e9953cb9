import { formatCount, formatEuros, formatPercentage } from '#shared/text/format.ts';
import { rulesText } from '#shared/rules/nl.ts';
import type { DeadlineValues, LegalFormValues, NumberValues, RuleValues } from '#shared/rules/model.ts';

const { text } = rulesText;

/** What a version says, in words; `nameOf` names the deadline that another one follows. */
export function describeRule(says: RuleValues, nameOf: (code: string) => string): string {
  switch (says.kind) {
    case 'deadline':
      return describeDeadline(says.values, nameOf);
    case 'legal_form':
      return describeForm(says.values);
    case 'value':
      return describeNumber(says.values);
  }
}

function describeDeadline(values: DeadlineValues, nameOf: (code: string) => string): string {
  const { basis, afterCode, months, isMonthEnd, days } = values;
  if (basis === 'review' && months === 0 && days === 0) return text.byRisk;
  const from = basis === 'rule' ? text.afterRule(uncapital(nameOf(afterCode ?? ''))) : rulesText.after[basis];
  if (months === 0 && days === 0) return `${capital(text.sameDay)} ${from}`;
  const isWeeks = days > 0 && days % 7 === 0;
  const rest = days === 0 ? null : isWeeks ? text.weeks(days / 7) : text.days(days);
  if (months === 0) return `${rest} ${from}`;
  return [
    text.months(months),
    from,
    ...(isMonthEnd ? [text.onLastDay] : []),
    ...(rest === null ? [] : [`plus ${rest}`]),
  ].join(' ');
}

function describeForm({ incomeTax, accounts, filesAccounts, signingAdopts }: LegalFormValues): string {
  const filing =
    accounts === 'none'
      ? []
      : [filesAccounts ? text.files : text.filesNot, ...(signingAdopts ? [text.signing] : [])];
  return [
    text.tax(rulesText.incomeTax[incomeTax]),
    text.accounts(rulesText.accounts[accounts]),
    ...filing,
  ].join(', ');
}

/** A number with its unit: `€ 7.500.000`, `56,25 %`, `8 weken`. */
export function describeNumber({ value, unit }: NumberValues): string {
  switch (unit) {
    case 'cents':
      return formatEuros(value, value % 100 === 0 ? 0 : 2);
    case 'basis_points':
      return formatPercentage(value, value % 100 === 0 ? 0 : 2);
    case 'count':
      return formatCount(value);
    case 'months':
      return text.months(value);
    case 'weeks':
      return text.weeks(value);
    case 'days':
      return text.days(value);
  }
}

/** Inside a sentence; what stands in capitals, as BV, stays so. */
function uncapital(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
