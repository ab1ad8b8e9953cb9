import type { ChainResult } from '#db/audit/verify-chain.ts';
import type { Connection } from '#db/office/database.ts';
import { ChainFinding, type ChainCheck } from '#shared/audit/chain.ts';

/** Writes down what a check found. */
export function saveCheck(
  connection: Connection,
  { fromSeq, untilSeq, untilHash, findings }: ChainResult,
  by: Pick<ChainCheck, 'checkedAt' | 'checkedBy' | 'occasion'>,
): ChainCheck {
  connection
    .prepare(
      `INSERT INTO main.audit_check (checked_at, checked_by, occasion, from_seq, until_seq, until_hash, findings)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(by.checkedAt, by.checkedBy, by.occasion, fromSeq, untilSeq, untilHash, JSON.stringify(findings));
  return { ...by, fromSeq, untilSeq, findings };
}

/** The newest check, and the newest of the whole log. */
export function findChecks(connection: Connection): { last: ChainCheck | null; whole: ChainCheck | null } {
  const read = (condition: string) => {
    const row = connection
      .prepare(
        `SELECT checked_at AS checkedAt, checked_by AS checkedBy, occasion, from_seq AS fromSeq, until_seq AS untilSeq, findings
         FROM main.audit_check WHERE ${condition} ORDER BY id DESC LIMIT 1`,
      )
      .get() as (Omit<ChainCheck, 'findings'> & { findings: string }) | undefined;
    return row ? { ...row, findings: ChainFinding.array().parse(JSON.parse(row.findings)) } : null;
  };
  return { last: read('1'), whole: read('from_seq <= 1') };
}

/** Up to where the chain was found sound last: a later check need not begin before it. */
export function findSoundUntil(connection: Connection): { seq: number; hash: string } | null {
  const row = connection
    .prepare(
      `SELECT until_seq AS seq, lower(hex(until_hash)) AS hash, findings FROM main.audit_check ORDER BY id DESC LIMIT 1`,
    )
    .get() as { seq: number; hash: string; findings: string } | undefined;
  return row && row.findings === '[]' && row.seq > 0 ? { seq: row.seq, hash: row.hash } : null;
}
