import fs from 'node:fs';
import path from 'node:path';
import type { Connection } from '#db/office/database.ts';
import { openOfficeFile } from '#db/office/open.ts';
import type { ImportRunDetail } from '#shared/imports/calls.ts';
import { newOffice, openOffice, temporaryFolder } from '#test/support/office.ts';
import type { TestOffice } from '#test/support/office.ts';

/** Writes an export with these lines, and gives its path. */
export function write(name: string, ...lines: string[]): string {
  const file = path.join(temporaryFolder(), name);
  fs.writeFileSync(file, `${lines.join('\r\n')}\r\n`);
  return file;
}

/** Compares files with the office, without taking anything over. */
export async function preview(office: TestOffice, ...files: string[]): Promise<ImportRunDetail[]> {
  await office.office.drop(files);
  return (await office.call('imports.preview', { dropped: true })).runs;
}

/** Takes over what is valid in these files. */
export async function importFiles(office: TestOffice, ...files: string[]) {
  const runs = await preview(office, ...files);
  const runIds = runs.map(({ id }) => id);
  return (await office.call('imports.commit', { runIds, take: 'valid' })).runs;
}

/** Reads the closed office file, and opens it again for what follows. */
export async function look<T>(
  office: TestOffice,
  work: (connection: Connection) => T,
): Promise<[T, TestOffice]> {
  await office.office.close();
  const db = openOfficeFile(office.file, { backupBeforeMigration: () => undefined });
  let found: T;
  try {
    found = work(db.connection);
  } finally {
    db.close();
  }
  return [found, await openOffice(office.file)];
}

/** All rows of a query, each as a list of its values. */
export const all = (connection: Connection, sql: string): unknown[] => connection.prepare(sql).raw().all();
/** The first value of the first row of a query. */
export const one = (connection: Connection, sql: string): unknown => connection.prepare(sql).pluck().get();

/** What a run found: its kind, its rows, and how many of them are new, changed, unchanged, in conflict and wrong. */
export const counts = ({ kind, rows, new: fresh, changed, unchanged, conflicts, wrong }: ImportRunDetail) => [
  kind,
  rows,
  fresh,
  changed,
  unchanged,
  conflicts,
  wrong,
];

export const clientsCsv = (...rows: string[]) => ['Verkooprelatie;Naam;RLM;RLM.ass;JRK', ...rows];

export const planningCsv = (...rows: string[]) =>
  write('planning.csv', 'Verkooprelatie;Jaar;Dienst;Medewerker;Maand;Uren', ...rows);

/** An office with two clients and their people. */
export async function smallOffice(): Promise<TestOffice> {
  const office = await newOffice();
  await importFiles(
    office,
    write('relaties.csv', ...clientsCsv('000104;Winkel;HVO;MAD;MAD', '000110;Café;HVO;MGO;MAD')),
  );
  return office;
}
