import fs from 'node:fs';
import { readXlsx, writeXlsx, type CellValue } from 'hucre';

export interface EditableSheet {
  name: string;
  isHidden: boolean;
  rows: CellValue[][];
}

/** Changes the cells of a workbook as a person would in another program, and saves it there or under another name. */
export async function editWorkbook(
  file: string,
  edit: (sheets: EditableSheet[]) => void,
  target = file,
): Promise<void> {
  const { sheets } = await readXlsx(new Uint8Array(fs.readFileSync(file)));
  const editable = sheets.map(({ name, rows, hidden, veryHidden }): EditableSheet => ({
    name,
    isHidden: hidden === true || veryHidden === true,
    rows: rows.map((row) => [...row]),
  }));
  edit(editable);
  const bytes = await writeXlsx({
    sheets: editable.map(({ name, isHidden, rows }) => ({ name, rows, hidden: isHidden })),
  });
  fs.writeFileSync(target, bytes);
}

/** The cell of a column in the row of a client, on the sheet to fill in. */
export function setCell(sheets: EditableSheet[], number: string, heading: string, value: CellValue): void {
  const rows = sheets.find(({ isHidden }) => !isHidden)?.rows ?? [];
  const place = rows[0]?.indexOf(heading) ?? -1;
  const row = rows.find((cells) => cells[1] === number);
  if (place < 0 || !row) throw new Error(`No cell ${number} ${heading}`);
  row[place] = value;
}
