import fs from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { saveClientValues } from '#db/clients/save-values.ts';
import { beginChangeSet, endChangeSet } from '#db/history/record.ts';
import type { Connection } from '#db/office/database.ts';
import { openOfficeFile } from '#db/office/open.ts';
import type { ImportRunDetail } from '#shared/imports/calls.ts';
import { importFiles, preview } from '#test/support/import-files.ts';
import { newOffice, openOffice, temporaryFolder } from '#test/support/office.ts';
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

const now = '2026-11-21T10:00:00.000Z';

/** Works on the closed office file as other parts of the program would, and returns what came of it. */
async function inside<T>(office: TestOffice, work: (connection: Connection) => T): Promise<T> {
  await office.office.close();
  const db = openOfficeFile(office.file, { backupBeforeMigration: () => undefined });
  try {
    return work(db.connection);
  } finally {
    db.close();
  }
}

/** A change made by a person, recorded as every change is. */
function byHand(connection: Connection, change: () => void): void {
  connection.transaction(() => {
    const head = {
      call: 'clients.saveValues',
      label: 'Getypt',
      account: 'test',
      changedAt: now,
      isUndoable: true,
    };
    const id = beginChangeSet(connection, head);
    change();
    endChangeSet(connection, id, 'Getypt');
  })();
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

const clientsCsv = (...rows: string[]): string =>
  `Verkooprelatie;Naam;Klantgroep;Ind klantgroep;Woonplaats;RLM\n${rows.join('\n')}\n`;

const clientOf = (connection: Connection, number: string): unknown =>
  connection
    .prepare(
      `SELECT c.name, c.city, g.number AS groupNumber, h.number AS head, e.code AS rlm FROM client c
       LEFT JOIN client_group g ON g.id = c.group_id LEFT JOIN client h ON h.id = g.head_client_id
       LEFT JOIN client_role r ON r.client_id = c.id AND r.role_code = 'RLM' LEFT JOIN employee e ON e.id = r.employee_id
       WHERE c.number = ?`,
    )
    .get(number);

describe('values that a person typed', () => {
  const before = clientsCsv('000104;Winkel;000201;J;Oudeveen;HVO');
  const after = clientsCsv('000104;Winkel B.V.;000201;J;Lindehoven;HVO');

  async function officeWithTypedCity(): Promise<TestOffice> {
    const office = await newOffice();
    await importFiles(office, write('een.csv', before));
    await inside(office, (connection) =>
      byHand(connection, () => {
        const stamp = { origin: 'typed' as const, recordedAt: now, recordedBy: 'test', source: null };
        saveClientValues(connection, [{ clientId: 1, field: 'city', value: 'Noordbrug' }], stamp);
      }),
    );
    return openOffice(office.file);
  }

  test('are shown, and kept unless a person says otherwise', async () => {
    const office = await officeWithTypedCity();
    const runs = await preview(office, write('twee.csv', after));
    expect(runs.map(counts)).toEqual([['relaties', 1, 0, 0, 0, 1, 0]]);
    const { rows } = await office.call('imports.listRows', { runId: runs[0]?.id ?? 0, status: 'conflict' });
    expect(rows[0]?.differences).toEqual([
      { field: 'name', year: null, before: 'Winkel', after: 'Winkel B.V.', isConflict: false },
      { field: 'city', year: null, before: 'Noordbrug', after: 'Lindehoven', isConflict: true },
    ]);
    const commit = await office.call('imports.commit', { runIds: ids(runs), take: 'all' });
    expect(commit.runs[0]?.outcome).toMatchObject({ changedValues: 1, keptTyped: 1 });
    expect(await inside(office, (connection) => clientOf(connection, '000104'))).toMatchObject({
      name: 'Winkel B.V.',
      city: 'Noordbrug',
    });
  });

  test('are overwritten when chosen, and come back with undo', async () => {
    const office = await officeWithTypedCity();
    const runs = await preview(office, write('twee.csv', after));
    await office.call('imports.chooseRows', { runId: runs[0]?.id ?? 0, choice: 'overwrite', rows: [2] });
    await office.call('imports.commit', { runIds: ids(runs), take: 'all' });
    expect(await inside(office, (connection) => clientOf(connection, '000104'))).toMatchObject({
      city: 'Lindehoven',
    });
    const again = await openOffice(office.file);
    await again.call('imports.undo', {});
    expect(await inside(again, (connection) => clientOf(connection, '000104'))).toMatchObject({
      name: 'Winkel',
      city: 'Noordbrug',
    });
  });

  test('keep an import from being undone when they came after it', async () => {
    const office = await officeWithTypedCity();
    expect(await office.reply('imports.undo', {})).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', data: { later: ['Getypt'] } },
    });
  });

  test('hold for groups and heads as well', async () => {
    const office = await newOffice();
    await importFiles(office, write('een.csv', clientsCsv('1;a;10;J;;', '2;b;10;N;;', '3;c;20;J;;')));
    await inside(office, (connection) =>
      byHand(connection, () => {
        connection.prepare(`UPDATE client_group SET head_client_id = 2 WHERE number = '10'`).run();
        connection.prepare('UPDATE client SET group_id = 1 WHERE id = 3').run();
      }),
    );
    const again = await openOffice(office.file);
    const runs = await preview(
      again,
      write('twee.csv', clientsCsv('1;a;10;J;;', '2;b;10;N;;', '3;c;20;J;;')),
    );
    expect(runs.map(counts)).toEqual([['relaties', 3, 0, 0, 1, 2, 0]]);
  });
});

describe('groups', () => {
  test('change head, gain and lose members', async () => {
    const office = await newOffice();
    await importFiles(office, write('een.csv', clientsCsv('1;a;10;J;;', '2;b;10;N;;', '3;c;20;J;;')));
    const runs = await preview(
      office,
      write('twee.csv', clientsCsv('1;a;20;N;;', '2;b;10;J;;', '3;c;20;J;;HVO')),
    );
    expect(runs.map(counts)).toEqual([['relaties', 3, 0, 3, 0, 0, 0]]);
    await office.call('imports.commit', { runIds: ids(runs), take: 'all' });
    const [one, two] = await inside(office, (connection) =>
      ['1', '2'].map((number) => clientOf(connection, number)),
    );
    expect(one).toMatchObject({ groupNumber: '20', head: '3' });
    expect(two).toMatchObject({ groupNumber: '10', head: '2' });
  });

  test('swap their heads', async () => {
    const office = await newOffice();
    await importFiles(office, write('een.csv', clientsCsv('1;a;10;J;;', '2;b;20;J;;')));
    await importFiles(office, write('twee.csv', clientsCsv('1;a;20;J;;', '2;b;10;J;;')));
    const heads = await inside(office, (connection) =>
      ['1', '2'].map((number) => clientOf(connection, number)),
    );
    expect(heads).toMatchObject([
      { groupNumber: '20', head: '1' },
      { groupNumber: '10', head: '2' },
    ]);
  });

  test('without a head, with two, or of themselves are remarked upon', async () => {
    const office = await newOffice();
    const file = write(
      'een.csv',
      clientsCsv('1;a;10;N;;', '2;b;10;N;;', '3;c;20;J;;', '4;d;20;J;;', '5;e;5;N;;'),
    );
    const [run] = await preview(office, file);
    expect(run?.notices.map(({ row, code, value }) => [row, code, value])).toEqual([
      [2, 'GROUP_NO_HEAD', '10'],
      [5, 'GROUP_TWO_HEADS', '20'],
      [6, 'GROUP_NO_HEAD', '5'],
      [6, 'GROUP_SELF', '5'],
    ]);
    await office.call('imports.commit', { runIds: [run?.id ?? 0], take: 'all' });
    const [again] = await preview(office, file);
    expect(again && counts(again)).toEqual(['relaties', 5, 0, 0, 5, 0, 0]);
  });
});

describe('several files', () => {
  test('of one kind that disagree are refused where they do', async () => {
    const office = await newOffice();
    const runs = await preview(
      office,
      write('een.csv', clientsCsv('1;a;;;Oudeveen;', '2;b;;;Oudeveen;')),
      write('twee.csv', clientsCsv('1;a;;;Noordbrug;', '3;c;;;Noordbrug;')),
    );
    expect(runs.map(counts)).toEqual([
      ['relaties', 2, 1, 0, 0, 0, 1],
      ['relaties', 2, 1, 0, 0, 0, 1],
    ]);
    expect(runs[0]?.errors).toEqual([
      expect.objectContaining({
        row: 2,
        code: 'FILES_DISAGREE',
        message: '1 staat met andere gegevens in twee.csv, rij 2. Laat een van de bestanden weg.',
      }),
    ]);
    expect(await office.reply('imports.commit', { runIds: ids(runs), take: 'all' })).toMatchObject({
      ok: false,
    });
    const left = (await office.call('imports.discard', { runIds: [runs[1]?.id ?? 0] })).runs;
    expect(left.map(counts)).toEqual([['relaties', 2, 2, 0, 0, 0, 0]]);
    await office.call('imports.commit', { runIds: ids(left), take: 'all' });
  });

  test('of one kind that agree come in once', async () => {
    const office = await newOffice();
    const runs = await preview(
      office,
      write('een.csv', clientsCsv('1;a;;;Oudeveen;', '2;b;;;Oudeveen;')),
      write('twee.csv', clientsCsv('2;b;;;Oudeveen;', '3;c;;;Noordbrug;')),
    );
    const { runs: done } = await office.call('imports.commit', { runIds: ids(runs), take: 'all' });
    expect(done.map((run) => run.outcome?.created)).toEqual([2, 1]);
  });

  test('need the clients that only another file brings', async () => {
    const office = await newOffice();
    const strategy = write(
      'strategie.csv',
      'Verkooprelatie;Declaratieomvang;Betalingsgedrag;Betreft PEP\n1;30000>;30;N\n',
    );
    const [alone] = await preview(office, strategy);
    expect(alone?.errors[0]?.code).toBe('CLIENT_UNKNOWN');
    const runs = await preview(office, write('een.csv', clientsCsv('1;a;;;;')), strategy);
    expect(runs.map(counts)).toEqual([
      ['relaties', 1, 1, 0, 0, 0, 0],
      ['strategie', 1, 1, 0, 0, 0, 0],
    ]);
    const reply = await office.reply('imports.commit', { runIds: [runs[1]?.id ?? 0], take: 'all' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'REFUSED' } });
    const both = await office.call('imports.commit', { runIds: ids(runs), take: 'all' });
    expect(both.runs.map((run) => run.outcome?.created)).toEqual([1, 1]);
  });

  test('that are no exports do not hold up the others', async () => {
    const office = await newOffice();
    const runs = await preview(
      office,
      write('raar.csv', 'een;twee;drie\n1;2;3\n'),
      write('een.csv', clientsCsv('1;a;;;;')),
    );
    expect(runs.map(({ kind, status, errors }) => [kind, status, errors[0]?.code])).toEqual([
      [null, 'refused', 'KIND_UNKNOWN'],
      ['relaties', 'previewed', undefined],
    ]);
    const reply = await office.reply('imports.commit', { runIds: ids(runs), take: 'valid' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'REFUSED' } });
  });
});

describe('a preview', () => {
  test('survives the program and is taken over by the next', async () => {
    const office = await newOffice();
    const runs = await preview(office, write('een.csv', clientsCsv('1;a;;;;')));
    await office.office.close();
    const next = await openOffice(office.file);
    expect((await next.call('imports.getOpen', {})).runs.map(counts)).toEqual([
      ['relaties', 1, 1, 0, 0, 0, 0],
    ]);
    await next.call('imports.commit', { runIds: ids(runs), take: 'all' });
    expect((await next.call('imports.listRuns', {})).runs[0]).toMatchObject({
      file: 'een.csv',
      status: 'committed',
      committedBy: 'test',
      outcome: { created: 1 },
    });
    expect(await next.reply('imports.commit', { runIds: ids(runs), take: 'all' })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
  });

  test('is compared anew when the office changed since', async () => {
    const office = await newOffice();
    const first = await preview(office, write('een.csv', clientsCsv('1;a;;;;')));
    const second = await preview(office, write('een.csv', clientsCsv('1;a;;;;', '2;b;;;;')));
    await office.call('imports.commit', { runIds: ids(second), take: 'all' });
    const late = await office.call('imports.commit', { runIds: ids(first), take: 'all' });
    expect(late.runs[0]).toMatchObject({ new: 0, unchanged: 1, outcome: { created: 0, changedValues: 0 } });
  });

  test('leaves out rows that a person does not want', async () => {
    const office = await newOffice();
    const [run] = await preview(office, write('een.csv', clientsCsv('1;a;;;;', '2;b;;;;', '3;c;;;;')));
    await office.call('imports.chooseRows', { runId: run?.id ?? 0, choice: 'skip', rows: [3] });
    const { runs } = await office.call('imports.commit', { runIds: [run?.id ?? 0], take: 'all' });
    expect(runs[0]?.outcome).toMatchObject({ created: 2, skipped: 1 });
    expect((await office.call('history.getSteps', {})).undo?.label).toBe('Import van een.csv');
  });

  test('is read again with another mapping, which is remembered', async () => {
    const office = await newOffice();
    const file = write('raar.csv', 'Verkooprelatie;Naam;Stad\n1;a;Oudeveen\n');
    const [run] = await preview(office, file);
    const mapping = (run?.reading?.mapping ?? []).map((column) =>
      column.heading === 'Stad'
        ? { ...column, target: { field: 'city', year: null }, how: 'hand' as const }
        : column,
    );
    const { runs } = await office.call('imports.readAgain', { runId: run?.id ?? 0, choices: {}, mapping });
    const { rows } = await office.call('imports.listRows', { runId: runs[0]?.id ?? 0 });
    expect(rows[0]?.values).toContainEqual({ field: 'city', year: null, value: 'Oudeveen' });
    await office.call('imports.discard', { runIds: ids(runs) });
    const [known] = await preview(office, file);
    expect(known?.reading?.mapping[2]).toMatchObject({ how: 'profile', target: { field: 'city' } });
  });

  test('is read again as a kind of which it fills no column', async () => {
    const office = await newOffice();
    const file = write('raar.csv', 'Verkooprelatie;Naam\n1;a\n');
    const [run] = await preview(office, file);
    const choices = { kind: 'diensten' as const, delimiter: ';' as const, encoding: 'utf-16le' as const };
    const again = await office.call('imports.readAgain', { runId: run?.id ?? 0, choices, mapping: [] });
    expect(again.runs[0]).toMatchObject({
      status: 'refused',
      errors: [{ message: expect.stringContaining('ontbreekt') }],
    });
  });

  test('reads classes under the labels of the classification and of the practice software', async () => {
    const office = await newOffice();
    const rows = ['1;€ 5.000 tot € 7.500;0-5 %', '2;5000-7500;0 tot 5 %', '3;05000-07500;Bijboeking'];
    const [run] = await preview(
      office,
      write('klanten.csv', clientsCsv('1;a;;;;', '2;b;;;;', '3;c;;;;')),
      write('strategie.csv', `Verkooprelatie;Declaratieomvang;Afboekingen\n${rows.join('\n')}\n`),
    ).then((runs) => runs.slice(1));
    const shown = await office.call('imports.listRows', { runId: run?.id ?? 0 });
    expect(shown.rows.map(({ values }) => values.map(({ value }) => value))).toEqual([
      ['05000-07500', '00-05'],
      ['05000-07500', '00-05'],
      ['05000-07500', 'Bij'],
    ]);
  });

  test('reads workbooks with numbers, dates and shared text as a spreadsheet writes them', async () => {
    const office = await newOffice();
    const file = path.join(temporaryFolder(), 'relaties.xlsx');
    fs.writeFileSync(
      file,
      await writeXlsx({
        sheets: [
          { name: 'Toelichting', rows: [['Export van vandaag']] },
          {
            name: 'Relaties',
            columns: [{}, {}, {}, { numFmt: 'dd-mm-yyyy' }, {}],
            rows: [
              ['Verkooprelatie', 'Naam', 'Ind klantgroep', 'Relatie sinds', 'Geboortejaar ondern.'],
              ['000104', 'Winkel Torenweide B.V.', true, new Date('2014-01-31T00:00:00Z'), 1966],
              [104, '=1+1', false, null, null],
            ],
          },
        ],
      }),
    );
    const [run] = await preview(office, file);
    expect(run?.reading?.settings.sheet).toBe('Relaties');
    const { rows } = await office.call('imports.listRows', { runId: run?.id ?? 0 });
    expect(rows[0]?.values).toEqual([
      { field: 'name', year: null, value: 'Winkel Torenweide B.V.' },
      { field: 'isHead', year: null, value: 1 },
      { field: 'clientSince', year: null, value: '2014-01-31' },
      { field: 'birthYear', year: null, value: 1966 },
    ]);
    expect(run?.notices.map(({ row, code }) => [row, code])).toEqual([
      [3, 'KEY_NUMERIC'],
      [3, 'TEXT_FORMULA'],
    ]);
  });

  test('asks for files, and does nothing without', async () => {
    const office = await newOffice();
    expect(await office.reply('imports.preview', {})).toMatchObject({
      ok: false,
      error: { code: 'CANCELLED' },
    });
    expect(await office.reply('imports.preview', { dropped: true })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
  });

  test('pages through its rows by status', async () => {
    const office = await newOffice();
    const [run] = await preview(office, fixture('exports-warts/relaties.csv'));
    const runId = run?.id ?? 0;
    const wrong = await office.call('imports.listRows', { runId, status: 'wrong' });
    expect(wrong.rows.map(({ row, problems }) => [row, problems[0]?.code])).toEqual([
      [14, 'DATE_NOT_EXISTING'],
      [15, 'KEY_MISSING'],
      [62, 'KEY_DUPLICATE'],
    ]);
    const page = await office.call('imports.listRows', { runId, status: 'new', offset: 50, limit: 100 });
    expect([page.total, page.rows.length]).toEqual([58, 8]);
  });
});
