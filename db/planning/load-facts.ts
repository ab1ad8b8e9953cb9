import type { Connection } from '#db/office/database.ts';
import type { FollowedField } from '#shared/services/model.ts';
import type { FollowedCode, PlanFacts } from '#shared/services/occurrences.ts';

type Row = Record<FollowedField | 'months' | 'ready' | 'complete' | 'legalForm', string | null>;

/** What services need to know of a client's plan of a year; everything is unknown while there is no plan. */
export function loadPlanFacts(connection: Connection, clientId: number, year: number): PlanFacts {
  // The columns of the statement; a client that exists has one row.
  const row = connection
    .prepare(
      `SELECT p.administration_code AS administration, p.reads_along_code AS reads_along, p.vat_return_code AS vat_return,
         p.engagement_code AS engagement, p.administration_months AS months, p.ready_to_compile_on AS ready,
         p.accounts_complete_on AS complete, c.legal_form_code AS legalForm
       FROM client c LEFT JOIN client_plan p ON p.client_id = c.id AND p.year = ? WHERE c.id = ?`,
    )
    .get(year, clientId) as Row;
  const recurrenceOf = connection
    .prepare('SELECT recurrence FROM code_item WHERE list = ? AND code = ?')
    .pluck();
  const followed = (list: FollowedField): FollowedCode | null => {
    const code = row[list];
    if (code === null) return null;
    // The check of the column allows nothing else.
    const recurrence = recurrenceOf.get(list, code) as FollowedCode['recurrence'] | undefined;
    return { code, recurrence: recurrence ?? null };
  };
  return {
    followed: {
      administration: followed('administration'),
      reads_along: followed('reads_along'),
      vat_return: followed('vat_return'),
      engagement: followed('engagement'),
    },
    administrationMonths: row.months === null ? null : (JSON.parse(row.months) as number[]),
    dates: { ready_to_compile: row.ready, accounts_complete: row.complete },
    legalForm: row.legalForm,
  };
}
