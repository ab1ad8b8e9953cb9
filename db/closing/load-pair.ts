import { findClosing } from '#db/closing/closings.ts';
import { loadClosedState } from '#db/closing/load-closed-state.ts';
import { loadLiveState } from '#db/closing/load-live-state.ts';
import type { Connection, OfficeDatabase } from '#db/office/database.ts';
import type { YearPair } from '#shared/closing/compare-facts.ts';
import type { NamedRole } from '#shared/closing/compare.ts';
import type { ComparedYears } from '#shared/closing/compare-model.ts';
import { closingText } from '#shared/closing/nl.ts';
import { Refused } from '#shared/common/errors.ts';

/** Two years side by side, each as it was closed or else as it is now. Refuses a year beside itself. */
export function loadPair(db: OfficeDatabase, { from, to, under }: ComparedYears, today: string): YearPair {
  if (from === to) throw new Refused('REFUSED', closingText.refusals.sameYear);
  const load = (year: number) => {
    const closing = findClosing(db.connection, year);
    return closing ? loadClosedState(db, closing, under) : loadLiveState(db, year, today, under);
  };
  return { from: load(from), to: load(to), merged: loadMerged(db.connection) };
}

/** Numbers of clients that were merged into another one, and stayed so. */
function loadMerged(connection: Connection): ReadonlySet<string> {
  const numbers = connection
    .prepare(
      `SELECT DISTINCT r.before ->> 'number' FROM change_set s JOIN change_row r ON r.change_set_id = s.id
       WHERE s.call = 'clients.merge' AND s.undone_by_id IS NULL AND r.table_name = 'client'
         AND r.before IS NOT NULL AND r.after IS NULL`,
    )
    .pluck()
    .all() as string[];
  return new Set(numbers);
}

/** The roles of the office in the order of its list. */
export function listRoleNames(connection: Connection): NamedRole[] {
  return connection
    .prepare(`SELECT code, label FROM code_item WHERE list = 'role' ORDER BY position, code`)
    .all() as NamedRole[];
}
