import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportRunDetail } from '#shared/imports/calls.ts';
import { newOffice, temporaryFolder } from '#test/support/office.ts';
import type { TestOffice } from '#test/support/office.ts';

const fixtures = new URL('../../test/fixtures/', import.meta.url);

function fixture(name: string): string {
  return new URL(name, fixtures).pathname;
}

const exportsOf = (folder: string): string[] =>
  ['relaties', 'strategie', 'jaarcijfers', 'productie'].map((kind) => fixture(`${folder}/${kind}.csv`));

function write(name: string, content: string): string {
  const file = path.join(temporaryFolder(), name);
  fs.writeFileSync(file, content);
  return file;
}

/** Previews files that are dropped on the window. */
async function preview(office: TestOffice, ...files: string[]): Promise<ImportRunDetail[]> {
  await office.office.drop(files);
  return (await office.call('imports.preview', { dropped: true })).runs;
}

async function importFiles(office: TestOffice, ...files: string[]): Promise<void> {
  const runs = await preview(office, ...files);
  await office.call('imports.commit', { runIds: runs.map((run) => run.id), take: 'valid' });
}

function ids(runs: readonly ImportRunDetail[]): number[] {
  return runs.map((run) => run.id);
}

const counts = ({ kind, rows, new: fresh, changed, unchanged, conflicts, wrong }: ImportRunDetail) => [
  kind,
  rows,
  fresh,
  changed,
  unchanged,
  conflicts,
  wrong,
];

function readTables(file: string): unknown {
  return fs.statSync(file).size;
}

describe('the exports of an office', () => {
  test('are previewed, taken over, and change nothing a second time', async () => {
    const office = await newOffice({ answers: exportsOf('exports') });
    const first = (await office.call('imports.preview', {})).runs;
    expect(first.map(counts)).toEqual([
      ['relaties', 320, 320, 0, 0, 0, 0],
      ['strategie', 320, 320, 0, 0, 0, 0],
      ['jaarcijfers', 263, 263, 0, 0, 0, 0],
      ['productie', 357, 357, 0, 0, 0, 0],
    ]);
    expect(first.flatMap((run) => run.errors)).toEqual([]);
    const commit = await office.call('imports.commit', { runIds: ids(first), take: 'all' });
    expect(commit.runs.map((run) => run.outcome?.created)).toEqual([320, 320, 789, 357]);
    expect((await office.call('office.getStatus', {})).office?.clientCount).toBe(320);

    const second = await preview(office, ...exportsOf('exports'));
    expect(second.map(counts)).toEqual([
      ['relaties', 320, 0, 0, 320, 0, 0],
      ['strategie', 320, 0, 0, 320, 0, 0],
      ['jaarcijfers', 263, 0, 0, 263, 0, 0],
      ['productie', 357, 0, 0, 357, 0, 0],
    ]);
    const again = await office.call('imports.commit', { runIds: ids(second), take: 'all' });
    expect(again.changeSetId).toBeNull();
    expect(again.runs.map((run) => run.outcome)).toEqual(
      again.runs.map(() => ({ created: 0, changedValues: 0, keptTyped: 0, skipped: 0, wrong: 0 })),
    );
  });

  test('bring codes and employees that the office does not have, and say so before', async () => {
    const office = await newOffice();
    const [run] = await preview(office, fixture('exports/relaties.csv'));
    expect(run?.newCodes).toContainEqual({
      list: 'branch',
      code: '08',
      label: 'Horeca (hoog risico)',
      isHighRisk: true,
    });
    expect(run?.newCodes.filter(({ list }) => list === 'employee').map(({ code }) => code)).toEqual([
      'BHA',
      'HVO',
      'KVD',
      'LBA',
      'MAD',
      'MGO',
      'SAR',
      'SKI',
    ]);
  });

  test('are undone as one', async () => {
    const office = await newOffice();
    await importFiles(office, ...exportsOf('exports'));
    expect((await office.call('history.getSteps', {})).undo?.label).toBe('Import van 4 bestanden');
    const undone = await office.call('imports.undo', {});
    expect(undone.runs.map((run) => run.status)).toEqual(['undone', 'undone', 'undone', 'undone']);
    expect((await office.call('office.getStatus', {})).office?.clientCount).toBe(0);
    expect(await office.reply('imports.undo', {})).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    const again = await preview(office, ...exportsOf('exports'));
    expect(again.map((run) => run.new)).toEqual([320, 320, 263, 357]);
  });
});

describe('exports with everything that goes wrong', () => {
  test('say per cell what is wrong, and give the rest', async () => {
    const office = await newOffice();
    const runs = await preview(office, ...exportsOf('exports-warts'));
    expect(runs.map(counts)).toEqual([
      ['relaties', 61, 58, 0, 0, 0, 3],
      ['strategie', 61, 55, 0, 0, 0, 6],
      ['jaarcijfers', 51, 48, 0, 0, 0, 3],
      ['productie', 60, 56, 0, 0, 0, 4],
    ]);
    const told = runs.map((run) => run.errors.map(({ row, column, code }) => [row, column, code]));
    expect(told[0]).toEqual([
      [14, 'Relatie sinds', 'DATE_NOT_EXISTING'],
      [15, 'Verkooprelatie', 'KEY_MISSING'],
      [62, 'Verkooprelatie', 'KEY_DUPLICATE'],
    ]);
    expect(told[1]).toContainEqual([11, 'Verkooprelatie', 'CLIENT_UNKNOWN']);
    expect(told[1]).toContainEqual([62, 'Verkooprelatie', 'KEY_DUPLICATE']);
    expect(told[2]).toContainEqual([4, 'Balanstotaal 2023', 'AMOUNT_INVALID']);
    expect(told[3]).toContainEqual([3, 'Jaar', 'YEAR_INVALID']);
    for (const error of runs.flatMap((run) => run.errors)) expect(error.message).toMatch(/^\S.*\.$/);
  });

  test('are refused whole when all of it is asked for', async () => {
    const office = await newOffice();
    const runs = await preview(office, ...exportsOf('exports-warts'));
    const reply = await office.reply('imports.commit', { runIds: ids(runs), take: 'all' });
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'REFUSED', data: { errors: expect.any(Array) } },
    });
    expect((await office.call('office.getStatus', {})).office?.clientCount).toBe(0);
    await office.call('imports.commit', { runIds: ids(runs), take: 'valid' });
    expect((await office.call('office.getStatus', {})).office?.clientCount).toBe(58);
  });
});
