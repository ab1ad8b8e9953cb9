import { saveFiling } from '#db/deadlines/filing.ts';
import { loadDeadlines } from '#db/deadlines/load-deadlines.ts';
import { loadWorkFacts } from '#db/deadlines/screen-facts.ts';
import { saveDoneMarks, saveExtensions } from '#db/deadlines/screen-save.ts';
import { record } from '#db/demo/story.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { addDays } from '#shared/common/days.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { familyOf } from '#shared/deadlines/model.ts';
import { partnerCodes, secretary } from '#shared/demo/employees.ts';
import { doneDayOf, extensionOf, filingOf } from '#shared/demo/filing.ts';
import type { DemoOffice } from '#shared/demo/model.ts';
import { demoText } from '#shared/demo/nl.ts';
import { daysBefore, yearOf } from '#shared/demo/timeline.ts';

const { changes } = deadlinesScreenText;
const [partner] = partnerCodes;

/** So many days before today the office last reported things as done. */
const lastReport = 12;

/** What the office keeps of duties, extensions and what was done; nothing in an office without planning. */
export function listFilingEvents(
  db: OfficeDatabase,
  { today, planning, timeline }: DemoOffice,
): { at: string; run: () => void }[] {
  if (planning === null) return [];
  const year = yearOf(today);
  const began = timeline.firstScoringAt;
  const last = daysBefore(today, lastReport);
  const extendedAt = `${year}-03-06T10:20:00.000Z`;
  return [
    { at: began, run: () => writeDuties(db, began, today) },
    { at: began, run: () => extendAll(db, began, year - 2) },
    ...(extendedAt > began && extendedAt.slice(0, 10) < last
      ? [{ at: extendedAt, run: () => extendAll(db, extendedAt, year - 1) }]
      : []),
    ...stretchesUntil(began.slice(0, 10), last).map(([from, until]) => {
      const at = `${until}T15:40:00.000Z`;
      return { at, run: () => report(db, at, from, until) };
    }),
  ];
}

/** Stretches of two months up to a day, the last one shorter. */
function stretchesUntil(from: string, until: string): [string, string][] {
  const stretches: [string, string][] = [];
  for (let first = from; first <= until; first = addDays(first, 60)) {
    const last = addDays(first, 59);
    stretches.push([stretches.length === 0 ? '1900-01-01' : first, last < until ? last : until]);
  }
  return stretches;
}

function writeDuties(db: OfficeDatabase, at: string, today: string): void {
  const { connection } = db;
  const clients = connection
    .prepare(
      `SELECT id, number, legal_form_code AS legalForm FROM client WHERE status = 'active' AND kind = 'organisation'`,
    )
    .all() as { id: number; number: string; legalForm: string | null }[];
  const label = demoText.duties(clients.length);
  record(db, { at, by: secretary, call: 'deadlines.saveFiling', label, isUndoable: false }, () => {
    for (const { id, number, legalForm } of clients)
      saveFiling(connection, id, filingOf(number, legalForm, today));
  });
}

/** Extends the returns and the accounts of a tax year. */
function extendAll(db: OfficeDatabase, at: string, taxYear: number): void {
  const { connection } = db;
  const asked = { from: `${taxYear + 1}-01-01`, until: `${taxYear + 2}-06-30`, today: at.slice(0, 10) };
  const found = loadDeadlines(connection, asked).filter(
    ({ periodEndsOn }) => yearOf(periodEndsOn) === taxYear,
  );
  for (const kind of ['becon', 'individual', 'resolution'] as const) {
    const keys = found.flatMap((deadline) => {
      const family = familyOf(deadline.step);
      const isKind = extensionOf(deadline) === kind;
      return isKind && (family === 'income_tax' || family === 'corporate_tax' || family === 'accounts')
        ? [{ clientId: deadline.clientId, family, periodEndsOn: deadline.periodEndsOn }]
        : [];
    });
    if (keys.length === 0) continue;
    const label = changes.extended(keys.length);
    record(db, { at, by: partner, call: 'deadlines.extendMany', label, isUndoable: true }, () =>
      saveExtensions(connection, keys, { kind, untilOn: null }),
    );
  }
}

/** Reports what was done in a stretch of days, by whom manages the client. */
function report(db: OfficeDatabase, at: string, from: string, until: string): void {
  const { connection } = db;
  const asked = { from: addDays(until, -400), until: addDays(until, 400), today: until };
  const facts = loadWorkFacts(connection);
  const done = loadDeadlines(connection, asked).flatMap((deadline) => {
    const on = deadline.doneOn === null ? doneDayOf(deadline) : null;
    return on !== null && on >= from && on <= until ? [{ ...deadline, on }] : [];
  });
  if (done.length === 0) return;
  const label = changes.marked(done.length, until);
  record(db, { at, by: secretary, call: 'deadlines.markMany', label, isUndoable: true }, () => {
    for (const { clientId, step, periodEndsOn, on } of done)
      saveDoneMarks(connection, [{ clientId, step, periodEndsOn }], {
        on,
        by: facts.get(clientId)?.manager ?? secretary,
        remark: null,
      });
  });
}
