import type { ProblemCode } from './model.ts';

/** A value that could not be read, with what the message names. */
export class Unreadable {
  readonly code: ProblemCode;
  readonly detail: string | null;

  constructor(code: ProblemCode, detail: string | null = null) {
    this.code = code;
    this.detail = detail;
  }
}

/** A cell as the reader finds it: text from CSV; text, number, boolean or date from XLSX. */
export type RawCell = string | number | boolean | Date | null;

/** A value read from a cell, with a remark when it was adjusted. Null is an empty cell. */
export type Coerced<T> = T | null | Unreadable;
