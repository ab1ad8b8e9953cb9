import type { Connection } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';
import type { PrivacyRequest } from '#shared/privacy/calls.ts';
import { dueOf } from '#shared/privacy/model.ts';
import { privacyText } from '#shared/privacy/nl.ts';

const { refusals } = privacyText;

interface RequestRow extends Omit<PrivacyRequest, 'subject' | 'dueOn'> {
  subjectKind: NonNullable<PrivacyRequest['subject']>['kind'] | null;
  subjectId: number | null;
}

/** The register: what is not answered first, by the day on which it must be; then the answered ones, newest first. */
export function listRequests(connection: Connection): PrivacyRequest[] {
  const rows = connection
    .prepare(
      `SELECT id, kind, person, subject_kind AS subjectKind, subject_id AS subjectId, received_on AS receivedOn,
              extended_months AS extendedMonths, extension_reason AS extensionReason, answered_on AS answeredOn, outcome, remark,
              recorded_by AS recordedBy
       FROM privacy_request ORDER BY answered_on IS NOT NULL, iif(answered_on IS NULL, received_on, NULL), answered_on DESC, id
       LIMIT 2000`,
    )
    .all() as RequestRow[];
  return rows.map(({ subjectKind, subjectId, ...row }) => ({
    ...row,
    subject: subjectKind === null || subjectId === null ? null : { kind: subjectKind, id: subjectId },
    dueOn: dueOf(row.receivedOn, row.extendedMonths),
  }));
}

/** A request as it is typed. */
export type TypedRequest = Omit<PrivacyRequest, 'id' | 'dueOn' | 'recordedBy'> & { id: number | null };

/** Stores a new request, or another version of one. Refuses an answer without what was answered, and days in the wrong order. */
export function saveRequest(
  connection: Connection,
  { id, subject, ...typed }: TypedRequest,
  by: { at: string; name: string },
): number {
  if (typed.answeredOn !== null && typed.answeredOn < typed.receivedOn)
    throw new Refused('REFUSED', refusals.dates);
  if ((typed.answeredOn === null) !== (typed.outcome === null || typed.outcome === ''))
    throw new Refused('REFUSED', refusals.answer);
  const extensionReason = typed.extensionReason || null;
  if ((typed.extendedMonths === 0) !== (extensionReason === null))
    throw new Refused('REFUSED', refusals.extension);
  const values = {
    ...typed,
    extensionReason,
    outcome: typed.outcome || null,
    remark: typed.remark || null,
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
  };
  if (id === null) {
    const { lastInsertRowid } = connection
      .prepare(
        `INSERT INTO main.privacy_request (kind, person, subject_kind, subject_id, received_on, extended_months, extension_reason,
           answered_on, outcome, remark, recorded_at, recorded_by)
         VALUES (@kind, @person, @subjectKind, @subjectId, @receivedOn, @extendedMonths, @extensionReason, @answeredOn, @outcome,
           @remark, @at, @name)`,
      )
      .run({ ...values, ...by });
    return Number(lastInsertRowid);
  }
  const { changes } = connection
    .prepare(
      `UPDATE main.privacy_request SET kind = @kind, person = @person, subject_kind = @subjectKind, subject_id = @subjectId,
         received_on = @receivedOn, extended_months = @extendedMonths, extension_reason = @extensionReason,
         answered_on = @answeredOn, outcome = @outcome, remark = @remark WHERE id = @id`,
    )
    .run({ ...values, id });
  if (changes === 0) throw new Refused('NOT_FOUND', refusals.request);
  return id;
}

export function removeRequest(connection: Connection, id: number): void {
  const used = connection.prepare('SELECT 1 FROM privacy_erasure WHERE request_id = ?').get(id);
  if (used !== undefined) throw new Refused('IN_USE', refusals.requestUsed);
  const { changes } = connection.prepare('DELETE FROM main.privacy_request WHERE id = ?').run(id);
  if (changes === 0) throw new Refused('NOT_FOUND', refusals.request);
}
