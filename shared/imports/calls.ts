import * as z from 'zod';
import { command, query, task } from '../calls/define.ts';
import { RecordId } from '../common/values.ts';
import { ColumnMapping, Confidence, ReadSettings, SettingChoices } from './model.ts';

export const RunStatus = z.enum(['refused', 'previewed', 'committed', 'undone', 'discarded']);
export type RunStatus = z.infer<typeof RunStatus>;

/** What a row would do, or why it can do nothing. */
export const RowStatus = z.enum(['new', 'changed', 'unchanged', 'conflict', 'wrong']);
export type RowStatus = z.infer<typeof RowStatus>;

/** What a person wants of a row: take it and keep typed values, overwrite those as well, or leave it out. */
export const RowChoice = z.enum(['take', 'overwrite', 'skip']);
export type RowChoice = z.infer<typeof RowChoice>;

/** A problem with its place as Excel shows it and its Dutch text. Row 0 is the file as a whole. */
export const ImportProblem = z.strictObject({
  row: z.int().min(0),
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  message: z.string(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

/** What a commit did with the rows of one file. */
export const ImportOutcome = z.strictObject({
  /** Records made. */
  created: z.int().min(0),
  /** Values changed in records that were there. */
  changedValues: z.int().min(0),
  /** Rows with typed values that were kept. */
  keptTyped: z.int().min(0),
  /** Rows left out, by choice. */
  skipped: z.int().min(0),
  /** Rows left out because something in them is wrong. */
  wrong: z.int().min(0),
});
export type ImportOutcome = z.infer<typeof ImportOutcome>;

const SettingReason = z.strictObject({ confidence: Confidence, reason: z.string() });

/** How a file is read, for the settings panel: null when the file could not be read at all. */
export const FileReading = z.strictObject({
  settings: ReadSettings,
  /** Why each detected setting is what it is; a setting that a person fixed has none. */
  reasons: z.partialRecord(
    z.enum(['encoding', 'delimiter', 'decimalMark', 'dateOrder', 'yesNo']),
    SettingReason,
  ),
  headingRow: z.int().positive(),
  mapping: z.array(ColumnMapping),
  samples: z.array(z.array(z.string())),
  sheets: z.array(z.strictObject({ name: z.string(), hidden: z.boolean() })),
});
export type FileReading = z.infer<typeof FileReading>;

/** A code or employee that the commit will make because the office does not have it yet. */
export const NewCode = z.strictObject({
  list: z.string(),
  code: z.string(),
  label: z.string(),
  isHighRisk: z.boolean(),
});

export const ImportRunSummary = z.strictObject({
  id: RecordId,
  batchId: RecordId,
  /** Name of the file, without its folder. */
  file: z.string(),
  kind: z.string().nullable(),
  status: RunStatus,
  sha256: z.string().nullable(),
  bytes: z.int().min(0),
  /** Records in the file. */
  rows: z.int().min(0),
  new: z.int().min(0),
  changed: z.int().min(0),
  unchanged: z.int().min(0),
  conflicts: z.int().min(0),
  /** Rows that cannot be taken. */
  wrong: z.int().min(0),
  previewedAt: z.string(),
  previewedBy: z.string(),
  committedAt: z.string().nullable(),
  committedBy: z.string().nullable(),
  outcome: ImportOutcome.nullable(),
});
export type ImportRunSummary = z.infer<typeof ImportRunSummary>;

export const ImportRunDetail = ImportRunSummary.extend({
  /** The first thousand problems that refuse a row; `errorCount` counts all. */
  errors: z.array(ImportProblem),
  errorCount: z.int().min(0),
  /** The first thousand remarks on rows that are taken all the same. */
  notices: z.array(ImportProblem),
  noticeCount: z.int().min(0),
  newCodes: z.array(NewCode),
  reading: FileReading.nullable(),
});
export type ImportRunDetail = z.infer<typeof ImportRunDetail>;

export const ImportRow = z.strictObject({
  row: z.int().positive(),
  status: RowStatus,
  choice: RowChoice,
  number: z.string().nullable(),
  /** The name in the file, or else the one in the office. */
  name: z.string().nullable(),
  /** The staged values of the row, per year for a wide kind; empty ones are left out. */
  values: z.array(
    z.strictObject({
      field: z.string(),
      year: z.int().nullable(),
      value: z.union([z.string(), z.number()]),
    }),
  ),
  differences: z.array(
    z.strictObject({
      field: z.string(),
      year: z.int().nullable(),
      before: z.union([z.string(), z.number()]).nullable(),
      after: z.union([z.string(), z.number()]).nullable(),
      /** The value in the office was typed by a person. */
      isConflict: z.boolean(),
    }),
  ),
  problems: z.array(ImportProblem.extend({ isNotice: z.boolean() })),
});
export type ImportRow = z.infer<typeof ImportRow>;

const RunIds = z.array(RecordId).min(1).max(100);

export const importCalls = {
  /** Reads the chosen or dropped files, compares them with the office, and changes nothing. */
  'imports.preview': task({
    input: z.strictObject({
      /** Takes the files that were dropped on the window instead of asking for files. */
      dropped: z.boolean().optional(),
    }),
    output: z.strictObject({ runs: z.array(ImportRunDetail) }),
    touches: ['imports'],
  }),
  /** Reads one file again under other settings or another mapping, which is remembered for its headings. */
  'imports.readAgain': task({
    large: true,
    input: z.strictObject({
      runId: RecordId,
      choices: SettingChoices,
      mapping: z.array(ColumnMapping).max(500).nullable(),
    }),
    output: z.strictObject({ runs: z.array(ImportRunDetail) }),
    touches: ['imports'],
  }),
  /** Takes the rows of compared files over: all chosen ones or nothing. `all` refuses when any row is wrong. */
  'imports.commit': task({
    input: z.strictObject({ runIds: RunIds, take: z.enum(['valid', 'all']) }),
    output: z.strictObject({ runs: z.array(ImportRunSummary), changeSetId: RecordId.nullable() }),
    touches: [
      'imports',
      'clients',
      'groups',
      'employees',
      'codes',
      'figures',
      'classification',
      'planning',
      'budgets',
      'preparation',
      'capacity',
      'backups',
      'office',
    ],
  }),
  /** Takes the last import back, unless later changes build on it. */
  'imports.undo': task({
    input: z.strictObject({}),
    output: z.strictObject({ runs: z.array(ImportRunSummary) }),
    touches: [
      'imports',
      'clients',
      'groups',
      'employees',
      'codes',
      'figures',
      'classification',
      'planning',
      'budgets',
      'preparation',
      'capacity',
      'office',
    ],
  }),
  'imports.discard': task({
    input: z.strictObject({ runIds: RunIds }),
    output: z.strictObject({ runs: z.array(ImportRunDetail) }),
    touches: ['imports'],
  }),
  /** Imports that were done, newest first. */
  'imports.listRuns': query({
    input: z.strictObject({ limit: z.int().min(1).max(500).default(100) }),
    output: z.strictObject({ runs: z.array(ImportRunSummary), undoableRunIds: z.array(RecordId) }),
  }),
  /** The files of the newest preview that are not taken over yet. */
  'imports.getOpen': query({
    input: z.strictObject({}),
    output: z.strictObject({ runs: z.array(ImportRunDetail), dropped: z.array(z.string()) }),
  }),
  'imports.listRows': query({
    input: z.strictObject({
      runId: RecordId,
      status: RowStatus.nullable().default(null),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1_000).default(200),
    }),
    output: z.strictObject({ total: z.int().min(0), rows: z.array(ImportRow) }),
  }),
  /** Says what is to be done with rows: by their numbers, or with all of one status. */
  'imports.chooseRows': command({
    undoable: false,
    input: z.strictObject({
      runId: RecordId,
      choice: RowChoice,
      rows: z.array(z.int().positive()).max(5_000).nullable(),
      status: RowStatus.nullable().default(null),
    }),
    output: z.strictObject({ changed: z.int().min(0) }),
    touches: ['imports'],
  }),
};
