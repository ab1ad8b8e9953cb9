import type { Connection } from '#db/office/database.ts';
import type { MergeRecords } from '#shared/clients/merge-model.ts';

const keptHas = (table: string, condition = '1') =>
  `EXISTS (SELECT 1 FROM ${table} o WHERE o.client_id = @keepId AND ${condition})`;

/** Per kind: the table, what is counted, and when a record does not move; the same conditions as where each kind is moved. */
const kinds: readonly (readonly [
  MergeRecords[number]['kind'],
  table: string,
  counted: string,
  lapses: string,
])[] = [
  [
    'assessments',
    'risk_assessment',
    '*',
    `d.status = 'draft' AND ${keptHas('risk_assessment', "o.status = 'draft'")}`,
  ],
  ['filing', 'client_filing', '*', '0'],
  ['bookYears', 'client_book_year', '*', keptHas('client_book_year')],
  ['legalForms', 'client_legal_form', '*', keptHas('client_legal_form')],
  [
    'extensions',
    'client_extension',
    '*',
    keptHas('client_extension', 'o.family = d.family AND o.period_ends_on = d.period_ends_on'),
  ],
  [
    'doneMarks',
    'deadline_done',
    '*',
    keptHas('deadline_done', 'o.step = d.step AND o.period_ends_on = d.period_ends_on'),
  ],
  ['auditFiles', 'audit_file', '*', '0'],
  ['accountRanges', 'account_range', '*', keptHas('account_range')],
  ['requests', 'data_request_cell', 'DISTINCT d.request_id', '0'],
];

/** What else hangs on the record that goes: how much of each kind moves, and how much goes with it. */
export function loadMergeRecords(
  connection: Connection,
  ids: { keepId: number; dropId: number },
): MergeRecords {
  return kinds.flatMap(([kind, table, counted, lapses]) => {
    const { total, lapsing } = connection
      .prepare(
        `SELECT count(${counted}) AS total, count(*) FILTER (WHERE ${lapses}) AS lapsing
         FROM ${table} d WHERE d.client_id = @dropId AND @keepId IS NOT NULL`,
      )
      .get(ids) as { total: number; lapsing: number };
    return total === 0 ? [] : [{ kind, moves: total - lapsing, lapses: lapsing }];
  });
}
