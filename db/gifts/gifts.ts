import type { Connection } from '#db/office/database.ts';
import type { ClientStatus } from '#shared/clients/model.ts';
import { Refused } from '#shared/common/errors.ts';
import type { GiftKind } from '#shared/gifts/model.ts';
import { giftsText } from '#shared/gifts/nl.ts';

/** A client with what it gets in a year, as stored. */
export interface StoredGifts {
  number: string;
  name: string;
  status: ClientStatus;
  groupNumber: string | null;
  groupName: string | null;
  isHead: 0 | 1;
  isAmbassador: 0 | 1 | null;
  branch: string | null;
  street: string | null;
  houseNumber: string | null;
  postcode: string | null;
  city: string | null;
  country: string | null;
  email: string | null;
  phone: string | null;
  hasWine: 0 | 1;
  hasCard: 0 | 1;
  wineNote: string | null;
  cardNote: string | null;
}

/** The clients that get something in `year`; with `all` also prospects and active clients that get nothing. By number. */
export function listGifts(connection: Connection, year: number, scope: 'recipients' | 'all'): StoredGifts[] {
  const extra = scope === 'all' ? "OR client.status <> 'former'" : '';
  return connection
    .prepare(
      `SELECT client.number, client.name, client.status, client_group.number AS groupNumber, client_group.name AS groupName,
              client_group.id IS NULL OR client_group.head_client_id IS client.id AS isHead,
              strategy.is_ambassador AS isAmbassador, client.branch_code AS branch, client.street,
              client.house_number AS houseNumber, client.postcode, client.city, client.country, client.email, client.phone,
              wine.id IS NOT NULL AS hasWine, card.id IS NOT NULL AS hasCard, wine.note AS wineNote, card.note AS cardNote
       FROM client
       LEFT JOIN client_group ON client_group.id = client.group_id
       LEFT JOIN strategy ON strategy.client_id = client.id
       LEFT JOIN gift AS wine ON wine.client_id = client.id AND wine.year = @year AND wine.kind = 'wine_parcel'
       LEFT JOIN gift AS card ON card.client_id = client.id AND card.year = @year AND card.kind = 'christmas_card'
       WHERE wine.id IS NOT NULL OR card.id IS NOT NULL ${extra} ORDER BY client.number`,
    )
    .all({ year }) as StoredGifts[];
}

/** The years that have gifts, newest first. */
export function listGiftYears(connection: Connection): number[] {
  return connection.prepare('SELECT DISTINCT year FROM gift ORDER BY year DESC').pluck().all() as number[];
}

/** How many get what in a year. */
export function countGifts(connection: Connection, year: number): Record<GiftKind, number> {
  const rows = connection
    .prepare('SELECT kind, count(*) AS gifts FROM gift WHERE year = ? GROUP BY kind')
    .all(year) as { kind: GiftKind; gifts: number }[];
  const counts: Record<GiftKind, number> = { wine_parcel: 0, christmas_card: 0 };
  for (const { kind, gifts } of rows) counts[kind] = gifts;
  return counts;
}

/** The numbers of groups with members of whom none is the head. */
export function listGroupsWithoutHead(connection: Connection): string[] {
  return connection
    .prepare(
      `SELECT number FROM client_group WHERE EXISTS (SELECT 1 FROM client WHERE group_id = client_group.id)
         AND NOT EXISTS (SELECT 1 FROM client WHERE id = head_client_id AND group_id = client_group.id)`,
    )
    .pluck()
    .all() as string[];
}

/** Puts clients on the list of a year or takes them off; refuses numbers that no client has. Returns how many changed. */
export function chooseGifts(
  connection: Connection,
  choice: { year: number; kind: GiftKind; numbers: readonly string[]; isChosen: boolean },
): number {
  const { year, kind, isChosen } = choice;
  const numbers = JSON.stringify(choice.numbers);
  const unknown = connection
    .prepare(
      'SELECT value FROM json_each(@numbers) WHERE value NOT IN (SELECT number FROM client) ORDER BY key',
    )
    .pluck()
    .all({ numbers }) as string[];
  if (unknown.length > 0)
    throw new Refused('NOT_FOUND', giftsText.unknownClients(unknown), { numbers: unknown.slice(0, 100) });
  const chosen = 'SELECT id FROM client WHERE number IN (SELECT value FROM json_each(@numbers))';
  const statement = isChosen
    ? `INSERT INTO main.gift (client_id, year, kind) SELECT id, @year, @kind FROM client WHERE id IN (${chosen}) ORDER BY number
       ON CONFLICT DO NOTHING`
    : `DELETE FROM main.gift WHERE year = @year AND kind = @kind AND client_id IN (${chosen})`;
  return connection.prepare(statement).run({ numbers, year, kind }).changes;
}

/** Notes something at a gift; refuses a client that does not get it. */
export function saveGiftNote(
  connection: Connection,
  gift: { year: number; kind: GiftKind; number: string; note: string | null },
): void {
  const { changes } = connection
    .prepare(
      `UPDATE main.gift SET note = @note WHERE year = @year AND kind = @kind
         AND client_id = (SELECT id FROM client WHERE number = @number)`,
    )
    .run(gift);
  if (changes === 0) throw new Refused('NOT_FOUND', giftsText.notChosen(gift.kind, gift.number));
}

/** Copies the gifts of a year, but for former clients; says how many were added and how many clients passed over. */
export function copyGifts(
  connection: Connection,
  fromYear: number,
  year: number,
): { added: number; skipped: number } {
  if (fromYear === year) throw new Refused('REFUSED', giftsText.sameYear);
  const total = connection.prepare('SELECT count(*) FROM gift WHERE year = ?').pluck().get(fromYear);
  if (total === 0) throw new Refused('NOT_FOUND', giftsText.nothingToCopy(fromYear));
  const skipped = connection
    .prepare(
      `SELECT count(DISTINCT client_id) FROM gift JOIN client ON client.id = client_id
       WHERE year = ? AND client.status = 'former'`,
    )
    .pluck()
    .get(fromYear) as number;
  const { changes } = connection
    .prepare(
      `INSERT INTO main.gift (client_id, year, kind)
       SELECT client_id, @year, gift.kind FROM gift JOIN client ON client.id = client_id
       WHERE year = @fromYear AND client.status <> 'former' ORDER BY gift.id ON CONFLICT DO NOTHING`,
    )
    .run({ fromYear, year });
  return { added: changes, skipped };
}
