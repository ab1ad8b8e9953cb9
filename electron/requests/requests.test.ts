import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { expect, it } from 'vitest';
import { refusalOfRead } from '#electron/requests/read-files.ts';
import { openOfficeFile } from '#db/office/open.ts';
import { requestsText } from '#shared/requests/nl.ts';
import { setCell, editWorkbook, type EditableSheet } from '#test/support/edit-workbook.ts';
import { newOffice, openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';
import { writeOfficeWithClients, type SeededClient } from '#test/support/seed-clients.ts';

const clients: readonly SeededClient[] = [
  {
    number: '000104',
    name: 'Bakkerij De Oven',
    group: '000900',
    isHead: true,
    branch: '04',
    roles: { RLM: 'HVE' },
  },
  { number: '000105', name: 'Oven Vastgoed', group: '000900', roles: { RLM: 'HVE' } },
  { number: '000106', name: 'Café Zon', isAmbassador: false, continuity: 'J', roles: { RLM: 'HVE' } },
  { number: '000107', name: 'Fietsen & Zn', roles: { RLM: 'JDB' } },
  { number: '000108', name: 'Wie weet', branch: '07' },
  { number: '000109', name: 'Vertrokken', status: 'former', roles: { RLM: 'HVE' } },
];

interface Setting extends TestOffice {
  out: string;
  /** Answers to the next dialogs. */
  answers: string[];
}

/** An office of six clients; the folder for files is the first answer. */
async function start(answers: readonly string[] = []): Promise<Setting> {
  const folder = temporaryFolder();
  const out = path.join(folder, 'uit');
  fs.mkdirSync(out);
  const file = path.join(folder, 'kantoor.peil');
  writeOfficeWithClients(file, clients);
  const later = answers.map((name) => path.join(out, name));
  const office = await openOffice(file, { answers: [out, ...later] });
  return Object.assign(office, { out, answers: later });
}

const hve = 'Ontbrekende gegevens 2026-11-21 HVE.xlsx';

/** Makes the file of one employee, fills it, and reads it in. */
async function roundTrip(edit: (sheets: EditableSheet[]) => void, name = 'terug.xlsx') {
  const office = await start([name]);
  await office.call('requests.makeFiles', { role: 'RLM', employees: ['HVE'] });
  await editWorkbook(path.join(office.out, hve), edit, path.join(office.out, name));
  const read = await office.call('requests.readFiles', {});
  return { ...office, read, preview: read.files[0] };
}

const fill =
  (...cells: [number: string, heading: string, value: EditableSheet['rows'][number][number]][]) =>
  (sheets: EditableSheet[]) => {
    for (const [number, heading, value] of cells) setCell(sheets, number, heading, value);
  };

it('offers everybody who has the role of a client that misses something, and the clients of nobody', async () => {
  const office = await start();
  const { recipients } = await office.call('requests.listRecipients', { role: 'RLM' });
  expect(recipients.map(({ employee, clients: count, cells }) => [employee, count, cells])).toEqual([
    ['HVE', 3, 24],
    ['JDB', 1, 10],
    [null, 1, 10],
  ]);
});

it('writes a workbook with only the missing cells open, drop-downs, an explanation and hidden sheets', async () => {
  const office = await start();
  const made = await office.call('requests.makeFiles', { role: 'RLM', employees: ['HVE', 'JDB', null] });
  expect(made.files).toEqual([
    { file: hve, clients: 3, cells: 24 },
    { file: 'Ontbrekende gegevens 2026-11-21 JDB.xlsx', clients: 1, cells: 10 },
    { file: 'Ontbrekende gegevens 2026-11-21 Zonder RLM.xlsx', clients: 1, cells: 10 },
  ]);
  const bytes = new Uint8Array(fs.readFileSync(path.join(office.out, hve)));
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  expect(sheets.map(({ name, hidden, veryHidden }) => [name, hidden ?? false, veryHidden ?? false])).toEqual([
    ['Invullen', false, false],
    ['Uitleg', false, false],
    ['Lijsten', true, false],
    ['Peil', false, true],
  ]);
  const [sheet] = sheets;
  expect(sheet?.rows[0]?.slice(1, 4)).toEqual(['Nummer', 'Naam', 'Klantgroep']);
  expect(sheet?.rows.map((row) => row[1])).toEqual(['Nummer', '000104', '000105', '000106']);
  expect(sheet?.protection?.sheet).toBe(true);
  expect(sheet?.freezePane).toMatchObject({ rows: 1, columns: 3 });
  const validations = sheet?.dataValidations ?? [];
  expect(validations.find(({ range }) => range.startsWith('H'))).toMatchObject({ type: 'list' });
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).toContain('<sheetProtection sheet="1"');
  expect(xml.indexOf('<sheetProtection')).toBeLessThan(xml.indexOf('<dataValidations'));
  expect(xml).not.toMatch(/<f[ >]/);
  const open = [...(sheet?.cells ?? new Map())].filter(
    ([, cell]) => cell.style?.protection?.locked === false,
  );
  expect(open).toHaveLength(24);
});

it('takes over what was filled in, with the file as its origin, as one change that can be undone', async () => {
  const { call, preview } = await roundTrip(
    fill(
      ['000104', 'Ambassadeur', 'Ja'],
      ['000104', 'Leeftijd', 1971],
      ['000105', 'Leeftijd', '50-59'],
      ['000106', 'Branche', '04 Detailhandel'],
      ['000105', 'Branche', 7],
      ['000104', 'Betalingsgedrag', '30'],
    ),
  );
  expect(preview).toMatchObject({ who: 'HVE', problems: [], conflicts: [], same: 0, open: 18, notices: [] });
  expect(preview?.filled.map(({ number, field, value, after }) => [number, field, value, after])).toEqual([
    ['000104', 'isAmbassador', 1, 'Ja'],
    ['000104', 'birthYear', 1971, '1971'],
    ['000104', 'paymentClass', '30', '30 30 dagen / volgens vervaldatum'],
    ['000105', 'ageClass', '50-59', '50-59 50 tot en met 59'],
    ['000105', 'branch', '07', '07 Bouw/bestrating (hoog risico)'],
    ['000106', 'branch', '04', '04 Detailhandel'],
  ]);
  if (!preview) return;
  const { requestId, file, sha256 } = preview;
  const cells = preview.filled.map(({ clientId, key, field, value, expected }) => ({
    clientId,
    key,
    field,
    value,
    expected,
  }));
  expect(await call('requests.takeOver', { files: [{ requestId, file, sha256, cells }] })).toEqual({
    taken: 6,
    refused: [],
  });
  const card = await call('clients.getCard', { number: '000104' });
  expect(card.values['birthYear']).toMatchObject({
    value: 1971,
    origin: { origin: 'imported', source: 'terug.xlsx (HVE)', recordedBy: 'test' },
  });
  expect((await call('requests.list', {})).requests[0]).toMatchObject({
    employee: 'HVE',
    asked: 24,
    open: 18,
    taken: 6,
    clients: 3,
    returnedAt: '2026-11-21T10:00:00.000Z',
  });
  await call('history.undo', {});
  expect((await call('clients.getCard', { number: '000104' })).values['birthYear']?.value).toBeNull();
  expect((await call('requests.list', {})).requests[0]).toMatchObject({
    open: 24,
    taken: 0,
    returnedAt: null,
  });
});

it('tells what was changed meanwhile, and refuses what changed after the preview', async () => {
  const office = await start([hve]);
  const { call, out } = office;
  await call('requests.makeFiles', { role: 'RLM', employees: ['HVE'] });
  await editWorkbook(
    path.join(out, hve),
    fill(
      ['000104', 'Ambassadeur', 'Ja'],
      ['000106', 'Branche', '04'],
      ['000106', 'OOB', 'nee'],
      ['000106', 'Leeftijd', '<30'],
    ),
  );
  const idOf = async (number: string) => (await call('clients.getCard', { number })).id;
  const first = await idOf('000104');
  const third = await idOf('000106');
  await call('clients.setValues', {
    changes: [
      { id: first, field: 'isAmbassador', value: 0 },
      { id: third, field: 'isPublicInterest', value: 0 },
      { id: third, field: 'birthYear', value: 1980 },
    ],
  });
  const [preview] = (await call('requests.readFiles', {})).files;
  expect(preview).toMatchObject({ same: 1 });
  expect(preview?.filled.map(({ number, key }) => [number, key])).toEqual([['000106', 'branch']]);
  expect(preview?.conflicts.map(({ before, now, after }) => [before, now, after])).toEqual([
    ['', 'Nee', 'Ja'],
  ]);
  expect(preview?.problems.map(({ number, column, message }) => [number, column, message])).toEqual([
    ['000106', 'Leeftijd', expect.stringContaining('geboortejaar bekend (1980)')],
  ]);
  if (!preview) return;
  await call('clients.setValues', { changes: [{ id: third, field: 'branch', value: '07' }] });
  const cells = [...preview.filled, ...preview.conflicts].map(
    ({ clientId, key, field, value, expected }) => ({
      clientId,
      key,
      field,
      value,
      expected,
    }),
  );
  const { requestId, file, sha256 } = preview;
  const done = await call('requests.takeOver', { files: [{ requestId, file, sha256, cells }] });
  expect(done).toMatchObject({ taken: 1, refused: [{ clientId: third, key: 'branch' }] });
  expect((await call('clients.getCard', { number: '000104' })).values['isAmbassador']?.value).toBe(1);
  await office.office.drop([path.join(out, hve)]);
  const [again] = (await call('requests.readFiles', { dropped: true })).files;
  expect(again?.notices).toEqual([expect.stringContaining('Ditzelfde bestand is op 21-11-2026')]);
});

it('reads by heading and key: rows, columns and sheets may have moved', async () => {
  const { preview } = await roundTrip((sheets) => {
    fill(['000104', 'Ambassadeur', 'J'], ['000106', 'OOB', true])(sheets);
    const [sheet] = sheets;
    if (!sheet) return;
    sheet.name = 'Blad1';
    const [heading = [], ...rows] = sheet.rows;
    sheet.rows = [heading, ...rows.filter((row) => row[1] !== '000105').toReversed()].map((row) => [
      'eigen',
      ...row.toReversed(),
    ]);
    if (sheet.rows[0]) sheet.rows[0][0] = 'Mijn kolom';
    for (const each of sheets.slice(1)) each.name = `x ${each.name}`;
  });
  expect(preview?.sheet).toBe('Blad1');
  expect(preview?.filled.map(({ number, key, value }) => [number, key, value])).toEqual([
    ['000106', 'isPublicInterest', 1],
    ['000104', 'isAmbassador', 1],
  ]);
  expect(preview?.problems.map(({ column, message }) => [column, message])).toEqual([
    ['Mijn kolom', expect.stringContaining('hoort niet')],
  ]);
});

it('tells what is not allowed, with row and column', async () => {
  const { preview } = await roundTrip((sheets) => {
    fill(
      ['000104', 'Ambassadeur', 'misschien'],
      ['000104', 'Branche', '07 Bouw'],
      ['000104', 'OOB', new Date('2026-05-10T00:00:00Z')],
      ['000104', 'PEP', 0.5],
      ['000104', 'Leeftijd', 2099],
      ['000104', 'Overig risico', '#REF!'],
      ['000105', 'Betalingsgedrag', '30'],
      ['000106', 'Continuïteit', 'N'],
      ['000106', 'Betalingsgedrag', '???'],
    )(sheets);
    const rows = sheets[0]?.rows ?? [];
    rows.push(
      [...(rows[1] ?? [])],
      [999, '000999', 'Onbekend'],
      [rows[1]?.[0] ?? null, '000106', 'Verwisseld'],
      [],
    );
    const place = rows[0]?.indexOf('Declaratieomvang') ?? 0;
    for (const row of rows) row.splice(place, 1);
  });
  expect(preview?.filled).toEqual([]);
  expect(preview?.problems.map(({ row, column }) => [row, column])).toEqual([
    [1, 'Declaratieomvang'],
    [2, 'Branche'],
    [2, 'Ambassadeur'],
    [2, 'Leeftijd'],
    [2, 'Overig risico'],
    [2, 'OOB'],
    [2, 'PEP'],
    [3, 'Betalingsgedrag'],
    [4, 'Continuïteit'],
    [5, null],
    [6, 'Nummer'],
    [7, 'Nummer'],
  ]);
  expect(preview?.open).toBe(24);
});

it('understands a file without keys, numbers that Excel made numbers, and dates and years as text', async () => {
  const office = await start(['terug.xlsx']);
  await office.call('completeness.setFields', { keys: ['clientSince', 'age', 'branch'] });
  await office.call('requests.makeFiles', { role: 'RLM', employees: ['HVE'] });
  await editWorkbook(
    path.join(office.out, hve),
    (sheets) => {
      fill(
        ['000104', 'Relatie sinds', '31-12-2019'],
        ['000105', 'Relatie sinds', new Date('2020-02-29T00:00:00Z')],
        ['000105', 'Leeftijd', '1975'],
        ['000106', 'Relatie sinds', '30-02-2020'],
      )(sheets);
      const rows = sheets[0]?.rows ?? [];
      for (const row of rows) row.splice(0, 1);
      if (rows[1]) rows[1][0] = 104;
    },
    path.join(office.out, 'terug.xlsx'),
  );
  const [preview] = (await office.call('requests.readFiles', {})).files;
  expect(preview?.filled.map(({ number, field, value }) => [number, field, value])).toEqual([
    ['000104', 'clientSince', '2019-12-31'],
    ['000105', 'birthYear', 1975],
    ['000105', 'clientSince', '2020-02-29'],
  ]);
  expect(preview?.problems.map(({ number, column }) => [number, column])).toEqual([
    ['000106', 'Relatie sinds'],
  ]);
});

it.each<[string, (sheets: EditableSheet[]) => void, string]>([
  ['without its hidden sheet', (sheets) => void sheets.pop(), 'verborgen blad'],
  [
    'with another key',
    (sheets) => void hiddenHead(sheets).splice(2, 1, 'een-andere-sleutel'),
    'sleutel in het bestand is gewijzigd',
  ],
  ['of another office', (sheets) => void hiddenHead(sheets).splice(1, 1, 'ander'), 'ander kantoorbestand'],
  ['without its mark', (sheets) => void hiddenHead(sheets).splice(0, 1, 'x'), 'verborgen blad'],
  ['without the sheet to fill in', (sheets) => void sheets.shift(), 'kopregel'],
  [
    'with an instant that is none',
    (sheets) => void hiddenHead(sheets).splice(3, 1, 'gisteren'),
    'verborgen blad',
  ],
])('refuses a file %s', async (_what, edit, message) => {
  const { read } = await roundTrip(edit);
  expect(read.files).toEqual([]);
  expect(read.refused).toEqual([{ file: 'terug.xlsx', message: expect.stringContaining(message) }]);
});

function hiddenHead(sheets: EditableSheet[]) {
  return sheets.at(-1)?.rows[0] ?? [];
}

it('refuses what is no such file, and reads the others that were chosen', async () => {
  const office = await start(['csv.xlsx', 'leeg.xlsx', 'ander.xlsx', 'weg.xlsx', hve, 'dubbel.xlsx']);
  await office.call('requests.makeFiles', { role: 'RLM', employees: ['HVE'] });
  fs.writeFileSync(path.join(office.out, 'csv.xlsx'), 'Nummer;Branche\r\n000104;04\r\n');
  fs.writeFileSync(path.join(office.out, 'leeg.xlsx'), '');
  await editWorkbook(
    path.join(office.out, hve),
    (sheets) => void sheets.splice(1),
    path.join(office.out, 'ander.xlsx'),
  );
  fs.copyFileSync(path.join(office.out, hve), path.join(office.out, 'dubbel.xlsx'));
  const { files, refused } = await office.call('requests.readFiles', {});
  expect(files.map(({ file, open }) => [file, open])).toEqual([[hve, 24]]);
  expect(refused).toEqual([
    { file: 'csv.xlsx', message: expect.stringContaining('geen tabel maar tekst') },
    { file: 'leeg.xlsx', message: expect.stringContaining('is leeg') },
    { file: 'ander.xlsx', message: requestsText.refusals.notOurs },
    { file: 'weg.xlsx', message: expect.stringContaining('kan niet worden gelezen') },
    { file: 'dubbel.xlsx', message: requestsText.refusals.twice },
  ]);
});

it('refuses a file with far more rows than were asked', async () => {
  const { read } = await roundTrip((sheets) => {
    const rows = sheets[0]?.rows ?? [];
    for (let index = 0; index < 111_000; index += 1) rows.push(['x']);
  });
  expect(read.refused[0]?.message).toContain('veel meer rijen');
});

it('refuses a file whose request was removed', async () => {
  const office = await start([hve]);
  await office.call('requests.makeFiles', { role: 'RLM', employees: ['HVE'] });
  const [request] = (await office.call('requests.list', {})).requests;
  await office.call('requests.remove', { id: request?.id ?? 0 });
  expect(await office.call('requests.readFiles', {})).toMatchObject({
    files: [],
    refused: [{ message: expect.stringContaining('bestaat hier niet') }],
  });
});

it('brings a removed request back whole', async () => {
  const office = await start([hve]);
  await office.call('requests.makeFiles', { role: 'RLM', employees: ['HVE'] });
  const [request] = (await office.call('requests.list', {})).requests;
  await office.call('requests.remove', { id: request?.id ?? 0 });
  expect((await office.call('requests.list', {})).requests).toEqual([]);
  expect(await office.reply('requests.remove', { id: request?.id ?? 0 })).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND' },
  });
  await office.call('history.undo', {});
  expect((await office.call('requests.list', {})).requests).toEqual([request]);
  await editWorkbook(path.join(office.out, hve), fill(['000104', 'Ambassadeur', 'Ja']));
  expect((await office.call('requests.readFiles', {})).files[0]?.filled).toHaveLength(1);
});

it('gives the answers of a merged client to the one that stayed', async () => {
  const office = await start([hve]);
  const { call, out } = office;
  await call('requests.makeFiles', { role: 'RLM', employees: ['HVE'] });
  await editWorkbook(
    path.join(out, hve),
    fill(['000106', 'Branche', '04'], ['000105', 'Branche', '07'], ['000105', 'OOB', 'N']),
  );
  const preview = await call('clients.previewMerge', { keep: '000106', drop: '000105' });
  await call('clients.merge', {
    keep: '000106',
    drop: '000105',
    revision: preview.revision,
    take: [],
    takeYears: [],
  });
  const [read] = (await call('requests.readFiles', {})).files;
  expect(read?.filled.map(({ number, key, value }) => [number, key, value])).toEqual([
    ['000106', 'branch', '07'],
    ['000106', 'isPublicInterest', 0],
  ]);
  expect(read?.problems).toEqual([
    expect.objectContaining({ row: 4, column: 'Branche', message: expect.stringContaining('samengevoegd') }),
  ]);
});

it('skips the rows of a client that was removed', async () => {
  const office = await start([hve]);
  const { call, out, file } = office;
  await call('requests.makeFiles', { role: 'RLM', employees: ['HVE'] });
  await editWorkbook(path.join(out, hve), fill(['000106', 'Branche', '04'], ['000104', 'OOB', 'N']));
  await office.office.close();
  const db = openOfficeFile(file, { backupBeforeMigration: () => undefined });
  db.connection.prepare(`DELETE FROM client WHERE number = '000106'`).run();
  db.close();
  const later = await openOffice(file, { answers: [path.join(out, hve)] });
  const [read] = (await later.call('requests.readFiles', {})).files;
  expect(read?.filled.map(({ number }) => number)).toEqual(['000104']);
  expect(read?.problems).toEqual([
    expect.objectContaining({ row: 4, message: expect.stringContaining('verwijderd') }),
  ]);
});

it('makes no file over another, nothing without a folder, and notes nothing that was not written', async () => {
  const office = await start();
  fs.writeFileSync(path.join(office.out, hve), 'van een ander');
  const made = await office.call('requests.makeFiles', { role: 'RLM', employees: ['HVE'] });
  expect(made.files[0]?.file).toBe('Ontbrekende gegevens 2026-11-21 HVE (2).xlsx');
  expect(fs.readFileSync(path.join(office.out, hve), 'utf8')).toBe('van een ander');
  const none = { role: 'RLM', employees: ['HVE'] };
  expect(await office.reply('requests.makeFiles', none)).toMatchObject({
    ok: false,
    error: { code: 'CANCELLED' },
  });
  expect(await office.reply('requests.makeFiles', { role: 'RLM', employees: ['WEG'] })).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND' },
  });
  expect(await office.reply('requests.makeFiles', { role: 'WEG', employees: ['HVE'] })).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND' },
  });
  expect((await office.call('requests.list', {})).requests).toHaveLength(1);
});

it('leaves nothing behind when a file cannot be written', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'kantoor.peil');
  writeOfficeWithClients(file, clients);
  const office = await openOffice(file, { answers: [path.join(folder, 'geen', 'map')] });
  const reply = await office.reply('requests.makeFiles', { role: 'RLM', employees: ['HVE', 'JDB'] });
  expect(reply).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('niet worden geschreven') },
  });
  expect((await office.call('requests.list', {})).requests).toEqual([]);
});

it('says that a newer file was made, and writes a reminder', async () => {
  const office = await start([]);
  const { call, out } = office;
  await call('requests.makeFiles', { role: 'RLM', employees: ['HVE'] });
  await office.office.close();
  const later = await openOffice(office.file, {
    answers: [out, path.join(out, hve)],
    now: new Date('2026-12-01T10:00:00Z'),
  });
  await later.call('requests.makeFiles', { role: 'RLM', employees: ['HVE'] });
  const [read] = (await later.call('requests.readFiles', {})).files;
  expect(read?.notices).toEqual([expect.stringContaining('op 01-12-2026 een nieuwer bestand')]);
  const requests = (await later.call('requests.list', {})).requests;
  const reminder = await later.call('requests.getReminder', { id: requests.at(-1)?.id ?? 0 });
  expect(reminder.subject).toBe('Herinnering: 24 gegevens van je klanten ontbreken nog');
  expect(reminder.text).toContain(`Op 21-11-2026 kreeg je het bestand ‘${hve}’`);
});

it('takes over nothing that was not asked', async () => {
  const { call, reply, preview } = await roundTrip(fill(['000104', 'Ambassadeur', 'Ja']));
  if (!preview) throw new Error('Nothing was read');
  const { requestId, file, sha256, filled } = preview;
  const clientId = filled[0]?.clientId ?? 0;
  const cell = { clientId, key: 'branch', field: 'branch', value: '07', expected: '04' };
  const done = await call('requests.takeOver', {
    files: [
      {
        requestId,
        file,
        sha256,
        cells: [cell, { ...cell, key: 'age', field: 'name', value: 'x', expected: null }],
      },
    ],
  });
  expect(done).toMatchObject({ taken: 0, refused: [{ key: 'branch' }, { key: 'age' }] });
  expect(
    await reply('requests.takeOver', { files: [{ requestId: 999, file, sha256, cells: [] }] }),
  ).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
});

it('tells a file that another program holds from one that is damaged', () => {
  const problem = { row: 0, column: null, value: null, code: 'FILE_UNREADABLE' } as const;
  expect(refusalOfRead({ ...problem, detail: 'EBUSY' }, 'terug.xlsx')).toMatchObject({
    code: 'FILE_LOCKED',
    message: expect.stringContaining('open in Excel'),
  });
  expect(refusalOfRead({ ...problem, detail: 'kapot' }, 'terug.xlsx').code).toBe('FILE_UNREADABLE');
});

it('has something to show in the demo office', async () => {
  const { call } = await newOffice();
  await call('office.openDemo', {});
  const { requests } = await call('requests.list', {});
  expect(requests.length).toBeGreaterThan(3);
  expect(requests.filter(({ returnedAt }) => returnedAt !== null)).toHaveLength(2);
  expect(requests.some(({ open }) => open > 0)).toBe(true);
  expect(requests.every(({ asked, open }) => asked >= open)).toBe(true);
  const progress = await call('requests.getProgress', { from: '2026-10-01' });
  expect(progress).toMatchObject({ requests: requests.length, returned: 2, lastMadeOn: '2026-10-12' });
  expect(await call('requests.getProgress', { from: '2026-11-01' })).toMatchObject({ requests: 0, asked: 0 });
});
