import type * as Hucre from 'hucre';

/** A workbook as bytes. What writes it is loaded by the first export: it is a seventh of the code that the office's thread would load at start. */
export async function writeXlsx(workbook: Parameters<typeof Hucre.writeXlsx>[0]): Promise<Uint8Array> {
  const hucre = await import('hucre');
  return hucre.writeXlsx(workbook);
}
