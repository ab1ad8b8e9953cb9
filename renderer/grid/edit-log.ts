import type { CellValue } from '#shared/grid/model.ts';

/** One cell of a gesture, as it was typed and as it was understood. */
export interface CellEdit {
  rowId: string;
  column: string;
  text: string;
  value: CellValue;
  /** What the cell showed before: a change of somebody else since then must not be overwritten unseen. */
  seen: CellValue;
}

/** A cell that was not taken, with the reason in Dutch. */
export interface CellRefusal {
  rowId: string;
  column: string;
  message: string;
}

/**
 * What a cell shows instead of its stored value: text on its way to being stored (`saving`), stored but not yet in the
 * rows (`saved`), or refused and kept as typed (`refused`).
 */
export type LoggedCell =
  | { state: 'saving'; text: string; value: CellValue; row: unknown; gesture: number }
  | { state: 'saved'; text: string; value: CellValue; row: unknown; gesture: number }
  | { state: 'refused'; text: string; message: string };

/**
 * Keeps what was typed until the rows show it. Rows are compared by identity: once a row object is another one, the
 * screen has brought the stored value, and a saved entry of that row is forgotten. Refused text stays until it is
 * corrected or dropped.
 */
export class EditLog {
  readonly #cells = new Map<string, Map<string, LoggedCell>>();
  #gestures = 0;
  #refusals = 0;

  get(rowId: string, column: string): LoggedCell | undefined {
    return this.#cells.get(rowId)?.get(column);
  }

  /** How many cells stand refused. */
  get refusals(): number {
    return this.#refusals;
  }

  /** Whether there is nothing to show over the stored values. */
  get isEmpty(): boolean {
    return this.#cells.size === 0;
  }

  /** Notes the accepted cells of one gesture as on their way; returns the gesture to settle later. */
  begin(edits: readonly CellEdit[], rowOf: (rowId: string) => unknown): number {
    this.#gestures += 1;
    for (const { rowId, column, text, value } of edits) {
      this.#set(rowId, column, { state: 'saving', text, value, row: rowOf(rowId), gesture: this.#gestures });
    }
    return this.#gestures;
  }

  /** Keeps text that cannot be taken, with the reason. */
  refuse(rowId: string, column: string, text: string, message: string): void {
    this.#set(rowId, column, { state: 'refused', text, message });
  }

  /** The store has answered for a gesture. Cells typed again since then are left alone. */
  settle(
    gesture: number,
    edits: readonly CellEdit[],
    refusals: readonly CellRefusal[],
    rowOf: (rowId: string) => unknown,
  ): void {
    const reasons = new Map(
      refusals.map((refusal) => [`${refusal.rowId}\n${refusal.column}`, refusal.message]),
    );
    for (const edit of edits) {
      const logged = this.get(edit.rowId, edit.column);
      if (logged?.state !== 'saving' || logged.gesture !== gesture) continue;
      const message = reasons.get(`${edit.rowId}\n${edit.column}`);
      if (message !== undefined) this.refuse(edit.rowId, edit.column, edit.text, message);
      else if (rowOf(edit.rowId) !== logged.row) this.drop(edit.rowId, edit.column);
      else this.#set(edit.rowId, edit.column, { ...logged, state: 'saved' });
    }
  }

  /** Forgets saved entries of rows that have been replaced, and everything of rows that are gone. Whether there were any. */
  rowsChanged(rowOf: (rowId: string) => unknown): boolean {
    let hasForgotten = false;
    for (const [rowId, columns] of this.#cells) {
      const row = rowOf(rowId);
      for (const [column, logged] of columns) {
        if (row !== undefined && (logged.state !== 'saved' || logged.row === row)) continue;
        this.drop(rowId, column);
        hasForgotten = true;
      }
    }
    return hasForgotten;
  }

  drop(rowId: string, column: string): void {
    const columns = this.#cells.get(rowId);
    if (columns?.get(column)?.state === 'refused') this.#refusals -= 1;
    columns?.delete(column);
    if (columns?.size === 0) this.#cells.delete(rowId);
  }

  #set(rowId: string, column: string, cell: LoggedCell): void {
    this.drop(rowId, column);
    const columns = this.#cells.get(rowId) ?? new Map<string, LoggedCell>();
    columns.set(column, cell);
    this.#cells.set(rowId, columns);
    if (cell.state === 'refused') this.#refusals += 1;
  }
}
