import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import papaparse from 'papaparse';
import { expect, it } from 'vitest';
import { openOfficeFile } from '#db/office/open.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { writeDemoFile } from '#electron/office/demo-office.ts';
import { startOffice } from '#electron/office/office.ts';
import { contract, isCallName } from '#shared/calls/contract.ts';
import type { AnyCall } from '#shared/calls/define.ts';
import { wellFormed } from '#test/security/call-inputs.ts';
import { temporaryFolder } from '#test/support/office.ts';
import { note } from '#test/torture/sizes.ts';

const starts = ['=', '+', '-', '@', '\u0020=', '＝', '＋', '－', '＠'];
const formula = "cmd|' /C calc'!A0";
/** What a person can type: names, places, texts. */
const texts: readonly [table: string, column: string][] = [
  ['client', 'name'],
  ['client', 'city'],
  ['client_group', 'name'],
  ['employee', 'name'],
  ['contact', 'name'],
  ['service', 'name'],
  ['gift', 'note'],
  ['advisory', 'note'],
  ['code_item', 'label'],
];

/** A demo office in which every text that people type begins as a formula does. */
function fill(file: string): void {
  writeDemoFile(file, { clients: 60, today: '2026-11-21', now: '2026-11-21T10:00:00.000Z' });
  const db = openOfficeFile(file, { backupBeforeMigration: () => undefined });
  for (const [table, column] of texts) {
    const columns = db.connection.pragma(`table_info(${table})`) as { name: string }[];
    if (!columns.some(({ name }) => name === column)) continue;
    const ids = db.connection.prepare(`SELECT rowid FROM ${table} WHERE ${column} IS NOT NULL`).pluck().all();
    const change = db.connection.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`);
    ids.forEach((id, index) => change.run(`${starts[index % starts.length] ?? ''}${formula}${index}`, id));
  }
  db.close();
}

function dangerousIn(file: string): string[] {
  const bytes = fs.readFileSync(file);
  if (bytes.subarray(0, 2).toString() === 'PK') {
    const parts = unzipSync(new Uint8Array(bytes), {
      filter: ({ name }) => name.startsWith('xl/worksheets/'),
    });
    return Object.values(parts)
      .flatMap((part) => strFromU8(part).match(/<f[ >].{0,40}/g) ?? [])
      .filter((found) => !/^<f>SUM\([A-Z]+\d+:[A-Z]+\d+\)<\/f>/.test(found));
  }
  if (!file.endsWith('.csv')) return [];
  const { data } = papaparse.parse<string[]>(bytes.toString('utf8').replace('\ufeff', ''), {
    delimiter: ';',
  });
  return data
    .flat()
    .filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell) && !/^-?[\d.]+(?:,\d+)?%?$/.test(cell));
}

it('no export of any call holds a formula', { timeout: 600_000 }, async () => {
  const folder = temporaryFolder();
  const out = path.join(folder, 'uit');
  fs.mkdirSync(out);
  const file = path.join(folder, 'kantoor.peil');
  fill(file);
  const host = createMemoryHost({ dataFolder: folder, now: new Date('2026-11-21T10:00:00Z') });
  let count = 0;
  let running = '';
  const name = (suggested: string) =>
    path.join(out, `${(count += 1)}-${running}-${path.basename(suggested)}`);
  const dialogs = {
    openFiles: () => Promise.resolve([]),
    saveFile: ({ suggestedName }: { suggestedName: string }) => Promise.resolve(name(suggestedName)),
    chooseFolder: () => Promise.resolve(fs.mkdtempSync(path.join(out, `${running}-`))),
  };
  const office = await startOffice({ ...host, dialogs }, { openFile: file });
  for (const call of Object.keys(contract).filter(isCallName)) {
    const definition: AnyCall = contract[call];
    if (
      definition.kind !== 'task' ||
      /^(?:office|backups|accounts|selfTest|updates|levelling|imports)\./.test(call)
    )
      continue;
    running = call;
    for (const input of fc.sample(wellFormed(definition.input), { seed: 16, numRuns: 12 }))
      await office.invoke(call, input);
  }
  const table = {
    title: 'x',
    columns: [{ header: '=1', kind: 'text' }],
    rows: starts.map((start) => [`${start}${formula}`]),
  };
  for (const format of ['csv', 'xlsx']) {
    running = 'exports.saveTable';
    await office.invoke('exports.saveTable', { format, table });
  }
  await office.close();
  const written = fs
    .readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((entry) => path.join(out, entry))
    .filter((entry) => fs.statSync(entry).isFile());
  const exporting = new Set(
    written.map((entry) => /(?:^\d+-)?([a-z]\w*\.\w+)-/.exec(path.relative(out, entry))?.[1]),
  );
  expect(
    written.flatMap((entry) => dangerousIn(entry).map((cell) => [path.relative(out, entry), cell])),
  ).toEqual([]);
  expect(exporting.size).toBeGreaterThan(4);
  // The control: the formulas did reach the files.
  const all = written
    .filter((entry) => entry.endsWith('.csv'))
    .map((entry) => fs.readFileSync(entry, 'utf8'));
  expect(all.join('')).toContain(formula);
  const found = `0 formulas, in exports of ${exporting.size} calls`;
  note({ rule: 'R16', what: 'exported files', count: written.length, found });
});
