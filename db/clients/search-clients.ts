import { everyClient } from '#db/accounts/own-portfolio.ts';
import { shownColumns } from '#db/search/shown-columns.ts';
import type { Connection } from '#db/office/database.ts';
import type { ClientStatus, ClientSummary } from '#shared/clients/model.ts';

export interface ClientQuestion {
  search: string;
  statuses: readonly ClientStatus[];
  limit: number;
  offset: number;
}

interface Row extends Omit<ClientSummary, 'isHead'> {
  isHead: 0 | 1;
}

const columns = `
  c.id, c.number, c.name, c.status, c.kind, g.number AS groupNumber, nullif(g.name, '') AS groupName,
  g.head_client_id IS c.id AS isHead, c.city, c.branch_code AS branch, c.legal_form_code AS legalForm`;

/**
 * The words of a search as a question to the index: every word must begin a word of number, name, group or place. Null when there is
 * nothing to look for. Words are quoted, so that nothing in them is read as an operator.
 */
export function toMatch(search: string): string | null {
  const words = search.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}

/** The clients that a question asks for, and how many there are without its limit. */
export function searchClients(
  connection: Connection,
  question: ClientQuestion,
): { total: number; clients: ClientSummary[] } {
  const asked = toMatch(question.search);
  const match = asked && shownColumns(connection, asked);
  if (match === null && question.search.trim() !== '') return { total: 0, clients: [] };
  return match === null ? listClients(connection, question) : findClients(connection, question, match);
}

function listClients(connection: Connection, { statuses, limit, offset }: ClientQuestion) {
  const status = statusCondition(statuses);
  const total: unknown = connection
    .prepare(`SELECT count(*) FROM ${everyClient(connection)} c WHERE ${status}`)
    .pluck()
    .get();
  const rows = connection
    .prepare(
      `SELECT ${columns} FROM ${everyClient(connection)} c LEFT JOIN client_group g ON g.id = c.group_id
       WHERE ${status} ORDER BY c.number LIMIT ? OFFSET ?`,
    )
    .all(limit, offset) as Row[];
  return { total: Number(total), clients: rows.map(toSummary) };
}

/**
 * Best matches first, as the index ranks them: a hit in the number counts most, then the name, the group, the place. Without a
 * status the clients are looked up only after the limit, and the index sorts by itself.
 */
function findClients(connection: Connection, question: ClientQuestion, match: string) {
  const { statuses, limit, offset } = question;
  const isAll = statuses.length === 0 || statuses.length === 3;
  const found = isAll
    ? 'FROM main.client_search WHERE client_search MATCH @match'
    : `FROM main.client_search JOIN ${everyClient(connection)} f ON f.id = client_search.rowid
       WHERE client_search MATCH @match AND ${statusCondition(statuses, 'f')}`;
  const total: unknown = connection.prepare(`SELECT count(*) ${found}`).pluck().get({ match });
  const rows = connection
    .prepare(
      `WITH found AS MATERIALIZED (
         SELECT client_search.rowid AS id, rank AS place ${found} AND rank MATCH 'bm25(8.0, 4.0, 4.0, 2.0, 1.0)'
         ORDER BY rank LIMIT @limit OFFSET @offset)
       SELECT ${columns} FROM found JOIN ${everyClient(connection)} c ON c.id = found.id LEFT JOIN client_group g ON g.id = c.group_id
       ORDER BY found.place, c.number`,
    )
    .all({ match, limit, offset }) as Row[];
  return { total: Number(total), clients: rows.map(toSummary) };
}

function statusCondition(statuses: readonly ClientStatus[], table = 'c'): string {
  // The statuses are words of our own enumeration, never text of a caller.
  return statuses.length === 0
    ? '1'
    : `${table}.status IN (${statuses.map((status) => `'${status}'`).join(', ')})`;
}

function toSummary(row: Row): ClientSummary {
  return { ...row, isHead: row.isHead === 1 };
}
