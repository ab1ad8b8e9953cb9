import fs from 'node:fs';
import path from 'node:path';
import { readXlsx, writeXlsx, type CellValue } from 'hucre';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, type TestOffice } from '#test/support/office.ts';
import type { SeededClient } from '#test/support/seed-clients.ts';
import { officeWithClients } from '#test/support/seeded-office.ts';
import type { HoursChange } from '#shared/planning/edit-model.ts';
import type { WorkbookPreview } from '#shared/planning/workbook-model.ts';

const year = 2027;
const clients: SeededClient[] = [
  { number: '000104', name: '=Kadeoord', roles: { RLM: 'HVO', 'RLM.ass': 'MAD' } },
  { number: '000205', roles: { RLM: 'MAD' } },
];
const cell = (month: number, centihours: number, parts: Partial<HoursChange> = {}): HoursChange => ({
  client: '000104',
  service: 'ADM',
  role: 'RLM.ass',
  employee: 'MAD',
  month,
  centihours,
  ...parts,
});

interface Planned extends TestOffice {
  file: string;
}

/** An office with two lines, saved as a workbook that is asked for again. */
async function exported(answers: string[] = []): Promise<{ office: Planned; file: string }> {
  const file = path.join(temporaryFolder(), 'planning.xlsx');
  const office = await officeWithClients(clients, {
    answers: [file, ...(answers.length > 0 ? answers : [file, file])],
  });
  await office.call('planning.setHours', {
    year,
    cells: [
      cell(1, 150),
      cell(2, 33),
      cell(1, 400, { client: '000205', service: 'BTW', role: '', employee: null }),
    ],
  });
  expect(await office.call('planning.exportWorkbook', { year })).toMatchObject({
    file: 'planning.xlsx',
    rows: 2,
  });
  return { office, file };
}

type Rows = CellValue[][];

/** Changes the visible sheet as a person would in Excel. */
async function edit(file: string, change: (rows: Rows) => Rows): Promise<void> {
  const { sheets } = await readXlsx(new Uint8Array(fs.readFileSync(file)));
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: name === 'Planning' ? change(rows) : rows,
      hidden: name !== 'Planning',
    })),
  });
  fs.writeFileSync(file, bytes);
}

const withCell = (row: number, column: number, value: CellValue) => (rows: Rows) =>
  rows.map((each, at) => (at === row ? each.with(column, value) : each));

/** Takes all changes over, as the screen does. */
const takeOver = (office: TestOffice, { items, file }: WorkbookPreview) =>
  office.call('planning.setHours', {
    year,
    file,
    cells: items.flatMap(({ cells }) =>
      cells.map(({ before: _before, now, after, ...key }) => ({ ...key, centihours: after, expected: now })),
    ),
  });

const linesOf = async (office: TestOffice) => (await office.call('planning.getLines', { year })).lines;

describe('the planning as a workbook', () => {
  it('has text, real numbers, a sum that computes and a hidden sheet', async () => {
    const { file } = await exported();
    const { sheets } = await readXlsx(new Uint8Array(fs.readFileSync(file)));
    expect(sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual([
      ['Planning', false],
      ['Peil', true],
    ]);
    expect(sheets[0]?.rows[1]?.slice(0, 8)).toEqual([
      '000104',
      '=Kadeoord',
      'ADM',
      'RLM.ass',
      'MAD',
      1.5,
      0.33,
      null,
    ]);
    expect(sheets[0]?.rows[1]?.[17]).toBe(1.83);
  });

  it('changes nothing when nobody changed it', async () => {
    const { office } = await exported();
    expect(await office.call('planning.importWorkbook', { year })).toMatchObject({
      file: 'planning.xlsx',
      rows: 2,
      items: [],
      problems: [],
    });
  });

  it('brings changed, new and removed lines back as one step that can be undone', async () => {
    const { office, file } = await exported();
    await edit(file, (rows) => [
      ...withCell(1, 5, 2.25)(rows).slice(0, 2),
      ['000205', 'Klant', 'Administratie', 'RLM', 'MAD', null, '1:30'],
    ]);
    const before = await linesOf(office);
    const preview = await office.call('planning.importWorkbook', { year });
    expect(preview.items).toMatchObject([
      { kind: 'changed', row: 2, client: '000104', cells: [{ month: 1, before: 150, now: 150, after: 225 }] },
      { kind: 'new', row: 3, service: 'ADM', cells: [{ month: 2, after: 150 }] },
      { kind: 'removed', row: null, client: '000205', service: 'BTW' },
    ]);
    expect(await linesOf(office)).toEqual(before);
    expect(await takeOver(office, preview)).toEqual({ changed: 3, refused: [] });
    expect((await office.call('history.getSteps', {})).undo?.label).toBe(
      'Uren 2027 uit planning.xlsx: 3 cellen gewijzigd bij 2 klanten',
    );
    expect((await office.call('planning.importWorkbook', { year })).items).toEqual([]);
    await office.call('history.undo', {});
    expect(await linesOf(office)).toEqual(before);
  });

  it('shows what was changed in the program meanwhile, and refuses what changes after the preview', async () => {
    const { office, file } = await exported();
    await edit(file, withCell(1, 5, 2));
    await office.call('planning.setHours', { year, cells: [cell(1, 175), cell(3, 10)] });
    const preview = await office.call('planning.importWorkbook', { year });
    expect(preview.items).toMatchObject([
      { isConflict: true, cells: [{ month: 1, before: 150, now: 175, after: 200 }] },
    ]);
    await office.call('planning.setHours', { year, cells: [cell(1, 180)] });
    const late = await takeOver(office, preview);
    expect(late).toMatchObject({ changed: 0, refused: [{ current: 180 }] });
  });

  it('says of every wrong cell where it stands, and leaves it out', async () => {
    const { office, file } = await exported();
    const { employees } = await office.call('employees.list', {});
    const gone = employees.find(({ code }) => code === 'HVO');
    await office.call('employees.update', { id: gone?.id ?? 0, values: { outOfServiceOn: '2026-12-31' } });
    await edit(file, (rows) => [
      rows[0] ?? [],
      (rows[1] ?? []).with(5, -1).with(6, 900),
      (rows[2] ?? []).with(5, '#REF!'),
      ['999999', '', 'ADM', 'RLM', 'MAD', 1],
      ['000104', '', 'NIX', 'RLM', 'MAD', 1],
      ['000104', '', 'ADM', 'RLM', 'ZZZ', 1],
      ['000104', '', 'ADM', 'RLM', 'HVO', 1],
      ['000104', '', 'ADM', 'RLM', 'MAD', 1],
    ]);
    const { items, problems } = await office.call('planning.importWorkbook', { year });
    expect(items).toMatchObject([{ kind: 'new', row: 8 }]);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'jan'],
      [2, 'feb'],
      [3, 'jan'],
      [4, 'Klant'],
      [5, 'Dienst'],
      [6, 'Medewerker'],
      [7, 'jan'],
    ]);
    expect(problems[6]?.message).toContain('31-12-2026');
  });

  it('refuses what is not the planning of this office and year', async () => {
    const { office, file } = await exported();
    const refusal = async (ofYear = year) =>
      (await office.reply('planning.importWorkbook', { year: ofYear })) as { error?: { message: string } };
    expect((await refusal(2026)).error?.message).toContain('planning van 2027');
    await edit(file, (rows) => rows.map((row) => row.filter((_cell, column) => column !== 3)));
    expect((await refusal()).error?.message).toContain('Rol');
    expect(await refusal()).toMatchObject({ error: { code: 'CANCELLED' } });
    const other = await officeWithClients(clients, { answers: [file] });
    const foreign = await other.reply('planning.importWorkbook', { year });
    expect(foreign).toMatchObject({
      error: { code: 'REFUSED', message: expect.stringContaining('ander kantoor') },
    });
    const broken = path.join(temporaryFolder(), 'kapot.xlsx');
    fs.writeFileSync(broken, 'geen werkmap');
    const own = path.join(temporaryFolder(), 'eigen.xlsx');
    fs.writeFileSync(own, await writeXlsx({ sheets: [{ name: 'Planning', rows: [['Klant']] }] }));
    const third = await officeWithClients(clients, { answers: [broken, own] });
    expect(await third.reply('planning.importWorkbook', { year })).toMatchObject({
      error: { code: 'FILE_UNREADABLE' },
    });
    expect(await third.reply('planning.importWorkbook', { year })).toMatchObject({
      error: { code: 'REFUSED' },
    });
  });
});
