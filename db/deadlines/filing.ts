import type { Connection } from '#db/office/database.ts';
import {
  usualFiling,
  type BookYear,
  type ClientFiling,
  type EarlierLegalForm,
} from '#shared/deadlines/model.ts';

const columns: Readonly<Record<keyof ClientFiling, string>> = {
  bookYearEnd: 'book_year_end',
  allShareholdersDirect: 'all_shareholders_direct',
  articlesDiffer: 'articles_differ',
  partnershipFiles: 'partnership_files',
  hasEnterprise: 'has_enterprise',
  payroll: 'payroll',
  icp: 'icp',
  hasKor: 'has_kor',
  suppletieDiscoveredOn: 'suppletie_discovered_on',
};
// The keys of the record are its type.
const keys = Object.keys(columns) as (keyof ClientFiling)[];

/** Writes what the office knows of a client's duties, whole. */
export function saveFiling(connection: Connection, clientId: number, filing: ClientFiling): void {
  const bind = Object.fromEntries(keys.map((key) => [key, storedOf(filing[key])]));
  connection
    .prepare(
      `INSERT INTO main.client_filing (client_id, ${keys.map((key) => columns[key]).join(', ')})
       VALUES (@clientId, ${keys.map((key) => `@${key}`).join(', ')})
       ON CONFLICT (client_id) DO UPDATE SET
         ${keys.map((key) => `${columns[key]} = excluded.${columns[key]}`).join(', ')}`,
    )
    .run({ ...bind, clientId });
}

function storedOf(value: string | boolean | null): string | number | null {
  return typeof value === 'boolean' ? (value ? 1 : 0) : value;
}

/** What the office knows of a client's duties; what is usual where it wrote nothing. */
export function loadFiling(connection: Connection, clientId: number): ClientFiling {
  const row = connection
    .prepare(
      `SELECT book_year_end AS bookYearEnd, all_shareholders_direct AS allShareholdersDirect, articles_differ AS articlesDiffer,
         partnership_files AS partnershipFiles, has_enterprise AS hasEnterprise, payroll, icp, has_kor AS hasKor,
         suppletie_discovered_on AS suppletieDiscoveredOn FROM client_filing WHERE client_id = ?`,
    )
    .get(clientId) as
    | (Pick<ClientFiling, 'bookYearEnd' | 'payroll' | 'icp' | 'suppletieDiscoveredOn'> & {
        allShareholdersDirect: number | null;
        articlesDiffer: number;
        partnershipFiles: number;
        hasEnterprise: number | null;
        hasKor: number;
      })
    | undefined;
  if (row === undefined) return usualFiling;
  return {
    ...row,
    allShareholdersDirect: row.allShareholdersDirect === null ? null : row.allShareholdersDirect === 1,
    articlesDiffer: row.articlesDiffer === 1,
    partnershipFiles: row.partnershipFiles === 1,
    hasEnterprise: row.hasEnterprise === null ? null : row.hasEnterprise === 1,
    hasKor: row.hasKor === 1,
  };
}

export type StoredBookYear = BookYear & { id: number };

/** The book years of a client that differ from the usual ones, in their order. */
export function listBookYears(connection: Connection, clientId: number): StoredBookYear[] {
  const rows = connection
    .prepare(
      `SELECT id, starts_on AS startsOn, ends_on AS endsOn, is_first AS isFirst FROM client_book_year
       WHERE client_id = ? ORDER BY ends_on`,
    )
    .all(clientId) as (Omit<StoredBookYear, 'isFirst'> & { isFirst: number })[];
  return rows.map((row) => ({ ...row, isFirst: row.isFirst === 1 }));
}

/** Adds a book year, or changes the one with this id; answers its id. */
export function saveBookYear(
  connection: Connection,
  clientId: number,
  { startsOn, endsOn, isFirst }: BookYear,
  id: number | undefined,
): number {
  const values = { clientId, startsOn, endsOn, isFirst: isFirst ? 1 : 0 };
  if (id === undefined) {
    const { lastInsertRowid } = connection
      .prepare(
        `INSERT INTO main.client_book_year (client_id, starts_on, ends_on, is_first)
         VALUES (@clientId, @startsOn, @endsOn, @isFirst)`,
      )
      .run(values);
    return Number(lastInsertRowid);
  }
  connection
    .prepare(
      `UPDATE main.client_book_year SET starts_on = @startsOn, ends_on = @endsOn, is_first = @isFirst
       WHERE id = @id AND client_id = @clientId`,
    )
    .run({ ...values, id });
  return id;
}

export function removeBookYear(connection: Connection, id: number): void {
  connection.prepare('DELETE FROM main.client_book_year WHERE id = ?').run(id);
}

/** The legal form that a client has now. */
export function findLegalForm(connection: Connection, clientId: number): string | null {
  const code: unknown = connection
    .prepare('SELECT legal_form_code FROM client WHERE id = ?')
    .pluck()
    .get(clientId);
  return typeof code === 'string' ? code : null;
}

export type StoredLegalForm = EarlierLegalForm & { id: number };

/** The legal forms that a client had before, in their order. */
export function listEarlierForms(connection: Connection, clientId: number): StoredLegalForm[] {
  return connection
    .prepare(
      `SELECT id, legal_form_code AS legalFormCode, until_on AS untilOn FROM client_legal_form
       WHERE client_id = ? ORDER BY until_on`,
    )
    .all(clientId) as StoredLegalForm[];
}

export function addEarlierForm(
  connection: Connection,
  clientId: number,
  { legalFormCode, untilOn }: EarlierLegalForm,
): number {
  const { lastInsertRowid } = connection
    .prepare(`INSERT INTO main.client_legal_form (client_id, legal_form_code, until_on) VALUES (?, ?, ?)`)
    .run(clientId, legalFormCode, untilOn);
  return Number(lastInsertRowid);
}

export function removeEarlierForm(connection: Connection, id: number): void {
  connection.prepare('DELETE FROM main.client_legal_form WHERE id = ?').run(id);
}

/** The figures that decide the size class of a client, oldest first. */
export function loadSizeFigures(connection: Connection, clientId: number) {
  return connection
    .prepare(
      `SELECT year, balance_total_cents AS balanceTotalCents, turnover_cents AS turnoverCents,
         staff_hundredths AS staffHundredths FROM yearly_figure WHERE client_id = ? ORDER BY year`,
    )
    .all(clientId) as {
    year: number;
    balanceTotalCents: number | null;
    turnoverCents: number | null;
    staffHundredths: number | null;
  }[];
}
