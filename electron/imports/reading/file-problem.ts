import type { Problem } from '#shared/imports/model.ts';
import { FileRefused } from './refusal.ts';

/** The problem of a whole file, from what was thrown while reading it. Row 0 is the file. */
export function showProblem(error: unknown): Problem {
  const [code, detail] =
    error instanceof FileRefused
      ? [error.code, error.detail]
      : ([
          'FILE_UNREADABLE',
          error instanceof Error ? error.message.slice(0, 200) : 'onbekende fout',
        ] as const);
  return { row: 0, column: null, value: null, code, detail };
}
