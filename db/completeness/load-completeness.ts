import { activeClientsSql, isHeadSql, knownSql } from '#db/completeness/known.ts';
import { loadCompletenessFields } from '#db/completeness/load-fields.ts';
import type { Connection } from '#db/office/database.ts';
import type { CompletenessField } from '#shared/completeness/fields.ts';
import { createMaskReader } from '#shared/completeness/mask.ts';

export interface ClientCompleteness {
  clientId: number;
  number: string;
  name: string;
  /** How many of the fields are asked of this client. */
  asked: number;
  /** Keys of the fields that are asked and not known, in the order of the fields. Shared between clients. */
  missing: readonly string[];
}

export interface Completeness {
  /** What the office counts. */
  fields: CompletenessField[];
  /** Every active client by number, also those of whom everything is known. */
  clients: ClientCompleteness[];
  /** Cells that must be known. */
  asked: number;
  /** Of those, cells that are known. */
  filled: number;
}

/**
 * What is known and what is not of every active client, from one statement over all of them. Amounts count up to the year of
 * `today`. `???` and empty are not known; a class that follows from amounts is.
 */
export function loadCompleteness(connection: Connection, { today }: { today: string }): Completeness {
  const fields = loadCompletenessFields(connection);
  const rows = connection
    .prepare(
      `SELECT c.id, c.number, c.name, ${isHeadSql}, ${maskSql(fields)} ${activeClientsSql} ORDER BY c.number`,
    )
    .raw()
    .all(Number(today.slice(0, 4))) as [number, string, string, 0 | 1, number][];
  const ofMembers = fields.filter(({ askedOf }) => askedOf === 'client').length;
  const readMask = createMaskReader(fields);
  let asked = 0;
  let missed = 0;
  const clients = rows.map(([clientId, number, name, isHead, mask]): ClientCompleteness => {
    const missing = readMask(mask);
    const askedHere = isHead === 1 ? fields.length : ofMembers;
    asked += askedHere;
    missed += missing.length;
    return { clientId, number, name, asked: askedHere, missing };
  });
  return { fields, clients, asked, filled: asked - missed };
}

/** One number per client: the bit of every field that is asked and not known. */
export function maskSql(fields: readonly CompletenessField[]): string {
  const bits = fields.map((field, index) => {
    const missing = `CASE WHEN ${knownSql(field)} THEN 0 ELSE ${2 ** index} END`;
    return field.askedOf === 'head' ? `(${isHeadSql}) * ${missing}` : missing;
  });
  return bits.length === 0 ? '0' : bits.join(' + ');
}
