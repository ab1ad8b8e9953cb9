import type { ProblemCode } from '#shared/imports/model.ts';

/** Thrown while a file is read when nothing of it can be used; becomes the one problem of its import run. */
export class FileRefused extends Error {
  readonly code: ProblemCode;
  readonly detail: string | null;

  constructor(code: ProblemCode, detail: string | null = null) {
    super(detail === null ? code : `${code}: ${detail}`);
    this.name = 'FileRefused';
    this.code = code;
    this.detail = detail;
  }
}
