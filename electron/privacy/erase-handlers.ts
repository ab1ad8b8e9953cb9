import { eraseSubject, erasePart, type Counts } from '#db/privacy/erase.ts';
import { listErasures, writeErasure, type WrittenErasure } from '#db/privacy/erasures.ts';
import { findSubject } from '#db/privacy/find-people.ts';
import { previewErasure } from '#db/privacy/preview.ts';
import { listRules } from '#db/privacy/retention-rules.ts';
import { keyOf, listPastTerm, withdrawDecision, yearBefore } from '#db/privacy/retention.ts';
import type { CommandContext, TaskContext } from '#electron/calls/context.ts';
import { listHolding, newestBackup } from '#electron/privacy/holding-backups.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import type { CallInput } from '#shared/calls/contract.ts';
import { addMonths } from '#shared/common/days.ts';
import { Refused } from '#shared/common/errors.ts';
import type { Erasure } from '#shared/privacy/calls.ts';
import { findRule, type RetentionLine } from '#shared/privacy/model.ts';
import { privacyText } from '#shared/privacy/nl.ts';
import { retentionText } from '#shared/privacy/retention-nl.ts';

const { refusals } = privacyText;

/** What was erased, with the backups that hold it today. */
export function showErasure(session: OfficeSession, { lastBackup, ...written }: WrittenErasure): Erasure {
  return { ...written, backups: listHolding(session, lastBackup) };
}

/** Erases one person for good, in one transaction. */
export async function erasePerson(
  {
    subject,
    mode,
    reason,
    decidedBy,
    requestId,
    confirm,
  }: Omit<CallInput<'privacy.erase'>, 'requestId'> & {
    requestId: number | null;
  },
  context: TaskContext,
): Promise<{ erasure: Erasure }> {
  const { session } = context;
  const lastBackup = newestBackup(session);
  const label = privacyText.erasure.label(privacyText.subjects[subject.kind].toLowerCase());
  const id = await context.change(
    label,
    ({ db, account, now, today }) => {
      const { connection } = db;
      const person = findSubject(connection, subject);
      const preview = previewErasure(connection, subject, today);
      if (preview.refusal !== null) throw new Refused('REFUSED', preview.refusal);
      if (!preview.modes.includes(mode)) throw new Refused('REFUSED', refusals.mode);
      if (confirm.trim() !== person?.name.trim()) throw new Refused('REFUSED', refusals.confirm);
      if (subject.kind === 'account') throw new Refused('REFUSED', refusals.account);
      assertRequest(context, requestId);
      const counts = eraseSubject(connection, subject, mode);
      return writeErasure(connection, {
        subjectKind: subject.kind,
        subjectId: subject.id,
        mode,
        code: null,
        requestId,
        reason,
        decidedBy,
        decidedAt: now,
        carriedOutAt: now,
        carriedOutBy: account.name,
        counts,
        lastBackup,
      });
    },
    { isUndoable: false },
  );
  forgetPages(context);
  const [written] = listErasures(context.db.connection, id);
  if (!written) throw new Error('the erasure was not written down');
  return { erasure: showErasure(session, written) };
}

function assertRequest({ db }: TaskContext, requestId: number | null): void {
  if (requestId === null) return;
  const known = db.connection.prepare('SELECT 1 FROM privacy_request WHERE id = ?').get(requestId);
  if (known === undefined) throw new Refused('NOT_FOUND', refusals.request);
}

/** Carries out what was decided about things past their term, all of it or nothing. */
export async function carryOut(
  { keys }: CallInput<'privacy.carryOutRetention'>,
  context: TaskContext,
): Promise<{ done: number }> {
  const lastBackup = newestBackup(context.session);
  const wanted = new Set(keys.map(keyOf));
  const done = await context.change(
    retentionText.carriedOut(wanted.size),
    (change) => {
      const lines = listPastTerm(change.db.connection, change.today).filter(({ key }) => wanted.has(key));
      if (lines.length !== wanted.size) throw new Refused('CONFLICT', refusals.past);
      const decided = lines.filter(({ decision }) => decision === 'remove' || decision === 'anonymise');
      if (decided.length !== wanted.size) throw new Refused('REFUSED', refusals.decision);
      // Parts go before the client or employee that they belong to.
      const whole = (line: RetentionLine) => Number(['client', 'prospect', 'employee'].includes(line.code));
      for (const line of decided.toSorted((a, b) => whole(a) - whole(b)))
        carryOutLine(change, line, lastBackup);
      return decided.length;
    },
    { isUndoable: false },
  );
  forgetPages(context);
  return { done };
}

function carryOutLine({ db, account, now, today }: CommandContext, line: RetentionLine, lastBackup: number) {
  const { connection } = db;
  const { code, subjectKind, subjectId, decision, decidedAt, decidedBy, reason } = line;
  const mode = decision === 'remove' ? 'removed' : 'anonymised';
  const counts: Counts = [];
  let source: string = retentionText.codes[code];
  if (code === 'client' || code === 'prospect' || code === 'employee') {
    counts.push(...eraseSubject(connection, { kind: subjectKind, id: subjectId }, mode));
  } else if (code !== 'property') {
    const rule = findRule(listRules(connection), code, today);
    const months = rule?.months ?? 0;
    const before =
      code === 'figures' ? `${yearBefore(code, months, today)}-01-01` : addMonths(today, -months);
    counts.push(...erasePart(connection, code, subjectId, before));
    source = rule?.source ?? source;
  }
  writeErasure(connection, {
    subjectKind,
    subjectId,
    mode,
    code,
    requestId: null,
    reason: reason ?? source,
    decidedBy: decidedBy ?? account.name,
    decidedAt: decidedAt ?? now,
    carriedOutAt: now,
    carriedOutBy: account.name,
    counts,
    lastBackup,
  });
  withdrawDecision(connection, line);
}

/** What was erased also leaves the write-ahead log beside the file. */
function forgetPages({ session }: TaskContext): void {
  try {
    session.db.checkpoint();
  } catch (error) {
    session.log.error('checkpoint after erasing', error);
  }
}
