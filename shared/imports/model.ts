import * as z from 'zod';

/** The kinds of export that can be imported, in the order in which they are taken over: clients first, their hours last. */
export const ImportKind = z.enum([
  'relaties',
  'strategie',
  'jaarcijfers',
  'productie',
  'diensten',
  'begroting',
  'planning',
]);
export type ImportKind = z.infer<typeof ImportKind>;

/** Limits of one file; each has a refusal of its own. */
export const fileLimits = {
  /** Size of the file on disk. */
  bytes: 200 * 1024 * 1024,
  /** Records below the heading. */
  rows: 200_000,
  /** Columns of the heading row. */
  columns: 500,
  /** UTF-16 units in one cell: the most that Excel can hold. */
  cellCharacters: 32_767,
} as const;

export const FileEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
export type FileEncoding = z.infer<typeof FileEncoding>;

export const Delimiter = z.enum([';', ',', '\t', '|']);
export type Delimiter = z.infer<typeof Delimiter>;

export const DecimalMark = z.enum([',', '.']);
export type DecimalMark = z.infer<typeof DecimalMark>;

/** Order of day, month and year in a date of digits; a date that begins with a four-digit year is always read as such. */
export const DateOrder = z.enum(['dmy', 'mdy', 'ymd']);
export type DateOrder = z.infer<typeof DateOrder>;

/** How a file says yes and no. With `x` an empty cell means no; in every other style it means unknown. */
export const YesNoStyle = z.enum(['jn', 'ja-nee', 'waar-onwaar', '1-0', 'x']);
export type YesNoStyle = z.infer<typeof YesNoStyle>;

/** How the cells of a file are read. Detected, shown, and changeable per file. */
export const ReadSettings = z.strictObject({
  /** Null for XLSX, which says itself how its text is written. */
  encoding: FileEncoding.nullable(),
  delimiter: Delimiter.nullable(),
  /** Name of the sheet of a workbook. */
  sheet: z.string().max(200).nullable(),
  decimalMark: DecimalMark,
  dateOrder: DateOrder,
  yesNo: YesNoStyle,
});
export type ReadSettings = z.infer<typeof ReadSettings>;

/** Settings that a person fixed; the others stay detected. */
export const SettingChoices = ReadSettings.partial().extend({ kind: ImportKind.optional() });
export type SettingChoices = z.infer<typeof SettingChoices>;

/** How sure a detection is. `guess` is shown as a question. */
export const Confidence = z.enum(['sure', 'likely', 'guess']);
export type Confidence = z.infer<typeof Confidence>;

/** A detected value with the counts that speak for it, in Dutch, shown beside the setting. */
export interface Detected<T> {
  value: T;
  confidence: Confidence;
  reason: string;
}

export const FieldType = z.enum([
  'key',
  'text',
  'date',
  'amount',
  'yesno',
  'integer',
  'hundredths',
  'hours',
  'months',
  'year',
  'code',
  'ignored',
]);
export type FieldType = z.infer<typeof FieldType>;

/** Where a column of the file goes: a field of the kind, with the year of its heading where the kind is wide. */
export const Target = z.strictObject({
  field: z.string().max(40),
  year: z.int().min(1900).max(2199).nullable(),
});
export type Target = z.infer<typeof Target>;

/** One column of a file and where it goes. `null` means that it is left out. */
export const ColumnMapping = z.strictObject({
  column: z
    .int()
    .min(0)
    .max(fileLimits.columns - 1),
  heading: z.string().max(fileLimits.cellCharacters),
  target: Target.nullable(),
  /** How the target was found. */
  how: z.enum(['exact', 'prefix', 'profile', 'hand', 'none']),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** Why a cell, row or file is refused, or only remarked upon. A closed list: every code has a Dutch text in `nl.ts`. */
export const ProblemCode = z.enum([
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_NOT_TABLE',
  'FILE_BINARY',
  'FILE_ENCRYPTED',
  'FILE_OLD_EXCEL',
  'FILE_TRUNCATED',
  'FILE_MACROS',
  'FILE_BOMB',
  'FILE_ENTITIES',
  'FILE_DAMAGED',
  'FILE_TIMEOUT',
  'FILE_UNREADABLE',
  'FILE_NO_SHEET',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
  'NO_ROWS',
  'TOO_MANY_CODES',
  'KIND_UNKNOWN',
  'COLUMN_MISSING',
  'KEY_MISSING',
  'KEY_INVALID',
  'KEY_DUPLICATE',
  'KEY_CONFLICT',
  'FILES_DISAGREE',
  'CLIENT_UNKNOWN',
  'SERVICE_UNKNOWN',
  'EMPLOYEE_UNKNOWN',
  'EMPLOYEE_LEFT',
  'ROLE_UNKNOWN',
  'VALUE_MISSING',
  'TEXT_TOO_LONG',
  'TEXT_CONTROL',
  'CELL_TOO_LONG',
  'CELL_ERROR',
  'ROW_TOO_WIDE',
  'QUOTE_BROKEN',
  'DATE_INVALID',
  'DATE_NOT_EXISTING',
  'AMOUNT_INVALID',
  'AMOUNT_TOO_LARGE',
  'NUMBER_INVALID',
  'INTEGER_INVALID',
  'INTEGER_RANGE',
  'YEAR_INVALID',
  'YESNO_INVALID',
  'MONTHS_INVALID',
  'CODE_UNKNOWN',
  'LINE_BREAK',
  'TEXT_REPLACED',
  'TEXT_FORMULA',
  'AMOUNT_ROUNDED',
  'HOURS_ROUNDED',
  'LINES_LEFT',
  'MONTHS_DIFFER',
  'CONTRACT_DIFFERS',
  'KEY_NUMERIC',
  'ROW_SHORT',
  'KVK_ODD',
  'RSIN_ODD',
  'VAT_ODD',
  'POSTCODE_ODD',
  'EMAIL_ODD',
  'GROUP_NO_HEAD',
  'GROUP_TWO_HEADS',
  'GROUP_SELF',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

const noticeCodes: ReadonlySet<ProblemCode> = new Set([
  'LINE_BREAK',
  'TEXT_REPLACED',
  'TEXT_FORMULA',
  'AMOUNT_ROUNDED',
  'HOURS_ROUNDED',
  'LINES_LEFT',
  'MONTHS_DIFFER',
  'CONTRACT_DIFFERS',
  'KEY_NUMERIC',
  'ROW_SHORT',
  'KVK_ODD',
  'RSIN_ODD',
  'VAT_ODD',
  'POSTCODE_ODD',
  'EMAIL_ODD',
  'GROUP_NO_HEAD',
  'GROUP_TWO_HEADS',
  'GROUP_SELF',
]);

/** Whether a problem only remarks on a value: the row is taken all the same. Every other problem refuses its row. */
export function isNotice(code: ProblemCode): boolean {
  return noticeCodes.has(code);
}

/** A problem of one cell or row, as the reader finds it; `describeProblem` in `nl.ts` gives the Dutch text. */
export interface Problem {
  /** As Excel numbers it: the heading is row 1, every record is one row. 0 is the file as a whole. */
  row: number;
  /** The heading of the column, or null when the whole row is meant. */
  column: string | null;
  /** What stood there, cut at 200 characters. */
  value: string | null;
  code: ProblemCode;
  /** What the text names besides the value: a limit, another row, a suggestion. */
  detail: string | null;
}

/** Codes of one list with their labels, for columns that hold a code or its label. */
export interface CodeOption {
  code: string;
  label: string;
}

export const CodeListKey = z.enum([
  'feeClass',
  'writeOffClass',
  'paymentClass',
  'ageClass',
  'clientStatus',
  'figureStatus',
  'planStatus',
  'administration',
  'readsAlong',
  'vatReturn',
  'engagement',
]);
export type CodeListKey = z.infer<typeof CodeListKey>;

export type CodeLists = Readonly<Record<CodeListKey, readonly CodeOption[]>>;

/** A value as it is staged: text, dates and codes as text; cents, counts and years as whole numbers; yes as 1, no as 0. */
export type StagedValue = string | number | null;
