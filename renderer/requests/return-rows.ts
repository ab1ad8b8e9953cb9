import type { CallOutput } from '#shared/calls/contract.ts';
import type { ReturnedCell, ReturnPreview } from '#shared/requests/model.ts';
import { requestsText } from '#shared/requests/nl.ts';
import { requestScreenText } from '#shared/requests/screen-nl.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import { tickBox } from '#renderer/grid/tick-box.ts';
import classes from '#renderer/requests/requests.module.css';

/** A value that came back, with a tick. */
export interface ReturnRow {
  id: string;
  isTaken: boolean;
  isConflict: boolean;
  file: string;
  requestId: number;
  cell: ReturnedCell;
  /** Why it was not taken over, after trying. */
  refusal: string | null;
}

/** Something in a file that cannot be taken. */
export interface ProblemRow {
  id: string;
  file: string;
  problem: ReturnPreview['problems'][number];
}

/** Ticked at first: what was missing. What changed meanwhile is for a person to choose. */
export function toReturnRows(files: readonly ReturnPreview[]): ReturnRow[] {
  return files.flatMap(({ file, requestId, filled, conflicts }) =>
    [false, true].flatMap((isConflict) =>
      (isConflict ? conflicts : filled).map((cell) => ({
        id: `${requestId} ${cell.clientId} ${cell.key}`,
        isTaken: !isConflict,
        isConflict,
        file,
        requestId,
        cell,
        refusal: null,
      })),
    ),
  );
}

export function toProblemRows(files: readonly ReturnPreview[]): ProblemRow[] {
  return files.flatMap(({ file, requestId, problems }) =>
    problems.map((problem, index) => ({ id: `${requestId} ${index}`, file, problem })),
  );
}

type TakeInput = { requestId: number; file: string; sha256: string; cells: TakenCell[] };
type TakenCell = Pick<ReturnedCell, 'clientId' | 'key' | 'field' | 'value' | 'expected'>;

/** The ticked values by file; a file of which nothing is ticked is noted as returned all the same. */
export function toTakeOver(files: readonly ReturnPreview[], rows: readonly ReturnRow[]): TakeInput[] {
  return files.map(({ requestId, file, sha256 }) => ({
    requestId,
    file,
    sha256,
    cells: rows
      .filter((row) => row.requestId === requestId && row.isTaken)
      .map(({ cell: { clientId, key, field, value, expected } }) => ({
        clientId,
        key,
        field,
        value,
        expected,
      })),
  }));
}

/** What stays in the preview after taking over: the refused cells, with the reason and without the tick. */
export function keepRefused(
  rows: readonly ReturnRow[],
  refused: CallOutput<'requests.takeOver'>['refused'],
): ReturnRow[] {
  const reasons = new Map(refused.map(({ clientId, key, message }) => [`${clientId} ${key}`, message]));
  return rows.flatMap((row) => {
    const refusal = reasons.get(`${row.cell.clientId} ${row.cell.key}`);
    return row.isTaken && refusal !== undefined ? [{ ...row, isTaken: false, refusal }] : [];
  });
}

const { columns: headers, hints } = requestScreenText.preview;

/** The columns of what was filled in, or of what changed meanwhile. */
export function returnColumns(isConflict: boolean, hasFiles: boolean): GridColumn<ReturnRow>[] {
  const before: GridColumn<ReturnRow> = {
    key: 'before',
    kind: 'text',
    header: headers.before,
    width: 130,
    value: ({ cell }) => cell.before || requestsText.empty,
  };
  return [
    {
      key: 'take',
      kind: 'flag',
      header: headers.take,
      ...(isConflict ? { description: hints.conflict } : {}),
      width: 108,
      pinned: true,
      editable: true,
      value: (row) => row.isTaken,
      mark: tickBox,
    },
    {
      key: 'number',
      kind: 'text',
      header: headers.number,
      width: 88,
      searched: true,
      value: ({ cell }) => cell.number,
    },
    {
      key: 'name',
      kind: 'text',
      header: headers.name,
      width: 210,
      searched: true,
      value: ({ cell }) => cell.name,
    },
    { key: 'field', kind: 'text', header: headers.field, width: 140, value: ({ cell }) => cell.label },
    before,
    ...(isConflict
      ? [
          {
            key: 'now',
            kind: 'text' as const,
            header: headers.now,
            width: 190,
            value: ({ cell }: ReturnRow) => cell.now || requestsText.empty,
            mark: () => classes['conflict'],
          },
        ]
      : []),
    { key: 'after', kind: 'text', header: headers.after, width: 210, value: ({ cell }) => cell.after },
    {
      key: 'row',
      kind: 'number',
      grouped: false,
      header: headers.row,
      width: 60,
      value: ({ cell }) => cell.row,
    },
    ...(hasFiles
      ? [
          {
            key: 'file',
            kind: 'text' as const,
            header: headers.file,
            width: 280,
            value: ({ file }: ReturnRow) => file,
          },
        ]
      : []),
    {
      key: 'refusal',
      kind: 'text',
      header: headers.refusal,
      width: 300,
      value: ({ refusal }) => refusal,
      mark: (value) => (value === null ? undefined : classes['conflict']),
      explain: ({ refusal }) => refusal ?? undefined,
    },
  ];
}

export const problemColumns: readonly GridColumn<ProblemRow>[] = [
  { key: 'file', kind: 'text', header: headers.file, width: 280, value: ({ file }) => file },
  { key: 'sheet', kind: 'text', header: headers.sheet, width: 96, value: ({ problem }) => problem.sheet },
  {
    key: 'row',
    kind: 'number',
    grouped: false,
    header: headers.row,
    width: 60,
    value: ({ problem }) => problem.row || null,
  },
  { key: 'column', kind: 'text', header: headers.column, width: 150, value: ({ problem }) => problem.column },
  {
    key: 'number',
    kind: 'text',
    header: headers.number,
    width: 88,
    searched: true,
    value: ({ problem }) => problem.number,
  },
  {
    key: 'message',
    kind: 'text',
    header: headers.message,
    width: 560,
    value: ({ problem }) => problem.message,
    explain: ({ problem }) => problem.message,
  },
];
