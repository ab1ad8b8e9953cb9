/**
 * Checks of Dutch numbers. Real registers hold numbers that fail them, so an oddity is remarked upon and never refused.
 */

/** A KvK number has eight digits, or twelve with the branch number, and no check digit. */
export function isKvkNumber(value: string): boolean {
  return /^\d{8}(?:\d{4})?$/.test(value.replace(/[\s.]/g, ''));
}

/** Nine digits of which Σ(9…2 × d1…d8) − d9 is divisible by eleven. */
export function isRsin(value: string): boolean {
  const digits = value.replace(/[\s.]/g, '');
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  let sum = -Number(digits[8]);
  for (let index = 0; index < 8; index += 1) sum += (9 - index) * Number(digits[index]);
  return sum % 11 === 0;
}

/** `NL`, nine digits, `B` and two digits: the first nine pass the test of a RSIN, or the whole is 1 modulo 97 (since 2020). */
export function isVatNumber(value: string): boolean {
  const text = value.replace(/[\s.]/g, '').toUpperCase();
  if (!/^NL\d{9}B\d{2}$/.test(text)) return false;
  if (isRsin(text.slice(2, 11))) return true;
  let remainder = 0;
  for (const sign of text) {
    const code = /[A-Z]/.test(sign) ? String(sign.charCodeAt(0) - 55) : sign;
    for (const digit of code) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1;
}

/** Four digits that do not begin with a zero and two letters that are not SA, SD or SS; or anything that is not Dutch. */
export function isPostcode(value: string): boolean {
  const text = value.toUpperCase().replace(/\s/g, '');
  return /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/.test(text);
}

/** Something before and behind one at-sign, without spaces. */
export function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value);
}
