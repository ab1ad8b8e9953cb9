import type { Connection } from '#db/office/database.ts';
import { findLoggedClients, listSetLines } from '#db/audit/set-lines.ts';
import type { LogCursor, LogFilter, LogSet } from '#shared/audit/calls.ts';

/** A filter with its days as instants: from the first moment of one day to before the first moment after the other. */
export interface LogQuery extends Omit<LogFilter, 'from' | 'until'> {
  from: string | null;
  until: string | null;
}

/** One page of the log, newest first, and where the next one begins. */
export interface LogPage {
  sets: LogSet[];
  next: LogCursor | null;
  searchedBackTo: string | null;
}

/** Lines that a set shows by itself. */
const shownLines = 5;
/** Rows of the log that one call reads for a text, in steps: reading is all it can do, so it stops and goes on when asked. */
const textStep = 10_000;
const textBudget = 30_000;

/** Finds what people did, newest first. Paged by number: the log may hold half a million rows. */
export function searchLog(
  connection: Connection,
  query: LogQuery,
  before: LogCursor | null,
  limit: number,
): LogPage {
  const found =
    query.text === ''
      ? findSets(connection, query, before, limit)
      : findText(connection, query, before, limit);
  const sets = found.ids.map((id) => readSet(connection, id, query));
  return {
    sets,
    next: found.next,
    searchedBackTo: found.next ? dateOf(connection, found.next.setId) : null,
  };
}

interface Found {
  ids: number[];
  next: LogCursor | null;
}

/** The conditions on a change set; client and kinds look in the index of its rows. */
const setConditions = `
  (@from IS NULL OR changed_at >= @from) AND (@until IS NULL OR changed_at < @until)
  AND (@account IS NULL OR account = @account)
  AND (@topic IS NULL OR substr(call, 1, length(@topic) + 1) = @topic || '.')
  AND (@clients IS NULL OR change_set.id IN (
    SELECT change_set_id FROM change_row WHERE client_id IN (SELECT value FROM json_each(@clients))
      AND (@kinds = '[]' OR table_name IN (SELECT value FROM json_each(@kinds)))))
  AND (@clients IS NOT NULL OR @kinds = '[]' OR EXISTS (
    SELECT 1 FROM change_row WHERE change_set_id = change_set.id AND table_name IN (SELECT value FROM json_each(@kinds))))`;

function parametersOf(connection: Connection, { from, until, account, client, records, topic }: LogQuery) {
  const clients = client === null ? null : JSON.stringify(findLoggedClients(connection, client));
  return { from, until, account, topic, clients, kinds: JSON.stringify(records) };
}

function findSets(connection: Connection, query: LogQuery, before: LogCursor | null, limit: number): Found {
  const ids = connection
    .prepare(
      `SELECT id FROM change_set WHERE id < @before AND ${setConditions} ORDER BY id DESC LIMIT @limit`,
    )
    .pluck()
    .all({
      ...parametersOf(connection, query),
      before: before?.setId ?? Number.MAX_SAFE_INTEGER,
      limit: limit + 1,
    }) as number[];
  const page = ids.slice(0, limit);
  const last = page.at(-1);
  return { ids: page, next: ids.length > limit && last !== undefined ? { setId: last, rowId: 0 } : null };
}

/**
 * Reads the log backwards in steps and keeps the sets whose description or values hold the text. Rows of one change set lie together,
 * because one change runs at a time, so both numbers only go down.
 */
function findText(connection: Connection, query: LogQuery, before: LogCursor | null, limit: number): Found {
  const newest = Number(connection.prepare('SELECT coalesce(max(id), 0) FROM change_row').pluck().get());
  const step = connection
    .prepare(
      `WITH part AS MATERIALIZED (
         SELECT change_set_id, before, after, client_id, table_name FROM change_row WHERE id < @high AND id >= @low
       ), hits AS (
         SELECT change_set_id FROM part
         WHERE (before LIKE @text ESCAPE '\\' OR after LIKE @text ESCAPE '\\')
           AND (@kinds = '[]' OR table_name IN (SELECT value FROM json_each(@kinds)))
           AND (@clients IS NULL OR client_id IN (SELECT value FROM json_each(@clients)))
         UNION SELECT id FROM change_set WHERE label LIKE @text ESCAPE '\\' AND id IN (SELECT change_set_id FROM part)
       )
       SELECT id FROM change_set WHERE id IN (SELECT change_set_id FROM hits) AND id < @before AND ${setConditions}
       ORDER BY id DESC`,
    )
    .pluck();
  const parameters = parametersOf(connection, query);
  const text = `%${query.text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const ids: number[] = [];
  let high = before?.rowId ?? newest + 1;
  let lastSet = before?.setId ?? Number.MAX_SAFE_INTEGER;
  const stop = high - textBudget;
  while (high > 1 && high > stop && ids.length < limit) {
    const low = Math.max(1, high - textStep);
    const found = step.all({ ...parameters, text, high, low, before: lastSet }) as number[];
    ids.push(...found);
    lastSet = ids.at(-1) ?? lastSet;
    high = low;
  }
  if (ids.length > limit) {
    const page = ids.slice(0, limit);
    const last = page.at(-1) ?? 0;
    const first = connection
      .prepare('SELECT min(id) FROM change_row WHERE change_set_id = ?')
      .pluck()
      .get(last);
    return { ids: page, next: { setId: last, rowId: Number(first) } };
  }
  return { ids, next: high > 1 ? { setId: lastSet, rowId: high } : null };
}

function readSet(connection: Connection, id: number, query: LogQuery): LogSet {
  const head = connection
    .prepare(
      `SELECT id, changed_at AS changedAt, account, label, is_undoable AS isUndoable, undoes_id AS undoesId,
              undone_by_id AS undoneById FROM change_set WHERE id = ?`,
    )
    .get(id) as {
    id: number;
    changedAt: string;
    account: string;
    label: string;
    isUndoable: number;
    undoesId: number | null;
    undoneById: number | null;
  };
  const counts = connection
    .prepare(
      `SELECT table_name AS record, count(*) AS rows FROM change_row
       WHERE change_set_id = ? AND table_name <> 'value_origin' GROUP BY table_name ORDER BY rows DESC, record`,
    )
    .all(id) as LogSet['counts'];
  const { lines, next } = listSetLines(connection, id, {
    after: 0,
    limit: shownLines,
    client: query.client,
    records: query.records,
  });
  const isUndone = head.undoneById !== null;
  return {
    id,
    changedAt: head.changedAt,
    account: head.account,
    label: head.label,
    isUndone,
    isUndo: head.undoesId !== null,
    canBeUndone: !isUndone && head.isUndoable === 1 && head.undoesId === null,
    counts,
    lines,
    hasMoreLines: next !== null,
  };
}

function dateOf(connection: Connection, setId: number): string | null {
  const date: unknown = connection
    .prepare('SELECT changed_at FROM change_set WHERE id <= ? ORDER BY id DESC LIMIT 1')
    .pluck()
    .get(setId);
  return typeof date === 'string' ? date : null;
}
