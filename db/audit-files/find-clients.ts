import { searchClients } from '#db/clients/search-clients.ts';
import type { Connection } from '#db/office/database.ts';
import { kvkOf, matchIdentity, rsinOf, type ClientIdentity } from '#shared/audit-files/match-client.ts';
import type { AuditFileFacts } from '#shared/audit-files/model.ts';

const columns = 'number, name, kvk_number AS kvkNumber, rsin, vat_id AS vatId';

/** What of a client is compared with a file; undefined for an unknown number. */
export function findIdentity(connection: Connection, number: string): ClientIdentity | undefined {
  return connection.prepare(`SELECT ${columns} FROM client WHERE number = ?`).get(number) as
    | ClientIdentity
    | undefined;
}

export interface ClientProposal {
  number: string;
  name: string;
  by: 'kvk' | 'rsin' | 'name';
}

/** The clients that a file may be of: by number first, then by name; at most five. */
export function proposeClients(connection: Connection, company: AuditFileFacts['company']): ClientProposal[] {
  const kvk = kvkOf(company);
  const rsin = rsinOf(company.taxIdent);
  const tidy = (column: string) => `replace(replace(${column}, ' ', ''), '.', '')`;
  const byNumber = connection
    .prepare(
      `SELECT ${columns} FROM client
       WHERE (@kvk IS NOT NULL AND substr(${tidy('kvk_number')}, 1, 8) = @kvk)
          OR (@rsin IS NOT NULL AND (${tidy('rsin')} = @rsin OR ${tidy('upper(vat_id)')} LIKE 'NL' || @rsin || 'B%'))
       ORDER BY status = 'former', number LIMIT 5`,
    )
    .all({ kvk, rsin }) as ClientIdentity[];
  const words = company.name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  const named = words.length === 0 ? [] : searchByName(connection, words);
  const found = [
    ...byNumber,
    ...named.filter(({ number }) => byNumber.every((one) => one.number !== number)),
  ];
  return found
    .flatMap((client) => {
      const match = matchIdentity(company, client);
      return match.kind === 'same' ? [{ number: client.number, name: client.name, by: match.by }] : [];
    })
    .slice(0, 5);
}

function searchByName(connection: Connection, words: readonly string[]): ClientIdentity[] {
  const { clients } = searchClients(connection, {
    search: words.slice(0, 2).join(' '),
    statuses: [],
    limit: 20,
    offset: 0,
  });
  return clients.flatMap(({ number }) => findIdentity(connection, number) ?? []);
}
