/** The most cents that one amount may have: thirteen digits before the point. */
const mostCents = 999_999_999_999_999;

/**
 * An amount of an audit file in cents: digits, a point and at most two decimals that matter, with an optional sign. Anything else
 * (`1.234,56`, `1e5`, empty) is undefined. Source: pattern `[-+]?[0-9]{1,18}[.][0-9]{2}` of the forms; whole euros, one decimal and
 * decimals of zero beyond the second occur and are exact.
 */
export function parseAuditAmount(text: string): number | undefined {
  let index = 0;
  let end = text.length;
  while (index < end && text.charCodeAt(index) <= 32) index += 1;
  while (end > index && text.charCodeAt(end - 1) <= 32) end -= 1;
  const first = text.charCodeAt(index);
  const isNegative = first === 45;
  if (isNegative || first === 43) index += 1;
  let cents = 0;
  let decimals = -1;
  let digits = 0;
  for (; index < end; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit === -2 && decimals < 0) {
      decimals = 0;
      continue;
    }
    if (digit < 0 || digit > 9) return undefined;
    digits += 1;
    if (decimals >= 0) decimals += 1;
    if (decimals > 2) {
      if (digit !== 0) return undefined;
      continue;
    }
    cents = cents * 10 + digit;
    if (cents > mostCents) return undefined;
  }
  if (digits === 0) return undefined;
  if (decimals <= 0) cents *= 100;
  else if (decimals === 1) cents *= 10;
  if (cents > mostCents) return undefined;
  return isNegative && cents !== 0 ? -cents : cents;
}
