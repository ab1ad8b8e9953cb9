import { fileLimits, isNotice } from '#shared/imports/model.ts';
import type {
  CodeLists,
  ColumnMapping,
  ImportKind,
  Problem,
  ReadSettings,
  StagedValue,
} from '#shared/imports/model.ts';
import { createRowReader } from '#shared/imports/row-reader.ts';
import { batchRows, keptProblems } from './messages.ts';
import { packColumn } from './pack-columns.ts';
import type { Send } from './read-file.ts';
import type { FileRecord, RecordSource } from './records.ts';
import { FileRefused } from './refusal.ts';

interface Rows {
  kind: ImportKind;
  mapping: ColumnMapping[];
  settings: ReadSettings;
  lists: CodeLists;
  source: RecordSource;
  /** Records that were already taken from the source, behind the heading. */
  body: FileRecord[];
  rest: AsyncIterator<FileRecord[]>;
}

function isEmptyRecord(cells: FileRecord['cells']): boolean {
  for (const cell of cells) if (cell !== null && cell !== '') return false;
  return true;
}

/** Reads every record, and sends staged rows in batches; ends with the counts. Empty lines count in the row numbers only. */
export async function emitRows(rows: Rows, send: Send): Promise<void> {
  const reader = createRowReader(rows.kind, rows.mapping, rows.settings, rows.lists);
  const totals = { records: 0, wrong: 0, problems: 0 };
  let numbers: number[] = [];
  let wrong: number[] = [];
  let problems: Problem[] = [];
  let columns: StagedValue[][] = reader.columns.map(() => []);
  let refused = false;
  const report = (problem: Problem): void => {
    totals.problems += 1;
    if (!isNotice(problem.code)) refused = true;
    if (totals.problems <= keptProblems) problems.push(problem);
  };
  const flush = async (): Promise<void> => {
    if (numbers.length === 0) return;
    await send({
      type: 'batch',
      rows: Int32Array.from(numbers),
      wrong: Uint8Array.from(wrong),
      columns: columns.map(packColumn),
      problems,
      recordsDone: totals.records,
      share: rows.source.share(),
    });
    numbers = [];
    wrong = [];
    problems = [];
    columns = reader.columns.map(() => []);
  };
  const take = ({ row, cells, broken }: FileRecord): void => {
    if (isEmptyRecord(cells)) return;
    totals.records += 1;
    if (totals.records > fileLimits.rows) throw new FileRefused('TOO_MANY_ROWS');
    refused = false;
    if (broken) report({ row, column: null, value: null, code: 'QUOTE_BROKEN', detail: null });
    const staged = reader.read(cells, row, report);
    if (refused) totals.wrong += 1;
    for (const values of staged) {
      numbers.push(row);
      wrong.push(refused ? 1 : 0);
      for (let index = 0; index < values.length; index += 1) columns[index]?.push(values[index] ?? null);
    }
  };
  let chunk: IteratorResult<FileRecord[]> = { done: false, value: rows.body };
  while (!chunk.done) {
    for (const record of chunk.value) {
      take(record);
      if (numbers.length >= batchRows) await flush();
    }
    chunk = await rows.rest.next();
  }
  await flush();
  if (totals.records === 0) throw new FileRefused('NO_ROWS');
  await send({
    type: 'done',
    records: totals.records,
    wrongRecords: totals.wrong,
    problems: totals.problems,
  });
}
