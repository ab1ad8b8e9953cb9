import { digestLabel, readChainKey } from '#db/audit/chain.ts';
import type { Connection } from '#db/office/database.ts';

interface NamedSet {
  id: number;
  seq: number;
  label: string;
  salt: Buffer | null;
  labelDigest: Buffer | null;
}

/** Whether the code of an employee means something else in the office too, such as a role: then nobody can tell which is meant. */
export function isAmbiguous(connection: Connection, code: string): boolean {
  return (
    connection.prepare('SELECT 1 FROM code_item WHERE code = ? COLLATE NOCASE LIMIT 1').get(code) !==
    undefined
  );
}

/** The changes whose description holds a code as a word of its own. */
export function listNamed(connection: Connection, code: string): NamedSet[] {
  const word = wordOf(code);
  const sets = connection
    .prepare(
      `SELECT change_set.id AS id, seq, label, salt, label_digest AS labelDigest
       FROM change_set JOIN audit_link ON audit_link.change_set_id = change_set.id WHERE instr(label, ?) > 0`,
    )
    .all(code) as NamedSet[];
  return sets.filter(({ label }) => label.search(word) !== -1);
}

/**
 * Puts another word in the place of a code in the descriptions of changes. The link keeps the digest of what stood there, so that the
 * chain can still be followed. Answers how many descriptions were changed; none when the code is ambiguous.
 */
export function eraseCode(connection: Connection, code: string, alias: string): number {
  const key = readChainKey(connection);
  if (!key || isAmbiguous(connection, code)) return 0;
  const sets = listNamed(connection, code);
  const keep = connection.prepare('UPDATE main.audit_link SET label_digest = ?, salt = NULL WHERE seq = ?');
  const rename = connection.prepare('UPDATE main.change_set SET label = ? WHERE id = ?');
  for (const { id, seq, label, salt, labelDigest } of sets) {
    // One that was erased before keeps the digest of what stood there first.
    if (labelDigest === null) keep.run(digestLabel(key, salt ?? Buffer.alloc(0), label), seq);
    rename.run(label.replaceAll(wordOf(code), alias), id);
  }
  return sets.length;
}

function wordOf(code: string): RegExp {
  const literal = code.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`(?<![\\p{L}\\p{N}.])${literal}(?![\\p{L}\\p{N}]|\\.\\p{L})`, 'gu');
}
