import {
  computeLinkHash,
  digestLabel,
  digestRows,
  linkColumns,
  noHash,
  readChainKey,
  readLastLink,
  type Link,
  type LinkedHead,
} from '#db/audit/chain.ts';
import type { Connection } from '#db/office/database.ts';
import { maxFindings, type ChainFinding, type ChainProblem, type SeenHead } from '#shared/audit/chain.ts';

/** What a check goes over: from after one place up to the newest at the moment it began. */
export interface ChainRange {
  afterSeq: number;
  /** The hash that `afterSeq` had when it was checked; undefined to take what the file says. */
  afterHash: string | undefined;
  seen: readonly SeenHead[];
}

/** What a check has found so far. */
export interface ChainProgress {
  done: number;
  total: number;
}

export interface ChainResult {
  fromSeq: number;
  untilSeq: number;
  untilHash: Buffer | null;
  findings: ChainFinding[];
}

const pageLinks = 200;

/**
 * Follows the chain. Begin it while no change is under way: what is looked at is fixed in the first step; later changes do not matter.
 * Goes on after a problem, so that each place that was touched is named.
 */
export function* verifyChain(
  connection: Connection,
  { afterSeq, afterHash, seen }: ChainRange,
): Generator<ChainProgress, ChainResult> {
  const key = readChainKey(connection);
  const last = readLastLink(connection);
  const findings = new Findings(connection);
  const untilSeq = last?.seq ?? 0;
  if (!key) {
    findings.add('no_chain', null, null);
    return { fromSeq: 0, untilSeq: 0, untilHash: null, findings: findings.list };
  }
  checkOutside(connection, findings, last);
  checkSeen(connection, findings, untilSeq, seen);
  const start = readLinks(connection, afterSeq - 1, 1).find(({ seq }) => seq === afterSeq);
  if (afterHash !== undefined && start?.hash.toString('hex') !== afterHash) {
    findings.add('other_log', afterSeq, start?.changeSetId ?? null);
  }
  let previous = { seq: start ? afterSeq : 0, hash: start?.hash ?? noHash, lastRowId: start?.lastRowId ?? 0 };
  const fromSeq = previous.seq + 1;
  while (previous.seq < untilSeq) {
    const links = readLinks(connection, previous.seq, pageLinks).filter(({ seq }) => seq <= untilSeq);
    if (links.length === 0) break;
    for (const link of links) {
      for (const _step of checkLink(connection, findings, key, previous, link))
        yield { done: link.seq - fromSeq, total: untilSeq - fromSeq + 1 };
      previous = link;
    }
    yield { done: previous.seq - fromSeq + 1, total: untilSeq - fromSeq + 1 };
  }
  return { fromSeq, untilSeq, untilHash: last?.hash ?? null, findings: findings.list };
}

function readLinks(connection: Connection, after: number, limit: number): Link[] {
  return connection
    .prepare(`SELECT ${linkColumns} FROM main.audit_link WHERE seq > ? ORDER BY seq LIMIT ?`)
    .all(after, limit) as Link[];
}

function* checkLink(
  connection: Connection,
  findings: Findings,
  key: Buffer,
  previous: Pick<Link, 'seq' | 'hash' | 'lastRowId'>,
  link: Link,
): Generator<void> {
  if (link.seq !== previous.seq + 1) {
    findings.add('set_missing', link.seq, link.changeSetId, link.seq - previous.seq - 1);
  }
  const head = connection
    .prepare(
      `SELECT id, call, label, account, changed_at AS changedAt, is_undoable AS isUndoable, undoes_id AS undoesId
       FROM main.change_set WHERE id = ?`,
    )
    .get(link.changeSetId) as (LinkedHead & { label: string }) | undefined;
  const rows = yield* digestRows(connection, previous.lastRowId, link.lastRowId);
  if (!head) {
    findings.add('set_missing', link.seq, link.changeSetId, 1);
    return;
  }
  if (rows.count !== link.rowCount) {
    const problem = rows.count < link.rowCount ? 'rows_missing' : 'rows_added';
    findings.add(problem, link.seq, head.id, Math.abs(rows.count - link.rowCount));
  } else if (!rows.digest.equals(link.rowsDigest)) findings.add('rows', link.seq, head.id);
  const label = link.labelDigest ?? digestLabel(key, link.salt ?? Buffer.alloc(0), head.label);
  const isGap = link.seq !== previous.seq + 1;
  if (!isGap && !computeLinkHash(key, previous.hash, link, head, label).equals(link.hash))
    findings.add('head', link.seq, head.id);
}

/** What stands beside the chain: changes and lines that it does not know, and marks of undoing that the log does not tell of. */
function checkOutside(connection: Connection, findings: Findings, last: Link | undefined): void {
  const loose = connection
    .prepare(
      `SELECT id FROM main.change_set WHERE NOT EXISTS (SELECT 1 FROM main.audit_link WHERE change_set_id = change_set.id)
       ORDER BY id LIMIT ${maxFindings}`,
    )
    .pluck()
    .all() as number[];
  for (const id of loose) findings.add('set_added', null, id);
  const extra = connection
    .prepare(
      `SELECT change_set_id AS id, count(*) AS count FROM main.change_row WHERE id > ?
       GROUP BY change_set_id ORDER BY change_set_id LIMIT ${maxFindings}`,
    )
    .all(last?.lastRowId ?? 0) as { id: number; count: number }[];
  for (const { id, count } of extra) if (!loose.includes(id)) findings.add('rows_added', null, id, count);
  const marks = connection
    .prepare(
      `SELECT id FROM main.change_set AS done
       WHERE undone_by_id IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM main.change_set AS undo WHERE undo.id = done.undone_by_id AND undo.undoes_id = done.id)
       UNION
       SELECT undo.undoes_id FROM main.change_set AS undo JOIN main.change_set AS done ON done.id = undo.undoes_id
       WHERE undo.undone_by_id IS NULL AND done.undone_by_id IS NOT undo.id
       ORDER BY 1 LIMIT ${maxFindings}`,
    )
    .pluck()
    .all() as number[];
  for (const id of marks) findings.add('undone_mark', null, id);
}

function checkSeen(
  connection: Connection,
  findings: Findings,
  untilSeq: number,
  seen: readonly SeenHead[],
): void {
  const hashAt = connection.prepare('SELECT hash FROM main.audit_link WHERE seq = ?').pluck();
  const highest = seen.toSorted((a, b) => b.seq - a.seq)[0];
  if (highest && highest.seq > untilSeq) {
    findings.add('cut_off', untilSeq, null, highest.seq - untilSeq, highest.seenAt);
  }
  const other = seen
    .filter(
      ({ seq, hash }) => seq <= untilSeq && (hashAt.get(seq) as Buffer | undefined)?.toString('hex') !== hash,
    )
    .toSorted((a, b) => a.seq - b.seq)[0];
  if (other) findings.add('other_log', other.seq, null, null, other.seenAt);
}

class Findings {
  readonly list: ChainFinding[] = [];
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  add(
    problem: ChainProblem,
    seq: number | null,
    setId: number | null,
    count: number | null = null,
    seenAt: string | null = null,
  ): void {
    if (this.list.length >= maxFindings) return;
    const id =
      setId ??
      (seq === null
        ? null
        : this.#connection
            .prepare('SELECT change_set_id FROM main.audit_link WHERE seq = ?')
            .pluck()
            .get(seq));
    const told = this.#connection
      .prepare('SELECT changed_at AS changedAt, account, label FROM main.change_set WHERE id = ?')
      .get(id ?? null) as Pick<ChainFinding, 'changedAt' | 'account' | 'label'> | undefined;
    this.list.push({
      problem,
      seq,
      setId: typeof id === 'number' ? id : null,
      changedAt: told?.changedAt ?? null,
      account: told?.account ?? null,
      label: told?.label ?? null,
      count,
      seenAt,
    });
  }
}
