import { createHash, createHmac, hash as hashAtOnce, randomBytes } from 'node:crypto';
import type { Connection } from '#db/office/database.ts';
import { prepared } from '#db/office/prepared.ts';

/** The newest link of the chain: whoever knows it notices when something before it was changed or cut off. */
export interface ChainHead {
  /** The number of the link: the first change of the office is 1, without gaps. */
  seq: number;
  /** HMAC-SHA256 in hexadecimal. */
  hash: string;
}

/** A link as it stands in the file. */
export interface Link {
  seq: number;
  changeSetId: number;
  lastRowId: number;
  rowCount: number;
  salt: Buffer | null;
  labelDigest: Buffer | null;
  rowsDigest: Buffer;
  hash: Buffer;
}

/** Who did what and when: the part of a change set that never changes. */
export interface LinkedHead {
  id: number;
  call: string;
  account: string;
  changedAt: string;
  isUndoable: number;
  undoesId: number | null;
}

export const noHash = Buffer.alloc(32);
/** Rows of the log that are hashed at once: a hundredth of a second or two. */
const stepRows = 2_000;

export function readChainKey(connection: Connection): Buffer | undefined {
  // The column is a BLOB of 32 bytes by its own rule.
  return prepared(connection, 'SELECT key FROM main.audit_chain').pluck().get() as Buffer | undefined;
}

/** Undefined while nothing was ever changed. */
export function readLastLink(connection: Connection): Link | undefined {
  return prepared(
    connection,
    `SELECT ${linkColumns} FROM main.audit_link ORDER BY seq DESC LIMIT 1`,
  ).get() as Link | undefined;
}

export const linkColumns = `seq, change_set_id AS changeSetId, last_row_id AS lastRowId, row_count AS rowCount, salt,
  label_digest AS labelDigest, rows_digest AS rowsDigest, hash`;

export function readChainHead(connection: Connection): ChainHead | null {
  const link = readLastLink(connection);
  return link ? { seq: link.seq, hash: link.hash.toString('hex') } : null;
}

/**
 * Begins the chain of a file that has none: makes the key and links what the log holds already, in order. Does nothing when a chain
 * exists, so that a change set put in by another program is never linked afterwards.
 */
export function beginChain(connection: Connection): void {
  if (readChainKey(connection) !== undefined) return;
  connection.transaction(() => {
    connection.prepare('INSERT INTO main.audit_chain (id, key) VALUES (1, ?)').run(randomBytes(32));
    const sets = connection
      .prepare(
        `SELECT change_set.id AS id, (SELECT max(id) FROM main.change_row WHERE change_set_id = change_set.id) AS lastRowId
         FROM main.change_set ORDER BY id`,
      )
      .all() as { id: number; lastRowId: number | null }[];
    for (const { id, lastRowId } of sets) runSteps(linkSteps(connection, id, lastRowId ?? 0));
  })();
}

/** Runs work that comes in steps to its end. */
export function runSteps<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Adds the link of a change set that has just got its last row. Each step takes about a hundredth of a second. */
export function* linkSteps(connection: Connection, setId: number, upTo?: number): Generator<void> {
  const key = readChainKey(connection);
  if (!key) return;
  const previous = readLastLink(connection);
  const afterRow = previous?.lastRowId ?? 0;
  const newest =
    upTo ?? Number(prepared(connection, 'SELECT coalesce(max(id), 0) FROM main.change_row').pluck().get());
  const lastRowId = Math.max(afterRow, newest);
  const { digest: rowsDigest, count } = yield* digestRows(connection, afterRow, lastRowId);
  const head = prepared(
    connection,
    `SELECT id, call, label, account, changed_at AS changedAt, is_undoable AS isUndoable, undoes_id AS undoesId
     FROM main.change_set WHERE id = ?`,
  ).get(setId) as LinkedHead & { label: string };
  const salt = randomBytes(16);
  const seq = (previous?.seq ?? 0) + 1;
  const fresh: Omit<Link, 'hash'> = {
    seq,
    changeSetId: setId,
    lastRowId,
    rowCount: count,
    salt,
    labelDigest: null,
    rowsDigest,
  };
  const hash = computeLinkHash(
    key,
    previous?.hash ?? noHash,
    fresh,
    head,
    digestLabel(key, salt, head.label),
  );
  prepared(
    connection,
    `INSERT INTO main.audit_link (seq, change_set_id, last_row_id, row_count, salt, rows_digest, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(seq, setId, lastRowId, count, salt, rowsDigest, hash);
}

/** What the hash of a link goes over. */
export function computeLinkHash(
  key: Buffer,
  previous: Buffer,
  link: Omit<Link, 'hash'>,
  head: LinkedHead,
  labelDigest: Buffer,
): Buffer {
  return createHmac('sha256', key)
    .update(previous)
    .update(
      JSON.stringify([
        link.seq,
        head.id,
        head.call,
        head.account,
        head.changedAt,
        head.isUndoable,
        head.undoesId,
        labelDigest.toString('hex'),
        link.lastRowId,
        link.rowCount,
        link.rowsDigest.toString('hex'),
      ]),
    )
    .digest();
}

export function digestLabel(key: Buffer, salt: Buffer, label: string): Buffer {
  return createHmac('sha256', key).update('label').update(salt).update(label).digest();
}

/** The digest of what stood in one row, kept when the row is erased: the salt goes then, so that nobody can try what it was. */
export function digestValues(salt: string, before: string | null, after: string | null): string {
  // The values are flat JSON objects of our own making, so that the signs between them cannot occur in them.
  return hashAtOnce('sha256', `${salt}\n${before ?? ''}\n${after ?? ''}`, 'hex');
}

interface ValueRow {
  id: number;
  line: string;
  before: string | null;
  after: string | null;
  salt: string;
  keptDigest: string | null;
}

/** A row of the log but for its values. */
const lineOf = `id || char(9) || change_set_id || char(9) || table_name || char(9) || record_id || char(9) || coalesce(client_id, '')`;

/**
 * The digest of the rows after one number up to another. Rows of new records hold no values and are joined by SQLite: an import makes
 * half a million of them. Those with values follow one by one. Each line carries its number, so that order and gaps are kept too.
 */
export function* digestRows(
  connection: Connection,
  afterRow: number,
  lastRow: number,
): Generator<void, { digest: Buffer; count: number }> {
  const bare = prepared(
    connection,
    `SELECT group_concat(line, char(10)) AS lines, count(*) AS count FROM (
       SELECT ${lineOf} AS line FROM main.change_row
       WHERE id > ? AND id <= ? AND before IS NULL AND after IS NULL ORDER BY id)`,
  );
  const valued = prepared(
    connection,
    `SELECT id, ${lineOf} AS line, before, after, hex(salt) AS salt, iif(kept_digest IS NULL, NULL, lower(hex(kept_digest))) AS keptDigest FROM main.change_row
     WHERE id > ? AND id <= ? AND (before IS NOT NULL OR after IS NOT NULL) ORDER BY id`,
  );
  const hash = createHash('sha256');
  let count = 0;
  for (let from = afterRow; from < lastRow; from += stepRows) {
    const until = Math.min(lastRow, from + stepRows);
    const { lines, count: bareCount } = bare.get(from, until) as { lines: string | null; count: number };
    hash.update(`${lines ?? ''}\n`);
    count += bareCount;
    if (bareCount < until - from) {
      const rows = valued.all(from, until) as ValueRow[];
      const values = rows.map(
        ({ line, keptDigest, salt, before, after }) =>
          `${line}\t${keptDigest ?? digestValues(salt, before, after)}\n`,
      );
      hash.update(values.join(''));
      count += rows.length;
    }
    if (until < lastRow) yield;
  }
  return { digest: hash.digest(), count };
}
