import type { Connection } from '#db/office/database.ts';
import type { SignInOutcome, SignInRow } from '#shared/accounts/model.ts';

/** Somebody who came in, or tried to. */
export interface SignInEvent {
  /** Null when the name that was typed is nobody's. */
  accountId: string | null;
  at: string;
  outcome: SignInOutcome;
  computer: string;
}

/** Adds to the history of signing in, in the order given. An account that the file does not know is written as nobody. */
export function addSignIns(connection: Connection, events: readonly SignInEvent[]): void {
  const insert = connection.prepare(
    `INSERT INTO main.sign_in (account_id, at, outcome, computer)
     VALUES ((SELECT id FROM main.account WHERE id = ?), ?, ?, ?)`,
  );
  for (const { accountId, at, outcome, computer } of events)
    insert.run(accountId, at, outcome, computer.slice(0, 100));
}

export interface SignInFilter {
  accountId: string | null;
  onlyFailed: boolean;
  /** Instants: from the one on, to before the other. */
  from: string | null;
  until: string | null;
  /** The `seq` of the last row that was shown. */
  before: number | null;
  limit: number;
}

/** The history of signing in, newest first. */
export function listSignIns(
  connection: Connection,
  filter: SignInFilter,
): { signIns: SignInRow[]; hasMore: boolean } {
  const rows = connection
    .prepare(
      `SELECT sign_in.seq, at, account.name AS accountName, outcome, computer
       FROM sign_in LEFT JOIN account ON account.id = sign_in.account_id
       WHERE (:accountId IS NULL OR account_id = :accountId) AND (:onlyFailed = 0 OR outcome = 'failed')
         AND (:from IS NULL OR at >= :from) AND (:until IS NULL OR at < :until)
         AND (:before IS NULL OR sign_in.seq < :before)
       ORDER BY sign_in.seq DESC LIMIT :limit + 1`,
    )
    .all({ ...filter, onlyFailed: filter.onlyFailed ? 1 : 0 }) as SignInRow[];
  return { signIns: rows.slice(0, filter.limit), hasMore: rows.length > filter.limit };
}
