/**
 * Spreadsheets compute text that begins with one of these, also after blanks and in full width
 * (OWASP, CSV injection; Excel and LibreOffice normalise the full-width forms).
 */
const trigger = /^[\s\u00a0\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r\n]/;

/** Whether a spreadsheet could compute this text. For text only: figures are written by us and stay figures. */
export function looksLikeFormula(text: string): boolean {
  return trigger.test(text);
}

/** The text with an apostrophe before it where a spreadsheet would compute it. */
export function guardFormula(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** Takes the apostrophe of `guardFormula` off again, so that a copied block can be pasted back unchanged. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;
}
