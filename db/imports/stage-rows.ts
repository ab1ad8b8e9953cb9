import type { Connection } from '#db/office/database.ts';
import { CodeResolver } from '#db/imports/resolve-codes.ts';
import { stagedRoles, stagingOf } from '#db/imports/staging.ts';
import { listFields } from '#shared/imports/fields.ts';
import { isNotice } from '#shared/imports/model.ts';
import type { ImportKind, Problem, StagedValue } from '#shared/imports/model.ts';

/** Rows as the reader hands them over: column by column. */
export interface ReadRows {
  rows: ArrayLike<number>;
  /** 1 where the record cannot be read. */
  wrong: ArrayLike<number>;
  columns: readonly (readonly StagedValue[])[];
  problems: readonly Problem[];
}

/** Puts the rows of one run into its staging table, batch by batch, each inside the caller's transaction. */
export interface RowStager {
  add(rows: ReadRows): void;
  /** Stores the codes that the office does not have yet. Call once, after the last batch. */
  finish(): void;
  /** The list of codes that grew beyond belief, so that the wrong column must have been mapped. */
  readonly overgrown: string | undefined;
}

/**
 * @param names names of the columns in the order of the reader's rows
 * @param mapped the fields that a column of the file fills; the others stay empty and cost nothing
 */
export function createRowStager(
  connection: Connection,
  run: { id: number; kind: ImportKind },
  names: readonly string[],
  mapped: ReadonlySet<string>,
): RowStager {
  const staging = stagingOf(run.kind);
  const { table } = staging;
  const columns = staging.columns.filter(({ key }) => sourcesOf(key).some((source) => mapped.has(source)));
  const codes = new CodeResolver(connection);
  const place = new Map(names.map((name, index) => [name, index]));
  const readers = columns.map(({ key }) => readerOf(run.kind, key, place, codes));
  // A file read as another kind may fill none of its columns.
  const stored = ['run_id', 'row', 'is_unreadable', 'status', ...columns.map(({ column }) => column)];
  const marks = stored.map(() => '?').join(', ');
  const insert = connection.prepare(`INSERT INTO main.${table} (${stored.join(', ')}) VALUES (${marks})`);
  const firstStatus = createFirstStatus(connection, run.kind, place);
  return {
    add(rows) {
      for (let index = 0; index < rows.rows.length; index += 1) {
        const wrong = rows.wrong[index] ?? 1;
        const status = wrong === 1 ? 'wrong' : firstStatus(rows.columns, index);
        const values: StagedValue[] = [run.id, rows.rows[index] ?? 0, wrong, status];
        for (const read of readers) values.push(read(rows.columns, index));
        insert.run(values);
      }
      addProblems(connection, run.id, rows.problems, true);
    },
    finish() {
      const add = connection.prepare(
        'INSERT INTO main.import_new_code (run_id, list, code, label, is_high_risk) VALUES (?, ?, ?, ?, ?)',
      );
      for (const { list, code, label, isHighRisk } of codes.fresh.values()) {
        add.run(run.id, list, code, label.slice(0, 200), isHighRisk ? 1 : 0);
      }
    },
    get overgrown() {
      return codes.overgrown;
    },
  };
}

/**
 * Tells a new row from one whose record the office has, while the row passes by: an import into an empty office needs no
 * comparison at all.
 */
function createFirstStatus(
  connection: Connection,
  kind: ImportKind,
  place: ReadonlyMap<string, number>,
): (columns: ReadRows['columns'], index: number) => 'new' | 'unchanged' {
  const staging = stagingOf(kind);
  // These are told apart when they are compared.
  if (kind === 'begroting' || kind === 'planning') return () => 'unchanged';
  const number = place.get('number');
  const year = place.get('year');
  const isEmpty = connection.prepare(`SELECT 1 FROM ${staging.targetTable} LIMIT 1`).get() === undefined;
  const find = connection.prepare(
    staging.targetTable === 'client'
      ? 'SELECT 1 FROM client WHERE number = @number AND @year IS NULL'
      : `SELECT 1 FROM client c JOIN ${staging.targetTable} x ON x.client_id = c.id
         WHERE c.number = @number AND ${staging.isYearly ? 'x.year = @year' : '@year IS NULL'}`,
  );
  return (columns, index) => {
    const ofYear = year === undefined ? null : (columns[year]?.[index] ?? null);
    if (staging.isYearly && ofYear === null) return 'unchanged';
    if (isEmpty) return 'new';
    const known = find.get({ number: textAt(columns, number, index), year: ofYear });
    return known === undefined ? 'new' : 'unchanged';
  };
}

/** The fields of a file that a staged value comes from. */
function sourcesOf(key: string): readonly string[] {
  if (key === 'branch') return ['branchCode', 'branchLabel'];
  // A wide kind has its years in the headings.
  return key === 'year' ? ['year', ...wideFields] : [key];
}

const wideFields = listFields('jaarcijfers').flatMap((field) => (field.yearly ? [field.key] : []));

type ValueReader = (columns: ReadRows['columns'], index: number) => StagedValue;

function textAt(columns: ReadRows['columns'], place: number | undefined, index: number): string | null {
  const value = place === undefined ? null : columns[place]?.[index];
  return typeof value === 'string' ? value : null;
}

const codeLists = {
  legalForm: 'legal_form',
  leaveReason: 'leave_reason',
  lifeCycle: 'life_cycle',
  function: 'function',
} as const satisfies Record<string, Parameters<CodeResolver['resolve']>[0]>;

function isCodeKey(key: string): key is keyof typeof codeLists {
  return Object.hasOwn(codeLists, key);
}

function readerOf(
  kind: ImportKind,
  key: string,
  place: ReadonlyMap<string, number>,
  codes: CodeResolver,
): ValueReader {
  const own = place.get(key);
  if (key === 'branch') {
    const code = place.get('branchCode');
    const label = place.get('branchLabel');
    return (columns, index) =>
      codes.resolveBranch(textAt(columns, code, index), textAt(columns, label, index));
  }
  const isEmployee =
    stagedRoles.some((role) => role.key === key) || (kind === 'begroting' && key === 'number');
  if (isCodeKey(key) || isEmployee) {
    const list = isCodeKey(key) ? codeLists[key] : 'employee';
    return (columns, index) => {
      const given = textAt(columns, own, index);
      return given === null ? null : codes.resolve(list, given);
    };
  }
  if (key === 'continuity') {
    return (columns, index) => {
      const value = own === undefined ? null : columns[own]?.[index];
      return value === 1 ? 'J' : value === 0 ? 'N' : null;
    };
  }
  return (columns, index) => (own === undefined ? null : (columns[own]?.[index] ?? null));
}

/** Stores problems of a run. */
export function addProblems(
  connection: Connection,
  runId: number,
  problems: readonly Problem[],
  isFromReader: boolean,
): void {
  if (problems.length === 0) return;
  const add = connection.prepare(
    `INSERT INTO main.import_problem (run_id, row, column_name, value, code, detail, is_notice, is_from_reader)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { row, column, value, code, detail } of problems) {
    add.run(runId, row, column, value, code, detail, isNotice(code) ? 1 : 0, isFromReader ? 1 : 0);
  }
}
