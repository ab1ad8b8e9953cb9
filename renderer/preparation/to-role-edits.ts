import type { RoleEdit, RoleRefusal } from '#shared/preparation/model.ts';
import type { CellValue } from '#shared/grid/model.ts';
import { preparationText } from '#shared/preparation/nl.ts';
import type { CellEdit, CellRefusal } from '#renderer/grid/edit-log.ts';
import { monthOfAll, readKey } from '#renderer/preparation/preparation-columns.ts';
import { roleOf, type PreparationRow } from '#renderer/preparation/preparation-row.ts';

/** An edit of a role with the cells that it came from. */
export interface SourcedEdit {
  edit: RoleEdit;
  cells: CellEdit[];
}

/**
 * The cells of one gesture as edits of roles: who and the month of the same role are one edit, and the month of a client counts for
 * all its changed roles. A month without a changed role is refused here.
 */
export function toRoleEdits(
  changes: readonly CellEdit[],
  rowOf: (number: string) => PreparationRow | undefined,
): { edits: SourcedEdit[]; refused: CellRefusal[] } {
  const edits = new Map<string, SourcedEdit>();
  const editOf = (client: string, role: string): SourcedEdit => {
    const key = `${client}\n${role}`;
    const known = edits.get(key);
    if (known) return known;
    const made: SourcedEdit = { edit: { client, role }, cells: [] };
    edits.set(key, made);
    return made;
  };
  for (const cell of changes) {
    const key = readKey(cell.column);
    if (key === null) continue;
    const sourced = editOf(cell.rowId, key.role);
    sourced.cells.push(cell);
    if (key.holds === 'month') sourced.edit.fromMonth = toMonth(cell);
    else {
      sourced.edit.employee = toEmployee(cell.value);
      sourced.edit.expected = toEmployee(cell.seen);
    }
  }
  const refused: CellRefusal[] = [];
  for (const cell of changes.filter(({ column }) => column === monthOfAll)) {
    const { rowId, column } = cell;
    const row = rowOf(rowId);
    const typed = [...edits.values()].filter(
      ({ edit }) => edit.client === rowId && edit.employee !== undefined,
    );
    const standing = Object.keys(row?.roles ?? {}).filter((role) => row && roleOf(row, role).isChanged);
    const roles = new Set([...typed.map(({ edit }) => edit.role), ...standing]);
    if (roles.size === 0) refused.push({ rowId, column, message: preparationText.refusals.noChange });
    for (const role of roles) {
      const sourced = editOf(rowId, role);
      sourced.cells.push(cell);
      sourced.edit.fromMonth ??= toMonth(cell);
    }
  }
  return { edits: [...edits.values()], refused };
}

/** An emptied month is January again. */
function toMonth({ value }: CellEdit): number {
  return value === null ? 1 : Number(value);
}

function toEmployee(value: CellValue): string | null {
  return value === null || value === preparationText.nobody.code ? null : String(value);
}

/** The cells that the office refused, and the edits that it may still take. */
export function splitRefused(
  edits: readonly SourcedEdit[],
  errors: readonly RoleRefusal[],
): { refused: CellRefusal[]; rest: SourcedEdit[] } {
  const messages = new Map(errors.map(({ client, role, message }) => [`${client}\n${role}`, message]));
  const refused: CellRefusal[] = [];
  const rest: SourcedEdit[] = [];
  for (const sourced of edits) {
    const message = messages.get(`${sourced.edit.client}\n${sourced.edit.role}`);
    if (message === undefined) rest.push(sourced);
    else refused.push(...sourced.cells.map(({ rowId, column }) => ({ rowId, column, message })));
  }
  return { refused, rest };
}
