import fs from 'node:fs';
import path from 'node:path';
import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import {
  makeBillionLaughs,
  makeBomb,
  makeEncrypted,
  makeMacroWorkbook,
  makePicture,
  makeSheetXml,
  makeWorkbook,
} from '#electron/imports/reading/hostile-files.ts';
import { newOffice, temporaryFolder } from '#test/support/office.ts';
import { note } from '#test/torture/sizes.ts';

const rows = [
  ['Verkooprelatie', 'Naam', 'Woonplaats'],
  ['000104', 'Winkel Torenweide B.V.', 'Oudeveen'],
];
const sheet = makeSheetXml(rows);
const sound = makeWorkbook(sheet);
const withPart = (name: string, text: string) => makeWorkbook(sheet, { [name]: strToU8(text) });
const external = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

/** Files under the name of a workbook; what they must come to. What leads outside is never looked at, so it need not be refused. */
const files: [what: string, content: Uint8Array, outcome: 'refused' | 'read'][] = [
  ['a sound workbook', sound, 'read'],
  ['nothing', new Uint8Array(), 'refused'],
  ['a text', strToU8('geen werkmap'), 'refused'],
  ['a picture', makePicture(), 'refused'],
  ['an encrypted workbook', makeEncrypted(), 'refused'],
  ['half a workbook', sound.subarray(0, sound.length / 2), 'refused'],
  ['a workbook without its end', sound.subarray(0, sound.length - 30), 'refused'],
  ['a sheet of 400 MB of spaces', makeBomb(400), 'refused'],
  ['entities within entities', makeBillionLaughs(), 'refused'],
  [
    'an entity that reads a file',
    makeWorkbook(sheet.replace('<worksheet', `${external}<worksheet`).replace('000104', '&a;')),
    'refused',
  ],
  [
    '2,100 parts',
    makeWorkbook(
      sheet,
      Object.fromEntries(
        Array.from({ length: 2_100 }, (_, index) => [`xl/media/${index}.bin`, Uint8Array.of(1)]),
      ),
    ),
    'refused',
  ],
  [
    'cells at both ends of the sheet',
    makeWorkbook(
      sheet.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    ),
    'read',
  ],
  [
    'a sheet without a workbook',
    makeWorkbook(sheet, { 'xl/workbook.xml': strToU8('<workbook/>') }),
    'refused',
  ],
  ['broken XML', makeWorkbook('<worksheet><sheetData><row'), 'refused'],
  [
    'a relationship that leads outside',
    withPart(
      'xl/_rels/workbook.xml.rels',
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="../../../../etc/passwd" TargetMode="External"/></Relationships>',
    ),
    'refused',
  ],
  ['a part with a name that leads outside', withPart('../../../../tmp/peil-outside.xml', '<x/>'), 'read'],
];

it(
  `reads or refuses ${files.length} hostile workbooks, says why, and lives on`,
  { timeout: 240_000 },
  async () => {
    const office = await newOffice();
    const folder = temporaryFolder();
    const before = process.memoryUsage().rss;
    const outcomes: [string, string, string][] = [];
    let slowest = 0;
    for (const [index, [what, content]] of files.entries()) {
      const file = path.join(folder, `${index}.xlsx`);
      fs.writeFileSync(file, content);
      await office.office.drop([file]);
      const from = performance.now();
      const reply = await office.reply('imports.preview', { dropped: true });
      slowest = Math.max(slowest, performance.now() - from);
      // The router has parsed the answer with the schema of this call.
      const run = reply.ok
        ? (reply.data as { runs: { id: number; status: string; errors: { message: string }[] }[] }).runs[0]
        : undefined;
      const isRead = run?.status === 'previewed';
      const message = reply.ok ? (run?.errors[0]?.message ?? '') : reply.error.message;
      outcomes.push([what, isRead ? 'read' : 'refused', isRead || message.endsWith('.') ? 'said' : message]);
      if (run) await office.reply('imports.discard', { runIds: [run.id] });
    }
    expect(outcomes).toEqual(files.map(([what, , outcome]) => [what, outcome, 'said']));
    expect(fs.existsSync('/tmp/peil-outside.xml')).toBe(false);
    expect((await office.call('office.getStatus', {})).office?.clientCount).toBe(0);
    await office.call('office.rename', { name: 'Leeft nog' });
    const megabytes = (process.memoryUsage().rss - before) / 1_048_576;
    const found = `each refused with a reason; slowest ${(slowest / 1000).toFixed(1)} s, memory +${megabytes.toFixed(0)} MB`;
    note({
      rule: 'R15',
      what: 'hostile workbooks',
      count: files.length,
      found,
      value: slowest / 1000,
      limit: 20,
    });
  },
);

it('reads a workbook with macros as a table, and runs nothing', async () => {
  const office = await newOffice();
  const file = path.join(temporaryFolder(), 'macro.xlsx');
  fs.writeFileSync(file, makeMacroWorkbook());
  await office.office.drop([file]);
  const { runs } = await office.call('imports.preview', { dropped: true });
  expect(['previewed', 'refused']).toContain(runs[0]?.status);
});
