import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/**
 * Files that exports are not, made for tests: workbooks that are cut off, bombs, entities, macros, and things that only
 * carry the name of a table.
 */
const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const relationships = (target: string, type: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
const workbookXml =
  '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>';

export function makeSheetXml(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], index: number): string =>
    row
      .map(
        (text, column) =>
          `<c r="${String.fromCharCode(65 + column)}${index + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
      )
      .join('');
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map((row, index) => `<row r="${index + 1}">${cells(row, index)}</row>`).join('')}</sheetData></worksheet>`;
}

/** A minimal workbook with one sheet, with parts replaced or added. */
export function makeWorkbook(sheetXml: string, more: Zippable = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(relationships('xl/workbook.xml', 'officeDocument')),
    'xl/workbook.xml': strToU8(workbookXml),
    'xl/_rels/workbook.xml.rels': strToU8(relationships('worksheets/sheet1.xml', 'worksheet')),
    'xl/worksheets/sheet1.xml': strToU8(sheetXml),
    ...more,
  });
}

const table = [
  ['Verkooprelatie', 'Naam', 'Woonplaats'],
  ['000104', 'Winkel Torenweide B.V.', 'Oudeveen'],
];

/** A workbook whose sheet unpacks to `megabytes` of spaces. */
export function makeBomb(megabytes: number): Uint8Array {
  return makeWorkbook(`${makeSheetXml(table)}${' '.repeat(megabytes * 1024 * 1024)}`);
}

export function makeBillionLaughs(): Uint8Array {
  const levels = Array.from({ length: 9 }, (_level, index) =>
    index === 0 ? '<!ENTITY a0 "lach">' : `<!ENTITY a${index} "${`&a${index - 1};`.repeat(10)}">`,
  );
  const sheet = makeSheetXml([
    ['Verkooprelatie', 'Naam'],
    ['000104', '&a8;'],
  ]);
  return makeWorkbook(sheet.replace('<worksheet', `<!DOCTYPE lol [${levels.join('')}]><worksheet`));
}

export function makeMacroWorkbook(): Uint8Array {
  return makeWorkbook(makeSheetXml(table), { 'xl/vbaProject.bin': Uint8Array.of(1, 2, 3) });
}

/** The beginning of an encrypted workbook: an OLE container that names its encrypted stream. */
export function makeEncrypted(): Uint8Array {
  const bytes = new Uint8Array(4_096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 1_024);
  return bytes;
}

export function makePicture(): Uint8Array {
  return Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
  ]);
}

/** A sheet whose cells carry formulas with their last values, one of them an error. */
export function makeFormulaWorkbook(): Uint8Array {
  return makeWorkbook(
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Verkooprelatie</t></is></c><c r="B1" t="inlineStr"><is><t>Jaar</t></is></c><c r="C1" t="inlineStr"><is><t>Productie</t></is></c></row>' +
      '<row r="2"><c r="A2" t="str"><f>TEXT(104,"000000")</f><v>000104</v></c><c r="B2"><v>2024</v></c><c r="C2"><f>1+1</f><v>8278.73</v></c></row>' +
      '<row r="4"><c r="A4" t="inlineStr"><is><t>000108</t></is></c><c r="B4"><v>2024</v></c><c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>' +
      '</sheetData></worksheet>',
  );
}
