/** Text as Excel puts a block on the clipboard: tabs between cells, CRLF after rows, quotes where a cell needs them. */
export function encodeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quote).join('\t')}\r\n`).join('');
}

function quote(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * The cells of a block from the clipboard. A cell counts as quoted only when its closing quote ends it, so that `5" buis`
 * and `"De Zon" BV` survive. The line break that Excel adds at the end makes no row. Rows may differ in length.
 */
export function decodeTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = readQuoted(text, at) ?? readBare(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function readBare(text: string, start: number): { text: string; end: number } {
  let end = start;
  while (end < text.length && !isBreak(text[end])) end += 1;
  return { text: text.slice(start, end), end };
}

function readQuoted(text: string, start: number): { text: string; end: number } | null {
  if (text[start] !== '"') return null;
  let at = start + 1;
  for (;;) {
    const closing = text.indexOf('"', at);
    if (closing < 0) return null;
    if (text[closing + 1] === '"') {
      at = closing + 2;
      continue;
    }
    const end = closing + 1;
    if (end < text.length && !isBreak(text[end])) return null;
    return { text: text.slice(start + 1, closing).replaceAll('""', '"'), end };
  }
}

function isBreak(unit: string | undefined): boolean {
  return unit === '\t' || unit === '\n' || unit === '\r';
}

/**
 * The same block as a table for programs that prefer HTML. Text cells carry Excel's text format, so that `000212` keeps
 * its zeros, `00-05` does not become a date and `=1+1` is not computed.
 */
export function encodeHtmlTable(rows: readonly (readonly { text: string; figure: boolean }[])[]): string {
  const cells = (row: readonly { text: string; figure: boolean }[]) =>
    row
      .map(
        ({ text, figure }) =>
          `<td${figure ? '' : ` style="mso-number-format:'\\@'"`}>${escapeHtml(text)}</td>`,
      )
      .join('');
  return `<meta charset="utf-8"><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\r\n|\r|\n/g, '<br>');
}
