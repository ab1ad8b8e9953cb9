import type { Connection } from '#db/office/database.ts';
import { loadCurrentAssessments } from '#db/risk/current-assessments.ts';
import { addMonths } from '#shared/common/days.ts';
import type { FilingFacts } from '#shared/deadlines/engine.ts';
import {
  usualFiling,
  type BookYear,
  type ClientFiling,
  type DoneMark,
  type EarlierLegalForm,
  type Extension,
} from '#shared/deadlines/model.ts';
import type { PeriodicRecurrence } from '#shared/services/model.ts';

/** A client with everything that its days hang on. */
export interface ClientFacts {
  clientId: number;
  number: string;
  name: string;
  sinceOn: string | null;
  untilOn: string | null;
  facts: FilingFacts;
  done: readonly DoneMark[];
}

type ClientRow = [
  id: number,
  number: string,
  name: string,
  legalForm: string | null,
  since: string | null,
  until: string | null,
  bookYearEnd: string | null,
  direct: number | null,
  articles: number | null,
  partnership: number | null,
  enterprise: number | null,
  payroll: ClientFiling['payroll'],
  icp: ClientFiling['icp'] | null,
  kor: number | null,
  suppletie: string | null,
];

const nothing: readonly never[] = [];
/** Periods of these steps are over within months; other marks belong to periods of years ago. */
const periodicSteps = "('vat', 'icp', 'payroll')";

/** Which clients, and of which time what their days hang on is read. */
export interface FactsAsked {
  from: string;
  until: string;
  /** Only these clients, also when they are not active; left out: every active client. */
  clientIds?: readonly number[];
  today: string;
}

/**
 * The active clients, by number, with what their days hang on: a few statements over whole tables, however many clients there are.
 */
export function loadClientFacts(
  connection: Connection,
  { from, until, clientIds, today }: FactsAsked,
): ClientFacts[] {
  const ids = clientIds === undefined ? null : JSON.stringify(clientIds);
  const only = (column: string) =>
    ids === null ? '' : `AND ${column} IN (SELECT value FROM json_each(@ids))`;
  const bind = ids === null ? {} : { ids };
  const clients = connection
    .prepare(
      `SELECT c.id, c.number, c.name, c.legal_form_code, c.client_since_on, c.client_until_on, f.book_year_end,
         f.all_shareholders_direct, f.articles_differ, f.partnership_files, f.has_enterprise, f.payroll, f.icp, f.has_kor,
         f.suppletie_discovered_on
       FROM client c LEFT JOIN client_filing f ON f.client_id = c.id
       WHERE ${ids === null ? "c.status = 'active'" : '1 = 1'} ${only('c.id')} ORDER BY c.number`,
    )
    .raw()
    .all(bind) as ClientRow[];
  const vat = loadVatPeriods(connection, only('p.client_id'), bind);
  const bookYears = groupRows(
    connection
      .prepare(
        `SELECT client_id, starts_on AS startsOn, ends_on AS endsOn, is_first AS isFirst FROM client_book_year
         WHERE 1 = 1 ${only('client_id')} ORDER BY client_id, ends_on`,
      )
      .all(bind) as (Omit<BookYear, 'isFirst'> & { client_id: number; isFirst: number })[],
    ({ startsOn, endsOn, isFirst }): BookYear => ({ startsOn, endsOn, isFirst: isFirst === 1 }),
  );
  const forms = groupRows(
    connection
      .prepare(
        `SELECT client_id, legal_form_code AS legalFormCode, until_on AS untilOn FROM client_legal_form
         WHERE 1 = 1 ${only('client_id')} ORDER BY client_id, until_on`,
      )
      .all(bind) as (EarlierLegalForm & { client_id: number })[],
    ({ legalFormCode, untilOn }): EarlierLegalForm => ({ legalFormCode, untilOn }),
  );
  const extensions = loadExtensions(connection, { from, until, only: only('client_id'), bind });
  const done = loadDone(connection, { from, until, only: only('client_id'), bind });
  const assessments = loadCurrentAssessments(connection, today);
  return clients.map((row): ClientFacts => {
    const id = row[0];
    const marks = done.get(id) ?? nothing;
    return {
      clientId: id,
      number: row[1],
      name: row[2],
      sinceOn: row[4],
      untilOn: row[5],
      done: marks,
      facts: {
        legalFormCode: row[3],
        bookYearEnd: row[6] ?? usualFiling.bookYearEnd,
        allShareholdersDirect: row[7] === null ? null : row[7] === 1,
        articlesDiffer: row[8] === 1,
        partnershipFiles: row[9] === 1,
        hasEnterprise: row[10] === null ? null : row[10] === 1,
        payroll: row[11],
        icp: row[12] ?? usualFiling.icp,
        hasKor: row[13] === 1,
        suppletieDiscoveredOn: row[14],
        earlierForms: forms.get(id) ?? nothing,
        bookYears: bookYears.get(id) ?? nothing,
        vatPeriods: vat.get(id) ?? nothing,
        extensions: extensions.get(id) ?? nothing,
        done: marks,
        assessment: assessments.get(id) ?? null,
      },
    };
  });
}

type VatPeriods = FilingFacts['vatPeriods'];

/** How often btw is declared, by client and year. The index on client and year gives them in their order. */
function loadVatPeriods(connection: Connection, only: string, bind: object): Map<number, VatPeriods> {
  const recurrences = new Map(
    connection.prepare(`SELECT code, recurrence FROM code_item WHERE list = 'vat_return'`).raw().all() as [
      code: string,
      recurrence: PeriodicRecurrence | null,
    ][],
  );
  const rows = connection
    .prepare(
      `SELECT p.client_id, p.year, p.vat_return_code FROM client_plan p
       WHERE p.vat_return_code IS NOT NULL AND p.status <> 'V' ${only} ORDER BY p.client_id, p.year`,
    )
    .raw()
    .all(bind) as [client: number, year: number, code: string][];
  const periods = new Map<number, { year: number; recurrence: PeriodicRecurrence | null }[]>();
  for (const [client, year, code] of rows) {
    add(periods, client, { year, recurrence: recurrences.get(code) ?? null });
  }
  return periods;
}

interface PartAsked {
  from: string;
  until: string;
  only: string;
  bind: object;
}

function loadExtensions(
  connection: Connection,
  { from, until, only, bind }: PartAsked,
): Map<number, Extension[]> {
  const rows = connection
    .prepare(
      `SELECT client_id, family, period_ends_on, kind, until_on FROM client_extension
       WHERE period_ends_on BETWEEN @first AND @last ${only} ORDER BY client_id, period_ends_on, family`,
    )
    .raw()
    .all({ ...bind, first: addMonths(from, -40), last: until }) as [
    number,
    Extension['family'],
    string,
    Extension['kind'],
    string | null,
  ][];
  const extensions = new Map<number, Extension[]>();
  for (const [client, family, periodEndsOn, kind, untilOn] of rows)
    add(extensions, client, { family, periodEndsOn, kind, untilOn });
  return extensions;
}

function loadDone(connection: Connection, { from, until, only, bind }: PartAsked): Map<number, DoneMark[]> {
  const rows = connection
    .prepare(
      `SELECT client_id, step, period_ends_on, done_on, done_by, remark FROM deadline_done
       WHERE period_ends_on BETWEEN @first AND @last AND (step NOT IN ${periodicSteps} OR period_ends_on >= @recent) ${only}`,
    )
    .raw()
    .all({ ...bind, first: addMonths(from, -72), recent: addMonths(from, -6), last: until }) as [
    number,
    DoneMark['step'],
    string,
    string,
    string,
    string | null,
  ][];
  const done = new Map<number, DoneMark[]>();
  for (const [client, step, periodEndsOn, doneOn, doneBy, remark] of rows)
    add(done, client, { step, periodEndsOn, doneOn, doneBy, remark });
  return done;
}

function add<T>(groups: Map<number, T[]>, key: number, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

function groupRows<R extends { client_id: number }, T>(
  rows: readonly R[],
  make: (row: R) => T,
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) add(groups, row.client_id, make(row));
  return groups;
}
