import { countUses, moveUses } from '#db/codes/uses.ts';
import type { Connection } from '#db/office/database.ts';
import { renameServiceCodes } from '#db/services/rename-codes.ts';
import { CodeListName, type CodeItem } from '#shared/codes/model.ts';
import { codesText } from '#shared/codes/nl.ts';
import { Refused } from '#shared/common/errors.ts';

interface Row {
  id: number;
  list: CodeListName;
  code: string;
  label: string;
  isHighRisk: number;
  isProposal: number;
  position: number;
  retiredOn: string | null;
  recurrence: CodeItem['recurrence'];
}

const columns = `id, list, code, label, is_high_risk AS isHighRisk, is_proposal AS isProposal, position, retired_on AS retiredOn, recurrence`;

/** The items of one list, or of all of them, in the office's order. */
export function listCodes(connection: Connection, list?: CodeListName): CodeItem[] {
  const lists = list === undefined ? CodeListName.options : [list];
  return lists.flatMap((name) => {
    const uses = countUses(connection, name);
    const rows = connection
      .prepare(`SELECT ${columns} FROM code_item WHERE list = ? ORDER BY position, id`)
      .all(name) as Row[];
    return rows.map((row) => toItem(row, uses));
  });
}

/** One item; refuses one that is gone. */
export function getCode(connection: Connection, id: number): CodeItem {
  const row = connection.prepare(`SELECT ${columns} FROM code_item WHERE id = ?`).get(id) as Row | undefined;
  if (!row) throw new Refused('NOT_FOUND', codesText.gone);
  return toItem(row, countUses(connection, row.list));
}

/** Adds an item at the end of its list, confirmed: the office typed it itself. */
export function addCode(
  connection: Connection,
  item: { list: CodeListName; code: string; label: string; isHighRisk: boolean },
): CodeItem {
  refuseTaken(connection, item.list, item.code, null);
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO main.code_item (list, code, label, is_high_risk, position)
       VALUES (@list, @code, @label, @isHighRisk,
         (SELECT coalesce(max(position), -1) + 1 FROM code_item WHERE list = @list))`,
    )
    .run({ ...item, isHighRisk: item.isHighRisk ? 1 : 0 });
  return getCode(connection, Number(lastInsertRowid));
}

/** Changes code and label; the records that use the code go along. */
export function updateCode(
  connection: Connection,
  item: CodeItem,
  to: { code: string; label: string },
): CodeItem {
  if (to.code !== item.code) {
    refuseTaken(connection, item.list, to.code, item.id);
    moveUses(connection, item.list, item.code, to.code);
    renameServiceCodes(connection, item.list, item.code, to.code);
  }
  connection
    .prepare('UPDATE main.code_item SET code = @code, label = @label, is_proposal = 0 WHERE id = @id')
    .run({ ...to, id: item.id });
  return getCode(connection, item.id);
}

export function setHighRisk(connection: Connection, id: number, isHighRisk: boolean): void {
  connection
    .prepare('UPDATE main.code_item SET is_high_risk = ?, is_proposal = 0 WHERE id = ?')
    .run(isHighRisk ? 1 : 0, id);
}

export function setRecurrence(connection: Connection, id: number, recurrence: CodeItem['recurrence']): void {
  connection
    .prepare('UPDATE main.code_item SET recurrence = ?, is_proposal = 0 WHERE id = ?')
    .run(recurrence, id);
}

/** Confirms proposals; returns how many there were among `ids`. */
export function confirmCodes(connection: Connection, ids: readonly number[]): number {
  return connection
    .prepare(
      'UPDATE main.code_item SET is_proposal = 0 WHERE is_proposal = 1 AND id IN (SELECT value FROM json_each(?))',
    )
    .run(JSON.stringify(ids)).changes;
}

/** Numbers the items of a list in the order of `ids`; refuses when these are not exactly the items of the list. */
export function reorderCodes(connection: Connection, list: CodeListName, ids: readonly number[]): void {
  const present = connection.prepare('SELECT id FROM code_item WHERE list = ?').pluck().all(list) as number[];
  const wanted = new Set(ids);
  if (wanted.size !== ids.length || present.length !== ids.length || !present.every((id) => wanted.has(id)))
    throw new Refused('CONFLICT', codesText.otherItems);
  connection
    .prepare(
      `UPDATE main.code_item SET position = place.key FROM json_each(@ids) AS place
       WHERE code_item.id = place.value AND code_item.position <> place.key`,
    )
    .run({ ids: JSON.stringify(ids) });
}

export function setRetired(connection: Connection, id: number, retiredOn: string | null): void {
  connection.prepare('UPDATE main.code_item SET retired_on = ? WHERE id = ?').run(retiredOn, id);
}

/** Removes an item that nothing uses. */
export function removeCode(connection: Connection, item: CodeItem): void {
  if (item.useCount > 0) {
    throw new Refused('IN_USE', codesText.inUse(item.code, item.useCount), { useCount: item.useCount });
  }
  connection.prepare('DELETE FROM main.code_item WHERE id = ?').run(item.id);
}

/** Codes that differ in capitals only are the same to a reader and to Excel. */
function refuseTaken(
  connection: Connection,
  list: CodeListName,
  code: string,
  exceptId: number | null,
): void {
  const other: unknown = connection
    .prepare('SELECT code FROM code_item WHERE list = ? AND code = ? COLLATE NOCASE AND id IS NOT ?')
    .pluck()
    .get(list, code, exceptId);
  if (typeof other === 'string') throw new Refused('CONFLICT', codesText.taken(other, list));
}

function toItem(row: Row, uses: ReadonlyMap<string, number>): CodeItem {
  return {
    ...row,
    isHighRisk: row.isHighRisk === 1,
    isProposal: row.isProposal === 1,
    useCount: uses.get(row.code) ?? 0,
  };
}
